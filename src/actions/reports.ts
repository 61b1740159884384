/** The forms: what their sheets hold, what is missing and what is due. A chunk of its own. */
import { agreements, REKVISITION, regionNames, type AgreementYear } from "../agreements";
import { reporting } from "../agreements/reporting";
import { reportSamples } from "../agreements/reportSamples";
import { samples, type SampleId } from "../agreements/samples";
import { deadlineStatuses } from "../domain/report/deadlines";
import { isIsoDate } from "../domain/report/period";
import { stops } from "../domain/finding";
import { serialOf } from "../workbook/dates";
import { fieldCell, fieldFormat, fieldKeys } from "../workbook/fieldSheet";
import { address } from "../workbook/a1";
import { nycklarTemplate, omradesreglerTemplate } from "../workbook/areaTemplate";
import { text } from "../workbook/calcSheet";
import { fel, type BookFinding } from "../workbook/findings";
import { SHEETS } from "../workbook/names";
import { judgeField, type FieldContext } from "../workbook/parse/fields";
import { sheetEdit, type Format, type Plan, type PlanCell, type SheetPlan } from "../workbook/plan";
import { protectedSheets } from "../workbook/protectedSheets";
import { reportFel } from "../workbook/reports/findings";
import { readReportInputs, receiver, type ReportInputs } from "../workbook/reports/inputs";
import { judgeReport, type JudgedReport, type ReceiverMoney } from "../workbook/reports/judge";
import { receiverMoney } from "../workbook/reports/money";
import { reportRules } from "../workbook/reports/rules";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  NULAGESANALYS,
  redovisningskravTemplate,
  uppfoljningTemplate,
} from "../workbook/reports/templates";
import {
  FORM_SHEETS,
  FORMS,
  kontaktuppgifter,
  SKR,
  type FieldKey,
  type FormId,
} from "../workbook/sheets/kontaktuppgifter";
import { formulaAt, sheetIn, valueAt, type CellValue } from "../workbook/snapshot";
import { checksIn } from "./checks";
import { compute, type Computed } from "./prepare";
import { createSheets, yearSheets } from "./createTemplate";
import { readAll, type Read } from "./readAll";
import type {
  Cancellable,
  CheckRow,
  ColumnChoices,
  FieldValue,
  FieldValues,
  FollowedRegion,
  ReportActivity,
  ReportDeadline,
  ReportField,
  ReportFinding,
  ReportForm,
  ReportRequirement,
  Reports,
} from "./types";
import { write } from "./write";

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
  const inputs = readReportInputs(snapshot, {
    ...fieldContext(year),
    krav: reporting[year].krav,
    ...(options.choices && { choices: options.choices }),
  });
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
  insatsomraden: [],
  requirements: [],
  followed: [],
  deadlines: [],
  forms: [],
  findings: [],
};

const regionCodes: ReadonlySet<string> = new Set(regionNames.map(({ regionkod }) => regionkod));

const fieldContext = (year: AgreementYear): FieldContext => ({
  regionkoder: regionCodes,
  period: reporting[year].period,
});

