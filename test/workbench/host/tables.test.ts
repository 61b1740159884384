import { emptyBook, type Book } from "../../../src/xlsx/book";
import { codeOf, open } from "./open";

const blad = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

async function regions(run: ReturnType<typeof open>["run"]): Promise<void> {
  await run(async (context) => {
    const sheet = blad(context);
    sheet.getRange("A1:C4").values = [
      ["Region", "Folkmängd", "Belopp (kr)"],
      ["Blekinge", 150, 10],
      ["Dalarna", 280, 20],
      ["Gotland", 61, 30],
    ];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "Regioner";
    table.style = "TableStyleLight1";
    await context.sync();
  });
}

test("a table's parts", async () => {
  const { run } = open();
  await regions(run);
  await run(async (context) => {
    const table = context.workbook.tables.getItem("regioner").load("name,style,showTotals,id");
    table.columns.load("items/name,items/index");
    const count = table.rows.getCount();
    const ranges = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()].map((r) =>
      r.load("address"),
    );
    const column = table.columns.getItem("Belopp (kr)").getDataBodyRange().load("values");
    const none = table.columns.getItemOrNullObject("Nix");
    table.worksheet.load("name");
    await context.sync();
    expect([table.name, table.style, table.showTotals]).toEqual(["Regioner", "TableStyleLight1", false]);
    expect(table.columns.items.map((c) => [c.index, c.name])).toEqual([
      [0, "Region"],
      [1, "Folkmängd"],
      [2, "Belopp (kr)"],
    ]);
    expect(ranges.map((r) => r.address)).toEqual(["Blad1!A1:C4", "Blad1!A2:C4", "Blad1!A1:C1"]);
    expect([count.value, column.values, none.isNullObject]).toEqual([3, [[10], [20], [30]], true]);
    table.showTotals = true;
    const totals = table.getTotalRowRange().load("address");
    await context.sync();
    expect(totals.address).toBe("Blad1!A5:C5");
  });
});

test.each([
  ["overlap", (c: Excel.RequestContext) => void blad(c).tables.add("B4:D9", true), "InvalidArgument"],
  ["no headers", (c: Excel.RequestContext) => void blad(c).tables.add("E1:F2", false), "UnsupportedOperation"],
  [
    "a taken name",
    (c: Excel.RequestContext) => void (blad(c).tables.add("E1:F2", true).name = "REGIONER"),
    "ItemAlreadyExists",
  ],
  [
    "a name with a space",
    (c: Excel.RequestContext) => void (blad(c).tables.add("E1:F2", true).name = "a b"),
    "InvalidArgument",
  ],
  ["no such table", (c: Excel.RequestContext) => void c.workbook.tables.getItem("Nix").load("name"), "ItemNotFound"],
  [
    "no such column",
    (c: Excel.RequestContext) => void c.workbook.tables.getItem("Regioner").columns.getItem("Nix").load("name"),
    "ItemNotFound",
  ],
])("%s is refused", async (_, batch, code) => {
  const { run } = open();
  await regions(run);
  expect(await codeOf(run, batch)).toBe(code);
});

test("header cells are text and unique", async () => {
  const { run } = open();
  await run(async (context) => {
    blad(context).getRange("A1:C2").values = [
      [2024, "a", "a"],
      [1, 2, 3],
    ];
    const table = blad(context).tables.add("A1:C2", true);
    table.columns.load("items/name");
    const header = table.getHeaderRowRange().load("values,valueTypes");
    await context.sync();
    expect(table.columns.items.map((c) => c.name)).toEqual(["2024", "a", "a2"]);
    expect(header.valueTypes).toEqual([["String", "String", "String"]]);
  });
});

