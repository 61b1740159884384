import { Model } from "@ironcalc/wasm";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { gridModel, type GridModel } from "../../../src/workbench/page/gridModel";

beforeAll(() => initEngineInNode());

function open(mayEdit = true): { bare: Model; grid: GridModel; edits: () => number } {
  const bare = new Model("bok", "fr", "UTC", "en");
  let edits = 0;
  const grid = gridModel(bare, {
    mayEdit: () => mayEdit,
    shift: () => undefined,
    renameSheet: () => undefined,
    deleteSheet: () => undefined,
    onRefused: () => undefined,
    onEdited: () => (edits += 1),
    onSelected: () => undefined,
    onMoved: () => undefined,
    area: () => undefined,
  });
  return { bare, grid, edits: () => edits };
}

test("the grid edits the very model that the host reads", () => {
  const { bare, grid } = open();
  grid.model.setUserInput(0, 1, 1, "140 000");
  grid.model.setUserInput(0, 2, 1, "=A1/8");
  expect(bare.getCellContent(0, 1, 1)).toBe("140000");
  expect(bare.getCellContent(0, 2, 1)).toBe("=A1/8");
  expect(grid.model.getFormattedCellValue(0, 2, 1)).toBe("17\u00a0500");
});

test("only what comes through the grid is the user's edit", () => {
  const { bare, grid, edits } = open();
  bare.setUserInput(0, 1, 1, "1");
  grid.model.setUserInput(0, 1, 2, "2");
  expect(edits()).toBe(1);
});

test("typed numbers keep the cell's format, and text cells keep text", () => {
  const { bare, grid } = open();
  const format = (row: number, code: string): void =>
    bare.updateRangeStyle({ sheet: 0, row, column: 1, width: 1, height: 1 }, "num_fmt", code);
  format(1, "#,##0.0");
  grid.model.setUserInput(0, 1, 1, "1 234,5");
  expect(grid.model.getFormattedCellValue(0, 1, 1)).toBe("1\u00a0234,5");
  format(2, "@");
  grid.model.setUserInput(0, 2, 1, "05");
  expect(grid.model.getFormattedCellValue(0, 2, 1)).toBe("05");
});

test("pasted columns are read cell by cell", () => {
  const { bare, grid } = open();
  bare.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 2 }, "num_fmt", "@");
  grid.model.pasteCsvText({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, "01\t2 454 821\n03\t404 589");
  expect(grid.model.getFormattedCellValue(0, 2, 1)).toBe("03");
  expect(bare.getCellContent(0, 1, 2)).toBe("2454821");
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

test("where typing is not allowed, nothing changes", () => {
  const { bare, grid, edits } = open(false);
  grid.model.setUserInput(0, 1, 1, "1");
  grid.model.rangeClearContents(0, 1, 1, 2, 2);
  expect(bare.getCellContent(0, 1, 1)).toBe("");
  expect(edits()).toBe(0);
  expect(grid.model.canUndo()).toBe(false);
});

test("a name that gets another leaves formulas as they were, and cannot be undone, as in Excel", () => {
  const { bare, grid, edits } = open();
  bare.newDefinedName("ram", null, "Sheet1!$B$1");
  grid.model.setUserInput(0, 1, 1, "=ROUND(B1*100;2)");
  grid.model.setUserInput(0, 2, 1, "=MAX(0;-B1)");
  grid.model.updateDefinedName("ram", null, "ramen", null, "Sheet1!$B$1");
  expect([1, 2].map((row) => bare.getCellContent(0, row, 1))).toEqual(["=ROUND(B1*100;2)", "=MAX(0;-B1)"]);
  expect(edits()).toBe(3);
  expect(grid.model.canUndo()).toBe(false);
  grid.model.setUserInput(0, 3, 1, "3");
  grid.model.undo();
  expect(bare.getCellContent(0, 3, 1)).toBe("");
});
