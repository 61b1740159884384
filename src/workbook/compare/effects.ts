/** What each change of the inputs does to the results by itself: the earlier version with that change and no other. */
import { CHANGE_KINDS, type ChangeKind, type Step } from "./change";
import { amountsOf, type Amount, type Amounts, type Model } from "./model";

/** An amount before and after, kr. `fore` or `efter` is undefined where only one version has it. */
export interface AmountChange {
  regionkod: string;
  /** The pot's insats in lower case; of an område, its rule's key, or "" for what no rule takes. */
  of: string;
  fore: number | undefined;
  efter: number | undefined;
  differens: number;
}

export interface Effect {
  /** Region by region and pot by pot, only what changes. */
  belopp: AmountChange[];
  /** The same for the områden; undefined when they cannot be computed so. */
  omraden: AmountChange[] | undefined;
}

/** What is left of an effect when those of its parts are taken away, kr. */
export interface Rest {
  belopp: Pick<AmountChange, "regionkod" | "of" | "differens">[];
  omraden: Pick<AmountChange, "regionkod" | "of" | "differens">[];
}

export interface KindEffect {
  slag: ChangeKind;
  /** Regions, municipalities, pots … that were changed. */
  antal: number;
  /** All changes of the kind together; undefined when they cannot stand without changes of another kind. */
  effekt: Effect | undefined;
  /** One at a time, when they are few. */
  var: { nyckel: string; vad: string; effekt: Effect | undefined }[];
  /** What they do together beyond one at a time; empty when they are not taken one at a time. */
  samverkan: Rest;
}

export interface Effects {
  /** The whole difference between the two versions' results. */
  totalt: Effect;
  slag: KindEffect[];
  /** What the kinds do together beyond each by itself. */
  samverkan: Rest;
}

/** More of a kind than this are only told together. */
const FEW = 20;

/** Takes both models and the steps between them. Undefined never for versions that were computed. */
export function effectsOf(from: Model, to: Model, steps: readonly Step[]): Effects | undefined {
  const before = amountsOf(from);
  const after = amountsOf(to);
  if (!before || !after) return undefined;
  const effectOf = (some: readonly Step[]): Effect | undefined => {
    const then = amountsOf(some.reduce((model, { apply }) => apply(model), from));
    return then && difference(before, then);
  };
  const totalt = difference(before, after);
  const slag = CHANGE_KINDS.flatMap((kind): KindEffect | [] => {
    const ours = steps.filter((step) => step.slag === kind);
    if (ours.length === 0) return [];
    const effekt = effectOf(ours);
    const each = ours.length > FEW ? [] : ours;
    const one = each.map((step) => ({ nyckel: step.nyckel, vad: step.vad, effekt: effectOf([step]) }));
    const samverkan =
      effekt && one.length > 0
        ? restOf(
            effekt,
            one.map((part) => part.effekt),
          )
        : NO_REST;
    return { slag: kind, antal: ours.length, effekt, var: one, samverkan };
  });
  return {
    totalt,
    slag,
    samverkan: restOf(
      totalt,
      slag.map(({ effekt }) => effekt),
    ),
  };
}

const NO_REST: Rest = { belopp: [], omraden: [] };

function difference(before: Amounts, after: Amounts): Effect {
  return {
    belopp: changed(before.pots, after.pots),
    omraden: before.areas && after.areas && withRules(changed(before.areas, after.areas), before, after),
  };
}

/** A region that has no rules in either version has all its money undivided: that is said of the region already. */
function withRules(changes: AmountChange[], ...versions: Amounts[]): AmountChange[] {
  const regions = new Set(
    versions.flatMap(({ areas }) => [...(areas?.values() ?? [])]).flatMap(({ regionkod, of }) => (of ? regionkod : [])),
  );
  return changes.filter(({ regionkod }) => regions.has(regionkod));
}

function changed(before: ReadonlyMap<string, Amount>, after: ReadonlyMap<string, Amount>): AmountChange[] {
  return [...new Set([...after.keys(), ...before.keys()])]
    .flatMap((key): AmountChange[] => {
      const [fore, efter] = [before.get(key), after.get(key)];
      const one = efter ?? fore;
      const differens = (efter?.belopp ?? 0) - (fore?.belopp ?? 0);
      if (!one || (differens === 0 && fore && efter)) return [];
      return [{ regionkod: one.regionkod, of: one.of, fore: fore?.belopp, efter: efter?.belopp, differens }];
    })
    .sort(byRegion);
}

const byRegion = (a: { regionkod: string }, b: { regionkod: string }): number =>
  a.regionkod < b.regionkod ? -1 : Number(a.regionkod > b.regionkod);

function restOf(whole: Effect, parts: readonly (Effect | undefined)[]): Rest {
  const rest = (of: "belopp" | "omraden"): Rest["belopp"] => {
    const left = new Map<string, { regionkod: string; of: string; differens: number }>();
    const add = (changes: readonly AmountChange[], sign: 1 | -1) => {
      for (const { regionkod, of: what, differens } of changes) {
        const key = `${regionkod} ${what}`;
        const sum = (left.get(key)?.differens ?? 0) + sign * differens;
        left.set(key, { regionkod, of: what, differens: sum });
      }
    };
    add(whole[of] ?? [], 1);
    for (const part of parts) add(part?.[of] ?? [], -1);
    return [...left.values()].filter(({ differens }) => differens !== 0).sort(byRegion);
  };
  return { belopp: rest("belopp"), omraden: rest("omraden") };
}
