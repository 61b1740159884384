/** What comes out of the printer, as LibreOffice prints it in Swedish. */
import { allocate } from "../../src/actions";
import { createSample } from "../../src/actions/areas";
import { writePlan } from "../../src/excel/run";
import type { Book } from "../../src/xlsx/book";
import { blankett } from "../support/blankett";
import { openBook } from "../support/office";
import { describeWithLibreOffice, linesOf, pdfOf, savedByLibreOffice, type PdfPage } from "./libreoffice";

/** ISO 216, 210 × 297 mm in points. LibreOffice rounds to hundredths of a millimetre. */
const A4 = { width: 595.28, height: 841.89 };

/** An empty form with all that a page can have. */
const form = blankett({
  blocks: [
    { row: 0, column: 0, rows: 1, columns: 1, cells: [["Rekvisition av statsbidrag"]] },
    { row: 2, column: 0, rows: 1, columns: 2, cells: [["Belopp som rekvireras, kr", "=17151589+7460761"]] },
    { row: 3, column: 0, rows: 1, columns: 2, cells: [["Andel", 0.875]] },
    { row: 60, column: 0, rows: 1, columns: 1, cells: [["Underskrift"]] },
    { row: 61, column: 6, rows: 1, columns: 1, cells: [["utanför utskriftsområdet"]] },
  ],
  formats: [
    { row: 0, column: 0, rows: 1, columns: 1, look: "title" },
    { row: 2, column: 1, rows: 1, columns: 1, look: "field", numberFormat: "#,##0" },
    { row: 3, column: 1, rows: 1, columns: 1, look: "field", numberFormat: "0.0%" },
    { row: 60, column: 0, rows: 1, columns: 1, indent: 2 },
    { row: 60, column: 1, rows: 1, columns: 3, look: "line" },
  ],
  widths: [{ column: 0, columns: 4, width: 200 }],
  page: {
    printArea: { row: 0, column: 0, rows: 62, columns: 4 },
    margins: { left: 2, right: 2, top: 2.5, bottom: 2 },
    header: { left: ["Region Jämtland & Härjedalen"], right: ["RS/803/2023"] },
  },
});

const inside = ({ width, height, pieces }: PdfPage): boolean =>
  pieces.every((piece) => piece.x >= 0 && piece.x + piece.width <= width && piece.y > 0 && piece.y < height);

describeWithLibreOffice("on paper", () => {
  let book: Book;
  beforeAll(async () => {
    const opened = await openBook();
    await createSample("jamtland-harjedalen-2024");
    await allocate();
    await writePlan({ sheets: [form], names: [] });
    book = opened.book();
    opened.host.dispose();
  }, 120_000);

  test("a form is one page of A4, with header, footer and Swedish figures, and nothing outside its print area", async () => {
    const pages = await pdfOf(book, "Blankett");
    expect(pages).toHaveLength(1);
    const [page] = pages as [PdfPage];
    expect([page.width, page.height]).toEqual([expect.closeTo(A4.width, 0), expect.closeTo(A4.height, 0)]);
    expect(inside(page)).toBe(true);
    const lines = linesOf(page).map((line) => line.replace(/\s/g, " "));
    expect(lines).toEqual([
      "Region Jämtland & Härjedalen RS/803/2023",
      "Rekvisition av statsbidrag",
      "Belopp som rekvireras, kr 24 612 350",
      "Andel 87,5%",
      "Underskrift",
      "Sida 1 av 1",
    ]);
  }, 120_000);

  test("Fördelning is one page wide on A4 across, with Swedish figures", async () => {
    const pages = await pdfOf(book, "Fördelning");
    for (const page of pages) {
      expect([page.width, page.height]).toEqual([expect.closeTo(A4.height, 0), expect.closeTo(A4.width, 0)]);
      expect(inside(page)).toBe(true);
    }
    // Every region once: no column has gone to a page of its own.
    const lines = pages.flatMap(linesOf).map((line) => line.replace(/\s/g, " "));
    // (The charts below have the names without figures.)
    expect(lines.filter((line) => /Region Jämtland Härjedalen.*\d/.test(line))).toEqual([
      expect.stringMatching(/17 151 589.* 7 460 761.* 24 612 350/),
    ]);
  }, 120_000);

  test("LibreOffice keeps the page setup, the merged cells and the edges when it saves the file", async () => {
    const was = book.sheets.find(({ name }) => name === "Blankett");
    const saved = (await savedByLibreOffice(book)).sheets.find(({ name }) => name === "Blankett");
    expect(saved?.merged).toEqual(was?.merged);
    expect(saved?.page).toMatchObject({
      paper: "A4",
      fit: { wide: 1, tall: 1 },
      centerHorizontally: true,
      printArea: was?.page?.printArea,
    });
    expect(saved?.page?.header?.left).toContain("Region Jämtland && Härjedalen");
    expect(saved?.page?.footer?.center).toContain("Sida &P av &N");
    expect(saved?.page?.margins?.left).toBeCloseTo(56.69, 0);
    const cell = saved?.cells.find(({ row, column }) => row === 2 && column === 1);
    expect(Object.keys(cell?.style?.borders ?? {}).sort()).toEqual(["bottom", "left", "right", "top"]);
    expect(saved?.cells.find(({ row, column }) => row === 60 && column === 0)?.style?.indent).toBe(2);
  }, 120_000);
});
