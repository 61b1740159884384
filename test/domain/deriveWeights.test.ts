/** The weights that nobody printed, from the amounts that were. */
import { performance } from "node:perf_hooks";
import { loadAgreementData } from "../../src/agreements";
import { apportion } from "../../src/domain/apportion";
import { deriveWeights, type WeighedRegion } from "../../src/domain/deriveWeights";
import { kronor } from "../../src/domain/kronor";
import { hamilton } from "./reference";

async function decidedIn(year: 2023 | 2024): Promise<WeighedRegion[]> {
  const { kommuner, decided } = await loadAgreementData(year);
  return decided.map(({ regionkod, landsbygd }) => {
    const persons = new Map<string, number>();
    for (const k of kommuner) {
      persons.set(k.kommuntyp, (persons.get(k.kommuntyp) ?? 0) + (k.regionkod === regionkod ? k.folkmangd : 0));
    }
    return { regionkod, decided: landsbygd, persons };
  });
}

/** Regions whose amounts come from known weights. */
function made(weights: Record<string, number>, persons: number[][], pot: number): WeighedRegion[] {
  const types = Object.keys(weights);
  const recipients = persons.map((row, i) => ({
    code: String(i),
    key: types.reduce((sum, typ, t) => sum + Math.round(weights[typ]! * 10) * row[t]!, 0),
  }));
  const divided = apportion(kronor(pot), recipients, "största resten");
  if (!divided.ok) throw new Error(divided.error.kind);
  return divided.value.map(({ code, amount }, i) => ({
    regionkod: code,
    decided: amount,
    persons: new Map(types.map((typ, t) => [typ, persons[i]![t]!])),
  }));
}

const people = Array.from({ length: 21 }, (_, r) => [
  (r * 7919 + 12_345) % 90_000,
  (r * 104_729 + 77) % 60_000,
  (r * 1_299_709 + 5) % 30_000,
]);

test("2024: 1, 4 and 6, 21 of 21, and no other; at once", async () => {
  const regions = await decidedIn(2024);
  const start = performance.now();
  const derived = deriveWeights(regions)!;
  expect(performance.now() - start).toBeLessThan(5000);
  expect(Object.fromEntries(derived.weights)).toEqual({
    "ej landsbygd": 0,
    "tätortsnära landsbygd": 1,
    "gles landsbygd": 4,
    "mycket gles landsbygd": 6,
  });
  expect(derived.matches).toBe(21);
  expect(derived.solutions).toEqual([derived.weights]);
  expect(derived.rows.every(({ difference }) => difference === 0)).toBe(true);
});

test("2023, with populations of another date: the nearest weights, and what is left", async () => {
  const derived = deriveWeights(await decidedIn(2023))!;
  expect(derived.rows).toHaveLength(21);
  expect(derived.matches).toBe(derived.rows.filter(({ difference }) => difference === 0).length);
});

/** Σ |difference| of weights by Hamilton's method in BigInt. */
function residual(regions: readonly WeighedRegion[], weights: ReadonlyMap<string, bigint>): number {
  const claims = regions.map(({ regionkod, persons }) => ({
    name: regionkod,
    weight: [...persons].reduce((sum, [typ, n]) => sum + BigInt(n) * (weights.get(typ) ?? 0n), 0n),
  }));
  const pot = regions.reduce((sum, { decided }) => sum + BigInt(decided), 0n);
  const amounts = hamilton(pot, claims);
  return regions.reduce((sum, { regionkod, decided }) => sum + Math.abs(Number(amounts.get(regionkod)) - decided), 0);
}

test("no weights give the amounts: no whole weights are nearer than those that are found", () => {
  const of = (regionkod: string, decided: number, a: number, b: number): WeighedRegion => ({
    regionkod,
    decided: kronor(decided),
    persons: new Map([
      ["a", a],
      ["b", b],
    ]),
  });
  const regions = [of("01", 1000, 100, 0), of("02", 4350, 0, 100), of("03", 2600, 50, 50), of("04", 5003, 20, 110)];
  const derived = deriveWeights(regions)!;
  const found = new Map([...derived.weights].map(([typ, weight]) => [typ, BigInt(Math.round(weight * 10))]));
  const residuals = Array.from({ length: 11 * 11 }, (_, i) => [BigInt(i % 11), BigInt(Math.floor(i / 11))] as const)
    .filter(([a, b]) => a + b > 0n)
    .map(([a, b]) =>
      residual(
        regions,
        new Map([
          ["a", a],
          ["b", b],
        ]),
      ),
    );
  expect(derived.solutions).toEqual([]);
  expect(derived.rows.reduce((sum, { difference }) => sum + Math.abs(difference), 0)).toBe(residual(regions, found));
  expect(residual(regions, found)).toBeLessThanOrEqual(Math.min(...residuals));
});

