/** Random grants through the real Office.js client: domain = BigInt reference = formulas in IronCalc. */
import fc from "fast-check";
import { readWorkbook, writePlan } from "../../src/excel/run";
import { sheetIn, valueAt } from "../../src/workbook/snapshot";
import { allocateGrant } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import { checksIn } from "../../src/actions/checks";
import {
  code,
  expectedRows,
  planCase,
  randomCase,
  sharpCases,
  stepCell,
  type Case,
} from "../support/allocationCases";
import { openBook } from "../support/office";
import { bookOfPlan } from "../../src/xlsx";

const RUNS = Number(process.env.RAMKOLL_RUNS ?? 60);

async function compare(testCase: Case): Promise<void> {
  const planned = planCase(testCase);
  const { host } = await openBook(bookOfPlan(planned.input));
  try {
    expect(await writePlan(planned.result.plan)).toEqual({ ok: true, value: undefined });
    const back = await readWorkbook();
    if (!back.ok) throw new Error(back.error.code);
    const sheet = sheetIn(back.value, "Fördelning")!;
    const step = (i: number, column: Parameters<typeof stepCell>[2]) => {
      const { row, column: at } = stepCell(planned, i, column);
      return valueAt(sheet, row, at);
    };
    const expected = expectedRows(testCase);
    const inSheet = testCase.keys.map((_, i) => ({
      floor: step(i, "heltal"),
      rest: step(i, "rest"),
      rank: step(i, "rang"),
      amount: step(i, "belopp"),
    }));
    expect(inSheet).toEqual(
      expected.map(({ floor, rest, rank, amount }) => ({
        floor: Number(floor),
        rest: Number(rest),
        rank,
        amount: Number(amount),
      })),
    );

    // Σ = pot, always; with största resten nobody is below the whole part or above it by more than one.
    const sum = inSheet.reduce((total, { amount }) => total + BigInt(amount as number), 0n);
    expect(sum).toBe(BigInt(testCase.pot));
    if (testCase.method === "största resten") {
      for (const { floor, amount } of inSheet) expect([floor, Number(floor) + 1]).toContain(amount);
    }
    const failing = checksIn(back.value).checks.filter(({ status }) => status !== "OK").map(({ id }) => id);
    expect(failing).toEqual(expected.some(({ amount }) => amount < 0n) ? ["inga-negativa"] : []);
  } finally {
    host.dispose();
  }
}

test.each(sharpCases.map((testCase) => [testCase.name, testCase] as const))("%s", (_, testCase) => compare(testCase));

test(`${RUNS} random grants`, async () => {
  await fc.assert(fc.asyncProperty(randomCase, compare), { numRuns: RUNS, seed: 20240109 });
}, 300_000);

test("pot × key at or past 2^53 is refused", () => {
  const grant = (pot: number, keys: number[]) =>
    allocateGrant({
      pots: [{ id: "p", insats: "p", mottagare: "", nyckel: "befolkning", belopp: kronor(pot) }],
      frame: kronor(pot),
      regions: keys.map((folkmangd, i) => ({ regionkod: code(i), region: "", folkmangd })),
      kommuner: [],
      weights: new Map(),
      method: "största resten",
    });
  expect(grant(2 ** 27, [2 ** 26 - 1, 1]).ok).toBe(true);
  expect(grant(2 ** 27, [2 ** 26, 1])).toMatchObject({ ok: false, error: { error: { kind: "inexact", code: "01" } } });
});
