/** Rules for områden: what the pane's form reads, tries out and writes. A chunk of its own. */
import { agreements } from "../agreements";
import { samples, type SampleId } from "../agreements/samples";
import type { AreaBase, AreaRule } from "../domain/areaRule";
import { divideAreas } from "../domain/divideAreas";
import { stops } from "../domain/finding";
import { kronor } from "../domain/kronor";
import { areaBudgets, regionBase } from "../workbook/areaBudgets";
import type { AreaInputs } from "../workbook/areaInputs";
import { describeProblem } from "../workbook/areaProblems";
import type { AreaRuleEntry } from "../workbook/areaRows";
import { planAreaRules } from "../workbook/areaRulesPlan";
import { nycklarTemplate, omradesreglerTemplate, type NamedKey } from "../workbook/areaTemplate";
import { grantOf } from "../workbook/package/grant";
import { fel, varning, type BookFinding } from "../workbook/findings";
import { SHEETS } from "../workbook/names";
import type { SheetPlan } from "../workbook/plan";
import { sheetIn, valueAt } from "../workbook/snapshot";
import { createSheets, yearSheets } from "./createTemplate";
import { changesOf } from "./preview";
import { readAll, type Read } from "./readAll";
import type { AreaPreview, AreaRegion, AreaRuleFinding, AreaRules, Cancellable } from "./types";
import { write } from "./write";

export { BASER, REGLER, USUAL_STEPS } from "../domain/areaRule";
export { AREA_SOURCES } from "../workbook/sheets/omradesregler";

const NO_RULES: AreaRules = {
  any: false,
  rules: [],
  keys: [],
  source: "fördelat belopp",
  regions: [],
  insatsomraden: [],
  findings: [],
};

/** The workbook's rules, keys and amounts. One sync; nothing is written. */
export async function readAreaRules(): Promise<AreaRules> {
  const result = await readAll(undefined);
  if (!result.ok) return { ...NO_RULES, findings: result.findings };
  const { areas, inputs, year } = result.read;
  const { regions, findings } = basesOf(result.read);
  return {
    any: areas !== undefined,
    rules: areas?.rules.map(({ row: _, ...entry }) => entry) ?? [],
    keys: areas ? namedKeys(areas) : [],
    source: areas?.source ?? "fördelat belopp",
    regions,
    insatsomraden: agreements[year].insatsomraden.map(({ nr, namn, endastLandsbygd }) => ({
      nr,
      namn,
      ...(endastLandsbygd && { endastLandsbygd }),
    })),
    findings: [...(inputs.any ? inputs.findings : []), ...(areas?.findings ?? []), ...findings],
  };
}

function basesOf({ inputs, areas }: Read): { regions: AreaRegion[]; findings: BookFinding[] } {
  const computed = inputs.ready && grantOf(inputs.ready);
  if (!inputs.ready || !computed?.ok) return { regions: [], findings: [] };
  const { regioner } = inputs.ready.sources;
  const grant = computed.value;
  const source = areas?.source ?? "fördelat belopp";
  return {
    regions: grant.regions.map((region) => ({
      regionkod: region.regionkod,
      region: region.region,
      ...regionBase(region, source, grant, regioner).base,
    })),
    findings: areas ? areaBudgets(areas, grant, regioner).findings : [],
  };
}

/** The named keys with their sources. */
export function namedKeys({ keys, sheets: { nycklar } }: AreaInputs): NamedKey[] {
  const sources = new Map<string, string>();
  if (nycklar?.at.namn !== undefined && nycklar.at.kalla !== undefined) {
    for (let row = nycklar.firstRow; row < nycklar.endRow; row++) {
      sources.set(
        String(valueAt(nycklar.sheet, row, nycklar.at.namn)),
        String(valueAt(nycklar.sheet, row, nycklar.at.kalla)),
      );
    }
  }
  return [...keys].map(([namn, key]) => ({ namn, ...key, kalla: sources.get(namn) ?? "" }));
}

/** What a region's rules come to. Pure and instant: for every key that the user presses. */
export function previewAreas(
  regionkod: string,
  rules: readonly AreaRule[],
  keys: readonly NamedKey[],
  base: AreaBase,
  insatsomraden: AreaRules["insatsomraden"] = [],
): AreaPreview {
  const byName = new Map(keys.map(({ namn, del, helhet }) => [namn, { del, helhet }]));
  const { rows, perBas, totalt, omraden, ofordelat, problems } = divideAreas(base, rules, byName);
  const names = { regionkod, rules, keys: byName, at: (rule: number) => `#${rule + 1}` };
  const findings = problems.map((problem): AreaRuleFinding => {
    const { code, column, params } = describeProblem(problem, names);
    return { ...fel(code, SHEETS.omradesregler, "", params), rule: problem.rule, column };
  });
  rules.forEach(({ insatsomrade, bas }, rule) => {
    const known = insatsomraden.find(({ nr }) => nr === insatsomrade);
    if (!known?.endastLandsbygd || bas === "landsbygd") return;
    const warning = varning("insatsomrade-landsbygd", SHEETS.omradesregler, "", { varde: insatsomrade, bas });
    findings.push({ ...warning, rule, column: "insatsomrade" });
  });
  // With a finding an amount may be anything; one that is no whole number is shown as nothing.
  const kr = (value: number) => kronor(Number.isSafeInteger(value) ? value : 0);
  return {
    rows: rows.map(({ rule: { omrade, insatsomrade, bas, regel }, belopp, beraknat }) => ({
      regionkod,
      omrade,
      insatsomrade,
      bas,
      regel,
      belopp: kr(belopp),
      beraknat: kr(beraknat),
    })),
    totalt: kr(totalt),
    omraden: kr(omraden),
    ofordelat: kr(ofordelat),
    perBas,
    findings,
  };
}

