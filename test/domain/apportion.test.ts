import fc from "fast-check";
import { apportion, type Apportioned, type Recipient } from "../../src/domain/apportion";
import { kronor, type Kronor } from "../../src/domain/kronor";
import { METHODS, type Method } from "../../src/domain/method";
import { halfUpResidualOnLargest, hamilton } from "./reference";
import { upTo } from "../support/runs";

const LIMIT = 2n ** 53n;

function divide(pot: number, recipients: readonly Recipient[], method: Method): Apportioned[] {
  const result = apportion(kronor(pot), recipients, method);
  if (!result.ok) throw new Error(JSON.stringify(result.error, (_, v) => (typeof v === "bigint" ? `${v}` : v)));
  return result.value;
}

function refusal(pot: number, recipients: readonly Recipient[], method: Method = "största resten") {
  const result = apportion(pot as Kronor, recipients, method);
  return result.ok ? "divided" : result.error;
}

const amounts = (rows: readonly Apportioned[]): number[] => rows.map(({ amount }) => amount);
const byCode = (rows: readonly Apportioned[]): Map<string, number> =>
  new Map(rows.map(({ code, amount }) => [code, amount]));
const keyed = (...keys: number[]): Recipient[] =>
  keys.map((key, index) => ({ code: String(index + 1).padStart(2, "0"), key }));

/** Pots and keys with pot × key < 2^53: everyday ones, tiny ones full of ties, and ones right at the limit. */
const cases: fc.Arbitrary<{ pot: number; recipients: Recipient[] }> = fc
  .oneof(
    // Populations and grants as they are.
    keysUpTo(2_600_000).map((keys) => ({ keys, potMost: 2_000_000_000 })),
    // Ties, equal keys, zero keys and exact halves are common among small numbers.
    keysUpTo(4).map((keys) => ({ keys, potMost: 120 })),
    keysUpTo(1).map((keys) => ({ keys, potMost: Number.MAX_SAFE_INTEGER })),
    keysUpTo(2 ** 46).map((keys) => ({ keys, potMost: Number.MAX_SAFE_INTEGER })),
    fc
      .tuple(fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 1, max: 60 }))
      .map(([key, n]) => ({ keys: Array<number>(n).fill(key), potMost: 2_000_000_000 })),
  )
  .filter(({ keys }) => keys.some((key) => key > 0))
  .chain(({ keys, potMost }) => {
    const most = Math.min(potMost, Number((LIMIT - 1n) / BigInt(Math.max(...keys))));
    return fc
      .record({
        pot: fc.oneof(
          fc.integer({ min: 0, max: most }),
          fc.integer({ min: Math.max(0, most - 5), max: most }),
          // Half of the key sum makes exact halves.
          fc.constant(Math.min(most, Math.floor(keys.reduce((a, b) => a + b, 0) / 2))),
        ),
        codes: fc.shuffledSubarray(
          Array.from({ length: 99 }, (_, i) => String(i + 1).padStart(2, "0")),
          { minLength: keys.length, maxLength: keys.length },
        ),
      })
      .map(({ pot, codes }) => ({
        pot,
        recipients: keys.map((key, i) => ({ code: codes[i]!, key })),
      }));
  });

function keysUpTo(max: number): fc.Arbitrary<number[]> {
  return fc.array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 60 });
}

const methods = fc.constantFrom(...METHODS);
const RUNS = upTo(1500);

describe("apportion against a reference written from the definitions", () => {
  test.each([
    ["största resten", hamilton],
    ["differens på största", halfUpResidualOnLargest],
  ] as const)("%s", (method, reference) => {
    fc.assert(
      fc.property(cases, ({ pot, recipients }) => {
        const expected = reference(
          BigInt(pot),
          recipients.map(({ code, key }) => ({ name: code, weight: BigInt(key) })),
        );
        const found = divide(pot, recipients, method);
        expect(new Map(found.map(({ code, amount }) => [code, BigInt(amount)]))).toEqual(expected);
      }),
      upTo(4000),
    );
  });

  test("the steps: product, floor and rest are those of integer division, also at the limit", () => {
    fc.assert(
      fc.property(cases, methods, ({ pot, recipients }, method) => {
        const total = recipients.reduce((sum, { key }) => sum + BigInt(key), 0n);
        for (const row of divide(pot, recipients, method)) {
          const product = BigInt(pot) * BigInt(row.key);
          expect(BigInt(row.product)).toBe(product);
          expect(BigInt(row.floor)).toBe(product / total);
          expect(BigInt(row.rest)).toBe(product % total);
          // The displayed quota must not round up to the next krona.
          expect(row.quota.floor().toNumber()).toBe(row.floor);
        }
      }),
      RUNS,
    );
  });
});

