import { stops } from "../domain/finding";
import { DEFAULT_YEAR } from "./defaults";
import { readAll } from "./readAll";
import type { ColumnChoices, Underlag } from "./types";

/** What was found in the workbook and what is wrong with it. One sync; nothing is written. */
export async function readUnderlag(options: { choices?: ColumnChoices } = {}): Promise<Underlag> {
  const result = await readAll(options.choices);
  if (!result.ok) {
    return {
      any: true,
      sheets: [],
      agreementYear: DEFAULT_YEAR,
      method: "största resten",
      findings: result.findings,
      questions: [],
      ready: false,
    };
  }
  const { inputs, year, areas } = result.read;
  const findings = [...inputs.findings, ...(areas?.findings ?? [])];
  return {
    any: inputs.any,
    sheets: [...inputs.found, ...(areas?.found ?? [])],
    agreementYear: year,
    method: inputs.method,
    // An empty workbook is not a faulty one: the pane offers the template instead of a list of what is missing.
    findings: inputs.any ? findings : [],
    questions: [...inputs.questions, ...(areas?.questions ?? [])],
    ready: inputs.ready !== undefined && !findings.some(stops),
  };
}
