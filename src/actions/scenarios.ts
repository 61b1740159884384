/** Scenarios: sets of inputs kept by name, compared, and put in force. A chunk of its own. */
import { asCompared } from "../domain/asCompared";
import { stops } from "../domain/finding";
import { readWorkbook } from "../excel/run";
import type { BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import {
  checkComparison,
  comparedNames,
  IN_FORCE,
  MOST_COMPARED,
  planComparison,
} from "../workbook/scenarios/comparison";
import { computeScenarios } from "../workbook/scenarios/compute";
import { dataEndRow, planScenarios, readScenarios, type ReadScenario } from "../workbook/scenarios/data";
import { scenarioFel, type ScenarioFinding } from "../workbook/scenarios/findings";
import { planRestore, type RestoredSheet } from "../workbook/scenarios/restore";
import { scenarioOf, type Scenario } from "../workbook/scenarios/scenario";
import type { Snapshot } from "../workbook/snapshot";
import { changesOf } from "./preview";
import { readAll } from "./readAll";
import type { Cancellable, ColumnChoices, Method } from "./types";
import { write } from "./write";

export type { RestoredSheet, ScenarioFinding };
export { MOST_COMPARED };

export interface ScenarioListed {
  name: string;
  method: Method;
  /** Persons in all regions, and the frame, kr. */
  folkmangd: number;
  ram: number;
}

export interface Scenarios {
  scenarios: ScenarioListed[];
  findings: BookFinding[];
  problems: ScenarioFinding[];
}

/** What an action on scenarios did, or would do. */
export interface ScenarioResult {
  written: boolean;
  /** Cells whose content changes. */
  cells: number;
  /** Rows of the input sheets; only when a scenario is put in force. */
  changes: RestoredSheet[];
  findings: BookFinding[];
  problems: ScenarioFinding[];
}

interface Options extends Cancellable {
  /** True: tells what would be written, and writes nothing. */
  preview?: boolean;
}

const LONGEST_NAME = 40;

/** The scenarios of the workbook. One sync. */
export async function listScenarios(): Promise<Scenarios> {
  const read = await readWorkbook();
  if (!read.ok) return { scenarios: [], findings: [read.error], problems: [] };
  const found = readScenarios(read.value);
  return {
    scenarios: found.map(({ scenario: { name, grant } }) => ({
      name,
      method: grant.method,
      folkmangd: grant.regions.reduce((sum, { folkmangd }) => sum + folkmangd, 0),
      ram: grant.frame,
    })),
    findings: [],
    problems: found.flatMap(({ problems }) => problems),
  };
}

/**
 * Keeps the inputs as they are under a name. `replace` lets it take the place of one of the same name; `method` is the
 * one chosen in the pane. Two syncs; can be undone.
 */
export async function saveScenario(
  wanted: string,
  options: Options & { replace?: boolean; method?: Method; choices?: ColumnChoices } = {},
): Promise<ScenarioResult> {
  const name = wanted.trim();
  const result = await readAll(options.choices);
  if (!result.ok) return refused({ findings: result.findings });
  const { snapshot, inputs } = result.read;
  const before = readScenarios(snapshot);
  const same = before.findIndex(({ scenario }) => sameName(scenario.name, name));
  const problems = before.flatMap((one) => one.problems);
  if (name === "" || name.length > LONGEST_NAME || sameName(name, IN_FORCE)) {
    problems.push(scenarioFel("namn-ogiltigt", "", "", { namn: name, langst: LONGEST_NAME }));
  } else if (same >= 0 && !options.replace) problems.push(scenarioFel("namn-finns", "", "", { namn: name }));
  if (inputs.ready?.paket) problems.push(scenarioFel("i-paket", "", ""));
  if (!inputs.ready || problems.length > 0) return refused({ findings: inputs.findings, problems });

  const grant = { ...inputs.ready.grant, method: options.method ?? inputs.method };
  const saved = scenarioOf(name, { ...inputs.ready, grant });
  const kept: Scenario[] = before.map(({ scenario }) => scenario);
  if (same >= 0) kept[same] = saved;
  else kept.push(saved);
  const { plan, findings } = planKept(snapshot, kept, []);
  return carryOut(snapshot, plan, { findings }, options);
}

/** Takes a scenario away, from Scenarier too. Two syncs; can be undone. */
export async function deleteScenario(name: string, options: Options = {}): Promise<ScenarioResult> {
  const chosen = await choose([name]);
  if (!chosen.ok) return chosen.refused;
  const { snapshot, all } = chosen;
  const rest = all.filter(({ scenario }) => !sameName(scenario.name, name));
  const faulty = rest.filter(({ problems }) => problems.length > 0).map(({ scenario }) => scenario.name);
  const scenarios = rest.map(({ scenario }) => scenario);
  const { plan, findings } = planKept(snapshot, scenarios, faulty);
  return carryOut(snapshot, plan, { findings }, options);
}

/**
 * Writes Scenarier: what is in force, and these scenarios beside it, with charts. Three syncs: the third reads the
 * amounts back and compares them with a computation anew. Can be undone.
 */
export async function compareScenarios(names: readonly string[], options: Options = {}): Promise<ScenarioResult> {
  const chosen = await choose(names);
  if (!chosen.ok) return chosen.refused;
  if (names.length > MOST_COMPARED) {
    return refused({ problems: [scenarioFel("for-manga", "", "", { antal: MOST_COMPARED })] });
  }
  const { snapshot, found } = chosen;
  const computed = computeScenarios(found);
  if (computed.problems.length > 0) return refused({ problems: computed.problems });
  const { plan, sheet, findings, problems } = planComparison(snapshot, computed.compared, dataEndRow(snapshot));
  const result = await carryOut(snapshot, plan, { findings, problems }, options);
  if (!result.written || !sheet) return result;
  const back = await readWorkbook({ recalculate: snapshot.calculationMode === "manual" });
  if (!back.ok) return { ...result, findings: [...result.findings, back.error] };
  // From Scenariodata as it stands in the workbook now.
  const again = computeScenarios(readScenarios(back.value).filter(({ scenario }) => includes(names, scenario.name)));
  return { ...result, problems: [...again.problems, ...checkComparison(back.value, sheet, again.compared)] };
}

/**
 * Writes a scenario's inputs into Regioner, Kommuner, Vikter and Ram, by key. The formulas follow at once; Fördela is run
 * afterwards, and must be where rows have come or gone. Two syncs; can be undone.
 */
export async function putInForce(name: string, options: Options = {}): Promise<ScenarioResult> {
  const chosen = await choose([name]);
  if (!chosen.ok) return chosen.refused;
  const { snapshot, found } = chosen;
  const computed = computeScenarios(found);
  const [one] = found;
  if (!one || computed.problems.length > 0) return refused({ problems: computed.problems });
  const { plan, changes, findings, problems } = planRestore(snapshot, one.scenario);
  return { ...(await carryOut(snapshot, plan, { findings, problems }, options)), changes };
}

type Chosen =
  { ok: true; snapshot: Snapshot; all: ReadScenario[]; found: ReadScenario[] } | { ok: false; refused: ScenarioResult };

/** The scenarios of these names, in this order. */
async function choose(names: readonly string[]): Promise<Chosen> {
  const read = await readWorkbook();
  if (!read.ok) return { ok: false, refused: refused({ findings: [read.error] }) };
  const all = readScenarios(read.value);
  const found = names.flatMap((name) => all.find(({ scenario }) => sameName(scenario.name, name)) ?? []);
  const unknown = names.filter(
    (name) =>
      !includes(
        all.map(({ scenario }) => scenario.name),
        name,
      ),
  );
  const problems = [
    ...unknown.map((namn) => scenarioFel("okant", "", "", { namn })),
    ...found.flatMap((one) => one.problems),
  ];
  if (names.length === 0 || problems.length > 0) return { ok: false, refused: refused({ problems }) };
  return { ok: true, snapshot: read.value, all, found };
}

/**
 * Scenariodata with these scenarios, and Scenarier anew where it stands: its formulas look up columns that move, and its
 * amounts are those of the scenarios. One that is gone or cannot be divided is no longer compared.
 */
function planKept(snapshot: Snapshot, kept: readonly Scenario[], faulty: readonly string[]) {
  const { plan, findings, placed, endRow } = planScenarios(snapshot, kept);
  const names = comparedNames(snapshot)?.filter((name) => !includes(faulty, name));
  if (!names) return { plan, findings };
  const found = names.flatMap((name) => placed.find(({ scenario }) => sameName(scenario.name, name)) ?? []);
  const comparison = planComparison(snapshot, computeScenarios(found).compared, endRow);
  const sheets = [...plan.sheets, ...comparison.plan.sheets];
  return { plan: { ...plan, sheets }, findings: [...findings, ...comparison.findings] };
}

async function carryOut(
  snapshot: Snapshot,
  plan: Plan,
  said: { findings?: BookFinding[]; problems?: ScenarioFinding[] },
  options: Options,
): Promise<ScenarioResult> {
  const { findings = [], problems = [] } = said;
  const cells = changesOf(snapshot, plan).reduce((sum, one) => sum + one.cells, 0);
  const result = { written: false, cells, changes: [], findings, problems };
  if (options.preview || findings.some(stops) || problems.some(stops)) return result;
  const failures = await write(snapshot, plan, options);
  return { ...result, findings: [...findings, ...failures], written: failures.length === 0 };
}

const refused = (said: { findings?: BookFinding[]; problems?: ScenarioFinding[] }): ScenarioResult => ({
  written: false,
  cells: 0,
  changes: [],
  findings: said.findings ?? [],
  problems: said.problems ?? [],
});

const sameName = (a: string, b: string): boolean => asCompared(a) === asCompared(b);
const includes = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name));
