/** A calculation sheet as it stands in a workbook: lines may have come in above and to the left of what a run wrote. */
import { CALC_HEADER_ROW } from "./calcSheet";
import { endColumn, endRow, valueAt, type SheetSnapshot } from "./snapshot";

/** Text of a sheet's row, from the first column. */
export const rowTexts = (sheet: SheetSnapshot, row: number): string[] =>
  Array.from({ length: endColumn(sheet) }, (_, column) => String(valueAt(sheet, row, column)));

/** Text of a sheet's column, from the first row. */
export const columnTexts = (sheet: SheetSnapshot, column: number): string[] =>
  Array.from({ length: endRow(sheet) }, (_, row) => String(valueAt(sheet, row, column)));

/** The zero-based row of a calculation sheet's headers, where a run wrote it when it cannot be found. */
export function headerRowOf(sheet: SheetSnapshot): number {
  const row = columnTexts(sheet, 0).indexOf("Regionkod");
  if (row >= 0) return row;
  for (let r = 0; r < Math.min(20, endRow(sheet)); r++) if (rowTexts(sheet, r).includes("Regionkod")) return r;
  return CALC_HEADER_ROW;
}

export interface BudgetRule {
  regionkod: string;
  omrade: string;
  insatsomrade: string;
  bas: string;
  /** Zero-based row of the sheet. */
  row: number;
}

/** The rules that Områdesbudget has a row for; none when it lacks one of the columns that tell a rule from the others. */
export function budgetRules(sheet: SheetSnapshot): BudgetRule[] {
  const headerRow = headerRowOf(sheet);
  const headers = rowTexts(sheet, headerRow);
  const columns = ["Regionkod", "Område", "Insatsområde", "Bas"].map((header) => headers.indexOf(header));
  if (columns.includes(-1)) return [];
  const rules: BudgetRule[] = [];
  // Below the headers stands the sum, then a row a rule.
  for (let row = headerRow + 2; row < endRow(sheet); row++) {
    const [regionkod = "", omrade = "", insatsomrade = "", bas = ""] = columns.map((column) =>
      String(valueAt(sheet, row, column)),
    );
    if (/^\d{2}$/.test(regionkod)) rules.push({ regionkod, omrade, insatsomrade, bas, row });
  }
  return rules;
}
