/** "Återställ formeln": the plan that puts back what the description gives, in one finding's cells. */
import { parseAddress } from "../a1";
import { MASTER_ROW } from "../names";
import { sheetEdit, type Format, type Plan, type PlanCell, type Rect } from "../plan";
import { MASTER_FORMULA } from "../sheets/kontroller";
import { sheetIn, type Snapshot } from "../snapshot";
import type { Audit } from "./index";

/** Undefined when nothing there can safely be put back. Cells of the rectangle that are as they should be stay so. */
export function repairPlan(
  { findings, placed }: Pick<Audit, "findings" | "placed">,
  snapshot: Snapshot,
  sheetName: string,
  cell: string,
): Plan | undefined {
  const finding = findings.find((f) => f.sheet === sheetName && f.cell === cell && f.repair);
  const rect = parseAddress(cell);
  const sheet = sheetIn(snapshot, sheetName);
  if (!finding || !rect || !sheet || sheet.protected) return undefined;
  const described = placed.find(({ name }) => name === sheet.name);
  if (!described) {
    const isMaster = rect.row === MASTER_ROW && rect.column === 1;
    return isMaster ? planOf(sheet.name, rect, [[MASTER_FORMULA]], []) : undefined;
  }
  const rows = described.cells.slice(rect.row, rect.row + rect.rows);
  const cells = rows.map((line) => line.slice(rect.column, rect.column + rect.columns).map(asTyped));
  return planOf(sheet.name, rect, cells, formatsOf(described.formats, rect));
}

/** Text that would be read as a number or a formula is typed with Excel's text mark. */
const asTyped = (cell: PlanCell): PlanCell =>
  typeof cell === "string" && /^([+\-@']|\d+$)/.test(cell) ? `'${cell}` : cell;

function planOf(name: string, { row, column, rows, columns }: Rect, cells: PlanCell[][], formats: Format[]): Plan {
  return { sheets: [sheetEdit(name, { blocks: [{ row, column, rows, columns, cells }], formats })], names: [] };
}

/** In a cell formatted as text a formula would stay text: the described format goes before it. */
const formatsOf = (formats: readonly Format[], rect: Rect): Format[] =>
  Array.from({ length: rect.rows * rect.columns }, (_, i) => ({
    row: rect.row + Math.floor(i / rect.columns),
    column: rect.column + (i % rect.columns),
  })).map(({ row, column }) => {
    const covers = (f: Format) =>
      f.numberFormat !== undefined &&
      row >= f.row &&
      row < f.row + f.rows &&
      column >= f.column &&
      column < f.column + f.columns;
    return { row, column, rows: 1, columns: 1, numberFormat: formats.findLast(covers)?.numberFormat ?? "General" };
  });
