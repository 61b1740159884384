import { Entity } from "./entity";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, unsupported } from "./errors";
import { afterLoss, afterRename } from "./formula/shift";
import {
  originalOf,
  readFormula,
  readValues,
  rewriteStructuredFormulas,
  touch,
  usedRect,
  writeFormula,
  writeValue,
} from "./cells";
import { eventTypes, raise, raiseSheet, workbookTarget } from "./events";
import { mirrorConditionalFormats } from "./conditional";
import { maxColumns } from "./address";
import { followGrid, activeSheet, findSheet, sameText, worksheetId, type SheetState, type World } from "./state";
import { putStyle, readStyle } from "./style";
import { mirrorNames } from "./nameEdits";
import { rewriteReferences } from "./references";

/** Excel's rules: 1–31 characters, none of \ / ? * [ ] :, no apostrophe at either end, not History. */
function requireSheetName(world: World, name: string, except?: SheetState): void {
  const shaped = /^[^\\/?*[\]:]{1,31}$/.test(name) && !/^'|'$/.test(name);
  if (!shaped || sameText(name, "history")) throw invalidArgument();
  if (world.sheets.some((s) => s !== except && sameText(s.name, name))) throw itemAlreadyExists();
}

function freshName(world: World): string {
  for (let n = 1; ; n++) if (!findSheet(world, `Blad${n}`)) return `Blad${n}`;
}

export function addSheet(world: World, wanted: string | undefined): SheetState {
  requireFreeStructure(world);
  const name = wanted ?? freshName(world);
  requireSheetName(world, name);
  const selected = world.engine.model.getSelectedSheet();
  const { id } = world.engine.addSheet(name);
  // Adding does not activate.
  world.engine.model.setSelectedSheet(selected);
  followGrid(world);
  touch(world);
  const sheet = world.sheets.find((s) => s.id === id)!;
  raise(world, eventTypes.worksheetAdded, [workbookTarget], { worksheetId: worksheetId(sheet), source: "Local" });
  return sheet;
}

export function renameSheet(world: World, sheet: SheetState, name: string): void {
  requireFreeStructure(world);
  if (sheet.name === name) return;
  requireSheetName(world, name, sheet);
  const before = sheet.name;
  const kept = world.sheets.flatMap((s) =>
    [...s.originals].flatMap(([key, original]) =>
      originalOf(world, s, Math.floor(key / maxColumns), key % maxColumns) ? [{ s, key, original }] : [],
    ),
  );
  world.engine.renameSheet(sheet.index, name);
  for (const { s, key, original } of kept) {
    const content = world.engine.content(s.index, Math.floor(key / maxColumns), key % maxColumns);
    const { formula } = original;
    s.originals.set(key, {
      ...original,
      content,
      ...(formula === undefined ? {} : { formula: afterRename(formula, before, name) }),
    });
  }
  followGrid(world);
  rewriteReferences(world, (formula) => afterRename(formula, before, name));
  touch(world);
}

const visible = (world: World): SheetState[] => world.sheets.filter((s) => !s.hidden);

export function deleteSheet(world: World, sheet: SheetState): void {
  requireFreeStructure(world);
  if (!sheet.hidden && visible(world).length === 1) throw invalidOperation("The last visible sheet cannot be deleted.");
  if (sheet.veryHidden) throw invalidOperation("A very hidden sheet cannot be deleted.");
  const active = activeSheet(world);
  world.engine.deleteSheet(sheet.index);
  world.names = world.names.filter((n) => n.sheetId !== sheet.id);
  followGrid(world);
  // The engine goes to a neighbour, also when another sheet was shown.
  if (active !== sheet) world.engine.model.setSelectedSheet(active.index);
  rewriteStructuredFormulas(world);
  rewriteReferences(world, (formula) => afterLoss(formula, sheet.name));
  mirrorNames(world);
  touch(world);
  raise(world, eventTypes.worksheetDeleted, [workbookTarget], { worksheetId: worksheetId(sheet), source: "Local" });
}

