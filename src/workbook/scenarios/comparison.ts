/** Scenarier: a row a region; what is in force, live from Fördelning, and each scenario beside it. */
import type { Grant } from "../../domain/allocate";
import { columnLetters, sheetPrefix } from "../a1";
import {
  CALC_HEADER_ROW,
  columnIndex,
  FIRST_ROW,
  NOTE_ROW,
  renderCalcSheet,
  SHARED_ROWS,
  text,
  calcColumn,
  type CalcColumn,
  type CalcSheet,
} from "../calcSheet";
import type { BookFinding } from "../findings";
import { CHART_COLORS } from "../looks";
import { MASTER_ROW, SHEETS } from "../names";
import type { ChartPlan, ChartSeriesPlan, Plan, PlanCell, Rect, SheetPlan } from "../plan";
import { protectedSheets } from "../protectedSheets";
import { ALLOCATION_TITLE, METHOD_CELL, PER_PERSON_HEADER } from "../sheets/fordelning";
import { MASTER_FORMULA } from "../sheets/kontroller";
import { regionColumns } from "../sheets/regionColumns";
import { endColumn, endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "../snapshot";
import { DATA_COLUMNS, DATA_HEADER_ROW, type PlacedScenario } from "./data";
import { scenarioFel, type ScenarioFinding } from "./findings";
import { ownCalcRect, placeSheet } from "../ownSheets";

export const COMPARISON_TITLE = "Scenarier, belopp per region";
export const IN_FORCE = "Gällande indata";
/** Code and name of the region. */
const FIXED_COLUMNS = 2;
const TOTAL_HEADER = "Totalt (kr)";
const DIFFERENCE_HEADER = "Mot gällande (kr)";
const SHARE_HEADER = "Mot gällande (%)";

/** As many as a chart can tell apart, with what is in force. */
export const MOST_COMPARED = CHART_COLORS.length - 1;

export const COMPARISON_CHARTS = {
  difference: "Ramkoll Scenarier, skillnad",
  perPerson: "Ramkoll Scenarier, kr per invånare",
} as const;

export interface Compared {
  placed: PlacedScenario;
  grant: Grant;
}

export interface ComparisonPlan {
  plan: Plan;
  sheet: CalcSheet | undefined;
  findings: BookFinding[];
  problems: ScenarioFinding[];
}

/** Key of a pot's column in a scenario. */
const potKey = (index: number, pot: number): string => comparedKey(index, `pott${pot}`);
export const isScenarioAmount = (key: string): boolean => /^scenario\d+\.pott\d+$/.test(key);
export const comparedKey = (index: number, column: string): string => `scenario${index}.${column}`;

/** The scenarios that Scenarier compares, in its order. Undefined when the workbook has no such sheet of ours. */
export function comparedNames(snapshot: Snapshot): string[] | undefined {
  const sheet = sheetIn(snapshot, SHEETS.scenarier);
  if (!sheet || valueAt(sheet, 0, 0) !== COMPARISON_TITLE) return undefined;
  const { columns } = ownRect(sheet);
  const titles = Array.from({ length: columns }, (_, column) => String(valueAt(sheet, MASTER_ROW, column)));
  return titles.slice(FIXED_COLUMNS).filter((title) => title !== "" && title !== IN_FORCE);
}

/** `dataEnd`: one past the last row of Scenariodata that holds an input. */
export function planComparison(snapshot: Snapshot, compared: readonly Compared[], dataEnd: number): ComparisonPlan {
  const allocation = sheetIn(snapshot, SHEETS.fordelning);
  const current = allocation && allocationColumns(allocation);
  if (!current || !sheetIn(snapshot, SHEETS.kontroller)) {
    const problems = [scenarioFel("fordela-forst", "", "")];
    return { plan: { sheets: [], names: [] }, sheet: undefined, findings: [], problems };
  }
  const sheet = comparisonSheet(current, compared, dataEnd);
  const body = renderCalcSheet(sheet, MASTER_FORMULA);
  const placed = placeSheet(snapshot, body, COMPARISON_TITLE, ownRect);
  const standing = sheetIn(snapshot, SHEETS.scenarier);
  const sheets = placed.sheets.map((plan) => withCharts(plan, standing));
  return {
    plan: { sheets, names: [], activate: { sheet: SHEETS.scenarier, cell: "A1" } },
    sheet,
    findings: [...placed.findings, ...protectedSheets(snapshot, sheets)],
    problems: [],
  };
}

/**
 * Populations, sums, differences, percentages and kr per inhabitant are formulas. A scenario's amounts are the domain's,
 * as values: the division takes eleven columns a pot, and is written out on Fördelning for the inputs in force.
 */
export function comparisonSheet(current: AllocationColumns, compared: readonly Compared[], dataEnd: number): CalcSheet {
  const regions = new Map(current.regions);
  for (const { grant } of compared) {
    for (const { regionkod, region } of grant.regions) if (!regions.has(regionkod)) regions.set(regionkod, region);
  }
  const rows = [...regions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([regionkod, region]) => ({ regionkod, region }));
  return {
    name: SHEETS.scenarier,
    title: COMPARISON_TITLE,
    left: [
      {
        row: NOTE_ROW,
        label: "Jämförs med gällande indata på Fördelning. Scenarierna står på Scenariodata.",
        look: "note",
      },
      { row: SHARED_ROWS[0], label: "Metod", look: "label" },
      { row: SHARED_ROWS[1], label: "Pott (kr)", look: "label" },
      { row: SHARED_ROWS[2], label: "Summa mot pott (kr)", look: "label" },
    ],
    rows: rows.length,
    frozenColumns: FIXED_COLUMNS,
    columns: [
      ...regionColumns(rows, (_, i) => text(rows[i]?.region ?? "")),
      ...inForceColumns(current),
      ...compared.flatMap((one, index) => scenarioColumns(one, index, rows, dataEnd)),
    ],
  };
}

/** What the inputs in force come to, where Fördelning has it. */
export interface AllocationColumns {
  /** Zero-based columns of Fördelning. */
  folkmangd: number;
  totalt: number;
  /** regionkod → region, as Fördelning has them. */
  regions: Map<string, string>;
}

function allocationColumns(sheet: SheetSnapshot): AllocationColumns | undefined {
  if (valueAt(sheet, 0, 0) !== ALLOCATION_TITLE) return undefined;
  const headed = (header: string): number => {
    for (let column = 0; column < endColumn(sheet); column++) {
      if (valueAt(sheet, CALC_HEADER_ROW, column) === header) return column;
    }
    return -1;
  };
  const [folkmangd, totalt] = [headed("Folkmängd (personer)"), headed(TOTAL_HEADER)];
  if (folkmangd < 0 || totalt < 0) return undefined;
  const regions = new Map<string, string>();
  for (let row = FIRST_ROW; row < endRow(sheet) && valueAt(sheet, row, 0) !== ""; row++) {
    regions.set(String(valueAt(sheet, row, 0)), String(valueAt(sheet, row, 1)));
  }
  return { folkmangd, totalt, regions };
}

const kronorColumn = (
  key: string,
  header: string,
  row: CalcColumn["row"],
  more: Partial<CalcColumn> = {},
): CalcColumn => calcColumn(key, header, 100, row, { sum: "sum", ...more });

const perPerson = (key: string, folkmangd: string, totalt: string): CalcColumn => ({
  key,
  header: PER_PERSON_HEADER,
  width: 80,
  numberFormat: "#,##0.00",
  look: "calculation",
  row: (r) => `=IF(${r.at(folkmangd)}=0,0,${r.at(totalt)}/${r.at(folkmangd)})`,
  sum: (r) => `=IF(${r.sum(folkmangd)}=0,0,${r.sum(totalt)}/${r.sum(folkmangd)})`,
});

/** From Fördelning, by code: live when the inputs change. */
function inForceColumns({ folkmangd, totalt, regions }: AllocationColumns): CalcColumn[] {
  const prefix = sheetPrefix(SHEETS.fordelning);
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `${prefix}$${letters}$${FIRST_ROW + 1}:$${letters}$${FIRST_ROW + regions.size}`;
  };
  const found = (column: number, code: string): string =>
    `=IFERROR(INDEX(${range(column)},MATCH(${code},${range(0)},0)),0)`;
  return [
    kronorColumn("nu.folkmangd", "Folkmängd (personer)", (r) => found(folkmangd, r.at("regionkod")), {
      block: IN_FORCE,
      shared: [() => `=${prefix}${METHOD_CELL}`],
      sharedFormat: "General",
    }),
    kronorColumn("nu.totalt", TOTAL_HEADER, (r) => found(totalt, r.at("regionkod")), { look: "result" }),
    perPerson("nu.perInvanare", "nu.folkmangd", "nu.totalt"),
  ];
}

