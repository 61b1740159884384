import type { Rect, Scalar } from "../../engine/engine";
import { afterMove, copied, type Move } from "../formula/shift";
import { contains, intersection, isEntireColumns, isEntireRows, maxColumns, maxRows, without } from "../address";
import {
  formulaNames,
  originalOf,
  readFormula,
  readValues,
  requireUnlocked,
  requireUnprotected,
  rewriteStructuredFormulas,
  touch,
  usedPart,
  usedRect,
  writeConstant,
  writeFormula,
  writeValue,
} from "../cells";
import { raiseChanged } from "../changes";
import { done } from "../entity";
import { invalidArgument, invalidOperation } from "../errors";
import { mirrorConditionalFormats } from "../conditional";
import { mirrorNames } from "../nameEdits";
import { cutOut, rewriteReferences } from "../references";
import { originalKey, type RangeData, type SheetState, type TableState, type World } from "../state";
import { putStyle, readStyle } from "../style";
import { growTables, tableRect, takeHeaders } from "../tableEdits";
import { requireFormatting } from "./range";

export function clearRange(range: RangeData, what: string, world: World): undefined {
  const { sheet } = range;
  const used = usedPart(world, range);
  if (what === "All" || what === "Contents") {
    requireUnlocked(used ? { sheet, ...used } : { ...range, rows: 1, columns: 1 });
    if (used) {
      world.engine.clearContents(sheet.index, used);
      for (const key of [...sheet.originals.keys()]) {
        if (contains(range, Math.floor(key / maxColumns), key % maxColumns)) sheet.originals.delete(key);
      }
      growTables(world, { sheet, ...used });
      raiseChanged(world, { sheet, ...used });
    }
  }
  if (what === "All" || what === "Formats") {
    requireFormatting(range);
    if (used) world.engine.clearFormats(sheet.index, used);
    sheet.extras = sheet.extras.flatMap((extra) => without(extra.rect, range).map((rect) => ({ ...extra, rect })));
    sheet.conditionalFormats = cutOut(sheet.conditionalFormats, range);
    mirrorConditionalFormats(world, sheet);
    // Being merged is a format.
    sheet.merged = sheet.merged.filter((merged) => !intersection(merged, range));
  }
  // "All" takes the rules for input with it, as Excel's Clear All does.
  if (what === "All") sheet.validations = cutOut(sheet.validations, range);
  touch(world);
  return done;
}

interface Carried {
  row: number;
  column: number;
  value: Scalar;
  isError: boolean;
  formula?: string;
  style: ReturnType<typeof readStyle>;
}

function carry(world: World, sheet: SheetState, rect: Rect | undefined): Carried[] {
  if (!rect) return [];
  const values = readValues(world, sheet, rect);
  const cells: Carried[] = [];
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      const formula = readFormula(world, sheet, row, column);
      const isError = world.engine.isError(sheet.index, row, column);
      cells.push({ row, column, value, isError, formula, style: readStyle(world, sheet, row, column) });
    }),
  );
  return cells;
}

const movedRect = (rect: Rect, { axis, from, by, across }: Move): Rect | undefined => {
  const [at, size] = axis === "row" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const [otherAt, otherSize] = axis === "row" ? (["column", "columns"] as const) : (["row", "rows"] as const);
  if (across && (rect[otherAt] < across[0] || rect[otherAt] + rect[otherSize] - 1 > across[1])) return rect;
  const last = rect[at] + rect[size] - 1;
  if (by >= 0) {
    if (rect[at] >= from) return { ...rect, [at]: rect[at] + by };
    return last >= from ? { ...rect, [size]: rect[size] + by } : rect;
  }
  const removedTo = from - by - 1;
  if (last < from) return rect;
  if (rect[at] > removedTo) return { ...rect, [at]: rect[at] + by };
  const removed = Math.min(last, removedTo) - Math.max(rect[at], from) + 1;
  if (removed >= rect[size]) return undefined;
  return { ...rect, [at]: Math.min(rect[at], from), [size]: rect[size] - removed };
};

