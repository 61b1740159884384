/**
 * What to write, as plain data: workbook/ makes it, the pane previews it, excel/ applies it in one sync.
 * Rows and columns are zero-based.
 */
import type { CellValue } from "./snapshot";

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A look from one small set, so that every sheet is made by one hand. Colours live in workbook/looks.ts. */
export type Look =
  | "title"
  | "note"
  | "label"
  | "header"
  | "input"
  | "calculation"
  | "total"
  | "result"
  | "check"
  /** A box to write in, on a form. */
  | "field"
  /** What is signed or written on, on paper. */
  | "line";

/** `null` leaves a cell as it is, "" empties it; a string that begins with "=" is a formula (English, A1). */
export type PlanCell = CellValue | null;

export interface Block extends Rect {
  cells: PlanCell[][];
}

export interface Format extends Rect {
  look?: Look;
  /** en-US format code: "#,##0", "0.00%", "@". */
  numberFormat?: string;
  align?: "Left" | "Center" | "Right";
  /** Steps in from the left; the text is then aligned left. */
  indent?: number;
  wrap?: boolean;
}

/** Allowed input: a list taken from a range (A1 with sheet, never a comma list), or whole numbers from a minimum. */
export type Validation = Rect & { message: string; title: string } & (
    { kind: "list"; source: string } | { kind: "integer"; minimum: number } | { kind: "decimal"; minimum: number }
  );

/** Cells whose text equals `text` get the look of a passed or a failed check; the word itself always stands there too. */
export interface Highlight extends Rect {
  text: "OK" | "FEL" | "Gäller" | "Inaktuell";
}

export interface TablePlan extends Rect {
  name: string;
}

/** How a sheet prints: on A4, one page wide. What is left out stays as it is. */
export interface PagePlan {
  landscape: boolean;
  /** So many rows from the top are repeated on each page. */
  titleRows?: number;
  /** One page tall, too; else as many as it takes. */
  onePage?: true;
  /** All that is used where there is none. */
  printArea?: Rect;
  /** cm */
  margins?: Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  centered?: true;
  header?: PageLine;
  footer?: PageLine;
}

/** The header or the footer; a part that is left out is emptied. */
export type PageLine = Partial<Record<"left" | "center" | "right", readonly PagePart[]>>;

/** A text as the user reads it, or what is filled in when the page is printed. */
export type PagePart = string | { field: "page" | "pages" | "date" };

/** One series of bars: a run of cells, named. All series of a chart have the same categories. */
export interface ChartSeriesPlan {
  name: string;
  values: Rect;
  /** "#RRGGBB"; from CHART_COLORS, so that neighbours differ in lightness too. */
  color: string;
}

/** A native chart over cells of its own sheet. Written anew each time: one of the same name goes first. */
export interface ChartPlan {
  /** Known by it in Excel, unique on its sheet; screen readers and the selection pane say it. */
  name: string;
  /** Lying bars, or standing columns. */
  kind: "bar" | "column";
  /** Series on top of each other instead of side by side. */
  stacked: boolean;
  /** What it shows, with unit: also its text alternative, since Office.js gives a chart no other. */
  title: string;
  categories: Rect;
  series: readonly ChartSeriesPlan[];
  /** en-US code for the value axis. */
  numberFormat: string;
  /** The cells that it covers. */
  place: Rect;
}

export interface SheetPlan {
  name: string;
  /** True: the sheet is added (it must not exist). False: it exists and only the planned cells change. */
  create: boolean;
  /** Cells of ours to empty first, contents and formats, when the sheet is written anew. */
  clear: Rect | undefined;
  /** Cells inside `clear` that are a user's to fill in: they keep what stands there and how it looks. */
  spared?: Rect;
  blocks: Block[];
  formats: Format[];
  /** Width in points by zero-based column. */
  widths: { column: number; columns: number; width: number }[];
  /** Height in points by zero-based row, where a row needs more than Excel's own: Excel does not fit rows that are written. */
  heights?: { row: number; rows: number; height: number }[];
  freeze?: { rows: number; columns: number };
  table?: TablePlan;
  /** A table that is there takes this place and size: rows of it come or go. */
  resize?: TablePlan;
  /** Each becomes one cell, which keeps the first one's content. Only in cells that the plan writes. */
  merge?: Rect[];
  validations: Validation[];
  highlights: Highlight[];
  tabColor?: string;
  page?: PagePlan;
  charts?: readonly ChartPlan[];
  /** Those of `charts` that stand on the sheet already, over the cells as they are: what undo draws again. */
  chartsBefore?: readonly ChartPlan[];
}

/** A sheet that is described, before it is known whether it is there. */
export type SheetBody = Omit<SheetPlan, "create" | "clear">;

export type NewSheet = SheetPlan & { create: true };

export const newSheet = (body: SheetBody): NewSheet => ({ ...body, create: true, clear: undefined });

/** Changes in a sheet that is there: those that are named, and nothing else. */
export const sheetEdit = (name: string, changes: Partial<Omit<SheetPlan, "name" | "create">> = {}): SheetPlan => ({
  name,
  create: false,
  clear: undefined,
  blocks: [],
  formats: [],
  widths: [],
  validations: [],
  highlights: [],
  ...changes,
});

export interface NamePlan {
  name: string;
  sheet: string;
  /** A1 address of one cell. */
  address: string;
  comment: string;
}

export interface Plan {
  /** Written in this order; sheets that are created stand in this order after those that exist. */
  sheets: SheetPlan[];
  names: NamePlan[];
  /** The sheet and cell shown when done. */
  activate?: { sheet: string; cell: string };
}

/** The rectangles that are left of `rect` when `hole`, which is inside it, is taken out: above, left, right, below. */
export function without(rect: Rect, hole: Rect | undefined): Rect[] {
  if (!hole) return [rect];
  const right = hole.column + hole.columns;
  const below = hole.row + hole.rows;
  return [
    { ...rect, rows: hole.row - rect.row },
    { ...hole, column: rect.column, columns: hole.column - rect.column },
    { ...hole, column: right, columns: rect.column + rect.columns - right },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Row by row, zero-based coordinates of the sheet. */
export function eachCell({ row, column, rows, columns }: Rect, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}

/** True when the cell is inside. */
export const isInside = (rect: Rect | undefined, row: number, column: number): boolean =>
  rect !== undefined &&
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;
