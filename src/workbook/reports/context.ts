/** What the forms' formulas refer to. */
import { asCompared } from "../../domain/asCompared";
import type { Pot } from "../../domain/frame";
import type { AreaPlan } from "../areaPlan";
import type { CalcSheet } from "../calcSheet";
import { fieldReference } from "../fieldSheet";
import { columnReference, type Source } from "../parse/source";
import type { InsatserKey } from "../sheets/insatser";
import type { FieldKey } from "../sheets/kontaktuppgifter";
import type { RedovisningskravKey } from "../sheets/redovisningskrav";
import type { UppfoljningKey } from "../sheets/uppfoljning";
import type { ReportInputs } from "./inputs";
import type { ReportRules } from "./judge";

/** What the run knows when it comes to the forms. */
export interface RunContext {
  allocation: CalcSheet;
  pots: readonly Pot[];
  /** There when the workbook has rules for områden. */
  areas: AreaPlan | undefined;
  /** The most rules that any region has. */
  mostRules: number;
  regions: readonly { regionkod: string; region: string }[];
  /** Columns of Ram as formulas write them. */
  ram: { belopp: string; mottagare: string | undefined; /** Σ of the pots that are not divided. */ undivided: string };
  /** The frame as stated. */
  frame: string;
  /** Rows of Insatser, where they are to be others than those of the inputs. */
  insatsRows?: number;
}

export interface FormContext extends RunContext {
  inputs: ReportInputs;
  rules: ReportRules;
  year: number;
  /** Överenskommelsens benämning. */
  agreement: string;
}

/** A field's cell, or an empty text where the sheet lacks it. */
export const fieldOf = ({ inputs: { fields } }: FormContext, key: FieldKey): string =>
  (fields && fieldReference(fields.source, key)) ?? '""';

/** What the field holds, as text: "" when it is empty, where a bare reference would give 0. */
export const fieldText = (context: FormContext, key: FieldKey): string => `=${fieldOf(context, key)}&""`;

/** A code or a word to compare with, as it is read: a space around it does not count. */
export const fieldWord = (context: FormContext, key: FieldKey): string => `TRIM(${fieldOf(context, key)})`;

/** A date, or nothing. */
export const fieldDate = (context: FormContext, key: FieldKey): string => {
  const cell = fieldOf(context, key);
  return `=IF(ISNUMBER(${cell}),${cell},"")`;
};

/** Shown when the field is long, for the height of its row. */
export const shownField = ({ inputs: { fields } }: FormContext, key: FieldKey): string =>
  String(fields?.values[key] ?? "");

/** Shown of what was done in an insatsområde, for the height of its row. */
export const shownDone = ({ inputs: { insatser } }: FormContext, nr: string): string =>
  (insatser?.rows ?? [])
    .filter(({ insatsomrade }) => asCompared(insatsomrade) === asCompared(nr))
    .map(({ insats, text }) => (text.trim() === "" ? insats : `${insats}: ${text}`))
    .join("; ");

/** A column of a table as formulas write it; undefined when the workbook lacks the sheet or the column. */
export const insatserColumn = (
  { inputs: { insatser } }: Pick<FormContext, "inputs">,
  key: InsatserKey,
): string | undefined => columnOf(insatser, key);

export const kravColumn = ({ inputs: { krav } }: FormContext, key: RedovisningskravKey): string | undefined =>
  columnOf(krav, key);

export const uppfoljningColumn = ({ inputs: { uppfoljning } }: FormContext, key: UppfoljningKey): string | undefined =>
  columnOf(uppfoljning, key);

function columnOf<Key extends string>(
  read: { source: Source<Key>; usable: boolean } | undefined,
  key: Key,
): string | undefined {
  if (!read?.usable || read.source.at[key] === undefined) return undefined;
  const { table, firstRow, endRow } = read.source;
  // A plain range without rows has no address; a table always has a row.
  return table || endRow > firstRow ? columnReference(read.source, key) : undefined;
}

/** A date in the table Uppföljning, or nothing. `row` is a cell with its row there, 0 for none. */
export function followedDate(context: FormContext, key: UppfoljningKey, row: string): string {
  const column = uppfoljningColumn(context, key);
  if (column === undefined) return "";
  const cell = `INDEX(${column},MAX(1,${row}))`;
  return `=IF((${row}>0)*SUM(${cell})=0,"",${cell})`;
}

/** A word of it; a space around it does not count. */
export function followedWord(context: FormContext, key: UppfoljningKey, row: string): string {
  const column = uppfoljningColumn(context, key);
  return column === undefined ? "" : `=IF(${row}=0,"",TRIM(INDEX(${column},MAX(1,${row}))))`;
}

/** An amount of it, kr. */
export function followedAmount(context: FormContext, key: UppfoljningKey, row: string): string | number {
  const column = uppfoljningColumn(context, key);
  return column === undefined ? 0 : `=IF(${row}=0,0,SUM(INDEX(${column},MAX(1,${row}))))`;
}

/** The prestationskrav step by step, as checkPrestationskrav in the domain says it. Arguments are cells. */
export const prestationskravFormulas = (cell: {
  galler: string;
  plan: string;
  framtagen: string;
  reviderad: string;
  start: string;
  slut: string;
  besked: string;
  uppfyllt: string;
}) => {
  const { galler, plan, start, slut, besked, uppfyllt } = cell;
  // A cell without a date is an empty text, which SUM takes for 0.
  const framtagen = `SUM(${cell.framtagen})`;
  const reviderad = `SUM(${cell.reviderad})`;
  const within = (date: string) => `AND(${date}>=${start},${date}<=${slut})`;
  const sound = `AND(${plan}="ja",${framtagen}>0,OR(${reviderad}=0,${reviderad}>=${framtagen}))`;
  return {
    /** 1 when it can be decided. */
    besked: `=1*OR(${galler}=0,${sound},AND(${plan}="nej",${framtagen}+${reviderad}=0))`,
    uppfyllt: `=1*OR(${galler}=0,AND(${sound},OR(${within(framtagen)},AND(${framtagen}<${start},${within(reviderad)}))))`,
    status: `=CHOOSE(1+${besked}+${uppfyllt},"ej prövad","ej kvalificerad","kvalificerad")`,
  };
};