/** Everything beside the cells that stands somewhere moves too. */
function moveState(world: World, sheet: SheetState, move: Move): void {
  const keep = <T extends { rect: Rect }>(list: T[]): T[] =>
    list.flatMap((item) => {
      const rect = movedRect(item.rect, move);
      return rect ? [{ ...item, rect }] : [];
    });
  sheet.validations = keep(sheet.validations);
  sheet.conditionalFormats = keep(sheet.conditionalFormats);
  sheet.extras = keep(sheet.extras);
  sheet.merged = sheet.merged.flatMap((rect) => movedRect(rect, move) ?? []);
  const { pageLayout } = sheet;
  for (const area of ["printArea", "titleRows", "titleColumns"] as const) {
    const rect = pageLayout[area];
    if (rect) pageLayout[area] = movedRect(rect, move);
  }
  sheet.tables = sheet.tables.filter((table) => {
    const rect = movedRect(tableRect(table), move);
    if (!rect) return false;
    if (move.axis === "column" && rect.columns !== table.columns.length) moveColumns(table, move);
    Object.assign(table, { row: rect.row, column: rect.column, rows: rect.rows });
    return true;
  });
  sheet.charts = sheet.charts.flatMap((chart) => {
    const { row, column, rows, columns } = chart;
    const rect = movedRect({ row, column, rows, columns }, move);
    return rect ? [{ ...chart, ...rect }] : [];
  });
  rewriteReferences(world, (formula, at) => afterMove(formula, at, move));
  const lengths = move.axis === "row" ? "rowHeights" : "columnWidths";
  if (!move.across) {
    sheet[lengths] = new Map(
      [...sheet[lengths]].flatMap(([at, size]): [number, number][] => {
        if (move.by < 0 && at >= move.from && at < move.from - move.by) return [];
        return [[at >= move.from ? at + move.by : at, size]];
      }),
    );
  }
  mirrorConditionalFormats(world, sheet);
}

/** A table's own columns when the sheet's are inserted or deleted within it. New ones get their names from the sheet. */
function moveColumns({ column, columns }: TableState, { from, by }: Move): void {
  const at = Math.max(0, from - column);
  if (by < 0) columns.splice(at, Math.min(column, from) - column - by);
  else {
    const free = Math.max(...columns.map(({ id }) => id)) + 1;
    columns.splice(at, 0, ...Array.from({ length: by }, (_, i) => ({ id: free + i, name: "" })));
  }
}

function requireWholeTables(sheet: SheetState, rect: Rect, axis: "row" | "column"): void {
  for (const table of sheet.tables) {
    const { row, column, rows, columns } = tableRect(table);
    const below = axis === "row" ? row + rows > rect.row : column + columns > rect.column;
    const [a, b, c, d] =
      axis === "row"
        ? [column, column + columns, rect.column, rect.column + rect.columns]
        : [row, row + rows, rect.row, rect.row + rect.rows];
    const meets = a < d && c < b;
    const covered = c <= a && d >= b;
    if (below && meets && !covered) {
      throw invalidOperation("The operation would shift a part of a table.");
    }
  }
}

/** Inserts (`by` > 0) or deletes cells at `rect`, and shifts what is below or to the right of it. */
export function moveCells(world: World, sheet: SheetState, rect: Rect, axis: "row" | "column", by: number): void {
  const whole = axis === "row" ? isEntireRows(rect) : isEntireColumns(rect);
  requireWholeTables(sheet, rect, axis);
  const from = axis === "row" ? rect.row : rect.column;
  const across: [number, number] | undefined = whole
    ? undefined
    : axis === "row"
      ? [rect.column, rect.column + rect.columns - 1]
      : [rect.row, rect.row + rect.rows - 1];
  const move: Move = { sheet: sheet.name, axis, from, by, across };
  if (whole) moveWhole(world, sheet, move);
  else movePart(world, sheet, rect, move);
  if (axis === "column") for (const table of sheet.tables) takeHeaders(world, sheet, table);
  mirrorNames(world);
  rewriteStructuredFormulas(world);
  touch(world);
}

