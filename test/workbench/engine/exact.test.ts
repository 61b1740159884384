import { Model } from "@ironcalc/wasm";
import { readExactly } from "../../../src/workbench/engine/exact";
import { initEngineInNode } from "../../../src/workbench/engine/node";

initEngineInNode();

const cases: [formula: string, value: number][] = [
  ["=2^53-1", 2 ** 53 - 1],
  ["=1/3", 1 / 3],
  ["=-1/7", -1 / 7],
  ["=0.1+0.2", 0.1 + 0.2],
  ["=0.1*3*10", 0.1 * 3 * 10],
  ["=1367000000*1882284", 1367000000 * 1882284],
  ["=1367000015*1882284/10557683", (1367000015 * 1882284) / 10557683],
  ["=1-2^-53", 1 - 2 ** -53],
  ["=1+2^-52", 1 + 2 ** -52],
  ["=2^-1070", 2 ** -1070],
  ["=2^-1074", 2 ** -1074],
  ["=2^1023*1.75", 2 ** 1023 * 1.75],
  ["=2^52", 2 ** 52],
  ["=-(2^52)-1", -(2 ** 52) - 1],
  ["=0", 0],
  ["=1024", 1024],
];

test("every double reads back exactly", () => {
  const model = new Model("exact", "en", "UTC", "en");
  cases.forEach(([formula], i) => model.setUserInput(0, i * 2 + 1, 3, formula));
  const cells = cases.map((_, i) => ({ sheet: 0, row: i * 2 + 1, column: 3 }));
  expect(readExactly(model.toBytes(), cells)).toEqual(cases.map(([, value]) => value));
});

test("a long column takes runs, not cells", () => {
  const model = new Model("exact", "fr", "UTC", "en");
  model.pauseEvaluation();
  const count = 3000;
  for (let i = 1; i <= count; i++) {
    model.setUserInput(0, i, 1, String(i));
    model.setUserInput(0, i, 2, `=A${i}/7`);
  }
  model.evaluate();
  const cells = Array.from({ length: count }, (_, i) => ({ sheet: 0, row: i + 1, column: 2 }));
  expect(readExactly(model.toBytes(), cells)).toEqual(cells.map((_, i) => (i + 1) / 7));
});
