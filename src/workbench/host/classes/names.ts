import { asBoolean, asString, isOmitted, objectOf } from "../arguments";
import { settle, touch } from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { forEngine } from "../formula/forEngine";
import { formulaNames, readValues } from "../cells";
import { mirrorNames, namedRange } from "../nameEdits";
import { sameText, type NameState, type SheetState, type World } from "../state";
import { requireFreeName } from "../tableEdits";
import { fullAddress, rangeClass, rangeEntity } from "./range";
import { worksheetClass } from "./worksheet";

export interface NamesObject {
  /** Absent: the workbook's own. */
  sheet?: SheetState;
}

const listed = ({ sheet }: NamesObject, world: World): NameState[] =>
  world.names.filter((name) => name.sheetId === sheet?.id);

const find = (names: NamesObject, key: unknown, world: World): NameState | undefined =>
  listed(names, world).find((name) => sameText(name.name, String(key)));

/** "=Vikter!$F$4" as given, or as Excel writes the range. */
function formulaOf(value: unknown, world: World): string {
  const range = objectOf(value, rangeClass);
  if (range) return `=${fullAddress(range, "$")}`;
  if (typeof value === "number" || typeof value === "boolean") return `=${String(value).toUpperCase()}`;
  const text = asString(value);
  if (!text.startsWith("=")) return `="${text.replaceAll('"', '""')}"`;
  const home = world.sheets[0]!;
  forEngine(text, { sheet: home.name, row: 0, column: 0 }, formulaNames(world));
  return text;
}

const constant = /^=(?:"((?:[^"]|"")*)"|(TRUE|FALSE)|(-?\d+(?:\.\d+)?))$/i;

function typeOf(name: NameState, world: World): string {
  if (namedRange(world, name)) return "Range";
  const [, text, logical, number] = constant.exec(name.formula) ?? [];
  if (text !== undefined) return "String";
  if (logical !== undefined) return "Boolean";
  if (number !== undefined) return Number.isInteger(Number(number)) ? "Integer" : "Double";
  return name.formula.includes("#REF!") ? "Error" : "String";
}

function valueOf(name: NameState, world: World): unknown {
  settle(world);
  const range = namedRange(world, name);
  // For a range Excel gives its address; its values are in arrayValues.
  if (range) return fullAddress(range, "$");
  const [, text, logical, number] = constant.exec(name.formula) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (logical !== undefined) return logical.toUpperCase() === "TRUE";
  return number === undefined ? name.formula : Number(number);
}

export const namesClass: ObjectClass<NamesObject> = {
  name: "NamedItemCollection",
  methods: {
    Add(names, [name, reference, comment], world) {
      const text = asString(name);
      if (find(names, text, world)) throw itemAlreadyExists();
      requireFreeName(world, text);
      const added: NameState = {
        name: text,
        sheetId: names.sheet?.id,
        formula: formulaOf(reference, world),
        comment: isOmitted(comment) ? "" : asString(comment),
        visible: true,
      };
      world.names.push(added);
      mirrorNames(world);
      touch(world);
      return entity(nameClass, added);
    },
    GetCount: (names, _, world) => listed(names, world).length,
    GetItem(names, [key], world) {
      const found = find(names, key, world);
      if (!found) throw itemNotFound();
      return entity(nameClass, found);
    },
    GetItemOrNullObject: (names, [key], world) => {
      const found = find(names, key, world);
      return found ? entity(nameClass, found) : null;
    },
  },
  items: (names, world) => listed(names, world).map((name): Entity => entity(nameClass, name)),
};

export const nameClass: ObjectClass<NameState> = {
  name: "NamedItem",
  identity: (name) => ({ Name: name.name, _Id: name.name }),
  check(name, world) {
    if (!world.names.includes(name)) throw itemNotFound();
  },
  properties: {
    Name: (name) => name.name,
    Formula: (name) => name.formula,
    Comment: (name) => name.comment,
    Visible: (name) => name.visible,
    Scope: (name) => (name.sheetId === undefined ? "Workbook" : "Worksheet"),
    Type: typeOf,
    Value: valueOf,
  },
  setters: {
    Formula(name, value, world) {
      name.formula = formulaOf(value, world);
      mirrorNames(world);
      touch(world);
    },
    Comment: (name, value) => {
      name.comment = asString(value);
    },
    Visible: (name, value) => {
      name.visible = asBoolean(value);
    },
  },
  navigation: {
    Worksheet(name, world) {
      const sheet = world.sheets.find((s) => s.id === name.sheetId);
      if (!sheet) throw itemNotFound();
      return entity(worksheetClass, sheet);
    },
    WorksheetOrNullObject(name, world) {
      const sheet = world.sheets.find((s) => s.id === name.sheetId);
      return sheet ? entity(worksheetClass, sheet) : null;
    },
    ArrayValues: (name) => entity(arrayValuesClass, name),
  },
  methods: {
    GetRange(name, _, world) {
      const range = namedRange(world, name);
      if (!range) throw invalidArgument();
      return rangeEntity(range.sheet, range);
    },
    GetRangeOrNullObject(name, _, world) {
      const range = namedRange(world, name);
      return range ? rangeEntity(range.sheet, range) : null;
    },
    Delete(name, _, world) {
      world.names = world.names.filter((n) => n !== name);
      mirrorNames(world);
      touch(world);
      return done;
    },
  },
};

const arrayValuesClass: ObjectClass<NameState> = {
  name: "NamedItemArrayValues",
  properties: {
    Values(name, world) {
      const range = namedRange(world, name);
      return range ? readValues(world, range.sheet, range) : null;
    },
  },
};
