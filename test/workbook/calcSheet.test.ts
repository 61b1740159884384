/** A calculation sheet as it is described, and the cells, addresses and looks that come of it. */
import {
  calcColumn,
  cellOn,
  columnIndex,
  constant,
  placeOn,
  refsFor,
  renderCalcSheet,
  rowsOn,
  sameRowOn,
  text,
  type CalcSheet,
} from "../../src/workbook/calcSheet";

/** Two regions; persons that are summed, and a share with quantities above its header. */
const sheet: CalcSheet = {
  name: "Min beräkning",
  title: "Beräkning",
  left: [
    { row: 1, label: "Metod", value: "=Vikter!$B$4", look: "label" },
    { row: 3, label: "Att fördela", look: "note" },
  ],
  columns: [
    calcColumn("kod", "Regionkod", 60, (_, i) => ["01", "23"][i] ?? "", { numberFormat: "@", look: "label" }),
    calcColumn("persons", "=Folkmängd", 80, ({ at }) => `=2*${at("kod")}`, { sum: "sum" }),
    calcColumn("andel", "Andel", 70, (refs) => `=${refs.at("persons")}/${refs.sum("persons")}`, {
      block: "-Pott",
      numberFormat: "0.0%",
      shared: [() => "Pott (kr)", undefined, (refs) => `=SUM(${refs.all("andel")})`],
      sharedFormat: "#,##0",
      sum: (refs) => `=1*${refs.shared("andel", 2)}`,
    }),
    calcColumn("belopp", "Belopp", 90, () => 0, { look: "result", shared: [undefined, () => 7] }),
  ],
  rows: 2,
  frozenColumns: 2,
};

test("addresses as one row's formula writes them", () => {
  const refs = refsFor(sheet, 9);
  expect({
    at: refs.at("persons"),
    all: refs.all("andel"),
    fixed: refs.fixed("andel"),
    upTo: refs.upTo("andel"),
    sum: refs.sum("persons"),
    shared: [0, 1, 2].map((index) => refs.shared("andel", index)),
    block: refs.block("andel"),
    header: refs.header("andel"),
    across: refs.across("persons", "belopp"),
    sharedAcross: refs.sharedAcross("andel", "belopp", 1),
  }).toEqual({
    at: "B10",
    all: "C$9:C$10",
    fixed: "$C$9:$C$10",
    upTo: "C$9:C10",
    sum: "B$8",
    shared: ["C$4", "C$5", "C$6"],
    block: "C$3",
    header: "C$7",
    across: "B10:D10",
    sharedAcross: "C$5:D$5",
  });
});

test("addresses as other sheets write them", () => {
  expect(cellOn(sheet, 7, "persons")).toBe("'Min beräkning'!$B$8");
  expect(rowsOn(sheet, "andel")).toBe("'Min beräkning'!$C$9:$C$10");
  expect(sameRowOn(sheet, 8, "belopp")).toBe("'Min beräkning'!$D9");
  expect(placeOn(sheet, 7, "belopp")).toEqual({ sheet: "Min beräkning", cell: "D8" });
  expect(columnIndex(sheet, "belopp")).toBe(3);
  expect(() => columnIndex(sheet, "vikt")).toThrow("Min beräkning has no column vikt");
});

test.each([
  ["=1+1", "'=1+1"],
  ["+46", "'+46"],
  ["-5", "'-5"],
  ["@Region", "'@Region"],
  ["'s-Hertogenbosch", "''s-Hertogenbosch"],
  ["Område=A", "Område=A"],
  ["01", "01"],
  ["", ""],
])("%j is written as the text %j", (value, written) => {
  expect(text(value)).toBe(written);
  expect(constant(value)).toBe(written);
});

test.each([-5, 0, true])("%j is written as it is", (value) => expect(constant(value)).toBe(value));

test("every cell of the sheet", () => {
  expect(renderCalcSheet(sheet, "=Kontroller!$B$3").blocks).toEqual([
    {
      row: 0,
      column: 0,
      rows: 10,
      columns: 4,
      cells: [
        ["Beräkning", "", "", ""],
        ["Metod", "=Vikter!$B$4", "", ""],
        ["Huvudkontroll", "=Kontroller!$B$3", "'-Pott", ""],
        ["Att fördela", "", "Pott (kr)", ""],
        ["", "", "", 7],
        ["", "", "=SUM(C$9:C$10)", ""],
        ["Regionkod", "'=Folkmängd", "Andel", "Belopp"],
        ["", "=SUM(B$9:B$10)", "=1*C$6", ""],
        ["01", "=2*A9", "=B9/B$8", 0],
        ["23", "=2*A10", "=B10/B$8", 0],
      ],
    },
  ]);
});

test("its looks, widths, panes and page", () => {
  const { name, blocks: _, formats, ...rest } = renderCalcSheet(sheet, "=Kontroller!$B$3");
  expect(name).toBe("Min beräkning");
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const rows = (column: number) => ({ row: 8, column, rows: 2, columns: 1 });
  const calculation = { look: "calculation", numberFormat: "#,##0" };
  expect(formats).toEqual([
    { ...cell(0, 0), look: "title" },
    { ...cell(2, 0), look: "label" },
    { ...cell(2, 1), look: "check" },
    { row: 6, column: 0, rows: 1, columns: 4, look: "header", wrap: true },
    { row: 7, column: 0, rows: 1, columns: 4, look: "total" },
    { ...cell(1, 0), look: "label" },
    { ...cell(3, 0), look: "note" },
    { ...cell(7, 0), numberFormat: "@" },
    { ...rows(0), look: "label", numberFormat: "@" },
    { ...cell(7, 1), numberFormat: "#,##0" },
    { ...rows(1), ...calculation },
    { ...cell(2, 2), look: "label" },
    { row: 3, column: 2, rows: 3, columns: 1, ...calculation },
    { ...cell(7, 2), numberFormat: "0.0%" },
    { ...rows(2), look: "calculation", numberFormat: "0.0%" },
    { row: 3, column: 3, rows: 3, columns: 1, ...calculation },
    { ...cell(7, 3), numberFormat: "#,##0" },
    { ...rows(3), look: "result", numberFormat: "#,##0" },
  ]);
  expect(rest).toEqual({
    widths: [60, 80, 70, 90].map((width, column) => ({ column, columns: 1, width })),
    heights: [
      { row: 0, rows: 1, height: 24 },
      // "Regionkod", 9 characters of 5,4 points, in 72 % of 60.
      { row: 6, rows: 1, height: 30 },
    ],
    freeze: { rows: 8, columns: 2 },
    validations: [],
    highlights: [
      { ...cell(2, 1), text: "OK" },
      { ...cell(2, 1), text: "FEL" },
    ],
    page: { landscape: true, titleRows: 8 },
  });
});
