/** Plans as plain data: rectangles, whose cells they are, and what stops a plan before anything is written. */
import { ownCells } from "../../src/workbook/findings";
import { FORM_END, ownFormRect } from "../../src/workbook/formRect";
import { isInside, newSheet, sheetEdit, without, type Rect } from "../../src/workbook/plan";
import { protectedSheets } from "../../src/workbook/protectedSheets";
import {
  endColumn,
  endRow,
  formatAt,
  formulaAt,
  isErrorValue,
  sheetIn,
  valueAt,
  type SheetSnapshot,
} from "../../src/workbook/snapshot";
import { snapshotOf, type Rows } from "../support/snapshot";

const cellsOf = ({ row, column, rows, columns }: Rect): string[] =>
  Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)}:${column + (i % columns)}`);
const rect = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });

describe("a rectangle with a hole", () => {
  const whole = rect(2, 3, 5, 6);
  test.each([
    ["in the middle", rect(3, 4, 2, 2), 4],
    ["in the upper left corner", rect(2, 3, 1, 1), 2],
    ["in the lower right corner", rect(5, 7, 2, 2), 2],
    ["rows across", rect(4, 3, 1, 6), 2],
    ["all of it", whole, 0],
  ])("%s: every other cell once", (_, hole, pieces) => {
    const left = without(whole, hole);
    expect(left).toHaveLength(pieces);
    const expected = cellsOf(whole).filter((cell) => !cellsOf(hole).includes(cell));
    expect(left.flatMap(cellsOf).sort()).toEqual(expected.sort());
  });
  test("no hole: as it is", () => expect(without(whole, undefined)).toEqual([whole]));
});

test.each([
  [2, 3, true],
  [6, 8, true],
  [1, 3, false],
  [2, 2, false],
  [7, 8, false],
  [6, 9, false],
])("row %i, column %i is inside: %s", (row, column, inside) => {
  expect(isInside(rect(2, 3, 5, 6), row, column)).toBe(inside);
  expect(isInside(undefined, row, column)).toBe(false);
});

test("a new sheet and an edit of one that is there", () => {
  const nothing = { blocks: [], formats: [], widths: [], validations: [], highlights: [] };
  const changes = { widths: [{ column: 0, columns: 1, width: 80 }] };
  expect(sheetEdit("Ram")).toEqual({ name: "Ram", create: false, clear: undefined, ...nothing });
  expect(sheetEdit("Ram", changes)).toEqual({ ...sheetEdit("Ram"), ...changes });
  const body = { name: "Ram", ...nothing };
  expect(newSheet(body)).toEqual({ ...body, create: true, clear: undefined });
});

describe("a sheet as read", () => {
  const sheet: SheetSnapshot = {
    name: "Blad",
    protected: false,
    hidden: false,
    row: 2,
    column: 1,
    values: [
      ["a", 1],
      ["b", 2],
      ["", 3],
    ],
    formulas: [
      ["a", "=1"],
      ["b", 2],
      ["", "=A1"],
    ],
    numberFormats: [["@", "#,##0"]],
  };
  test("cells by the sheet's own rows and columns; nothing outside what is used", () => {
    expect([valueAt(sheet, 2, 1), valueAt(sheet, 4, 2), valueAt(sheet, 0, 0), valueAt(sheet, 5, 1)]).toEqual([
      "a",
      3,
      "",
      "",
    ]);
    expect([formulaAt(sheet, 2, 2), formulaAt(sheet, 3, 2), formulaAt(sheet, 2, 3), formulaAt(sheet, 9, 1)]).toEqual([
      "=1",
      2,
      "",
      "",
    ]);
    expect([formatAt(sheet, 2, 1), formatAt(sheet, 2, 2), formatAt(sheet, 3, 1), formatAt(sheet, 2, 0)]).toEqual([
      "@",
      "#,##0",
      "General",
      "General",
    ]);
    expect([endRow(sheet), endColumn(sheet)]).toEqual([5, 3]);
    expect(endColumn({ ...sheet, values: [] })).toBe(1);
  });
  test("a sheet's name in any letter case, as Excel has it", () => {
    const snapshot = { ...snapshotOf({}), sheets: [sheet] };
    expect(sheetIn(snapshot, "BLAD")).toBe(sheet);
    expect(sheetIn(snapshot, "Blad2")).toBeUndefined();
  });
  test.each(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#VÄRDE!", "#GETTING_DATA"])(
    "%s is an error",
    (value) => expect(isErrorValue(value)).toBe(true),
  );
  test.each(["", "#", "N/A", "#1 i Sverige", "# REF!", "a#REF!", "#REF! nu", 0, true])("%j is none", (value) =>
    expect(isErrorValue(value)).toBe(false),
  );
});

describe("what stops a plan", () => {
  test("cells of the user's: the first one's place, five of them by name, and how many", () => {
    expect(ownCells("Ram", [])).toEqual([]);
    expect(ownCells("Ram", ["B2", "C2", "D2", "E2", "F2", "G2"])).toEqual([
      {
        severity: "fel",
        code: "egna-celler",
        sheet: "Ram",
        cell: "B2",
        params: { celler: "B2, C2, D2, E2, F2", antal: 6 },
      },
    ]);
  });
  test("a protected sheet is told by name; a new sheet only where the workbook's structure is protected", () => {
    const snapshot = snapshotOf({ Ram: [["x"]], Logg: [["x"]] }, { protected: ["Ram"] });
    const plans = [sheetEdit("ram"), sheetEdit("Logg"), sheetEdit("Ny")];
    const sheet = { severity: "fel", code: "blad-skyddat", sheet: "Ram", cell: "", params: { blad: "Ram" } };
    expect(protectedSheets(snapshot, plans)).toEqual([sheet]);
    expect(protectedSheets({ ...snapshot, structureProtected: true }, plans)).toEqual([
      sheet,
      { severity: "fel", code: "bok-skyddad", sheet: "", cell: "", params: { blad: "Ny" } },
    ]);
  });
});

test.each<[string, Rows, number]>([
  ["to its last line, whatever stands below", [["Titel"], [], [], [], ["rad"], [FORM_END], ["mitt eget"]], 6],
  ["all there is when its last line is gone", [["Titel"], [], [], [], ["rad"], ["mitt eget"]], 6],
  ["the head of it holds no last line", [["Titel"], [FORM_END], [], [], ["rad"]], 5],
  ["nor does another column", [["Titel"], [], [], [], ["rad", FORM_END], ["rad"], ["rad"]], 7],
])("the form that an earlier run wrote: %s", (_, rows, length) => {
  const [sheet] = snapshotOf({ Rekvisition: rows }).sheets;
  expect(ownFormRect(sheet!)).toEqual({ row: 0, column: 0, rows: length, columns: 8 });
});
