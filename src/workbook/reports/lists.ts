import type { Krav } from "../../domain/report/insatser";
import { insatserColumn, type FormContext } from "./context";
import { isSkr, type ReportInputs } from "./inputs";

/** What the tables of Blankettunderlag have a row for. */
export interface ReportLists {
  /** What costs are shown by: insatsområden, or SKR's insatser. */
  omraden: readonly { nr: string; namn: string; endastLandsbygd?: true }[];
  krav: readonly Krav[];
  /** Rows of the table Insatser at the run, empty ones too: what is filled in later comes along. */
  insatser: number;
  /** The most rules for områden that any region has. */
  areaLines: number;
}

export function reportLists(context: FormContext): ReportLists {
  const { inputs, rules, mostRules } = context;
  const skr = isSkr(inputs);
  return {
    omraden: skr ? rules.skr.map((namn) => ({ nr: namn, namn: "" })) : rules.insatsomraden,
    krav: skr ? [] : rules.krav,
    insatser: context.insatsRows ?? insatsRows(inputs),
    areaLines: mostRules,
  };
}

/** Rows of the table Insatser that the forms show, empty ones too; 0 where they can show none. */
export function insatsRows(inputs: ReportInputs): number {
  const source = inputs.insatser?.source;
  return source && insatserColumn({ inputs }, "insatsomrade") ? Math.max(1, source.tableEnd - source.firstRow) : 0;
}
