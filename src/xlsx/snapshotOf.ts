import { NAMES, SHEETS, TABLES } from "../workbook/names";
import { FORMATS_READ, type CellValue, type SheetSnapshot, type Snapshot } from "../workbook/snapshot";
import type { Book, BookCell, BookSheet } from "./book";

/**
 * A workbook file as the add-in reads a workbook in Excel (excel/read.ts): the sheets, tables and names that Ramkoll
 * knows, in any letter case. A formula's value is the one that the file holds, "" where it holds none: nothing is
 * calculated. Whether sheets can be added is not read from a file.
 */
export function snapshotOf(book: Book): Snapshot {
  const active = book.sheets[book.active]?.name;
  const tables = book.sheets.flatMap(({ name: sheet, tables }) => tables.map((table) => ({ ...table, sheet })));
  return {
    sheetNames: book.sheets.map(({ name }) => name),
    sheets: known(SHEETS, book.sheets).map(sheetSnapshot),
    tables: known(TABLES, tables).map(({ name, sheet, row, column, rows, columns, showTotals }) => ({
      name,
      sheet,
      row,
      column,
      rows: showTotals ? rows - 1 : rows,
      columns: columns.length,
      totals: showTotals,
    })),
    names: known(NAMES, book.names).map(({ name }) => name),
    structureProtected: false,
    calculationMode: MODES[book.calculationMode],
    ...(active !== undefined && { active }),
  };
}

const MODES = { auto: "automatic", autoNoTable: "automaticExceptTables", manual: "manual" } as const;

/** Those of `found` that Ramkoll has a name for, in Ramkoll's order. */
const known = <T extends { name: string }>(names: Readonly<Record<string, string>>, found: readonly T[]): T[] =>
  Object.values(names).flatMap((name) => {
    const one = found.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    return one ? [one] : [];
  });

/** Past this a sheet of ours holds a stray cell far away: what lies out there is left, not a matrix of millions made. */
const MOST_CELLS = 5_000_000;
const MOST_COLUMNS = 500;

function sheetSnapshot(sheet: BookSheet): SheetSnapshot {
  const { name } = sheet;
  const { row, column, rows, columns } = usedArea(sheet.cells);
  const gridOf = <T>(empty: T) => Array.from({ length: rows }, () => new Array<T>(columns).fill(empty));
  const values = gridOf<CellValue>("");
  const formulas = gridOf<CellValue>("");
  const numberFormats = FORMATS_READ.includes(name) ? gridOf("General") : [];
  for (const cell of sheet.cells) {
    const [i, j] = [cell.row - row, cell.column - column];
    if (i < 0 || j < 0 || i >= rows || j >= columns) continue;
    const value = (cell.formula === undefined ? cell.value : cell.cached) ?? "";
    values[i]![j] = value;
    formulas[i]![j] = cell.formula ?? value;
    if (numberFormats[i] && cell.style?.numberFormat !== undefined) numberFormats[i][j] = cell.style.numberFormat;
  }
  const hidden = sheet.visibility !== "Visible";
  const charts = (sheet.charts ?? []).map((chart) => chart.name);
  return { name, protected: sheet.protected, hidden, row, column, values, formulas, numberFormats, charts };
}

/** Where there are values or formulas; a cell with a look only does not count. */
function usedArea(cells: readonly BookCell[]): { row: number; column: number; rows: number; columns: number } {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column, formula, value = "" } of cells) {
    if (formula === undefined && value === "") continue;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  if (bottom < 0) return { row: 0, column: 0, rows: 0, columns: 0 };
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  if (rows * columns <= MOST_CELLS) return { row: top, column: left, rows, columns };
  const narrow = Math.min(columns, MOST_COLUMNS);
  return { row: top, column: left, rows: Math.min(rows, Math.floor(MOST_CELLS / narrow)), columns: narrow };
}
