import { apportion } from "./apportion";
import type { Kronor } from "./kronor";
import { sumKronor } from "./kronor";

/** What is known of one region: what was decided, and whom it counts. */
export interface WeighedRegion {
  regionkod: string;
  /** Decided amount from the rural pot, kr. */
  decided: Kronor;
  /** kommuntyp → persons. */
  persons: ReadonlyMap<string, number>;
}

export interface DerivedWeights {
  /** The weights that give most of the decided amounts; relative, so the smallest above 0 is 1 where one decimal allows it. */
  weights: Map<string, number>;
  /** Regions whose amount comes out to the krona. */
  matches: number;
  rows: { regionkod: string; decided: number; computed: number; difference: number }[];
  /** Every set of weights that gives all amounts; more than one when the data cannot tell. Empty when none does. */
  solutions: Map<string, number>[];
  /** Types that nobody lives in: any weight will do. */
  undetermined: string[];
}

const LARGEST = 10;

/**
 * Finds the weights that, with största resten, give the decided amounts: whole numbers 0–10 first, all of them tried;
 * then, when none gives all, numbers with one decimal near what the amounts say (least squares). The weights
 * of 2024 are not printed in the agreement; this is how they were recovered. Undefined when there is nothing to find.
 */
export function deriveWeights(regions: readonly WeighedRegion[]): DerivedWeights | undefined {
  const all = [...new Set(regions.flatMap(({ persons }) => [...persons.keys()]))];
  const counts = (typ: string) => regions.reduce((sum, { persons }) => sum + (persons.get(typ) ?? 0), 0);
  const types = all.filter((typ) => counts(typ) > 0);
  const pot = sumKronor(regions.map(({ decided }) => decided));
  if (types.length === 0 || pot === 0) return undefined;
  const problem: Problem = {
    pot,
    amounts: regions.map(({ decided }) => decided),
    persons: regions.map(({ persons }) => types.map((typ) => persons.get(typ) ?? 0)),
    totals: types.map(counts),
  };
  const whole = searchWhole(problem);
  const candidates = whole.exact.length > 0 ? whole.exact : [...whole.best, ...nearEstimate(problem)];
  const tried = candidates.map((weights) => ({ weights, ...outcome(regions, pot, types, weights) }));
  const best = tried.reduce((a, b) =>
    b.matches > a.matches || (b.matches === a.matches && b.residual < a.residual) ? b : a,
  );
  const named = (weights: readonly number[]) => new Map(types.map((typ, i) => [typ, relative(weights)[i] ?? 0]));
  const exact = tried.filter(({ matches }) => matches === regions.length);
  return {
    weights: named(best.weights),
    matches: best.matches,
    rows: best.rows,
    solutions: exact.map(({ weights }) => named(weights)),
    undetermined: all.filter((typ) => !types.includes(typ)),
  };
}

interface Problem {
  pot: number;
  /** By region, kr. */
  amounts: readonly number[];
  /** By region and type. */
  persons: readonly (readonly number[])[];
  /** By type. */
  totals: readonly number[];
}

/** All sets of whole weights without a common factor; those where no quota is a krona or more from its amount. */
function searchWhole(problem: Problem): { exact: number[][]; best: number[][] } {
  const { totals } = problem;
  const weights = totals.map(() => 0);
  const exact: number[][] = [];
  let best: { weights: number[]; distance: number } | undefined;
  const visit = (at: number): void => {
    if (at < weights.length) {
      for (let weight = 0; weight <= LARGEST; weight++) {
        weights[at] = weight;
        visit(at + 1);
      }
      return;
    }
    if (weights.reduce(gcd, 0) !== 1) return;
    const distance = distanceOf(problem, weights, best?.distance ?? Infinity);
    if (distance.farthest < 1) exact.push([...weights]);
    if (distance.sum < (best?.distance ?? Infinity)) best = { weights: [...weights], distance: distance.sum };
  };
  visit(0);
  return { exact, best: best ? [best.weights] : [] };
}

