/** Områdesbudget through the real Office.js client: domain = formulas in IronCalc, krona for krona. */
import fc from "fast-check";
import { readWorkbook, writePlan } from "../../src/excel/run";
import { sheetIn, valueAt } from "../../src/workbook/snapshot";
import { checksIn } from "../../src/actions/checks";
import { planAreaCase, randomAreaCase, type AreaCase } from "../support/areaCases";
import { openBook } from "../support/office";
import { bookOfPlan } from "../../src/xlsx";

const RUNS = Number(process.env.RAMKOLL_RUNS ?? 30);

async function compare(areaCase: AreaCase): Promise<void> {
  const planned = planAreaCase(areaCase);
  const { host } = await openBook(bookOfPlan(planned.input));
  try {
    expect(await writePlan(planned.plan)).toEqual({ ok: true, value: undefined });
    const back = await readWorkbook();
    if (!back.ok) throw new Error(back.error.code);
    const found = planned.cells.map(({ sheet, row, column }) => valueAt(sheetIn(back.value, sheet)!, row, column));
    expect(found).toEqual(planned.cells.map(({ expected }) => expected));

    const failing = checksIn(back.value).checks.flatMap(({ id, status }) => (status === "OK" ? [] : [id]));
    const stops = planned.findings.some(({ severity }) => severity === "fel");
    expect(stops ? failing.filter((id) => !/^omraden-(over|aterstod|negativa)$/.test(id)) : failing).toEqual([]);
  } finally {
    host.dispose();
  }
}

test(`${RUNS} random sets of rules`, async () => {
  await fc.assert(fc.asyncProperty(randomAreaCase, compare), { numRuns: RUNS, seed: 803 });
}, 300_000);
