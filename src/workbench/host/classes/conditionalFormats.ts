import { intersection } from "../address";
import { asBoolean, asColor, asInteger, asRecord, asString, oneOf } from "../arguments";
import { formulaNames, touch } from "../cells";
import { mirrorConditionalFormats } from "../conditional";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { forEngine } from "../formula/forEngine";
import { fromSwedish, toSwedish } from "../formula/swedish";
import type { ConditionalFormatState, RangeData, SheetState, World } from "../state";
import { rangeEntity, requireFormatting } from "./range";

interface FormatObject {
  sheet: SheetState;
  format: ConditionalFormatState;
}

const listed = (range: RangeData): ConditionalFormatState[] =>
  range.sheet.conditionalFormats.filter(({ rect }) => intersection(rect, range));

const formatEntity = (sheet: SheetState, format: ConditionalFormatState): Entity =>
  entity(conditionalFormatClass, { sheet, format });

function changed(world: World, sheet: SheetState): void {
  mirrorConditionalFormats(world, sheet);
  touch(world);
}

export const conditionalFormatsClass: ObjectClass<RangeData> = {
  name: "ConditionalFormatCollection",
  methods: {
    Add(range, [type], world) {
      requireFormatting(range);
      const { sheet, row, column, rows, columns } = range;
      const format: ConditionalFormatState = {
        id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}}`,
        rect: { row, column, rows, columns },
        type: oneOf(type, ["CellValue", "ContainsText", "Custom"]),
        rule: {},
        style: {},
        stopIfTrue: false,
      };
      // The latest has the first priority.
      sheet.conditionalFormats.unshift(format);
      touch(world);
      return formatEntity(sheet, format);
    },
    GetCount: (range) => listed(range).length,
    GetItem(range, [id]) {
      const found = listed(range).find((format) => format.id === id);
      if (!found) throw itemNotFound();
      return formatEntity(range.sheet, found);
    },
    GetItemOrNullObject(range, [id]) {
      const found = listed(range).find((format) => format.id === id);
      return found ? formatEntity(range.sheet, found) : null;
    },
    GetItemAt(range, [index]) {
      const found = listed(range)[asInteger(index)];
      if (!found) throw invalidArgument();
      return formatEntity(range.sheet, found);
    },
    ClearAll(range, _, world) {
      requireFormatting(range);
      const gone = new Set(listed(range));
      range.sheet.conditionalFormats = range.sheet.conditionalFormats.filter((format) => !gone.has(format));
      changed(world, range.sheet);
      return done;
    },
  },
  items: (range) => listed(range).map((format) => formatEntity(range.sheet, format)),
};

const ofType =
  (type: ConditionalFormatState["type"], part: ObjectClass<FormatObject>, required: boolean) =>
  (object: FormatObject): Entity | null => {
    if (object.format.type === type) return entity(part, object);
    if (required) throw invalidOperation();
    return null;
  };

const conditionalFormatClass: ObjectClass<FormatObject> = {
  name: "ConditionalFormat",
  identity: ({ format }) => ({ Id: format.id, _Id: format.id }),
  check({ sheet, format }) {
    if (!sheet.conditionalFormats.includes(format)) throw itemNotFound();
  },
  properties: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  setters: {
    StopIfTrue({ sheet, format }, value, world) {
      format.stopIfTrue = asBoolean(value);
      changed(world, sheet);
    },
    Priority({ sheet, format }, value, world) {
      const others = sheet.conditionalFormats.filter((f) => f !== format);
      others.splice(asInteger(value), 0, format);
      sheet.conditionalFormats = others;
      changed(world, sheet);
    },
  },
  navigation: {
    CellValue: (o) => ofType("CellValue", cellValueClass, true)(o),
    CellValueOrNullObject: (o) => ofType("CellValue", cellValueClass, false)(o),
    TextComparison: (o) => ofType("ContainsText", textClass, true)(o),
    TextComparisonOrNullObject: (o) => ofType("ContainsText", textClass, false)(o),
    Custom: (o) => ofType("Custom", customClass, true)(o),
    CustomOrNullObject: (o) => ofType("Custom", customClass, false)(o),
  },
  methods: {
    GetRange: ({ sheet, format }) => rangeEntity(sheet, format.rect),
    GetRangeOrNullObject: ({ sheet, format }) => rangeEntity(sheet, format.rect),
    Delete({ sheet, format }, _, world) {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((f) => f !== format);
      changed(world, sheet);
      return done;
    },
  },
};

function checkFormula({ sheet, format }: FormatObject, value: unknown, world: World): string {
  const formula = asString(value);
  if (!formula.startsWith("=")) return formula;
  forEngine(formula, { sheet: sheet.name, row: format.rect.row, column: format.rect.column }, formulaNames(world));
  return formula;
}

const formatNavigation = { Format: (object: FormatObject) => entity(rangeFormatClass, object) };

const cellValueClass: ObjectClass<FormatObject> = {
  name: "CellValueConditionalFormat",
  properties: { Rule: ({ format }) => format.rule },
  setters: {
    Rule(object, value, world) {
      const { formula1, formula2, operator } = asRecord(value);
      object.format.rule = {
        formula1: checkFormula(object, String(formula1), world),
        ...(formula2 === undefined || formula2 === null
          ? {}
          : { formula2: checkFormula(object, String(formula2), world) }),
        operator: oneOf(operator, [
          "Between",
          "NotBetween",
          "EqualTo",
          "NotEqualTo",
          "GreaterThan",
          "LessThan",
          "GreaterThanOrEqual",
          "LessThanOrEqual",
        ]),
      };
      changed(world, object.sheet);
    },
  },
  navigation: formatNavigation,
};

const textClass: ObjectClass<FormatObject> = {
  name: "TextConditionalFormat",
  properties: { Rule: ({ format }) => format.rule },
  setters: {
    Rule({ sheet, format }, value, world) {
      const { text, operator } = asRecord(value);
      format.rule = {
        operator: oneOf(operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]),
        text: asString(text),
      };
      changed(world, sheet);
    },
  },
  navigation: formatNavigation,
};

const customClass: ObjectClass<FormatObject> = {
  name: "CustomConditionalFormat",
  navigation: { Rule: (object) => entity(customRuleClass, object), ...formatNavigation },
};

const customRuleClass: ObjectClass<FormatObject> = {
  name: "ConditionalFormatRule",
  properties: {
    Formula: ({ format }) => format.rule["formula"] ?? "",
    FormulaLocal: ({ format }) => toSwedish(String(format.rule["formula"] ?? "")),
  },
  setters: {
    Formula(object, value, world) {
      object.format.rule = { formula: checkFormula(object, value, world) };
      changed(world, object.sheet);
    },
    FormulaLocal(object, value, world) {
      object.format.rule = { formula: checkFormula(object, fromSwedish(asString(value)), world) };
      changed(world, object.sheet);
    },
  },
};

const rangeFormatClass: ObjectClass<FormatObject> = {
  name: "ConditionalRangeFormat",
  navigation: {
    Font: (object) => entity(fontClass, object),
    Fill: (object) => entity(fillClass, object),
  },
};

const fontClass: ObjectClass<FormatObject> = {
  name: "ConditionalRangeFont",
  properties: {
    Bold: ({ format }) => format.style.bold ?? null,
    Italic: ({ format }) => format.style.italic ?? null,
    Color: ({ format }) => format.style.fontColor ?? "",
  },
  setters: {
    Bold({ sheet, format }, value, world) {
      format.style.bold = asBoolean(value);
      changed(world, sheet);
    },
    Italic({ sheet, format }, value, world) {
      format.style.italic = asBoolean(value);
      changed(world, sheet);
    },
    Color({ sheet, format }, value, world) {
      format.style.fontColor = asColor(value);
      changed(world, sheet);
    },
  },
};

const fillClass: ObjectClass<FormatObject> = {
  name: "ConditionalRangeFill",
  properties: { Color: ({ format }) => format.style.fill ?? "" },
  setters: {
    Color({ sheet, format }, value, world) {
      format.style.fill = asColor(value);
      changed(world, sheet);
    },
  },
  methods: {
    Clear({ sheet, format }, _, world) {
      delete format.style.fill;
      changed(world, sheet);
      return done;
    },
  },
};
