import type { Rect } from "../engine/engine";
import { without } from "./address";
import { mirrorConditionalFormats } from "./conditional";
import { copied } from "./formula/shift";
import type { World } from "./state";

/**
 * Rewrites what refers to cells from beside them: names, rules for input and formats, series of charts. `rewrite` takes
 * a formula and the sheet that it stands on, "" for a name.
 */
export function rewriteReferences(world: World, rewrite: (formula: string, sheet: string) => string): void {
  for (const name of world.names) name.formula = rewrite(name.formula, "");
  for (const sheet of world.sheets) {
    const follow = (formula: string): string => rewrite(formula, sheet.name);
    for (const { rule } of sheet.validations) rewriteRule(rule, follow);
    const formats = sheet.conditionalFormats.map(({ rule }) => rewriteRule(rule, follow));
    if (formats.includes(true)) mirrorConditionalFormats(world, sheet);
    for (const series of sheet.charts.flatMap((chart) => chart.series)) {
      series.values = follow(series.values);
      if (series.categories !== undefined) series.categories = follow(series.categories);
    }
  }
}

/** Rules without these cells: some go, some are left in parts, each with its formulas as from its own first cell. */
export const cutOut = <T extends { rect: Rect; rule: Record<string, unknown> }>(list: readonly T[], hole: Rect): T[] =>
  list.flatMap((item) =>
    without(item.rect, hole).map((rect) => {
      const rule = structuredClone(item.rule);
      rewriteRule(rule, (formula) => copied(formula, rect.row - item.rect.row, rect.column - item.rect.column));
      return { ...item, rule, rect };
    }),
  );

/** Whether anything became another. */
function rewriteRule(rule: Record<string, unknown>, follow: (formula: string) => string): boolean {
  let changed = false;
  for (const [key, value] of Object.entries(rule)) {
    if (typeof value === "string" && value.startsWith("=")) {
      rule[key] = follow(value);
      changed ||= rule[key] !== value;
    } else if (typeof value === "object" && value !== null) {
      changed = rewriteRule(value as Record<string, unknown>, follow) || changed;
    }
  }
  return changed;
}
