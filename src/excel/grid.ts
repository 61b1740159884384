/** One sheet of the user's, for an import to read. */
import type { CellValue } from "../workbook/snapshot";

export interface SheetGrid {
  /** Zero-based row and column of the first cell. */
  row: number;
  column: number;
  /** Empty when the sheet is, or is not there. */
  cells: CellValue[][];
}

export function queueSheetNames(context: Excel.RequestContext): { take: () => string[] } {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  return { take: () => visibleNames(worksheets) };
}

export function queueGrid(context: Excel.RequestContext, sheet: string): { take: () => SheetGrid } {
  const used = context.workbook.worksheets.getItemOrNullObject(sheet).getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  return { take: () => gridOf(used) };
}

const visibleNames = ({ items }: Excel.WorksheetCollection): string[] =>
  items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);

function gridOf(used: Excel.Range): SheetGrid {
  if (used.isNullObject) return { row: 0, column: 0, cells: [] };
  return { row: used.rowIndex, column: used.columnIndex, cells: used.values as CellValue[][] };
}
