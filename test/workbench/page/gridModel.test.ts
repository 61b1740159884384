import { Model } from "@ironcalc/wasm";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { gridModel, type Edit } from "../../../src/workbench/page/gridModel";

beforeAll(() => initEngineInNode());

function open(refuse?: string): { bare: Model; grid: ReturnType<typeof gridModel>; edits: Edit[]; refused: string[] } {
  const bare = new Model("bok", "en", "UTC", "en");
  const edits: Edit[] = [];
  const refused: string[] = [];
  const grid = gridModel(bare, {
    refuse: () => refuse,
    onRefused: (reason) => refused.push(reason),
    onEdited: (edit) => edits.push(edit),
    onSelected: () => undefined,
  });
  return { bare, grid, edits, refused };
}

test("the grid edits the very model that the host reads", () => {
  const { bare, grid } = open();
  grid.model.setUserInput(0, 1, 1, "140 000");
  grid.model.setUserInput(0, 2, 1, "=A1/8");
  expect(bare.getCellContent(0, 1, 1)).toBe("140000");
  expect(bare.getFormattedCellValue(0, 2, 1)).toBe("17500");
});

test("only what comes through the grid is the user's edit", () => {
  const { bare, grid, edits } = open();
  bare.setUserInput(0, 1, 1, "1");
  grid.model.setUserInput(0, 1, 2, "2");
  expect(edits.map(({ method, args }) => [method, ...args])).toEqual([["setUserInput", 0, 1, 2, "2"]]);
});

test("numbers are shown and edited the Swedish way, text and formulas are left alone", () => {
  const { bare, grid } = open();
  bare.setUserInput(0, 1, 1, "1234.5");
  bare.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "num_fmt", "#,##0.0");
  bare.setUserInput(0, 2, 1, "a,b.c");
  bare.setUserInput(0, 3, 1, "=ROUND(1.25,1)");
  expect(grid.model.getFormattedCellValue(0, 1, 1)).toBe("1\u00a0234,5");
  expect(grid.model.getCellContent(0, 1, 1)).toBe("1234,5");
  expect(grid.model.getFormattedCellValue(0, 2, 1)).toBe("a,b.c");
  expect(grid.model.getCellContent(0, 3, 1)).toBe("=ROUND(1.25,1)");
});

test("undo stops at what the add-in has written", () => {
  const { bare, grid } = open();
  grid.model.setUserInput(0, 1, 1, "1");
  bare.setUserInput(0, 2, 1, "2");
  grid.forgetUndo();
  expect(grid.model.canUndo()).toBe(false);
  grid.model.undo();
  expect(bare.getCellContent(0, 2, 1)).toBe("2");

  grid.model.setUserInput(0, 3, 1, "3");
  grid.model.undo();
  expect(bare.getCellContent(0, 3, 1)).toBe("");
  expect(grid.model.canUndo()).toBe(false);
  expect(grid.model.canRedo()).toBe(true);
});

test("a refused edit changes nothing and says why", () => {
  const { bare, grid, edits, refused } = open("protected");
  grid.model.setUserInput(0, 1, 1, "1");
  expect(bare.getCellContent(0, 1, 1)).toBe("");
  expect(edits).toEqual([]);
  expect(refused).toEqual(["protected"]);
});
