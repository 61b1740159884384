import { emptyBook, emptySheet, type Book } from "../../../src/xlsx/book";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { openWorkbook, type OpenWorkbook } from "../../../src/workbench/page/openWorkbook";

beforeAll(() => {
  initEngineInNode();
  // The only thing that is asked of the page: whether a cell editor is open.
  Object.assign(globalThis, { document: { querySelector: () => null } });
});

function withTable(): Book {
  const texts = [
    ["kod", "antal"],
    ["01", 5],
    ["03", 7],
  ];
  const cells = texts.flatMap((line, row) => line.map((value, column) => ({ row, column, value })));
  const table = {
    name: "Tal",
    row: 0,
    column: 0,
    rows: 3,
    columns: ["kod", "antal"],
    style: "",
    showTotals: false,
    showFilterButton: false,
  };
  return {
    ...emptyBook(),
    sheets: [
      { ...emptySheet("Tal"), cells: [...cells, { row: 4, column: 1, formula: "=SUM(Tal[antal])" }], tables: [table] },
    ],
  };
}

const shown = ({ model }: OpenWorkbook, row: number, column: number): string =>
  model.getFormattedCellValue(0, row, column);

test("a number typed in the grid is in the file, and in the sums", () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  expect(workbook.unsaved()).toBe(false);
  workbook.model.setUserInput(0, 2, 2, "1 000");
  expect(shown(workbook, 5, 2)).toBe("1007");
  expect(workbook.unsaved()).toBe(true);
  expect(workbook.toBook().sheets[0]?.cells).toContainEqual(
    expect.objectContaining({ row: 1, column: 1, value: 1000 }),
  );
});

test("what is edited while the file is written is unsaved; so is all of it when that fails", async () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  const type = (): void => workbook.model.setUserInput(0, 2, 2, "8");
  type();
  await workbook.save(() => Promise.resolve());
  expect(workbook.unsaved()).toBe(false);
  await workbook.save(() => Promise.resolve(type()));
  expect(workbook.unsaved()).toBe(true);
  await workbook.save(() => Promise.resolve());
  await expect(workbook.save(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(workbook.unsaved()).toBe(true);
});

test("a workbook that is closed right after an edit is asked nothing more", async () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  workbook.model.setUserInput(0, 2, 2, "8");
  workbook.close();
  // The edit's own events would have gone now.
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(() => workbook.toBook()).toThrow();
});

test("rows that the user inserts and deletes take the tables along", () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  workbook.model.insertRows(0, 1, 2);
  expect(workbook.toBook().sheets[0]?.tables[0]).toMatchObject({ row: 2, rows: 3 });
  workbook.model.deleteRows(0, 5, 1);
  expect(workbook.toBook().sheets[0]?.tables[0]).toMatchObject({ row: 2, rows: 2 });
  expect(shown(workbook, 6, 2)).toBe("5");
});

test("sheets that the user renames and deletes are followed by formulas, rules and charts, and cannot be undone", () => {
  const book = withTable();
  const rule = { list: { inCellDropDown: true, source: "=Tal!$B$2:$B$3" } };
  book.sheets[0]!.cells.push({ row: 5, column: 1, formula: "=ROUND(B2*100,2)" });
  book.sheets.push({
    ...emptySheet("Diagram"),
    cells: [{ row: 0, column: 0, formula: "=SUM(Tal[antal])+Tal!B2" }],
    validations: [{ row: 1, column: 0, rows: 1, columns: 1, rule }],
  });
  const workbook = openWorkbook("bok.xlsx", book);
  const refusals: string[] = [];
  workbook.onRefused((why) => refusals.push(why));
  workbook.model.setUserInput(1, 5, 1, "1");
  workbook.model.renameSheet(0, "Årets tal");
  workbook.model.renameSheet(1, "årets tal");
  workbook.model.renameSheet(1, "a/b");

  const [first, second] = workbook.toBook().sheets;
  expect([first!.name, second!.name]).toEqual(["Årets tal", "Diagram"]);
  expect(first!.cells).toContainEqual(expect.objectContaining({ formula: "=ROUND(B2*100,2)" }));
  expect(second!.cells).toContainEqual(expect.objectContaining({ formula: "=SUM(Tal[antal])+'Årets tal'!B2" }));
  expect(second!.validations).toMatchObject([{ rule: { list: { source: "='Årets tal'!$B$2:$B$3" } } }]);
  expect(workbook.model.canUndo()).toBe(false);
  expect(workbook.unsaved()).toBe(true);

  workbook.model.deleteSheet(0);
  workbook.model.deleteSheet(0);
  const [left, ...more] = workbook.toBook().sheets;
  expect([left!.name, more.length]).toEqual(["Diagram", 0]);
  expect(left!.validations).toMatchObject([{ rule: { list: { source: "=#REF!" } } }]);
  expect(refusals).toEqual(["sheet", "sheet", "sheet"]);
});

test("a protected sheet takes no typing, and says so", () => {
  const book = withTable();
  book.sheets[0]!.protected = true;
  const workbook = openWorkbook("bok.xlsx", book);
  const refusals: string[] = [];
  workbook.onRefused((why) => refusals.push(why));
  workbook.model.setUserInput(0, 2, 2, "1");
  workbook.model.insertRows(0, 1, 1);
  expect(shown(workbook, 2, 2)).toBe("5");
  expect(refusals).toEqual(["protected", "protected"]);
});

/** How often the page has been told to draw since. */
function counted(workbook: OpenWorkbook): () => number {
  let told = 0;
  workbook.subscribe(() => (told += 1));
  return () => told;
}

/** The path to Tal!B3, as Office.js sends it. */
const B3 = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  2: { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  3: { Id: 3, ObjectPathType: 5, Name: "", ParentObjectPathId: 2, ArgumentInfo: { Arguments: ["Tal"] } },
  4: { Id: 4, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["B3"] } },
};

test("the grid is told to draw when the add-in writes or selects", () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  const draws = counted(workbook);
  workbook.host.execute({
    Actions: [{ Id: 1, ActionType: 3, Name: "Select", ObjectPathId: 4, ArgumentInfo: { Arguments: [] } }],
    ObjectPaths: B3,
  });
  expect(workbook.model.getSelectedView()).toMatchObject({ row: 3, column: 2 });
  expect(draws()).toBe(1);
  expect(workbook.unsaved()).toBe(false);
});

test("the grid is not told to draw what the user selected when the add-in reads: they may have begun to type there", () => {
  const workbook = openWorkbook("bok.xlsx", withTable());
  const draws = counted(workbook);
  workbook.model.setSelectedCell(2, 2);
  workbook.host.execute({
    Actions: [{ Id: 1, ActionType: 2, Name: "", ObjectPathId: 4, QueryInfo: { Select: ["values"] } }],
    ObjectPaths: B3,
  });
  expect(draws()).toBe(0);
});
