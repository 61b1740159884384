import type { Cell, Workbook, Worksheet } from "exceljs";
import type { BookCell, BookSheet } from "./book";
import { holds } from "./address";
import { formulaToFile } from "./formulas";
import { encodeXstring } from "./strings";
import type { styleWriter } from "./writeStyles";

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export interface SheetWriting {
  cachedValues: boolean;
  style: ReturnType<typeof styleWriter>;
}

/** Adds `sheet` to `workbook`; what exceljs cannot say is put into the finished parts by writeParts.ts. */
export function writeSheet(workbook: Workbook, sheet: BookSheet, active: boolean, writing: SheetWriting): void {
  const worksheet = workbook.addWorksheet(sheet.name, {
    state: sheet.visibility === "Hidden" ? "hidden" : sheet.visibility === "VeryHidden" ? "veryHidden" : "visible",
    properties: sheet.tabColor ? { tabColor: { argb: `FF${sheet.tabColor.replace("#", "").toUpperCase()}` } } : {},
    ...(sheet.page?.fit ? { pageSetup: { fitToPage: true } } : {}),
  });
  worksheet.views = [view(sheet, active)];
  // exceljs puts headers into cells here; the Book's own cells are written over them.
  for (const { name, row, column, rows, columns } of sheet.tables) {
    worksheet.addTable({
      name,
      ref: worksheet.getCell(row + 1, column + 1).address,
      headerRow: true,
      style: {},
      columns: columns.map((header) => ({ name: header })),
      rows: Array.from({ length: rows - 1 }, () => []),
    });
  }
  for (const cell of sheet.cells) writeCell(worksheet.getCell(cell.row + 1, cell.column + 1), cell, sheet, writing);
  writeRows(worksheet, sheet);
  for (const { row, column, rows, columns } of sheet.merged) {
    worksheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns);
  }
  if (sheet.protected) {
    // `protect` would hash a password in a promise; without one the flag is all there is.
    Object.assign(worksheet, { sheetProtection: { sheet: true } });
  }
}

const view = ({ freeze, showGridlines }: BookSheet, active: boolean): Worksheet["views"][number] =>
  ({
    showGridLines: showGridlines,
    tabSelected: active,
    ...(freeze && (freeze.rows || freeze.columns)
      ? { state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows }
      : { state: "normal" }),
  }) as unknown as Worksheet["views"][number];

function writeCell(target: Cell, cell: BookCell, sheet: BookSheet, { cachedValues, style }: SheetWriting): void {
  if (cell.formula !== undefined) {
    const table = sheet.tables.find((candidate) =>
      holds({ ...candidate, columns: candidate.columns.length }, cell),
    )?.name;
    const result = cachedValues ? cachedResult(cell.cached) : undefined;
    target.value = {
      formula: formulaToFile(cell.formula, table),
      ...(result === undefined ? {} : { result }),
    } as Cell["value"];
  } else target.value = typeof cell.value === "string" ? encodeXstring(cell.value) : (cell.value ?? null);
  if (cell.style) target.style = style(cell.style);
}

function cachedResult(cached: BookCell["cached"]): unknown {
  if (typeof cached !== "string") return cached;
  return ERROR.test(cached) ? { error: cached } : encodeXstring(cached);
}

function writeRows(worksheet: Worksheet, sheet: BookSheet): void {
  for (const [row, points] of Object.entries(sheet.rowHeights)) worksheet.getRow(Number(row) + 1).height = points;
  for (const row of sheet.hiddenRows) {
    worksheet.getRow(row + 1).hidden = true;
    // exceljs leaves out a row in which no cell was ever asked for.
    worksheet.getCell(row + 1, 1);
  }
}
