import { asBoolean } from "../arguments";
import { done, entity, type ObjectClass } from "../entity";
import { accessDenied, invalidSelection, itemNotFound } from "../errors";
import { activeSheet, type World } from "../state";
import { applicationClass } from "./application";
import { namesClass } from "./names";
import { propertiesClass } from "./properties";
import { rangeClass, rangeEntity } from "./range";
import { settingsClass } from "./settings";
import { tablesClass } from "./tables";
import { worksheetsClass } from "./worksheets";

const selected = (world: World) => {
  const { sheet, row, column, range } = world.engine.model.getSelectedView();
  const [top, left, bottom, right] = range;
  return {
    sheet: world.sheets[sheet] ?? activeSheet(world),
    cell: { row: row - 1, column: column - 1, rows: 1, columns: 1 },
    rect: { row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 },
  };
};

export const workbookClass: ObjectClass<World> = {
  name: "Workbook",
  properties: {
    Name: (world) => world.fileName,
    IsDirty: (world) => world.dirty,
    ReadOnly: () => false,
    AutoSave: () => false,
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191029,
    UsePrecisionAsDisplayed: () => false,
  },
  setters: {
    IsDirty: (world, value) => {
      world.dirty = asBoolean(value);
    },
  },
  navigation: {
    Worksheets: (world) => entity(worksheetsClass, world),
    Tables: () => entity(tablesClass, {}),
    Names: () => entity(namesClass, {}),
    Application: (world) => entity(applicationClass, world),
    Settings: (world) => entity(settingsClass, world),
    Properties: (world) => entity(propertiesClass, world),
    Protection: (world) => entity(workbookProtectionClass, world),
    _Runtime: (world) => entity(runtimeClass, world),
  },
  methods: {
    // By design in Excel too (office-js#2268); the active cell is there all the same.
    GetSelectedRange: (world) => {
      const { sheet, rect } = selected(world);
      if (world.activeChart && sheet.charts.includes(world.activeChart)) throw invalidSelection();
      return rangeEntity(sheet, rect);
    },
    GetActiveCell: (world) => {
      const { sheet, cell } = selected(world);
      return rangeEntity(sheet, cell);
    },
    GetIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId(world, [reference]) {
      const range = world.references.get(String(reference));
      if (!range) throw itemNotFound();
      return entity(rangeClass, range);
    },
    _GetRangeOrNullObjectForEventByReferenceId(world, [reference]) {
      const range = world.references.get(String(reference));
      return range ? entity(rangeClass, range) : null;
    },
    _RemoveReference(world, [reference]) {
      world.references.delete(String(reference));
      return done;
    },
    _RemoveAllReferences(world) {
      world.references.clear();
      return done;
    },
    _GetReferenceCount: (world) => world.references.size,
  },
};

const workbookProtectionClass: ObjectClass<World> = {
  name: "WorkbookProtection",
  properties: { Protected: (world) => world.structureProtection !== undefined },
  methods: {
    Protect(world, [password]) {
      if (world.structureProtection) throw accessDenied();
      world.structureProtection = { password: typeof password === "string" ? password : undefined };
      return done;
    },
    Unprotect(world, [password]) {
      const wanted = world.structureProtection?.password;
      if (wanted !== undefined && wanted !== password) throw accessDenied();
      world.structureProtection = undefined;
      return done;
    },
  },
};

const runtimeClass: ObjectClass<World> = {
  name: "Runtime",
  properties: { EnableEvents: (world) => world.eventsEnabled },
  setters: {
    EnableEvents: (world, value) => {
      world.eventsEnabled = asBoolean(value);
    },
  },
};
