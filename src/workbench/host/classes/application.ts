import { oneOf } from "../arguments";
import { done, entity, type ObjectClass } from "../entity";
import { itemNotFound } from "../errors";
import type { CreatedWorkbook, World } from "../state";
import { settle } from "../cells";
import { workbookBytes, workbookCreatedClass } from "./workbookCreated";

export const applicationClass: ObjectClass<World> = {
  name: "Application",
  properties: {
    CalculationMode: (world) => world.calculationMode,
    CalculationState: (world) => (world.stale ? "Pending" : "Done"),
    // Excel 365's at the time of the client that answers here.
    CalculationEngineVersion: () => 191029,
    DecimalSeparator: ({ culture }) => culture.decimal,
    ThousandsSeparator: ({ culture }) => culture.group,
    UseSystemSeparators: () => true,
  },
  setters: {
    CalculationMode(world, value) {
      world.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      world.engine.setAutomatic(world.calculationMode !== "Manual");
      settle(world);
    },
  },
  navigation: { CultureInfo: (world) => entity(cultureClass, world) },
  methods: {
    Calculate(world, [type]) {
      oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      world.engine.calculate();
      world.stale = false;
      return done;
    },
    SuspendApiCalculationUntilNextSync(world) {
      world.suspended = true;
      return done;
    },
    SuspendScreenUpdatingUntilNextSync: () => done,
    CreateWorkbook(world, [base64]) {
      const created: CreatedWorkbook = { id: String(world.nextId++), bytes: workbookBytes(base64) };
      world.created.set(created.id, created);
      return entity(workbookCreatedClass, created);
    },
    _GetWorkbookCreatedById(world, [id]) {
      const created = world.created.get(String(id));
      if (!created) throw itemNotFound();
      return entity(workbookCreatedClass, created);
    },
  },
};

const cultureClass: ObjectClass<World> = {
  name: "CultureInfo",
  properties: { Name: ({ culture }) => culture.name },
  navigation: {
    NumberFormat: (world) => entity(numberFormatClass, world),
    DatetimeFormat: (world) => entity(datetimeFormatClass, world),
  },
};

const numberFormatClass: ObjectClass<World> = {
  name: "NumberFormatInfo",
  properties: {
    NumberDecimalSeparator: ({ culture }) => culture.decimal,
    NumberGroupSeparator: ({ culture }) => culture.group,
  },
};

/** Windows' own for Swedish (Sweden). */
const datetimeFormatClass: ObjectClass<World> = {
  name: "DatetimeFormatInfo",
  properties: {
    DateSeparator: () => "-",
    LongDatePattern: () => "'den 'd MMMM yyyy",
    ShortDatePattern: () => "yyyy-MM-dd",
    TimeSeparator: () => ":",
    LongTimePattern: () => "HH:mm:ss",
  },
};