test("structured references, also when the table grows", async () => {
  const { run, host } = open();
  await regions(run);
  const written = [
    ["=SUM(Regioner[Folkmängd])"],
    ["=SUM(Regioner[Belopp (kr)])"],
    ["=SUM(Regioner[[Folkmängd]:[Belopp (kr)]])"],
    ["=ROWS(Regioner[#All])"],
    ["=Regioner[[#Headers],[Belopp (kr)]]"],
    ["=ROWS(Regioner)"],
    ["=COUNTA(Regioner[#Headers])"],
  ];
  await run(async (context) => {
    const sheet = blad(context);
    sheet.getRange("F1:F7").formulas = written;
    sheet.getRange("D1:D4").formulas = [["Dubbelt"], ["=[@Folkmängd]*2"], ["=[@Folkmängd]*2"], ["=[@Folkmängd]*2"]];
    await context.sync();
    // Beside the table [@…] means nothing; inside it does.
  }).catch((error: { code: string }) => expect(error.code).toBe("InvalidArgument"));
  await run(async (context) => {
    const sheet = blad(context);
    const table = context.workbook.tables.getItem("Regioner");
    table.resize("A1:D4");
    sheet.getRange("D1:D4").formulas = [
      ["Dubbelt"],
      ["=[@Folkmängd]*2"],
      ["=Regioner[[#This Row],[Folkmängd]]*2"],
      ["=[@[Belopp (kr)]]*2"],
    ];
    await context.sync();
    const range = sheet.getRange("F1:F7").load("values,formulas");
    const inside = sheet.getRange("D2:D4").load("values,formulas");
    await context.sync();
    expect(range.formulas).toEqual(written);
    expect(range.values).toEqual([[491], [60], [551], [4], ["Belopp (kr)"], [3], [4]]);
    expect(inside.values).toEqual([[300], [560], [60]]);
    expect(inside.formulas[0]).toEqual(["=[@Folkmängd]*2"]);
    // Directly under the table: it grows.
    sheet.getRange("A5:C5").values = [["Gävleborg", 287, 40]];
    await context.sync();
    const grown = sheet.getRange("F1:F7").load("values,formulas");
    const rows = table.rows.getCount();
    await context.sync();
    expect(rows.value).toBe(4);
    expect(grown.values.slice(0, 4)).toEqual([[778], [100], [878], [5]]);
    expect(grown.formulas).toEqual(written);
  });
  const model = host.model;
  model.setUserInput(0, 6, 1, "Halland");
  model.setUserInput(0, 6, 2, "1000");
  host.noteGridChange();
  await run(async (context) => {
    const sum = blad(context).getRange("F1").load("values,formulas");
    const rows = context.workbook.tables.getItem("Regioner").rows.getCount();
    await context.sync();
    expect([sum.values, sum.formulas, rows.value]).toEqual([[[1778]], [written[0]], 5]);
  });
});

test("rows are added at the end and in the middle, and things below move", async () => {
  const { run } = open();
  await regions(run);
  await run(async (context) => {
    const sheet = blad(context);
    const table = context.workbook.tables.getItem("Regioner");
    sheet.getRange("A6:C6").formulas = [["Under", "=SUM(B2:B4)", "=SUM(Regioner[Folkmängd])"]];
    context.workbook.names.add("Under", sheet.getRange("B6"));
    await context.sync();
    table.rows.add(0, [["Först", 1, 2]]);
    await context.sync();
    const below = sheet.getRange("A7:C7").load("formulas,values");
    const name = context.workbook.names.getItem("Under").load("formula");
    const values = table.getDataBodyRange().load("values");
    await context.sync();
    expect(below.formulas).toEqual([["Under", "=SUM(B3:B5)", "=SUM(Regioner[Folkmängd])"]]);
    expect(below.values).toEqual([["Under", 491, 492]]);
    expect(name.formula).toBe("=Blad1!$B$7");
    expect(values.values[0]).toEqual(["Först", 1, 2]);
    expect(values.values).toHaveLength(4);
  });
});

test("whole rows inserted move formulas, tables and names", async () => {
  const { run } = open();
  await regions(run);
  await run(async (context) => {
    const sheet = blad(context);
    sheet.getRange("E1:E2").formulas = [["=((SUM(B2:B4)))"], ["=SUM(Regioner[Folkmängd])"]];
    context.workbook.names.add("Antal", sheet.getRange("B2"));
    await context.sync();
    sheet.getRange("1:2").insert("Down");
    await context.sync();
    const moved = sheet.getRange("E3:E4").load("formulas,values");
    const table = context.workbook.tables.getItem("Regioner").getRange().load("address");
    const name = context.workbook.names.getItem("Antal").load("formula");
    await context.sync();
    expect(moved.formulas).toEqual([["=((SUM(B4:B6)))"], ["=SUM(Regioner[Folkmängd])"]]);
    expect(moved.values).toEqual([[491], [491]]);
    expect([table.address, name.formula]).toEqual(["Blad1!A3:C6", "=Blad1!$B$4"]);
    sheet.getRange("4:4").delete("Up");
    await context.sync();
    const after = sheet.getRange("E3").load("formulas,values");
    const smaller = context.workbook.tables.getItem("Regioner").getRange().load("address");
    await context.sync();
    expect(after.formulas).toEqual([["=((SUM(B4:B5)))"]]);
    expect([after.values, smaller.address]).toEqual([[[341]], "Blad1!A3:C5"]);
  });
});

