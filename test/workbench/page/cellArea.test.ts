import { Model } from "@ironcalc/wasm";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { bringIntoView } from "../../../src/workbench/page/cellArea";

beforeAll(() => initEngineInNode());

const AREA = { width: 900, height: 500 };

function select(row: number, column: number, frozen = 0): { top: number; left: number } {
  const model = new Model("bok", "fr", "UTC", "en");
  model.setFrozenRowsCount(0, frozen);
  model.setSelectedCell(row, column);
  model.setTopLeftVisibleCell(frozen + 1, 1);
  bringIntoView(model, AREA);
  const { top_row, left_column } = model.getSelectedView();
  return { top: top_row, left: left_column };
}

test("a cell that is seen stays where it is", () => {
  expect(select(5, 3)).toEqual({ top: 1, left: 1 });
});

test("a cell below or to the right is scrolled to, no further than needed", () => {
  const { top, left } = select(200, 30);
  expect(top).toBeGreaterThan(175);
  expect(top).toBeLessThan(185);
  expect(left).toBeGreaterThan(18);
  expect(left).toBeLessThan(25);
});

test("a frozen cell is always seen", () => {
  expect(select(3, 1, 8)).toEqual({ top: 9, left: 1 });
});

test("what is frozen takes of the room", () => {
  expect(select(17, 1, 8).top).toBe(9);
  expect(select(17, 1, 14).top).toBe(15);
  expect(select(21, 1, 14).top).toBeGreaterThan(15);
});
