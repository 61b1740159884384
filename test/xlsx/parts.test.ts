/** What Excel is strict about and LibreOffice is not: the order of elements, and that the parts find each other. */
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../src/xlsx";
import { emptyBook, emptySheet, type Book, type BookTable } from "../../src/xlsx/book";
import { parseXml } from "../../src/xlsx/xml";

/** ECMA-376 part 1, 18.3.1.99 (worksheet), 18.2.27 (workbook), 18.8.39 (styleSheet), 18.8.22 (font): those that are written. */
const ORDER: Record<string, string[]> = {
  worksheet:
    "sheetPr sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter drawing tableParts".split(
      " ",
    ),
  workbook: ["workbookPr", "bookViews", "sheets", "definedNames", "calcPr"],
  styleSheet: ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  font: ["b", "i", "sz", "color", "name", "family"],
};

const table: BookTable = {
  name: "Tabell",
  row: 9,
  column: 0,
  rows: 2,
  columns: ["Kod", "Namn"],
  style: "",
  showTotals: false,
  showFilterButton: true,
};
const area = { row: 0, column: 0, rows: 1, columns: 1 };
const book: Book = {
  ...emptyBook(),
  sheets: [
    emptySheet("Tomt"),
    {
      ...emptySheet("Fullt"),
      cells: [
        { row: 3, column: 1, value: "  text " },
        {
          row: 0,
          column: 0,
          formula: "=1+1",
          style: { numberFormat: '0 "kr"', bold: true, italic: true, fontColor: "#102030", fill: "#FFEEDD" },
        },
      ],
      tabColor: "#112233",
      columnWidths: { 2: 60 },
      freeze: { rows: 1, columns: 0 },
      merged: [{ ...area, row: 5, columns: 2 }],
      protected: true,
      tables: [table],
      validations: [{ ...area, rule: { wholeNumber: { formula1: 1, operator: "GreaterThan" } } }],
      conditionalFormats: [
        { ...area, type: "Custom", rule: { formula: "=TRUE" }, style: { bold: true, fill: "#00FF00" } },
      ],
      page: { centerHorizontally: true, fit: { wide: 1 }, header: { left: "x" } },
      charts: [
        {
          ...area,
          name: "Diagram",
          kind: "bar",
          stacked: false,
          title: "",
          legend: false,
          reversed: false,
          numberFormat: "General",
          gap: 40,
          series: [{ name: "a", values: "Fullt!$A$1:$A$2" }],
        },
      ],
    },
  ],
  names: [{ name: "Pott", formula: "=Fullt!$A$1" }],
  active: 1,
};

const partsOf = async (title?: string): Promise<Record<string, string>> => {
  const parts = unzipSync(await writeXlsx(book, title === undefined ? {} : { title }));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

test("elements stand in the order of the schema", async () => {
  const parts = await partsOf();
  const root = (path: string) => parseXml(parts[path]!, path);
  const styles = root("xl/styles.xml");
  const seen = [root("xl/worksheets/sheet2.xml"), root("xl/worksheets/sheet1.xml"), root("xl/workbook.xml"), styles];
  const fonts = styles.children.find(({ name }) => name === "fonts")!.children;
  for (const { name, children } of [...seen, ...fonts]) {
    const places = children.map((one) => ORDER[name]!.indexOf(one.name));
    expect({ name, places }).toEqual({ name, places: [...places].sort((a, b) => a - b) });
    expect(places).not.toContain(-1);
  }
  expect(seen[0]!.children).toHaveLength(ORDER["worksheet"]!.length);
  expect(parts["xl/worksheets/sheet2.xml"]!.indexOf('r="A1"')).toBeLessThan(
    parts["xl/worksheets/sheet2.xml"]!.indexOf('r="B4"'),
  );
});

test("each part has a type, and each relationship a part", async () => {
  const parts = await partsOf();
  const types = [...parts["[Content_Types].xml"]!.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path);
  expect(types.sort()).toEqual(
    Object.keys(parts)
      .filter((path) => !/\.rels$|^\[Content/.test(path))
      .sort(),
  );
  for (const [path, xml] of Object.entries(parts).filter(([name]) => name.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]+$/, "");
    for (const [, target] of xml.matchAll(/Target="([^"]+)"/g)) {
      expect(Object.keys(parts)).toContain(new URL(target!, `zip:///${folder}`).pathname.slice(1));
    }
  }
  const used = [...parts["xl/worksheets/sheet2.xml"]!.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
  expect(used).toHaveLength(2);
  for (const id of used) expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain(`Id="${id}"`);
});

test("the headers of a table stand in its cells, and the title among the properties", async () => {
  const parts = await partsOf('Statsbidrag 2024 & "mer"');
  expect(parts["xl/sharedStrings.xml"]).toContain("<t>Kod</t>");
  expect(parts["xl/worksheets/sheet2.xml"]).toMatch(/<c r="A10" t="s">/);
  expect(parts["docProps/core.xml"]).toContain("<dc:title>Statsbidrag 2024 &amp; &quot;mer&quot;</dc:title>");
});
