/** What every action begins with: the workbook read and understood. One sync, nothing computed, nothing written. */
import { agreements, type AgreementYear } from "../agreements";
import { readWorkbook } from "../excel/run";
import type { AreaInputs } from "../workbook/areaInputs";
import type { BookFinding } from "../workbook/findings";
import type { readPackageInputs } from "../workbook/package/inputs";
import { isPackage } from "../workbook/package/isPackage";
import { readInputs, type Inputs } from "../workbook/inputs";
import { SHEETS } from "../workbook/names";
import { sheetIn, type Snapshot } from "../workbook/snapshot";
import { defaultsFor, yearOf } from "./defaults";
import type { ColumnChoices } from "./types";

export interface Read {
  snapshot: Snapshot;
  year: AgreementYear;
  inputs: Inputs;
  /** There when the workbook has Områdesregler. */
  areas?: AreaInputs;
}

export type ReadResult = { ok: true; read: Read } | { ok: false; findings: BookFinding[] };

export async function readAll(choices: ColumnChoices | undefined): Promise<ReadResult> {
  const result = await readWorkbook();
  if (!result.ok) return { ok: false, findings: [result.error] };
  return { ok: true, read: await understand(result.value, choices) };
}

/** Takes a workbook as read, gives what its inputs say. */
export async function understand(snapshot: Snapshot, choices?: ColumnChoices): Promise<Read> {
  const year = yearOf(snapshot);
  const defaults = await defaultsFor(year);
  const inputs = isPackage(snapshot)
    ? await readPackage(snapshot, { year, regionNames: defaults.regionNames, ...(choices && { choices }) })
    : readInputs(snapshot, defaults, choices);
  const areas = await readAreas(snapshot, year, inputs, choices);
  return { snapshot, year, inputs, ...(areas && { areas }) };
}

/** A region's package. Loaded when the workbook is one. */
const readPackage = async (...read: Parameters<typeof readPackageInputs>): Promise<Inputs> =>
  (await import(/* webpackChunkName: "package" */ "../workbook/package/inputs")).readPackageInputs(...read);

/** Loaded when there is something to read: most workbooks have no rules for områden. */
async function readAreas(
  snapshot: Snapshot,
  year: AgreementYear,
  { ready }: Inputs,
  choices: ColumnChoices | undefined,
): Promise<AreaInputs | undefined> {
  if (!sheetIn(snapshot, SHEETS.omradesregler)) return undefined;
  const { readAreaInputs } = await import(/* webpackChunkName: "areas" */ "../workbook/areaInputs");
  const { insatsomraden } = agreements[year];
  const regionkoder = ready && new Set(ready.grant.regions.map(({ regionkod }) => regionkod));
  return readAreaInputs(snapshot, { regionkoder, insatsomraden, year }, choices);
}
