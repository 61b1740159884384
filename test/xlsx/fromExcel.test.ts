/** Files as Excel and others write them: hand-made parts, zipped here. */
import { strToU8, zipSync } from "fflate";
import type { Book } from "../../src/xlsx/book";
import { readXlsx } from "../../src/xlsx";

const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (list: [id: string, type: string, target: string][]): string =>
  `<Relationships>${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

async function read(parts: Record<string, string>, workbook = ""): Promise<Book> {
  const zip = zipSync(
    Object.fromEntries(
      Object.entries({
        "_rels/.rels": relationships([["r1", "officeDocument", "xl/workbook.xml"]]),
        "xl/workbook.xml": `<workbook xmlns:r="${REL}"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets>${workbook}</workbook>`,
        "xl/_rels/workbook.xml.rels": relationships([
          ["r1", "worksheet", "worksheets/sheet1.xml"],
          ["r2", "styles", "styles.xml"],
          ["r3", "sharedStrings", "/xl/sharedStrings.xml"],
        ]),
        ...parts,
      }).map(([path, text]) => [path, strToU8(text)]),
    ),
  );
  const result = await readXlsx(zip);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const sheet = (rows: string, rest = ""): string => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const formulas = (book: Book): (string | undefined)[] => book.sheets[0]!.cells.map(({ formula }) => formula);

test("shared formulas are written out in each cell", async () => {
  const book = await read({
    "xl/worksheets/sheet1.xml": sheet(`
      <row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+LOG10(A$1)+SUM($A1:B2)&amp;"A1"&amp;'A1'!A1+TAX1</f><v>0</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>5</v></c></row>
      <row r="3"><c r="C3"><f t="shared" si="0"/></c></row>
      <row r="4"><c r="D4"><f t="shared" ref="D4:E4" si="1">SUM(A:A)+SUM(2:2)</f></c><c r="E4"><f t="shared" si="1"/></c></row>`),
  });
  expect(formulas(book)).toEqual([
    `=A1*$B$1+LOG10(A$1)+SUM($A1:B2)&"A1"&'A1'!A1+TAX1`,
    `=A2*$B$1+LOG10(A$1)+SUM($A2:B3)&"A1"&'A1'!A2+TAX2`,
    `=A3*$B$1+LOG10(A$1)+SUM($A3:B4)&"A1"&'A1'!A3+TAX3`,
    "=SUM(A:A)+SUM(2:2)",
    "=SUM(B:B)+SUM(2:2)",
  ]);
  expect(book.sheets[0]!.cells[0]!.cached).toBe(0);
});

test("a shared formula whose first cell a damaged file lacks: its value is kept, and that the formula is lost is told", async () => {
  const book = await read({
    "xl/worksheets/sheet1.xml": sheet(`
      <row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">1+1</f><v>2</v></c><c r="B1"><f t="shared" si="1"/><v>5</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="1"/></c></row>`),
  });
  expect(formulas(book)).toEqual(["=1+1", undefined, "=1+1"]);
  expect(book.sheets[0]?.cells[1]).toMatchObject({ row: 0, column: 1, value: 5 });
  expect(book.lost).toEqual(["shared-formulas"]);
});

test("a shared reference that leaves the sheet is #REF!", async () => {
  const book = await read({
    "xl/worksheets/sheet1.xml": sheet(
      '<row r="2"><c r="B2"><f t="shared" ref="A1:B2" si="0">A1</f></c></row><row r="3"><c r="A3"><f t="shared" si="0"/></c></row>',
    ),
  });
  expect(formulas(book)).toEqual(["=A1", "=#REF!"]);
});

test("rich text, inline text, phonetics, errors, ISO dates, cells without addresses", async () => {
  const book = await read({
    "xl/sharedStrings.xml":
      "<sst><si><r><t>Region </t></r><r><rPr><b/></rPr><t>Örebro</t></r><rPh><t>x</t></rPh></si><si><t xml:space='preserve'> _x0041_&#10;</t></si></sst>",
    "xl/worksheets/sheet1.xml": sheet(
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>=1</t></is></c><c t="e"><v>#N/A</v></c><c t="d"><v>2024-12-01</v></c><c t="b"><v>1</v></c></row>',
    ),
  });
  expect(book.sheets[0]!.cells).toEqual([
    { row: 0, column: 0, value: "Region Örebro" },
    { row: 0, column: 1, value: " A\n" },
    { row: 0, column: 2, value: "=1" },
    { row: 0, column: 3, formula: "=#N/A", cached: "#N/A" },
    { row: 0, column: 4, value: 45627 },
    { row: 0, column: 5, value: true },
  ]);
  expect(book.lost).toEqual(["rich-text"]);
});

