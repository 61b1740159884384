/** The charts under Fördelning, as a run draws, replaces and puts them back. */
import { allocate, createTemplate, loadReview, undoLast } from "../../src/actions";
import { FIRST_ROW } from "../../src/workbook/calcSheet";
import type { Book, BookChart, BookSheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { contents, openBook, shownAt, type OpenBook } from "../support/office";

const fordelning = (book: Book): BookSheet => book.sheets.find(({ name }) => name === "Fördelning")!;
const charts = (book: Book): BookChart[] => fordelning(book).charts ?? [];

async function allocated(): Promise<OpenBook> {
  const open = await openBook();
  await createTemplate({ year: 2024 });
  expect((await allocate()).sound).toBe(true);
  return open;
}

/** Edits the workbook as a user does, outside the add-in. */
const edit = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("Fördelning"));
    await context.sync();
  });

/** The cells of a series' range, in order. */
function cellsOf(book: Book, range: string): unknown[] {
  const [, letters = "", first, last] = /^Fördelning!\$([A-Z]+)\$(\d+):\$\1\$(\d+)$/.exec(range)!;
  const column = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) =>
    shownAt(book, "Fördelning", Number(first) - 1 + i, column),
  );
}

test("two charts over the amounts, in the same syncs as ever", async () => {
  const { book, syncs } = await openBook();
  await createTemplate({ year: 2024 });
  syncs();
  expect((await allocate()).sound).toBe(true);
  expect(syncs()).toBe(3);

  const [amounts, perPerson] = charts(book());
  expect(amounts).toMatchObject({
    name: "Ramkoll Belopp per region",
    kind: "bar",
    stacked: true,
    legend: true,
    reversed: true,
    numberFormat: "#,##0,,",
    title: "Fördelat belopp per region och pott, miljoner kr",
  });
  expect(amounts!.series.map(({ name }) => name)).toHaveLength(2);
  // Σ of both pots: the frame without the 18 million that are not divided (SKR, 2024).
  const drawn = amounts!.series.flatMap(({ values }) => cellsOf(book(), values));
  expect(drawn).toHaveLength(42);
  expect(drawn.reduce<number>((sum, kr) => sum + Number(kr), 0)).toBe(1_535_000_000 - 18_000_000);
  const regions = cellsOf(book(), amounts!.series[0]!.categories!);
  expect([regions[0], regions[20]]).toEqual([expect.stringMatching(/Stockholm/), expect.stringMatching(/Norrbotten/)]);
  expect(perPerson).toMatchObject({ name: "Ramkoll Kr per invånare", legend: false, stacked: false });
  expect(cellsOf(book(), perPerson!.series[0]!.values).every((kr) => Number(kr) > 100 && Number(kr) < 300)).toBe(true);
});

test("they stand under the table and under what the user has written, and are never doubled", async () => {
  const { book } = await allocated();
  const end = FIRST_ROW + 21;
  expect(charts(book()).map(({ row }) => row)).toEqual([end + 1, end + 1]);
  await edit((sheet) => {
    sheet.getRange("C33").values = [["Egen anteckning"]];
    sheet.getRange("BA35").values = [["Egen kolumn"]];
  });
  expect((await allocate()).sound).toBe(true);
  expect(charts(book()).map(({ name, row }) => [name, row])).toEqual([
    ["Ramkoll Belopp per region", 36],
    ["Ramkoll Kr per invånare", 36],
  ]);
  expect(shownAt(book(), "Fördelning", 32, 2)).toBe("Egen anteckning");
});

test("one that the user deleted comes back with the next run; the user's own chart is left alone", async () => {
  const { book } = await allocated();
  await edit((sheet) => {
    sheet.charts.getItem("Ramkoll Kr per invånare").delete();
    sheet.charts.add("ColumnClustered", sheet.getRange("D9:D29")).name = "Mitt diagram";
  });
  expect((await allocate()).sound).toBe(true);
  expect(
    charts(book())
      .map(({ name }) => name)
      .sort(),
  ).toEqual(["Mitt diagram", "Ramkoll Belopp per region", "Ramkoll Kr per invånare"]);
});

test("undo takes away the charts of a first run, and puts back those of an earlier one", async () => {
  const { book } = await openBook();
  await createTemplate({ year: 2024 });
  const template = contents(book());
  await allocate();
  await undoLast();
  expect(contents(book())).toEqual(template);
  expect(book().sheets.flatMap(({ charts: drawn = [] }) => drawn)).toEqual([]);

  await allocate();
  const first = charts(book());
  await edit((sheet) => {
    sheet.charts.getItem("Ramkoll Kr per invånare").delete();
    sheet.getRange("C33").values = [["Egen anteckning"]];
  });
  await allocate();
  expect(charts(book())).toHaveLength(2);
  await undoLast();
  expect(charts(book()).map(({ name, series }) => ({ name, series }))).toEqual(
    first.slice(0, 1).map(({ name, series }) => ({ name, series })),
  );
});

test("a write that fails leaves the charts as they were", async () => {
  const { book, host } = await allocated();
  const before = charts(book());
  // Read, write.
  host.failNext({ code: "GeneralException", when: "after", nth: 2 });
  expect((await allocate()).written).toBe(false);
  expect(charts(book())).toEqual(before);
});

test("Granska has nothing to say of them, and a file keeps them", async () => {
  const { book } = await allocated();
  const { granska } = await loadReview();
  expect((await granska()).findings).toEqual([]);
  const file = await readXlsx(await writeXlsx(book()));
  expect(file.ok && file.value.lost).toEqual([]);
  expect(file.ok && charts(file.value)).toEqual(charts(book()));
});
