/** A version of the workbook as numbers: what the results depend on, and what they come to. */
import { allocateGrant, type Grant, type GrantInput } from "../../domain/allocate";
import { areaIdentity, type AreaBase, type AreaKeys, type AreaRule } from "../../domain/areaRule";
import { asCompared } from "../../domain/asCompared";
import { divideAreas } from "../../domain/divideAreas";
import { kronor } from "../../domain/kronor";
import { regionBase } from "../areaBudgets";
import type { AreaInputs } from "../areaInputs";
import type { AreaRuleRow } from "../areaRows";
import type { Inputs } from "../inputs";
import type { AreaSource } from "../sheets/omradesregler";
import type { Snapshot } from "../snapshot";

/** A workbook as read and computed, nothing in its inputs stopping it. */
export interface Version {
  snapshot: Snapshot;
  year: number;
  ready: NonNullable<Inputs["ready"]>;
  grant: Grant;
  areas?: AreaInputs;
}

/** The inputs of both versions spell a key alike here, so that one can stand in for the other. */
export interface Model extends GrantInput {
  /** Rule's key → the rule. */
  rules: ReadonlyMap<string, AreaRuleRow>;
  keys: AreaKeys;
  source: AreaSource;
  /** regionkod → decided amounts, kr. */
  decided: ReadonlyMap<string, AreaBase>;
}

export function modelOf({ ready, grant, areas }: Version): Model {
  const { pots, kommuner, weights } = ready.grant;
  return {
    ...ready.grant,
    pots: pots.map((pot) => ({ ...pot, id: asCompared(pot.insats) })),
    kommuner: kommuner.map((kommun) => ({ ...kommun, kommuntyp: asCompared(kommun.kommuntyp) })),
    weights: new Map([...weights].map(([kommuntyp, vikt]) => [asCompared(kommuntyp), vikt])),
    // What tells a rule from the others; the parser lets through one of each.
    rules: new Map((areas?.rules ?? []).map((row) => [`${row.regionkod} ${areaIdentity(row.rule)}`, row])),
    keys: new Map([...(areas?.keys ?? [])].map(([namn, key]) => [asCompared(namn), key])),
    source: areas?.source ?? "fördelat belopp",
    decided: new Map(
      grant.regions.map((region) => [
        region.regionkod,
        regionBase(region, "beslutat belopp", grant, ready.sources.regioner).base,
      ]),
    ),
  };
}

/** What a region gets of a pot, or an område of its region; kr. */
export interface Amount {
  regionkod: string;
  /** The pot's insats in lower case; of an område, its rule's key, or "" for what no rule takes. */
  of: string;
  belopp: number;
}

export interface Amounts {
  /** By region and pot. */
  pots: ReadonlyMap<string, Amount>;
  /** By region and rule; undefined when the rules do not come to anything that can be used. */
  areas: ReadonlyMap<string, Amount> | undefined;
}

/** Computes a model; undefined when its parts do not go together (a municipality of a type that has no weight). */
export function amountsOf(model: Model): Amounts | undefined {
  const computed = allocateGrant(model);
  if (!computed.ok) return undefined;
  const pots = computed.value.pots.flatMap(({ pot, rows }) =>
    rows.map(({ code, amount }): Amount => ({ regionkod: code, of: pot.id, belopp: amount })),
  );
  return { pots: keyed(pots), areas: areaAmounts(model, computed.value) };
}

const keyed = (amounts: readonly Amount[]): Map<string, Amount> =>
  new Map(amounts.map((amount) => [`${amount.regionkod} ${amount.of}`, amount]));

function areaAmounts({ rules, keys, source, decided }: Model, grant: Grant): Map<string, Amount> | undefined {
  const amounts: Amount[] = [];
  for (const { regionkod, befolkning, landsbygd } of grant.regions) {
    const ours = [...rules].filter(([, rule]) => rule.regionkod === regionkod);
    const allocated = { befolkning, landsbygd };
    const base = source === "beslutat belopp" ? (decided.get(regionkod) ?? allocated) : allocated;
    const budget = divideAreas(
      base,
      ours.map(([, { rule }]) => withKey(rule)),
      keys,
    );
    if (budget.problems.length > 0) return undefined;
    budget.rows.forEach(({ belopp }, i) => amounts.push({ regionkod, of: ours[i]?.[0] ?? "", belopp }));
    amounts.push({ regionkod, of: "", belopp: kronor(budget.ofordelat) });
  }
  return keyed(amounts);
}

const withKey = (rule: AreaRule): AreaRule =>
  rule.regel === "nyckel" ? { ...rule, nyckel: asCompared(rule.nyckel) } : rule;
