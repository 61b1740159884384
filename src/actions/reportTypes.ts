/** What the pane gets from the actions for the forms. */
import type { AgreementYear } from "../agreements";
import type { KravSvar } from "../domain/report/insatser";
import type { DeadlineStatus } from "../domain/report/deadlines";
import type { PrestationskravOutcome } from "../domain/report/prestationskrav";
import type { Kronor } from "../domain/kronor";
import type { FieldKind } from "../workbook/fieldSheet";
import type { ReportFinding } from "../workbook/reports/findings";
import type { ReportedInsatsomrade } from "../workbook/reports/judge";
import type { FieldKey, FormId } from "../workbook/sheets/kontaktuppgifter";
import type { CheckRow } from "./types";

export type {
  FieldKey,
  FieldKind,
  FormId,
  KravSvar,
  DeadlineStatus,
  PrestationskravOutcome,
  ReportedInsatsomrade,
  ReportFinding,
};

/** What a field holds: text, kr as a number, a date as ISO ("2024-12-01"); "" when it is empty. */
export type FieldValue = string | number;

export type FieldValues = Partial<Record<FieldKey, FieldValue>>;

/** A field of Kontaktuppgifter, with what stands there and what is wrong with it. */
export interface ReportField {
  key: FieldKey;
  /** As on the sheet, Swedish; src/texts/reports.ts has the other language. */
  label: string;
  section: string;
  help: string;
  kind: FieldKind;
  choices?: readonly string[];
  /** Forms that cannot be sent without it, of those that this receiver has. */
  neededFor: readonly FormId[];
  value: FieldValue;
  /** Where it stands; "" when the sheet lacks the field. */
  cell: string;
  findings: ReportFinding[];
}

/** A row of Insatser. Amounts in kr; absent where the cell is empty. */
export interface ReportActivity {
  /** Row of the sheet, as Excel counts it. */
  row: number;
  insats: string;
  omrade: string;
  insatsomrade: string;
  budget?: number;
  utfall?: number;
  status: string;
  findings: ReportFinding[];
}

/** A requirement on the report, and whether it is answered. */
export interface ReportRequirement {
  id: string;
  /** "" when it is about the whole grant. */
  insatsomrade: string;
  text: string;
  svar: KravSvar;
  besvarat: boolean;
  /** Where an answer of its own is written; "" when the workbook has no such row. */
  cell: string;
}

export interface ReportDeadline {
  id: string;
  /** ISO; the last day. */
  date: string;
  vad: string;
  fran: string;
  till: string;
  status: DeadlineStatus;
  /** 0 on the day itself, negative after it. */
  dagarKvar: number;
  /** The field that says when it was done; undefined when that is somebody else's to do. */
  field?: FieldKey;
  /** ISO; when it was done. */
  gjord?: string;
}

/** A form, and whether it can be sent. */
export interface ReportForm {
  form: FormId;
  sheet: string;
  /** False: Fördela has not made it yet. */
  written: boolean;
  /** Fields it needs that are empty. */
  missing: FieldKey[];
  /** Ids of requirements that it reports and that nothing answers yet. */
  unanswered: string[];
  /** What is wrong in what it shows. */
  findings: ReportFinding[];
  /** Its checks on Kontroller that are not OK. */
  checks: CheckRow[];
  /** True when it is written, nothing is missing, and neither a check nor a finding of severity "fel" stands in the way. */
  ready: boolean;
}

/** A region on Uppföljning. Amounts in kr. */
export interface FollowedRegion {
  regionkod: string;
  region: string;
  outcome: PrestationskravOutcome | undefined;
  /** By the allocation; undefined while the grant cannot be divided. */
  belopp?: Kronor;
  rekvirerat?: number;
  /** ISO; when its report was handed in. */
  redovisat?: string;
  anvant?: number;
  /** Where its row begins. */
  cell: string;
  findings: ReportFinding[];
}

/** Everything that the tab Redovisa shows. */
export interface Reports {
  /** False when the workbook has none of the sheets: offer createReportSheets. */
  any: boolean;
  /** Of Kontaktuppgifter, Insatser, Redovisningskrav and Uppföljning, those that the workbook lacks. */
  missingSheets: string[];
  /** Of the agreement; undefined while the workbook cannot be read. */
  year?: AgreementYear;
  /** A regionkod, "SKR", or "" when it is not said. */
  vem: string;
  /** The receiver's name; "" when it is not known. */
  namn: string;
  /** What the receiver is entitled to, kr; undefined while the grant cannot be divided. */
  bidrag?: Kronor;
  /** 2.3 of the receiver; undefined when the year has no such requirement, or for SKR. */
  prestationskrav?: PrestationskravOutcome;
  /** Who may be chosen. */
  regions: { regionkod: string; region: string }[];
  fields: ReportField[];
  activities: ReportActivity[];
  /** The first empty cell below the activities on Insatser; "" where there is no such sheet. */
  nextActivity: string;
  insatsomraden: ReportedInsatsomrade[];
  requirements: ReportRequirement[];
  followed: FollowedRegion[];
  deadlines: ReportDeadline[];
  forms: ReportForm[];
  /** Everything that is wrong, sheet by sheet. */
  findings: ReportFinding[];
}
