/** What can be wrong in the sheets that the forms are made from. The sentences are in src/texts/reports.ts. */
import { findingsOf, type Finding } from "../../domain/finding";
import type { FindingCode } from "../findings";

export const REPORT_CODES = [
  "falt-saknas",
  "vem-okand",
  "orgnr-format",
  "orgnr-kontrollsiffra",
  "orgnr-ej-organisation",
  "giro-format",
  "giro-kontrollsiffra",
  "epost-format",
  "telefon-format",
  "telefon-riktnummer",
  "diarienummer-format",
  "datum-format",
  "datum-som-text",
  "val-okant",
  "period-omvand",
  "period-utanfor",
  "alternativ2-utan-text",
  "rekvirerat-avviker",
  "utbetalt-over",
  "janej-okant",
  "insats-omrade-okant",
  "insats-insatsomrade-okant",
  "insats-insatsomrade-tal",
  "landsbygd-over",
  "budget-over",
  "investering-kostnad",
  "avskrivning-saknas",
  "avskrivning-over-anskaffning",
  "budgetkalkyl-saknas",
  "andel-saknas",
  "andel-ogiltig",
  "andel-olika",
  "utforare-saknas",
  "text-saknas",
  "krav-okant",
  "krav-dubblett",
  "plan-svar-saknas",
  "plan-datum-saknas",
  "plan-datum-utan-plan",
  "plan-reviderad-fore",
  "plan-ej-uppfyllt",
  "rekvirerat-ej-kvalificerad",
  "rekvirerat-fel-belopp",
  "anvant-over-rekvirerat",
] as const;

export type ReportCode = (typeof REPORT_CODES)[number];

/** What can be wrong in any input sheet can be wrong here too. */
export type ReportFinding = Finding<ReportCode | FindingCode>;

/** Must be mended before a form is sent. It never stops Fördela. */
export const reportFel = findingsOf<ReportFinding["code"]>("fel");

/** Worth knowing before a form is sent. */
export const reportVarning = findingsOf<ReportFinding["code"]>("varning");
