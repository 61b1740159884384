/** The input sheets and a run's plan, through the real parser, domain and descriptions, without Excel. */
import type { GrantInput } from "../../src/domain/allocate";
import { areaBudgets, type RegionAreas } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { planAllocation, type AllocationPlan } from "../../src/workbook/allocationPlan";
import type { BookFinding } from "../../src/workbook/findings";
import { readInputs, type Defaults, type Inputs } from "../../src/workbook/inputs";
import { grantOf } from "../../src/workbook/package/grant";
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
  /** A receiver whose money is not known. */
  unknown?: string;
}

export interface PlannedRun {
  input: Plan;
  result: AllocationPlan;
  /** Empty without rules for områden. */
  regions: RegionAreas[];
  findings: BookFinding[];
}

export function planRun(grant: GrantInput, { decided, sheets = [], ...more }: RunInputs = {}): PlannedRun {
  const templates = grantSheets(grant, decided);
  const others = sheets.filter(({ name }) => !templates.some((template) => template.name === name));
  const input: Plan = {
    sheets: [...templates.map((template) => sheets.find(({ name }) => name === template.name) ?? template), ...others],
    names: [],
  };
  const defaults = defaultsOf(grant);
  return planRead(input, readInputs(snapshotOfPlan(input), defaults), defaults, more);
}

/** The same of inputs that are read. */
export function planRead(
  input: Plan,
  { ready, findings }: Inputs,
  defaults: Defaults,
  { rules, unknown }: Pick<RunInputs, "rules" | "unknown">,
): PlannedRun {
  const snapshot = snapshotOfPlan(input);
  if (!ready) throw new Error(JSON.stringify(findings));
  const computed = grantOf(ready);
  if (!computed.ok) throw new Error(`${ready.grant.regions.length} regions: ${computed.error.kind}`);
  const inputs = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  const budgets = inputs && areaBudgets(inputs, computed.value, ready.sources.regioner);
  const moneyOf = (vem: string) =>
    vem === unknown ? undefined : receiverMoney(computed.value, ready.grant.pots, budgets?.regions ?? [], vem);
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
      insatsRows: 0,
      plan: (run) => {
        const regionkoder = new Set(ready.grant.regions.map(({ regionkod }) => regionkod));
        const forms = readReportInputs(snapshot, { regionkoder, period: rules.period, krav: rules.krav });
        return planReports(forms, { ...AGREEMENT, rules }, moneyOf, run);
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
