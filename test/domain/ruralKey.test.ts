import fc from "fast-check";
import { ruralKey, type Kommun } from "../../src/domain/ruralKey";

const kommun = (kommunkod: string, regionkod: string, kommuntyp: string, folkmangd: number): Kommun => ({
  kommunkod,
  regionkod,
  kommuntyp,
  folkmangd,
});
const kommuner = [
  kommun("0101", "01", "tät", 100),
  kommun("0102", "01", "gles", 10),
  kommun("0103", "01", "gles", 1),
  kommun("0301", "03", "tät", 7),
];
const weigh = (weights: [string, number][], rows = kommuner, regions = ["01", "03", "04"]) =>
  ruralKey(rows, new Map(weights), regions);

test("Σ folkmängd × vikt per region; a region without municipalities is 0", () => {
  const result = weigh([
    ["tät", 1],
    ["gles", 4],
  ]);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  expect([...result.value.keys]).toEqual([
    ["01", 144],
    ["03", 7],
    ["04", 0],
  ]);
  expect(result.value.scale).toBe(1);
  expect([...result.value.byType.get("01")!]).toEqual([
    ["tät", 100],
    ["gles", 11],
  ]);
  expect([...result.value.byType.get("04")!]).toEqual([]);
});

test.each<[number[], number]>([
  [[1, 4, 6], 1],
  [[0, 0], 1],
  [[0.25, 1], 4],
  [[0.5, 1], 2],
  [[0.2, 3], 5],
  [[0.1, 1], 10],
  [[0.05, 1], 20],
  [[0.04, 1], 25],
  [[0.02, 1], 50],
  [[0.01, 1], 100],
  [[0.29, 1.15], 100],
  [[0.5, 0.2], 10],
])("weights %j are whole after × %d", (weights, scale) => {
  const result = weigh(
    weights.map((weight, i) => [`typ ${i}`, weight]),
    [],
  );
  expect(result.ok && result.value.scale).toBe(scale);
});

test("scaled keys are exact, and the scale is the smallest that makes the weights whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(1_000_000)), { maxLength: 30 }),
      (hundredths, people) => {
        const weights = hundredths.map((h): [string, number] => [`t${h}`, h / 100]);
        const rows = people.map(([t, n], i) => kommun(String(i), "01", `t${hundredths[t % hundredths.length]!}`, n));
        const result = weigh(weights, rows, ["01"]);
        if (!result.ok) throw new Error(result.error.kind);
        const { scale, keys } = result.value;
        const smallest = Array.from({ length: 100 }, (_, i) => i + 1).find((s) =>
          hundredths.every((h) => (h * s) % 100 === 0),
        );
        expect(scale).toBe(smallest);
        const exact = people.reduce((sum, [t, n]) => sum + BigInt(n) * BigInt(hundredths[t % hundredths.length]!), 0n);
        expect(BigInt(keys.get("01")!) * 100n).toBe(exact * BigInt(scale));
      },
    ),
  );
});

test.each([-1, -0.01, 0.125, 1.001, 1e15, NaN, Infinity])("weight %d is refused", (weight) => {
  expect(
    weigh([
      ["tät", 1],
      ["gles", weight],
    ]),
  ).toEqual({
    ok: false,
    error: { kind: "weight-invalid", kommuntyp: "gles", weight },
  });
});

test("a type without weight, an unknown region, a municipality twice, half a person", () => {
  const weights: [string, number][] = [
    ["tät", 1],
    ["gles", 4],
  ];
  expect(weigh([["tät", 1]])).toEqual({
    ok: false,
    error: { kind: "kommuntyp-unknown", kommunkod: "0102", kommuntyp: "gles" },
  });
  expect(weigh(weights, kommuner, ["01"])).toEqual({
    ok: false,
    error: { kind: "kommun-region-unknown", kommunkod: "0301", regionkod: "03" },
  });
  expect(weigh(weights, [...kommuner, kommuner[0]!])).toEqual({
    ok: false,
    error: { kind: "kommun-duplicate", kommunkod: "0101" },
  });
  for (const folkmangd of [0.5, -1, NaN]) {
    expect(weigh(weights, [kommun("0101", "01", "tät", folkmangd)])).toEqual({
      ok: false,
      error: { kind: "kommun-folkmangd-not-whole", kommunkod: "0101", folkmangd },
    });
  }
});

test("a key past 2^53 is refused", () => {
  expect(weigh([["tät", 2]], [kommun("0101", "01", "tät", 2 ** 52)])).toEqual({
    ok: false,
    error: { kind: "rural-inexact", regionkod: "01" },
  });
  expect(weigh([["tät", 1]], [kommun("0101", "01", "tät", 2 ** 53 - 1)]).ok).toBe(true);
});
