/**
 * How a sheet of fields is described: a label, its value to the right and what is wanted. From the one description come
 * the template, the parser, the addresses that formulas refer to and the pane's form.
 */
import { absolute, address, sheetPrefix } from "./a1";
import { constant } from "./calcSheet";
import { listCells, listSource } from "./choiceList";
import { wrappedHeight } from "./looks";
import { MASTER_ROW } from "./names";
import { newSheet, type Format, type PlanCell, type Validation, type NewSheet } from "./plan";
import { endColumn, endRow, valueAt, type CellValue, type SheetSnapshot } from "./snapshot";
import { NOT_RUN } from "./template";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "./sheetHead";

/** What a field may hold; parse/fields.ts has one rule for each. "lang" is text of several lines. */
export type FieldKind =
  "vem" | "text" | "lang" | "orgnr" | "giro" | "epost" | "telefon" | "diarienummer" | "datum" | "kr" | "val";

export interface Field<Form extends string = string> {
  label: string;
  /** Heading above the field, the same for neighbours. */
  section: string;
  kind: FieldKind;
  /** Forms that cannot be sent without it. */
  neededFor: readonly Form[];
  /** Forms that show it, those of `neededFor` among them. */
  shownOn: readonly Form[];
  /** Words to choose among, for "val". */
  choices?: readonly string[];
  help: string;
}

export interface FieldSheet<Key extends string = string, Form extends string = string> {
  name: string;
  title: string;
  purpose: string;
  fields: Readonly<Record<Key, Field<Form>>>;
}

/** Where each field's value stands; a label that the user has taken away is not there. */
export interface FieldSource<Key extends string> {
  sheet: SheetSnapshot;
  at: Partial<Record<Key, { row: number; column: number }>>;
}

const FIRST_FIELD_ROW = MASTER_ROW + 2;
const VALUE_COLUMN = 1;
const LABEL_WIDTH = 210;
const VALUE_WIDTH = 300;
const HELP_WIDTH = 330;
const LONG_HEIGHT = 60;

export const fieldKeys = <Key extends string>({ fields }: Pick<FieldSheet<Key>, "fields">): Key[] =>
  Object.keys(fields) as Key[];

/** en-US code. Text stays text: an organisationsnummer or a phone number is no number to a cell. */
export const fieldFormat = (kind: FieldKind): string =>
  kind === "datum" ? "yyyy-mm-dd" : kind === "kr" ? "#,##0" : "@";

