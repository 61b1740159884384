/**
 * The plan as the run had it. Formulas are compared with what that run wrote, not with what one would write today:
 * a sorted Vikter, or a region added since, leaves the written formulas as right as they were.
 */
import type { Grant, RegionGrant } from "../../domain/allocate";
import { Decimal } from "decimal.js";
import { BASER } from "../../domain/areaRule";
import type { Pot } from "../../domain/frame";
import { kronor } from "../../domain/kronor";
import { planAllocation, type AllocationPlan } from "../allocationPlan";
import { areaBudgets, type RegionAreas } from "../areaBudgets";
import type { AreaRuleRow } from "../areaRows";
import type { ReportsToPlan } from "../reports/plan";
import type { AreasToPlan } from "../runSheets";
import { CALC_HEADER_ROW } from "../calcSheet";
import type { Defaults, Inputs } from "../inputs";
import { MASTER_ROW, SHEETS } from "../names";
import { CHECKS_HEADER_ROW } from "../sheets/kontroller";
import type { About } from "../sheets/om";
import { endColumn, endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "../snapshot";

export interface AuditInput {
  snapshot: Snapshot;
  ready: NonNullable<Inputs["ready"]>;
  grant: Grant;
  defaults: Defaults;
  about: About;
  areas?: AreasToPlan;
  /** Of today's inputs. */
  fingerprint: string;
  reports?: ReportsToPlan;
}

export interface Written {
  planned: AllocationPlan;
  budgets: readonly RegionAreas[];
  /** What the inputs have more or less of than the run: "regioner", "potter", "kommuntyper", "områdesregler". */
  outgrown: string[];
}

export function asWritten(input: AuditInput): Written {
  const { snapshot, ready, grant, defaults, about } = input;
  const outgrown: string[] = [];
  const regions = regionsOf(input, outgrown);
  const pots = potsOf(snapshot, ready.grant.pots, outgrown);
  const weights = weightsOf(snapshot, ready.grant.weights, outgrown);
  const shaped: Grant = { ...grant, regions };
  const areas = input.areas && areasOf(input.areas, snapshot, grant, ready, outgrown);
  const planned = planAllocation(
    snapshot,
    { ...ready, grant: { ...ready.grant, pots, weights } },
    shaped,
    defaults,
    about,
    { version: "", now: new Date(0), fingerprint: input.fingerprint, warnings: 0 },
    areas,
    input.reports,
  );
  return { planned, budgets: areas?.regions ?? [], outgrown };
}

/** Text of a sheet's row, from the first column. */
export const rowTexts = (sheet: SheetSnapshot, row: number): string[] =>
  Array.from({ length: endColumn(sheet) }, (_, column) => String(valueAt(sheet, row, column)));

export const columnTexts = (sheet: SheetSnapshot, column: number): string[] =>
  Array.from({ length: endRow(sheet) }, (_, row) => String(valueAt(sheet, row, column)));

/** Where a calculation sheet's headers stand now. */
function headerRowOf(sheet: SheetSnapshot): number {
  const row = columnTexts(sheet, 0).indexOf("Regionkod");
  if (row >= 0) return row;
  for (let r = 0; r < Math.min(20, endRow(sheet)); r++) if (rowTexts(sheet, r).includes("Regionkod")) return r;
  return CALC_HEADER_ROW;
}

function regionsOf({ snapshot, grant }: AuditInput, outgrown: string[]): RegionGrant[] {
  const sheet = sheetIn(snapshot, SHEETS.fordelning);
  if (!sheet) return grant.regions;
  const headerRow = headerRowOf(sheet);
  const column = Math.max(0, rowTexts(sheet, headerRow).indexOf("Regionkod"));
  const found = columnTexts(sheet, column)
    .slice(headerRow + 1)
    .filter((text) => /^\d{2}$/.test(text));
  const now = grant.regions.map(({ regionkod }) => regionkod);
  const missing = now.filter((code) => !found.includes(code));
  const extra = found.filter((code) => !now.includes(code));
  const ascending = found.every((code, i) => i === 0 || code > (found[i - 1] ?? ""));
  if (missing.length + extra.length === 0 || missing.length === extra.length || !ascending) return grant.regions;
  // A row deleted by hand takes its kept amount with it; a region that has come since never had one.
  if (!keptAmountsAreWhole(snapshot, sheet, headerRow)) return grant.regions;
  outgrown.push("regioner");
  const known = new Map(grant.regions.map((region) => [region.regionkod, region]));
  return found.map((regionkod) => known.get(regionkod) ?? unknownRegion(regionkod));
}

const unknownRegion = (regionkod: string): RegionGrant => ({
  regionkod,
  region: "",
  folkmangd: 0,
  befolkning: kronor(0),
  landsbygd: kronor(0),
  summa: kronor(0),
  krPerInvanare: new Decimal(0),
});

/** Σ of the amounts kept from the run is Σ of the pots kept from the run. */
function keptAmountsAreWhole(snapshot: Snapshot, sheet: SheetSnapshot, headerRow: number): boolean {
  const column = rowTexts(sheet, headerRow).indexOf("Belopp vid körningen (kr)");
  const checks = sheetIn(snapshot, SHEETS.kontroller);
  if (column < 0 || !checks) return false;
  let amounts = 0;
  for (let row = headerRow + 2; row < endRow(sheet); row++) amounts += Number(valueAt(sheet, row, column)) || 0;
  let pots = 0;
  for (let row = CHECKS_HEADER_ROW; row < endRow(checks); row++) {
    if (String(valueAt(checks, row, 0)).startsWith("indata-pott-")) pots += Number(valueAt(checks, row, 2)) || 0;
  }
  return amounts === pots;
}

/** In the order that the sheet has them; its own names where the run had others. */
function potsOf(snapshot: Snapshot, pots: readonly Pot[], outgrown: string[]): readonly Pot[] {
  const sheet = sheetIn(snapshot, SHEETS.fordelning);
  const divided = pots.filter(({ nyckel }) => nyckel !== "ingen");
  if (!sheet) return pots;
  const headers = rowTexts(sheet, headerRowOf(sheet));
  const columnsOf = (header: string) => headers.flatMap((text, column) => (text === header ? [column] : []));
  const blocks = columnsOf("Andel");
  const count = Math.max(blocks.length, columnsOf("Pott × nyckel").length, columnsOf("Belopp (kr)").length);
  const titleRow = headerRowOf(sheet) - (CALC_HEADER_ROW - MASTER_ROW);
  const titles = blocks.map((column) => String(valueAt(sheet, titleRow, column)));
  const ordered = inFoundOrder(divided, titles, ({ insats }) => insats);
  if (ordered) return [...ordered, ...pots.filter(({ nyckel }) => nyckel === "ingen")];
  if (count === divided.length || blocks.length < count) return pots;
  outgrown.push("potter");
  const rural = headers.includes("Landsbygdsnyckel");
  const asRun = titles.map((insats, i): Pot => {
    const nyckel = rural && i > 0 ? "landsbygd" : "befolkning";
    return (
      divided.find((pot) => pot.insats === insats) ?? { id: insats, insats, mottagare: "", nyckel, belopp: kronor(0) }
    );
  });
  return [...asRun, ...pots.filter(({ nyckel }) => nyckel === "ingen")];
}

function weightsOf(
  snapshot: Snapshot,
  weights: ReadonlyMap<string, number>,
  outgrown: string[],
): ReadonlyMap<string, number> {
  const sheet = sheetIn(snapshot, SHEETS.landsbygdsnyckel);
  if (!sheet) return weights;
  const headers = rowTexts(sheet, headerRowOf(sheet));
  const first = headers.indexOf("Nr") + 1;
  const end = headers.indexOf("Folkmängd i kommunerna");
  if (first === 0 || end < first) return weights;
  const found = headers.slice(first, end);
  const ordered = inFoundOrder([...weights], found, ([typ]) => typ);
  if (ordered) return new Map(ordered);
  const checks = sheetIn(snapshot, SHEETS.kontroller);
  const row = checks ? columnTexts(checks, 0).indexOf("indata-vikter") : -1;
  const atRun = checks && row >= 0 ? String(valueAt(checks, row, 2)).split(" · ").length : 0;
  if (found.length === weights.size || found.length !== atRun) return weights;
  outgrown.push("kommuntyper");
  return new Map(found.map((typ) => [typ, weights.get(typ) ?? 0]));
}

/**
 * The items in the order of the labels found, where they are the same. One label that is none of theirs is a label that
 * was changed: the item left over takes its place.
 */
function inFoundOrder<T>(
  items: readonly T[],
  labels: readonly string[],
  labelOf: (item: T) => string,
): T[] | undefined {
  if (labels.length !== items.length) return undefined;
  const byLabel = new Map(items.map((item) => [labelOf(item).toLocaleLowerCase("sv"), item]));
  const slots = labels.map((label) => byLabel.get(label.toLocaleLowerCase("sv")));
  const left = items.filter((item) => !slots.includes(item));
  if (left.length > 1) return undefined;
  return slots.map((item) => item ?? left[0]).filter((item) => item !== undefined);
}

/** The rules in the order in which Områdesbudget has them: a sorted Områdesregler changes nothing there. */
function areasOf(
  areas: AreasToPlan,
  snapshot: Snapshot,
  grant: Grant,
  ready: AuditInput["ready"],
  outgrown: string[],
): AreasToPlan {
  const sheet = sheetIn(snapshot, SHEETS.omradesbudget);
  if (!sheet) return areas;
  const found = rulesFound(sheet);
  const rows = found.map(ruleIdentity);
  const place = (rule: AreaRuleRow) => rows.indexOf(ruleIdentity(rule));
  if (rows.length !== areas.inputs.rules.length) outgrown.push("områdesregler");
  const asRun = (rules: readonly AreaRuleRow[]): AreasToPlan => {
    const inputs = { ...areas.inputs, rules: [...rules] };
    return { inputs, regions: areaBudgets(inputs, grant, ready.sources.regioner).regions };
  };
  if (areas.inputs.rules.length !== rows.length && rulesAtRun(snapshot) === rows.length) {
    const known = new Map(areas.inputs.rules.map((rule) => [ruleIdentity(rule), rule]));
    return asRun(found.map((rule) => known.get(ruleIdentity(rule)) ?? rule));
  }
  if (areas.inputs.rules.some((rule) => place(rule) < 0)) return areas;
  return asRun([...areas.inputs.rules].sort((a, b) => place(a) - place(b)));
}

const ruleIdentity = ({ regionkod, rule: { omrade, insatsomrade, bas } }: AreaRuleRow): string =>
  [regionkod, omrade, insatsomrade, bas].join("\u0000").toLocaleLowerCase("sv");

/** The rows of Områdesbudget as rules, of which only what the sheet has as constants is known. */
function rulesFound(sheet: SheetSnapshot): AreaRuleRow[] {
  const headerRow = headerRowOf(sheet);
  const headers = rowTexts(sheet, headerRow);
  const at = ["Regionkod", "Område", "Insatsområde", "Bas"].map((header) => headers.indexOf(header));
  const found: AreaRuleRow[] = [];
  for (let row = headerRow + 2; row < endRow(sheet); row++) {
    const [regionkod = "", omrade = "", insatsomrade = "", typed] = at.map((column) =>
      String(valueAt(sheet, row, column)),
    );
    if (!/^\d{2}$/.test(regionkod)) continue;
    const bas = BASER.find((one) => one === typed) ?? "båda";
    const rule = { omrade, insatsomrade, bas, steg: 1, regel: "belopp", belopp: kronor(0) } as const;
    found.push({ regionkod, rule, ansvar: "", projektkod: "", motpart: "", row });
  }
  return found;
}

/** How many rules the run had, as Kontroller keeps it. A row deleted from Områdesbudget by hand does not change that. */
function rulesAtRun(snapshot: Snapshot): number | undefined {
  const checks = sheetIn(snapshot, SHEETS.kontroller);
  const row = checks ? columnTexts(checks, 0).indexOf("indata-omradesregler") : -1;
  return checks && row >= 0 ? Number(valueAt(checks, row, 2)) : undefined;
}