describe("apportion's properties", () => {
  test("the amounts sum to the pot", () => {
    fc.assert(
      fc.property(cases, methods, ({ pot, recipients }, method) => {
        const sum = divide(pot, recipients, method).reduce((s, { amount }) => s + BigInt(amount), 0n);
        expect(sum).toBe(BigInt(pot));
      }),
      RUNS,
    );
  });

  test("största resten gives nobody less than the floor or more than the ceiling of the quota", () => {
    fc.assert(
      fc.property(cases, ({ pot, recipients }) => {
        const total = recipients.reduce((sum, { key }) => sum + BigInt(key), 0n);
        for (const { key, amount } of divide(pot, recipients, "största resten")) {
          const product = BigInt(pot) * BigInt(key);
          expect(BigInt(amount) * total > product - total).toBe(true);
          expect(BigInt(amount) * total < product + total).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test("differens på största rounds everyone but the largest half up", () => {
    fc.assert(
      fc.property(cases, ({ pot, recipients }) => {
        const rows = divide(pot, recipients, "differens på största");
        const total = recipients.reduce((sum, { key }) => sum + BigInt(key), 0n);
        const most = Math.max(...recipients.map(({ key }) => key));
        const largest = recipients
          .filter(({ key }) => key === most)
          .map(({ code }) => code)
          .sort()[0];
        for (const { code, key, amount } of rows.filter((row) => row.code !== largest)) {
          // −1/2 < amount − quota ≤ 1/2
          const twice = 2n * (BigInt(amount) * total - BigInt(pot) * BigInt(key));
          expect([code, -total < twice && twice <= total]).toEqual([code, true]);
        }
      }),
      RUNS,
    );
  });

  test("the order of the input changes nobody's amount or rank, and is the order of the result", () => {
    const shuffled = cases.chain(({ pot, recipients }) =>
      fc.record({
        pot: fc.constant(pot),
        recipients: fc.constant(recipients),
        other: fc.shuffledSubarray(recipients, {
          minLength: recipients.length,
          maxLength: recipients.length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, methods, ({ pot, recipients, other }, method) => {
        const first = divide(pot, recipients, method);
        const second = divide(pot, other, method);
        expect(second.map(({ code }) => code)).toEqual(other.map(({ code }) => code));
        const essence = (rows: Apportioned[]) =>
          new Map(rows.map(({ code, amount, rank }) => [code, { amount, rank }]));
        expect(essence(second)).toEqual(essence(first));
      }),
      RUNS,
    );
  });

  test("the same factor on all keys changes nobody's amount", () => {
    const scaled = fc.record({
      pot: fc.integer({ min: 0, max: 2_000_000_000 }),
      keys: fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 60 }),
      factor: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(scaled, methods, ({ pot, keys, factor }, method) => {
        fc.pre(keys.some((key) => key > 0));
        const plain = divide(pot, keyed(...keys), method);
        const times = divide(pot, keyed(...keys.map((key) => key * factor)), method);
        expect(amounts(times)).toEqual(amounts(plain));
      }),
      RUNS,
    );
  });

  test("ranks are 1 to n, and a left-over krona goes to the first of them", () => {
    fc.assert(
      fc.property(cases, ({ pot, recipients }) => {
        const rows = [...divide(pot, recipients, "största resten")].sort((a, b) => a.rank - b.rank);
        expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, i) => i + 1));
        const extra = rows.map(({ amount, floor }) => amount - floor);
        expect(extra).toEqual([...extra].sort((a, b) => b - a));
      }),
      RUNS,
    );
  });
});

describe("apportion by hand", () => {
  test("three equal keys and 100 kr: the lowest code gets the krona", () => {
    const recipients = [
      { code: "03", key: 5 },
      { code: "01", key: 5 },
      { code: "02", key: 5 },
    ];
    for (const method of METHODS) {
      expect(byCode(divide(100, recipients, method))).toEqual(
        new Map([
          ["03", 33],
          ["01", 34],
          ["02", 33],
        ]),
      );
    }
  });

  test("equal rests: the larger key goes before the lower code", () => {
    // 3 kr on 1 and 3 of 4: ¾ and 2¼. On 1, 3, 2 of 6, 3 kr: ½, 1½, 1 – a tie between 01 and 02.
    expect(amounts(divide(3, keyed(1, 3, 2), "största resten"))).toEqual([0, 2, 1]);
    expect(divide(3, keyed(1, 3, 2), "största resten").map(({ rank }) => rank)).toEqual([2, 1, 3]);
  });

  test("exact halves are rounded up, and the largest carries the difference", () => {
    // Quotas ½, ½, 1: rounded 1, 1, 1; the pot is 2, so the largest gives one back.
    expect(amounts(divide(2, keyed(1, 1, 2), "differens på största"))).toEqual([1, 1, 0]);
    // Hamilton settles the same with the lower code.
    expect(amounts(divide(2, keyed(1, 1, 2), "största resten"))).toEqual([1, 0, 1]);
    // Six halves round up to 6 kr of 3: with so small a pot the largest goes below zero. The sum is the pot.
    expect(amounts(divide(3, keyed(1, 1, 1, 1, 1, 1), "differens på största"))).toEqual([-2, 1, 1, 1, 1, 1]);
  });

  test("the largest remainder is not the largest ratio", () => {
    // Hamilton's textbook case, 10 seats: 4.4, 3.3, 1.6, 0.7 → the left-over two go to 0.7 and 0.6.
    expect(amounts(divide(10, keyed(44, 33, 16, 7), "största resten"))).toEqual([4, 3, 2, 1]);
  });

  test("a quota that a cell's INT rounds up: 243 716 566 and 10 557 682 / 10 557 683", () => {
    const [row] = divide(
      1_367_000_015,
      keyed(1_882_284, 4_000_000, 10_557_683 - 1_882_284 - 4_000_000),
      "största resten",
    );
    expect(row).toMatchObject({
      floor: 243_716_566,
      rest: 10_557_682,
      rank: 1,
      amount: 243_716_567,
    });
    expect(row!.quota.toFixed(6)).toBe("243716567.000000");
    expect(row!.quota.lt(243_716_567)).toBe(true);
  });

  test("pot 0: everyone gets 0, with keys and without", () => {
    for (const method of METHODS) {
      expect(amounts(divide(0, keyed(3, 0, 4), method))).toEqual([0, 0, 0]);
      expect(amounts(divide(0, keyed(0, 0), method))).toEqual([0, 0]);
    }
    expect(divide(0, keyed(0, 0), "största resten").map(({ share }) => share.toNumber())).toEqual([0, 0]);
  });

  test("a key of zero gets nothing", () => {
    for (const method of METHODS) expect(amounts(divide(7, keyed(0, 3, 0), method))).toEqual([0, 7, 0]);
  });

  test("share and quota are for reading", () => {
    const [row] = divide(100, keyed(1, 3), "största resten");
    expect([row!.share.toString(), row!.quota.toString()]).toEqual(["0.25", "25"]);
  });
});

describe("apportion refuses", () => {
  test("no recipients", () => expect(refusal(5, [])).toEqual({ kind: "empty" }));

  test.each([-1, 0.5, NaN, 2 ** 53])("the pot %d", (pot) =>
    expect(refusal(pot, keyed(1))).toEqual({ kind: "pot-not-whole" }),
  );

  test.each([-1, 1.5, NaN, Infinity])("the key %d", (key) =>
    expect(refusal(5, keyed(1, key))).toEqual({ kind: "key-not-whole", code: "02" }),
  );

  test("the same code twice", () =>
    expect(refusal(5, [...keyed(1), ...keyed(2)])).toEqual({ kind: "duplicate", code: "01" }));

  test("a pot without any key", () => expect(refusal(5, keyed(0, 0))).toEqual({ kind: "no-key" }));

  test("pot × key at 2^53, not one below", () => {
    // 2^53 − 1 = 6361 × 69431 × 20394401
    expect(refusal(6361 * 69431, keyed(20_394_401, 1))).toBe("divided");
    expect(refusal(2 ** 27, keyed(1, 2 ** 26))).toEqual({
      kind: "inexact",
      code: "02",
      product: LIMIT,
    });
    expect(refusal(2 ** 53 - 1, keyed(1, 2))).toEqual({
      kind: "inexact",
      code: "02",
      product: 2n * (LIMIT - 1n),
    });
  });

  test("Σ keys at 2^53, not one below", () => {
    expect(refusal(0, keyed(2 ** 52, 2 ** 52 - 1))).toBe("divided");
    expect(refusal(1, keyed(2 ** 52, 2 ** 52 - 1))).toBe("divided");
    expect(refusal(1, keyed(2 ** 52, 2 ** 52, 5))).toEqual({
      kind: "inexact",
      code: "02",
      product: LIMIT,
    });
  });

  test("every pot × key past the limit, and only those", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.integer({ min: -3, max: 3 }),
        methods,
        (pot, off, method) => {
          const key = Number(LIMIT / BigInt(pot)) + off;
          fc.pre(key > 0);
          const past = BigInt(pot) * BigInt(key) >= LIMIT || BigInt(key) + 1n >= LIMIT;
          const found = refusal(pot, keyed(1, key), method);
          expect(found === "divided").toBe(!past);
        },
      ),
      RUNS,
    );
  });
});
