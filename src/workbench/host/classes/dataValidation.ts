import { intersection, sameRect } from "../address";
import { asBoolean, asRecord, objectOf } from "../arguments";
import { formulaNames, readValues, touch, usedPart } from "../cells";
import { done, type ObjectClass } from "../entity";
import { invalidArgument } from "../errors";
import { forEngine } from "../formula/forEngine";
import { cutOut } from "../references";
import type { RangeData, ValidationState, World } from "../state";
import { asRange, fullAddress, rangeClass, requireFormatting } from "./range";

const types: Record<string, string> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

const ruleKind = (rule: Record<string, unknown>): string | undefined =>
  Object.keys(types).find((kind) => rule[kind] !== undefined && rule[kind] !== null);

/** The rule that covers the whole range, if one does. */
const ruleOf = ({ sheet, ...rect }: RangeData): ValidationState | undefined =>
  sheet.validations.findLast((v) => {
    const common = intersection(v.rect, rect);
    return common && sameRect(common, rect);
  });

/** Formulas in a rule are checked as Excel does; a range given as an object becomes its address. */
function takeFormula(value: unknown, world: World): unknown {
  const range = objectOf(value, rangeClass);
  if (range) return `=${fullAddress(range, "$")}`;
  if (typeof value !== "string" || !value.startsWith("=")) return value;
  forEngine(value, { sheet: world.sheets[0]!.name, row: 0, column: 0 }, formulaNames(world));
  return value;
}

function checkedRule(value: unknown, world: World): Record<string, unknown> {
  const rule = asRecord(value);
  const kind = ruleKind(rule);
  if (kind === undefined) throw invalidArgument();
  const details = { ...asRecord(rule[kind]) };
  for (const name of ["source", "formula", "formula1", "formula2"]) {
    if (details[name] !== undefined && details[name] !== null) details[name] = takeFormula(details[name], world);
  }
  if (kind === "list") {
    const { source } = details;
    // Excel takes at most 255 characters of typed alternatives.
    if (typeof source !== "string" || source === "" || (!source.startsWith("=") && source.length > 255)) {
      throw invalidArgument();
    }
  } else if (kind === "custom") {
    if (typeof details["formula"] !== "string" || !details["formula"].startsWith("=")) throw invalidArgument();
  } else {
    const operator = details["operator"];
    if (typeof operator !== "string" || !operators.includes(operator)) throw invalidArgument();
    if (details["formula1"] === undefined) throw invalidArgument();
    if (/etween$/.test(operator) && details["formula2"] === undefined) throw invalidArgument();
  }
  return { [kind]: details };
}

function isAllowed(value: unknown, { rule, ignoreBlanks }: ValidationState, world: World): boolean | null {
  if (value === "") return ignoreBlanks;
  const kind = ruleKind(rule)!;
  const details = asRecord(rule[kind]);
  if (kind === "list") {
    const source = String(details["source"]);
    if (!source.startsWith("=")) return source.split(",").some((item) => item.trim() === String(value));
    try {
      const range = asRange(source.replaceAll("$", ""), world, undefined);
      return readValues(world, range.sheet, range)
        .flat()
        .includes(value as never);
    } catch {
      return null;
    }
  }
  const bound = (name: string): number => Number(String(details[name]).replace(/^=/, ""));
  const [a, b] = [bound("formula1"), bound("formula2")];
  const measured = kind === "textLength" ? String(value).length : value;
  if (kind === "custom" || Number.isNaN(a)) return null;
  if (typeof measured !== "number" || (kind === "wholeNumber" && !Number.isInteger(measured))) return false;
  switch (details["operator"]) {
    case "Between":
      return measured >= a && measured <= b;
    case "NotBetween":
      return measured < a || measured > b;
    case "EqualTo":
      return measured === a;
    case "NotEqualTo":
      return measured !== a;
    case "GreaterThan":
      return measured > a;
    case "LessThan":
      return measured < a;
    case "GreaterThanOrEqualTo":
      return measured >= a;
    default:
      return measured <= a;
  }
}

function replace(range: RangeData, world: World, state: Omit<ValidationState, "rect"> | undefined): void {
  requireFormatting(range);
  const { sheet, row, column, rows, columns } = range;
  const rect = { row, column, rows, columns };
  sheet.validations = cutOut(sheet.validations, rect);
  if (state) sheet.validations.push({ rect, ...state });
  touch(world);
}

const update = (range: RangeData, world: World, change: Partial<ValidationState>): void => {
  const known = ruleOf(range);
  // Excel keeps a prompt without a rule too; here nothing needs it.
  if (!known) throw invalidArgument("Set the rule before the prompt or the alert.");
  replace(range, world, { ...known, ...change });
};

export const dataValidationClass: ObjectClass<RangeData> = {
  name: "DataValidation",
  properties: {
    Type(range) {
      const rule = ruleOf(range)?.rule;
      if (rule) return types[ruleKind(rule)!];
      return range.sheet.validations.some((v) => intersection(v.rect, range)) ? "Inconsistent" : "None";
    },
    Rule: (range) => ruleOf(range)?.rule ?? {},
    Prompt: (range) => ruleOf(range)?.prompt ?? { showPrompt: true, title: "", message: "" },
    ErrorAlert: (range) => ruleOf(range)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
    IgnoreBlanks: (range) => ruleOf(range)?.ignoreBlanks ?? true,
    Valid(range, world) {
      const rule = ruleOf(range);
      const part = usedPart(world, range);
      if (!rule || !part) return true;
      const answers = readValues(world, range.sheet, part)
        .flat()
        .map((value) => isAllowed(value, rule, world));
      if (answers.every((answer) => answer === true)) return true;
      return answers.every((answer) => answer === false) ? false : null;
    },
  },
  setters: {
    Rule: (range, value, world) =>
      replace(range, world, { ignoreBlanks: true, ...ruleOf(range), rule: checkedRule(value, world) }),
    Prompt: (range, value, world) => update(range, world, { prompt: asRecord(value) }),
    ErrorAlert: (range, value, world) => update(range, world, { errorAlert: asRecord(value) }),
    IgnoreBlanks: (range, value, world) => update(range, world, { ignoreBlanks: asBoolean(value) }),
  },
  methods: {
    Clear(range, _, world) {
      replace(range, world, undefined);
      return done;
    },
  },
};
