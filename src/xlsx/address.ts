/** Zero-based. */
export interface Place {
  row: number;
  column: number;
}
export interface Area extends Place {
  rows: number;
  columns: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export const cellAddress = ({ row, column }: Place): string => `${columnLetters(column)}${row + 1}`;

export function areaAddress(area: Area): string {
  const first = cellAddress(area);
  const last = cellAddress({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** "C7" → place; undefined when it is no cell address. Dollar signs are allowed. */
export function parseCell(address: string): Place | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  const place = { row: Number(match[2]) - 1, column: columnIndex(match[1]!) };
  return place.row >= 0 && place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : undefined;
}

/** "A1:B3", "A1", "A:C" or "2:5" → area; undefined when it is none. */
export function parseArea(address: string): Area | undefined {
  const [from = "", to = from] = address.split(":");
  const first = parseCell(from) ?? parseCell(/^\$?[A-Za-z]+$/.test(from) ? `${from}1` : `A${from}`);
  const last = parseCell(to) ?? parseCell(/^\$?[A-Za-z]+$/.test(to) ? `${to}${LAST_ROW + 1}` : `XFD${to}`);
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}

export const holds = (area: Area, { row, column }: Place): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
