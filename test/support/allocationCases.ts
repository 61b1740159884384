/** Inputs to divide, and what must come out, from BigInt arithmetic that shares nothing with src/. */
import fc from "fast-check";
import type { GrantInput } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import type { Method } from "../../src/domain/method";
import { columnIndex, FIRST_ROW } from "../../src/workbook/calcSheet";
import { potKey, type PotColumn } from "../../src/workbook/sheets/fordelning";
import { planRun, type PlannedRun } from "./runCase";

export interface Case {
  name: string;
  pot: number;
  keys: number[];
  method: Method;
}

const LIMIT = 2n ** 53n;

/** Two digits as text, for up to 99 regions. */
export const code = (index: number): string => String(index + 1).padStart(2, "0");

/** Regions 1–60; small, equal, zero and huge keys; pots up to where pot × key meets 2^53. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({
    keys: fc.oneof(
      fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 60 }),
      // Few distinct keys: ties in the remainder, settled by the key and then by the code.
      fc.array(fc.constantFrom(0, 1, 2, 3, 6, 7), { minLength: 1, maxLength: 60 }),
      fc.array(fc.integer({ min: 2 ** 26, max: 2 ** 30 }), { minLength: 1, maxLength: 60 }),
    ),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    small: fc.boolean(),
    method: fc.constantFrom<Method>("största resten", "differens på största"),
  })
  .filter(({ keys }) => keys.some((key) => key > 0))
  .map(({ keys, part, small, method }) => {
    const largest = Math.max(...keys);
    const bound = Number((LIMIT - 1n) / BigInt(largest));
    const pot = Math.max(1, Math.floor(part * (small ? Math.min(bound, 200) : bound)));
    return { name: "random", pot, keys, method };
  });

export interface ExpectedRow {
  floor: bigint;
  rest: bigint;
  rank: number;
  amount: bigint;
}

/** Straight from the definition: whole part, remainder, order, amount. */
export function expectedRows({ pot, keys, method }: Case): ExpectedRow[] {
  const P = BigInt(pot);
  const K = keys.map(BigInt);
  const total = K.reduce((a, b) => a + b, 0n);
  const floors = K.map((k) => (P * k) / total);
  const rests = K.map((k) => (P * k) % total);
  const before = (a: number, b: number): boolean => {
    if (rests[a]! !== rests[b]!) return rests[a]! > rests[b]!;
    if (K[a]! !== K[b]!) return K[a]! > K[b]!;
    return a < b;
  };
  const ranks = K.map((_, i) => 1 + K.filter((__, j) => j !== i && before(j, i)).length);
  const left = P - floors.reduce((a, b) => a + b, 0n);
  let amounts: bigint[];
  if (method === "största resten") {
    amounts = floors.map((f, i) => f + (BigInt(ranks[i]!) <= left ? 1n : 0n));
  } else {
    amounts = floors.map((f, i) => f + (2n * rests[i]! >= total ? 1n : 0n));
    let largest = 0;
    K.forEach((k, i) => {
      if (k > K[largest]!) largest = i;
    });
    amounts[largest] = amounts[largest]! + P - amounts.reduce((a, b) => a + b, 0n);
  }
  return K.map((_, i) => ({ floor: floors[i]!, rest: rests[i]!, rank: ranks[i]!, amount: amounts[i]! }));
}

/** The input sheets and the run's plan for a case, through the real parser, domain and descriptions. */
export function planCase(testCase: Case): PlannedRun {
  const { pot, keys, method } = testCase;
  const grant: GrantInput = {
    pots: [{ id: "p", insats: "Pott", mottagare: "Regionerna", nyckel: "befolkning", belopp: kronor(pot) }],
    frame: kronor(pot),
    regions: keys.map((folkmangd, i) => ({ regionkod: code(i), region: `Region ${code(i)}`, folkmangd })),
    kommuner: [],
    weights: new Map([["ej landsbygd", 0]]),
    method,
  };
  return planGrant(grant);
}

export const planGrant = (grant: GrantInput): PlannedRun => planRun(grant);

/** Where a step of the first pot stands, zero-based. */
export const stepCell = (
  { result }: PlannedRun,
  index: number,
  column: PotColumn,
): { row: number; column: number } => ({
  row: FIRST_ROW + index,
  column: columnIndex(result.allocation, potKey(0, column)),
});

/** Named cases that catch an engine which rounds a quotient to 15 digits before it takes the whole part. */
export const sharpCases: Case[] = (
  [
    // 243 716 566 and 10 557 682/10 557 683: a hair below a whole krona.
    { name: "hair below", pot: 1_367_000_015, keys: [1_882_284, 4_337_700, 4_337_699] },
    // 623 853 751 and 1/10 557 684: a hair above.
    { name: "hair above", pot: 1_367_000_015, keys: [4_818_179, 2_869_753, 2_869_752] },
    { name: "halves", pot: 1, keys: [1, 1] },
    { name: "halves and wholes", pot: 6, keys: [3, 1, 1, 3] },
    { name: "many halves", pot: 30, keys: new Array<number>(60).fill(7) },
    { name: "one region", pot: 1_382_000_000, keys: [6_452_326] },
    { name: "zero keys", pot: 100, keys: [0, 3, 0, 4, 0] },
    { name: "right below 2^53", pot: 4_503_599_627_370_495, keys: [2, 1] },
    {
      name: "pot of one krona, huge keys",
      pot: 1,
      keys: [3_002_399_751_580_330, 3_002_399_751_580_329, 3_002_399_751_580_331],
    },
    { name: "more regions than kronor", pot: 3, keys: [5, 5, 5, 5, 5, 5, 5] },
  ] as const
).flatMap((sharp) =>
  (["största resten", "differens på största"] as const).map((method) => ({
    ...sharp,
    keys: [...sharp.keys],
    method,
    name: `${sharp.name}, ${method}`,
  })),
);
