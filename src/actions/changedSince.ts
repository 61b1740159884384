/** What an Ångra would take away besides the writing itself: what the user has typed over it since. */
import type { Kept } from "../excel/keep";
import { address } from "../workbook/a1";
import { eachCell, isInside, type Plan, type PlanCell, type SheetPlan } from "../workbook/plan";
import {
  endColumn,
  endRow,
  formulaAt,
  sheetIn,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
} from "../workbook/snapshot";
import { isFormula, plannedCells, sameContent } from "./preview";

export interface ChangedSince {
  cells: number;
  /** Names, in the plan's order. */
  sheets: string[];
}

/**
 * Takes the workbook as it is now, the plan that was written and what it overwrote. Counts the cells that would go back
 * to what stood there before, or go with their sheet, and that hold something else than the plan wrote. A formula for
 * another is not counted: Excel writes formulas in its own way.
 */
export function changedSince(snapshot: Snapshot, plan: Plan, kept: Kept): ChangedSince {
  // An import into a sheet of the template made with it: the same sheet twice.
  const names = [...new Set(plan.sheets.map(({ name }) => name))];
  const counted = names.map((name) => {
    const plans = plan.sheets.filter((sheet) => sheet.name === name);
    return { name, cells: changedOn(sheetIn(snapshot, name), plans, kept) };
  });
  const changed = counted.filter(({ cells }) => cells > 0);
  return { cells: changed.reduce((sum, { cells }) => sum + cells, 0), sheets: changed.map(({ name }) => name) };
}

function changedOn(sheet: SheetSnapshot | undefined, plans: readonly SheetPlan[], kept: Kept): number {
  if (!sheet) return 0;
  const wrote = new Map(plans.flatMap((plan) => [...plannedCells(plan)]));
  let cells = 0;
  const count = (row: number, column: number, otherwise: CellValue): void => {
    const written = wrote.get(address(row, column)) ?? otherwise;
    if (!isSame(formulaAt(sheet, row, column), written)) cells++;
  };
  if (plans.some(({ create }) => create)) {
    const used = { row: 0, column: 0, rows: endRow(sheet), columns: endColumn(sheet) };
    eachCell(used, (row, column) => count(row, column, ""));
    return cells;
  }
  for (const { formulas, ...rect } of kept.sheets.find(({ name }) => name === sheet.name)?.areas ?? []) {
    eachCell(rect, (row, column) => {
      const before = formulas[row - rect.row]?.[column - rect.column] ?? null;
      if (before !== null) count(row, column, plans.some(({ clear }) => isInside(clear, row, column)) ? "" : before);
    });
  }
  return cells;
}

const isSame = (now: CellValue, written: PlanCell): boolean =>
  (isFormula(now) && isFormula(written)) || sameContent(now, written);