/** How far the quotas are from the amounts, kr. Given up as soon as it is past `limit` and cannot be exact. */
function distanceOf({ pot, amounts, persons, totals }: Problem, weights: readonly number[], limit: number) {
  const whole = dot(totals, weights);
  let sum = 0;
  let farthest = 0;
  for (let r = 0; r < amounts.length; r++) {
    const off = Math.abs((pot * dot(persons[r] ?? [], weights)) / whole - (amounts[r] ?? 0));
    sum += off;
    farthest = Math.max(farthest, off);
    if (farthest >= 1 && sum > limit) break;
  }
  return { sum, farthest };
}

const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
};

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** Tenths, as whole numbers, near the weights that fit the amounts best: every scale at which some weight is 0,1–10. */
function nearEstimate(problem: Problem): number[][] {
  const estimate = leastSquares(problem);
  const largest = Math.max(...estimate);
  if (!(largest > 0)) return [];
  const found = new Map<string, number[]>();
  for (let tenths = 1; tenths <= LARGEST * 10; tenths++) {
    const weights = estimate.map((weight) => Math.max(0, Math.round((weight / largest) * tenths)));
    const divisor = weights.reduce(gcd, 0);
    if (divisor === 0) continue;
    const primitive = weights.map((weight) => weight / divisor);
    found.set(primitive.join(), primitive);
  }
  return [...found.values()];
}

/** Persons of a type → kr a person, by the normal equations; only the relation between them matters. */
function leastSquares({ amounts, persons, totals }: Problem): number[] {
  const k = totals.length;
  const rows = Array.from({ length: k }, (_, i) => [
    ...Array.from({ length: k }, (__, j) => persons.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
    persons.reduce((sum, row, r) => sum + (row[i] ?? 0) * (amounts[r] ?? 0), 0),
  ]);
  for (let i = 0; i < k; i++) {
    const pivotAt = rows.findIndex(
      (row, r) => r >= i && Math.abs(row[i] ?? 0) === Math.max(...rows.slice(i).map((s) => Math.abs(s[i] ?? 0))),
    );
    const pivot = rows[pivotAt];
    const here = rows[i];
    if (!pivot || !here || Math.abs(pivot[i] ?? 0) < 1e-6) continue;
    rows[pivotAt] = here;
    rows[i] = pivot;
    rows.forEach((row, r) => {
      if (r === i) return;
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= k; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  }
  return rows.map((row, i) => (Math.abs(row[i] ?? 0) < 1e-6 ? 0 : Math.max(0, (row[k] ?? 0) / (row[i] ?? 1))));
}

function outcome(regions: readonly WeighedRegion[], pot: Kronor, types: readonly string[], weights: readonly number[]) {
  const recipients = regions.map(({ regionkod, persons }) => ({
    code: regionkod,
    key: types.reduce((sum, typ, i) => sum + (persons.get(typ) ?? 0) * (weights[i] ?? 0), 0),
  }));
  const divided = apportion(pot, recipients, "största resten");
  const rows = regions.map(({ regionkod, decided }, i) => {
    const computed = divided.ok ? (divided.value[i]?.amount ?? 0) : 0;
    return { regionkod, decided, computed, difference: computed - decided };
  });
  return {
    rows,
    matches: rows.filter(({ difference }) => difference === 0).length,
    residual: rows.reduce((sum, { difference }) => sum + Math.abs(difference), 0),
  };
}

/** 10, 43 → 1, 4.3; what would need more decimals stays whole. */
function relative(weights: readonly number[]): number[] {
  const smallest = Math.min(...weights.filter((weight) => weight > 0));
  const scaled = weights.map((weight) => Math.round((weight / smallest) * 10) / 10);
  const fits = weights.every((weight, i) => Math.abs((scaled[i] ?? 0) * smallest - weight) < 1e-9);
  return fits ? scaled : [...weights];
}
