/**
 * The sheets as the run had them. Formulas are compared with what that run wrote, not with what one would write today:
 * a sorted Vikter, or a region added since, leaves the written formulas as right as they were.
 */
import type { Grant } from "../../domain/allocate";
import type { RuralKey } from "../../domain/ruralKey";
import { areaBudgets, type RegionAreas } from "../areaBudgets";
import type { Inputs } from "../inputs";
import { SHEETS } from "../names";
import type { ReportsToPlan } from "../reports/plan";
import { runSheets, type AreasToPlan, type RunSheets } from "../runSheets";
import { FINGERPRINT_CELL } from "../sheets/kontroller";
import { sheetIn, valueAt, type Snapshot } from "../snapshot";
import { insatsRowsAtRun, potsAtRun, regionsAtRun, rulesAtRun, weightsAtRun, type Outgrown } from "./atRun";

export interface AuditInput {
  snapshot: Snapshot;
  ready: NonNullable<Inputs["ready"]>;
  grant: Grant;
  areas?: AreasToPlan;
  /** Of today's inputs. */
  fingerprint: string;
  reports?: ReportsToPlan;
}

export interface Written {
  planned: RunSheets;
  budgets: readonly RegionAreas[];
  /** What the inputs have more, fewer or others of than the run. */
  outgrown: Outgrown[];
}

export function asWritten(audited: AuditInput): Written {
  const { snapshot, ready, grant, areas, reports } = audited;
  const regions = regionsAtRun(snapshot, grant.regions);
  const pots = potsAtRun(snapshot, ready.grant.pots);
  const weights = weightsAtRun(snapshot, ready.grant.weights);
  const insatser = insatsRowsAtRun(snapshot, reports?.insatsRows ?? 0);
  const rules = areas && rulesAtRun(snapshot, areas.inputs.rules, isOfTheRun(audited));

  const { rural, ...rest } = grant;
  const isRural = pots.outgrown ? pots.had.some(({ nyckel }) => nyckel === "landsbygd") : rural !== undefined;
  const shaped: Grant = { ...rest, regions: regions.had, ...(isRural && { rural: rural ?? NO_KEY }) };
  const inputs = areas && rules && { ...areas.inputs, rules: [...rules.had] };
  const divided = inputs && { inputs, regions: areaBudgets(inputs, shaped, ready.sources.regioner).regions };
  const input = { ...ready.grant, pots: pots.had, weights: weights.had };
  return {
    planned: runSheets({ ...ready, grant: input }, shaped, divided, reports && asOf(reports, insatser.had)),
    budgets: divided?.regions ?? [],
    outgrown: [
      ...(regions.outgrown ? (["regioner"] as const) : []),
      ...(pots.outgrown ? (["potter"] as const) : []),
      ...(weights.outgrown ? (["kommuntyper"] as const) : []),
      ...(rules?.outgrown ? (["områdesregler"] as const) : []),
      ...(insatser.outgrown ? (["indata-insatser"] as const) : []),
    ],
  };
}

/** The forms with as many rows of Insatser. */
const asOf = (reports: ReportsToPlan, insatsRows: number): ReportsToPlan => ({
  ...reports,
  plan: (run) => reports.plan({ ...run, insatsRows }),
});

function isOfTheRun({ snapshot, fingerprint }: AuditInput): boolean {
  const checks = sheetIn(snapshot, SHEETS.kontroller);
  return checks !== undefined && valueAt(checks, FINGERPRINT_CELL.row, FINGERPRINT_CELL.column) === fingerprint;
}

/** Of a run that had a pot by the rural key, where the inputs have none now: its formulas are known, not what they gave. */
const NO_KEY: RuralKey = { keys: new Map(), scale: 1, byType: new Map() };
