import { emptyBook, emptySheet, type Book, type BookSheet } from "../../src/xlsx/book";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "../../src/xlsx";

const sheetWith = (change: Partial<BookSheet>): Book => ({
  ...emptyBook(),
  sheets: [{ ...emptySheet("Blad1"), ...change }],
});

async function roundTrip(book: Book): Promise<Book> {
  const result = await readXlsx(await writeXlsx(book));
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

async function survives(book: Book): Promise<void> {
  expect(await roundTrip(book)).toEqual(book);
}

test("an empty book", () => survives(emptyBook()));

test.each<[string, string | number | boolean]>([
  ["text that begins with =", "=1+1"],
  ["text that begins with +, - or @", "+-@SUM(A1)"],
  ["a code with a leading zero", "01"],
  ["an empty text", ""],
  ["spaces at the ends", "  a  "],
  ["line breaks and tabs", "a\nb\tc\r\nd"],
  ["markup", `<a href="x">&amp;'</a>`],
  ["what looks like a coded character", "_x0041_ och _x000D_"],
  ["a control character", "a\u0001b\u007f"],
  ["Swedish letters and an emoji", "Örebro län 😀"],
  ["text that looks like an error", "#N/A"],
  ["the largest exact integer", 9007199254740991],
  ["a product that needs 16 digits", 2573082256234260],
  ["a third", 1 / 3],
  ["0.1 + 0.2", 0.1 + 0.2],
  ["the smallest double", 5e-324],
  ["the largest double", Number.MAX_VALUE],
  ["a negative number", -7.25],
  ["zero", 0],
  ["true", true],
  ["false", false],
])("a constant: %s", (_, value) => survives(sheetWith({ cells: [{ row: 4, column: 2, value }] })));

test("formulas and their results, falsy ones too", () =>
  survives(
    sheetWith({
      cells: [
        { row: 0, column: 0, formula: "=1-1", cached: 0 },
        { row: 0, column: 1, formula: "=1=2", cached: false },
        { row: 0, column: 2, formula: '=""', cached: "" },
        { row: 0, column: 3, formula: '=IF(A1<5,"a & b","<")', cached: "a & b" },
        { row: 0, column: 4, formula: "=1/0", cached: "#DIV/0!" },
        { row: 0, column: 5, formula: "=1/3", cached: 1 / 3 },
        { row: 0, column: 6, formula: "='Annat blad'!$A$1:B2" },
        { row: 0, column: 7, formula: '="it\'s [@not] Tab[x]"', cached: "it's [@not] Tab[x]" },
        { row: 0, column: 8, formula: '=XLOOKUP("a",A1:A3,B1:B3)' },
        { row: 0, column: 9, formula: "=FILTER(A1:A3,B1:B3>0)" },
        { row: 0, column: 10, formula: "=#N/A", cached: "#N/A" },
      ],
    }),
  ));

test("results can be left out", async () => {
  const book = sheetWith({ cells: [{ row: 0, column: 0, formula: "=1+1", cached: 3 }] });
  const read = await readXlsx(await writeXlsx(book, { cachedValues: false }));
  expect(read.ok && read.value.sheets[0]!.cells).toEqual([{ row: 0, column: 0, formula: "=1+1" }]);
});

test("styles", () =>
  survives(
    sheetWith({
      cells: [
        { row: 0, column: 0, value: 1, style: { numberFormat: "#,##0" } },
        { row: 0, column: 1, value: 0.5, style: { numberFormat: '0.0 "%";[Red]-0.0 "%"' } },
        { row: 0, column: 2, value: "01", style: { numberFormat: "@" } },
        { row: 0, column: 3, value: "x", style: { bold: true, italic: true, fontSize: 16, fontColor: "#1F4E79" } },
        {
          row: 0,
          column: 4,
          value: "x",
          style: { fill: "#FFF2CC", horizontal: "Right", vertical: "Center", wrap: true },
        },
        { row: 0, column: 5, value: "x", style: { vertical: "Top", horizontal: "Left", indent: 2, locked: false } },
        {
          row: 0,
          column: 6,
          style: {
            borders: {
              top: { style: "thin", color: "#808080" },
              bottom: { style: "double", color: "#000000" },
              left: { style: "medium", color: "#FF0000" },
            },
          },
        },
        { row: 0, column: 7, value: 45627, style: { numberFormat: "yyyy-mm-dd" } },
        { row: 0, column: 8, value: 45627.123456789, style: { numberFormat: "yyyy-mm-dd hh:mm" } },
        { row: 0, column: 9, value: "x", style: { fontColor: "#000000" } },
        { row: 0, column: 10, formula: "=TODAY()", cached: 45627, style: { numberFormat: "m/d/yyyy" } },
      ],
    }),
  ));

test("sizes, hidden rows and columns, panes, gridlines, merged cells, tab colour, protection", () =>
  survives({
    sheets: [
      {
        ...emptySheet("Om"),
        cells: [{ row: 0, column: 0, value: "Rubrik" }],
        columnWidths: { 0: 150, 1: 48, 2: 47.25, 5: 12 },
        rowHeights: { 0: 30, 7: 15.75 },
        hiddenRows: [3],
        hiddenColumns: [4],
        freeze: { rows: 3, columns: 1 },
        showGridlines: false,
        merged: [{ row: 0, column: 0, rows: 1, columns: 4 }],
        protected: true,
        tabColor: "#70AD47",
      },
      { ...emptySheet("Dold"), visibility: "Hidden", freeze: { rows: 1, columns: 0 } },
      { ...emptySheet("Mycket dold"), visibility: "VeryHidden", freeze: { rows: 0, columns: 2 } },
      emptySheet("Åäö & <co> 'x' y"),
    ],
    names: [
      { name: "Ram_total", formula: "=Om!$A$1", comment: 'Ramen, kr: "allt" & <lite till>' },
      { name: "Pott", formula: "='Åäö & <co> ''x'' y'!$B$2" },
    ],
    active: 3,
    calculationMode: "manual",
    lost: [],
  }));

test.each<[string, BookSheet["page"]]>([
  ["landscape on A4, one page wide", { orientation: "Landscape", paper: "A4", fit: { wide: 1 } }],
  ["one page in all, on A3", { paper: "A3", fit: { wide: 1, tall: 1 } }],
  ["as many as it takes", { fit: {} }],
  ["a scale", { scale: 85 }],
  ["margins, centred", { margins: { left: 42.52, header: 0 }, centerHorizontally: true, centerVertically: true }],
  [
    "header and footer with codes, ampersands, quotes and letters that are codes",
    {
      header: { left: "R&&D && Co", center: '"L" & C', right: "&D" },
      footer: { center: "Sida &P av &N", right: "Örebro <län> &&L 1\n2" },
    },
  ],
  ["only the right of a footer", { footer: { right: "12" } }],
  ["print area and titles", { printArea: { row: 1, column: 0, rows: 40, columns: 6 }, titleRows: { row: 0, rows: 3 } }],
  [
    "titles to the left and above, and one cell to print",
    {
      printArea: { row: 9, column: 27, rows: 1, columns: 1 },
      titleRows: { row: 4, rows: 1 },
      titleColumns: { column: 0, columns: 2 },
    },
  ],
])("page: %s", (_, page) =>
  survives({
    ...emptyBook(),
    sheets: [
      emptySheet("Först"),
      {
        ...emptySheet("It's, 'A' & B"),
        cells: [{ row: 0, column: 0, value: "x" }],
        validations: [{ row: 1, column: 0, rows: 1, columns: 1, rule: { custom: { formula: "=LEN(A2)=2" } } }],
        tabColor: "#70AD47",
        page,
      },
    ],
    names: [{ name: "Pott", formula: "=Först!$A$1" }],
  }),
);

test("a page setup that is more than a Book can say is told of", async () => {
  const parts = unzipSync(await writeXlsx(sheetWith({ page: { header: { left: "x" } } })));
  const edited = (from: string, to: string): Uint8Array => {
    const path = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[path]!);
    expect(xml).toContain(from);
    return zipSync({ ...parts, [path]: strToU8(xml.replace(from, to)) });
  };
  for (const bytes of [
    edited("<headerFooter>", '<headerFooter differentFirst="1">'),
    edited("<pageSetup ", '<pageSetup blackAndWhite="1" '),
    edited("<pageSetup ", '<pageSetup paperSize="66" '),
  ]) {
    const read = await readXlsx(bytes);
    expect(read.ok && read.value.lost).toEqual(["print-settings"]);
  }
  expect((await roundTrip(sheetWith({ page: { header: { left: "x" } } }))).lost).toEqual([]);
});

