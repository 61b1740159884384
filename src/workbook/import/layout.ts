/** Where a table stands among titles and footnotes: its key columns, its rows, and the headers above each column. */
import { address } from "../a1";
import { normalHeader } from "../parse/headers";
import type { CellValue } from "../snapshot";
import { readPlace, type Place, type Places } from "./places";
import type { SourceGrid } from "./understood";

export interface Layout {
  /** The columns with code and name; one and the same never in both. */
  code: number | undefined;
  name: number | undefined;
  /** Rows from the first that has a place to one past the last. */
  first: number;
  end: number;
  /** Header rows; equal when there are none. */
  headerFirst: number;
  headerEnd: number;
  /** For each column, the headers above it from top to bottom, as they stand. */
  headers: string[][];
  width: number;
}

/** More header rows than any table of these has. */
const MOST_HEADER_ROWS = 6;

export const cellAt = ({ cells }: SourceGrid, row: number, column: number): CellValue => cells[row]?.[column] ?? "";

export const textAt = (grid: SourceGrid, row: number, column: number): string =>
  String(cellAt(grid, row, column)).trim();

/** Undefined when no column names two places. */
export function findLayout(grid: SourceGrid, places: Places): Layout | undefined {
  const width = Math.max(0, ...grid.cells.map((line) => line.length));
  const keys = keyColumns(grid, places, width);
  if (!keys) return undefined;
  const isRow = grid.cells.map((_, row) => isPlace(placeAt(grid, places, keys, row)));
  const first = isRow.indexOf(true);
  const end = isRow.lastIndexOf(true) + 1;
  const { headerFirst, headerEnd } = headerRows(grid, first, width);
  const headers = Array.from({ length: width }, (_, column) => headersOf(grid, headerFirst, headerEnd, column));
  return { ...keys, first, end, headerFirst, headerEnd, headers, width };
}

export const placeAt = (
  grid: SourceGrid,
  places: Places,
  { code, name }: Pick<Layout, "code" | "name">,
  row: number,
): Place | undefined =>
  readPlace(
    places,
    code === undefined ? "" : cellAt(grid, row, code),
    name === undefined ? "" : cellAt(grid, row, name),
  );

export const isPlace = (place: Place | undefined): boolean => place !== undefined && place.kind !== "okänd";

/** The columns that say which place a row is about. */
export const isKey = ({ code, name }: Layout, column: number): boolean => column === code || column === name;

/** The column that a row is known by. */
export const keyColumn = ({ code, name }: Layout): number => code ?? name ?? 0;

/** A cell as the user knows it: "C7" of the sheet that the table stands on. */
export const cellName = (grid: SourceGrid, row: number, column: number): string =>
  address(row + grid.row, column + grid.column);

/** The headers above a column, from top to bottom, as they stand. */
export const headersAt = ({ headers }: Layout, column: number): readonly string[] => headers[column] ?? [];

/** What a column is called, all its headers in one: "Folkmängd / Totalt". */
export const headerOf = (layout: Layout, column: number): string =>
  headersAt(layout, column).join(" / ").replace(/\s+/g, " ");

/** The headers above a column, as they are compared. */
export const plainHeadersAt = (layout: Layout, column: number): string[] => headersAt(layout, column).map(plainHeader);

/** A header as it is compared: without case, dates, units, footnote marks and "kr". */
export const plainHeader = (text: string): string =>
  normalHeader(text.replace(/_/g, " ").replace(/[\u00ad\u200b]/g, ""))
    .replace(/(\p{L})\d$/u, "$1")
    .replace(/(^|\s)(i )?(kronor|kr|sek|antal personer|personer)$/, "")
    .replace(/(\p{L})- (\p{L})/gu, "$1$2");

/**
 * The column that names the most different places: a column of years or ranks names few. A code column and a name column
 * may stand side by side; where they contradict each other on most rows, the one was no code.
 */
function keyColumns(
  grid: SourceGrid,
  places: Places,
  width: number,
): { code: number | undefined; name: number | undefined } | undefined {
  const scores = Array.from({ length: width }, (_, column) => {
    const codes = new Set<string>();
    const names = new Set<string>();
    for (const line of grid.cells) {
      const cell = line[column] ?? "";
      const place = readPlace(places, cell, "");
      if (!place || (place.kind !== "region" && place.kind !== "kommun")) continue;
      (/\d/.test(String(cell)) ? codes : names).add(place.kod);
    }
    return { column, codes: codes.size, names: names.size };
  });
  const best = (key: "codes" | "names") =>
    scores.reduce<(typeof scores)[number] | undefined>(
      (top, one) => (one[key] > (top?.[key] ?? 0) ? one : top),
      undefined,
    );
  const code = best("codes");
  const name = best("names");
  const most = Math.max(code?.codes ?? 0, name?.names ?? 0);
  if (most < 2) return undefined;
  const hasCodes = code !== undefined && code.codes * 2 >= most;
  const hasNames = name !== undefined && name.names * 2 >= most && name.column !== code?.column;
  if (!hasCodes) return { code: undefined, name: name?.column };
  if (!hasNames) return { code: code.column, name: undefined };
  return isContradicted(grid, places, code.column, name.column)
    ? { code: undefined, name: name.column }
    : { code: code.column, name: name.column };
}

function isContradicted(grid: SourceGrid, places: Places, code: number, name: number): boolean {
  const kinds = grid.cells.map((_, row) => placeAt(grid, places, { code, name }, row)?.kind);
  const together = kinds.filter((kind) => kind === "region" || kind === "kommun");
  return kinds.filter((kind) => kind === "olika").length > together.length;
}

/** Upwards from the data: rows with several texts, or with one that does not stand first, as over a lone year. */
function headerRows(grid: SourceGrid, first: number, width: number): { headerFirst: number; headerEnd: number } {
  let headerEnd = first;
  // A blank row may stand between headers and data.
  if (headerEnd > 0 && filled(grid, headerEnd - 1, width).length === 0) headerEnd--;
  let headerFirst = headerEnd;
  while (headerEnd - headerFirst < MOST_HEADER_ROWS && isHeader(grid, headerFirst - 1, width)) {
    headerFirst--;
  }
  return { headerFirst, headerEnd };
}

function isHeader(grid: SourceGrid, row: number, width: number): boolean {
  const columns = filled(grid, row, width);
  const most = columns.length > 1 ? 80 : 40;
  return columns.some((column) => column > 0) && columns.every((column) => textAt(grid, row, column).length < most);
}

export const filled = (grid: SourceGrid, row: number, width: number): number[] =>
  Array.from({ length: width }, (_, column) => column).filter((column) => textAt(grid, row, column) !== "");

/** A merged header stands in its first cell only: the cells to its right that have a header below are its own. */
function headersOf(grid: SourceGrid, from: number, to: number, column: number): string[] {
  const parts: string[] = [];
  for (let row = from; row < to; row++) {
    const own = textAt(grid, row, column);
    if (own !== "") {
      parts.push(own);
      continue;
    }
    const hasBelow = Array.from({ length: to - row - 1 }, (_, i) => row + 1 + i).some(
      (r) => textAt(grid, r, column) !== "",
    );
    if (!hasBelow) continue;
    for (let left = column - 1; left >= 0; left--) {
      const text = textAt(grid, row, left);
      if (text === "") continue;
      parts.push(text);
      break;
    }
  }
  return parts;
}