type RuleToWrite = Omit<AreaRuleEntry, "regionkod">;

/** How many cells writeAreaRules would change: "n celler ändras". One sync; nothing is written. */
export async function previewAreaRules(
  regionkod: string,
  rules: readonly RuleToWrite[],
): Promise<{ cells: number; findings: BookFinding[] }> {
  const prepared = await prepareRules(regionkod, rules);
  if (!prepared.ok) return { cells: 0, findings: prepared.findings };
  const { snapshot, plan, findings } = prepared;
  return { cells: changesOf(snapshot, plan).reduce((sum, { cells }) => sum + cells, 0), findings };
}

/**
 * Writes a region's rules in place of those it has; other regions' rows and the user's own columns stay with their
 * rows. Two syncs, three when there are more rows than before; can be undone. With a finding that stops, nothing is
 * written. The amounts follow with Fördela.
 */
export async function writeAreaRules(
  regionkod: string,
  rules: readonly RuleToWrite[],
  cancellable: Cancellable = {},
): Promise<{ findings: BookFinding[]; written: boolean }> {
  const prepared = await prepareRules(regionkod, rules);
  if (!prepared.ok || prepared.findings.some(stops)) return { findings: prepared.findings, written: false };
  const { snapshot, plan, findings } = prepared;
  if (plan.sheets.length === 0) return { findings, written: false };
  const failures = await write(snapshot, plan, cancellable);
  return { findings: [...findings, ...failures], written: failures.length === 0 };
}

async function prepareRules(regionkod: string, rules: readonly RuleToWrite[]) {
  const result = await readAll(undefined);
  if (!result.ok) return { ok: false as const, findings: result.findings };
  const { snapshot, areas } = result.read;
  if (!areas) {
    const missing = { blad: SHEETS.omradesregler, funna: snapshot.sheetNames.join(", ") };
    return { ok: false as const, findings: [fel("blad-saknas", SHEETS.omradesregler, "", missing)] };
  }
  const headers = areas.sheets.regler.findings;
  if (headers.some(stops)) return { ok: false as const, findings: headers };
  const entries = rules.map((rule): AreaRuleEntry => ({ ...rule, regionkod }));
  const region = basesOf(result.read).regions.find((one) => one.regionkod === regionkod);
  const wrong = region
    ? previewAreas(
        regionkod,
        rules.map(({ rule }) => rule),
        namedKeys(areas),
        region,
      ).findings.map(({ rule: _, column: __, ...finding }) => finding)
    : [];
  const { plan, findings } = planAreaRules(snapshot, areas, regionkod, entries);
  return { ok: true as const, snapshot, plan, findings: [...wrong, ...findings] };
}

/** Adds Områdesregler and Nycklar where they are missing. Two syncs. */
export async function createAreaSheets(
  cancellable: Cancellable = {},
): Promise<{ findings: BookFinding[]; written: boolean }> {
  const read = await readAll(undefined);
  if (!read.ok) return { findings: read.findings, written: false };
  const sheets: SheetPlan[] = [omradesreglerTemplate([], "fördelat belopp"), nycklarTemplate([])].filter(
    ({ name }) => !sheetIn(read.read.snapshot, name),
  );
  if (sheets.length === 0) return { findings: [], written: false };
  const activate = { sheet: sheets[0]?.name ?? SHEETS.omradesregler, cell: "A1" };
  const findings = await write(read.read.snapshot, { sheets, names: [], activate }, cancellable);
  return { findings, written: findings.length === 0 };
}

/** "Exempel": a year's figures and one region's published rules, in a workbook that has none. Two syncs. */
export async function createSample(id: SampleId): Promise<{ findings: BookFinding[]; written: boolean }> {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`No sample ${id}`);
  const entries = sample.rules.map((rule) => ({ ...rule, ansvar: "", projektkod: "", motpart: "" }));
  const year = await yearSheets(sample.year);
  return createSheets([...year, omradesreglerTemplate(entries, "fördelat belopp"), nycklarTemplate(sample.keys)], {});
}