/** Whole rows or columns: the engine moves cells and rewrites formulas; what we remember of them follows. */
function moveWhole(world: World, sheet: SheetState, move: Move): void {
  const { engine } = world;
  const remembered = world.sheets.map((s) => ({
    sheet: s,
    originals: [...s.originals].flatMap(([key, original]) => {
      const [row, column] = [Math.floor(key / maxColumns), key % maxColumns];
      return originalOf(world, s, row, column) ? [{ row, column, original }] : [];
    }),
  }));
  // Where a reference loses an end to a deletion the engine gives it up; Excel shortens it. So those are written anew.
  const formulas = move.by < 0 ? world.sheets.flatMap((s) => carryFormulas(world, s)) : [];
  const count = Math.abs(move.by);
  if (move.axis === "row" && move.by > 0) engine.insertRows(sheet.index, move.from, count);
  else if (move.axis === "row") engine.deleteRows(sheet.index, move.from, count);
  else if (move.by > 0) engine.insertColumns(sheet.index, move.from, count);
  else engine.deleteColumns(sheet.index, move.from, count);
  for (const { sheet: s, originals } of remembered) {
    s.originals = new Map();
    for (const { row, column, original } of originals) {
      const place = { row, column };
      if (s === sheet) {
        const at = place[move.axis];
        if (move.by < 0 && at >= move.from && at < move.from + count) continue;
        if (at >= move.from) place[move.axis] += move.by;
      }
      const { formula } = original;
      s.originals.set(originalKey(place.row, place.column), {
        ...original,
        content: engine.content(s.index, place.row, place.column),
        ...(formula === undefined ? {} : { formula: afterMove(formula, s.name, move) }),
      });
    }
  }
  moveState(world, sheet, move);
  const names = formulaNames(world);
  for (const { sheet: s, row, column, formula } of formulas) {
    const place = { row, column };
    const at = place[move.axis];
    if (s === sheet && at >= move.from && at < move.from + count) continue;
    if (s === sheet && at >= move.from) place[move.axis] += move.by;
    const text = afterMove(formula, s.name, move);
    if (text !== formula) writeFormula(world, s, place.row, place.column, text, names);
  }
}

/** A part of rows or columns: the engine knows no such thing, so cells are carried and formulas rewritten here. */
function movePart(world: World, sheet: SheetState, rect: Rect, move: Move): void {
  const used = usedRect(world, sheet, false);
  const beyond: Rect =
    move.axis === "row" ? { ...rect, rows: maxRows - rect.row } : { ...rect, columns: maxColumns - rect.column };
  const moving = used && intersection(used, beyond);
  const cells = carry(world, sheet, moving);
  const formulas = world.sheets.flatMap((s) => {
    return carryFormulas(world, s).filter(({ row, column }) => !(s === sheet && contains(beyond, row, column)));
  });
  if (moving) {
    world.engine.clearContents(sheet.index, moving);
    world.engine.clearFormats(sheet.index, moving);
  }
  moveState(world, sheet, move);
  const names = formulaNames(world);
  for (const { row, column, value, isError, formula, style } of cells) {
    const at = { row, column };
    if (move.by < 0 && at[move.axis] < move.from - move.by) continue;
    at[move.axis] += move.by;
    if (style) putStyle(world, sheet, { ...at, rows: 1, columns: 1 }, style);
    if (formula === undefined) writeValue(world, sheet, at.row, at.column, value, isError);
    else writeFormula(world, sheet, at.row, at.column, afterMove(formula, sheet.name, move), names);
  }
  for (const { sheet: s, row, column, formula } of formulas) {
    const text = afterMove(formula, s.name, move);
    if (text !== formula) writeFormula(world, s, row, column, text, names);
  }
}

function carryFormulas(world: World, sheet: SheetState) {
  const found: { sheet: SheetState; row: number; column: number; formula: string }[] = [];
  for (const [column, rows] of world.engine.occupied(sheet.index)) {
    for (const row of rows) {
      const formula = readFormula(world, sheet, row, column);
      if (formula !== undefined) found.push({ sheet, row, column, formula });
    }
  }
  return found;
}

