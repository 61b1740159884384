import { Decimal } from "decimal.js";
import { isExactInteger } from "./kronor";
import { err, ok, type Result } from "./result";

export interface Kommun {
  /** Four digits, as text. */
  kommunkod: string;
  /** Two digits, as text. */
  regionkod: string;
  kommuntyp: string;
  /** Persons. */
  folkmangd: number;
}

/** kommuntyp → vikt, at most two decimals. */
export type Weights = ReadonlyMap<string, number>;

export interface RuralKey {
  /** regionkod → Σ folkmängd × vikt × scale, a whole number. Every region is here, 0 when nobody weighs. */
  keys: Map<string, number>;
  /** What the weights are multiplied by to be whole: 1 for 1/4/6, 4 for 0,25. */
  scale: 1 | 2 | 4 | 5 | 10 | 20 | 25 | 50 | 100;
  /** regionkod → kommuntyp → persons, for the types that the region has. */
  byType: Map<string, Map<string, number>>;
}

export type RuralKeyError =
  /** The weight is negative, has more than two decimals, or is no number. */
  | { kind: "weight-invalid"; kommuntyp: string; weight: number }
  | { kind: "kommun-duplicate"; kommunkod: string }
  | { kind: "kommun-region-unknown"; kommunkod: string; regionkod: string }
  | { kind: "kommuntyp-unknown"; kommunkod: string; kommuntyp: string }
  | { kind: "kommun-folkmangd-not-whole"; kommunkod: string; folkmangd: number }
  /** The region's key is 2^53 or more. */
  | { kind: "rural-inexact"; regionkod: string };

/**
 * Weighted rural population of each region (landsbygdsnyckeln): Σ over its municipalities of
 * folkmängd (persons) × vikt(kommuntyp), made whole by `scale` so that it can be an apportionment key.
 * All weights count towards `scale`, those of types that no municipality has as well.
 *
 * Överenskommelsen 2024 only says that "glesa" and "mycket glesa landsbygdskommuner" weigh more than
 * "tätortsnära"; the weights are therefore input.
 */
export function ruralKey(
  kommuner: readonly Kommun[],
  weights: Weights,
  regionkoder: readonly string[],
): Result<RuralKey, RuralKeyError> {
  const hundredths: number[] = [];
  for (const [kommuntyp, weight] of weights) {
    const value = inHundredths(weight);
    if (value === undefined) return err({ kind: "weight-invalid", kommuntyp, weight });
    hundredths.push(value);
  }
  // gcd(100, …) divides 100, so the scale is one of its nine divisors.
  const scale = (100 / hundredths.reduce(gcd, 100)) as RuralKey["scale"];

  const keys = new Map(regionkoder.map((regionkod) => [regionkod, 0]));
  const byType = new Map(regionkoder.map((regionkod) => [regionkod, new Map<string, number>()]));
  const seen = new Set<string>();
  for (const { kommunkod, regionkod, kommuntyp, folkmangd } of kommuner) {
    if (seen.has(kommunkod)) return err({ kind: "kommun-duplicate", kommunkod });
    seen.add(kommunkod);
    const types = byType.get(regionkod);
    if (!types) return err({ kind: "kommun-region-unknown", kommunkod, regionkod });
    const weight = weights.get(kommuntyp);
    if (weight === undefined) return err({ kind: "kommuntyp-unknown", kommunkod, kommuntyp });
    if (!isExactInteger(folkmangd) || folkmangd < 0) {
      return err({ kind: "kommun-folkmangd-not-whole", kommunkod, folkmangd });
    }

    const scaledWeight = new Decimal(weight).times(scale).toNumber();
    const key = (keys.get(regionkod) ?? 0) + folkmangd * scaledWeight;
    if (!isExactInteger(key)) return err({ kind: "rural-inexact", regionkod });
    keys.set(regionkod, key);
    types.set(kommuntyp, (types.get(kommuntyp) ?? 0) + folkmangd);
  }
  return ok({ keys, scale, byType });
}

function inHundredths(weight: number): number | undefined {
  if (!Number.isFinite(weight) || weight < 0) return undefined;
  // Decimal reads the digits that were typed: 0.29 × 100 is 29 here, not 28.999….
  const value = new Decimal(weight).times(100);
  return value.isInteger() && isExactInteger(value.toNumber()) ? value.toNumber() : undefined;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
