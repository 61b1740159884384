/** A run's plan, calculated by IronCalc: every amount is the definition's, and every check says OK. test/proof has more of them. */
import { initEngineInNode } from "../../src/workbench/engine/node";
import { bookOfPlan } from "../../src/xlsx";
import { bare, inIronCalc, wrong } from "../proof/support/calculated";
import { sharpCases } from "../support/allocationCases";
import { grantBooks } from "../proof/support/grantBooks";

initEngineInNode();

const randomBooks = grantBooks(24, 7).slice(sharpCases.length);

test.each(randomBooks.map((make, i) => [i, make] as const))("workbook %i", (_, make) => {
  const made = make();
  expect(wrong(made, inIronCalc(bare(bookOfPlan(...made.plans))))).toEqual([]);
});
