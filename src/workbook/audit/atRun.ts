/** What the run had of regions, pots, kommuntyper and rules, as the sheets that it wrote tell it. */
import { Decimal } from "decimal.js";
import type { RegionGrant } from "../../domain/allocate";
import { areaIdentity, BASER } from "../../domain/areaRule";
import { asCompared } from "../../domain/asCompared";
import type { Pot } from "../../domain/frame";
import { kronor } from "../../domain/kronor";
import type { Weights } from "../../domain/ruralKey";
import type { AreaRuleRow } from "../areaRows";
import { CALC_HEADER_ROW } from "../calcSheet";
import { MASTER_ROW, SHEETS } from "../names";
import { CHECKS_HEADER_ROW } from "../sheets/kontroller";
import { endRow, formulaAt, sheetIn, valueAt, type CellValue, type SheetSnapshot, type Snapshot } from "../snapshot";
import { budgetRules, type BudgetRule, columnTexts, headerRowOf, rowTexts } from "../standing";
import { parseFormula, refsOf } from "./formula";

/** What the inputs may have more, fewer or others of than the run had. */
export type Outgrown = "regioner" | "potter" | "kommuntyper" | "områdesregler" | "indata-insatser";

/** What it was at the run. `outgrown`: the inputs have more, fewer or others of it. */
export interface AtRun<T> {
  had: T;
  outgrown: boolean;
}

/** The same as today, whatever the order. */
const same = <T>(had: T): AtRun<T> => ({ had, outgrown: false });

interface KeptCheck {
  id: string;
  /** What it says; of a pot or a kommuntyp with its name. */
  text: string;
  expected: CellValue;
}

/** What Kontroller keeps of the run. Lines deleted from another sheet do not change that. */
function keptChecks(snapshot: Snapshot, id: RegExp): KeptCheck[] {
  const sheet = sheetIn(snapshot, SHEETS.kontroller);
  if (!sheet) return [];
  const rows = Array.from({ length: endRow(sheet) }, (_, row) => row).slice(CHECKS_HEADER_ROW + 1);
  return rows
    .map((row) => ({
      id: String(valueAt(sheet, row, 0)),
      text: String(valueAt(sheet, row, 1)),
      expected: valueAt(sheet, row, 2),
    }))
    .filter((check) => id.test(check.id));
}

const keptPots = (snapshot: Snapshot): KeptCheck[] => keptChecks(snapshot, /^indata-pott-\d+$/);

/** True where the run had these names and the inputs lack one of them: it is there that the name is another. */
const areTheRuns = (found: readonly string[], today: readonly string[], kept: readonly KeptCheck[]): boolean =>
  found.length === kept.length &&
  found.every((name, i) => kept[i]?.text.includes(` ${name} är den vid körningen`)) &&
  found.some((name) => !today.some((one) => asCompared(one) === asCompared(name)));

/** Takes the regions of today's inputs; those that they lack now get nothing. By regionkod. */
export function regionsAtRun(snapshot: Snapshot, today: RegionGrant[]): AtRun<RegionGrant[]> {
  const sheet = sheetIn(snapshot, SHEETS.fordelning);
  if (!sheet) return same(today);
  const headerRow = headerRowOf(sheet);
  const column = Math.max(0, rowTexts(sheet, headerRow).indexOf("Regionkod"));
  const found = columnTexts(sheet, column)
    .slice(headerRow + 1)
    .filter((text) => /^\d{2}$/.test(text));
  const known = new Map(today.map((region) => [region.regionkod, region]));
  const missing = today.filter(({ regionkod }) => !found.includes(regionkod)).length;
  const extra = found.filter((code) => !known.has(code)).length;
  const ascending = found.every((code, i) => i === 0 || code > (found[i - 1] ?? ""));
  // As many of each are codes that have been typed over.
  if (missing === extra || !ascending) return same(today);
  // A row deleted by hand takes its kept amount with it; a region that has come since never had one.
  if (!keptAmountsAreWhole(snapshot, sheet, headerRow)) return same(today);
  return { had: found.map((regionkod) => known.get(regionkod) ?? unknownRegion(regionkod)), outgrown: true };
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
  if (column < 0 || !sheetIn(snapshot, SHEETS.kontroller)) return false;
  let amounts = 0;
  for (let row = headerRow + 2; row < endRow(sheet); row++) amounts += Number(valueAt(sheet, row, column)) || 0;
  return amounts === keptPots(snapshot).reduce((sum, { expected }) => sum + (Number(expected) || 0), 0);
}

