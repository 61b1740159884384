import { codeOf, open } from "./open";

const first = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

test("values, formulas, text and types", async () => {
  const { run } = open();
  const read = await run(async (context) => {
    const range = first(context).getRange("A1:D2");
    range.values = [
      ["Region", "01", 17151589.5, true],
      ["'01", "=C1*2", "=1/0", "=SUM(C1,C1)"],
    ];
    first(context).getRange("C1:C1").numberFormat = [["#,##0.00"]];
    await context.sync();
    const again = first(context)
      .getRange("A1:D2")
      .load("values,formulas,text,valueTypes,numberFormat,address,rowCount,columnCount,cellCount");
    await context.sync();
    return again.toJSON();
  });
  expect(read).toMatchObject({
    address: "Blad1!A1:D2",
    rowCount: 2,
    columnCount: 4,
    cellCount: 8,
    values: [
      ["Region", 1, 17151589.5, true],
      ["01", 34303179, "#DIV/0!", 34303179],
    ],
    formulas: [
      ["Region", 1, 17151589.5, true],
      ["01", "=C1*2", "=1/0", "=SUM(C1,C1)"],
    ],
    valueTypes: [
      ["String", "Double", "Double", "Boolean"],
      ["String", "Double", "Error", "Double"],
    ],
  });
  expect(read.text?.[0]?.[2]).toBe("17\u00a0151\u00a0589,50");
  expect(read.numberFormat?.[0]?.[2]).toBe("#,##0.00");
});

test("null keeps a cell, '' empties it, one value fills all", async () => {
  const { run } = open();
  const values = await run(async (context) => {
    const range = first(context).getRange("A1:B2");
    range.values = 7 as never;
    await context.sync();
    range.values = [
      [null, ""],
      [8, null],
    ];
    await context.sync();
    const again = first(context).getRange("A1:B2").load("values,valueTypes");
    await context.sync();
    return [again.values, again.valueTypes];
  });
  expect(values).toEqual([
    [
      [7, ""],
      [8, 7],
    ],
    [
      ["Double", "Empty"],
      ["Double", "Double"],
    ],
  ]);
});

test("a matrix of another size is refused", async () => {
  const { run } = open();
  const code = await codeOf(run, (context) => {
    first(context).getRange("A1:B2").values = [[1, 2]];
  });
  expect(code).toBe("InvalidArgument");
});

test("writes above 1 500 cells come in parts", async () => {
  const { run } = open();
  const rows = 1000;
  const written = Array.from({ length: rows }, (_, i) => [i, `rad ${i}`, i / 7]);
  const values = await run(async (context) => {
    first(context).getRange(`A1:C${rows}`).values = written;
    await context.sync();
    const again = first(context).getUsedRange(true).load("values");
    await context.sync();
    return again.values;
  });
  expect(values).toEqual(written);
  const code = await codeOf(run, (context) => {
    first(context).getRange(`A1:C${rows + 1}`).values = written;
  });
  expect(code).toBe("InvalidArgument");
});

test("what is asked of a null object is null", async () => {
  const { run } = open();
  const nulls = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nix");
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    const table = context.workbook.tables.getItemOrNullObject("Nix");
    const body = table.getDataBodyRange().load("address");
    sheet.load("name");
    await context.sync();
    return [sheet.isNullObject, used.isNullObject, table.isNullObject, body.isNullObject];
  });
  expect(nulls).toEqual([true, true, true, true]);
});

test("an empty sheet has no used range, and A1 as used range", async () => {
  const { run } = open();
  const [nothing, address] = await run(async (context) => {
    const none = first(context).getUsedRangeOrNullObject(true);
    const used = first(context).getUsedRange().load("address");
    await context.sync();
    return [none.isNullObject, used.address];
  });
  expect([nothing, address]).toEqual([true, "Blad1!A1"]);
});

