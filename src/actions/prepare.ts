/** What a preview and a run begin with: read, understand, compute, plan. One sync, nothing written. */
import type { Grant, GrantError } from "../domain/allocate";
import { planAllocation, type AllocationPlan } from "../workbook/allocationPlan";
import { grantOf } from "../workbook/package/grant";
import { inputFingerprint } from "../workbook/fingerprint";
import { areaBudgets, type RegionAreas } from "../workbook/areaBudgets";
import type { AreaInputs } from "../workbook/areaInputs";
import { stops } from "../domain/finding";
import { fel, varning, type BookFinding } from "../workbook/findings";
import type { Inputs } from "../workbook/inputs";
import { SHEETS } from "../workbook/names";
import type { ReportsToPlan } from "../workbook/reports/plan";
import { sheetIn } from "../workbook/snapshot";
import { aboutYear, defaultsFor } from "./defaults";
import { readAll, type Read } from "./readAll";
import type { ColumnChoices, Method } from "./types";
import { version } from "./version";

export interface Prepared extends Read {
  grant: Grant;
  planned: AllocationPlan;
  /** Every region's områden; empty when the workbook has no rules. */
  budgets: RegionAreas[];
  /** What the result is computed from and where it stands: the formulas of a plan point there. */
  placed: string;
}

export type PrepareResult =
  { ok: true; prepared: Prepared; findings: BookFinding[] } | { ok: false; findings: BookFinding[] };

/** Reads and computes; with a finding that stops, there is no plan. */
export async function prepare(options: { method?: Method; choices?: ColumnChoices }): Promise<PrepareResult> {
  const result = await readAll(options.choices);
  return result.ok ? prepareRead(result.read, options) : result;
}

/** The same of a workbook that has been read, or that is about to be made. */
export async function prepareRead(
  read: Read,
  options: { method?: Method; choices?: ColumnChoices },
): Promise<PrepareResult> {
  const { snapshot, year, areas } = read;
  const computed = compute(read, options.method);
  if (!computed.ok || computed.findings.some(stops)) return { ok: false, findings: computed.findings };
  const { ready, grant, divided, findings: understood } = computed;
  const forms = await formsFor(read, computed, options.choices);
  const planned = planAllocation(
    snapshot,
    ready,
    grant,
    await defaultsFor(year),
    aboutYear(year),
    {
      version: version(),
      now: new Date(),
      fingerprint: await inputFingerprint(ready, areas),
      warnings: understood.length,
    },
    areas && divided && { inputs: areas, regions: divided.regions },
    forms,
  );
  const faults = forms && forms.faults > 0 ? [varning("blanketter-brister", "", "", { antal: forms.faults })] : [];
  const findings = [...understood, ...faults, ...planned.findings];
  if (planned.findings.some(stops)) return { ok: false, findings };
  return {
    ok: true,
    prepared: {
      ...read,
      grant,
      planned,
      budgets: divided?.regions ?? [],
      placed: placedInputs(ready, areas) + (forms?.fingerprint ?? ""),
    },
    findings,
  };
}

/** What the run writes for the forms. Undefined when the workbook has nothing that they are made from. */
export async function formsFor(
  read: Read,
  computed: Extract<Computed, { ok: true }>,
  choices: ColumnChoices | undefined,
): Promise<ReportsToPlan | undefined> {
  const has = (name: string) => (sheetIn(read.snapshot, name)?.values.length ?? 0) > 0;
  if (!has(SHEETS.kontaktuppgifter) && !has(SHEETS.uppfoljning)) return undefined;
  const { formsToPlan } = await import(/* webpackChunkName: "forms" */ "./planForms");
  return formsToPlan(read, computed, choices);
}

export type Computed =
  | {
      ok: true;
      ready: NonNullable<Inputs["ready"]>;
      grant: Grant;
      divided: ReturnType<typeof areaBudgets> | undefined;
      findings: BookFinding[];
    }
  | { ok: false; findings: BookFinding[] };

/** What the inputs as read come to, with everything that is wrong with them. */
export function compute({ inputs, areas }: Read, method?: Method): Computed {
  const understood = [...inputs.findings, ...(areas?.findings ?? [])];
  if (!inputs.ready) return { ok: false, findings: understood };
  const ready = { ...inputs.ready, grant: { ...inputs.ready.grant, method: method ?? inputs.method } };
  const computed = grantOf(ready);
  if (!computed.ok) return { ok: false, findings: [...understood, grantFinding(computed.error)] };
  const divided = areas && areaBudgets(areas, computed.value, ready.sources.regioner);
  return { ok: true, ready, grant: computed.value, divided, findings: [...understood, ...(divided?.findings ?? [])] };
}

/** Everything that a plan depends on, places too, as text. Compared between a preview and its run. */
function placedInputs({ grant, sources }: NonNullable<Inputs["ready"]>, areas: AreaInputs | undefined): string {
  const { regioner, kommuner } = sources;
  return JSON.stringify([
    grant.method,
    grant.frame,
    grant.pots,
    grant.regions,
    grant.kommuner,
    [...grant.weights],
    regioner.firstRow,
    kommuner?.firstRow,
    areas && [areas.rules, [...areas.keys], areas.source],
  ]);
}

/** The parser lets through only what the domain can divide, but for sizes that only the domain sees. */
function grantFinding(error: GrantError): BookFinding {
  if (error.kind === "pot" && error.error.kind === "inexact") {
    return fel("for-stort-tal", SHEETS.ram, "", {
      kolumn: error.pot,
      varde: error.error.product.toString(),
      region: error.error.code,
    });
  }
  if (error.kind === "rural-inexact" || error.kind === "frame-inexact") {
    const region = error.kind === "rural-inexact" ? error.regionkod : "";
    return fel("for-stort-tal", SHEETS.vikter, "", { kolumn: "Landsbygdsnyckel", varde: "2^53", region });
  }
  if (error.kind === "pot" && error.error.kind === "no-key") {
    return fel("nyckel-noll", SHEETS.regioner, "", { nyckel: error.pot });
  }
  throw new Error(`Inputs were read as sound, but the domain refused them: ${error.kind}`);
}