function scenarioColumns(
  { placed: { scenario, column }, grant }: Compared,
  index: number,
  rows: readonly { regionkod: string }[],
  dataEnd: number,
): CalcColumn[] {
  const key = (name: string): string => comparedKey(index, name);
  const prefix = sheetPrefix(SHEETS.scenariodata);
  const data = (c: number): string =>
    `${prefix}$${columnLetters(c)}$${DATA_HEADER_ROW + 2}:$${columnLetters(c)}$${dataEnd}`;
  const amount = (pot: string) =>
    `SUMIFS(${data(column)},${data(DATA_COLUMNS.uppgift)},"pott",${data(DATA_COLUMNS.nyckel)},${pot})`;
  const population = (code: string) =>
    `=SUMIFS(${data(column)},${data(DATA_COLUMNS.uppgift)},"region",${data(DATA_COLUMNS.nyckel)},${code})`;
  const pots = grant.pots.map(({ pot, rows: amounts }, p) => {
    const byCode = new Map(amounts.map(({ code, amount: kr }) => [code, kr]));
    const id = potKey(index, p);
    return kronorColumn(id, pot.insats, (_, i) => byCode.get(rows[i]?.regionkod ?? "") ?? 0, {
      width: 130,
      shared: [undefined, (r) => `=${amount(r.header(id))}`, (r) => `=(${r.sum(id)}-${r.shared(id, 1)})`],
    });
  });
  const potKeys = pots.map((pot) => pot.key);
  return [
    kronorColumn(key("folkmangd"), "Folkmängd (personer)", (r) => population(r.at("regionkod")), {
      block: scenario.name,
      shared: [() => text(scenario.grant.method)],
      sharedFormat: "General",
    }),
    ...pots,
    kronorColumn(
      key("totalt"),
      TOTAL_HEADER,
      (r) => (potKeys.length === 0 ? 0 : `=${potKeys.map((pot) => r.at(pot)).join("+")}`),
      { look: "result" },
    ),
    perPerson(key("perInvanare"), key("folkmangd"), key("totalt")),
    kronorColumn(key("skillnad"), DIFFERENCE_HEADER, (r) => `=(${r.at(key("totalt"))}-${r.at("nu.totalt")})`),
    {
      key: key("procent"),
      header: SHARE_HEADER,
      width: 80,
      numberFormat: "0.00%",
      look: "calculation",
      row: (r) => `=IF(${r.at("nu.totalt")}=0,0,${r.at(key("skillnad"))}/${r.at("nu.totalt")})`,
      sum: (r) => `=IF(${r.sum("nu.totalt")}=0,0,${r.sum(key("skillnad"))}/${r.sum("nu.totalt")})`,
    },
  ];
}