test("ranges from ranges", async () => {
  const { run } = open();
  const addresses = await run(async (context) => {
    const b2 = first(context).getRange("B2:D4");
    const ranges = [
      b2.getCell(1, 1),
      b2.getRow(2),
      b2.getColumn(0),
      b2.getOffsetRange(1, -1),
      b2.getResizedRange(-1, 2),
      b2.getIntersection("C3:F9"),
      b2.getBoundingRect("F9"),
      b2.getEntireColumn(),
      b2.getEntireRow(),
      b2.getLastCell(),
      b2.getLastRow(),
      first(context).getRangeByIndexes(0, 25, 2, 2),
      first(context).getCell(4, 4),
    ].map((range) => range.load("address"));
    const none = b2.getIntersectionOrNullObject("X1");
    await context.sync();
    expect(none.isNullObject).toBe(true);
    return ranges.map((range) => range.address.replace("Blad1!", ""));
  });
  expect(addresses).toEqual([
    "C3",
    "B4:D4",
    "B2:B4",
    "A3:C5",
    "B2:F3",
    "C3:D4",
    "B2:F9",
    "B:D",
    "2:4",
    "D4",
    "B4:D4",
    "Z1:AA2",
    "E5",
  ]);
});

test("formulas keep their words; an edit in the grid shows", async () => {
  const { run, host } = open();
  const written = [["=((A2+1))", "=SUMPRODUCT(--(A2:A3>1))", "=SUM(A:A)"]];
  const before = await run(async (context) => {
    first(context).getRange("A2:A3").values = [[1], [2]];
    const range = first(context).getRange("B1:D1");
    range.formulas = written;
    await context.sync();
    const again = first(context).getRange("B1:D1").load("formulas,values,formulasLocal,formulasR1C1");
    await context.sync();
    return again.toJSON();
  });
  expect(before.formulas).toEqual(written);
  expect(before.values).toEqual([[2, 1, 3]]);
  expect(before.formulasLocal).toEqual([["=((A2+1))", "=PRODUKTSUMMA(--(A2:A3>1))", "=SUMMA(A:A)"]]);
  expect(before.formulasR1C1?.[0]?.[0]).toBe("=((R[1]C[-1]+1))");
  host.model.setUserInput(0, 1, 2, "=SUM(A2;A3)");
  host.noteGridChange();
  const after = await run(async (context) => {
    const again = first(context).getRange("B1:D1").load("formulas,values");
    await context.sync();
    return again.toJSON();
  });
  expect(after.formulas).toEqual([["=SUM(A2,A3)", ...written[0]!.slice(1)]]);
  expect(after.values?.[0]?.[0]).toBe(3);
});

test("local and R1C1 formulas can be written", async () => {
  const { run } = open();
  const formulas = await run(async (context) => {
    first(context).getRange("C1").formulasLocal = [["=OM(A1>1,5;SUMMA(A1;B1);HELTAL(2,7))"]];
    first(context).getRange("C2").formulasR1C1 = [["=R[-1]C1+RC[-1]"]];
    await context.sync();
    const again = first(context).getRange("C1:C2").load("formulas");
    await context.sync();
    return again.formulas;
  });
  expect(formulas).toEqual([["=IF(A1>1.5,SUM(A1,B1),INT(2.7))"], ["=$A1+B2"]]);
});

test.each(["=SUM(", "=1+", "=Nix!A1", "=Nix[Belopp]", '="a', "=(1"])("the formula %s is refused", async (formula) => {
  const { run } = open();
  const code = await codeOf(run, (context) => {
    first(context).getRange("A1").formulas = [[formula]];
  });
  expect(code).toBe("InvalidArgument");
});

test("a text format makes text of what is written later", async () => {
  const { run } = open();
  const read = await run(async (context) => {
    const range = first(context).getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["01", "=SUM(1)"]];
    await context.sync();
    const again = first(context).getRange("A1:B1").load("values,formulas,valueTypes");
    await context.sync();
    return [again.values, again.valueTypes];
  });
  expect(read).toEqual([[["01", "=SUM(1)"]], [["String", "String"]]]);
});

test("a member that is not built says so", async () => {
  const { run } = open();
  const codes = [
    await codeOf(run, (context) => void first(context).shapes.load("items")),
    await codeOf(run, (context) => first(context).getRange("A1").removeDuplicates([0], false) as never),
    await codeOf(run, (context) => void first(context).getRange("A1").load("savedAsArray")),
  ];
  expect(codes).toEqual(["ApiNotFound", "ApiNotFound", "ApiNotFound"]);
});
