/** Charts in files: ours are read back whole, others as far as a Book goes, and what is lost is told. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook, emptySheet, type Book, type BookChart } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";

const chart: BookChart = {
  name: "Ramkoll Belopp & annat",
  kind: "bar",
  stacked: true,
  title: "Belopp, kr <per pott>",
  legend: true,
  reversed: true,
  numberFormat: "#,##0",
  gap: 40,
  row: 5,
  column: 2,
  rows: 20,
  columns: 6,
  series: [
    { name: "Första", values: "'Årets tal'!$B$2:$B$4", categories: "'Årets tal'!$A$2:$A$4", color: "#0B3C49" },
    { name: "Andra", values: "'Årets tal'!$C$2:$C$4", categories: "'Årets tal'!$A$2:$A$4" },
  ],
};
const column: BookChart = {
  ...chart,
  name: "Mitt diagram",
  kind: "column",
  stacked: false,
  title: "",
  legend: false,
  reversed: false,
  numberFormat: "General",
  gap: 150,
  series: [{ name: "En", values: "Blad2!$A$1:$A$2" }],
};
const table = {
  name: "T",
  row: 0,
  column: 0,
  rows: 2,
  columns: ["A"],
  style: "TableStyleLight1",
  showTotals: false,
  showFilterButton: true,
};
const book: Book = {
  ...emptyBook(),
  sheets: [
    { ...emptySheet("Årets tal"), charts: [chart, column] },
    emptySheet("Tomt"),
    { ...emptySheet("Blad2"), cells: [{ row: 0, column: 0, value: "A" }], tables: [table], charts: [column] },
  ],
};

const readBack = async (bytes: Uint8Array): Promise<Book> => {
  const result = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};

/** The file with one of its parts changed. */
async function changed(path: string, change: (xml: string) => string): Promise<Book> {
  const parts = unzipSync(await writeXlsx(book));
  parts[path] = strToU8(change(strFromU8(parts[path]!)));
  return readBack(zipSync(parts));
}

test("charts on several sheets, beside a table, survive", async () => {
  expect(await readBack(await writeXlsx(book))).toEqual(book);
});

test("each has a text alternative in the file", async () => {
  const drawing = strFromU8(unzipSync(await writeXlsx(book))["xl/drawings/drawing1.xml"]!);
  expect(drawing).toContain('descr="Belopp, kr &lt;per pott&gt;: Första, Andra"');
});

test.each<[string, (xml: string) => string]>([
  ["a pie", (xml) => xml.replaceAll("c:barChart", "c:pieChart")],
  ["two groups", (xml) => xml.replace("<c:catAx>", "<c:lineChart/><c:catAx>")],
  ["shares of a hundred", (xml) => xml.replace('val="stacked"', 'val="percentStacked"')],
  ["typed numbers", (xml) => xml.replace(/<c:numRef>.*?<\/c:numRef>/, "<c:numLit/>")],
  ["several ranges", (xml) => xml.replace("'Årets tal'!$B$2:$B$4", "('Årets tal'!$B$2,'Årets tal'!$B$4)")],
])("%s is lost, and said to be", async (_, change) => {
  const read = await changed("xl/charts/chart1.xml", change);
  expect(read.lost).toEqual(["charts"]);
  expect(read.sheets[0]!.charts).toEqual([column]);
});

test("what another program has added to the look of the user's chart is told; of ours it is not missed", async () => {
  const label = (xml: string): string => xml.replace("</c:ser>", "<c:dLbls/></c:ser>");
  expect((await changed("xl/charts/chart1.xml", label)).lost).toEqual([]);
  const users = await changed("xl/charts/chart2.xml", label);
  expect(users.lost).toEqual(["chart-formats"]);
  expect(users).toEqual({ ...book, lost: ["chart-formats"] });
});

test("a shape beside the charts is lost, a chart that no sheet leads to as well", async () => {
  const shape = await changed("xl/drawings/drawing1.xml", (xml) =>
    xml.replace("</xdr:wsDr>", "<xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>"),
  );
  expect(shape).toEqual({ ...book, lost: ["shapes"] });
  const unlinked = await changed("xl/worksheets/_rels/sheet1.xml.rels", (xml) =>
    xml.replace(/<Relationship .*\/>/, ""),
  );
  expect(unlinked.lost).toEqual(["charts"]);
});
