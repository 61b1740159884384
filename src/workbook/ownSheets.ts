/** The sheets that Ramkoll writes anew: what it wrote there before, what of the user's stands in the way, and what stays. */
import { address } from "./a1";
import { CALC_HEADER_ROW, FIRST_ROW, text } from "./calcSheet";
import { fel, ownCells, type BookFinding } from "./findings";
import { ownFormRect } from "./formRect";
import { SHEETS } from "./names";
import { newSheet, type Rect, type SheetBody, type SheetPlan } from "./plan";
import { NATIONAL_END_HEADER } from "./sheets/formTitles";
import { CHECK_HEADERS, CHECKS_HEADER_ROW } from "./sheets/kontroller";
import { endColumn, endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "./snapshot";

/** A sheet of ours, new or written anew; never over a sheet or a cell of the user's. */
export function placeSheet(
  snapshot: Snapshot,
  body: SheetBody,
  title: string,
  own: (sheet: SheetSnapshot) => Rect,
): { sheets: SheetPlan[]; findings: BookFinding[] } {
  const sheet = sheetIn(snapshot, body.name);
  if (!sheet) return { sheets: [newSheet(body)], findings: [] };
  if (sheet.values.length === 0) return { sheets: [{ ...body, create: false, clear: undefined }], findings: [] };
  if (valueAt(sheet, 0, 0) !== title) {
    return { sheets: [], findings: [fel("blad-upptaget", sheet.name, "A1", { blad: sheet.name })] };
  }
  const clear = own(sheet);
  return {
    sheets: [withoutLayout({ ...body, create: false, clear })],
    findings: ownCells(sheet.name, foreignAddresses(sheet, body, clear)),
  };
}

/** Cells with content outside what Ramkoll wrote before and inside what it will write now. */
function foreignAddresses(sheet: SheetSnapshot, body: Pick<SheetPlan, "blocks">, own: Rect): string[] {
  const found: string[] = [];
  for (const block of body.blocks) {
    for (let row = block.row; row < block.row + block.rows; row++) {
      for (let column = block.column; column < block.column + block.columns; column++) {
        const isOwn = row < own.row + own.rows && column < own.column + own.columns;
        if (!isOwn && valueAt(sheet, row, column) !== "") found.push(address(row, column));
      }
    }
  }
  return found;
}

/** The last row with content outside what Ramkoll wrote; -1 when there is none. */
export function lastForeignRow(sheet: SheetSnapshot, own: Rect | undefined): number {
  const isOwn = (row: number, column: number) =>
    own !== undefined && row < own.row + own.rows && column < own.column + own.columns;
  for (let row = endRow(sheet) - 1; row >= sheet.row; row--) {
    const cells = sheet.values[row - sheet.row] ?? [];
    if (cells.some((value, i) => value !== "" && !isOwn(row, sheet.column + i))) return row;
  }
  return -1;
}

/** The cells of a calculation sheet that an earlier run wrote: up to its last header and its last region. */
export function ownCalcRect(sheet: SheetSnapshot, endHeader: string): Rect {
  let columns = 2;
  for (let column = 0; column < endColumn(sheet); column++) {
    if (valueAt(sheet, CALC_HEADER_ROW, column) === endHeader) columns = column + 1;
  }
  return { row: 0, column: 0, rows: rowsFrom(sheet, FIRST_ROW), columns };
}

export const ownReportRect = (sheet: SheetSnapshot): Rect =>
  sheet.name.toLowerCase() === SHEETS.nationell.toLowerCase()
    ? ownCalcRect(sheet, NATIONAL_END_HEADER)
    : ownFormRect(sheet);

export const ownChecksRect = (sheet: SheetSnapshot): Rect => ({
  row: 0,
  column: 0,
  rows: rowsFrom(sheet, CHECKS_HEADER_ROW + 1),
  columns: CHECK_HEADERS.length,
});

/** One past the last row, from `first`, whose first column is not blank. */
function rowsFrom(sheet: SheetSnapshot, first: number): number {
  let row = first;
  while (valueAt(sheet, row, 0) !== "") row++;
  return row;
}

/**
 * True when a sheet that would be written anew has the same rows and columns already, by their first cells and headers:
 * then its looks are right as they are, also those that the user has changed since.
 */
export function hasItsShape({ clear, blocks }: SheetPlan, sheet: SheetSnapshot): boolean {
  const [block] = blocks;
  if (!clear || !block || blocks.length > 1) return false;
  const isSame = (row: number, column: number): boolean => {
    const cell = block.cells[row]?.[column] ?? "";
    return typeof cell !== "string" || cell.startsWith("=") || text(String(valueAt(sheet, row, column))) === cell;
  };
  return (
    clear.rows === block.rows &&
    clear.columns === block.columns &&
    block.cells.every((_, row) => isSame(row, 0)) &&
    block.cells[CALC_HEADER_ROW]?.every((_, column) => isSame(CALC_HEADER_ROW, column)) === true
  );
}

/** Contents and number formats; nothing that would have to be read before it is overwritten. */
export function contentsOnly({ merge: _, heights: __, ...plan }: SheetPlan): SheetPlan {
  return {
    ...plan,
    clear: undefined,
    formats: plan.formats.flatMap(({ row, column, rows, columns, numberFormat }) =>
      numberFormat === undefined ? [] : [{ row, column, rows, columns, numberFormat }],
    ),
    widths: [],
  };
}

/** What a sheet is given once, and is the user's to change from then on; but a form's print area follows its lines. */
function withoutLayout({ freeze: _, tabColor: __, page, ...plan }: SheetPlan): SheetPlan {
  return { ...plan, ...(page?.printArea && { page }), highlights: [] };
}
