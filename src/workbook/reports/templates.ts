/** The sheets that the forms are made from, as the add-in makes them. */
import type { Krav } from "../../domain/report/insatser";
import { constant } from "../calcSheet";
import { listCells, listSource } from "../choiceList";
import { fieldTemplate } from "../fieldSheet";
import { columnKeys, type InputSheet } from "../inputSheet";
import { newSheet, type Format, type PlanCell, type Validation, type NewSheet } from "../plan";
import { insatser, JA_NEJ, STATUSES, type InsatserKey } from "../sheets/insatser";
import { kontaktuppgifter, type FieldKey } from "../sheets/kontaktuppgifter";
import { redovisningskrav, type RedovisningskravKey } from "../sheets/redovisningskrav";
import { uppfoljning, type UppfoljningKey } from "../sheets/uppfoljning";
import { inputSheet } from "../template";
import type { CellValue } from "../snapshot";

export type Row<Key extends string> = Partial<Record<Key, CellValue>>;

export const kontaktuppgifterTemplate = (values: Row<FieldKey>): NewSheet => fieldTemplate(kontaktuppgifter, values);

/** `areas` and `insatsomraden` are what the user chooses among. */
export function insatserTemplate(
  rows: readonly Row<InsatserKey>[],
  choices: { areas: readonly string[]; insatsomraden: readonly string[] },
): NewSheet {
  return withLists(insatser, rows, [
    { keys: ["insatsomrade"], header: "Insatsområden att välja på", items: choices.insatsomraden },
    { keys: ["omrade"], header: "Områden att välja på", items: choices.areas },
    { keys: ["ny", "budgetkalkyl"], header: "Svar att välja på", items: JA_NEJ },
    { keys: ["status"], header: "Status att välja på", items: STATUSES },
  ]);
}

/** A row a requirement that takes an answer of its own. The prestationskrav is answered on Uppföljning. */
export const takesAnswer = ({ id, svar }: Krav): boolean =>
  svar !== "prestationskrav" && svar !== "andel" && id !== NULAGESANALYS;

/** Answered on Kontaktuppgifter. */
export const NULAGESANALYS = "nulagesanalys";

export function redovisningskravTemplate(krav: readonly Krav[], svar: ReadonlyMap<string, string>): NewSheet {
  const rows = krav.filter(takesAnswer).map(({ id, insatsomrade, text: words }): Row<RedovisningskravKey> => ({
    id,
    insatsomrade,
    krav: words,
    svar: svar.get(id) ?? "",
  }));
  const sheet = withLists(redovisningskrav, rows, []);
  const wrapped: Format = {
    row: redovisningskrav.headerRow + 1,
    column: 2,
    rows: Math.max(1, rows.length),
    columns: 2,
    wrap: true,
  };
  return { ...sheet, formats: [...sheet.formats, wrapped] };
}

export const uppfoljningTemplate = (rows: readonly Row<UppfoljningKey>[]): NewSheet =>
  withLists(uppfoljning, rows, [{ keys: ["plan"], header: "Svar att välja på", items: JA_NEJ }]);

interface ChoiceList<Key extends string> {
  keys: readonly Key[];
  header: string;
  items: readonly string[];
}

/** Room for columns of the user's own between the table and its lists. */
const OWN_COLUMNS = 4;
/** The choices follow when the table grows. */
const LIST_ROWS = 500;

function withLists<Key extends string>(
  description: InputSheet<Key>,
  rows: readonly Row<Key>[],
  lists: readonly ChoiceList<Key>[],
): NewSheet {
  const keys = columnKeys(description);
  const cells = rows.map((row) => keys.map((key): PlanCell => constant(row[key] ?? "")));
  const sheet = inputSheet(description, keys, cells);
  const first = description.headerRow + 1;
  const filled = lists.filter(({ items }) => items.length > 0);
  const columnOf = (index: number) => keys.length + OWN_COLUMNS + index;
  return newSheet({
    ...sheet,
    blocks: [
      ...sheet.blocks,
      ...filled.map(({ header, items }, index) => listCells(first, columnOf(index), items, header)),
    ],
    formats: [
      ...sheet.formats,
      ...filled.flatMap(({ items }, index): Format[] => [
        { row: description.headerRow, column: columnOf(index), rows: 1, columns: 1, look: "label", wrap: true },
        { row: first, column: columnOf(index), rows: items.length, columns: 1, numberFormat: "@" },
      ]),
    ],
    widths: [
      ...sheet.widths,
      ...(filled.length > 0 ? [{ column: columnOf(0), columns: filled.length, width: 120 }] : []),
    ],
    validations: [
      ...sheet.validations,
      ...filled.flatMap(({ keys: own, items }, index): Validation[] => {
        const place = { sheet: description.name, row: first, column: columnOf(index), items: items.length };
        return own.map((key) => ({
          row: first,
          column: keys.indexOf(key),
          rows: Math.max(LIST_ROWS, rows.length),
          columns: 1,
          kind: "list",
          source: listSource(place),
          title: description.columns[key].header,
          message: description.columns[key].help,
        }));
      }),
    ],
    page: { landscape: true, titleRows: first },
  });
}
