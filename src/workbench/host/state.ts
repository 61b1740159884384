import type { BookChart } from "../../xlsx/book";
import type { Engine, Rect, Scalar } from "../engine/engine";

/** What the engine has no place for, kept beside it. Everything else is asked of the engine. */
export interface World {
  readonly engine: Engine;
  /** In tab order. */
  sheets: SheetState[];
  names: NameState[];
  /** The engine's names when last looked at, to see what the grid has changed. */
  mirroredNames: string;
  calculationMode: CalculationMode;
  /** Something has been written since the last calculation. */
  stale: boolean;
  /** Set by suspendApiCalculationUntilNextSync, until the batch ends. */
  suspended: boolean;
  settings: Map<string, unknown>;
  properties: Map<string, Scalar>;
  customProperties: Map<string, Scalar>;
  fileName: string;
  dirty: boolean;
  lost: string[];
  eventsEnabled: boolean;
  /** Registered events, as "type:target". */
  listened: Map<string, number>;
  /** Events to send when the batch has been answered. */
  pending: PendingEvent[];
  /** Set while no sheet may be added, removed, moved, renamed or hidden; the password may be none. */
  structureProtection: { password: string | undefined } | undefined;
  /** What the user has clicked on instead of cells; the cell that was active still is. */
  activeChart?: ChartState | undefined;
  references: Map<string, RangeData>;
  /** Made from files, by id. */
  created: Map<string, CreatedWorkbook>;
  /** Those that are to be shown when the batch has been answered. */
  opening: Uint8Array[];
  nextId: number;
  culture: Culture;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface Culture {
  name: string;
  decimal: string;
  group: string;
}

export interface PendingEvent {
  type: number;
  target: string;
  message: Record<string, unknown>;
}

/** A workbook beside this one, as the file that it was made from. */
export interface CreatedWorkbook {
  id: string;
  bytes: Uint8Array;
}

export interface RangeData extends Rect {
  sheet: SheetState;
}

export interface SheetState {
  /** The engine's, which stays when the sheet is moved or renamed. */
  id: number;
  index: number;
  name: string;
  hidden: boolean;
  veryHidden: boolean;
  deleted: boolean;
  color?: string;
  tables: TableState[];
  validations: ValidationState[];
  conditionalFormats: ConditionalFormatState[];
  charts: ChartState[];
  merged: Rect[];
  protection?: Record<string, unknown> & { password?: string };
  /** Formats that the engine does not keep; the last that covers a cell wins. */
  extras: { rect: Rect; format: ExtraFormat }[];
  /** As written, by `originalKey`. */
  originals: Map<number, Original>;
  pageLayout: PageLayoutState;
  selection: Rect;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
}

export interface ExtraFormat {
  locked?: boolean;
  formulaHidden?: boolean;
  fontName?: string;
  indentLevel?: number;
  shrinkToFit?: boolean;
  textOrientation?: number;
}

/**
 * What was written into a cell, good as long as the engine's content is still `content`: the engine writes formulas
 * its own way and constants with 15 digits.
 */
export interface Original {
  content: string;
  formula?: string;
  structured?: boolean;
  value?: number;
}

export const originalKey = (row: number, column: number): number => row * 16384 + column;

export interface TableState {
  id: string;
  name: string;
  row: number;
  column: number;
  rows: number;
  columns: { id: number; name: string }[];
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

export interface ValidationState {
  rect: Rect;
  rule: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  ignoreBlanks: boolean;
}

export interface ConditionalFormatState {
  id: string;
  rect: Rect;
  type: "CellValue" | "ContainsText" | "Custom";
  rule: Record<string, unknown>;
  style: { bold?: boolean; italic?: boolean; fontColor?: string; fill?: string };
  stopIfTrue: boolean;
}

/** As a Book has it; the ranges of its series follow their cells. */
export interface ChartState extends BookChart {
  id: string;
}

export interface NameState {
  name: string;
  /** The sheet it belongs to; absent: the workbook. */
  sheetId?: number;
  /** Begins with "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface PageLayoutState {
  values: Map<string, unknown>;
  headersFooters: Map<string, string>;
  printArea?: Rect;
  titleRows?: Rect;
  titleColumns?: Rect;
}

export const newSheetState = (id: number, index: number, name: string): SheetState => ({
  id,
  index,
  name,
  hidden: false,
  veryHidden: false,
  deleted: false,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  merged: [],
  extras: [],
  originals: new Map(),
  pageLayout: { values: new Map(), headersFooters: new Map() },
  selection: { row: 0, column: 0, rows: 1, columns: 1 },
  columnWidths: new Map(),
  rowHeights: new Map(),
});

/** The id that Office.js knows a sheet by. */
export const worksheetId = (sheet: SheetState): string =>
  `{00000000-0001-0000-0000-${sheet.id.toString(16).toUpperCase().padStart(12, "0")}}`;

export const sameText = (a: string, b: string): boolean => a.toLocaleLowerCase("sv") === b.toLocaleLowerCase("sv");

export const findSheet = (world: World, nameOrId: unknown): SheetState | undefined =>
  world.sheets.find((s) => sameText(s.name, String(nameOrId)) || worksheetId(s) === nameOrId);

export const activeSheet = (world: World): SheetState => {
  const selected = world.sheets[world.engine.model.getSelectedSheet()];
  return selected ?? world.sheets[0]!;
};

export const allTables = (world: World): { sheet: SheetState; table: TableState }[] =>
  world.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));

/**
 * Takes up what the grid may have done on its own since the last batch: sheets added, deleted, renamed, moved,
 * hidden, and names edited.
 */
export function followGrid(world: World): void {
  const known = new Map(world.sheets.map((s) => [s.id, s]));
  world.sheets = world.engine.sheets().map(({ id, index, name, hidden, color }) => {
    const sheet = known.get(id) ?? newSheetState(id, index, name);
    known.delete(id);
    sheet.index = index;
    sheet.name = name;
    sheet.hidden = hidden;
    sheet.color = color;
    sheet.deleted = false;
    return sheet;
  });
  for (const gone of known.values()) gone.deleted = true;
  const list = world.engine.model.getDefinedNameList();
  const mirrored = JSON.stringify(list);
  if (mirrored === world.mirroredNames) return;
  const sheetOf = (scope: number | null | undefined): number | undefined =>
    scope === undefined || scope === null ? undefined : world.sheets[scope]?.id;
  const before: { name: string; scope?: number }[] = JSON.parse(world.mirroredNames || "[]");
  const isIn = (some: { name: string; scope?: number }[], name: NameState): boolean =>
    some.some((n) => sameText(n.name, name.name) && sheetOf(n.scope) === name.sheetId);
  world.names = world.names.filter((name) => isIn(list, name) || !isIn(before, name));
  for (const { name, scope, formula } of list) {
    const found = world.names.find((n) => sameText(n.name, name) && n.sheetId === sheetOf(scope));
    if (found) found.formula = `=${formula}`;
    else world.names.push({ name, sheetId: sheetOf(scope), formula: `=${formula}`, comment: "", visible: true });
  }
  world.mirroredNames = mirrored;
}
