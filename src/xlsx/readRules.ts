import type { BookConditionalFormat, BookValidation } from "./book";
import { parseArea, type Area } from "./address";
import { formulaFromFile, shiftFormula } from "./formulas";
import { cellValueOperators, textOperators, validationKinds, validationOperators } from "./operators";
import { decodeXstring } from "./strings";
import type { Styles } from "./readStyles";
import { child, childrenOf, flag, type Element } from "./xml";

/** "A1:A5 C1" → areas. Relative references in a rule are told from the first one's corner. */
const areasOf = (list: string | undefined): Area[] =>
  (list ?? "").split(/\s+/).flatMap((address) => (address ? (parseArea(address) ?? []) : []));

/** A formula that is only a number is that number, as Office.js gives it. */
const operand = (formula: string): string | number =>
  formula.trim() !== "" && Number.isFinite(Number(formula)) ? Number(formula) : formulaFromFile(formula);

const moved = (formula: string | undefined, from: Area, to: Area): string | undefined =>
  formula === undefined ? undefined : shiftFormula(formula, to.row - from.row, to.column - from.column);

/** `<dataValidations>`, one entry a rectangle. Kinds that hold no rule (`none`: only a prompt) keep an empty rule. */
export function readValidations(list: Element | undefined): BookValidation[] {
  return childrenOf(list, "dataValidation").flatMap((element) => {
    const areas = areasOf(element.attributes["sqref"]);
    return areas.map((area): BookValidation => {
      const first = areas[0]!;
      const formula1 = moved(child(element, "formula1")?.text, first, area);
      const formula2 = moved(child(element, "formula2")?.text, first, area);
      return { ...area, rule: validationRule(element, formula1, formula2), ...messages(element) };
    });
  });
}

function validationRule(
  element: Element,
  formula1: string | undefined,
  formula2: string | undefined,
): Record<string, unknown> {
  const type = element.attributes["type"] ?? "none";
  if (formula1 === undefined) return {};
  if (type === "list") {
    const literal = /^"(.*)"$/s.exec(formula1);
    // The attribute says the opposite of its name (18.3.1.32).
    return {
      list: {
        inCellDropDown: !flag(element, "showDropDown"),
        source: literal ? literal[1]!.replaceAll('""', '"') : formulaFromFile(formula1),
      },
    };
  }
  if (type === "custom") return { custom: { formula: formulaFromFile(formula1) } };
  const kind = validationKinds[type];
  if (!kind) return {};
  const operator = validationOperators[element.attributes["operator"] ?? "between"] ?? "Between";
  return {
    [kind]: {
      formula1: operand(formula1),
      ...(formula2 === undefined ? {} : { formula2: operand(formula2) }),
      operator,
    },
  };
}

function messages(element: Element): Pick<BookValidation, "prompt" | "error"> {
  const { attributes } = element;
  const text = (name: string): string => decodeXstring(attributes[name] ?? "");
  const found: Pick<BookValidation, "prompt" | "error"> = {};
  if (flag(element, "showInputMessage") && (attributes["prompt"] || attributes["promptTitle"])) {
    found.prompt = { title: text("promptTitle"), message: text("prompt") };
  }
  if (flag(element, "showErrorMessage") && (attributes["error"] || attributes["errorTitle"])) {
    const style = { warning: "Warning", information: "Information" }[attributes["errorStyle"] ?? ""] as
      "Warning" | "Information" | undefined;
    found.error = { title: text("errorTitle"), message: text("error"), style: style ?? "Stop" };
  }
  return found;
}

interface Ranked {
  priority: number;
  format: BookConditionalFormat;
}

/** All `<conditionalFormatting>` of a sheet, in the order in which they apply; `lost` when a kind is unknown to a Book. */
export function readConditionalFormats(
  sheet: Element,
  styles: Styles,
): { formats: BookConditionalFormat[]; lost: boolean } {
  const ranked: Ranked[] = [];
  let lost = false;
  for (const block of childrenOf(sheet, "conditionalFormatting")) {
    const areas = areasOf(block.attributes["sqref"]);
    for (const element of childrenOf(block, "cfRule")) {
      for (const area of areas) {
        const rule = conditionalRule(element, areas[0]!, area);
        if (!rule) lost = true;
        else {
          const style = styles.differential[Number(element.attributes["dxfId"] ?? -1)] ?? {};
          ranked.push({
            priority: Number(element.attributes["priority"] ?? 0),
            format: { ...area, ...rule, style: { ...style } },
          });
        }
      }
    }
  }
  return { formats: ranked.sort((a, b) => a.priority - b.priority).map(({ format }) => format), lost };
}

function conditionalRule(
  element: Element,
  first: Area,
  area: Area,
): Pick<BookConditionalFormat, "type" | "rule"> | undefined {
  const [formula1, formula2] = childrenOf(element, "formula").map(({ text }) =>
    formulaFromFile(moved(text, first, area)!),
  );
  const type = element.attributes["type"] ?? "";
  if (type === "expression" && formula1) return { type: "Custom", rule: { formula: formula1 } };
  if (type === "cellIs" && formula1) {
    const operator = cellValueOperators[element.attributes["operator"] ?? ""] ?? "EqualTo";
    return { type: "CellValue", rule: { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator } };
  }
  const operator = textOperators[type];
  const text = element.attributes["text"];
  return operator && text !== undefined
    ? { type: "ContainsText", rule: { operator, text: decodeXstring(text) } }
    : undefined;
}
