import { asString, isOmitted } from "../arguments";
import { entity, type Entity, type ObjectClass } from "../entity";
import { eventTypes, listen, unlisten, workbookTarget } from "../events";
import { itemNotFound } from "../errors";
import { addSheet } from "../sheetEdits";
import { activeSheet, findSheet, type SheetState, type World } from "../state";
import { worksheetClass } from "./worksheet";

const sheetEntity = (sheet: SheetState | undefined): Entity => {
  if (!sheet) throw itemNotFound();
  return entity(worksheetClass, sheet);
};

const shown = (world: World, visibleOnly: unknown): SheetState[] =>
  visibleOnly === true ? world.sheets.filter((s) => !s.hidden) : world.sheets;

const registrations = Object.fromEntries(
  Object.entries({
    Activated: eventTypes.worksheetActivated,
    Added: eventTypes.worksheetAdded,
    Calculated: eventTypes.worksheetCalculated,
    DataChanged: eventTypes.worksheetChanged,
    Deactivated: eventTypes.worksheetDeactivated,
    Deleted: eventTypes.worksheetDeleted,
    SelectionChanged: eventTypes.worksheetSelectionChanged,
  }).flatMap(([name, type]) => [
    [`_Register${name}Event`, (_: World, __: unknown, world: World) => listen(world, type, workbookTarget)],
    [`_Unregister${name}Event`, (_: World, __: unknown, world: World) => unlisten(world, type, workbookTarget)],
  ]),
);

export const worksheetsClass: ObjectClass<World> = {
  name: "WorksheetCollection",
  methods: {
    Add: (world, [name]) => entity(worksheetClass, addSheet(world, isOmitted(name) ? undefined : asString(name))),
    GetItem: (world, [key]) => sheetEntity(findSheet(world, key)),
    GetItemOrNullObject: (world, [key]) => {
      const sheet = findSheet(world, key);
      return sheet ? sheetEntity(sheet) : null;
    },
    GetActiveWorksheet: (world) => sheetEntity(activeSheet(world)),
    GetCount: (world, [visibleOnly]) => shown(world, visibleOnly).length,
    GetFirst: (world, [visibleOnly]) => sheetEntity(shown(world, visibleOnly)[0]),
    GetLast: (world, [visibleOnly]) => sheetEntity(shown(world, visibleOnly).at(-1)),
    ...registrations,
  },
  items: (world) => world.sheets.map((sheet) => entity(worksheetClass, sheet)),
};
