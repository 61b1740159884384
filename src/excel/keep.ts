/** What a plan overwrites is kept before it is sent, and can be put back: after a failure, or when the user asks. */
import { rectAddress } from "../workbook/a1";
import { rewritten } from "../workbook/calcSheet";
import { isInside, without, type ChartPlan, type Plan, type Rect, type SheetPlan } from "../workbook/plan";
import { queueChart, queueChartAway } from "./charts";
import { queueLooksBack, type Lengths, type LengthsWanted, type LookArea, type Looks } from "./looks";
import { formatAt, formulaAt, sheetIn, valueAt, type CellValue, type Snapshot } from "../workbook/snapshot";

interface KeptSheet {
  name: string;
  /** Charts that the plan draws, and those that were there before. */
  charts: { drawn: string[]; before: readonly ChartPlan[] };
  /** `null`: a cell that the plan leaves alone, and so does the way back. */
  areas: (Rect & { formulas: (CellValue | null)[][]; numberFormats: (string | null)[][] | undefined })[];
  /** New rows of a table, which had no rules for what may be typed. */
  validated: Rect[];
}

export interface Kept {
  /** Sheets that the plan makes: putting back takes them away. */
  created: string[];
  names: string[];
  sheets: KeptSheet[];
  /** Tables that the plan makes longer or shorter, as they were. */
  tables: { name: string; sheet: string; address: string }[];
  looks: Looks[];
  lengths: Lengths[];
  /** The sheet that the user was on, where the plan shows another or makes one that will go. */
  active: string | undefined;
}

/** Takes the workbook as read and the plan; gives what must be remembered. Costs no sync: it was read already. */
export function keepForPlan(snapshot: Snapshot, plan: Plan): Kept {
  const sheets: KeptSheet[] = [];
  for (const sheetPlan of plan.sheets) {
    const sheet = sheetIn(snapshot, sheetPlan.name);
    if (sheetPlan.create || !sheet) continue;
    const areas = touchedAreas(sheetPlan).map((rect) => {
      const kept = <T>(read: (row: number, column: number) => T) =>
        grid(rect, (row, column) => (isInside(sheetPlan.spared, row, column) ? null : read(row, column)));
      return {
        ...rect,
        formulas: kept((row, column) => rewritten(formulaAt(sheet, row, column), valueAt(sheet, row, column))),
        numberFormats: sheet.numberFormats.length > 0 ? kept((row, column) => formatAt(sheet, row, column)) : undefined,
      };
    });
    const charts = { drawn: (sheetPlan.charts ?? []).map(({ name }) => name), before: sheetPlan.chartsBefore ?? [] };
    // What is written anew keeps its rules: Excel takes none away with the contents.
    const validated = sheetPlan.clear ? [] : sheetPlan.validations;
    sheets.push({ name: sheet.name, areas, charts, validated });
  }
  const created = plan.sheets.filter(({ create }) => create).map(({ name }) => name);
  return {
    created,
    names: plan.names.map(({ name }) => name),
    sheets,
    tables: snapshot.tables
      .filter(({ name }) => plan.sheets.some(({ resize }) => resize?.name === name))
      .map((table) => ({ name: table.name, sheet: table.sheet, address: rectAddress(table) })),
    looks: [],
    lengths: [],
    active: plan.activate || created.length > 0 ? snapshot.active : undefined,
  };
}

/** Which looks the plan changes on sheets that are there: these are read before it is written. */
export function looksForPlan(snapshot: Snapshot, plan: Plan): { areas: LookArea[]; lengths: LengthsWanted[] } {
  const there = plan.sheets.filter(({ name, create }) => !create && sheetIn(snapshot, name));
  return {
    areas: there.flatMap((sheet) => lookAreas(sheet).map((rect) => ({ ...rect, sheet: sheet.name }))),
    lengths: there.flatMap(({ name, widths, heights = [] }) => {
      const columns = widths.flatMap(({ column, columns }) => Array.from({ length: columns }, (_, i) => column + i));
      const rows = heights.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i));
      return columns.length + rows.length > 0 ? [{ sheet: name, columns, rows }] : [];
    }),
  };
}

/** Queues the way back. Done twice it gives the same. Cells first, since they may point to sheets that go; then what the plan made. */
export function queueRestore(context: Excel.RequestContext, kept: Kept): void {
  const { worksheets, names } = context.workbook;
  for (const { name, sheet, address } of kept.tables) {
    const target = worksheets.getItem(sheet);
    target.tables.getItem(name).resize(target.getRange(address));
  }
  // Before the cells: a formula is a formula only in a cell that is not text.
  queueLooksBack(context, kept.looks, kept.lengths);
  for (const { name, areas, charts, validated } of kept.sheets) {
    const sheet = worksheets.getItemOrNullObject(name);
    for (const rect of validated) sheet.getRange(rectAddress(rect)).dataValidation.clear();
    for (const area of areas) {
      const range = sheet.getRange(rectAddress(area));
      if (area.numberFormats) range.numberFormat = area.numberFormats as string[][];
      range.formulas = area.formulas;
    }
    for (const chart of charts.drawn) queueChartAway(sheet, chart);
    for (const chart of charts.before) queueChart(sheet, chart);
  }
  for (const name of kept.names) names.getItemOrNullObject(name).delete();
  if (kept.active !== undefined) worksheets.getItemOrNullObject(kept.active).activate();
  for (const name of kept.created) worksheets.getItemOrNullObject(name).delete();
}

/** A sheet that is written anew is one area; elsewhere only where a look changes: number formats are in the snapshot. */
const lookAreas = (sheet: SheetPlan): Rect[] =>
  sheet.clear
    ? touchedAreas(sheet).flatMap((area) => without(area, sheet.spared))
    : sheet.formats
        .filter(({ look, align, wrap }) => look ?? align ?? wrap)
        .map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));

function touchedAreas({ clear, blocks }: SheetPlan): Rect[] {
  const areas = blocks.map(({ row, column, rows, columns }) => ({ row, column, rows, columns }));
  if (!clear) return areas;
  // The written block and the cleared area overlap; one rectangle around both keeps each cell once.
  const all = [clear, ...areas];
  const row = Math.min(...all.map((a) => a.row));
  const column = Math.min(...all.map((a) => a.column));
  return [
    {
      row,
      column,
      rows: Math.max(...all.map((a) => a.row + a.rows)) - row,
      columns: Math.max(...all.map((a) => a.column + a.columns)) - column,
    },
  ];
}

const grid = <T>({ row, column, rows, columns }: Rect, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => cell(row + r, column + c)));
