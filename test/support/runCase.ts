/** The input sheets and a run's plan, through the real parser, domain and descriptions, without Excel. */
import { allocateGrant, type GrantInput } from "../../src/domain/allocate";
import { areaBudgets, type RegionAreas } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { planAllocation, type AllocationPlan } from "../../src/workbook/allocationPlan";
import type { BookFinding } from "../../src/workbook/findings";
import { readInputs } from "../../src/workbook/inputs";
import type { NewSheet, Plan } from "../../src/workbook/plan";
import { readReportInputs } from "../../src/workbook/reports/inputs";
import type { ReportRules } from "../../src/workbook/reports/judge";
import { receiverMoney } from "../../src/workbook/reports/money";
import { planReports } from "../../src/workbook/reports/plan";
import type { TemplateData } from "../../src/workbook/template";
import { AGREEMENT, defaultsOf, grantSheets, RUN } from "./grantSheets";
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

export function planRun(grant: GrantInput, { decided, sheets = [], rules }: RunInputs = {}): PlannedRun {
  const templates = grantSheets(grant, decided);
  const others = sheets.filter(({ name }) => !templates.some((template) => template.name === name));
  const input: Plan = {
    sheets: [...templates.map((template) => sheets.find(({ name }) => name === template.name) ?? template), ...others],
    names: [],
  };
  const defaults = defaultsOf(grant);
  const snapshot = snapshotOfPlan(input);
  const { ready, findings } = readInputs(snapshot, defaults);
  if (!ready) throw new Error(JSON.stringify(findings));
  const computed = allocateGrant(ready.grant);
  if (!computed.ok) throw new Error(`${grant.regions.length} regions: ${computed.error.kind}`);
  const inputs = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  const budgets = inputs && areaBudgets(inputs, computed.value, ready.sources.regioner);
  const result = planAllocation(
    snapshot,
    ready,
    computed.value,
    defaults,
    AGREEMENT,
    RUN,
    inputs && budgets && { inputs, regions: budgets.regions },
    rules && {
      fingerprint: "test",
      faults: 0,
      plan: (run) => {
        const regionkoder = new Set(grant.regions.map(({ regionkod }) => regionkod));
        return planReports(
          readReportInputs(snapshot, { regionkoder, period: rules.period, krav: rules.krav }),
          { ...AGREEMENT, rules },
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