/** The date of the machine's own clock and place. */
function localToday(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const SKR_NAME = "Sveriges Kommuner och Regioner";

const nameOf = (vem: string): string =>
  vem === SKR ? SKR_NAME : (regionNames.find(({ regionkod }) => regionkod === vem)?.region ?? "");

const moneyOf = (computed: Computed, vem: string): ReceiverMoney | undefined =>
  computed.ok
    ? receiverMoney(computed.grant, computed.ready.grant.pots, computed.divided?.regions ?? [], vem)
    : undefined;

/** The forms that a receiver sends or decides by. */
const formsOf = (vem: string): readonly FormId[] =>
  vem === ""
    ? []
    : FORMS.filter((form) =>
        vem === SKR
          ? form !== "beslutsunderlag" && form !== "insatsredovisning"
          : form !== "skr" && form !== "nationell",
      );

function wantedSheets(vem: string, year: AgreementYear): string[] {
  const { krav, prestationskrav } = reporting[year];
  return [
    SHEETS.kontaktuppgifter,
    SHEETS.insatser,
    ...(vem !== SKR && krav.length > 0 ? [SHEETS.redovisningskrav] : []),
    ...(vem === SKR || prestationskrav ? [SHEETS.uppfoljning] : []),
  ];
}

function fieldsOf({ fields }: ReportInputs, judged: JudgedReport, vem: string, year: AgreementYear): ReportField[] {
  if (!fields) return [];
  const forms = formsOf(vem);
  // Our sources do not know every year's requirements.
  const isAsked = (key: FieldKey) =>
    key !== "nulagesanalys" || reporting[year].krav.some(({ id }) => id === NULAGESANALYS);
  return fieldKeys(kontaktuppgifter).map((key) => {
    const { label, section, help, kind, choices, neededFor } = kontaktuppgifter.fields[key];
    const more = key === "rekvireratBelopp" || key === "utbetalt" ? judged.fields[key] : undefined;
    return {
      key,
      label,
      section,
      help,
      kind,
      ...(choices && { choices }),
      neededFor: neededFor.filter((form) => forms.includes(form) && isAsked(key)),
      value: fields.values[key],
      cell: fieldCell(fields.source, key),
      findings: [...(fields.findings[key] ?? []), ...(more ? [more] : [])],
    };
  });
}

const activitiesOf = ({ insatser }: ReportInputs, judged: JudgedReport): ReportActivity[] =>
  (insatser?.rows ?? []).map(({ rad, insats, omrade, insatsomrade, budget, utfall, status }) => ({
    row: rad + 1,
    insats,
    omrade,
    insatsomrade,
    ...(budget !== undefined && { budget }),
    ...(utfall !== undefined && { utfall }),
    status,
    findings: judged.insatser.get(rad) ?? [],
  }));

const followedOf = ({ uppfoljning }: ReportInputs, { followed }: JudgedReport, computed: Computed): FollowedRegion[] =>
  followed.map(({ row: { row, regionkod, region, rekvirerat, redovisatDatum, anvant }, outcome, findings }) => {
    const belopp = moneyOf(computed, regionkod)?.bidrag;
    return {
      regionkod,
      region: region || nameOf(regionkod),
      outcome,
      ...(belopp !== undefined && { belopp }),
      ...(rekvirerat !== undefined && { rekvirerat }),
      ...(redovisatDatum !== undefined && { redovisat: redovisatDatum }),
      ...(anvant !== undefined && { anvant }),
      cell: address(row, uppfoljning?.source.at.regionkod ?? 0),
      findings,
    };
  });

function requirementsOf(
  { krav }: ReportInputs,
  { besvarade }: JudgedReport,
  vem: string,
  year: AgreementYear,
): ReportRequirement[] {
  if (vem === SKR || vem === "") return [];
  return reporting[year].krav.map(({ id, insatsomrade, text: words, svar }) => {
    const row = krav?.rows.find((one) => one.id === id)?.row;
    const column = krav?.source.at.svar;
    const cell = row === undefined || column === undefined ? "" : address(row, column);
    return { id, insatsomrade, text: words, svar, besvarat: besvarade.has(id), cell };
  });
}

/** Which field says when a thing that is due was done. */
const DONE: Readonly<Record<string, FieldKey>> = {
  [REKVISITION]: "rekvireratDatum",
  redovisning: "redovisatDatum",
  delrapport: "delrapportDatum",
  verksamhetsrapport: "verksamhetsrapportDatum",
  "ekonomisk-redovisning": "ekonomiskRedovisningDatum",
};

function deadlinesOf({ fields }: ReportInputs, vem: string, year: AgreementYear, today: string): ReportDeadline[] {
  const concerns = vem === "" ? undefined : vem === SKR ? "skr" : "region";
  const due = agreements[year].deadlines.filter(
    ({ galler }) => concerns === undefined || galler.includes(concerns) || galler.includes("myndighet"),
  );
  const doneOn = (id: string): string => {
    const key = DONE[id];
    const value = key && fields ? String(fields.values[key]) : "";
    return value !== "" && value <= today ? value : "";
  };
  const done = new Set(due.flatMap(({ id }) => (doneOn(id) === "" ? [] : [id])));
  return deadlineStatuses(due, today, done).map(({ id, date, vad, fran, till, status, dagarKvar }) => {
    const field = DONE[id];
    const gjord = doneOn(id);
    return { id, date, vad, fran, till, status, dagarKvar, ...(field && { field }), ...(gjord !== "" && { gjord }) };
  });
}

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

function formOf(form: FormId, context: FormContext): ReportForm {
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

/** A field judged before it is written, for every key that the user presses. Pure and instant. */
export function checkField(key: FieldKey, value: FieldValue, year: AgreementYear): ReportFinding[] {
  const cell = kontaktuppgifter.fields[key].kind === "datum" ? dateCell(value) : value;
  const { finding } = judgeField(key, cell, fieldContext(year));
  return finding ? [{ ...finding, sheet: SHEETS.kontaktuppgifter }] : [];
}

/** A date as a cell holds it; text that is no date stays, to be told of. */
const dateCell = (value: FieldValue): FieldValue => {
  const iso = String(value).trim();
  return isIsoDate(iso) ? serialOf(iso) : value;
};

/**
 * Adds the sheets that the forms are made from, those that are missing, with what is known of the receiver
 * (a regionkod or "SKR"). Two syncs; can be undone. The forms themselves follow with Fördela.
 */
export async function createReportSheets({
  vem,
  ...cancellable
}: {
  vem: string;
} & Cancellable): Promise<{ findings: ReportFinding[]; written: boolean }> {
  if (vem !== SKR && !regionCodes.has(vem)) {
    const { label } = kontaktuppgifter.fields.vem;
    return { findings: [reportFel("vem-okand", "", "", { falt: label, varde: vem })], written: false };
  }
  const result = await readAll(undefined);
  if (!result.ok) return { findings: result.findings, written: false };
  const { snapshot, areas, year } = result.read;
  const omraden = areas?.rules.flatMap(({ regionkod, rule }) => (regionkod === vem ? [rule.omrade] : [])) ?? [];
  const wanted = wantedSheets(vem, year);
  const sheets = reportSheets(vem, year, [...new Set(omraden)]).filter(
    ({ name }) => wanted.includes(name) && !sheetIn(snapshot, name),
  );
  const first = sheets[0];
  if (!first) return { findings: [], written: false };
  const locked = protectedSheets(snapshot, sheets).slice(0, 1);
  if (locked.length > 0) return { findings: locked, written: false };
  const activate = { sheet: first.name, cell: "A1" };
  const findings = await write(snapshot, { sheets, names: [], activate }, cancellable);
  return { findings, written: findings.length === 0 };
}

function reportSheets(vem: string, year: AgreementYear, areas: readonly string[]): SheetPlan[] {
  const { period, krav } = reporting[year];
  const { insatsomraden, skr } = reportRules(year);
  const followed = regionNames.filter(({ regionkod }) => vem === SKR || regionkod === vem);
  return [
    kontaktuppgifterTemplate({
      vem,
      bidragsmottagare: nameOf(vem),
      periodFran: serialOf(period.from),
      periodTill: serialOf(period.to),
    }),
    insatserTemplate([], { areas, insatsomraden: vem === SKR ? skr : insatsomraden.map(({ nr }) => nr) }),
    redovisningskravTemplate(krav, new Map()),
    uppfoljningTemplate(followed.map(({ regionkod, region }) => ({ regionkod, region }))),
  ];
}

/**
 * "Exempel": a year's figures, one region's published rules and made-up data for its forms, in a workbook that has
 * none of it. Two syncs; can be undone.
 */
export async function createReportSample(id: SampleId): Promise<{ findings: BookFinding[]; written: boolean }> {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`No sample ${id}`);
  const { year, rules, keys } = sample;
  const { vem, fields, insatser, svar, uppfoljning } = reportSamples[id];
  const entries = rules.map((rule) => ({ ...rule, ansvar: "", projektkod: "", motpart: "" }));
  const wanted = wantedSheets(vem, year);
  const forms: SheetPlan[] = [
    kontaktuppgifterTemplate({ vem, ...withDates(fields) }),
    insatserTemplate(insatser, {
      areas: rules.map(({ rule }) => rule.omrade),
      insatsomraden: reportRules(year).insatsomraden.map(({ nr }) => nr),
    }),
    redovisningskravTemplate(reporting[year].krav, new Map(Object.entries(svar))),
    uppfoljningTemplate(uppfoljning.map(withDates)),
  ];
  const sheets = [
    ...(await yearSheets(year)),
    omradesreglerTemplate(entries, "fördelat belopp"),
    nycklarTemplate(keys),
    ...forms.filter(({ name }) => wanted.includes(name)),
  ];
  return createSheets(sheets, {});
}

/** ISO dates as a cell holds them. */
const withDates = (row: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "string" && isIsoDate(value) ? serialOf(value) : value,
    ]),
  );

