import { wholeSheet } from "../address";
import { asBoolean, asColor, asInteger, asString, isOmitted, oneOf } from "../arguments";
import { settle, touch, usedRect } from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { eventTypes, listen, unlisten } from "../events";
import { itemNotFound } from "../errors";
import { activate, copySheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../sheetEdits";
import { worksheetId, type SheetState, type World } from "../state";
import { chartsClass } from "./charts";
import { freezePanesClass } from "./freezePanes";
import { namesClass } from "./names";
import { pageLayoutClass } from "./pageLayout";
import { protectionClass } from "./protection";
import { asRange, rangeEntity } from "./range";
import { tablesClass } from "./tables";

const registrations = Object.fromEntries(
  Object.entries({
    Activated: eventTypes.worksheetActivated,
    Deactivated: eventTypes.worksheetDeactivated,
    DataChanged: eventTypes.worksheetChanged,
    SelectionChanged: eventTypes.worksheetSelectionChanged,
    Calculated: eventTypes.worksheetCalculated,
  }).flatMap(([name, type]) => [
    [`_Register${name}Event`, (sheet: SheetState, _: unknown, world: World) => listen(world, type, worksheetId(sheet))],
    [
      `_Unregister${name}Event`,
      (sheet: SheetState, _: unknown, world: World) => unlisten(world, type, worksheetId(sheet)),
    ],
  ]),
);

const used = (sheet: SheetState, valuesOnly: unknown, world: World): Entity | null => {
  settle(world);
  const rect = usedRect(world, sheet, valuesOnly === true);
  return rect ? rangeEntity(sheet, rect) : null;
};

const neighbour = (sheet: SheetState, step: 1 | -1, visibleOnly: unknown, world: World): Entity | null => {
  for (let i = sheet.index + step; world.sheets[i]; i += step) {
    const found = world.sheets[i]!;
    if (visibleOnly !== true || !found.hidden) return entity(worksheetClass, found);
  }
  return null;
};

const required = (found: Entity | null): Entity => {
  if (!found) throw itemNotFound();
  return found;
};

export const visibilityOf = ({ hidden, veryHidden }: SheetState): "Visible" | "Hidden" | "VeryHidden" =>
  !hidden ? "Visible" : veryHidden ? "VeryHidden" : "Hidden";

export const worksheetClass: ObjectClass<SheetState> = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: worksheetId(sheet), _Id: worksheetId(sheet) }),
  check(sheet) {
    if (sheet.deleted) throw itemNotFound();
  },
  properties: {
    Id: worksheetId,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.index,
    Visibility: visibilityOf,
    TabColor: (sheet) => sheet.color ?? "",
    ShowGridlines: (sheet, world) => world.engine.model.getShowGridLines(sheet.index),
    // Excel's own defaults for a sheet in Calibri 11.
    StandardWidth: () => 8.43,
    StandardHeight: () => 15,
  },
  setters: {
    Name: (sheet, value, world) => renameSheet(world, sheet, asString(value)),
    Position: (sheet, value, world) => moveSheet(world, sheet, asInteger(value)),
    Visibility: (sheet, value, world) => setVisibility(world, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
    TabColor(sheet, value, world) {
      const color = value === "" ? undefined : asColor(value);
      world.engine.setSheetColor(sheet.index, color);
      sheet.color = color;
      touch(world);
    },
    // The client reads ShowGridlines but sets Gridlines.
    Gridlines(sheet, value, world) {
      world.engine.model.setShowGridLines(sheet.index, asBoolean(value));
      touch(world);
    },
  },
  navigation: {
    Tables: (sheet) => entity(tablesClass, { sheet }),
    Names: (sheet) => entity(namesClass, { sheet }),
    FreezePanes: (sheet) => entity(freezePanesClass, sheet),
    Protection: (sheet) => entity(protectionClass, sheet),
    PageLayout: (sheet) => entity(pageLayoutClass, sheet),
    Charts: (sheet) => entity(chartsClass, sheet),
  },
  methods: {
    GetRange: (sheet, [address], world) => {
      const range = isOmitted(address) ? { sheet, ...wholeSheet } : asRange(address, world, sheet);
      if (range.sheet !== sheet) throw itemNotFound();
      return rangeEntity(sheet, range);
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeEntity(sheet, {
        row: asInteger(row),
        column: asInteger(column),
        rows: asInteger(rows),
        columns: asInteger(columns),
      }),
    GetCell: (sheet, [row, column]) =>
      rangeEntity(sheet, { row: asInteger(row), column: asInteger(column), rows: 1, columns: 1 }),
    // An empty sheet has its first cell as used range.
    GetUsedRange: (sheet, [valuesOnly], world) =>
      used(sheet, valuesOnly, world) ?? rangeEntity(sheet, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], world) => used(sheet, valuesOnly, world),
    GetNext: (sheet, [visibleOnly], world) => required(neighbour(sheet, 1, visibleOnly, world)),
    GetNextOrNullObject: (sheet, [visibleOnly], world) => neighbour(sheet, 1, visibleOnly, world),
    GetPrevious: (sheet, [visibleOnly], world) => required(neighbour(sheet, -1, visibleOnly, world)),
    GetPreviousOrNullObject: (sheet, [visibleOnly], world) => neighbour(sheet, -1, visibleOnly, world),
    Activate(sheet, _, world) {
      activate(world, sheet);
      return done;
    },
    Delete(sheet, _, world) {
      deleteSheet(world, sheet);
      return done;
    },
    Copy: (sheet, [position, relativeTo], world) =>
      entity(worksheetClass, copySheet(world, sheet, position, relativeTo)),
    Calculate(_, __, world) {
      world.engine.calculate();
      world.stale = false;
      return done;
    },
    ...registrations,
  },
};
