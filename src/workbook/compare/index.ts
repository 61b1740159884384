/**
 * Two versions of a workbook compared by key: inputs, weights, rules, formulas and results, and what each change of the
 * inputs does to the results. Pure; reads only.
 */
import { SHEETS } from "../names";
import { sheetIn } from "../snapshot";
import { inputChanges } from "./changes";
import type { Change, ChangeKind, Note } from "./change";
import { effectsOf, type AmountChange, type Effect, type Effects, type KindEffect, type Rest } from "./effects";
import { amountCells, formulaChanges, type FormulaChange } from "./formulas";
import { modelOf, type Version } from "./model";
import type { PlacedSheet } from "../audit/describe";

export type { AmountChange, Change, ChangeKind, Effect, Effects, FormulaChange, KindEffect, Note, Rest, Version };

export interface ComparedVersion extends Version {
  placed: readonly PlacedSheet[];
}

export interface Comparison {
  /** True when nothing differs; notes may still be there. */
  lika: boolean;
  indata: Change[];
  vikter: Change[];
  /** Rules for områden, their keys and their base. */
  regler: Change[];
  formler: FormulaChange[];
  /** Calculation sheets that only one of the versions has. */
  blad: { blad: string; finns: "fore" | "efter" }[];
  /** What the inputs come to, not what stands in cells that have been typed over: that is told with the formulas. */
  resultat: Effect;
  effekter: Effects;
  /** What differs and is no change: spelling of names, the year. */
  noteringar: Note[];
  /** regionkod → name, and pot and rule → what a reader calls them, for `resultat` and `effekter`. */
  namn: { regioner: Record<string, string>; av: Record<string, string> };
  /** "region pott" and "region regel", as in `resultat` → where the amount stands in the later version. */
  celler: Record<string, { blad: string; cell: string }>;
}

/** Takes the earlier version and the later. Krona by krona; the change of a pot that has not changed sums to 0. */
export function compareVersions(before: ComparedVersion, after: ComparedVersion): Comparison {
  const [from, to] = [modelOf(before), modelOf(after)];
  const { changes, steps, notes } = inputChanges(before, after, from, to);
  const effekter = effectsOf(from, to, steps);
  if (!effekter) throw new Error("Two versions were computed, and cannot be computed when they are compared");
  const group = (...kinds: ChangeKind[]) => changes.filter(({ slag }) => kinds.includes(slag));
  const regler = group("regel", "nyckel", "underlag");
  const vikter = group("vikt");
  const indata = changes.filter((change) => !regler.includes(change) && !vikter.includes(change));
  const formler = formulaChanges(before, after);
  const blad = sheetsOfOne(before, after);
  const { totalt } = effekter;
  const differences = [changes, formler, blad, totalt.belopp, totalt.omraden ?? []];
  return {
    lika: differences.every(({ length }) => length === 0),
    indata,
    vikter,
    regler,
    formler,
    blad,
    resultat: totalt,
    effekter,
    noteringar: notes,
    celler: amountCells(after.placed),
    namn: {
      regioner: Object.fromEntries([...from.regions, ...to.regions].map((r) => [r.regionkod, r.region])),
      av: Object.fromEntries([
        ...[...from.pots, ...to.pots].map(({ id, insats }) => [id, insats]),
        ...[...from.rules, ...to.rules].map(([key, { rule }]) => [
          key,
          [rule.omrade, rule.insatsomrade, rule.bas].filter(Boolean).join(" · "),
        ]),
      ]),
    },
  };
}

const CALCULATION_SHEETS = [
  SHEETS.landsbygdsnyckel,
  SHEETS.fordelning,
  SHEETS.omradesbudget,
  SHEETS.omradessummor,
  SHEETS.kontroller,
];

function sheetsOfOne(before: Version, after: Version): Comparison["blad"] {
  return CALCULATION_SHEETS.flatMap((blad) => {
    const [was, is] = [before, after].map(({ snapshot }) => sheetIn(snapshot, blad) !== undefined);
    return was === is ? [] : [{ blad, finns: was ? ("fore" as const) : ("efter" as const) }];
  });
}