/**
 * Writes the given fields of Kontaktuppgifter and leaves every other cell as it is. Two syncs; can be undone.
 * What is wrong but can be written is written, and told: half a form is worth keeping. What cannot stand in its field,
 * such as a day that does not exist, is refused, and then nothing is written.
 */
export async function writeFields(
  values: FieldValues,
  cancellable: Cancellable = {},
): Promise<{ findings: ReportFinding[]; written: boolean }> {
  const prepared = await prepareFields(values);
  if (!prepared.ok) return { findings: prepared.findings, written: false };
  const { read, plan, findings } = prepared;
  if (plan.sheets.length === 0) return { findings, written: false };
  const failures = await write(read.snapshot, plan, cancellable);
  return { findings: [...findings, ...failures], written: failures.length === 0 };
}

type PreparedFields =
  { ok: true; read: Read; plan: Plan; findings: ReportFinding[] } | { ok: false; findings: ReportFinding[] };

/** What cannot stand in its field at all. */
const REFUSED: readonly string[] = [
  "datum-format",
  "ej-tal",
  "tal-som-text",
  "tal-negativt",
  "tal-brutet",
  "for-stort-tal",
] satisfies ReportFinding["code"][];

/** True when what is typed cannot be written: writeFields refuses it, and all that is written with it. */
export const isRefused = ({ code }: ReportFinding): boolean => REFUSED.includes(code) || code === "falt-saknas";