export function moveSheet(world: World, sheet: SheetState, position: number): void {
  requireFreeStructure(world);
  if (position < 0 || position >= world.sheets.length) throw invalidArgument();
  const selected = activeSheet(world).id;
  world.engine.moveSheet(sheet.index, position);
  followGrid(world);
  world.engine.model.setSelectedSheet(world.sheets.findIndex((s) => s.id === selected));
  touch(world);
}

export function setVisibility(world: World, sheet: SheetState, to: "Visible" | "Hidden" | "VeryHidden"): void {
  requireFreeStructure(world);
  const hide = to !== "Visible";
  if (hide && !sheet.hidden && visible(world).length === 1) {
    throw invalidOperation("The last visible sheet cannot be hidden.");
  }
  sheet.veryHidden = to === "VeryHidden";
  if (hide !== sheet.hidden) {
    const wasActive = activeSheet(world) === sheet;
    world.engine.setSheetHidden(sheet.index, hide);
    followGrid(world);
    const next = world.sheets.find((s, i) => !s.hidden && i > sheet.index) ?? visible(world).at(-1);
    if (hide && wasActive && next) activate(world, next);
  }
  touch(world);
}

export function activate(world: World, sheet: SheetState): void {
  if (sheet.hidden) throw invalidOperation("A hidden sheet cannot be activated.");
  const before = activeSheet(world);
  if (before === sheet) return;
  world.engine.model.setSelectedSheet(sheet.index);
  raiseSheet(world, eventTypes.worksheetDeactivated, before);
  raiseSheet(world, eventTypes.worksheetActivated, sheet);
}

/** A copy with cells, formats and rules; its tables get names of their own, as in Excel. */
export function copySheet(world: World, source: SheetState, position: unknown, relativeTo: unknown): SheetState {
  requireFreeStructure(world);
  const relative = relativeTo instanceof Entity ? (relativeTo.object as SheetState) : undefined;
  let name = "";
  for (let n = 2; name === "" || findSheet(world, name); n++) {
    const suffix = ` (${n})`;
    name = source.name.slice(0, 31 - suffix.length) + suffix;
  }
  const copy = addSheet(world, name);
  if (source.tables.length > 0) throw unsupported("copying a sheet with tables");
  if (source.charts.length > 0) throw unsupported("copying a sheet with charts");
  const area = usedRect(world, source, false);
  if (area) {
    const values = readValues(world, source, area);
    for (let i = 0; i < area.rows; i++) {
      for (let j = 0; j < area.columns; j++) {
        const [row, column] = [area.row + i, area.column + j];
        const style = readStyle(world, source, row, column);
        if (style) putStyle(world, copy, { row, column, rows: 1, columns: 1 }, style);
        const formula = readFormula(world, source, row, column);
        const value = values[i]![j]!;
        if (formula !== undefined) writeFormula(world, copy, row, column, afterRename(formula, source.name, name));
        else if (value !== "") {
          writeValue(world, copy, row, column, value, world.engine.isError(source.index, row, column));
        }
      }
    }
  }
  copy.validations = structuredClone(source.validations);
  copy.conditionalFormats = structuredClone(source.conditionalFormats).map((f) => ({
    ...f,
    id: `{${world.nextId++}}`,
  }));
  copy.merged = structuredClone(source.merged);
  copy.pageLayout = structuredClone(source.pageLayout);
  mirrorConditionalFormats(world, copy);
  const { model } = world.engine;
  for (const [column, width] of source.columnWidths) {
    model.setColumnsWidth(copy.index, column + 1, column + 1, width / 0.75);
    copy.columnWidths.set(column, width);
  }
  model.setFrozenRowsCount(copy.index, model.getFrozenRowsCount(source.index));
  model.setFrozenColumnsCount(copy.index, model.getFrozenColumnsCount(source.index));
  const target =
    position === "Beginning"
      ? 0
      : position === "Before" && relative
        ? relative.index
        : position === "After" && relative
          ? relative.index + 1
          : world.sheets.length - 1;
  if (target !== copy.index) moveSheet(world, copy, target);
  mirrorNames(world);
  return copy;
}

/** Excel refuses every change of the sheets themselves while the workbook's structure is protected. */
function requireFreeStructure(world: World): void {
  if (world.structureProtection) throw accessDenied();
}
