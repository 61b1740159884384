import type { Input, Rect, Scalar } from "../engine/engine";
import { contains, intersection, maxColumns } from "./address";
import { accessDenied, HostError } from "./errors";
import { forEngine, type EngineFormula, type Names } from "./formula/forEngine";
import type { TableShape } from "./formula/structured";
import { allTables, originalKey, type ExtraFormat, type RangeData, type SheetState, type World } from "./state";

export const tableShapes = (world: World): TableShape[] =>
  allTables(world).map(({ sheet, table }) => ({
    name: table.name,
    sheet: sheet.name,
    row: table.row,
    column: table.column,
    rows: table.rows,
    columns: table.columns.map((c) => c.name),
    showTotals: table.showTotals,
  }));

/** Before anything is written: from here values are stale until calculated. */
export function touch(world: World): void {
  if (!world.stale && (world.suspended || world.calculationMode === "Manual")) world.engine.keepCalculated();
  world.stale = true;
  world.dirty = true;
}

/** Calculates when values are to be read and the mode says that they are up to date. */
export function settle(world: World): void {
  if (!world.stale || world.suspended || world.calculationMode === "Manual") return;
  world.engine.calculate();
  world.stale = false;
}

/** What formulas may name. Found once for many cells. */
export const formulaNames = (world: World): Names => ({
  sheets: world.sheets.map((s) => s.name),
  tables: tableShapes(world),
});

export function writeFormula(
  world: World,
  sheet: SheetState,
  row: number,
  column: number,
  formula: string,
  names = formulaNames(world),
): void {
  putFormula(world, sheet, row, column, formula, forEngine(formula, { sheet: sheet.name, row, column }, names));
}

export function putFormula(
  world: World,
  sheet: SheetState,
  row: number,
  column: number,
  formula: string,
  { text, structured }: EngineFormula,
): void {
  touch(world);
  world.engine.write(sheet.index, row, column, { kind: "formula", value: text });
  const content = world.engine.content(sheet.index, row, column);
  sheet.originals.set(originalKey(row, column), { content, formula, structured });
  world.engine.noteColumn(sheet.id, column);
}

export function writeConstant(world: World, sheet: SheetState, row: number, column: number, input: Input): void {
  touch(world);
  world.engine.write(sheet.index, row, column, input);
  world.engine.noteColumn(sheet.id, column);
  const key = originalKey(row, column);
  sheet.originals.delete(key);
  if (input.kind === "number") {
    const content = world.engine.content(sheet.index, row, column);
    if (Number(content.replace(",", ".")) !== input.value) sheet.originals.set(key, { content, value: input.value });
  }
}

/** Puts a value in a cell as `readValues` gave it; what is an error there is not told by the value itself. */
export function writeValue(
  world: World,
  sheet: SheetState,
  row: number,
  column: number,
  value: Scalar,
  isError: boolean,
): void {
  writeConstant(world, sheet, row, column, inputOf(value, isError));
}

function inputOf(value: Scalar, isError: boolean): Input {
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return value === "" ? { kind: "empty" } : { kind: isError ? "error" : "text", value };
}

/** The original of a cell that nobody has changed since. */
export function originalOf(world: World, sheet: SheetState, row: number, column: number) {
  const original = sheet.originals.get(originalKey(row, column));
  if (!original) return undefined;
  return world.engine.content(sheet.index, row, column) === original.content ? original : undefined;
}

/** As range.values gives them. */
export function readValues(world: World, sheet: SheetState, rect: Rect): Scalar[][] {
  settle(world);
  const values = world.engine.values(sheet.index, rect);
  for (const [key, { content, value }] of sheet.originals) {
    if (value === undefined) continue;
    const [row, column] = [Math.floor(key / maxColumns), key % maxColumns];
    if (!contains(rect, row, column) || world.engine.content(sheet.index, row, column) !== content) continue;
    values[row - rect.row]![column - rect.column] = value;
  }
  return values;
}

export function readFormula(world: World, sheet: SheetState, row: number, column: number): string | undefined {
  const formula = world.engine.formula(sheet.index, row, column);
  if (formula === undefined) return undefined;
  return originalOf(world, sheet, row, column)?.formula ?? formula;
}

/** As range.formulas gives them: formulas where there are any, else the constants. */
export function readFormulas(world: World, sheet: SheetState, rect: Rect): Scalar[][] {
  return readValues(world, sheet, rect).map((row, i) =>
    row.map((value, j) => readFormula(world, sheet, rect.row + i, rect.column + j) ?? value),
  );
}

/** Tables have moved or grown: formulas that name them say A1 to the engine, and must say it anew. */
export function rewriteStructuredFormulas(world: World): void {
  const names = formulaNames(world);
  for (const sheet of world.sheets) {
    for (const [key, original] of [...sheet.originals]) {
      if (!original.structured || original.formula === undefined) continue;
      const [row, column] = [Math.floor(key / maxColumns), key % maxColumns];
      if (world.engine.content(sheet.index, row, column) !== original.content) continue;
      try {
        const rewritten = forEngine(original.formula, { sheet: sheet.name, row, column }, names);
        putFormula(world, sheet, row, column, original.formula, rewritten);
      } catch (error) {
        // The table or the column is gone: the engine's A1 stays, as Excel turns the reference into #REF!.
        if (!(error instanceof HostError)) throw error;
        sheet.originals.delete(key);
      }
    }
  }
}

export function extraAt<K extends keyof ExtraFormat>(
  sheet: SheetState,
  row: number,
  column: number,
  name: K,
): ExtraFormat[K] {
  return sheet.extras.findLast(({ rect, format }) => format[name] !== undefined && contains(rect, row, column))?.format[
    name
  ];
}

/** The used part of what may be whole rows or columns, so that no loop visits a million empty cells. */
export function usedPart(world: World, range: RangeData): Rect | undefined {
  const used = usedRect(world, range.sheet, false);
  return used && intersection(used, range);
}

/** Where a sheet holds something; formats and tables count unless only values are asked for. */
export function usedRect(world: World, sheet: SheetState, valuesOnly: boolean, within?: Rect): Rect | undefined {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  for (const [column, allRows] of world.engine.occupied(sheet.index)) {
    if (within && (column < within.column || column >= within.column + within.columns)) continue;
    const rows = within ? allRows.filter((r) => r >= within.row && r < within.row + within.rows) : allRows;
    const holds = (row: number): boolean => !valuesOnly || world.engine.content(sheet.index, row, column) !== "";
    const first = rows.find(holds);
    if (first === undefined) continue;
    top = Math.min(top, first);
    bottom = Math.max(bottom, rows.findLast(holds)!);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export const isProtected = (sheet: SheetState): boolean => sheet.protection !== undefined;

/** Refuses to write in locked cells of a protected sheet. */
export function requireUnlocked(range: RangeData): void {
  const { sheet } = range;
  if (!isProtected(sheet)) return;
  if (range.rows * range.columns > 100000) throw accessDenied();
  for (let i = 0; i < range.rows; i++) {
    for (let j = 0; j < range.columns; j++) {
      if (extraAt(sheet, range.row + i, range.column + j, "locked") !== false) throw accessDenied();
    }
  }
}

/** Refuses what changes the sheet itself when it is protected, unless the protection allows it. */
export function requireUnprotected(sheet: SheetState, permission?: string): void {
  if (isProtected(sheet) && !(permission && sheet.protection?.[permission] === true)) throw accessDenied();
}
