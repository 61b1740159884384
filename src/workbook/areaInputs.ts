/** What a run needs to divide the regions' money among their områden, read from the workbook. */
import type { AreaKeys } from "../domain/areaRule";
import { address } from "./a1";
import type { AreaRuleRow } from "./areaRows";
import { fel, type BookFinding } from "./findings";
import { parseNycklar } from "./parse/nycklar";
import { parseAreaSource, parseOmradesregler, type AreaContext } from "./parse/omradesregler";
import { describeSource, openSource, type Source } from "./parse/source";
import { nycklar as nycklarSheet, type NycklarKey } from "./sheets/nycklar";
import { omradesregler as reglerSheet, type AreaSource, type OmradesreglerKey } from "./sheets/omradesregler";
import { sheetIn, type Snapshot } from "./snapshot";
import type { ColumnChoices, ColumnQuestion, SheetFound } from "./understanding";

export interface AreaInputs {
  /** By regionkod, then in the order of the sheet. */
  rules: AreaRuleRow[];
  keys: AreaKeys;
  /** Which amounts the rules divide. */
  source: AreaSource;
  sheets: {
    regler: Source<OmradesreglerKey>;
    nycklar: Source<NycklarKey> | undefined;
    /** Undefined: the sheet has no such setting, so the allocated amounts are divided. */
    sourceCell: { row: number; column: number } | undefined;
  };
  found: SheetFound[];
  questions: ColumnQuestion[];
  /** Of the rows, one by one. What they come to together is `areaBudgets`'s. */
  findings: BookFinding[];
}

/** Undefined when the workbook has no Områdesregler: then there is nothing to divide, and nothing wrong. */
export function readAreaInputs(
  snapshot: Snapshot,
  context: Omit<AreaContext, "keys">,
  choices: ColumnChoices = {},
): AreaInputs | undefined {
  const regler = openSource(snapshot, reglerSheet, choices);
  // A sheet that was just made and is still empty has no headers, and says nothing wrong.
  if (!regler || regler.sheet.values.length === 0) return undefined;
  const nycklar = sheetIn(snapshot, nycklarSheet.name)?.values.length
    ? openSource(snapshot, nycklarSheet, choices)
    : undefined;
  const keys = nycklar ? parseNycklar(nycklar) : { keys: new Map(), findings: [] };
  const parsed = parseOmradesregler(regler, { ...context, keys: keys.keys });
  const setting = parseAreaSource(regler);
  return {
    rules: [...parsed.rules].sort((a, b) => a.regionkod.localeCompare(b.regionkod)),
    keys: keys.keys,
    source: setting.choice ?? "fördelat belopp",
    sheets: { regler, nycklar, sourceCell: setting.cell },
    found: [describeSource(regler), ...(nycklar ? [describeSource(nycklar)] : [])],
    questions: [...regler.questions, ...(nycklar?.questions ?? [])],
    findings: [
      ...regler.findings,
      ...parsed.findings,
      ...setting.findings,
      ...(nycklar?.findings ?? []),
      ...keys.findings,
    ],
  };
}

/** Where a rule's cell stands, for a finding; the row's first cell when the sheet lacks that column. */
export const ruleCell = ({ sheets: { regler } }: AreaInputs, row: number, key: OmradesreglerKey): string =>
  address(row, regler.at[key] ?? regler.at.omrade ?? 0);

/** The finding that a region's decided amount is not known, at the setting that asks for it. */
export const decidedMissing = (areas: AreaInputs, region: string, bas: string): BookFinding => {
  const { regler, sourceCell } = areas.sheets;
  const cell = sourceCell ? address(sourceCell.row, sourceCell.column) : "";
  return fel("beslut-saknas", regler.sheet.name, cell, { region, bas });
};
