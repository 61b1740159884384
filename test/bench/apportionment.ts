/** Our apportionment beside two libraries that divide amounts: who is exact, and at what speed. */
import { allocate as dineroAllocate, dinero, toSnapshot } from "dinero.js";
import { SEK } from "dinero.js/currencies";
import fc from "fast-check";
// Adds `spread` to every array, which is how that library is used.
import "largest-remainder-round";
import { apportion } from "../../src/domain/apportion";
import { kronor } from "../../src/domain/kronor";
import { code, expectedRows, randomCase, type Case } from "../support/allocationCases";
import { median, ms, ratio, type Section } from "./measure";

const CASES = 2_000;

/** One krona is one unit: the libraries need not know öre. */
const kr = { ...SEK, exponent: 0 };

const ways: { name: string; divide: (one: Case) => number[] }[] = [
  {
    name: "Ramkoll, största resten",
    divide: ({ pot, keys }) => {
      const recipients = keys.map((key, i) => ({ code: code(i), key }));
      const result = apportion(kronor(pot), recipients, "största resten");
      if (!result.ok) throw new Error(result.error.kind);
      return result.value.map(({ amount }) => amount);
    },
  },
  {
    name: "largest-remainder-round 1.1",
    divide: ({ pot, keys }) => (keys.slice() as number[] & { spread: (seats: number) => number[] }).spread(pot),
  },
  {
    name: "dinero.js 2.0, allocate",
    divide: ({ pot, keys }) =>
      dineroAllocate(dinero({ amount: pot, currency: kr }), keys).map((part) => toSnapshot(part).amount),
  },
];

export async function apportionments(): Promise<Section> {
  const cases = fc
    .sample(randomCase, { numRuns: CASES, seed: 2024 })
    .map((one): Case => ({ ...one, method: "största resten" }));
  const right = cases.map((one) => expectedRows(one).map(({ amount }) => Number(amount)));
  const rows: string[][] = [];
  let ours: number | undefined;
  for (const { name, divide } of ways) {
    let sums = 0;
    let same = 0;
    cases.forEach((one, i) => {
      const amounts = attempt(() => divide(one));
      if (amounts?.reduce((sum, amount) => sum + amount, 0) === one.pot) sums++;
      if (amounts?.every((amount, r) => amount === right[i]?.[r])) same++;
    });
    const time = await median(5, () => cases.forEach((one) => attempt(() => divide(one))));
    ours ??= time;
    rows.push([name, `${sums} of ${CASES}`, `${same} of ${CASES}`, ms(time), ratio(time, ours)]);
  }
  return {
    title: "Exactness and speed of the division",
    how: `${CASES} random pots, 1–60 recipients, ties, zeros and products up to 2^53, seed 2024. "Largest remainder" is counted against BigInt arithmetic from the definition. Ramkoll's time includes every step that the sheet shows (share, quota, remainder, rank), which the others do not give.`,
    head: ["", "Σ = pot", "Largest remainder, every amount", "ms, median of 5", "Time"],
    rows,
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