test("sorting, copying, clearing, merging", async () => {
  const { run } = open();
  await regions(run);
  await run(async (context) => {
    const sheet = blad(context);
    sheet.getRange("A2:C4").sort.apply([{ key: 1, ascending: false }]);
    sheet.getRange("E1:E2").formulas = [["=B2*2"], [5]];
    sheet.getRange("E1:E2").format.font.bold = true;
    await context.sync();
    sheet.getRange("G1:G2").copyFrom("E1:E2");
    sheet.getRange("H1:H2").copyFrom("E1:E2", "Values");
    sheet.getRange("J1:K2").merge();
    await context.sync();
    const sorted = sheet.getRange("A2:A4").load("values");
    const copied = sheet.getRange("G1:H2").load("formulas");
    const bold = sheet.getRange("G1").load("format/font/bold");
    await context.sync();
    expect(sorted.values).toEqual([["Dalarna"], ["Blekinge"], ["Gotland"]]);
    expect(copied.formulas).toEqual([
      ["=D2*2", 560],
      [5, 5],
    ]);
    expect(bold.format.font.bold).toBe(true);
    sheet.getRange("E1:E2").clear("Contents");
    const cleared = sheet.getRange("E1:E2").load("values,format/font/bold");
    await context.sync();
    expect([cleared.values, cleared.format.font.bold]).toEqual([[[""], [""]], true]);
  });
});

test("book → host → book is the same book", () => {
  const book: Book = {
    ...emptyBook(),
    sheets: [
      {
        name: "Om",
        visibility: "Visible",
        tabColor: "#1E2A3C",
        cells: [
          { row: 0, column: 0, value: "=ingen formel", style: { bold: true, fontSize: 16, fontColor: "#1E2A3C" } },
          { row: 1, column: 0, value: "01", style: { numberFormat: "@" } },
          { row: 2, column: 0, value: 0.1 + 0.2, style: { numberFormat: "#,##0.00", fill: "#FFEEDD", locked: false } },
          { row: 3, column: 0, value: true },
          { row: 4, column: 0, formula: "=1/3", cached: 1 / 3 },
          { row: 5, column: 0, formula: "=SUM(Potter[Belopp (kr)])", cached: 30 },
          {
            row: 6,
            column: 1,
            style: { borders: { bottom: { style: "double", color: "#000000" } }, horizontal: "Right", wrap: true },
          },
        ],
        columnWidths: { 0: 120, 3: 60.5 },
        rowHeights: { 0: 30 },
        hiddenRows: [8],
        hiddenColumns: [5],
        freeze: { rows: 1, columns: 0 },
        showGridlines: false,
        merged: [{ row: 10, column: 0, rows: 1, columns: 3 }],
        tables: [],
        validations: [
          {
            row: 1,
            column: 0,
            rows: 2,
            columns: 1,
            rule: { wholeNumber: { operator: "GreaterThan", formula1: 0 } },
            prompt: { title: "a", message: "b" },
            error: { title: "c", message: "d", style: "Stop" },
          },
        ],
        conditionalFormats: [
          {
            row: 0,
            column: 0,
            rows: 3,
            columns: 1,
            type: "ContainsText",
            rule: { operator: "Contains", text: "FEL" },
            style: { bold: true },
          },
        ],
        protected: true,
      },
      {
        ...emptyBook().sheets[0]!,
        name: "Potter",
        visibility: "Hidden",
        cells: [
          { row: 0, column: 0, value: "Pott" },
          { row: 0, column: 1, value: "Belopp (kr)" },
          { row: 1, column: 0, value: "A" },
          { row: 1, column: 1, value: 10 },
          { row: 2, column: 0, value: "B" },
          { row: 2, column: 1, value: 20 },
        ],
        tables: [
          {
            name: "Potter",
            row: 0,
            column: 0,
            rows: 3,
            columns: ["Pott", "Belopp (kr)"],
            style: "TableStyleLight9",
            showTotals: false,
            showFilterButton: true,
          },
        ],
      },
    ],
    names: [{ name: "Total", formula: "=Potter!$B$2", comment: "Ramen" }],
    calculationMode: "manual",
    lost: ["Diagram"],
  };
  expect(open(book).host.toBook()).toEqual(book);
});

test("events: grid edits, selection, activation", async () => {
  const { run, host } = open();
  const seen: string[] = [];
  await run(async (context) => {
    context.workbook.worksheets.add("Ram");
    const sheet = blad(context);
    sheet.onChanged.add(async (event) => void seen.push(`ändrad ${event.address} ${event.changeType}`));
    sheet.onSelectionChanged.add(async (event) => void seen.push(`vald ${event.address}`));
    context.workbook.worksheets.onActivated.add(async () => void seen.push("visad"));
    await context.sync();
  });
  host.model.setUserInput(0, 2, 2, "5");
  host.model.setSelectedCell(2, 2);
  host.noteGridChange();
  host.model.setSelectedSheet(1);
  host.noteGridChange();
  await run(async (context) => {
    blad(context).getRange("A1").values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toEqual(["ändrad B2 RangeEdited", "vald B2", "visad", "ändrad A1 RangeEdited"]);
});
