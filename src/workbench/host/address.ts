import type { Rect } from "../engine/engine";
import { tokenize, english } from "../engine/tokens";

export const maxRows = 1048576;
export const maxColumns = 16384;

export const wholeSheet: Rect = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** 0 → "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;

const plainSheetName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

/** A sheet's name as a formula writes it. */
export const quotedSheet = (name: string): string =>
  plainSheetName.test(name) && !looksLikeCell.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const unquotedSheet = (text: string): string =>
  text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;

export const isEntireRows = (rect: Rect): boolean => rect.columns === maxColumns;
export const isEntireColumns = (rect: Rect): boolean => rect.rows === maxRows;

/** "B2:C3", "B:C", "2:3"; with `sign` "$" absolute. */
export function rectAddress(rect: Rect, sign: "" | "$" = ""): string {
  const { row, column, rows, columns } = rect;
  const [left, right] = [sign + columnLetters(column), sign + columnLetters(column + columns - 1)];
  const [top, bottom] = [sign + String(row + 1), sign + String(row + rows)];
  if (isEntireColumns(rect)) return `${left}:${right}`;
  if (isEntireRows(rect)) return `${top}:${bottom}`;
  return rows === 1 && columns === 1 ? left + top : `${left}${top}:${right}${bottom}`;
}

const cellPattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const columnPattern = /^\$?([A-Z]{1,3})$/i;
const rowPattern = /^\$?(\d{1,7})$/;

function part(text: string): { row?: number; column?: number } | undefined {
  const cell = cellPattern.exec(text);
  const column = columnPattern.exec(text);
  const row = rowPattern.exec(text);
  const found: { row?: number; column?: number } = {};
  if (cell) Object.assign(found, { row: Number(cell[2]) - 1, column: columnNumber(cell[1]!) });
  else if (column) found.column = columnNumber(column[1]!);
  else if (row) found.row = Number(row[1]) - 1;
  else return undefined;
  if (found.row !== undefined && (found.row < 0 || found.row >= maxRows)) return undefined;
  if (found.column !== undefined && found.column >= maxColumns) return undefined;
  return found;
}

/** "B2", "$B$2:C3", "B:C", "2:3" → a rectangle; undefined when it is none. */
export function parseRect(text: string): Rect | undefined {
  const [first = "", second, ...more] = text.trim().split(":");
  if (more.length > 0) return undefined;
  const a = part(first);
  const b = second === undefined ? a : part(second);
  if (!a || !b) return undefined;
  if (second === undefined && (a.row === undefined || a.column === undefined)) return undefined;
  if ((a.row === undefined) !== (b.row === undefined)) return undefined;
  if ((a.column === undefined) !== (b.column === undefined)) return undefined;
  const row = Math.min(a.row ?? 0, b.row ?? 0);
  const column = Math.min(a.column ?? 0, b.column ?? 0);
  return {
    row,
    column,
    rows: a.row === undefined ? maxRows : Math.max(a.row, b.row!) - row + 1,
    columns: a.column === undefined ? maxColumns : Math.max(a.column, b.column!) - column + 1,
  };
}

/** "Blad1!A1:B2" or "A1" → the sheet's name, if any, and the rest. */
export function splitSheet(address: string): { sheet?: string; rest: string } {
  const text = address.startsWith("=") ? address.slice(1) : address;
  const [first, bang, ...rest] = tokenize(text, english);
  if (first && bang?.text === "!") return { sheet: unquotedSheet(first.text), rest: rest.map((t) => t.text).join("") };
  const at = text.lastIndexOf("!");
  return at < 0 ? { rest: text } : { sheet: unquotedSheet(text.slice(0, at)), rest: text.slice(at + 1) };
}

export function intersection(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What is left of a rectangle when another is cut out of it. */
export function without(rect: Rect, hole: Rect): Rect[] {
  const common = intersection(rect, hole);
  if (!common) return [rect];
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const parts: Rect[] = [
    { ...rect, rows: common.row - rect.row },
    { ...rect, row: common.row + common.rows, rows: bottom - common.row - common.rows },
    { ...rect, row: common.row, rows: common.rows, columns: common.column - rect.column },
    {
      row: common.row,
      rows: common.rows,
      column: common.column + common.columns,
      columns: right - common.column - common.columns,
    },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