async function prepareFields(values: FieldValues): Promise<PreparedFields> {
  const result = await readAll(undefined);
  if (!result.ok) return result;
  const { read } = result;
  const { snapshot, year } = read;
  const context = { ...fieldContext(year), krav: reporting[year].krav };
  const { fields } = readReportInputs(snapshot, context);
  if (!fields) {
    const params = { blad: SHEETS.kontaktuppgifter, funna: snapshot.sheetNames.join(", ") };
    return { ok: false, findings: [fel("blad-saknas", SHEETS.kontaktuppgifter, "", params)] };
  }
  const { sheet, at } = fields.source;
  const findings: ReportFinding[] = [];
  const cells: { row: number; column: number; value: PlanCell; numberFormat: string }[] = [];
  for (const key of fieldKeys(kontaktuppgifter)) {
    const value = values[key];
    if (value === undefined) continue;
    const place = at[key];
    const { kind, label } = kontaktuppgifter.fields[key];
    if (!place) {
      findings.push(reportFel("falt-saknas", sheet.name, "", { falt: label }));
      continue;
    }
    const cell = kind === "datum" ? dateCell(value) : value;
    const { finding } = judgeField(key, cell, context);
    if (finding) findings.push({ ...finding, sheet: sheet.name, cell: fieldCell(fields.source, key) });
    // A formula of the user's that gives this very value stays.
    if (valueAt(sheet, place.row, place.column) === cell) continue;
    const written = typeof cell === "string" ? text(cell) : cell;
    if (formulaAt(sheet, place.row, place.column) === written) continue;
    cells.push({ ...place, value: written, numberFormat: fieldFormat(kind) });
  }
  const refused: BookFinding[] = sheet.protected ? [fel("blad-skyddat", sheet.name, "", { blad: sheet.name })] : [];
  if (refused.length > 0 || findings.some(isRefused)) {
    return { ok: false, findings: [...findings, ...refused] };
  }
  const formats = cells.map(({ row, column, numberFormat }): Format => ({
    row,
    column,
    rows: 1,
    columns: 1,
    numberFormat,
  }));
  const change = sheetEdit(sheet.name, {
    blocks: cells.map(({ row, column, value }) => ({ row, column, rows: 1, columns: 1, cells: [[value]] })),
    formats,
  });
  return { ok: true, read, plan: { sheets: cells.length > 0 ? [change] : [], names: [] }, findings };
}
