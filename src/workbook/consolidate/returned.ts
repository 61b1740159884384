/** What is taken out of a returned workbook, and why one is refused. */
import type { AuditFinding } from "../audit";
import type { ReportFinding } from "../reports/findings";
import type { PackageFacts } from "../sheets/paket";

export const REASON_CODES = [
  "fil",
  "ej-paket",
  "blad-saknas",
  "fel-ar",
  "fel-region",
  "belopp-andrade",
  "rad-utanfor-tabell",
  "regler-ej-fordelade",
  "formler-andrade",
  "ej-beraknad",
  "kontroll-fel",
  "indata-fel",
  "region-flera-ganger",
  "annat-fingeravtryck",
  "ovantat-fel",
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why a workbook is not summed. The sentences are in src/texts/consolidate.ts. */
export interface Reason {
  code: ReasonCode;
  sheet: string;
  cell: string;
  params: Readonly<Record<string, string | number>>;
  /** The first of the findings that it rests on, where it rests on some. */
  found?: { of: "audit"; finding: AuditFinding } | { of: "report"; finding: ReportFinding };
}

/** What is summed of a region, kr. */
export interface Summed {
  bidrag: number;
  /** Undefined: the field is empty. */
  utbetalt: number | undefined;
  /** A line an område: what its rules come to. */
  areas: readonly { omrade: string; belopp: number }[];
  /** A line for each område and insatsområde that has activities. "" where none is stated. */
  used: readonly { omrade: string; insatsomrade: string; antal: number; budget: number; utfall: number }[];
}

/** A returned file, judged by itself. It is summed when it has no reasons. */
export interface Returned {
  file: string;
  facts?: PackageFacts;
  reasons: Reason[];
  summed?: Summed;
}

export const reason = (code: ReasonCode, params: Reason["params"] = {}, sheet = "", cell = ""): Reason => ({
  code,
  sheet,
  cell,
  params,
});
