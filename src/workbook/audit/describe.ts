/** Every cell that Ramkoll keeps in a workbook, as its description gives it, and where it stands now. */
import { columnLetters } from "../a1";
import { CALC_HEADER_ROW, FIRST_ROW, renderCalcSheet, SUM_ROW, type CalcSheet } from "../calcSheet";
import { INPUT_SHEETS, MASTER_ROW, SHEETS } from "../names";
import type { Format, PlanCell, SheetPlan } from "../plan";
import type { RunSheets } from "../runSheets";
import { isScenarioAmount } from "../scenarios/comparison";
import {
  CHECK_HEADERS,
  CHECKS_HEADER_ROW,
  CHECKS_TITLE,
  FINGERPRINT_CELL,
  MASTER_FORMULA,
  renderChecks,
  sparingSignOff,
  type Check,
} from "../sheets/kontroller";
import { endRow, sheetIn, type SheetSnapshot, type Snapshot } from "../snapshot";
import { columnTexts, rowTexts } from "../standing";
import { align, type Alignment } from "./align";

/** What a cell is to a reviewer. */
export type Role = "label" | "key" | "kept" | "amount" | "calculation";

export interface DescribedSheet {
  name: string;
  title: string;
  /** As written by a run, from A1. `null`: a cell that anything may stand in. */
  cells: PlanCell[][];
  role: (row: number, column: number) => Role;
  /** Header and name of each column, for the sentence. */
  headers: string[];
  /** Rows in which every column has its one formula. */
  data: { row: number; rows: number };
  /** As rendered, for a cell that is put back. */
  formats: readonly Format[];
  calc?: CalcSheet;
  form?: true;
}

export interface PlacedSheet extends DescribedSheet {
  sheet: SheetSnapshot;
  rows: Alignment;
  columns: Alignment;
  /** True when nothing has been inserted or deleted: only then may a formula be put back. */
  inPlace: boolean;
}

/** The calculation sheets and Kontroller, in the order of calculation. */
export function describeSheets({ allocation, rural, areas, reports, checks }: RunSheets): DescribedSheet[] {
  return [
    ...(rural ? [describeCalc(rural)] : []),
    describeCalc(allocation),
    ...(areas ? [describeCalc(areas.budget), describeCalc(areas.sums)] : []),
    ...(reports?.sheets ?? []).map(({ calc, form, body }) =>
      calc ? describeCalc(calc) : describeForm(body, form?.title ?? body.name),
    ),
    describeChecks(checks),
  ];
}

/** A form has no columns with headers: a line is known by its label, and a column by its place. */
function describeForm(body: Pick<SheetPlan, "name" | "blocks" | "formats">, title: string): DescribedSheet {
  const cells = cellsOf(body);
  return {
    name: body.name,
    title,
    cells,
    formats: body.formats,
    headers: (cells[0] ?? []).map((_, column) => columnLetters(column)),
    data: { row: cells.length, rows: 0 },
    form: true,
    role: (row, column) => (String(cells[row]?.[column] ?? "").startsWith("=") ? "calculation" : "label"),
  };
}

const KEPT = ["folkmangdKorning", "korning"];
const KEYS = ["regionkod", "omrade", "insatsomrade", "bas", "nr"];

export function describeCalc(calc: CalcSheet): DescribedSheet {
  const rendered = renderCalcSheet(calc, MASTER_FORMULA);
  return {
    name: calc.name,
    title: calc.title,
    cells: cellsOf(rendered),
    formats: rendered.formats,
    headers: calc.columns.map(({ header }) => header),
    data: { row: FIRST_ROW, rows: calc.rows },
    calc,
    role: (row, column) => {
      const key = calc.columns[column]?.key ?? "";
      if (row >= FIRST_ROW) {
        if (KEPT.includes(key)) return "kept";
        if (isScenarioAmount(key)) return "amount";
        return KEYS.includes(key) ? "key" : "calculation";
      }
      if (row === SUM_ROW) return "calculation";
      // Types of municipality and names of pots: formulas look them up.
      const lookedUp =
        (row === CALC_HEADER_ROW && key.startsWith("typ")) || (row === MASTER_ROW && key.startsWith("pott"));
      return lookedUp ? "key" : "label";
    },
  };
}

function describeChecks(checks: readonly Check[]): DescribedSheet {
  const first = CHECKS_HEADER_ROW + 1;
  // What a reviewer writes there is theirs. The fingerprint of the run is judged on its own.
  const rendered = sparingSignOff(renderChecks(checks, ""));
  // Rows that come or go on a sheet of input move the cell that a check shows there.
  const pointsAtInput = (row: number) => INPUT_SHEETS.includes(checks[row - first]?.sheet ?? "");
  const mayBeOther = (row: number, column: number) =>
    (row === FINGERPRINT_CELL.row && column === FINGERPRINT_CELL.column) || (column === 7 && pointsAtInput(row));
  return {
    name: SHEETS.kontroller,
    title: CHECKS_TITLE,
    cells: cellsOf(rendered).map((line, row) => line.map((cell, column) => (mayBeOther(row, column) ? null : cell))),
    formats: rendered.formats,
    headers: [...CHECK_HEADERS],
    data: { row: first, rows: checks.length },
    role: (row, column) => {
      const check = checks[row - first];
      if (!check) return "label";
      if (column === 2) return /^indata-(?!(regioner|andrade)$)/.test(check.id) ? "kept" : "key";
      return column === 0 ? "key" : column >= 3 && column <= 5 ? "calculation" : "label";
    },
  };
}

function cellsOf({ blocks }: Pick<SheetPlan, "blocks">): PlanCell[][] {
  return (blocks[0]?.cells ?? []).map((line) => line.map(asFound));
}

/** The text mark is Excel's: a cell that is read does not have it. */
const asFound = (cell: PlanCell): PlanCell => (typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell);

/** Where a described sheet's lines stand; undefined when the workbook lacks the sheet. */
export function findSheet(described: DescribedSheet, snapshot: Snapshot): PlacedSheet | undefined {
  const sheet = sheetIn(snapshot, described.name);
  if (!sheet) return undefined;
  const { cells, headers } = described;
  const headerRow = described.calc ? CALC_HEADER_ROW : CHECKS_HEADER_ROW;
  const foundHeaderRow = likeliestRow(sheet, headers, headerRow);
  const blankColumn = (column: number) => columnTexts(sheet, column).every((text) => text === "");
  const columns = described.form
    ? { to: headers.map((_, column) => column), inserted: [] }
    : align(headers, rowTexts(sheet, foundHeaderRow), blankColumn);
  const keyColumn = columns.to[0] ?? 0;
  const blankRow = (row: number) => rowTexts(sheet, row).every((text) => text === "");
  const rows = align(
    cells.map(([label]) => String(label ?? "")),
    columnTexts(sheet, keyColumn),
    blankRow,
  );
  const inPlace = [rows, columns].every(({ to }) => to.every((line, i) => line === i));
  return { ...described, sheet, rows, columns, inPlace };
}

function likeliestRow(sheet: SheetSnapshot, headers: readonly string[], usual: number): number {
  const score = (row: number) => rowTexts(sheet, row).filter((text) => headers.includes(text)).length;
  let best = usual;
  for (let row = 0; row < Math.min(endRow(sheet), usual + 12); row++) if (score(row) > score(best)) best = row;
  return best;
}
