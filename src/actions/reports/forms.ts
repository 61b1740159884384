/** How far each form has come: what it lacks, what is wrong with it, whether it can be sent. */
import { stops } from "../../domain/finding";
import { address } from "../../workbook/a1";
import { SHEETS } from "../../workbook/names";
import { missingSheet } from "../../workbook/parse/source";
import { reportFel, type ReportFinding } from "../../workbook/reports/findings";
import { receiver, type ReportInputs } from "../../workbook/reports/inputs";
import type { JudgedReport } from "../../workbook/reports/judge";
import { FORM_SHEETS, kontaktuppgifter, type FormId } from "../../workbook/sheets/kontaktuppgifter";
import { sheetIn } from "../../workbook/snapshot";
import type { Read } from "../readAll";
import type { CheckRow, ReportForm, Reports } from "../types";

interface FormContext extends Pick<Reports, "fields" | "activities" | "followed" | "requirements"> {
  read: Read;
  inputs: ReportInputs;
  judged: JudgedReport;
  checks: readonly CheckRow[];
}

/** Checks on Kontroller that speak of a form, by how their ids begin. */
const CHECKS_OF: Readonly<Record<FormId, readonly string[]>> = {
  beslutsunderlag: ["omraden-"],
  rekvisition: ["rekvisition-", "prestationskrav-"],
  redovisning: ["redovisning-", "insatser-"],
  insatsredovisning: ["insatser-"],
  skr: ["insatser-"],
  nationell: ["nationell-", "prestationskrav-"],
};

export function formOf(form: FormId, context: FormContext): ReportForm {
  const { read, inputs, judged, fields, activities, followed, requirements, checks } = context;
  const vem = receiver(inputs);
  const sheet = sheetIn(read.snapshot, FORM_SHEETS[form]);
  const shown = fields.filter(({ key }) => key === "vem" || kontaktuppgifter.fields[key].shownOn.includes(form));
  const missing = fields
    .filter(({ neededFor, value }) => neededFor.includes(form) && value === "")
    .map(({ key }) => key);
  const usesInsatser = form === "redovisning" || form === "insatsredovisning" || form === "skr";
  const findings = [
    ...shown.flatMap((field) => field.findings),
    ...(usesInsatser
      ? [...(inputs.insatser?.findings ?? []), ...activities.flatMap((activity) => activity.findings)]
      : []),
    ...(form === "skr" ? noActivities(read, inputs) : []),
    ...(form === "insatsredovisning" ? (inputs.krav?.findings ?? []) : []),
    ...(form === "nationell" ? (inputs.uppfoljning?.findings ?? []) : []),
    ...followed
      .filter(({ regionkod }) => form === "nationell" || (form === "rekvisition" && regionkod === vem))
      .flatMap((region) => region.findings),
  ];
  const unanswered =
    form === "insatsredovisning" ? requirements.filter(({ besvarat }) => !besvarat).map(({ id }) => id) : [];
  const failing = checks.filter(
    ({ id, status }) => status !== "OK" && CHECKS_OF[form].some((start) => id.startsWith(start)),
  );
  // Without its plan a region has nothing to requisition.
  const qualifies = form !== "rekvisition" || (judged.prestationskrav?.status ?? "uppfyllt") === "uppfyllt";
  const written = sheet !== undefined && sheet.values.length > 3;
  return {
    form,
    sheet: FORM_SHEETS[form],
    written,
    missing,
    unanswered,
    findings,
    checks: failing,
    ready:
      written &&
      qualifies &&
      missing.length === 0 &&
      unanswered.length === 0 &&
      failing.length === 0 &&
      !findings.some(stops),
  };
}

/** SKR shows its costs per insats; no requirement would say that there is nothing to show. */
function noActivities({ snapshot }: Read, { insatser }: ReportInputs): ReportFinding[] {
  // It is nowhere to go to.
  if (!insatser) return [{ ...missingSheet(snapshot, SHEETS.insatser), sheet: "" }];
  const { source, usable, rows } = insatser;
  if (!usable || rows.length > 0) return [];
  return [reportFel("inga-rader", source.sheet.name, address(source.firstRow, source.at.insatsomrade ?? 0))];
}
