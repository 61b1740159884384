/** What every action begins with: the workbook read and understood. One sync, nothing computed, nothing written. */
import type { AgreementYear } from "../agreements";
import { readWorkbook } from "../excel/run";
import type { BookFinding } from "../workbook/findings";
import { readInputs, type Inputs } from "../workbook/inputs";
import type { Snapshot } from "../workbook/snapshot";
import { defaultsFor, yearOf } from "./defaults";
import type { ColumnChoices } from "./types";

export interface Read {
  snapshot: Snapshot;
  year: AgreementYear;
  inputs: Inputs;
}

export type ReadResult = { ok: true; read: Read } | { ok: false; findings: BookFinding[] };
export async function readAll(choices: ColumnChoices | undefined): Promise<ReadResult> {
  const result = await readWorkbook();
  if (!result.ok) return { ok: false, findings: [result.error] };
  const snapshot = result.value;
  const year = yearOf(snapshot);
  const inputs = readInputs(snapshot, await defaultsFor(year), choices);
  return { ok: true, read: { snapshot, year, inputs } };
}
