import { contains, intersection, parseRect } from "./address";
import { originalOf, putFormula, readValues, rewriteStructuredFormulas, formulaNames, writeConstant } from "./cells";
import { invalidArgument, itemAlreadyExists } from "./errors";
import { forEngine } from "./formula/forEngine";
import { copied } from "./formula/shift";
import { allTables, sameText, type RangeData, type SheetState, type TableState, type World } from "./state";
import type { Rect } from "../engine/engine";

export const tableRect = ({ row, column, rows, columns }: TableState): Rect => ({
  row,
  column,
  rows,
  columns: columns.length,
});

export const bodyRect = (table: TableState): Rect => ({
  ...tableRect(table),
  row: table.row + (table.showHeaders ? 1 : 0),
  rows: table.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0),
});

const tableName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/** Excel's rules for the names of tables and ranges: no cell address, no R or C, not taken by either kind. */
export function requireFreeName(world: World, name: string, except?: unknown): void {
  if (!tableName.test(name) || /^[RC]$/i.test(name) || parseRect(name) || /^R\d*C\d*$/i.test(name)) {
    throw invalidArgument();
  }
  if (allTables(world).some(({ table }) => table !== except && sameText(table.name, name))) throw itemAlreadyExists();
}

/** Column names as Excel makes them: never empty, never the same twice. */
export function uniqueHeaders(wanted: readonly string[]): string[] {
  const given = new Set(wanted.map((text) => text.toLowerCase()));
  const taken = new Set<string>();
  return wanted.map((text) => {
    let name = text;
    if (text === "") for (let n = 1; name === "" || given.has(name.toLowerCase()); n++) name = `Kolumn${n}`;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${text}${n}`;
    taken.add(name.toLowerCase());
    given.add(name.toLowerCase());
    return name;
  });
}

/** The header row as text, unique, and the table's columns named after it. */
export function takeHeaders(world: World, sheet: SheetState, table: TableState): void {
  if (!table.showHeaders) return;
  const values = readValues(world, sheet, { ...tableRect(table), rows: 1 })[0]!;
  const names = uniqueHeaders(values.map(String));
  names.forEach((name, j) => {
    if (values[j] !== name) {
      writeConstant(world, sheet, table.row, table.column + j, { kind: "text", value: name });
    }
    table.columns[j]!.name = name;
  });
}

export function requireFreeArea(sheet: SheetState, rect: Rect, except?: TableState): void {
  if (sheet.tables.some((table) => table !== except && intersection(tableRect(table), rect))) throw invalidArgument();
}

/** Gives the table another range; columns keep their identity as far as they go. */
export function resizeTable(world: World, sheet: SheetState, table: TableState, rect: Rect): void {
  requireFreeArea(sheet, rect, table);
  const before = table.columns;
  let nextId = Math.max(0, ...before.map((c) => c.id)) + 1;
  table.columns = Array.from({ length: rect.columns }, (_, j) => {
    const known = before[rect.column + j - table.column];
    return known ?? { id: nextId++, name: "" };
  });
  Object.assign(table, { row: rect.row, column: rect.column, rows: rect.rows });
  takeHeaders(world, sheet, table);
  rewriteStructuredFormulas(world);
}

/**
 * After cells have been written: header cells give columns their names, and a table whose next row has been filled
 * in takes it, as Excel does when a row is typed directly under it. Columns with one formula fill it in.
 */
export function growTables(world: World, range: RangeData): void {
  const { sheet } = range;
  for (const table of sheet.tables) {
    const rect = tableRect(table);
    if (intersection({ ...rect, rows: 1 }, range)) {
      const before = table.columns.map((c) => c.name);
      takeHeaders(world, sheet, table);
      if (table.columns.some((c, j) => c.name !== before[j])) rewriteStructuredFormulas(world);
    }
    const below = table.row + table.rows;
    const grows =
      !table.showTotals &&
      range.row === below &&
      range.column >= rect.column &&
      range.column + range.columns <= rect.column + rect.columns &&
      !sheet.tables.some((other) => other !== table && intersection(tableRect(other), range));
    if (!grows) continue;
    const written = world.engine.values(sheet.index, range);
    if (written.every((row) => row.every((value) => value === ""))) continue;
    const added = { ...rect, row: below, rows: range.rows };
    resizeTable(world, sheet, table, { ...rect, rows: rect.rows + range.rows });
    fillCalculatedColumns(world, sheet, table, added);
  }
}

/** Fills the formula of a column that has one formula throughout into rows that the table has got. */
export function fillCalculatedColumns(world: World, sheet: SheetState, table: TableState, added: Rect): void {
  const names = formulaNames(world);
  const last = added.row - 1;
  if (last < bodyRect(table).row) return;
  for (let j = 0; j < table.columns.length; j++) {
    const column = table.column + j;
    const formula = originalOf(world, sheet, last, column)?.formula ?? world.engine.formula(sheet.index, last, column);
    if (formula === undefined) continue;
    for (let i = 0; i < added.rows; i++) {
      const row = added.row + i;
      if (!contains(tableRect(table), row, column) || world.engine.content(sheet.index, row, column) !== "") continue;
      const text = copied(formula, row - last, 0);
      putFormula(world, sheet, row, column, text, forEngine(text, { sheet: sheet.name, row, column }, names));
    }
  }
}
