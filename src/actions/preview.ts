/** What a plan would change, cell by cell, against the workbook as it was read. */
import { address } from "../workbook/a1";
import { eachCell, without, type Plan, type PlanCell, type SheetPlan } from "../workbook/plan";
import { formulaAt, sheetIn, type CellValue, type Snapshot } from "../workbook/snapshot";
import type { SheetChange } from "./types";

/** One entry a sheet of the plan, in its order. */
export function changesOf(snapshot: Snapshot, plan: Plan): SheetChange[] {
  return plan.sheets.map((sheet) => {
    const cells = changedCells(snapshot, sheet);
    return {
      sheet: sheet.name,
      kind: sheet.create ? "new" : cells > 0 ? "changed" : "unchanged",
      cells,
    };
  });
}

function changedCells(snapshot: Snapshot, plan: SheetPlan): number {
  const sheet = plan.create ? undefined : sheetIn(snapshot, plan.name);
  const next = new Map<string, PlanCell>();
  for (const rect of plan.clear ? without(plan.clear, plan.spared) : []) {
    eachCell(rect, (row, column) => next.set(address(row, column), ""));
  }
  for (const [cell, value] of plannedCells(plan)) next.set(cell, value);
  const before = new Map<string, CellValue>();
  if (sheet) {
    sheet.formulas.forEach((line, r) =>
      line.forEach((_, c) => {
        const row = sheet.row + r;
        const column = sheet.column + c;
        before.set(address(row, column), formulaAt(sheet, row, column));
      }),
    );
  }
  let changed = 0;
  for (const [cell, value] of next) if (!sameContent(before.get(cell) ?? "", value)) changed++;
  return changed;
}

/** What a plan writes on its sheet, by address; cells that it leaves alone are not there. */
export function plannedCells({ blocks }: SheetPlan): Map<string, PlanCell> {
  const cells = new Map<string, PlanCell>();
  for (const block of blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell !== null) cells.set(address(block.row + r, block.column + c), cell);
      }),
    );
  }
  return cells;
}

/** Takes what Excel says that a cell holds, and what a plan writes in it, where a leading ' is no part of the text. */
export function sameContent(before: CellValue, after: PlanCell): boolean {
  if (isFormula(before) && isFormula(after)) return bareFormula(before) === bareFormula(after);
  const text = String(after).replace(/^'/, "");
  return text === String(before) || text === String(before).replace(/^'/, "");
}

export const isFormula = (cell: PlanCell): cell is string => typeof cell === "string" && cell.startsWith("=");

/** Excel may return a formula with other quotes and spaces than it was given; that is no change. */
const bareFormula = (formula: string): string => formula.replace(/['\s]/g, "");
