/**
 * How a form is described: line by line, each cell with what it shows, and a key where other sheets refer to it. Above the
 * printed part stand title, note and master check, as on every sheet; below it a line that says where the form ends.
 */
import { absolute, sheetPrefix } from "./a1";
import { text } from "./calcSheet";
import { FORM_END, FORM_FIRST_ROW } from "./formRect";
import { TITLE_HEIGHT, wrappedHeight } from "./looks";
import { MASTER_ROW } from "./names";
import type { Format, Look, PagePlan, PlanCell, SheetBody } from "./plan";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "./sheetHead";

export interface FormCell {
  column: number;
  /** Columns that it takes as one cell; 1 when left out. */
  span?: number;
  /** A function is asked when the form is rendered: a formula may refer to a line that comes later. */
  value: PlanCell | (() => PlanCell);
  look?: Look;
  numberFormat?: string;
  align?: Format["align"];
  indent?: number;
  /** Wrapped in its width. `shows` is what the formula is going to give, for the height of the row. */
  wrap?: true;
  shows?: string;
  /** What other sheets call it. */
  key?: string;
  /** True for a value that a run keeps: the inputs as they were. */
  kept?: true;
}

export interface FormLine {
  cells: readonly FormCell[];
  /** Points, at the least. */
  height?: number;
}

export interface FormSheet {
  name: string;
  title: string;
  note: string;
  /** Points, a column each. */
  widths: readonly number[];
  lines: readonly FormLine[];
  landscape?: true;
  /** True for a form of one page; else as many as it takes. */
  onePage: boolean;
  /** Header of the printed page: whom it is for, and which grant. */
  header: { left: string; right: string };
}

/** Where a key's cell stands, zero-based. */
export function formPlace(form: FormSheet, key: string): { row: number; column: number } {
  for (const [i, line] of form.lines.entries()) {
    const cell = line.cells.find((one) => one.key === key);
    if (cell) return { row: FORM_FIRST_ROW + i, column: cell.column };
  }
  throw new Error(`${form.name} has no cell ${key}`);
}

/** How a formula on another sheet refers to it: Blankettunderlag!$B$9 */
export const onForm = (form: FormSheet, key: string): string => {
  const { row, column } = formPlace(form, key);
  return `${sheetPrefix(form.name)}${absolute(row, column)}`;
};

/** On the form itself: $B$9 */
export const here = (form: FormSheet, key: string): string => {
  const { row, column } = formPlace(form, key);
  return absolute(row, column);
};

/** Consecutive cells of a column, from one key to another: $B$9:$B$17 */
export const columnHere = (form: FormSheet, first: string, last: string): string =>
  `${here(form, first)}:${here(form, last)}`;

