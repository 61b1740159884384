/** How a sheet prints, from the plan through the real Office.js into the file and back. */
import { putBack, writePlan } from "../../src/excel/run";
import { keepForPlan } from "../../src/excel/keep";
import { pageCode } from "../../src/workbook/pageLine";
import type { Plan, SheetPlan } from "../../src/workbook/plan";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { BookSheet } from "../../src/xlsx/book";
import { codeOf, open } from "../workbench/host/open";
import { blankett } from "../support/blankett";
import { openBook } from "../support/office";
import { snapshotOf } from "../support/snapshot";

const form = blankett({
  blocks: [
    { row: 0, column: 0, rows: 1, columns: 1, cells: [["Rekvisition"]] },
    { row: 2, column: 0, rows: 1, columns: 2, cells: [["Belopp", "=1+1"]] },
  ],
  formats: [
    { row: 0, column: 0, rows: 1, columns: 4, look: "title" },
    { row: 2, column: 0, rows: 1, columns: 1, indent: 2 },
    { row: 2, column: 1, rows: 2, columns: 2, look: "field" },
    { row: 6, column: 0, rows: 1, columns: 2, look: "line" },
  ],
});
const planOf = (...sheets: SheetPlan[]): Plan => ({ sheets, names: [] });

/** Centimetres in points, to hundredths: 2 × 72 / 2.54 = 56.69. */
const page: BookSheet["page"] = {
  paper: "A4",
  fit: { wide: 1, tall: 1 },
  margins: { left: 56.69, right: 56.69, top: 70.87 },
  centerHorizontally: true,
  header: { left: "Region Jämtland && Härjedalen", right: "&D" },
  footer: { center: "Sida &P av &N" },
  printArea: { row: 0, column: 0, rows: 8, columns: 4 },
  titleRows: { row: 0, rows: 1 },
};

test("a form, written by the add-in, saved, and opened again", async () => {
  const { book } = await openBook();
  expect(await writePlan(planOf(form))).toEqual({ ok: true, value: undefined });
  const [, written] = book().sheets;
  expect(written?.page).toEqual(page);
  expect(written?.merged).toEqual(form.merge);
  const look = (row: number, column: number, sheet = written) =>
    sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.style;
  expect(look(2, 0)).toMatchObject({ horizontal: "Left", indent: 2 });
  const thin = (color: string) => ({ style: "thin", color });
  expect([look(2, 1)?.borders, look(3, 2)?.borders]).toEqual([
    { top: thin("#8C8C8C"), left: thin("#8C8C8C") },
    { bottom: thin("#8C8C8C"), right: thin("#8C8C8C") },
  ]);
  expect([look(6, 0)?.borders, look(6, 1)?.borders]).toEqual([
    { bottom: thin("#000000") },
    { bottom: thin("#000000") },
  ]);

  const file = await readXlsx(await writeXlsx(book()));
  if (!file.ok) throw new Error(file.error.detail);
  const again = (await openBook(file.value)).book();
  expect(again.sheets[1]).toMatchObject({ page, merged: form.merge });
  expect(look(2, 0, again.sheets[1])).toMatchObject({ horizontal: "Left", indent: 2 });
  expect(again.lost).toEqual([]);
});

test("written anew, it prints as before; taken back, nothing is left of it", async () => {
  const { book } = await openBook();
  const before = book();
  await writePlan(planOf(form));
  const first = book();
  const { header: _, ...rest } = form.page ?? { landscape: false };
  const anew = { ...form, create: false, clear: { row: 0, column: 0, rows: 8, columns: 4 } };
  await writePlan(planOf({ ...anew, page: rest }));
  expect(book().sheets[1]).toEqual(first.sheets[1]);
  await putBack(keepForPlan(snapshotOf({}), planOf(form)));
  expect(book()).toEqual(before);
});

test("a user's own page setup is kept where the plan says nothing of it", async () => {
  const { book } = await openBook();
  await writePlan(planOf({ ...form, page: undefined, merge: undefined }));
  expect(book().sheets[1]?.page).toBeUndefined();
  await writePlan(planOf({ ...form, create: false, page: { landscape: true } }));
  expect(book().sheets[1]?.page).toEqual({ orientation: "Landscape", paper: "A4", fit: { wide: 1 } });
});

test.each([
  [["R&D"], "R&&D"],
  [["Sida ", { field: "page" } as const, "-1"], "Sida &P -1"],
  [[{ field: "page" } as const, "2024"], "&P 2024"],
  [["två\nrader"], "två rader"],
  [undefined, ""],
])("%j is %j", (parts, code) => expect(pageCode(parts)).toBe(code));

test("a long text ends with …, and its codes are whole; three parts fit in Excel's 255", () => {
  const long = pageCode(["&".repeat(200), { field: "pages" }]);
  expect(long).toMatch(/^(&&)+…&N$/);
  expect(long.length).toBeLessThanOrEqual(83);
  expect(pageCode(["å".repeat(83)])).toBe("å".repeat(83));
  expect(pageCode(["å".repeat(84)])).toBe(`${"å".repeat(82)}…`);
});

describe("refusals, Excel's and the host's own", () => {
  const layout = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet().pageLayout;
  test.each<[string, (context: Excel.RequestContext) => void, string]>([
    [
      "a header of 250 signs",
      (c) => void (layout(c).headersFooters.defaultForAllPages.leftHeader = "x".repeat(250)),
      "InvalidArgument",
    ],
    ["a scale of 5", (c) => void (layout(c).zoom = { scale: 5 }), "InvalidArgument"],
    ["a scale and pages", (c) => void (layout(c).zoom = { scale: 50, horizontalFitToPages: 1 }), "InvalidArgument"],
    ["half a page", (c) => void (layout(c).zoom = { verticalFitToPages: 0.5 }), "InvalidArgument"],
    ["a margin below 0", (c) => layout(c).setPrintMargins("Centimeters", { left: -1 }), "InvalidArgument"],
    ["a print area that is none", (c) => layout(c).setPrintArea("här"), "InvalidArgument"],
    ["what no file of ours holds", (c) => void (layout(c).draftMode = true), "UnsupportedOperation"],
    ["a first page of its own", (c) => void layout(c).headersFooters.firstPage.load("leftHeader"), "ApiNotFound"],
  ])("%s", async (_, batch, code) => expect(await codeOf(open().run, batch)).toBe(code));
});

test("print area and titles follow inserted and deleted rows", async () => {
  const { run, host } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.pageLayout.setPrintArea("A1:C10");
    sheet.pageLayout.setPrintTitleRows("$3:$4");
    sheet.getRange("2:2").insert("Down");
    await context.sync();
    sheet.getRange("9:10").delete("Up");
    await context.sync();
  });
  expect(host.toBook().sheets[0]?.page).toEqual({
    printArea: { row: 0, column: 0, rows: 9, columns: 3 },
    titleRows: { row: 3, rows: 2 },
  });
});
