import { apportion } from "./apportion";
import { isExactInteger, kronor, type Kronor } from "./kronor";

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
  /** All whole weights 0–10 were tried. Not so with many types. */
  searched: boolean;
}

const LARGEST = 10;

/** 11⁶ sets of weights take a second; with each type more it is eleven times as long. */
const MOST_TYPES = 6;

/** A type whose persons the types before it tell to within this share of their squares tells nothing of its own. */
const NOTHING = 1e-9;

/**
 * Finds the weights that, with största resten, give the decided amounts: whole numbers 0–10 first, all of them tried;
 * then, when none gives all, numbers with one decimal near what the amounts say (least squares). With more than six
 * types only the latter. The weights of 2024 are not printed in the agreement; this is how they were recovered.
 * Undefined when there is nothing to find, and when Σ decided is 2^53 kr or more.
 */
export function deriveWeights(regions: readonly WeighedRegion[]): DerivedWeights | undefined {
  const all = [...new Set(regions.flatMap(({ persons }) => [...persons.keys()]))];
  const counts = (typ: string) => regions.reduce((sum, { persons }) => sum + (persons.get(typ) ?? 0), 0);
  const types = all.filter((typ) => counts(typ) > 0);
  const sum = regions.reduce((total, { decided }) => total + decided, 0);
  if (types.length === 0 || sum === 0 || !isExactInteger(sum)) return undefined;
  const pot = kronor(sum);
  const problem: Problem = {
    pot,
    amounts: regions.map(({ decided }) => decided),
    persons: regions.map(({ persons }) => types.map((typ) => persons.get(typ) ?? 0)),
    totals: types.map(counts),
  };
  const searched = types.length <= MOST_TYPES;
  const tryOut = (weights: readonly number[]) => ({ weights, ...outcome(regions, pot, types, weights) });
  const isExact = ({ matches }: { matches: number }) => matches === regions.length;
  const whole = searched ? searchWhole(problem).map(tryOut) : [];
  const tried = whole.some(isExact) ? whole : [...whole, ...nearEstimate(problem).map(tryOut)];
  if (tried.length === 0) return undefined;
  const best = tried.reduce((a, b) =>
    b.matches > a.matches || (b.matches === a.matches && b.residual < a.residual) ? b : a,
  );
  const named = (weights: readonly number[]) => new Map(types.map((typ, i) => [typ, relative(weights)[i] ?? 0]));
  return {
    weights: named(best.weights),
    matches: best.matches,
    rows: best.rows,
    solutions: tried.filter(isExact).map(({ weights }) => named(weights)),
    undetermined: all.filter((typ) => !types.includes(typ)),
    searched,
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

/** All sets of whole weights without a common factor where no quota is a krona from its amount; else the nearest. */
function searchWhole(problem: Problem): number[][] {
  const { totals } = problem;
  const weights: number[] = [];
  const exact: number[][] = [];
  let nearest: number[] = [];
  let least = Infinity;
  const visit = (at: number): void => {
    if (at < totals.length) {
      for (let weight = 0; weight <= LARGEST; weight++) {
        weights[at] = weight;
        visit(at + 1);
      }
      return;
    }
    if (weights.reduce(gcd, 0) !== 1) return;
    const { sum, farthest } = distanceOf(problem, weights, least);
    if (farthest < 1) exact.push([...weights]);
    if (sum < least) {
      nearest = [...weights];
      least = sum;
    }
  };
  visit(0);
  return exact.length > 0 ? exact : [nearest];
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

/** Tenths, as whole numbers, near the weights that fit the amounts best: every scale at which the largest is 0,1–10. */
function nearEstimate(problem: Problem): number[][] {
  const estimate = leastSquares(problem);
  const largest = Math.max(...estimate);
  // Amounts only where nobody lives.
  if (largest === 0) return [];
  const found = new Map<string, number[]>();
  for (let tenths = 1; tenths <= LARGEST * 10; tenths++) {
    const weights = estimate.map((weight) => Math.round((weight / largest) * tenths));
    const divisor = weights.reduce(gcd, 0);
    const primitive = weights.map((weight) => weight / divisor);
    found.set(primitive.join(), primitive);
  }
  return [...found.values()];
}

/**
 * Persons of a type → kr a person, none below 0; only the relation between them matters. The normal equations, solved by
 * elimination: their matrix is a sum of squares, so its diagonal serves as it stands, without changing rows.
 */
function leastSquares({ amounts, persons, totals }: Problem): number[] {
  const k = totals.length;
  const products = (i: number, other: (r: number) => number) =>
    persons.reduce((sum, row, r) => sum + (row[i] ?? 0) * other(r), 0);
  const rows = totals.map((_, i) => [
    ...totals.map((__, j) => products(i, (r) => persons[r]?.[j] ?? 0)),
    products(i, (r) => amounts[r] ?? 0),
  ]);
  const squares = rows.map((row, i) => row[i] ?? 0);
  const own = (i: number): number => {
    const left = rows[i]?.[i] ?? 0;
    return left < NOTHING * (squares[i] ?? 0) ? 0 : left;
  };
  rows.forEach((pivot, i) => {
    if (own(i) === 0) return;
    rows.forEach((row, r) => {
      if (r === i) return;
      const factor = (row[i] ?? 0) / own(i);
      for (let j = i; j <= k; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  });
  return rows.map((row, i) => (own(i) === 0 ? 0 : Math.max(0, (row[k] ?? 0) / own(i))));
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
