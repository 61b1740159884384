/** The input sheets and a run's plan, through the real parser, domain and descriptions, without Excel. */
import { allocateGrant, type GrantInput } from "../../src/domain/allocate";
import { areaBudgets, type RegionAreas } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { planAllocation, type AllocationPlan } from "../../src/workbook/allocationPlan";
import type { BookFinding } from "../../src/workbook/findings";
import { readInputs, type Defaults } from "../../src/workbook/inputs";
import { SHEETS } from "../../src/workbook/names";
import type { NewSheet, Plan } from "../../src/workbook/plan";
import { readReportInputs } from "../../src/workbook/reports/inputs";
import type { ReportRules } from "../../src/workbook/reports/judge";
import { receiverMoney } from "../../src/workbook/reports/money";
import { planReports } from "../../src/workbook/reports/plan";
import {
  kommunerTemplate,
  ramTemplate,
  regionerTemplate,
  vikterTemplate,
  type TemplateData,
} from "../../src/workbook/template";
import { snapshotOfPlan } from "./planBook";

export interface RunInputs {
  decided?: TemplateData["decided"];
  /** Sheets of områden and of the forms, or others in place of the templates. */
  sheets?: readonly NewSheet[];
  /** What the agreement says of the forms. */
  rules?: ReportRules;
}

export interface PlannedRun {
  input: Plan;
  result: AllocationPlan;
  /** Empty without rules for områden. */
  regions: RegionAreas[];
  findings: BookFinding[];
}

const TEMPLATES: readonly string[] = [SHEETS.ram, SHEETS.regioner, SHEETS.kommuner, SHEETS.vikter];

export function planRun(grant: GrantInput, { decided = new Map(), sheets = [], rules }: RunInputs = {}): PlannedRun {
  const data = {
    ...grant,
    kommuner: grant.kommuner.map((kommun) => ({ ...kommun, kommun: `Kommun ${kommun.kommunkod}` })),
    decided,
    regionSource: "test",
    kommunNote: "test",
  };
  const input: Plan = {
    sheets: [
      ...[
        ramTemplate(data),
        regionerTemplate(data),
        ...(grant.kommuner.length > 0 ? [kommunerTemplate(data)] : []),
        vikterTemplate(data),
      ].map((template) => sheets.find(({ name }) => name === template.name) ?? template),
      ...sheets.filter(({ name }) => !TEMPLATES.includes(name)),
    ],
    names: [],
  };
  const defaults: Defaults = {
    year: 2024,
    frame: grant.frame,
    pots: grant.pots,
    weights: grant.weights,
    method: grant.method,
    regionNames: new Map(grant.regions.map(({ regionkod, region }) => [regionkod, region])),
    kommunkoder: undefined,
  };
  const snapshot = snapshotOfPlan(input);
  const { ready, findings } = readInputs(snapshot, defaults);
  if (!ready) throw new Error(JSON.stringify(findings));
  const computed = allocateGrant(ready.grant);
  if (!computed.ok) throw new Error(computed.error.kind);
  const inputs = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  const budgets = inputs && areaBudgets(inputs, computed.value, ready.sources.regioner);
  const result = planAllocation(
    snapshot,
    ready,
    computed.value,
    defaults,
    { year: 2024, agreement: "test", sources: [] },
    { version: "test", now: new Date(2024, 0, 2), fingerprint: "test", warnings: 0 },
    inputs && budgets && { inputs, regions: budgets.regions },
    rules && {
      fingerprint: "test",
      faults: 0,
      plan: (run) => {
        const regionkoder = new Set(grant.regions.map(({ regionkod }) => regionkod));
        return planReports(
          readReportInputs(snapshot, { regionkoder, period: rules.period, krav: rules.krav }),
          { year: 2024, agreement: "test", rules },
          (vem) => receiverMoney(computed.value, ready.grant.pots, budgets?.regions ?? [], vem),
          run,
        );
      },
    },
  );
  return {
    input,
    result,
    regions: budgets?.regions ?? [],
    findings: [...(inputs?.findings ?? []), ...(budgets?.findings ?? []), ...result.findings],
  };
}
