/**
 * A plan as a file's Book, without Excel: so that many workbooks can be given to another engine in one go.
 * The journey through the real Office.js client is tested in test/actions.
 */
import type { Book, BookCell, BookSheet, CellStyle } from "../../src/xlsx/book";
import { emptyBook, emptySheet } from "../../src/xlsx/book";
import type { Plan } from "../../src/workbook/plan";
import type { CellValue, Snapshot } from "../../src/workbook/snapshot";
import { snapshotOf, type Rows } from "./snapshot";

export function bookOf(...plans: Plan[]): Book {
  const sheets = new Map<string, { sheet: BookSheet; cells: Map<string, BookCell> }>();
  for (const plan of plans) {
    for (const sheetPlan of plan.sheets) {
      const entry = sheets.get(sheetPlan.name) ?? { sheet: emptySheet(sheetPlan.name), cells: new Map() };
      sheets.set(sheetPlan.name, entry);
      for (const block of sheetPlan.blocks) {
        block.cells.forEach((line, r) =>
          line.forEach((value, c) => {
            if (value === null) return;
            const row = block.row + r;
            const column = block.column + c;
            if (value === "") entry.cells.delete(`${row},${column}`);
            else entry.cells.set(`${row},${column}`, bookCell(row, column, value));
          }),
        );
      }
      if (sheetPlan.table) {
        const { name, row, column, rows, columns } = sheetPlan.table;
        const headers = Array.from({ length: columns }, (_, i) => String(entry.cells.get(`${row},${column + i}`)?.value));
        entry.sheet.tables.push({
          name,
          row,
          column,
          rows,
          columns: headers,
          style: "TableStyleLight1",
          showTotals: false,
          showFilterButton: true,
        });
      }
    }
  }
  return {
    ...emptyBook(),
    sheets: [...sheets.values()].map(({ sheet, cells }) => ({ ...sheet, cells: [...cells.values()] })),
  };
}

/** The same plan as the add-in would read it back: constants only, which is all that input sheets have. */
export function snapshotOfPlan(plan: Plan): Snapshot {
  const rows: Record<string, Rows> = {};
  for (const { sheets } of [bookOf(plan)]) {
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

function bookCell(row: number, column: number, value: CellValue): BookCell {
  const style: CellStyle = {};
  if (typeof value === "string" && value.startsWith("=")) return { row, column, formula: value, style };
  return { row, column, value: typeof value === "string" ? value.replace(/^'/, "") : value, style };
}
