/** A workbook as read, from Excel in one sync (excel/) or from a file (xlsx/), as plain data. Nothing here knows Office.js. */
import { SHEETS } from "./names";

export type CellValue = string | number | boolean;

export interface SheetSnapshot {
  name: string;
  protected: boolean;
  hidden: boolean;
  /** Zero-based row and column of the top left cell of `values`. */
  row: number;
  column: number;
  /** Values as calculated; "" for an empty cell, "#N/A" and the like for an error. Empty when the sheet is. */
  values: CellValue[][];
  /** Formulas in English A1 form where there is one, else the constant; same shape as `values`. */
  formulas: CellValue[][];
  /** en-US number format codes; same shape as `values`, or empty for a sheet that is not in FORMATS_READ. */
  numberFormats: string[][];
  /** Names of the charts on it. */
  charts?: string[];
}

export interface TableSnapshot {
  name: string;
  sheet: string;
  /** Zero-based, header row included, a totals row not. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** True when Excel shows a totals row below. */
  totals?: boolean;
}

export interface Snapshot {
  /** Every sheet's name, in tab order: ours and the user's. */
  sheetNames: string[];
  /** Only the sheets that Ramkoll knows by name and that exist. */
  sheets: SheetSnapshot[];
  /** Only the tables that Ramkoll knows by name and that exist. */
  tables: TableSnapshot[];
  /** Only the names that Ramkoll makes and that exist already, wherever they point. */
  names: string[];
  /** True when no sheet can be added or removed. */
  structureProtected: boolean;
  calculationMode: "automatic" | "automaticExceptTables" | "manual";
  /** The sheet that the user is on; absent in a file's. */
  active?: string;
}

/**
 * Sheets that a run overwrites: their number formats are read too, so that the overwrite can be put back.
 * Not those of the others, so that a large input costs no more than it must.
 */
export const FORMATS_READ: readonly string[] = [
  SHEETS.om,
  SHEETS.landsbygdsnyckel,
  SHEETS.fordelning,
  SHEETS.omradesregler,
  SHEETS.kontaktuppgifter,
  SHEETS.omradesbudget,
  SHEETS.omradessummor,
  SHEETS.blankettunderlag,
  SHEETS.beslutsunderlag,
  SHEETS.rekvisition,
  SHEETS.redovisning,
  SHEETS.insatsredovisning,
  SHEETS.skrRedovisning,
  SHEETS.nationell,
  SHEETS.kontroller,
  SHEETS.logg,
  SHEETS.scenariodata,
  SHEETS.scenarier,
  SHEETS.vikter,
];

/** The sheet with that name, in any letter case as Excel has it; undefined when the workbook lacks it. */
export const sheetIn = (snapshot: Snapshot, name: string): SheetSnapshot | undefined =>
  snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());

/** A cell's value by zero-based sheet coordinates; "" outside what is used. */
export const valueAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  sheet.values[row - sheet.row]?.[column - sheet.column] ?? "";

/** A cell's formula, or its constant. */
export const formulaAt = (sheet: SheetSnapshot, row: number, column: number): CellValue =>
  sheet.formulas[row - sheet.row]?.[column - sheet.column] ?? "";

/** A cell's number format. */
export const formatAt = (sheet: SheetSnapshot, row: number, column: number): string =>
  sheet.numberFormats[row - sheet.row]?.[column - sheet.column] ?? "General";

/** One past the last used row. */
export const endRow = (sheet: SheetSnapshot): number => sheet.row + sheet.values.length;

/** One past the last used column. */
export const endColumn = (sheet: SheetSnapshot): number => sheet.column + (sheet.values[0]?.length ?? 0);

/** True for "#N/A" and the other error values, in the form Office.js gives them. */
export const isErrorValue = (value: CellValue): boolean =>
  typeof value === "string" && /^#[A-ZÅÄÖ0-9/_]+[!?]?$/.test(value);
