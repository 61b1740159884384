/**
 * Fördela: read → compute → write → read back and compare, krona for krona. Three syncs, whatever
 * the rows, and a fourth where an earlier run is overwritten: how that looked is kept.
 */
import type { Grant } from "../domain/allocate";
import { stops } from "../domain/finding";
import { kronor } from "../domain/kronor";
import { readWorkbook } from "../excel/run";
import { address } from "../workbook/a1";
import { amountCells, type AllocationPlan } from "../workbook/allocationPlan";
import type { RegionAreas } from "../workbook/areaBudgets";
import { areaCells } from "../workbook/areaPlan";
import { columnIndex, FIRST_ROW } from "../workbook/calcSheet";
import { fel, type BookFinding } from "../workbook/findings";
import { sheetIn, valueAt, type Snapshot } from "../workbook/snapshot";
import { checksIn } from "./checks";
import { NO_FRAME, regionRows } from "./grantRows";
import { prepare, prepareRead } from "./prepare";
import { changesOf } from "./preview";
import { understand } from "./readAll";
import type { AreaRow, Method, Outcome, Preview, RegionRow, RunOptions } from "./types";
import { write } from "./write";

/** What a run would write, and its result as the domain computes it. One sync; nothing is written. */
export async function previewAllocation(options: RunOptions = {}): Promise<Preview> {
  const result = await prepare(options);
  if (!result.ok) {
    return {
      changes: [],
      cells: 0,
      findings: result.findings,
      frame: NO_FRAME,
      method: options.method ?? "största resten",
      master: "saknas",
      fingerprint: "",
    };
  }
  const { snapshot, planned, grant, placed, inputs, budgets } = result.prepared;
  const changes = changesOf(snapshot, planned.plan);
  return {
    changes,
    cells: changes.reduce((sum, { cells }) => sum + cells, 0),
    findings: result.findings,
    frame: grant.frame,
    method: options.method ?? inputs.method,
    ...(planned.areas && { areas: areaRows(budgets) }),
    master: checksIn(snapshot).master,
    fingerprint: placed,
  };
}

/** Divides the grant and writes it as live formulas. With a finding that stops, nothing is written. */
export async function allocate(options: RunOptions = {}): Promise<Outcome> {
  const { onStep } = options;
  onStep?.("read");
  const result = await prepare(options);
  const method: Method = options.method ?? (result.ok ? result.prepared.inputs.method : "största resten");
  const refused = (findings: BookFinding[]): Outcome => ({
    frame: NO_FRAME,
    method,
    regions: [],
    checks: [],
    findings,
    written: false,
    sound: false,
  });
  onStep?.("compute");
  if (!result.ok) return refused(result.findings);
  const { snapshot, planned, grant, placed, budgets } = result.prepared;
  if (options.fingerprint !== undefined && options.fingerprint !== placed) {
    return refused([fel("indata-andrade", "", "")]);
  }
  const failures = await write(snapshot, planned.plan, options);
  if (failures.length > 0) return refused([...result.findings, ...failures]);

  const back = await readWorkbook({ recalculate: snapshot.calculationMode === "manual" });
  const regions = regionRows(grant);
  const areas = planned.areas && { areas: areaRows(budgets) };
  if (!back.ok) {
    const unread = [...result.findings, back.error];
    return { frame: grant.frame, method, regions, ...areas, checks: [], findings: unread, written: true, sound: false };
  }
  const { checks } = checksIn(back.value);
  const wrong = compareAmounts(back.value, planned, grant, budgets);
  // What the user typed meanwhile is in the formulas already: that is no fault of theirs.
  const isOvertaken = wrong.length > 0 && (await placedNow(back.value, options)) !== placed;
  const findings = [...result.findings, ...(isOvertaken ? [fel("indata-andrade-under", "", "")] : wrong)];
  return {
    frame: grant.frame,
    method,
    regions: withDecided(regions, back.value, planned),
    ...areas,
    checks,
    findings,
    written: true,
    sound: grant.frame.differens === 0 && checks.every(({ status }) => status === "OK") && !findings.some(stops),
  };
}

const areaRows = (budgets: readonly RegionAreas[]): AreaRow[] =>
  budgets.flatMap(({ regionkod, budget }) =>
    budget.rows.map(({ rule: { omrade, insatsomrade, bas, regel }, belopp }) => ({
      regionkod,
      omrade,
      insatsomrade,
      bas,
      regel,
      belopp: kronor(belopp),
    })),
  );

/** As a run would have it now; undefined when there would be none. */
async function placedNow(snapshot: Snapshot, options: RunOptions): Promise<string | undefined> {
  const now = await prepareRead(await understand(snapshot, options.choices), options);
  return now.ok ? now.prepared.placed : undefined;
}

/** A difference between a formula's amount and the domain's is shown, never hidden. */
function compareAmounts(
  snapshot: Snapshot,
  { allocation, areas, reports }: AllocationPlan,
  grant: Grant,
  budgets: readonly RegionAreas[],
): BookFinding[] {
  const cells = [
    ...amountCells(allocation, grant).map((cell) => ({ ...cell, sheet: allocation.name })),
    ...(areas ? areaCells(areas, budgets) : []),
    ...(reports?.cells ?? []),
  ];
  return cells.flatMap(({ sheet: name, row, column, expected, regionkod, what }) => {
    const sheet = sheetIn(snapshot, name);
    const found = sheet ? valueAt(sheet, row, column) : "";
    if (found === expected) return [];
    return [
      fel("formel-avviker", name, address(row, column), {
        regionkod,
        pott: what,
        forvantat: expected,
        funnet: typeof found === "number" ? found : String(found),
      }),
    ];
  });
}

function withDecided(regions: RegionRow[], snapshot: Snapshot, { allocation }: AllocationPlan): RegionRow[] {
  const sheet = sheetIn(snapshot, allocation.name);
  if (!sheet || !allocation.columns.some(({ key }) => key === "beslutat")) return regions;
  const column = columnIndex(allocation, "beslutat");
  return regions.map((region, i) => {
    const decided = valueAt(sheet, FIRST_ROW + i, column);
    return Number.isSafeInteger(decided) ? { ...region, beslutat: kronor(Number(decided)) } : region;
  });
}
