import { bookOfPlan } from "../../src/xlsx";
import type { Plan } from "../../src/workbook/plan";
import type { CellValue, Snapshot } from "../../src/workbook/snapshot";
import { snapshotOf, type Rows } from "./snapshot";

/** The same plan as the add-in would read it back: constants only, which is all that input sheets have. */
export function snapshotOfPlan(plan: Plan): Snapshot {
  const rows: Record<string, Rows> = {};
  for (const { sheets } of [bookOfPlan(plan)]) {
    for (const { name, cells } of sheets) {
      const grid: CellValue[][] = [];
      for (const { row, column, value, formula } of cells) {
        while (grid.length <= row) grid.push([]);
        const line = grid[row]!;
        while (line.length <= column) line.push("");
        line[column] = value ?? formula ?? "";
      }
      rows[name] = grid;
    }
  }
  const tables = plan.sheets.flatMap(({ name: sheet, table }) => (table ? [{ ...table, sheet }] : []));
  return snapshotOf(rows, { tables });
}
