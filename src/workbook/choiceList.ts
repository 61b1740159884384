/**
 * A list to choose from, in cells of its own beside what it is for: one that is typed into the rule would be split at
 * commas in every language of Excel.
 */
import { absolute, sheetPrefix } from "./a1";
import { text } from "./calcSheet";
import type { Block } from "./plan";

/** Where a list's items stand, zero-based. */
export interface ListPlace {
  sheet: string;
  row: number;
  column: number;
  items: number;
}

/** The items as a rule for input names them. */
export const listSource = ({ sheet, row, column, items }: ListPlace): string =>
  `=${sheetPrefix(sheet)}${absolute(row, column)}:${absolute(row + items - 1, column)}`;

/** The items down from a row of a column; with a header, that stands on the row above. */
export const listCells = (row: number, column: number, items: readonly string[], header?: string): Block => {
  const cells = [...(header === undefined ? [] : [header]), ...items.map(text)].map((item) => [item]);
  return { row: header === undefined ? row : row - 1, column, rows: cells.length, columns: 1, cells };
};