test("tables: structured references, totals, filter button, style or none", () =>
  survives({
    ...emptyBook(),
    sheets: [
      {
        ...emptySheet("Kommuner"),
        tables: [
          {
            name: "Kommuner",
            row: 2,
            column: 1,
            rows: 4,
            columns: ["Kod", "Folkmängd", "kr per invånare", "Andel [%]"],
            style: "TableStyleMedium2",
            showTotals: true,
            showFilterButton: true,
          },
          {
            name: "Vikter",
            row: 2,
            column: 7,
            rows: 2,
            columns: ["Kommuntyp", "Vikt"],
            style: "",
            showTotals: false,
            showFilterButton: false,
          },
        ],
        cells: [
          ...["Kod", "Folkmängd", "kr per invånare", "Andel [%]"].map((value, i) => ({ row: 2, column: 1 + i, value })),
          { row: 2, column: 7, value: "Kommuntyp" },
          { row: 2, column: 8, value: "Vikt" },
          ...[3, 4].flatMap((row) => [
            { row, column: 1, value: `0${row}` },
            { row, column: 2, value: 10 * row },
            { row, column: 3, formula: "=[@Folkmängd]*2", cached: 20 * row },
            { row, column: 4, formula: "=[@[kr per invånare]]/SUM(Kommuner[Folkmängd])+[@[Andel '[%']]]" },
          ]),
          { row: 3, column: 7, value: "gles" },
          { row: 3, column: 8, formula: "=Kommuner[@Folkmängd]" },
          { row: 5, column: 1, value: "Summa" },
          { row: 5, column: 2, formula: "=SUBTOTAL(109,Kommuner[Folkmängd])", cached: 70 },
          { row: 7, column: 0, formula: "=SUM(Kommuner[[Folkmängd]:[kr per invånare]])+ROWS(Vikter[Vikt])" },
        ].sort((a, b) => a.row - b.row || a.column - b.column),
      },
    ],
  }));

