import { FIRST_ROW } from "./calcSheet";
import { lastForeignRow } from "./ownSheets";
import type { SheetPlan } from "./plan";
import { allocationCharts } from "./sheets/fordelningCharts";
import { valueAt, type SheetSnapshot } from "./snapshot";

/** Fördelning with its charts: under the rows, and under whatever the user has written below or beside them. */
export function withCharts(plan: SheetPlan, sheet: SheetSnapshot | undefined): SheetPlan {
  const [block] = plan.blocks;
  if (!block) return plan;
  const { clear } = plan;
  const free = sheet ? lastForeignRow(sheet, clear) + 1 : 0;
  const below = (rows: number) => Math.max(rows, free);
  const charts = allocationCharts(
    (row, column) => block.cells[row]?.[column] ?? "",
    block.columns,
    block.rows - FIRST_ROW,
    below(block.rows),
  );
  if (!sheet || !clear) return { ...plan, charts };
  const standing = allocationCharts(
    (row, column) => valueAt(sheet, row, column),
    clear.columns,
    clear.rows - FIRST_ROW,
    below(clear.rows),
  );
  return { ...plan, charts, chartsBefore: standing.filter(({ name }) => sheet.charts?.includes(name)) };
}
