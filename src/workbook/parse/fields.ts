/** Reads Kontaktuppgifter: each field by the rule of its kind, then those that belong together. */
import { checkDiarienummer, checkEpost, checkTelefon } from "../../domain/report/contact";
import { checkBankgiro, checkPlusgiro } from "../../domain/report/giro";
import { checkOrganisationsnummer } from "../../domain/report/organisationsnummer";
import { checkPeriod, isIsoDate, isWithin, type Period } from "../../domain/report/period";
import { isoOf } from "../dates";
import { fieldCell, fieldKeys, locateFields, type FieldSource } from "../fieldSheet";
import { reportFel, reportVarning, type ReportFinding } from "../reports/findings";
import { GRANSKNING, kontaktuppgifter, SKR, type FieldKey } from "../sheets/kontaktuppgifter";
import { isErrorValue, valueAt, type CellValue, type SheetSnapshot } from "../snapshot";
import { looksLikeNumber } from "./cells";

/** Text, kr as a number, a date as ISO; "" when the field is empty or cannot be read. */
export type FieldValue = string | number;

export interface FieldsRead {
  source: FieldSource<FieldKey>;
  values: Record<FieldKey, FieldValue>;
  /** Of each field, one by one and together. */
  findings: Partial<Record<FieldKey, ReportFinding[]>>;
}

export interface FieldContext {
  /** Codes of the regions that exist. */
  regionkoder: ReadonlySet<string>;
  /** The time that the grant is for. */
  period: Period;
}

export function readFields(sheet: SheetSnapshot, context: FieldContext): FieldsRead {
  const source = locateFields(kontaktuppgifter, sheet);
  const findings: FieldsRead["findings"] = {};
  const report = (key: FieldKey, finding: ReportFinding) => {
    findings[key] = [...(findings[key] ?? []), finding];
  };
  const values = Object.fromEntries(
    fieldKeys(kontaktuppgifter).map((key) => {
      const place = source.at[key];
      if (!place) {
        report(key, reportFel("falt-saknas", sheet.name, "", { falt: kontaktuppgifter.fields[key].label }));
        return [key, ""];
      }
      const { value, finding } = judgeField(key, valueAt(sheet, place.row, place.column), context);
      if (finding) report(key, { ...finding, sheet: sheet.name, cell: fieldCell(source, key) });
      return [key, value];
    }),
  ) as FieldsRead["values"];
  for (const { key, finding } of judgeTogether(values, context)) {
    report(key, { ...finding, sheet: sheet.name, cell: fieldCell(source, key) });
  }
  return { source, values, findings };
}

/** A finding that has no place yet. */
const unplaced = (code: ReportFinding["code"], params: ReportFinding["params"]): ReportFinding =>
  reportFel(code, "", "", params);

/** Fields that are right one by one and wrong together. */
function judgeTogether(
  values: FieldsRead["values"],
  { period: grant }: FieldContext,
): { key: FieldKey; finding: ReportFinding }[] {
  const found: { key: FieldKey; finding: ReportFinding }[] = [];
  const typed = { from: String(values.periodFran), to: String(values.periodTill) };
  const period = checkPeriod(typed, grant);
  const params = { fran: typed.from, till: typed.to, forst: grant.from, sist: grant.to };
  if (!period.ok && period.error === "omvänd") {
    found.push({ key: "periodTill", finding: unplaced("period-omvand", params) });
  }
  if (!period.ok && period.error === "utanför-året") {
    const key = isWithin(typed.from, grant) ? "periodTill" : "periodFran";
    found.push({ key, finding: unplaced("period-utanfor", params) });
  }
  if (values.granskning === GRANSKNING[1]) {
    for (const key of ["avvikelser", "atgarder"] as const) {
      if (values[key] !== "") continue;
      const { label } = kontaktuppgifter.fields[key];
      found.push({ key, finding: unplaced("alternativ2-utan-text", { falt: label, faltnyckel: key }) });
    }
  }
  return found;
}

/**
 * Takes what stands in a field's cell, or what somebody is about to write there, and gives it as the field's kind has it,
 * with what is wrong. The finding has no place yet.
 */
export function judgeField(
  key: FieldKey,
  cell: CellValue,
  context: FieldContext,
): { value: FieldValue; finding?: ReportFinding } {
  const { label, kind, choices = [] } = kontaktuppgifter.fields[key];
  const text = String(cell);
  const judged = (value: FieldValue, code?: ReportFinding["code"], params: ReportFinding["params"] = {}) => ({
    value,
    ...(code && { finding: unplaced(code, { falt: label, faltnyckel: key, kolumn: label, varde: text, ...params }) }),
  });
  if (text.trim() === "") return judged("");
  if (isErrorValue(cell)) return judged("", "felvarde");
  switch (kind) {
    case "vem": {
      // A code that Excel has made a number is no text, and formulas compare texts.
      if (typeof cell === "number") {
        const ratt = text.padStart(2, "0");
        return judged(ratt, "kod-ar-tal", { ratt });
      }
      const code = text.trim().toLocaleUpperCase("sv") === SKR ? SKR : text.trim();
      return judged(code, code === SKR || context.regionkoder.has(code) ? undefined : "vem-okand");
    }
    case "orgnr": {
      const result = checkOrganisationsnummer(text);
      return judged(text, result.ok || result.error === "tomt" ? undefined : `orgnr-${result.error}`);
    }
    case "giro": {
      const results = [checkBankgiro(text), checkPlusgiro(text)];
      if (results.some(({ ok }) => ok)) return judged(text);
      const digit = results.some((result) => !result.ok && result.error === "kontrollsiffra");
      return judged(text, digit ? "giro-kontrollsiffra" : "giro-format");
    }
    case "epost":
      return judged(text, checkEpost(text).ok ? undefined : "epost-format");
    case "telefon": {
      const result = checkTelefon(text);
      if (result.ok) return judged(text);
      return judged(text, result.error === "riktnummer-saknas" ? "telefon-riktnummer" : "telefon-format");
    }
    case "diarienummer":
      return judged(text, checkDiarienummer(text).ok ? undefined : "diarienummer-format");
    case "datum": {
      const iso = typeof cell === "number" ? isoOf(cell) : undefined;
      if (iso !== undefined) return judged(iso);
      return isIsoDate(text.trim()) ? judged(text.trim(), "datum-som-text") : judged("", "datum-format");
    }
    case "kr":
      if (typeof cell !== "number") return judged("", looksLikeNumber(text) ? "tal-som-text" : "ej-tal");
      if (cell < 0) return judged("", "tal-negativt", { varde: cell });
      if (!Number.isInteger(cell)) return judged("", "tal-brutet", { varde: cell });
      return Number.isSafeInteger(cell) ? judged(cell) : judged("", "for-stort-tal");
    case "val": {
      const choice = choices.find((one) => one === text.trim().toLocaleLowerCase("sv"));
      return choice === undefined ? judged(text, "val-okant", { kanda: choices.join(", ") }) : judged(choice);
    }
    case "text":
    case "lang":
      if (!/^[=+\-@]/.test(text)) return judged(text);
      return { value: text, finding: reportVarning("namn-som-formel", "", "", { varde: text }) };
  }
}
