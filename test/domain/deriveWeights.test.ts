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
    searched: true,
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

test.each([
  ["7, 9 and 8", { a: 7, b: 9, c: 8 }],
  ["10, the largest, 9 and 7", { a: 10, b: 9, c: 7 }],
  ["0, 10 and 1, the furthest apart", { a: 0, b: 10, c: 1 }],
])("two amounts that were exchanged do not hide what the others tell: %s", (_, weights) => {
  const regions = made(weights, people, 150_000_000);
  const [least, most] = [...regions]
    .sort((one, other) => one.decided - other.decided)
    .flatMap((region, i, all) => (i === 0 || i === all.length - 1 ? [region] : [])) as [WeighedRegion, WeighedRegion];
  // The smallest amount and the largest change places: their sum, and so the pot, is the same.
  const exchanged = new Map([
    [least.regionkod, most.decided],
    [most.regionkod, least.decided],
  ]);
  const wrong = regions.map((region) => ({ ...region, decided: exchanged.get(region.regionkod) ?? region.decided }));
  const derived = deriveWeights(wrong)!;
  expect(Object.fromEntries(derived.weights)).toEqual(weights);
  expect(derived).toMatchObject({ matches: 19, solutions: [] });
  const off = most.decided - least.decided;
  expect(new Map(derived.rows.map(({ regionkod, difference }) => [regionkod, difference]))).toEqual(
    new Map(
      regions.map(({ regionkod }) => [
        regionkod,
        regionkod === least.regionkod ? -off : regionkod === most.regionkod ? off : 0,
      ]),
    ),
  );
});

test("no weights give all amounts, and none is right: the least difference in all", () => {
  // 10 and 43 give 10 000 000, 21 500 000 and 10 600 000 kr. All others, whole or not, are further off.
  const derived = deriveWeights(three(9_999_998, 21_500_004, 10_599_998))!;
  expect(Object.fromEntries(derived.weights)).toEqual({ a: 1, b: 4.3 });
  expect(derived).toMatchObject({ matches: 0, solutions: [] });
  expect(derived.rows.map(({ difference }) => difference)).toEqual([2, -4, 2]);
});

test("few kronor: whole weights that come within a krona do not hide those that give the amounts", () => {
  // 1 and 10 give 43 kr as 3,9 and 39,1.
  const regions = [
    { regionkod: "01", decided: kronor(3), persons: new Map([["a", 1]]) },
    { regionkod: "02", decided: kronor(40), persons: new Map([["b", 1]]) },
  ];
  expect(deriveWeights(regions)).toMatchObject({ matches: 2, rows: [{ computed: 3 }, { computed: 40 }] });
});

test("10 and 4,3 are told as 100 and 43: the smallest does not divide the other", () => {
  // 100 × 100, 50 × 43, and 20 of each: a thousand kronor for each.
  expect(Object.fromEntries(deriveWeights(three(10_000_000, 2_150_000, 2_860_000))!.weights)).toEqual({
    a: 100,
    b: 43,
  });
});

test("decimals beside a weight of 0", () => {
  const derived = deriveWeights(made({ a: 0, b: 2, c: 5 }, people, 150_000_000))!;
  expect(Object.fromEntries(derived.weights)).toEqual({ a: 0, b: 1, c: 2.5 });
  const tenths = deriveWeights(made({ a: 0, b: 1, c: 4.3 }, people, 150_000_000))!;
  expect(Object.fromEntries(tenths.weights)).toEqual({ a: 0, b: 1, c: 4.3 });
  expect(tenths.matches).toBe(21);
});

test("kronor where nobody lives: no weights give them, and that is said", () => {
  const region = (regionkod: string, decided: number, a: number) => ({
    regionkod,
    decided: kronor(decided),
    persons: new Map([["a", a]]),
  });
  expect(deriveWeights([region("01", 5, 0), region("02", 0, 1)])).toMatchObject({
    matches: 0,
    solutions: [],
    rows: [
      { regionkod: "01", computed: 0, difference: -5 },
      { regionkod: "02", computed: 5, difference: 5 },
    ],
  });
});

test("six types: all weights are tried, and those that give the amounts are many in three regions", () => {
  const weights = { a: 1, b: 0, c: 2, d: 5, e: 3, f: 4 };
  const persons = [2, 11, 17].map((r) => [...people[r]!, ...people[r + 1]!]);
  const derived = deriveWeights(made(weights, persons, 150_000_000))!;
  expect(derived).toMatchObject({ matches: 3, searched: true });
  expect(derived.solutions.map((one) => Object.fromEntries(one))).toContainEqual(weights);
});

describe("more than six types: not all weights can be tried, and that is said", () => {
  const types = ["a", "b", "c", "d", "e", "f", "g"];
  const many = people.map((row, r) =>
    types.map((_, t) => (t < 3 ? row[t]! : ((r + 3) * 611_953 * (t + 1)) % (10_000 * t))),
  );
  const weights = { a: 0, b: 1, c: 2, d: 3, e: 5.5, f: 4, g: 7 };

  test("they are found all the same", () => {
    const derived = deriveWeights(made(weights, many, 150_000_000))!;
    expect(Object.fromEntries(derived.weights)).toEqual(weights);
    expect(derived).toMatchObject({ matches: 21, searched: false });
  });

  test("types that always come together share their weight", () => {
    const together = many.map((row) => [...row.slice(0, 6), row[5]! * 2]);
    const derived = deriveWeights(made({ ...weights, f: 1, g: 2 }, together, 150_000_000))!;
    expect(derived.matches).toBe(21);
    // 1 + 2 × 2 on the first of them is as good.
    expect([...derived.weights]).toEqual(Object.entries({ ...weights, f: 5, g: 0 }));
  });

  test("so do those of which one is made of others", () => {
    const mixed = many.map((row) => [...row.slice(0, 6), 3 * row[1]! + row[2]!]);
    const derived = deriveWeights(made({ ...weights, e: 5, f: 4, g: 1 }, mixed, 150_000_000))!;
    expect(derived.matches).toBe(21);
    expect([...derived.weights]).toEqual(Object.entries({ ...weights, b: 1 + 3, c: 2 + 1, e: 5, f: 4, g: 0 }));
  });

  test("nothing to go by", () => {
    const nobody = types.map((typ) => [typ, 0] as const);
    const regions = [
      { regionkod: "01", decided: kronor(5), persons: new Map(nobody) },
      { regionkod: "02", decided: kronor(0), persons: new Map(types.map((typ) => [typ, 1])) },
    ];
    expect(deriveWeights(regions)).toBeUndefined();
  });
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
  // Amounts that a cell can hold, and whose sum it cannot.
  const most = { decided: kronor(Number.MAX_SAFE_INTEGER), persons: new Map([["a", 1]]) };
  expect(
    deriveWeights([
      { regionkod: "01", ...most },
      { regionkod: "02", ...most },
    ]),
  ).toBeUndefined();
});
