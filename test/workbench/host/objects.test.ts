import { codeOf, open } from "./open";

const blad = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Blad1");

describe("worksheets", () => {
  test("are added last, moved, hidden, renamed and deleted", async () => {
    const { run } = open();
    const read = await run(async (context) => {
      const { worksheets } = context.workbook;
      const ram = worksheets.add("Ram");
      worksheets.add("Vikter");
      worksheets.add("Om").position = 0;
      ram.tabColor = "#1E2A3C";
      ram.showGridlines = false;
      await context.sync();
      worksheets.getItem("Vikter").visibility = "Hidden";
      worksheets.getItem("Blad1").delete();
      ram.name = "Ramar";
      await context.sync();
      worksheets.load("items/name,items/position,items/visibility,items/tabColor,items/showGridlines");
      const count = worksheets.getCount();
      const seen = worksheets.getCount(true);
      await context.sync();
      return { items: worksheets.items.map((s) => s.toJSON()), count: count.value, seen: seen.value };
    });
    expect(read.items).toMatchObject([
      { name: "Om", position: 0, visibility: "Visible", showGridlines: true, tabColor: "" },
      { name: "Ramar", position: 1, visibility: "Visible", showGridlines: false, tabColor: "#1E2A3C" },
      { name: "Vikter", position: 2, visibility: "Hidden" },
    ]);
    expect([read.count, read.seen]).toEqual([3, 2]);
  });

  test("that come or are renamed leave every formula as it was, a whole number before a comma too", async () => {
    const { run } = open();
    const formulas = ["=MAX(1,2)", "=ROUND(B1*100,2)", "=IF(B1>0,-1,-B2)", "=MAX(0,-B1)"].map((one) => [one]);
    const read = await run(async (context) => {
      const range = blad(context).getRange("A1:A4");
      range.formulas = formulas;
      blad(context).getRange("B1:B2").values = [[1.2345], [2]];
      await context.sync();
      context.workbook.worksheets.add("Ny").name = "Nyare";
      blad(context).name = "Annat";
      range.load("formulas,values");
      await context.sync();
      return { formulas: range.formulas, values: range.values };
    });
    expect(read).toEqual({ formulas, values: [[2], [123.45], [-1], [0]] });
  });

  test.each([
    ["a name that is there", (c: Excel.RequestContext) => void c.workbook.worksheets.add("BLAD1"), "ItemAlreadyExists"],
    ["a name with a slash", (c: Excel.RequestContext) => void c.workbook.worksheets.add("a/b"), "InvalidArgument"],
    ["32 signs", (c: Excel.RequestContext) => void c.workbook.worksheets.add("x".repeat(32)), "InvalidArgument"],
    [
      "no such sheet",
      (c: Excel.RequestContext) => void c.workbook.worksheets.getItem("Nix").load("name"),
      "ItemNotFound",
    ],
    ["the last sheet deleted", (c: Excel.RequestContext) => blad(c).delete(), "InvalidOperation"],
    ["the last sheet hidden", (c: Excel.RequestContext) => void (blad(c).visibility = "Hidden"), "InvalidOperation"],
    ["a column too far", (c: Excel.RequestContext) => void blad(c).getRange("XFE1").load("address"), "InvalidArgument"],
  ])("%s is refused", async (_, batch, code) => {
    const { run } = open();
    expect(await codeOf(run, batch)).toBe(code);
  });

  test("formulas and names follow a rename", async () => {
    const { run, host } = open();
    await run(async (context) => {
      const ram = context.workbook.worksheets.add("Ram");
      ram.getRange("A1").values = [[5]];
      context.workbook.names.add("Total", ram.getRange("A1"), "Ramens total");
      blad(context).getRange("A1:A2").formulas = [["=((Ram!A1*2))"], ["=Total+1"]];
      await context.sync();
      ram.name = "Årets ram";
      await context.sync();
      const range = blad(context).getRange("A1:A2").load("formulas,values");
      const name = context.workbook.names.getItem("Total").load("formula,comment,type,scope,value");
      await context.sync();
      expect(range.formulas).toEqual([["=(('Årets ram'!A1*2))"], ["=Total+1"]]);
      expect(range.values).toEqual([[10], [6]]);
      expect(name.toJSON()).toMatchObject({
        formula: "='Årets ram'!$A$1",
        comment: "Ramens total",
        type: "Range",
        scope: "Workbook",
        value: "'Årets ram'!$A$1",
      });
    });
    expect(host.toBook().names).toEqual([{ name: "Total", formula: "='Årets ram'!$A$1", comment: "Ramens total" }]);
  });

  test("freeze panes and page layout", async () => {
    const { run } = open();
    await run(async (context) => {
      const sheet = blad(context);
      sheet.freezePanes.freezeRows(3);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P";
      sheet.pageLayout.setPrintTitleRows("$1:$3");
      await context.sync();
      const location = sheet.freezePanes.getLocationOrNullObject().load("address");
      sheet.pageLayout.load("orientation,zoom");
      sheet.pageLayout.headersFooters.defaultForAllPages.load("centerFooter");
      await context.sync();
      expect(location.address).toBe("Blad1!1:3");
      expect(sheet.pageLayout.orientation).toBe("Landscape");
      expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe("&P");
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      await context.sync();
      const both = sheet.freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect(both.address).toBe("Blad1!A1:B2");
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe("names", () => {
  test.each([
    ["taken", "Total", "ItemAlreadyExists"],
    ["a cell address", "A1", "InvalidArgument"],
    ["with a space", "a b", "InvalidArgument"],
    ["R", "R", "InvalidArgument"],
  ])("%s is refused", async (_, name, code) => {
    const { run } = open();
    const got = await codeOf(run, (context) => {
      context.workbook.names.add("Total", blad(context).getRange("A1"));
      context.workbook.names.add(name, blad(context).getRange("A2"));
    });
    expect(got).toBe(code);
  });

  test("are found, pointed at, deleted", async () => {
    const { run } = open();
    await run(async (context) => {
      const { names } = context.workbook;
      names.add("Total", blad(context).getRange("B2"));
      names.add("Moms", "=25");
      const range = names.getItem("Total").getRange().load("address");
      const none = names.getItemOrNullObject("Nix").getRangeOrNullObject();
      const constant = names.getItem("Moms").getRangeOrNullObject();
      const moms = names.getItem("Moms").load("type,value");
      await context.sync();
      expect(range.address).toBe("Blad1!B2");
      expect([none.isNullObject, constant.isNullObject]).toEqual([true, true]);
      expect([moms.type, moms.value]).toEqual(["Integer", 25]);
      names.getItem("Total").delete();
      names.load("items/name");
      await context.sync();
      expect(names.items.map((n) => n.name)).toEqual(["Moms"]);
    });
  });
});

describe("format", () => {
  test("is read as written, null for a mixture", async () => {
    const { run } = open();
    await run(async (context) => {
      const range = blad(context).getRange("A1:B2");
      range.format.fill.color = "#E0F0FF";
      range.format.font.bold = true;
      range.format.font.color = "#1E2A3C";
      range.format.font.size = 14;
      range.format.font.name = "Arial";
      range.format.horizontalAlignment = "Center";
      range.format.verticalAlignment = "Top";
      range.format.wrapText = true;
      range.format.indentLevel = 1;
      range.format.columnWidth = 80;
      range.format.rowHeight = 22;
      range.format.protection.locked = false;
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.color = "#FF0000";
      await context.sync();
      const again = blad(context).getRange("A1:B2");
      again.format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight,fill/color,font/bold,font/color,font/size,font/name,protection/locked",
      );
      const edge = again.format.borders.getItem("EdgeBottom").load("style,color,weight");
      const mixed = blad(context).getRange("A1:A9").load("format/font/bold");
      await context.sync();
      expect(again.format.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 1,
        columnWidth: 80,
        rowHeight: 22,
        fill: { color: "#E0F0FF" },
        font: { bold: true, color: "#1E2A3C", size: 14, name: "Arial" },
        protection: { locked: false },
      });
      expect([edge.style, edge.color, edge.weight]).toEqual(["Continuous", "#FF0000", "Thin"]);
      expect(mixed.format.font.bold).toBeNull();
      again.format.fill.clear();
      again.format.fill.load("color");
      await context.sync();
      expect(again.format.fill.color).toBe("#FFFFFF");
    });
  });
});

describe("protection", () => {
  test("locked cells refuse, unlocked take", async () => {
    const { run } = open();
    await run(async (context) => {
      blad(context).getRange("B1").format.protection.locked = false;
      blad(context).protection.protect({ allowFormatColumns: true }, "hemligt");
      await context.sync();
      const protection = blad(context).protection.load("protected,options");
      await context.sync();
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowFormatColumns: true, allowFormatCells: false });
      // The password is nobody's to read.
      expect(protection.options).not.toHaveProperty("password");
    });
    const codes = [
      await codeOf(run, (c) => void (blad(c).getRange("A1").values = [[1]])),
      await codeOf(run, (c) => void (blad(c).getRange("B1").values = [[1]])),
      await codeOf(run, (c) => void (blad(c).getRange("B1").format.fill.color = "red")),
      await codeOf(run, (c) => void (blad(c).getRange("B1").format.columnWidth = 50)),
      await codeOf(run, (c) => void blad(c).tables.add("D1:E2", true)),
      await codeOf(run, (c) => blad(c).protection.unprotect("fel")),
      await codeOf(run, (c) => blad(c).protection.unprotect("hemligt")),
      await codeOf(run, (c) => void (blad(c).getRange("A1").values = [[1]])),
    ];
    const denied = "AccessDenied";
    expect(codes).toEqual([denied, "none", denied, "none", denied, denied, "none", "none"]);
  });
});

describe("application, settings, workbook", () => {
  test("culture, settings, properties", async () => {
    const { run, host } = open();
    await run(async (context) => {
      const { application, settings, properties } = context.workbook;
      application.load("calculationMode,decimalSeparator,thousandsSeparator,calculationState");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      settings.add("a", { b: [1, 2] });
      properties.title = "Ram";
      await context.sync();
      const setting = settings.getItem("a").load("value");
      const none = settings.getItemOrNullObject("b");
      properties.load("title");
      const cell = context.workbook.getActiveCell().load("address");
      context.workbook.load("name,isDirty");
      await context.sync();
      expect([application.decimalSeparator, application.calculationMode]).toEqual([",", "Automatic"]);
      expect(application.cultureInfo.toJSON()).toMatchObject({
        name: "sv-SE",
        numberFormat: { numberDecimalSeparator: ",", numberGroupSeparator: "\u00a0" },
      });
      expect([setting.value, none.isNullObject, properties.title, cell.address]).toEqual([
        { b: [1, 2] },
        true,
        "Ram",
        "Blad1!A1",
      ]);
      expect(context.workbook.isDirty).toBe(true);
    });
    expect(host.settings.read().get("a")).toEqual({ b: [1, 2] });
  });

  test("calculation waits while suspended and in manual mode", async () => {
    const { run } = open();
    await run(async (context) => {
      const sheet = blad(context);
      sheet.getRange("A1:B1").formulas = [[1, "=A1*2"]];
      await context.sync();
      context.workbook.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[5]];
      const during = sheet.getRange("B1").load("values");
      await context.sync();
      const after = sheet.getRange("B1").load("values");
      await context.sync();
      expect([during.values, after.values]).toEqual([[[2]], [[10]]]);
      context.workbook.application.calculationMode = "Manual";
      sheet.getRange("A1").values = [[7]];
      await context.sync();
      const stale = sheet.getRange("B1").load("values");
      await context.sync();
      context.workbook.application.calculate("Full");
      const fresh = sheet.getRange("B1").load("values");
      await context.sync();
      expect([stale.values, fresh.values]).toEqual([[[10]], [[14]]]);
    });
  });
});

describe("data validation and conditional formats", () => {
  test("validation rules", async () => {
    const { run, host } = open();
    await run(async (context) => {
      const sheet = blad(context);
      sheet.getRange("D1:D2").values = [["Stad"], ["Landsbygd"]];
      const range = sheet.getRange("A1:A3");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "=Blad1!$D$1:$D$2" } };
      range.dataValidation.prompt = { showPrompt: true, title: "Typ", message: "Välj" };
      range.dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "Fel", message: "Nej" };
      range.values = [["Stad"], ["Landsbygd"], ["Stad"]];
      await context.sync();
      const again = sheet.getRange("A1:A3").dataValidation.load("type,rule,valid,prompt");
      const none = sheet.getRange("B1").dataValidation.load("type");
      await context.sync();
      expect([again.type, again.valid, none.type]).toEqual(["List", true, "None"]);
      expect(again.rule).toEqual({ list: { inCellDropDown: true, source: "=Blad1!$D$1:$D$2" } });
      sheet.getRange("A2").values = [["Nix"]];
      await context.sync();
      const mixed = sheet.getRange("A1:A3").dataValidation.load("valid");
      await context.sync();
      expect(mixed.valid).toBeNull();
      sheet.getRange("A3").dataValidation.clear();
      await context.sync();
    });
    expect(host.toBook().sheets[0]!.validations).toEqual([
      {
        row: 0,
        column: 0,
        rows: 2,
        columns: 1,
        rule: { list: { inCellDropDown: true, source: "=Blad1!$D$1:$D$2" } },
        prompt: { title: "Typ", message: "Välj" },
        error: { title: "Fel", message: "Nej", style: "Stop" },
      },
    ]);
    const code = await codeOf(run, (c) => {
      blad(c).getRange("A1").dataValidation.rule = { wholeNumber: { operator: "Between", formula1: 1 } };
    });
    expect(code).toBe("InvalidArgument");
  });

  test("conditional formats", async () => {
    const { run, host } = open();
    await run(async (context) => {
      const range = blad(context).getRange("A1:A3");
      const text = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      text.textComparison.format.font.color = "#AA0000";
      text.textComparison.format.fill.color = "#FFEEEE";
      text.textComparison.rule = { operator: "Contains", text: "FEL" };
      const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      value.cellValue.format.font.bold = true;
      value.cellValue.rule = { formula1: '="OK"', operator: "EqualTo" };
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = "=$A1>1";
      custom.custom.format.fill.color = "#00FF00";
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load("items/type,items/priority");
      await context.sync();
      expect(count.value).toBe(3);
      expect(range.conditionalFormats.items.map((f) => f.type)).toEqual(["Custom", "CellValue", "ContainsText"]);
    });
    expect(host.toBook().sheets[0]!.conditionalFormats.map(({ type, rule, style }) => [type, rule, style])).toEqual([
      ["Custom", { formula: "=$A1>1" }, { fill: "#00FF00" }],
      ["CellValue", { formula1: '="OK"', operator: "EqualTo" }, { bold: true }],
      ["ContainsText", { operator: "Contains", text: "FEL" }, { fontColor: "#AA0000", fill: "#FFEEEE" }],
    ]);
    expect(host.model.getConditionalFormattingList(0)).toHaveLength(3);
    await run(async (context) => {
      blad(context).getRange("A1:A3").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(host.model.getConditionalFormattingList(0)).toHaveLength(0);
  });
});

describe("faults", () => {
  test("a batch fails before or after it is applied", async () => {
    const { run, host } = open();
    const write = (value: number) => (c: Excel.RequestContext) => void (blad(c).getRange("A1").values = [[value]]);
    host.failNext({ code: "GeneralException", when: "before" });
    expect(await codeOf(run, write(1))).toBe("GeneralException");
    expect(host.toBook().sheets[0]!.cells).toEqual([]);
    host.failNext({ code: "GeneralException", when: "after", nth: 2 });
    expect(await codeOf(run, write(2))).toBe("none");
    expect(await codeOf(run, write(3))).toBe("GeneralException");
    expect(host.toBook().sheets[0]!.cells).toEqual([{ row: 0, column: 0, value: 3 }]);
  });

  test("while a cell is edited nothing works", async () => {
    const { run, host } = open();
    host.cellEditing = true;
    const code = await codeOf(run, (c) => void (blad(c).getRange("A1").values = [[1]]));
    expect(code).toBe("InvalidOperationInCellEditMode");
  });

  test("batches are counted, housekeeping apart", async () => {
    const { run, host } = open();
    await run(async (context) => {
      blad(context).getRange("A1").load("values");
      await context.sync();
    });
    expect(host.counts.batches).toBe(1);
  });
});
