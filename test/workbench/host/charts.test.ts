import { codeOf, open } from "./open";

const blad = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

/** A2:A4 names, B2:C4 numbers. */
const fill = (context: Excel.RequestContext): void => {
  blad(context).getRange("A2:C4").values = [
    ["Väst", 1, 10],
    ["Öst", 2, 20],
    ["Nord", 3, 30],
  ];
};

const draw = (context: Excel.RequestContext): Excel.Chart => {
  fill(context);
  const sheet = blad(context);
  const chart = sheet.charts.add("BarStacked", sheet.getRange("B2:B4"), "Columns");
  chart.name = "Belopp";
  chart.title.text = "Belopp, kr";
  chart.setPosition("A6", "D20");
  chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A4"));
  return chart;
};

test("amounts that are errors for the moment are points all the same; words are none", async () => {
  const { run } = open();
  const drawn = (cells: unknown[]) => async (context: Excel.RequestContext) => {
    const range = blad(context).getRange("B2:B4");
    range.values = cells.map((cell) => [cell]);
    blad(context).charts.add("BarStacked", range, "Columns");
    await context.sync();
  };
  await run(drawn(["=NA()", 2, "=1/0"]));
  expect(await codeOf(run, drawn([1, "två", 3]))).toBe("UnsupportedOperation");
});

test("a chart is made, read in a later batch, and taken out of the file's Book", async () => {
  const { run, host } = open();
  const read = await run(async (context) => {
    const chart = draw(context);
    const second = chart.series.add("Andra");
    second.setValues(blad(context).getRange("C2:C4"));
    second.setXAxisValues(blad(context).getRange("A2:A4"));
    second.format.fill.setSolidColor("#3f9daa");
    second.gapWidth = 40;
    chart.legend.visible = true;
    chart.legend.position = "Bottom";
    chart.axes.valueAxis.numberFormat = "#,##0";
    chart.axes.categoryAxis.reversePlotOrder = true;
    await context.sync();
    const again = blad(context).charts.getItem("belopp");
    again.load("name,chartType,title/text,series/items/name");
    const count = blad(context).charts.getCount();
    await context.sync();
    return { ...again.toJSON(), count: count.value };
  });
  expect(read).toMatchObject({
    name: "Belopp",
    chartType: "BarStacked",
    title: { text: "Belopp, kr" },
    series: [{ name: "Serie1" }, { name: "Andra" }],
    count: 1,
  });
  expect(host.toBook().sheets[0]!.charts).toEqual([
    {
      name: "Belopp",
      kind: "bar",
      stacked: true,
      title: "Belopp, kr",
      legend: true,
      reversed: true,
      numberFormat: "#,##0",
      gap: 40,
      row: 5,
      column: 0,
      rows: 15,
      columns: 4,
      series: [
        { name: "Serie1", values: "Blad1!$B$2:$B$4", categories: "Blad1!$A$2:$A$4" },
        { name: "Andra", values: "Blad1!$C$2:$C$4", categories: "Blad1!$A$2:$A$4", color: "#3F9DAA" },
      ],
    },
  ]);
});

test("its ranges follow rows, columns and the sheet's name; without the sheet they are lost", async () => {
  const { run, host } = open();
  const series = () => host.toBook().sheets.flatMap(({ charts = [] }) => charts)[0]!.series[0]!;
  await run(async (context) => {
    fill(context);
    const other = context.workbook.worksheets.add("Diagram");
    const chart = other.charts.add("ColumnClustered", blad(context).getRange("B2:B4"));
    chart.series.getItemAt(0).setXAxisValues(blad(context).getRange("A2:A4"));
    blad(context).getRange("3:3").insert("Down");
    blad(context).getRange("A:A").insert("Right");
    blad(context).name = "Årets tal";
    await context.sync();
  });
  expect(series()).toMatchObject({ values: "'Årets tal'!$C$2:$C$5", categories: "'Årets tal'!$B$2:$B$5" });
  await run(async (context) => {
    context.workbook.worksheets.getItem("Årets tal").delete();
    await context.sync();
  });
  expect(series()).toMatchObject({ values: "#REF!", categories: "#REF!" });
});