export function renderForm(form: FormSheet, master: string): SheetBody {
  const columns = form.widths.length;
  const rows = FORM_FIRST_ROW + form.lines.length + 1;
  const cells: PlanCell[][] = Array.from({ length: rows }, () => new Array<PlanCell>(columns).fill(""));
  const put = (row: number, column: number, value: PlanCell) => {
    const line = cells[row];
    if (line) line[column] = typeof value === "string" && !value.startsWith("=") ? text(value) : value;
  };
  put(0, 0, form.title);
  put(1, 0, form.note);
  put(MASTER_ROW, 0, MASTER_LABEL);
  put(MASTER_ROW, 1, master);
  put(rows - 1, 0, FORM_END);
  const placed = form.lines.flatMap(({ cells: line }, i) => line.map((cell) => ({ ...cell, row: FORM_FIRST_ROW + i })));
  for (const { row, column, value } of placed) put(row, column, valueOf(value));

  const widthOf = ({ column, span = 1 }: FormCell) =>
    form.widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  const heightOf = ({ cells: line, height = 0 }: FormLine) =>
    Math.max(
      height,
      ...line.map((cell) =>
        cell.wrap ? wrappedHeight(cell.shows ?? shownText(valueOf(cell.value)), widthOf(cell)) : 0,
      ),
    );
  return {
    name: form.name,
    blocks: [{ row: 0, column: 0, rows, columns, cells }],
    formats: [
      ...HEAD_FORMATS,
      { row: rows - 1, column: 0, rows: 1, columns: 1, look: "note" },
      ...placed.map(({ row, column, span = 1, look, numberFormat, align, indent, wrap }): Format => ({
        row,
        column,
        rows: 1,
        columns: span,
        ...(look && { look }),
        ...(numberFormat !== undefined && { numberFormat }),
        ...(align && { align }),
        ...(indent && { indent }),
        ...(wrap && { wrap }),
      })),
    ],
    widths: form.widths.map((width, column) => ({ column, columns: 1, width })),
    heights: [
      TITLE_ROW_HEIGHT,
      ...form.lines.flatMap((line, i) => {
        const height = heightOf(line);
        return height > 15 ? [{ row: FORM_FIRST_ROW + i, rows: 1, height }] : [];
      }),
    ],
    merge: placed.flatMap(({ row, column, span = 1 }) => (span > 1 ? [{ row, column, rows: 1, columns: span }] : [])),
    freeze: { rows: MASTER_ROW + 1, columns: 0 },
    validations: [],
    highlights: masterHighlights(),
    page: pageOf(form, columns),
  };
}

const valueOf = (value: FormCell["value"]): PlanCell => (typeof value === "function" ? value() : value);

/** What a formula gives is not known here: one line of it, unless the cell says what it shows. */
function shownText(value: PlanCell): string {
  const shown = String(value ?? "");
  return shown.startsWith("=") ? "" : shown;
}

const pageOf = ({ lines, landscape, header, onePage }: FormSheet, columns: number): PagePlan => ({
  landscape: landscape ?? false,
  ...(onePage && { onePage: true }),
  printArea: { row: FORM_FIRST_ROW, column: 0, rows: lines.length, columns },
  margins: { top: 2, bottom: 2, left: 1.8, right: 1.8, header: 0.9, footer: 0.9 },
  centered: true,
  header: { left: [header.left], right: [header.right] },
  footer: PAGE_FOOTER,
});

export const PAGE_FOOTER: PagePlan["footer"] = {
  left: ["Utskriven ", { field: "date" }],
  right: ["Sida ", { field: "page" }, " av ", { field: "pages" }],
};

/** Lines that every form is made of. Columns are counted from 0; a line fills the form's width unless it says otherwise. */
export const formLines = (columns: number, labelColumns = 1) => {
  const rest = columns - labelColumns;
  return {
    heading: (value: FormCell["value"]): FormLine => ({
      cells: [{ column: 0, span: columns, value, look: "title" }],
      height: TITLE_HEIGHT,
    }),
    words: (value: FormCell["value"], shows?: string): FormLine => ({
      cells: [{ column: 0, span: columns, value, look: "note", wrap: true, ...(shows !== undefined && { shows }) }],
    }),
    section: (value: string): FormLine => ({
      cells: [{ column: 0, span: columns, value, look: "header" }],
      height: 18,
    }),
    blank: (height = 8): FormLine => ({ cells: [], height }),
    /** A label and a box. */
    field: (label: string, value: FormCell["value"], more: Partial<FormCell> = {}): FormLine => ({
      cells: [
        { column: 0, span: labelColumns, value: label, look: "label", wrap: true },
        { column: labelColumns, span: rest, value, look: "field", indent: 1, wrap: true, ...more },
      ],
      height: 20,
    }),
    /** A label and room to sign on. */
    sign: (label: string, value: FormCell["value"] = "", more: Partial<FormCell> = {}): FormLine => ({
      cells: [
        { column: 0, span: labelColumns, value: label, look: "label" },
        { column: labelColumns, span: rest, value, look: "line", indent: 1, ...more },
      ],
      height: 30,
    }),
  };
};