/** Takes values by field ("" or absent leaves the field empty), gives the sheet. */
export function fieldTemplate<Key extends string>(
  description: FieldSheet<Key>,
  values: Partial<Record<Key, CellValue>>,
): NewSheet {
  const lines: { cells: PlanCell[]; key?: Key }[] = [];
  let section = "";
  for (const key of fieldKeys(description)) {
    const field = description.fields[key];
    if (field.section !== section) {
      if (section !== "") lines.push({ cells: ["", "", ""] });
      section = field.section;
      lines.push({ cells: [section, "", ""] });
    }
    lines.push({ cells: [field.label, constant(values[key] ?? ""), field.help], key });
  }
  const rowOf = (i: number) => FIRST_FIELD_ROW + i;
  const choices = choiceLists(description);
  return newSheet({
    name: description.name,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: 3,
        columns: 2,
        cells: [
          [description.title, ""],
          [description.purpose, ""],
          [MASTER_LABEL, NOT_RUN],
        ],
      },
      { row: FIRST_FIELD_ROW, column: 0, rows: lines.length, columns: 3, cells: lines.map(({ cells }) => cells) },
      ...choices.map(({ column, items }) => listCells(FIRST_FIELD_ROW, column, items)),
    ],
    formats: [
      ...HEAD_FORMATS,
      ...lines.flatMap(({ key, cells }, i): Format[] => {
        const row = rowOf(i);
        if (key === undefined) {
          return cells[0] === "" ? [] : [{ row, column: 0, rows: 1, columns: 3, look: "header" }];
        }
        const { kind } = description.fields[key];
        return [
          { row, column: 0, rows: 1, columns: 1, look: "label", wrap: true },
          {
            row,
            column: VALUE_COLUMN,
            rows: 1,
            columns: 1,
            look: "input",
            numberFormat: fieldFormat(kind),
            align: "Left",
            wrap: true,
          },
          { row, column: 2, rows: 1, columns: 1, look: "note", wrap: true },
        ];
      }),
      ...choices.map(({ column, items }): Format => ({
        row: FIRST_FIELD_ROW,
        column,
        rows: items.length,
        columns: 1,
        look: "note",
      })),
    ],
    widths: [LABEL_WIDTH, VALUE_WIDTH, HELP_WIDTH].map((width, column) => ({ column, columns: 1, width })),
    heights: [
      TITLE_ROW_HEIGHT,
      ...lines.flatMap(({ key }, i) => {
        if (key === undefined) return [];
        const { kind, help } = description.fields[key];
        const value = String(values[key] ?? "");
        const height = Math.max(
          wrappedHeight(help, HELP_WIDTH),
          wrappedHeight(value, VALUE_WIDTH),
          kind === "lang" ? LONG_HEIGHT : 0,
        );
        return height > 15 ? [{ row: rowOf(i), rows: 1, height }] : [];
      }),
    ],
    freeze: { rows: MASTER_ROW + 1, columns: 0 },
    validations: lines.flatMap(({ key }, i): Validation[] => {
      if (key === undefined) return [];
      const { kind, label, help } = description.fields[key];
      const where = { row: rowOf(i), column: VALUE_COLUMN, rows: 1, columns: 1, title: label, message: help };
      if (kind === "kr") return [{ ...where, kind: "integer", minimum: 0 }];
      const list = choices.find((choice) => choice.key === key);
      if (!list) return [];
      const { column, items } = list;
      const place = { sheet: description.name, row: FIRST_FIELD_ROW, column, items: items.length };
      return [{ ...where, kind: "list", source: listSource(place) }];
    }),
    highlights: masterHighlights(),
    page: { landscape: false, titleRows: MASTER_ROW + 1 },
  });
}

/** Lists take their items from a range, to the right of the fields. */
function choiceLists<Key extends string>(
  description: FieldSheet<Key>,
): { key: Key; column: number; items: readonly string[] }[] {
  const withChoices = fieldKeys(description).flatMap((key) => {
    const { choices } = description.fields[key];
    return choices ? [{ key, items: choices }] : [];
  });
  return withChoices.map((list, i) => ({ ...list, column: 4 + i }));
}

/** Finds each label, wherever the user has moved it; its value is the cell to the right. */
export function locateFields<Key extends string>(description: FieldSheet<Key>, sheet: SheetSnapshot): FieldSource<Key> {
  const byLabel = new Map(fieldKeys(description).map((key) => [plain(description.fields[key].label), key]));
  const at: FieldSource<Key>["at"] = {};
  for (let row = sheet.row; row < endRow(sheet); row++) {
    for (let column = sheet.column; column < endColumn(sheet); column++) {
      const key = byLabel.get(plain(String(valueAt(sheet, row, column))));
      if (key !== undefined && at[key] === undefined) at[key] = { row, column: column + 1 };
    }
  }
  return { sheet, at };
}

const plain = (label: string): string =>
  label
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .replace(/ ?[:*]$/, "")
    .toLocaleLowerCase("sv");

/** Where a field's value stands: "B7"; "" when the sheet lacks it. */
export const fieldCell = <Key extends string>({ at }: FieldSource<Key>, key: Key): string => {
  const place = at[key];
  return place ? address(place.row, place.column) : "";
};

/** How a formula refers to a field: Kontaktuppgifter!$B$7; undefined when the sheet lacks it. */
export const fieldReference = <Key extends string>({ sheet, at }: FieldSource<Key>, key: Key): string | undefined => {
  const place = at[key];
  return place && `${sheetPrefix(sheet.name)}${absolute(place.row, place.column)}`;
};
