/** What the forms are made from, as it stands in the workbook. */
import { regionNames } from "../../agreements";
import { SHEETS } from "../../workbook/names";
import { receiver } from "../../workbook/reports/inputs";
import { judgeReport } from "../../workbook/reports/judge";
import { reportRules } from "../../workbook/reports/rules";
import { sheetIn } from "../../workbook/snapshot";
import { checksIn } from "../checks";
import { compute } from "../prepare";
import { readAll } from "../readAll";
import type { ColumnChoices, ReportFinding, Reports } from "../types";
import { deadlinesOf } from "./due";
import { formOf } from "./forms";
import { formInputs, formsOf, moneyOf, nameOf, wantedSheets } from "./receiver";
import { activitiesOf, fieldsOf, followedOf, nextRow, requirementsOf } from "./rows";

const INPUT_SHEETS = [SHEETS.kontaktuppgifter, SHEETS.insatser, SHEETS.redovisningskrav, SHEETS.uppfoljning] as const;

/**
 * Everything that the forms are made from, and how far each has come. One sync; nothing is written.
 * `today` is an ISO date; the machine's own when it is left out.
 */
export async function readReports(options: { today?: string; choices?: ColumnChoices } = {}): Promise<Reports> {
  const result = await readAll(options.choices);
  if (!result.ok) return { ...NOTHING, findings: result.findings };
  const { read } = result;
  const { snapshot, year } = read;
  const present = INPUT_SHEETS.filter((name) => sheetIn(snapshot, name));
  const inputs = formInputs(read, options.choices);
  const computed = compute(read);
  const judged = judgeReport(inputs, reportRules(year), (vem) => moneyOf(computed, vem));
  const vem = receiver(inputs);
  const bidrag = moneyOf(computed, vem)?.bidrag;
  const fields = fieldsOf(inputs, judged, vem, year);
  const activities = activitiesOf(inputs, judged);
  const followed = followedOf(inputs, judged, computed);
  const requirements = requirementsOf(inputs, judged, vem, year);
  const sheetFindings = [inputs.insatser, inputs.krav, inputs.uppfoljning].flatMap((one) => one?.findings ?? []);
  const findings: ReportFinding[] = [
    ...fields.flatMap((field) => field.findings),
    ...sheetFindings,
    ...activities.flatMap((activity) => activity.findings),
    ...followed.flatMap((region) => region.findings),
  ];
  return {
    any: present.length > 0,
    missingSheets: wantedSheets(vem, year).filter((name) => !sheetIn(snapshot, name)),
    year,
    vem,
    namn: nameOf(vem),
    ...(bidrag !== undefined && { bidrag }),
    ...(judged.prestationskrav && { prestationskrav: judged.prestationskrav }),
    regions: regionNames.map(({ regionkod, region }) => ({ regionkod, region })),
    fields,
    activities,
    nextActivity: inputs.insatser ? nextRow(inputs.insatser.source) : "",
    insatsomraden: judged.insatsomraden,
    requirements,
    followed,
    deadlines: deadlinesOf(inputs, vem, year, options.today ?? localToday()),
    forms: formsOf(vem).map((form) =>
      formOf(form, {
        read,
        inputs,
        judged,
        fields,
        activities,
        followed,
        requirements,
        checks: checksIn(snapshot).checks,
      }),
    ),
    findings,
  };
}

const NOTHING: Reports = {
  any: false,
  missingSheets: [],
  vem: "",
  namn: "",
  regions: [],
  fields: [],
  activities: [],
  nextActivity: "",
  insatsomraden: [],
  requirements: [],
  followed: [],
  deadlines: [],
  forms: [],
  findings: [],
};

/** The date of the machine's own clock and place. */
function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