/** Takes today's pots; gives those that are divided in the order that the sheet has them, then the others. */
export function potsAtRun(snapshot: Snapshot, today: readonly Pot[]): AtRun<readonly Pot[]> {
  const sheet = sheetIn(snapshot, SHEETS.fordelning);
  const divided = today.filter(({ nyckel }) => nyckel !== "ingen");
  const undivided = today.filter(({ nyckel }) => nyckel === "ingen");
  if (!sheet) return same(today);
  const headerRow = headerRowOf(sheet);
  const headers = rowTexts(sheet, headerRow);
  const columnsOf = (header: string) => headers.flatMap((text, column) => (text === header ? [column] : []));
  const blocks = columnsOf("Andel");
  const titleRow = headerRow - (CALC_HEADER_ROW - MASTER_ROW);
  const titles = blocks.map((column) => String(valueAt(sheet, titleRow, column)));
  const kept = keptPots(snapshot);
  const names = divided.map(({ insats }) => insats);
  if (!areTheRuns(titles, names, kept)) {
    const ordered = inFoundOrder(divided, titles, ({ insats }) => insats);
    if (ordered) return same([...ordered, ...undivided]);
    const count = Math.max(blocks.length, columnsOf("Pott × nyckel").length, columnsOf("Belopp (kr)").length);
    // Columns deleted by hand leave fewer pots than the run kept.
    if (count === divided.length || blocks.length < Math.max(count, kept.length)) return same(today);
  }
  const rural = headers.indexOf("Landsbygdsnyckel");
  const isRural = (column: number): boolean => {
    const place = { sheet: sheet.name, row: headerRow + 2, column };
    const formula = String(formulaAt(sheet, place.row, column));
    return rural >= 0 && refsOf(parseFormula(formula, place, snapshot)).some(({ first }) => first.column === rural);
  };
  const had = blocks.map((column, i): Pot => {
    const insats = titles[i] ?? "";
    const nyckel = isRural(column) ? "landsbygd" : "befolkning";
    return (
      divided.find((pot) => pot.insats === insats) ?? { id: insats, insats, mottagare: "", nyckel, belopp: kronor(0) }
    );
  });
  return { had: [...had, ...undivided], outgrown: true };
}

/** Takes today's weights; a kommuntyp that has none now gets 0. In the order that the sheet has them. */
export function weightsAtRun(snapshot: Snapshot, today: Weights): AtRun<Weights> {
  const sheet = sheetIn(snapshot, SHEETS.landsbygdsnyckel);
  if (!sheet) return same(today);
  const headers = rowTexts(sheet, headerRowOf(sheet));
  const first = headers.indexOf("Nr") + 1;
  const end = headers.indexOf("Folkmängd i kommunerna");
  if (first === 0 || end < first) return same(today);
  const found = headers.slice(first, end);
  const kept = keptChecks(snapshot, /^indata-kommuner-\d+$/);
  if (!areTheRuns(found, [...today.keys()], kept)) {
    const ordered = inFoundOrder([...today], found, ([typ]) => typ);
    if (ordered) return same(new Map(ordered));
    if (found.length === today.size || found.length !== kept.length) return same(today);
  }
  return { had: new Map(found.map((typ) => [typ, today.get(typ) ?? 0])), outgrown: true };
}

/**
 * Takes today's rules; gives them in the order in which Områdesbudget has them: a sorted Områdesregler changes nothing there.
 * `isSame`: today's inputs are those of the run, so that what differs is changed on Områdesbudget.
 */
export function rulesAtRun(
  snapshot: Snapshot,
  today: readonly AreaRuleRow[],
  isSame: boolean,
): AtRun<readonly AreaRuleRow[]> {
  const sheet = sheetIn(snapshot, SHEETS.omradesbudget);
  if (!sheet) return same(today);
  const found = budgetRules(sheet).map(asRule);
  const places = new Map(found.map((rule, i) => [identityOf(rule), i]));
  const place = (rule: AreaRuleRow): number | undefined => places.get(identityOf(rule));
  if (found.length === today.length) {
    const isSorted = today.every((rule) => place(rule) !== undefined);
    if (isSorted) return same([...today].sort((a, b) => (place(a) ?? 0) - (place(b) ?? 0)));
    if (isSame) return same(today);
  }
  const [kept] = keptChecks(snapshot, /^indata-omradesregler$/);
  if (!kept) return same(today);
  // A row deleted from Områdesbudget by hand leaves fewer than the run kept.
  if (kept.expected !== found.length) return { had: today, outgrown: kept.expected !== today.length };
  const known = new Map(today.map((rule) => [identityOf(rule), rule]));
  return { had: found.map((rule) => known.get(identityOf(rule)) ?? rule), outgrown: true };
}

/** Takes how many rows of Insatser the forms would show today; gives how many Blankettunderlag has. */
export function insatsRowsAtRun(snapshot: Snapshot, today: number): AtRun<number> {
  const sheet = sheetIn(snapshot, SHEETS.blankettunderlag);
  const [kept] = keptChecks(snapshot, /^indata-insatser$/);
  if (!sheet || !kept) return same(today);
  const texts = columnTexts(sheet, 0);
  const first = texts.indexOf("Rad i Insatser") + 1;
  let had = 0;
  while (first > 0 && texts[first + had] === String(had + 1)) had++;
  // A row deleted by hand leaves fewer than the run kept.
  return had === kept.expected ? { had, outgrown: had !== today } : same(today);
}

const identityOf = ({ regionkod, rule }: AreaRuleRow): string => `${regionkod} ${areaIdentity(rule)}`;

/** A row of Områdesbudget, of which only what the sheet has as constants is known. */
function asRule({ regionkod, omrade, insatsomrade, bas: typed, row }: BudgetRule): AreaRuleRow {
  const bas = BASER.find((one) => one === typed) ?? "båda";
  const rule = { omrade, insatsomrade, bas, steg: 1, regel: "belopp", belopp: kronor(0) } as const;
  return { regionkod, rule, ansvar: "", projektkod: "", motpart: "", row };
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
  const byLabel = new Map(items.map((item) => [asCompared(labelOf(item)), item]));
  const slots = labels.map((label) => byLabel.get(asCompared(label)));
  const left = items.filter((item) => !slots.includes(item));
  if (left.length > 1) return undefined;
  return slots.map((item) => item ?? left[0]).filter((item) => item !== undefined);
}
