import Papa from "papaparse";
import type { CellValue } from "../workbook/snapshot";
import type { Book, BookSheet } from "./book";
import { problem, type FileProblem, type Result } from "./problem";
import { readXlsx } from "./read";

/** A sheet's cells as values; "" where there is none. `row` and `column` are the place of the first, zero-based. */
export interface Table {
  /** "" for a CSV file. */
  sheet: string;
  row: number;
  column: number;
  cells: CellValue[][];
}

/** Far more than any table of 290 municipalities, and little enough for a browser tab. */
export const TABLE_LIMITS = { csvBytes: 20 * 1024 * 1024, cells: 2_000_000 };

/**
 * Reads the tables of a file: each visible sheet of a workbook, or the one of a CSV file (separated by ; , or tab; UTF-8
 * with or without its mark, UTF-16 with it, or Windows-1252). Whatever the bytes are, the answer is a value.
 */
export async function readTables(bytes: Uint8Array): Promise<Result<Table[], FileProblem>> {
  if (bytes.length === 0) return problem("empty", "0 bytes");
  if (isZip(bytes) || isOle(bytes)) {
    const book = await readXlsx(bytes);
    return book.ok ? bookTables(book.value) : book;
  }
  const text = textOf(bytes);
  return text === undefined ? problem("not-zip", "binary") : csvTables(bytes.length, text);
}

const isZip = ([a, b]: Uint8Array): boolean => a === 0x50 && b === 0x4b;
const isOle = ([a, b]: Uint8Array): boolean => a === 0xd0 && b === 0xcf;

function bookTables({ sheets }: Book): Result<Table[], FileProblem> {
  const tables: Table[] = [];
  for (const sheet of sheets.filter(({ visibility }) => visibility === "Visible")) {
    const table = gridOf(sheet);
    if (!table) return problem("too-large", `sheet ${sheet.name}`);
    if (table.cells.length > 0) tables.push(table);
  }
  return tables.length > 0 ? { ok: true, value: tables } : problem("empty", "no cells");
}

/** A sheet's values within the cells that hold any; undefined when that is too much to lay out. */
export function gridOf({ name, cells }: BookSheet): Table | undefined {
  const filled = cells.filter(({ value, cached }) => (value ?? cached ?? "") !== "");
  if (filled.length === 0) return { sheet: name, row: 0, column: 0, cells: [] };
  const span = (at: (cell: (typeof filled)[number]) => number) =>
    filled.reduce(({ least, most }, cell) => ({ least: Math.min(least, at(cell)), most: Math.max(most, at(cell)) }), {
      least: Infinity,
      most: 0,
    });
  const rows = span((cell) => cell.row);
  const columns = span((cell) => cell.column);
  const height = rows.most - rows.least + 1;
  const width = columns.most - columns.least + 1;
  if (height * width > TABLE_LIMITS.cells) return undefined;
  const grid = Array.from({ length: height }, () => new Array<CellValue>(width).fill(""));
  for (const { row, column, value, cached } of filled) {
    grid[row - rows.least]![column - columns.least] = value ?? cached ?? "";
  }
  return { sheet: name, row: rows.least, column: columns.least, cells: grid };
}

/** Text has no zero bytes, except UTF-16, which says so by its mark. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // What Swedish programs have written for thirty years; every byte is a letter of it.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function csvTables(bytes: number, text: string): Result<Table[], FileProblem> {
  if (bytes > TABLE_LIMITS.csvBytes) return problem("too-large", `${bytes} bytes`);
  const { data } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const cells = data.map((line) => line.map((cell) => cell.trim()));
  while (cells.length > 0 && cells.at(-1)!.every((cell) => cell === "")) cells.pop();
  if (cells.length === 0) return problem("empty", "no text");
  const size = cells.reduce((sum, { length }) => sum + length, 0);
  return size > TABLE_LIMITS.cells
    ? problem("too-large", `${size} cells`)
    : { ok: true, value: [{ sheet: "", row: 0, column: 0, cells }] };
}

/**
 * The mark that splits most lines into the same number of fields, two at the least. Papa's own guess takes the first
 * lines, which here are titles; and a comma may stand in the numbers of a file with semicolons.
 */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, 400).filter((line) => line.trim() !== "");
  const score = (delimiter: string): number => {
    const widths = new Map<number, number>();
    for (const line of lines) {
      const fields = line.replace(/"[^"]*"/g, "").split(delimiter).length;
      if (fields > 1) widths.set(fields, (widths.get(fields) ?? 0) + 1);
    }
    return Math.max(0, ...widths.values());
  };
  const marks = [";", "\t", ","].map((delimiter) => ({ delimiter, score: score(delimiter) }));
  return marks.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
