/** What the tests of scenarios share: reading the sheets, and another date. */
import { CALC_HEADER_ROW } from "../../src/workbook/calcSheet";
import type { Book, BookSheet } from "../../src/xlsx/book";
import { edit, shownAt } from "./office";

export const sheetOf = (book: Book, name: string): BookSheet => book.sheets.find((sheet) => sheet.name === name)!;

/** Rows of an input sheet from its header on, as objects by header. */
export function rowsOf(book: Book, name: string): Record<string, unknown>[] {
  const { row, rows, column, columns } = sheetOf(book, name).tables[0]!;
  return Array.from({ length: rows - 1 }, (_, i) =>
    Object.fromEntries(columns.map((header, c) => [header, shownAt(book, name, row + 1 + i, column + c)])),
  );
}

/** A column of Scenarier by its header, the nth with that name. */
export function column(book: Book, header: string, nth: number): number {
  return sheetOf(book, "Scenarier")
    .cells.filter(({ row, value }) => row === CALC_HEADER_ROW && value === header)
    .map((cell) => cell.column)
    .sort((a, b) => a - b)[nth]!;
}

/** Every region a little more, unevenly: a population of another date. */
export const otherDate = (book: Book): Promise<void> => {
  const rows = rowsOf(book, "Regioner");
  const { row, columns } = sheetOf(book, "Regioner").tables[0]!;
  return edit((sheets) => {
    const range = sheets.getItem("Regioner").getRangeByIndexes(row + 1, columns.indexOf("Folkmängd"), rows.length, 1);
    range.values = rows.map((one, i) => [Number(one["Folkmängd"]) + 997 * i]);
  });
};
