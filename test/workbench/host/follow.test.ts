/** What stands beside the cells follows them, and stays as it is where the sheet is protected. */
import { codeOf, open } from "./open";

const blad = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

/** A list in D2:D5 that C2:C9 choose from, and a look for what C2:C9 say. */
async function withRules(run: ReturnType<typeof open>["run"]): Promise<void> {
  await run(async (context) => {
    const sheet = blad(context);
    sheet.getRange("D2:D5").values = [["a"], ["b"], ["c"], ["d"]];
    const cells = sheet.getRange("C2:C9");
    cells.dataValidation.rule = { list: { inCellDropDown: true, source: "=Blad1!$D$2:$D$5" } };
    const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    format.custom.rule.formula = "=$C2=$D$2";
    await context.sync();
  });
}

test("the formulas of rules follow inserted and deleted rows, from another sheet too", async () => {
  const { run, host } = open();
  await withRules(run);
  await run(async (context) => {
    context.workbook.worksheets.add("Andra").getRange("A1").dataValidation.rule = {
      wholeNumber: { operator: "LessThan", formula1: "=Blad1!$A$9" },
    };
    blad(context).getRange("1:2").insert("Down");
    blad(context).getRange("6:6").delete("Up");
    blad(context).getRange("A:A").insert("Right");
    await context.sync();
  });
  const [first, second] = host.toBook().sheets;
  expect(first!.validations).toMatchObject([
    { row: 3, rows: 7, column: 3, rule: { list: { source: "=Blad1!$E$4:$E$6" } } },
  ]);
  expect(first!.conditionalFormats).toMatchObject([{ row: 3, rows: 7, rule: { formula: "=$D4=$E$4" } }]);
  expect(second!.validations).toMatchObject([{ rule: { wholeNumber: { formula1: "=Blad1!$B$10" } } }]);
});

test("a part that is cleared loses its rules, the rest keeps them", async () => {
  const { run, host } = open();
  await withRules(run);
  await run(async (context) => {
    blad(context).getRange("F1:G2").merge();
    blad(context).getRange("C4:G5").clear();
    blad(context).getRange("F2:F3").clear("Formats");
    await context.sync();
  });
  const [sheet] = host.toBook().sheets;
  const rows = (list: { row: number; rows: number }[]) => list.map(({ row, rows }) => [row, rows]);
  expect(rows(sheet!.validations)).toEqual([
    [1, 2],
    [5, 4],
  ]);
  expect(rows(sheet!.conditionalFormats)).toEqual([
    [1, 2],
    [5, 4],
  ]);
  // Written as from the first cell of each part.
  expect(sheet!.conditionalFormats.map(({ rule }) => rule["formula"])).toEqual(["=$C2=$D$2", "=$C6=$D$2"]);
  expect(sheet!.merged).toEqual([]);
});

test("columns of the sheet that are inserted or deleted are columns of its table", async () => {
  const { run, host } = open();
  await run(async (context) => {
    blad(context).getRange("A1:D3").values = [
      ["Kod", "Namn", "Antal", "bredvid"],
      ["01", "Väst", 5, 1],
      ["03", "Öst", 7, 2],
    ];
    blad(context).tables.add("A1:C3", true).name = "Tal";
    blad(context).getRange("E1").formulas = [["=SUM(Tal[Antal])"]];
    blad(context).getRange("B:B").delete("Left");
    await context.sync();
  });
  expect(host.toBook().sheets[0]!.tables).toMatchObject([{ column: 0, columns: ["Kod", "Antal"] }]);
  await run(async (context) => {
    blad(context).getRange("B:C").insert("Right");
    await context.sync();
    const sum = blad(context).getRange("F1").load("values,formulas");
    await context.sync();
    expect([sum.values, sum.formulas]).toEqual([[[12]], [["=SUM(Tal[Antal])"]]]);
  });
  expect(host.toBook().sheets[0]!.tables).toMatchObject([
    { column: 0, columns: ["Kod", "Kolumn1", "Kolumn2", "Antal"] },
  ]);
});

test("a constant that is an error stays one when its cell is shifted", async () => {
  const { run } = open();
  await run(async (context) => {
    blad(context).getRange("A1:B1").values = [["#N/A", "#N/A"]];
    blad(context).getRange("A1").insert("Down");
    blad(context).getRange("B3").copyFrom("B1");
    await context.sync();
    const cells = blad(context).getRange("A1:B3").load("valueTypes");
    await context.sync();
    expect(cells.valueTypes).toEqual([
      ["Empty", "Error"],
      ["Error", "Empty"],
      ["Empty", "Error"],
    ]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["a rule's formula", (s) => (format(s).custom.rule.formula = "=TRUE")],
  ["a rule's look", (s) => (format(s).custom.format.fill.color = "#FF0000")],
  ["a rule's precedence", (s) => (format(s).stopIfTrue = true)],
  ["a rule", (s) => format(s).delete()],
  ["a table's bands", (s) => (s.tables.getItemAt(0).showBandedRows = false)],
  ["a table's filter", (s) => (s.tables.getItemAt(0).showFilterButton = false)],
])("%s on a protected sheet is left alone", async (_, change) => {
  const { run } = open();
  await withRules(run);
  await run(async (context) => {
    blad(context).tables.add("F1:G2", true);
    blad(context).protection.protect();
    await context.sync();
  });
  expect(await codeOf(run, (context) => change(blad(context)))).toBe("AccessDenied");
});

const format = (sheet: Excel.Worksheet): Excel.ConditionalFormat =>
  sheet.getRange("C2:C9").conditionalFormats.getItemAt(0);

test("without their sheet names and rules are lost", async () => {
  const { run, host } = open();
  await withRules(run);
  await run(async (context) => {
    const other = context.workbook.worksheets.add("Andra");
    context.workbook.names.add("Lista", blad(context).getRange("D2:D5"));
    other.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "=Blad1!$D$2:$D$5" } };
    const look = other.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    look.custom.rule.formula = "=$A1=Blad1!$D$2";
    blad(context).delete();
    await context.sync();
    const name = context.workbook.names.getItem("Lista").load("formula,type");
    await context.sync();
    expect([name.formula, name.type]).toEqual(["=#REF!", "Error"]);
  });
  const [other] = host.toBook().sheets;
  expect(other!.validations).toMatchObject([{ rule: { list: { source: "=#REF!" } } }]);
  expect(other!.conditionalFormats).toMatchObject([{ rule: { formula: "=#REF!" } }]);
});
