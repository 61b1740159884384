import { rectAddress } from "./address";
import { raiseChanged } from "./changes";
import { eventTypes, raise, raiseSheet } from "./events";
import { activeSheet, worksheetId, type SheetState, type World } from "./state";
import { growTables, tableRect } from "./tableEdits";
import { intersection } from "./address";
import type { Rect } from "../engine/engine";

/** What the grid showed when last looked at. Contents only: a recalculated value is no change of a cell. */
export interface GridSnapshot {
  contents: Map<number, Map<string, string>>;
  active: number;
  selections: Map<number, string>;
}

function contentsOf(world: World, sheet: SheetState): Map<string, string> {
  const found = new Map<string, string>();
  for (const [column, rows] of world.engine.occupied(sheet.index)) {
    for (const row of rows) {
      const content = world.engine.content(sheet.index, row, column);
      if (content !== "") found.set(`${row}:${column}`, content);
    }
  }
  return found;
}

function selection(world: World): { sheet: SheetState; rect: Rect } {
  const [top, left, bottom, right] = world.engine.model.getSelectedView().range;
  const rect = { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
  return { sheet: activeSheet(world), rect };
}

export function snapshotGrid(world: World): GridSnapshot {
  const { sheet, rect } = selection(world);
  return {
    contents: new Map(world.sheets.map((s) => [s.id, contentsOf(world, s)])),
    active: sheet.id,
    selections: new Map([[sheet.id, rectAddress(rect)]]),
  };
}

/** The smallest rectangle round the cells that differ. */
function changedRect(
  before: Map<string, string>,
  after: Map<string, string>,
): { rect: Rect; cells: number } | undefined {
  let [top, bottom, left, right, cells] = [Infinity, -1, Infinity, -1, 0];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(key) === after.get(key)) continue;
    const [row = 0, column = 0] = key.split(":").map(Number);
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    cells++;
  }
  if (cells === 0) return undefined;
  return { rect: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, cells };
}

/** Compares with what was there, lets tables grow, and puts the events in line. */
export function noteGrid(world: World, before: GridSnapshot): GridSnapshot {
  const { sheet: current, rect: selected } = selection(world);
  for (let column = selected.column; column < selected.column + Math.min(selected.columns, 50); column++) {
    world.engine.noteColumn(current.id, column);
  }
  for (const sheet of world.sheets) {
    const known = before.contents.get(sheet.id) ?? new Map<string, string>();
    const changed = changedRect(known, contentsOf(world, sheet));
    if (!changed) continue;
    const range = { sheet, ...changed.rect };
    growTables(world, range);
    raiseChanged(world, range);
  }
  const active = world.sheets.find((s) => s.id === before.active);
  if (current.id !== before.active) {
    if (active) raiseSheet(world, eventTypes.worksheetDeactivated, active);
    raiseSheet(world, eventTypes.worksheetActivated, current);
  }
  const address = rectAddress(selected);
  if (before.selections.get(current.id) !== address) {
    current.selection = selected;
    raiseSheet(world, eventTypes.worksheetSelectionChanged, current, { address });
    for (const table of current.tables) {
      const isInsideTable = intersection(tableRect(table), selected) !== undefined;
      raise(world, eventTypes.tableSelectionChanged, [table.id], {
        address: isInsideTable ? address : "",
        isInsideTable,
        tableId: table.id,
        worksheetId: worksheetId(current),
      });
    }
  }
  return snapshotGrid(world);
}
