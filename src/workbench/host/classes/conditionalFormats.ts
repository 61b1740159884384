import { intersection } from "../address";
import { asBoolean, asColor, asInteger, asRecord, asString, oneOf } from "../arguments";
import { formulaNames, touch } from "../cells";
import { mirrorConditionalFormats } from "../conditional";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, invalidOperation, itemNotFound } from "../errors";
import { forEngine } from "../formula/forEngine";
import { fromSwedish, toSwedish } from "../formula/swedish";
import { cutOut } from "../references";
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

/** A change of a rule or its look, refused where the sheet is protected. */
const change =
  <T = unknown>(set: (object: FormatObject, value: T, world: World) => void) =>
  (object: FormatObject, value: T, world: World): void => {
    requireFormatting(object);
    set(object, value, world);
    mirrorConditionalFormats(world, object.sheet);
    touch(world);
  };

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
      range.sheet.conditionalFormats = cutOut(range.sheet.conditionalFormats, range);
      mirrorConditionalFormats(world, range.sheet);
      touch(world);
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
    StopIfTrue: change(({ format }, value) => {
      format.stopIfTrue = asBoolean(value);
    }),
    Priority: change(({ sheet, format }, value) => {
      const others = sheet.conditionalFormats.filter((f) => f !== format);
      others.splice(asInteger(value), 0, format);
      sheet.conditionalFormats = others;
    }),
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
    Delete: change(({ sheet, format }) => {
      // All parts of one that has been cut.
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ id }) => id !== format.id);
    }),
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
    Rule: change((object, value, world) => {
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
    }),
  },
  navigation: formatNavigation,
};

const textClass: ObjectClass<FormatObject> = {
  name: "TextConditionalFormat",
  properties: { Rule: ({ format }) => format.rule },
  setters: {
    Rule: change(({ format }, value) => {
      const { text, operator } = asRecord(value);
      format.rule = {
        operator: oneOf(operator, ["Contains", "NotContains", "BeginsWith", "EndsWith"]),
        text: asString(text),
      };
    }),
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
    Formula: change((object, value, world) => {
      object.format.rule = { formula: checkFormula(object, value, world) };
    }),
    FormulaLocal: change((object, value, world) => {
      object.format.rule = { formula: checkFormula(object, fromSwedish(asString(value)), world) };
    }),
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
    Bold: change(({ format }, value) => {
      format.style.bold = asBoolean(value);
    }),
    Italic: change(({ format }, value) => {
      format.style.italic = asBoolean(value);
    }),
    Color: change(({ format }, value) => {
      format.style.fontColor = asColor(value);
    }),
  },
};

const fillClass: ObjectClass<FormatObject> = {
  name: "ConditionalRangeFill",
  properties: { Color: ({ format }) => format.style.fill ?? "" },
  setters: {
    Color: change(({ format }, value) => {
      format.style.fill = asColor(value);
    }),
  },
  methods: {
    Clear: change(({ format }) => {
      delete format.style.fill;
    }),
  },
};
