import { allocateGrant, type GrantInput } from "../../src/domain/allocate";
import { findingsOf, stops } from "../../src/domain/finding";
import type { Pot } from "../../src/domain/frame";
import { kronor, type Kronor } from "../../src/domain/kronor";
import { sortRegions } from "../../src/domain/sortRegions";

const pot = (id: string, nyckel: Pot["nyckel"], belopp: number): Pot => ({
  id,
  insats: id,
  mottagare: "Regionerna",
  nyckel,
  belopp: belopp as Kronor,
});

const input: GrantInput = {
  pots: [pot("a", "befolkning", 100), pot("b", "landsbygd", 10), pot("c", "ingen", 5), pot("d", "befolkning", 1)],
  frame: kronor(116),
  regions: [
    { regionkod: "10", region: "Tio", folkmangd: 1 },
    { regionkod: "01", region: "Ett", folkmangd: 3 },
  ],
  kommuner: [
    { kommunkod: "1001", regionkod: "10", kommuntyp: "gles", folkmangd: 1 },
    { kommunkod: "0101", regionkod: "01", kommuntyp: "tät", folkmangd: 3 },
  ],
  weights: new Map([
    ["gles", 2],
    ["tät", 0],
  ]),
  method: "största resten",
};

function grant(changes: Partial<GrantInput> = {}) {
  const result = allocateGrant({ ...input, ...changes });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const refusal = (changes: Partial<GrantInput>) => {
  const result = allocateGrant({ ...input, ...changes });
  return result.ok ? "divided" : result.error;
};

test("several pots with one key add up; regions come by code; the pot without key counts in the frame", () => {
  const { regions, pots, frame } = grant();
  expect(
    regions.map(({ regionkod, befolkning, landsbygd, summa }) => [regionkod, befolkning, landsbygd, summa]),
  ).toEqual([
    ["01", 76, 0, 76],
    ["10", 25, 10, 35],
  ]);
  expect(regions[0]!.krPerInvanare.toFixed(4)).toBe("25.3333");
  expect(pots.map((p) => [p.pot.id, p.rows.map((r) => [r.code, r.amount])])).toEqual([
    [
      "a",
      [
        ["01", 75],
        ["10", 25],
      ],
    ],
    [
      "b",
      [
        ["01", 0],
        ["10", 10],
      ],
    ],
    [
      "d",
      [
        ["01", 1],
        ["10", 0],
      ],
    ],
  ]);
  expect(frame).toEqual({ total: 116, fordelat: 116, differens: 0 });
});

test("without a rural pot no municipalities are needed, and there is no rural key", () => {
  const result = grant({ pots: [pot("a", "befolkning", 4)], frame: kronor(5), kommuner: [] });
  expect(result.rural).toBeUndefined();
  expect(result.frame).toEqual({ total: 5, fordelat: 4, differens: -1 });
});

test("pots of 0 kr, no pots, a region without people", () => {
  const zero = grant({
    pots: [pot("a", "befolkning", 0), pot("b", "landsbygd", 0)],
    kommuner: [],
    frame: kronor(0),
  });
  expect(zero.regions.map(({ summa }) => summa)).toEqual([0, 0]);
  expect(zero.frame.differens).toBe(0);
  expect(grant({ pots: [] }).regions.map(({ summa }) => summa)).toEqual([0, 0]);
  const empty = grant({
    regions: [...input.regions, { regionkod: "02", region: "Två", folkmangd: 0 }],
  }).regions[1]!;
  expect([empty.region, empty.summa, empty.krPerInvanare.toNumber()]).toEqual(["Två", 0, 0]);
  // Its only municipality weighs as much as Tio's, 1 × 2 each: half the rural pot each, and still nobody to share it.
  const rural = grant({
    regions: [...input.regions, { regionkod: "02", region: "Två", folkmangd: 0 }],
    kommuner: [...input.kommuner, { kommunkod: "0201", regionkod: "02", kommuntyp: "gles", folkmangd: 1 }],
  }).regions[1]!;
  expect([rural.region, rural.summa, rural.krPerInvanare.toNumber()]).toEqual(["Två", 5, 0]);
});

test("refusals name what is wrong", () => {
  expect(refusal({ regions: [...input.regions, input.regions[0]!] })).toEqual({
    kind: "region-duplicate",
    regionkod: "10",
  });
  expect(refusal({ regions: [{ regionkod: "01", region: "", folkmangd: 1.5 }] })).toEqual({
    kind: "region-folkmangd-not-whole",
    regionkod: "01",
    folkmangd: 1.5,
  });
  expect(refusal({ regions: [{ regionkod: "01", region: "", folkmangd: -1 }] })).toEqual({
    kind: "region-folkmangd-not-whole",
    regionkod: "01",
    folkmangd: -1,
  });
  expect(refusal({ pots: [input.pots[0]!, input.pots[0]!] })).toEqual({
    kind: "pot-duplicate",
    pot: "a",
  });
  for (const belopp of [-1, 0.5, NaN]) {
    expect(refusal({ pots: [pot("x", "ingen", belopp)] })).toEqual({
      kind: "pot-not-whole",
      pot: "x",
    });
  }
  expect(refusal({ pots: [pot("x", "ingen", 2 ** 53 - 1), pot("y", "ingen", 1)] })).toEqual({
    kind: "frame-inexact",
  });
  expect(refusal({ kommuner: [] })).toEqual({ kind: "pot", pot: "b", error: { kind: "no-key" } });
  expect(refusal({ regions: [], kommuner: [] })).toEqual({
    kind: "pot",
    pot: "a",
    error: { kind: "empty" },
  });
  expect(refusal({ weights: new Map([["gles", 2]]) })).toEqual({
    kind: "kommuntyp-unknown",
    kommunkod: "0101",
    kommuntyp: "tät",
  });
});

test("the input is left as it was", () => {
  const before = JSON.stringify(input);
  grant();
  expect(JSON.stringify(input)).toBe(before);
});

test("sortRegions by code unit, leaving its input alone", () => {
  const rows = ["10", "01", "2", "Å", "A"].map((regionkod) => ({ regionkod }));
  expect(sortRegions(rows).map((r) => r.regionkod)).toEqual(["01", "10", "2", "A", "Å"]);
  expect(rows[0]!.regionkod).toBe("10");
  const twice = [1, 2].map((row) => ({ regionkod: "01", row }));
  expect(sortRegions(twice)).toEqual(twice);
});

test("an amount is whole kronor that a cell holds exactly; only an error stops", () => {
  for (const value of [0.5, NaN, 2 ** 53]) {
    expect(() => kronor(value)).toThrow(new RangeError(`${value} is not a whole number of kronor`));
  }
  expect([kronor(-1), kronor(2 ** 53 - 1)]).toEqual([-1, 2 ** 53 - 1]);
  const fel = findingsOf<"ram-saknas">("fel")("ram-saknas", "Ram", "D5");
  expect(fel).toEqual({ code: "ram-saknas", severity: "fel", sheet: "Ram", cell: "D5", params: {} });
  expect([stops(fel), stops(findingsOf("varning")("x", "", ""))]).toEqual([true, false]);
});

test("pot × key at or past 2^53 is refused", () => {
  const people = (first: number) => ({
    pots: [pot("p", "befolkning", 2 ** 27)],
    frame: kronor(2 ** 27),
    regions: [
      { regionkod: "01", region: "Ett", folkmangd: first },
      { regionkod: "02", region: "Två", folkmangd: 1 },
    ],
    kommuner: [],
  });
  expect(refusal(people(2 ** 26 - 1))).toBe("divided");
  expect(refusal(people(2 ** 26))).toMatchObject({ error: { kind: "inexact", code: "01" } });
});
