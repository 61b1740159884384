/** What excel/ reads from the workbook in one sync, as plain data. Nothing here knows Office.js. */
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
  /** en-US number format codes; same shape as `values`. Kept so that an overwrite can be put back. */
  numberFormats: string[][];
  /** "Error" where a cell holds an error value, else Office.js's RangeValueType; same shape as `values`. */
  types: string[][];
}

export interface TableSnapshot {
  name: string;
  sheet: string;
  /** Zero-based, header row included. */
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface NameSnapshot {
  name: string;
  /** Where a single-area name points; undefined when it is something else (a constant, #REF!). */
  sheet?: string;
  address?: string;
}

export interface Snapshot {
  /** Every sheet's name, in tab order: ours and the user's. */
  sheetNames: string[];
  /** Only the sheets that Ramkoll knows by name and that exist. */
  sheets: SheetSnapshot[];
  /** Only the tables that Ramkoll knows by name and that exist. */
  tables: TableSnapshot[];
  /** Only the names that Ramkoll knows and that exist. */
  names: NameSnapshot[];
  calculationMode: "automatic" | "automaticExceptTables" | "manual";
}