export function insertCells(range: RangeData, shift: "Down" | "Right", world: World): void {
  requireUnprotected(range.sheet, shift === "Down" ? "allowInsertRows" : "allowInsertColumns");
  const axis = isEntireRows(range) ? "row" : isEntireColumns(range) ? "column" : shift === "Down" ? "row" : "column";
  moveCells(world, range.sheet, range, axis, axis === "row" ? range.rows : range.columns);
  raiseChanged(world, range, { changeType: isEntireRows(range) ? "RowInserted" : "CellInserted" });
}

export function deleteCells(range: RangeData, shift: "Up" | "Left", world: World): undefined {
  requireUnprotected(range.sheet, shift === "Up" ? "allowDeleteRows" : "allowDeleteColumns");
  const axis = isEntireRows(range) ? "row" : isEntireColumns(range) ? "column" : shift === "Up" ? "row" : "column";
  moveCells(world, range.sheet, range, axis, -(axis === "row" ? range.rows : range.columns));
  raiseChanged(world, range, { changeType: isEntireRows(range) ? "RowDeleted" : "CellDeleted" });
  return done;
}

export function mergeCells(range: RangeData, across: boolean, world: World): undefined {
  requireFormatting(range);
  const { sheet, row, column, rows, columns } = range;
  if (sheet.tables.some((table) => intersection(tableRect(table), range))) throw invalidOperation();
  unmergeCells(range, world);
  const parts: Rect[] = across
    ? Array.from({ length: rows }, (_, i) => ({ row: row + i, column, rows: 1, columns }))
    : [{ row, column, rows, columns }];
  for (const part of parts) {
    // Excel keeps the first cell's content and drops the others'.
    for (let i = 0; i < part.rows; i++) {
      for (let j = 0; j < part.columns; j++) {
        if (i + j > 0) writeConstant(world, sheet, part.row + i, part.column + j, { kind: "empty" });
      }
    }
    if (part.rows * part.columns > 1) sheet.merged.push(part);
  }
  touch(world);
  return done;
}

export function unmergeCells(range: RangeData, world: World): undefined {
  requireFormatting(range);
  range.sheet.merged = range.sheet.merged.filter((merged) => !intersection(merged, range));
  touch(world);
  return done;
}

/** Copies over `range`, repeating a source that fits into it a whole number of times. */
export function copyFrom(
  range: RangeData,
  source: RangeData,
  kind: "All" | "Formulas" | "Values" | "Formats",
  world: World,
): void {
  const used = usedPart(world, source) ?? { ...source, rows: 1, columns: 1 };
  const from = intersection(used, source);
  if (!from) return;
  const fits = range.rows % source.rows === 0 && range.columns % source.columns === 0;
  const target: RangeData = fits ? range : { ...range, rows: source.rows, columns: source.columns };
  if (isEntireColumns(target) !== isEntireColumns(source)) throw invalidArgument();
  if (kind !== "Formats") {
    requireUnlocked({ ...target, rows: Math.min(target.rows, from.rows) });
  } else requireFormatting(target);
  const cells = carry(world, source.sheet, from);
  const names = formulaNames(world);
  const repeat = (size: number, part: number): number => (size >= maxColumns ? 1 : size / part);
  for (let up = 0; up < repeat(target.rows, source.rows); up++) {
    for (let along = 0; along < repeat(target.columns, source.columns); along++) {
      for (const cell of cells) {
        const row = target.row + cell.row - source.row + up * source.rows;
        const column = target.column + cell.column - source.column + along * source.columns;
        if (kind === "All" || kind === "Formats") {
          world.engine.clearFormats(target.sheet.index, { row, column, rows: 1, columns: 1 });
          if (cell.style) putStyle(world, target.sheet, { row, column, rows: 1, columns: 1 }, cell.style);
        }
        if (kind === "Formats") continue;
        if (cell.formula !== undefined && kind !== "Values") {
          const formula = copied(cell.formula, row - cell.row, column - cell.column);
          writeFormula(world, target.sheet, row, column, formula, names);
        } else {
          writeValue(world, target.sheet, row, column, cell.value, cell.isError);
        }
      }
    }
  }
  touch(world);
  if (kind !== "Formats") {
    growTables(world, target);
    raiseChanged(world, target);
  }
}
