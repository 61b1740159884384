/**
 * How a calculation sheet is described: a column says its header, unit, look and its one formula. From that
 * come the written sheet, the addresses that checks and other sheets refer to, and what a reviewer compares with.
 *
 * Rows from the top: title, note or setting, master check, three rows of quantities that a whole column
 * shares, header, sum, then a row a region. Totals stand above the data, so they stay in view and in place.
 */
import { absolute, address, columnLetters, sheetPrefix } from "./a1";
import { headerHeight } from "./looks";
import { MASTER_ROW } from "./names";
import type { Format, Look, PlanCell, SheetBody } from "./plan";
import { MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "./sheetHead";
import type { CellValue } from "./snapshot";

export const NOTE_ROW = 1;
export const SHARED_ROWS = [3, 4, 5] as const;
export const CALC_HEADER_ROW = 6;
export const SUM_ROW = 7;
export const FIRST_ROW = 8;

export interface CalcColumn {
  key: string;
  header: string;
  /** Stands above the first column of a group. */
  block?: string;
  width: number;
  numberFormat: string;
  look: Look;
  /** The three shared cells above the header: a label, or a formula. */
  shared?: readonly (((refs: Refs) => PlanCell) | undefined)[];
  sharedFormat?: string;
  /** The column's one formula (or, for codes and values kept from a run, its constants). */
  row: (refs: Refs, index: number) => PlanCell;
  sum?: "sum" | ((refs: Refs) => PlanCell);
}

export interface CalcSheet {
  name: string;
  title: string;
  /** Words and settings in columns A and B above the header. */
  left: { row: number; label: string; value?: PlanCell; look: Look }[];
  columns: readonly CalcColumn[];
  rows: number;
  /** Columns that stay in view. */
  frozenColumns: number;
}

/** Addresses as one row's formula writes them. Rows that are shared by a column are fixed with $. */
export interface Refs {
  /** This row: D9 */
  at(key: string): string;
  /** All rows: D$9:D$29 */
  all(key: string): string;
  /** All rows, fixed in both ways: $D$9:$D$29 */
  fixed(key: string): string;
  /** From the first row to this one: D$9:D9 */
  upTo(key: string): string;
  /** The sum row: D$8 */
  sum(key: string): string;
  /** A shared cell, 0–2: D$4 */
  shared(key: string, index: number): string;
  /** The title of the column's group: D$3 */
  block(key: string): string;
  /** The header: D$7 */
  header(key: string): string;
  /** This row, from one column to another: D9:G9 */
  across(from: string, to: string): string;
  /** Shared cells from one column to another: D$5:G$5 */
  sharedAcross(from: string, to: string, index: number): string;
}

/** Takes a description and a zero-based sheet row, gives the addresses a formula on that row uses. */
export function refsFor(sheet: CalcSheet, row: number): Refs {
  const letters = (key: string) => columnLetters(columnIndex(sheet, key));
  const first = FIRST_ROW + 1;
  const last = FIRST_ROW + sheet.rows;
  const sharedRow = (index: number) => (SHARED_ROWS[index] ?? 0) + 1;
  return {
    at: (key) => `${letters(key)}${row + 1}`,
    all: (key) => `${letters(key)}$${first}:${letters(key)}$${last}`,
    fixed: (key) => `$${letters(key)}$${first}:$${letters(key)}$${last}`,
    upTo: (key) => `${letters(key)}$${first}:${letters(key)}${row + 1}`,
    sum: (key) => `${letters(key)}$${SUM_ROW + 1}`,
    shared: (key, index) => `${letters(key)}$${sharedRow(index)}`,
    block: (key) => `${letters(key)}$${MASTER_ROW + 1}`,
    header: (key) => `${letters(key)}$${CALC_HEADER_ROW + 1}`,
    across: (from, to) => `${letters(from)}${row + 1}:${letters(to)}${row + 1}`,
    sharedAcross: (from, to, index) => `${letters(from)}$${sharedRow(index)}:${letters(to)}$${sharedRow(index)}`,
  };
}

export function columnIndex(sheet: CalcSheet, key: string): number {
  const index = sheet.columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`${sheet.name} has no column ${key}`);
  return index;
}

/** From another sheet: Fördelning!$D$8, its rows Fördelning!$D$9:$D$29, or one row of it with a free row number. */
export const cellOn = (sheet: CalcSheet, row: number, key: string): string =>
  `${sheetPrefix(sheet.name)}${absolute(row, columnIndex(sheet, key))}`;

export const rowsOn = (sheet: CalcSheet, key: string): string => {
  const column = columnIndex(sheet, key);
  return `${cellOn(sheet, FIRST_ROW, key)}:${absolute(FIRST_ROW + sheet.rows - 1, column)}`;
};

/** Same row on another sheet of ours, whose rows are the same regions in the same order: Landsbygdsnyckel!$I9 */
export const sameRowOn = (sheet: CalcSheet, row: number, key: string): string =>
  `${sheetPrefix(sheet.name)}$${address(row, columnIndex(sheet, key))}`;

