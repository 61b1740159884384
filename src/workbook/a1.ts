/** A1 addresses. Rows and columns are zero-based numbers; addresses are what a user reads. */
import type { Rect } from "./plan";

/** Column letters: 0 → "A", 27 → "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Column number of letters: "A" → 0. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "C7" */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "$C$7" */
export const absolute = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** "A1:C7", or "A1" for one cell. */
export function rectAddress({ row, column, rows, columns }: Rect): string {
  const first = address(row, column);
  const last = address(row + rows - 1, column + columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as a formula writes it: quoted unless it is plain letters and digits that cannot be a cell. */
export function sheetPrefix(sheet: string): string {
  const plain = /^\p{L}[\p{L}\d_]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return plain ? `${sheet}!` : `'${sheet.replace(/'/g, "''")}'!`;
}

/** Zero-based rectangle of "B2:D9", "$B$2" or "Blad!B2"; undefined when it is no plain rectangle. */
export function parseAddress(text: string): (Rect & { sheet?: string }) | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^!]+))!)?\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i.exec(text);
  if (!match) return undefined;
  const [, quoted, bare, letters1, digits1, letters2, digits2] = match;
  if (!letters1 || !digits1) return undefined;
  const row1 = Number(digits1) - 1;
  const column1 = columnNumber(letters1);
  const row2 = digits2 ? Number(digits2) - 1 : row1;
  const column2 = letters2 ? columnNumber(letters2) : column1;
  const sheet = quoted?.replace(/''/g, "'") ?? bare;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}