/** Up to the last column whose header is a scenario's last one, at least what is in force, and to the last region. */
function ownRect(sheet: SheetSnapshot): Rect {
  const own = ownCalcRect(sheet, SHARE_HEADER);
  return { ...own, columns: Math.max(own.columns, FIXED_COLUMNS + 3) };
}

/** Takes the sheet's cells as planned or as found. The charts stand below all that is written. */
function chartsOf(
  at: (row: number, column: number) => PlanCell,
  columns: number,
  regions: number,
  freeRow: number,
): ChartPlan[] {
  const body = (column: number): Rect => ({ row: FIRST_ROW, column, rows: regions, columns: 1 });
  const color = (i: number) => CHART_COLORS[i % CHART_COLORS.length] ?? CHART_COLORS[0];
  /** A series for each column with that header, named by the block that it stands in. */
  const series = (header: string, firstColor: number): ChartSeriesPlan[] => {
    const found: { name: string; column: number }[] = [];
    let block = "";
    for (let column = FIXED_COLUMNS; column < columns; column++) {
      const title = at(MASTER_ROW, column);
      if (title !== "" && title !== null) block = String(title).replace(/^'/, "");
      if (at(CALC_HEADER_ROW, column) === header) found.push({ name: block, column });
    }
    return found.map(({ name, column }, i) => ({ name, values: body(column), color: color(firstColor + i) }));
  };
  const [difference, perPersons] = [series(DIFFERENCE_HEADER, 1), series(PER_PERSON_HEADER, 0)];
  if (regions === 0 || difference.length === 0) return [];
  const rows = regions * Math.max(1, Math.ceil(difference.length / 2)) + 9;
  const common = { kind: "bar", stacked: false, categories: body(1), numberFormat: "#,##0" } as const;
  const place = { row: freeRow + 1, rows };
  return [
    {
      ...common,
      name: COMPARISON_CHARTS.difference,
      title: "Skillnad mot gällande indata per region, kr",
      series: difference,
      place: { ...place, column: 2, columns: 5 },
    },
    {
      ...common,
      name: COMPARISON_CHARTS.perPerson,
      title: "Belopp per invånare, kr",
      series: perPersons,
      place: { ...place, column: 7, columns: 5 },
    },
  ];
}

/** The charts of a sheet that is written, and those that stand on it now. */
function withCharts(plan: SheetPlan, sheet: SheetSnapshot | undefined): SheetPlan {
  const block = plan.blocks[0];
  if (!block) return plan;
  const used = sheet ? endRow(sheet) : 0;
  const cell = (row: number, column: number) => block.cells[row]?.[column] ?? "";
  const charts = chartsOf(cell, block.columns, block.rows - FIRST_ROW, Math.max(block.rows, used));
  const { clear } = plan;
  if (!sheet || !clear) return { ...plan, charts };
  const before = chartsOf((row, column) => valueAt(sheet, row, column), clear.columns, clear.rows - FIRST_ROW, used);
  return { ...plan, charts, chartsBefore: before.filter(({ name }) => sheet.charts?.includes(name)) };
}

/** The amounts that stand on Scenarier and are not what Scenariodata gives. */
export function checkComparison(
  snapshot: Snapshot,
  sheet: CalcSheet,
  compared: readonly Compared[],
): ScenarioFinding[] {
  const written = sheetIn(snapshot, SHEETS.scenarier);
  if (!written) return [];
  const problems: ScenarioFinding[] = [];
  compared.forEach(({ placed: { scenario }, grant }, index) => {
    const rowOf = new Map<string, number>();
    for (let row = FIRST_ROW; row < endRow(written); row++) rowOf.set(String(valueAt(written, row, 0)), row);
    const column = columnIndex(sheet, comparedKey(index, "totalt"));
    for (const { regionkod, summa } of grant.regions) {
      const row = rowOf.get(regionkod);
      const found = row === undefined ? "" : valueAt(written, row, column);
      if (found === summa) continue;
      const cell = row === undefined ? "" : `${columnLetters(column)}${row + 1}`;
      const params = { namn: scenario.name, regionkod, forvantat: summa, funnet: String(found) };
      problems.push(scenarioFel("belopp-avviker", written.name, cell, params));
    }
  });
  return problems;
}
