/**
 * A workbook as plain data: what a file holds and what the host starts from and gives back.
 * xlsx/ turns it into a file and back; the workbench loads it into its engine and takes it out again.
 * Rows and columns are zero-based. Formulas are English A1 with commas, as `range.formulas` gives them,
 * structured references included (`Regioner[Folkmängd]`, `[@Folkmängd]`).
 */
export interface CellStyle {
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  /** "#RRGGBB" */
  fontColor?: string;
  fill?: string;
  horizontal?: "Left" | "Center" | "Right" | "General";
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  /** Steps in from the side that the text is aligned to. */
  indent?: number;
  /** Side → line; only what is set. */
  borders?: Partial<
    Record<"top" | "bottom" | "left" | "right", { style: "thin" | "medium" | "double"; color: string }>
  >;
  /** False where a protected sheet lets the user type. Default true. */
  locked?: boolean;
}

export interface BookCell {
  row: number;
  column: number;
  /** A constant: text stays text even when it begins with "=". Absent when `formula` is there. */
  value?: string | number | boolean;
  /** Begins with "=". */
  formula?: string;
  /** The last calculated value of a formula, when known; an error as "#N/A". */
  cached?: string | number | boolean;
  style?: CellStyle;
}

export interface BookTable {
  name: string;
  /** Header row included. */
  row: number;
  column: number;
  rows: number;
  columns: string[];
  style: string;
  showTotals: boolean;
  showFilterButton: boolean;
}

export interface BookValidation {
  row: number;
  column: number;
  rows: number;
  columns: number;
  /** Office.js DataValidationRule in its own words, e.g. {list:{inCellDropDown:true,source:"=Vikter!$A$5:$A$8"}}. */
  rule: Record<string, unknown>;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: "Stop" | "Warning" | "Information" };
}

export interface BookConditionalFormat {
  row: number;
  column: number;
  rows: number;
  columns: number;
  type: "CellValue" | "ContainsText" | "Custom";
  /** CellValue: operator and formula1/2; ContainsText: operator and text; Custom: formula. */
  rule: Record<string, unknown>;
  style: Pick<CellStyle, "bold" | "fontColor" | "fill">;
}

export const PAPERS = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;

/** How a sheet prints. Only what departs from a new sheet's: portrait, the printer's paper, 100 %, MARGINS. */
export interface BookPage {
  orientation?: "Landscape";
  paper?: keyof typeof PAPERS;
  /** Percent. */
  scale?: number;
  /** Pages; 0 or absent: as many as it takes. */
  fit?: { wide?: number; tall?: number };
  /** Points; only those that are not MARGINS's. */
  margins?: Partial<Record<keyof typeof MARGINS, number>>;
  centerHorizontally?: true;
  centerVertically?: true;
  /** In Excel's codes: "&P" is the page's number, "&&" an ampersand. */
  header?: BookPageLine;
  footer?: BookPageLine;
  printArea?: { row: number; column: number; rows: number; columns: number };
  titleRows?: { row: number; rows: number };
  titleColumns?: { column: number; columns: number };
}

export type BookPageLine = Partial<Record<"left" | "center" | "right", string>>;

/** Points: Excel's own. */
export const MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 } as const;

/** A bar chart over cells: what a Book keeps of a chart. */
export interface BookChart {
  name: string;
  kind: "bar" | "column";
  stacked: boolean;
  /** "" for none. */
  title: string;
  legend: boolean;
  /** The first category at the top of lying bars, or at the right of columns. */
  reversed: boolean;
  /** Of the value axis; "General" follows the cells. */
  numberFormat: string;
  /** Free space between categories, percent of a bar. */
  gap: number;
  /** The cells that it covers. */
  row: number;
  column: number;
  rows: number;
  columns: number;
  series: BookSeries[];
}

export interface BookSeries {
  name: string;
  /** Ranges as a formula writes them, without "=": Fördelning!$R$9:$R$29 */
  values: string;
  categories?: string;
  /** "#RRGGBB" */
  color?: string;
}

export interface BookSheet {
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor?: string;
  cells: BookCell[];
  /** Zero-based column → width in points (Office.js's columnWidth). */
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenRows: number[];
  hiddenColumns: number[];
  freeze?: { rows: number; columns: number };
  showGridlines: boolean;
  merged: { row: number; column: number; rows: number; columns: number }[];
  tables: BookTable[];
  validations: BookValidation[];
  conditionalFormats: BookConditionalFormat[];
  page?: BookPage;
  protected: boolean;
  /** Absent: none. */
  charts?: BookChart[];
}

export interface BookName {
  name: string;
  /** Begins with "=": "=Vikter!$F$4". */
  formula: string;
  comment?: string;
}

export interface Book {
  sheets: BookSheet[];
  names: BookName[];
  /** Index into `sheets`. */
  active: number;
  calculationMode: "auto" | "autoNoTable" | "manual";
  /** What could not be kept when the file was read (charts, pivots, macros …), for the user to be told. */
  lost: string[];
}

export const emptySheet = (name: string): BookSheet => ({
  name,
  visibility: "Visible",
  cells: [],
  columnWidths: {},
  rowHeights: {},
  hiddenRows: [],
  hiddenColumns: [],
  showGridlines: true,
  merged: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  protected: false,
});

export const emptyBook = (): Book => ({
  sheets: [emptySheet("Blad1")],
  names: [],
  active: 0,
  calculationMode: "auto",
  lost: [],
});