test("nothing tells the regions apart: every weight gives the same, and that is said", () => {
  const regions = [1, 3].map((decided, i) => ({
    regionkod: `0${i + 1}`,
    decided: kronor(decided),
    persons: new Map([["a", 1]]),
  }));
  const derived = deriveWeights(regions)!;
  expect(derived).toMatchObject({ matches: 0, solutions: [], undetermined: [] });
  expect(derived.rows).toEqual([
    { regionkod: "01", decided: 1, computed: 2, difference: 1 },
    { regionkod: "02", decided: 3, computed: 2, difference: -1 },
  ]);
});

test.each([
  ["the largest whole weight, and the smallest", { a: 1, b: 10, c: 0 }],
  ["the smallest does not divide the others to one decimal: they stay whole", { a: 3, b: 7, c: 10 }],
])("%s", (_, weights) => {
  const derived = deriveWeights(made(weights, people, 150_000_000))!;
  expect(Object.fromEntries(derived.weights)).toEqual(weights);
  expect(derived.solutions).toHaveLength(1);
});

/** Three regions: 100 of a, 50 of b, 20 of each. Amounts by hand: persons times weight, ten kronor (or a hundred) each. */
const three = (...decided: number[]): WeighedRegion[] =>
  [{ a: 100 }, { b: 50, c: 0 }, { a: 20, b: 20 }].map((persons, i) => ({
    regionkod: `0${i + 1}`,
    decided: kronor(decided[i]!),
    persons: new Map(Object.entries(persons)),
  }));

test.each<[string, WeighedRegion[], Record<string, number>]>([
  ["1 and 4", three(1000, 2000, 1000), { a: 1, b: 4 }],
  ["0 and 1", three(0, 500, 200), { a: 0, b: 1 }],
  ["1 and 10", three(1000, 5000, 2200), { a: 1, b: 10 }],
  ["10 and 1", three(10_000, 500, 2200), { a: 10, b: 1 }],
  ["2 and 5 are 1 and 2,5", three(2000, 2500, 1400), { a: 1, b: 2.5 }],
  ["3 and 7 stay whole", three(3000, 3500, 2000), { a: 3, b: 7 }],
  ["10 and 43 are 1 and 4,3", three(10_000, 21_500, 10_600), { a: 1, b: 4.3 }],
])("three regions by hand: %s", (_, regions, weights) => {
  const found = new Map(Object.entries(weights));
  expect(deriveWeights(regions)).toEqual({
    weights: found,
    matches: 3,
    rows: regions.map(({ regionkod, decided }) => ({ regionkod, decided, computed: decided, difference: 0 })),
    solutions: [found],
    undetermined: ["c"],
  });
});

test("one type: whatever it weighs, each person counts as much", () => {
  const regions = [25, 75].map((decided, i) => ({
    regionkod: `0${i + 1}`,
    decided: kronor(decided),
    persons: new Map([["a", [1, 3][i]!]]),
  }));
  const weights = new Map([["a", 1]]);
  expect(deriveWeights(regions)).toMatchObject({ weights, matches: 2, solutions: [weights], undetermined: [] });
});

test("weights that share a factor are the same weights", () => {
  const derived = deriveWeights(made({ a: 2, b: 8, c: 6 }, people, 150_000_000))!;
  expect(Object.fromEntries(derived.weights)).toEqual({ a: 1, b: 4, c: 3 });
  expect(derived.solutions).toHaveLength(1);
});

test("one decimal, when whole numbers do not do", () => {
  const derived = deriveWeights(made({ a: 1, b: 4.3, c: 7.9 }, people, 150_000_000))!;
  expect(Object.fromEntries(derived.weights)).toEqual({ a: 1, b: 4.3, c: 7.9 });
  expect(derived.matches).toBe(21);
});

test("it says so when the data leave several, or have nobody of a type", () => {
  // Every region has one person of b for each of a: only the sum of their weights can be told.
  const alike = people.map(([a, , c]) => [a!, a!, c!]);
  const derived = deriveWeights(made({ a: 1, b: 3, c: 2 }, alike, 10_000_000))!;
  expect(derived.matches).toBe(21);
  expect(derived.solutions.length).toBeGreaterThan(1);
  const empty = people.map(([a, b]) => [a!, b!, 0]);
  expect(deriveWeights(made({ a: 1, b: 3, c: 2 }, empty, 10_000_000))).toMatchObject({
    undetermined: ["c"],
    matches: 21,
  });
});

test("nothing to find", () => {
  expect(deriveWeights([])).toBeUndefined();
  expect(deriveWeights([{ regionkod: "01", decided: kronor(0), persons: new Map([["a", 1]]) }])).toBeUndefined();
  expect(deriveWeights([{ regionkod: "01", decided: kronor(5), persons: new Map([["a", 0]]) }])).toBeUndefined();
});
