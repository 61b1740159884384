/** The forms' part of a run. A chunk of its own, fetched only when the workbook has what the forms are made from. */
import { agreements } from "../agreements";
import { stops } from "../domain/finding";
import type { ReportInputs } from "../workbook/reports/inputs";
import { judgeReport } from "../workbook/reports/judge";
import { insatsRows } from "../workbook/reports/lists";
import { receiverMoney } from "../workbook/reports/money";
import { planReports, type ReportsToPlan } from "../workbook/reports/plan";
import { reportRules } from "../workbook/reports/rules";
import type { Computed } from "./prepare";
import type { Read } from "./readAll";
import { formInputs } from "./reports/receiver";
import type { ColumnChoices } from "./types";

export function formsToPlan(
  { snapshot, year }: Read,
  { ready, grant, divided }: Extract<Computed, { ok: true }>,
  choices: ColumnChoices | undefined,
): ReportsToPlan {
  const inputs = formInputs({ snapshot, year }, choices);
  const rules = reportRules(year);
  const moneyOf = (vem: string) => receiverMoney(grant, ready.grant.pots, divided?.regions ?? [], vem);
  const judged = judgeReport(inputs, rules, moneyOf);
  const findings = [
    ...Object.values(inputs.fields?.findings ?? {}).flat(),
    ...[inputs.insatser, inputs.krav, inputs.uppfoljning].flatMap((one) => one?.findings ?? []),
    ...[...judged.insatser.values()].flat(),
    ...judged.followed.flatMap((region) => region.findings),
    ...Object.values(judged.fields),
  ];
  const about = { year, agreement: agreements[year].title, rules };
  return {
    fingerprint: fingerprint(inputs),
    faults: findings.filter(stops).length,
    insatsRows: insatsRows(inputs),
    plan: (run) => planReports(inputs, about, moneyOf, run),
  };
}

const fingerprint = ({ fields, insatser, krav, uppfoljning }: ReportInputs): string =>
  JSON.stringify([fields?.values, fields?.source.at, insatser?.rows, krav?.rows, uppfoljning?.rows]);
