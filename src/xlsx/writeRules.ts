import type { BookConditionalFormat, BookValidation } from "./book";
import { areaAddress, cellAddress } from "./address";
import { formulaToFile } from "./formulas";
import { cellValueOperators, inverse, textOperators, validationKinds, validationOperators } from "./operators";
import { encodeXstring } from "./strings";
import { element, escapeXml } from "./xml";

const validationOperator = inverse(validationOperators);
const cellValueOperator = inverse(cellValueOperators);
const textType = inverse(textOperators);
const validationType = inverse(validationKinds);

type Rule = Record<string, unknown>;

/** A number, or a formula with or without its "=", as the file's formula text. */
const formulaText = (value: unknown): string => formulaToFile(String(value));
const formulaElement = (name: string, value: unknown): string =>
  value === undefined || value === "" ? "" : element(name, {}, escapeXml(formulaText(value)));

/** `<dataValidations>`, "" when there are none. */
export function validationsXml(validations: readonly BookValidation[]): string {
  if (validations.length === 0) return "";
  return element("dataValidations", { count: validations.length }, validations.map(validationXml).join(""));
}

function validationXml(validation: BookValidation): string {
  const { rule, prompt, error } = validation;
  const { type, operator, formulas, hideList } = validationRule(rule);
  return element(
    "dataValidation",
    {
      type,
      errorStyle: error && error.style !== "Stop" ? error.style.toLowerCase() : undefined,
      operator: operator === "between" ? undefined : operator,
      allowBlank: 1,
      showDropDown: hideList ? 1 : undefined,
      showInputMessage: prompt ? 1 : undefined,
      // Without the flag Excel lets every value through.
      showErrorMessage: type ? 1 : undefined,
      errorTitle: error && encodeXstring(error.title),
      error: error && encodeXstring(error.message),
      promptTitle: prompt && encodeXstring(prompt.title),
      prompt: prompt && encodeXstring(prompt.message),
      sqref: areaAddress(validation),
    },
    formulas,
  );
}

function validationRule(rule: Rule): { type?: string; operator?: string; formulas: string; hideList?: boolean } {
  const list = rule["list"] as { source?: unknown; inCellDropDown?: boolean } | undefined;
  if (list) {
    const source = String(list.source ?? "");
    const text = source.startsWith("=") ? formulaText(source) : `"${source.replaceAll('"', '""')}"`;
    return {
      type: "list",
      formulas: element("formula1", {}, escapeXml(text)),
      hideList: list.inCellDropDown === false,
    };
  }
  const custom = rule["custom"] as { formula?: unknown } | undefined;
  if (custom) return { type: "custom", formulas: formulaElement("formula1", custom.formula) };
  for (const [key, type] of Object.entries(validationType)) {
    const basic = rule[key] as { formula1?: unknown; formula2?: unknown; operator?: string } | undefined;
    if (!basic) continue;
    const formulas = formulaElement("formula1", basic.formula1) + formulaElement("formula2", basic.formula2);
    return { type, operator: validationOperator[basic.operator ?? "Between"], formulas };
  }
  return { formulas: "" };
}

/** All `<conditionalFormatting>` of a sheet; `styleId` gives the dxf of a format. The first in the list wins. */
export function conditionalFormatsXml(
  formats: readonly BookConditionalFormat[],
  styleId: (format: BookConditionalFormat) => number,
): string {
  return formats
    .map((format, i) =>
      element(
        "conditionalFormatting",
        { sqref: areaAddress(format) },
        conditionalRuleXml(format, { dxfId: styleId(format), priority: i + 1 }),
      ),
    )
    .join("");
}

function conditionalRuleXml(format: BookConditionalFormat, common: { dxfId: number; priority: number }): string {
  const { type, rule } = format;
  if (type === "Custom")
    return element("cfRule", { type: "expression", ...common }, formulaElement("formula", rule["formula"]));
  if (type === "CellValue") {
    const operator = cellValueOperator[String(rule["operator"])] ?? "equal";
    return element(
      "cfRule",
      { type: "cellIs", ...common, operator },
      formulaElement("formula", rule["formula1"]) + formulaElement("formula", rule["formula2"]),
    );
  }
  const kind = textType[String(rule["operator"] ?? "Contains")] ?? "containsText";
  const text = String(rule["text"] ?? "");
  return element(
    "cfRule",
    { type: kind, ...common, operator: kind === "notContainsText" ? "notContains" : kind, text: encodeXstring(text) },
    element("formula", {}, escapeXml(textFormula(kind, text, cellAddress(format)))),
  );
}

/** The formula that Excel itself writes beside a text rule, and that readers without the rule fall back on. */
function textFormula(kind: string, text: string, cell: string): string {
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const length = text.length;
  switch (kind) {
    case "notContainsText":
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case "beginsWith":
      return `LEFT(${cell},${length})=${quoted}`;
    case "endsWith":
      return `RIGHT(${cell},${length})=${quoted}`;
    default:
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
  }
}
