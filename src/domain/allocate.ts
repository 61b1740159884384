import { Decimal } from "decimal.js";
import { apportion, type Apportioned, type ApportionError } from "./apportion";
import type { Pot } from "./frame";
import { isExactInteger, kronor, sumKronor, type Kronor } from "./kronor";
import type { Method } from "./method";
import { err, ok, type Result } from "./result";
import { ruralKey, type Kommun, type RuralKey, type RuralKeyError, type Weights } from "./ruralKey";
import { sortRegions } from "./sortRegions";

export interface Region {
  /** Two digits, as text. */
  regionkod: string;
  region: string;
  /** Persons at the agreement's reference date. */
  folkmangd: number;
}

export interface GrantInput {
  pots: readonly Pot[];
  /** The frame as stated, kr. */
  frame: Kronor;
  regions: readonly Region[];
  /** May be empty when no pot is divided by the rural key. */
  kommuner: readonly Kommun[];
  weights: Weights;
  method: Method;
}

export interface PotAllocation {
  pot: Pot;
  /** By regionkod. */
  rows: Apportioned[];
}

export interface RegionGrant extends Region {
  /** Σ over the pots divided by population, kr. */
  befolkning: Kronor;
  /** Σ over the pots divided by the rural key, kr. */
  landsbygd: Kronor;
  summa: Kronor;
  /** summa / folkmangd, kr a person; 0 for a region without people. For display. */
  krPerInvanare: Decimal;
}

export interface Grant {
  /** The pots that have a key, in the order of the input. */
  pots: PotAllocation[];
  /** There when some pot is divided by the rural key. */
  rural?: RuralKey;
  /** By regionkod. */
  regions: RegionGrant[];
  frame: {
    /** The frame as stated, kr. */
    total: Kronor;
    /** Σ to regions + the pots that have no key, kr. */
    fordelat: Kronor;
    /** fordelat − total, kr: found less expected, negative when something is missing. */
    differens: number;
  };
}

export type GrantError =
  | { kind: "region-duplicate"; regionkod: string }
  | { kind: "region-folkmangd-not-whole"; regionkod: string; folkmangd: number }
  | { kind: "pot-duplicate"; pot: string }
  /** The pot is negative or has a fraction. */
  | { kind: "pot-not-whole"; pot: string }
  /** Σ pots is 2^53 kr or more. */
  | { kind: "frame-inexact" }
  | RuralKeyError
  /** Pot with id `pot` could not be divided. */
  | { kind: "pot"; pot: string; error: ApportionError };

/**
 * Divides a year's grant among the regions: every pot with a key by that key, each in whole kronor that sum to
 * the pot. The frame's difference does not stop it; the caller shows it (Överenskommelsen 2024, Tabell 1.1).
 */
export function allocateGrant(input: GrantInput): Result<Grant, GrantError> {
  const error = refuse(input);
  if (error) return err(error);

  const regions = sortRegions(input.regions);
  const population = new Map(regions.map(({ regionkod, folkmangd }) => [regionkod, folkmangd]));

  let rural: RuralKey | undefined;
  if (input.pots.some(({ nyckel }) => nyckel === "landsbygd")) {
    const result = ruralKey(input.kommuner, input.weights, [...population.keys()]);
    if (!result.ok) return result;
    rural = result.value;
  }

  const pots: PotAllocation[] = [];
  for (const pot of input.pots) {
    const keys = pot.nyckel === "befolkning" ? population : rural?.keys;
    if (pot.nyckel === "ingen" || !keys) continue;
    const recipients = [...keys].map(([code, key]) => ({ code, key }));
    const result = apportion(pot.belopp, recipients, input.method);
    if (!result.ok) return err({ kind: "pot", pot: pot.id, error: result.error });
    pots.push({ pot, rows: result.value });
  }

  const rows = regions.map((region, index) => regionGrant(region, index, pots));
  const undivided = input.pots.filter(({ nyckel }) => nyckel === "ingen");
  const fordelat = sumKronor([...rows.map(({ summa }) => summa), ...undivided.map(({ belopp }) => belopp)]);
  return ok({
    pots,
    ...(rural && { rural }),
    regions: rows,
    frame: { total: input.frame, fordelat, differens: fordelat - input.frame },
  });
}

function refuse({ pots, regions }: GrantInput): GrantError | undefined {
  const codes = new Set<string>();
  for (const { regionkod, folkmangd } of regions) {
    if (codes.has(regionkod)) return { kind: "region-duplicate", regionkod };
    codes.add(regionkod);
    if (!isExactInteger(folkmangd) || folkmangd < 0) {
      return { kind: "region-folkmangd-not-whole", regionkod, folkmangd };
    }
  }

  const ids = new Set<string>();
  let sum = 0;
  for (const { id, belopp } of pots) {
    if (ids.has(id)) return { kind: "pot-duplicate", pot: id };
    ids.add(id);
    if (!isExactInteger(belopp) || belopp < 0) return { kind: "pot-not-whole", pot: id };
    sum += belopp;
    if (!isExactInteger(sum)) return { kind: "frame-inexact" };
  }
  return undefined;
}

/** Every allocation has its rows by regionkod, as the regions are, so they meet on `index`. */
function regionGrant(region: Region, index: number, pots: readonly PotAllocation[]): RegionGrant {
  const sumBy = (nyckel: Pot["nyckel"]): Kronor =>
    sumKronor(pots.filter(({ pot }) => pot.nyckel === nyckel).map(({ rows }) => rows[index]?.amount ?? kronor(0)));
  const befolkning = sumBy("befolkning");
  const landsbygd = sumBy("landsbygd");
  const summa = kronor(befolkning + landsbygd);
  const krPerInvanare = new Decimal(region.folkmangd === 0 ? 0 : summa).div(region.folkmangd || 1);
  return { ...region, befolkning, landsbygd, summa, krPerInvanare };
}
