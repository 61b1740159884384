/** "fel" stops every write; "varning" is shown and the run goes on. The words are those of the CLI's JSON. */
export type Severity = "fel" | "varning";

/**
 * One thing that is wrong, and where. The sentence and the remedy are in src/texts, under the code,
 * in Swedish and English; `params` is what the sentence names.
 */
export interface Finding<Code extends string = string> {
  code: Code;
  severity: Severity;
  /** Name of the sheet, "" when the finding is about the whole workbook. */
  sheet: string;
  /** A1 address without sheet ("C7" or "A1:B3"), "" when it is about the whole sheet. */
  cell: string;
  params: Readonly<Record<string, string | number>>;
}

/** A maker of findings of one severity, out of one list of codes. */
export const findingsOf =
  <Code extends string>(severity: Severity) =>
  (code: Code, sheet: string, cell: string, params: Finding["params"] = {}): Finding<Code> => ({
    code,
    severity,
    sheet,
    cell,
    params,
  });

/** True when a finding stops the run. */
export const stops = (finding: Finding): boolean => finding.severity === "fel";
