/** What a lock takes or leaves, by hand: who gets the odd kronor, and where the arithmetic would no longer be exact. */
import { spreadLocks } from "../../src/domain/spreadLocks";

/** Thousands of each unlocked row; a locked row first, which leaves `over` kr. */
const spread = (over: number, ...thousands: number[]) => {
  const rows = thousands.map((thousand, i) => ({ rule: i + 1, beraknat: thousand * 1000, last: undefined }));
  const { amounts, problem } = spreadLocks([{ rule: 0, beraknat: 5000, last: 5000 - over }, ...rows]);
  expect(problem).toBeUndefined();
  expect(amounts[0]).toBe(5000 - over);
  return amounts.slice(1).map((amount, i) => amount - (thousands[i] ?? 0) * 1000);
};

test.each<[string, number, number[], number[]]>([
  // 1 × 1/3 and 1 × 2/3: the larger fraction has the krona.
  ["the larger fraction, last", 1, [1, 2], [0, 1]],
  ["the larger fraction, first", 1, [2, 1], [1, 0]],
  // 4 × 3/5 = 2 2/5, 4 × 2/5 = 1 3/5: the smaller share has the larger fraction.
  ["the larger fraction, not the larger share", 4, [3, 2], [2, 2]],
  ["the larger fraction, not the larger share, in the other order", 4, [2, 3], [2, 2]],
  // 2 × 1/4 and 2 × 3/4 = 1 2/4: the same fraction.
  ["the same fraction: the larger share", 2, [1, 3], [0, 2]],
  ["the same fraction: the larger share, first", 2, [3, 1], [2, 0]],
  ["the same of all: in order", 2, [1, 1, 1], [1, 1, 0]],
  ["what a lock takes is taken so, too", -2, [1, 1, 1], [-1, -1, 0]],
  ["nothing over", 0, [1, 2], [0, 0]],
])("%s", (_, over, thousands, expected) => expect(spread(over, ...thousands)).toEqual(expected));

test("the product must be exact: 2^20 × (2^33 − 1) + 2^20 is 2^53, one row too much", () => {
  const share = 2 ** 20;
  const rows = (over: number) => [
    { rule: 4, beraknat: over, last: 0 },
    { rule: 7, beraknat: share * 1000, last: undefined },
  ];
  expect(spreadLocks(rows(2 ** 33 - 2)).amounts).toEqual([0, share * 1000 + 2 ** 33 - 2]);
  expect(spreadLocks(rows(2 ** 33 - 1))).toEqual({
    amounts: [0, share * 1000],
    problem: { kind: "inexact", rule: 7, product: 2n ** 53n },
  });
});
