/** A workbook as somebody leaves it who types in it, without the add-in. */
import type { Book, BookCell, BookSheet } from "../../src/xlsx/book";

export const sheetOf = (book: Book, name: string): BookSheet => book.sheets.find((sheet) => sheet.name === name)!;

/** Types a value over whatever stood in the cell. */
export function put(book: Book, name: string, row: number, column: number, value: string | number): void {
  const { cells } = sheetOf(book, name);
  const found = cells.find((cell) => cell.row === row && cell.column === column);
  const cell: BookCell = found ?? { row, column };
  delete cell.formula;
  delete cell.cached;
  cell.value = value;
  if (!found) cells.push(cell);
}
