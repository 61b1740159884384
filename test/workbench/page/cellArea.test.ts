import { Model } from "@ironcalc/wasm";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { bringIntoView, placeOf } from "../../../src/workbench/page/cellArea";

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

describe("where cells are drawn", () => {
  // Rows 40 px and columns 100 px, so that sums are seen; headers 28 and 30 px.
  const placed = (rect: { row: number; column: number }, frozen = 0, top = 1) => {
    const model = new Model("bok", "fr", "UTC", "en");
    model.setRowsHeight(0, 1, 50, 40);
    model.setColumnsWidth(0, 1, 20, 100);
    model.setFrozenRowsCount(0, frozen);
    model.setTopLeftVisibleCell(top, 1);
    return placeOf(model, { ...rect, rows: 2, columns: 3 });
  };

  test("from the headers on, as wide and high as the cells", () => {
    expect(placed({ row: 1, column: 2 })).toEqual({
      across: { start: 30 + 200, size: 300, clip: 30 },
      down: { start: 28 + 40, size: 80, clip: 28 },
    });
  });

  test("scrolled up and under what is frozen; what is frozen itself stays", () => {
    // 2 frozen rows and the 3 px between; row 6 is shown first after them.
    expect(placed({ row: 7, column: 0 }, 2, 6).down).toEqual({ start: 28 + 83 + 80, size: 80, clip: 28 + 83 });
    expect(placed({ row: 3, column: 0 }, 2, 6).down).toEqual({ start: 28 + 83 - 80, size: 80, clip: 28 + 83 });
    expect(placed({ row: 1, column: 0 }, 2, 6).down).toEqual({ start: 28 + 40, size: 80, clip: 28 });
  });
});