test("data validation", () => {
  const at = (row: number) => ({ row, column: 0, rows: 3, columns: 2 });
  return survives(
    sheetWith({
      validations: [
        {
          ...at(0),
          rule: { list: { inCellDropDown: true, source: "=Blad1!$A$5:$A$8" } },
          prompt: { title: "Typ", message: "Välj & <spara>" },
        },
        { ...at(4), rule: { list: { inCellDropDown: false, source: 'ja,"nej"' } } },
        {
          ...at(8),
          rule: { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
          error: { title: "Heltal", message: "Minst 0", style: "Stop" },
        },
        {
          ...at(12),
          rule: { decimal: { formula1: 0.5, formula2: "=$B$1", operator: "Between" } },
          error: { title: "", message: "x", style: "Warning" },
        },
        {
          ...at(16),
          rule: { custom: { formula: "=LEN(A17)=2" } },
          error: { title: "a", message: "b", style: "Information" },
        },
        { ...at(20), rule: { textLength: { formula1: 2, operator: "EqualTo" } } },
        { row: 30, column: 3, rows: 1, columns: 1, rule: { list: { inCellDropDown: true, source: "=Typer" } } },
      ],
    }),
  );
});

test("conditional formats, in their order", () => {
  const at = (row: number) => ({ row, column: 0, rows: 3, columns: 2 });
  return survives(
    sheetWith({
      conditionalFormats: [
        {
          ...at(0),
          type: "CellValue",
          rule: { formula1: '="OK"', operator: "EqualTo" },
          style: { fontColor: "#006100", fill: "#C6EFCE" },
        },
        {
          ...at(0),
          type: "CellValue",
          rule: { formula1: "=0", formula2: "=$B$9", operator: "NotBetween" },
          style: { bold: true },
        },
        {
          ...at(3),
          type: "ContainsText",
          rule: { operator: "Contains", text: 'FEL & "<x>"' },
          style: { fill: "#FFC7CE" },
        },
        { ...at(3), type: "ContainsText", rule: { operator: "NotContains", text: "a" }, style: { fill: "#FFC7CE" } },
        { ...at(3), type: "ContainsText", rule: { operator: "BeginsWith", text: "a" }, style: {} },
        {
          ...at(6),
          type: "Custom",
          rule: { formula: "=$C7<>D7" },
          style: { bold: true, fontColor: "#9C0006", fill: "#FFC7CE" },
        },
      ],
    }),
  );
});

test("cells, merged areas, tables and rules together", () =>
  survives(
    sheetWith({
      cells: [
        { row: 0, column: 0, value: "Kod" },
        { row: 1, column: 0, value: "01" },
      ],
      merged: [{ row: 4, column: 0, rows: 2, columns: 2 }],
      tables: [
        {
          name: "Koder",
          row: 0,
          column: 0,
          rows: 2,
          columns: ["Kod"],
          style: "TableStyleLight1",
          showTotals: false,
          showFilterButton: true,
        },
      ],
      validations: [{ row: 1, column: 0, rows: 1, columns: 1, rule: { custom: { formula: "=LEN(A2)=2" } } }],
      conditionalFormats: [
        { row: 1, column: 0, rows: 1, columns: 1, type: "Custom", rule: { formula: "=A2=1" }, style: { bold: true } },
      ],
      protected: true,
    }),
  ));