test("a number that is none, in a damaged file, is the text that stands there", async () => {
  const book = await read({
    "xl/worksheets/sheet1.xml": sheet(
      '<row><c><v>abc</v></c><c t="n"><v>1e999</v></c><c><v>NaN</v></c><c><v> 7 </v></c><c><v> </v></c></row>',
    ),
  });
  expect(book.sheets[0]!.cells.map(({ value }) => value)).toEqual(["abc", "1e999", "NaN", 7]);
});

test("a table with a calculated column, as Excel writes it", async () => {
  const book = await read({
    "xl/worksheets/sheet1.xml": sheet(
      `<row r="2"><c r="B2"><f>_xlfn.IFNA(T[[#This Row],[kr per inv.]],T[[#This Row],[A]:[B]])</f></c><c r="D2"><f>SUM(T[A])+T[[#This Row],[A]]+T[#This Row]</f></c></row>`,
      `<tableParts count="1"><tablePart r:id="r1"/></tableParts>`,
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["r1", "table", "../tables/table9.xml"]]),
    "xl/tables/table9.xml": `<table id="1" name="T" displayName="T" ref="A1:B2" totalsRowShown="0"><autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="x"/></filters></filterColumn></autoFilter>
      <tableColumns count="2"><tableColumn id="1" name="A"/><tableColumn id="2" name="B_x000a_C"><calculatedColumnFormula>T[[#This Row],[A]]</calculatedColumnFormula></tableColumn></tableColumns>
      <tableStyleInfo name="TableStyleLight9"/></table>`,
  });
  expect(book.sheets[0]!.tables).toEqual([
    {
      name: "T",
      row: 0,
      column: 0,
      rows: 2,
      columns: ["A", "B\nC"],
      style: "TableStyleLight9",
      showTotals: false,
      showFilterButton: true,
    },
  ]);
  expect(formulas(book)).toEqual(["=IFNA([@[kr per inv.]],[@[A]:[B]])", "=SUM(T[A])+T[@A]+T[@]"]);
});

test("what cannot be kept is listed", async () => {
  const empty = "<a/>";
  const book = await read(
    {
      "xl/worksheets/sheet1.xml": sheet(
        "",
        '<sheetProtection sheet="1" hashValue="x"/><hyperlinks><hyperlink ref="A1"/></hyperlinks>',
      ),
      "xl/charts/chart1.xml": empty,
      "xl/drawings/drawing1.xml": empty,
      "xl/pivotTables/pivotTable1.xml": empty,
      "xl/vbaProject.bin": empty,
      "xl/externalLinks/externalLink1.xml": empty,
    },
    '<definedNames><definedName name="Lokal" localSheetId="0">Blad1!$A$1</definedName><definedName name="Ram">Blad1!$A$1</definedName></definedNames><calcPr calcMode="autoNoTable"/>',
  );
  expect(book.lost).toEqual(["charts", "pivots", "macros", "external-links", "passwords", "hyperlinks", "local-names"]);
  expect(book.names).toEqual([{ name: "Ram", formula: "=Blad1!$A$1" }]);
  expect(book.calculationMode).toBe("autoNoTable");
  expect(book.sheets[0]!.protected).toBe(true);
});

test("a rule for several areas becomes one for each, with its formula moved", async () => {
  const book = await read({
    "xl/styles.xml": '<styleSheet><dxfs><dxf><font><b/><color rgb="FFFF0000"/></font></dxf></dxfs></styleSheet>',
    "xl/worksheets/sheet1.xml": sheet(
      "",
      '<conditionalFormatting sqref="A2:A5 C4"><cfRule type="expression" dxfId="0" priority="2"><formula>A2&gt;$B$1</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>',
    ),
  });
  const style = { bold: true, fontColor: "#FF0000" };
  expect(book.sheets[0]!.conditionalFormats).toEqual([
    { row: 1, column: 0, rows: 4, columns: 1, type: "Custom", rule: { formula: "=A2>$B$1" }, style },
    { row: 3, column: 2, rows: 1, columns: 1, type: "Custom", rule: { formula: "=C4>$B$1" }, style },
  ]);
  expect(book.lost).toEqual(["conditional-formats"]);
});