test("rows above a chart push it down, and it can be deleted", async () => {
  const { run, host } = open();
  await run(async (context) => {
    draw(context);
    blad(context).getRange("1:2").insert("Down");
    await context.sync();
  });
  expect(host.toBook().sheets[0]!.charts).toMatchObject([{ row: 7, rows: 15 }]);
  await run(async (context) => {
    blad(context).charts.getItemOrNullObject("Finns inte").delete();
    blad(context).charts.getItem("Belopp").delete();
    await context.sync();
  });
  expect(host.toBook().sheets[0]!.charts).toBeUndefined();
});

test.each<[string, (context: Excel.RequestContext) => void, string]>([
  ["another kind", (c) => void blad(c).charts.add("Pie", blad(c).getRange("B2:B4")), "InvalidArgument"],
  ["several columns", (c) => void blad(c).charts.add("BarStacked", blad(c).getRange("A2:C4")), "UnsupportedOperation"],
  ["empty cells", (c) => void blad(c).charts.add("BarStacked", blad(c).getRange("F2:F4")), "UnsupportedOperation"],
  ["no such chart", (c) => void blad(c).charts.getItem("Nix").load("name"), "ItemNotFound"],
  ["a series too many", (c) => draw(c).series.getItemAt(1).setValues(blad(c).getRange("B2")), "InvalidArgument"],
  ["a name that is taken", (c) => void (draw(c), (draw(c).name = "BELOPP")), "ItemAlreadyExists"],
  ["a gap too wide", (c) => void (draw(c).series.getItemAt(0).gapWidth = 501), "InvalidArgument"],
  ["a member that is not built", (c) => void (draw(c).height = 100), "ApiNotFound"],
  ["another place of the legend", (c) => void (draw(c).legend.position = "Top"), "InvalidArgument"],
])("%s is refused", async (_, batch, code) => {
  const { run } = open();
  await run(async (context) => {
    fill(context);
    await context.sync();
  });
  expect(await codeOf(run, batch)).toBe(code);
});

test("a protected sheet keeps its charts", async () => {
  const { run } = open();
  await run(async (context) => {
    draw(context);
    blad(context).protection.protect();
    await context.sync();
  });
  expect(await codeOf(run, (context) => blad(context).charts.getItem("Belopp").delete())).toBe("AccessDenied");
});

describe("as they are drawn", () => {
  test("with what the cells say, also after an edit in the grid; the list is the same as long as nothing changes", async () => {
    const { run, host } = open();
    await run(async (context) => {
      draw(context);
      blad(context).getRange("B4").formulas = [["=B2+B3"]];
      await context.sync();
    });
    const [chart] = host.charts();
    expect(chart).toMatchObject({ title: "Belopp, kr", categories: ["Väst", "Öst", "Nord"] });
    expect(chart!.series).toEqual([{ name: "Serie1", color: undefined, values: [1, 2, 3] }]);
    expect(host.charts()).toBe(host.charts());
    host.model.setUserInput(0, 2, 2, "7,5");
    expect(host.charts()[0]!.series[0]!.values).toEqual([7.5, 2, 9.5]);
  });

  test("hidden rows are left out, text counts as 0, and the axis has the cells' format", async () => {
    const { run, host } = open();
    await run(async (context) => {
      draw(context);
      blad(context).getRange("B2:B4").numberFormat = [["0.0%"], ["0.0%"], ["0.0%"]];
      blad(context).getRange("B4").values = [["saknas"]];
      blad(context).getRange("3:3").rowHidden = true;
      await context.sync();
    });
    expect(host.charts()).toMatchObject([
      { numberFormat: "0.0%", categories: ["Väst", "Nord"], series: [{ values: [1, 0] }] },
    ]);
  });

  test("only those of the sheet that is shown; without their cells they have no bars", async () => {
    const { run, host } = open();
    await run(async (context) => {
      const other = context.workbook.worksheets.add("Diagram");
      fill(context);
      other.charts.add("ColumnClustered", blad(context).getRange("B2:B4"));
      await context.sync();
      expect(host.charts()).toEqual([]);
      other.activate();
      await context.sync();
      expect(host.charts()).toMatchObject([{ categories: ["1", "2", "3"], series: [{ values: [1, 2, 3] }] }]);
      blad(context).delete();
      await context.sync();
    });
    expect(host.charts()).toMatchObject([{ categories: [], series: [{ values: [] }] }]);
  });
});
