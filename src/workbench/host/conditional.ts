import type { CfRuleInput, Dxf, ValueOperator, TextOperator } from "@ironcalc/wasm";
import { rectAddress } from "./address";
import { translate, english, french } from "../engine/tokens";
import type { ConditionalFormatState, SheetState, World } from "./state";

const valueOperators: Record<string, ValueOperator> = {
  EqualTo: "Equal",
  NotEqualTo: "NotEqual",
  GreaterThan: "GreaterThan",
  GreaterThanOrEqual: "GreaterThanOrEqual",
  LessThan: "LessThan",
  LessThanOrEqual: "LessThanOrEqual",
  Between: "Between",
  NotBetween: "NotBetween",
};

const textOperators: Record<string, TextOperator> = {
  Contains: "Contains",
  NotContains: "DoesNotContain",
  BeginsWith: "BeginsWith",
  EndsWith: "EndsWith",
};

const withoutEquals = (formula: unknown): string => translate(String(formula ?? "").replace(/^=/, ""), english, french);

const look = ({ style }: ConditionalFormatState): Dxf => ({
  font: {
    ...(style.bold === undefined ? {} : { b: style.bold }),
    ...(style.italic === undefined ? {} : { i: style.italic }),
    ...(style.fontColor === undefined ? {} : { color: style.fontColor }),
  },
  ...(style.fill === undefined ? {} : { fill: { color: style.fill } }),
});

function engineRule(format: ConditionalFormatState): CfRuleInput {
  const { rule, type, stopIfTrue } = format;
  const common = { format: look(format), stop_if_true: stopIfTrue };
  switch (type) {
    case "CellValue": {
      // The engine compares a cell with numbers only; a text to be equal to is a rule of its own there.
      const text = /^="((?:[^"]|"")*)"$/.exec(String(rule["formula1"] ?? ""))?.[1];
      if (text !== undefined && rule["operator"] === "EqualTo") {
        return { type: "Text", operator: "Equals", value: text.replaceAll('""', '"'), ...common };
      }
      return {
        type: "CellIs",
        operator: valueOperators[String(rule["operator"])] ?? "Equal",
        formula: withoutEquals(rule["formula1"]),
        formula2: rule["formula2"] === undefined ? null : withoutEquals(rule["formula2"]),
        ...common,
      };
    }
    case "ContainsText":
      return {
        type: "Text",
        operator: textOperators[String(rule["operator"])] ?? "Contains",
        value: String(rule["text"] ?? ""),
        ...common,
      };
    case "Custom":
      return { type: "Formula", formula: withoutEquals(rule["formula"]), ...common };
  }
}

/** Shows the sheet's conditional formats in the grid. A rule without formula or text is not finished yet. */
export function mirrorConditionalFormats(world: World, sheet: SheetState): void {
  const ready = sheet.conditionalFormats.filter(
    ({ rule }) => rule["formula1"] !== undefined || rule["text"] !== undefined || rule["formula"] !== undefined,
  );
  world.engine.setConditionalFormats(
    sheet.index,
    ready.map((format) => ({ range: rectAddress(format.rect), rule: engineRule(format) })),
  );
}