/** Where a reader goes to see it: the sheet and D8. */
export const placeOn = (sheet: CalcSheet, row: number, key: string): { sheet: string; cell: string } => ({
  sheet: sheet.name,
  cell: address(row, columnIndex(sheet, key)),
});

/** A column of whole numbers, as most are, unless `more` says otherwise. */
export const calcColumn = (
  key: string,
  header: string,
  width: number,
  row: CalcColumn["row"],
  more: Partial<CalcColumn> = {},
): CalcColumn => ({ key, header, width, numberFormat: "#,##0", look: "calculation", row, ...more });

/** A column of constants: what each of `rows`, one a row of the sheet and in its order, has. */
export const perRow =
  <T>(rows: readonly T[], cell: (row: T) => PlanCell): CalcColumn["row"] =>
  (_, index) => {
    const row = rows[index];
    return row === undefined ? "" : cell(row);
  };

/** Text as a constant: what begins like a formula gets Excel's text mark, so it never becomes one. */
export const text = (value: string): string => (/^[=+\-@']/.test(value) ? `'${value}` : value);

/** A constant as a cell gets it. */
export const constant = (value: CellValue): CellValue => (typeof value === "string" ? text(value) : value);

/**
 * What stood in a cell, as it is written again: a text that Excel would take for a formula, a number or a day stays a
 * text, whatever the cell is formatted as. `formula` is the constant itself where there is none.
 */
export const rewritten = (formula: CellValue, value: CellValue): CellValue =>
  typeof formula === "string" && formula === value && /^[=+\-@'\d]/.test(formula) ? `'${formula}` : formula;

/** Every cell of the sheet, its formats, widths and frozen panes. `master` is the formula of the master check. */
export function renderCalcSheet(sheet: CalcSheet, master: string): SheetBody {
  const width = sheet.columns.length;
  const height = FIRST_ROW + sheet.rows;
  const cells: PlanCell[][] = Array.from({ length: height }, () => new Array<PlanCell>(width).fill(""));
  const put = (row: number, column: number, value: PlanCell) => {
    const line = cells[row];
    if (line) line[column] = value;
  };
  put(0, 0, sheet.title);
  put(MASTER_ROW, 0, MASTER_LABEL);
  put(MASTER_ROW, 1, master);
  for (const { row, label, value } of sheet.left) {
    put(row, 0, label);
    if (value !== undefined) put(row, 1, value);
  }

  sheet.columns.forEach((column, index) => {
    if (column.block !== undefined) put(MASTER_ROW, index, text(column.block));
    column.shared?.forEach((cell, i) => {
      const row = SHARED_ROWS[i];
      if (cell && row !== undefined) put(row, index, cell(refsFor(sheet, row)));
    });
    put(CALC_HEADER_ROW, index, text(column.header));
    const sumRefs = refsFor(sheet, SUM_ROW);
    if (column.sum === "sum") put(SUM_ROW, index, `=SUM(${sumRefs.all(column.key)})`);
    else if (column.sum) put(SUM_ROW, index, column.sum(sumRefs));
    for (let i = 0; i < sheet.rows; i++) {
      put(FIRST_ROW + i, index, column.row(refsFor(sheet, FIRST_ROW + i), i));
    }
  });

  return {
    name: sheet.name,
    blocks: [{ row: 0, column: 0, rows: height, columns: width, cells }],
    formats: formatsOf(sheet),
    widths: sheet.columns.map(({ width: points }, column) => ({ column, columns: 1, width: points })),
    heights: [TITLE_ROW_HEIGHT, { row: CALC_HEADER_ROW, rows: 1, height: headerHeight(sheet.columns) }],
    freeze: { rows: FIRST_ROW, columns: sheet.frozenColumns },
    validations: [],
    highlights: masterHighlights(),
    page: { landscape: true, titleRows: FIRST_ROW },
  };
}

function formatsOf(sheet: CalcSheet): Format[] {
  const columns = sheet.columns.length;
  const formats: Format[] = [
    { row: 0, column: 0, rows: 1, columns: 1, look: "title" },
    { row: MASTER_ROW, column: 0, rows: 1, columns: 1, look: "label" },
    { row: MASTER_ROW, column: 1, rows: 1, columns: 1, look: "check" },
    { row: CALC_HEADER_ROW, column: 0, rows: 1, columns, look: "header", wrap: true },
    { row: SUM_ROW, column: 0, rows: 1, columns, look: "total" },
    ...sheet.left.map(({ row, look }): Format => ({ row, column: 0, rows: 1, columns: 1, look })),
  ];
  sheet.columns.forEach((column, index) => {
    const place = { column: index, columns: 1 };
    if (column.block !== undefined) formats.push({ ...place, row: MASTER_ROW, rows: 1, look: "label" });
    if (column.shared) {
      formats.push({
        ...place,
        row: SHARED_ROWS[0],
        rows: SHARED_ROWS.length,
        look: "calculation",
        numberFormat: column.sharedFormat ?? column.numberFormat,
      });
    }
    formats.push({ ...place, row: SUM_ROW, rows: 1, numberFormat: column.numberFormat });
    formats.push({ ...place, row: FIRST_ROW, rows: sheet.rows, look: column.look, numberFormat: column.numberFormat });
  });
  return formats;
}
