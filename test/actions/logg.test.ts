/** Logg: a row a run, never touched again; and what happens where it cannot be written. */
import { allocate, createTemplate, loadReview, previewAllocation, undoLast } from "../../src/actions";
import { momentOf } from "../../src/workbook/dates";
import type { Book } from "../../src/xlsx/book";
import { LOG_HEADERS as HEADERS } from "../support/logHeaders";
import { contents, edit, openBook, shownAt, type OpenBook } from "../support/office";

async function sample(): Promise<OpenBook> {
  const open = await openBook();
  await createTemplate({ year: 2024 });
  return open;
}
/** The cells of Logg's row, counted from 1 as Excel does. */
const line = (book: Book, row: number) => HEADERS.map((_, column) => shownAt(book, "Logg", row - 1, column));
const fingerprint = (book: Book) => shownAt(book, "Kontroller", 4, 1);
const plain = (value: unknown) => String(value).replace(/\s/g, " ");

test("each run is a row; earlier rows stay as they are", async () => {
  const { book, syncs } = await sample();
  const before = momentOf(new Date());
  syncs();
  expect(await allocate()).toMatchObject({ sound: true, findings: [] });
  expect(syncs()).toBe(3);
  expect(line(book(), 5)).toEqual(HEADERS);
  const first = line(book(), 6);
  const [time, version, year, method, print, frame, divided, difference, regions, pots, outcome] = first;
  expect(Number(time)).toBeGreaterThanOrEqual(before);
  expect(Number(time)).toBeLessThanOrEqual(momentOf(new Date()));
  expect(version).not.toBe("");
  expect([year, method, frame, divided, difference, regions, outcome]).toEqual([
    2024,
    "största resten",
    1_535_000_000,
    1_535_000_000,
    0,
    21,
    "Hela ramen fördelad",
  ]);
  // Överenskommelsen 2024, Tabell 1.1.
  for (const amount of ["1 367 000 000", "150 000 000", "18 000 000"]) expect(plain(pots)).toContain(amount);
  expect(print).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
  expect(fingerprint(book())).toBe(print);
  expect(shownAt(book(), "Logg", 2, 1)).toBe("OK");

  await edit((s) => (s.getItem("Regioner").getRange("C25").values = [[142_466]]));
  expect((await allocate({ method: "differens på största" })).written).toBe(true);
  const second = line(book(), 7);
  expect(line(book(), 6)).toEqual(first);
  expect(second[3]).toBe("differens på största");
  expect(second[4]).not.toBe(print);
  expect(second[10]).toBe("Hela ramen fördelad, 1 varning");
  expect(fingerprint(book())).toBe(second[4]);
  expect(line(book(), 8).every((cell) => cell === undefined)).toBe(true);
});

test("sorted tables, own columns and colours: the fingerprint of the next run is the same", async () => {
  const { book } = await sample();
  await allocate();
  const first = fingerprint(book());
  await edit((s) => {
    s.getItem("Regioner")
      .tables.getItem("Regioner")
      .sort.apply([{ key: 2, ascending: false }]);
    s.getItem("Kommuner")
      .tables.getItem("Kommuner")
      .sort.apply([{ key: 4, ascending: true }]);
    s.getItem("Vikter")
      .tables.getItem("Vikter")
      .sort.apply([{ key: 1, ascending: false }]);
    s.getItem("Regioner").getRange("J7:J9").values = [["Egen"], [1], [2]];
    s.getItem("Kommuner").getRange("A7:E20").format.fill.color = "#FFEE00";
  });
  expect((await allocate()).sound).toBe(true);
  expect(fingerprint(book())).toBe(first);
});

test("the preview says that Logg gets a row", async () => {
  await sample();
  const logged = async () => (await previewAllocation()).changes.find(({ sheet }) => sheet === "Logg");
  // Three texts and the master check above, the headers, the row.
  expect(await logged()).toMatchObject({ kind: "new", cells: 4 + 2 * HEADERS.length });
  await allocate();
  expect(await logged()).toMatchObject({ kind: "changed", cells: HEADERS.length });
});

test("undo takes the row away, and the sheet that the run made", async () => {
  const { book } = await sample();
  const none = contents(book());
  await allocate();
  const one = contents(book());
  await allocate();
  await undoLast();
  expect(contents(book())).toEqual(one);
  await openBook();
  const again = await sample();
  await allocate();
  await undoLast();
  expect(contents(again.book())).toEqual(none);
});

test("a user's own sheet called Logg: the run goes on, is not logged, and says so", async () => {
  const { book } = await sample();
  await edit(
    (s) =>
      (s.add("Logg").getRange("A1:B2").values = [
        ["Min loggbok", ""],
        ["Tid", 3],
      ]),
  );
  const before = contents(book())["Logg"];
  const outcome = await allocate();
  expect(outcome).toMatchObject({ written: true, sound: true });
  expect(outcome.findings.map(({ code, severity }) => [code, severity])).toEqual([["logg-upptagen", "varning"]]);
  expect(contents(book())["Logg"]).toEqual(before);
  expect((await (await loadReview()).granska()).findings).toEqual([]);
});

test.each<[string, string, (s: Excel.WorksheetCollection) => void]>([
  ["a header changed", "logg-upptagen", (s) => (s.getItem("Logg").getRange("E5").values = [["Avtryck"]])],
  ["a column inserted", "logg-upptagen", (s) => void s.getItem("Logg").getRange("C:C").insert("Right")],
  ["the sheet protected", "logg-skyddad", (s) => s.getItem("Logg").protection.protect()],
])("%s: Granska is silent, the next run leaves the log alone", async (_, code, damage) => {
  const { book } = await sample();
  await allocate();
  await edit(damage);
  const before = contents(book())["Logg"];
  expect(await (await loadReview()).granska()).toMatchObject({ clean: true, findings: [] });
  const outcome = await allocate();
  expect(outcome.findings.map((finding) => finding.code)).toEqual([code]);
  expect(outcome.written).toBe(true);
  expect(contents(book())["Logg"]).toEqual(before);
});

test("an emptied sheet becomes the log again; a note below it stays, and the next row comes after it", async () => {
  const { book } = await sample();
  await edit((s) => void s.add("Logg"));
  expect((await allocate()).findings).toEqual([]);
  expect(line(book(), 5)).toEqual(HEADERS);
  await edit((s) => {
    s.getItem("Logg").getRange("A9").values = [["Avstämt med SKR"]];
    s.getItem("Logg").getRange("N6").values = [["egen kolumn"]];
  });
  expect((await allocate()).findings).toEqual([]);
  expect(shownAt(book(), "Logg", 8, 0)).toBe("Avstämt med SKR");
  expect(shownAt(book(), "Logg", 5, 13)).toBe("egen kolumn");
  expect(line(book(), 10)[5]).toBe(1_535_000_000);
});

test("Granska says nothing of more runs, nor of a log that is sorted away, hidden or written in", async () => {
  await sample();
  await allocate();
  await allocate();
  await edit((s) => {
    s.getItem("Logg").getRange("A7:K7").clear("Contents");
    s.getItem("Logg").getRange("6:6").rowHidden = true;
    s.getItem("Logg").getRange("M6").values = [["=1/0"]];
  });
  expect(await (await loadReview()).granska()).toMatchObject({ clean: true });
  await edit((s) => (s.getItem("Logg").visibility = "Hidden"));
  expect(await (await loadReview()).granska()).toMatchObject({ clean: true });
});

describe("what no check on Kontroller sees", () => {
  test("two municipalities that change populations", async () => {
    await sample();
    await allocate();
    // Upplands Väsby and Vallentuna: one region, one type.
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Kommuner").getRange("D7:E8");
      range.load("values");
      await context.sync();
      const [[typA, a], [typB, b]] = range.values as [[string, number], [string, number]];
      expect([typA, a !== b]).toEqual([typB, true]);
      range.values = [
        [typA, b],
        [typB, a],
      ];
      await context.sync();
    });
    const { findings } = await (await loadReview()).granska();
    expect(findings.map(({ code, sheet, cell, params }) => [code, sheet, cell, params["vad"]])).toEqual([
      ["indata-andrade-sedan-korningen", "Kontroller", "B5", "fingeravtryck"],
    ]);
  });

  test.each([["0000-0000-0000-0000"], [""]])("the fingerprint typed over by %j", async (typed) => {
    await sample();
    await allocate();
    await edit((s) => (s.getItem("Kontroller").getRange("B5").values = [[typed]]));
    const { findings } = await (await loadReview()).granska();
    expect(findings.map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ["korningsvarde-andrat", "Kontroller", "B5"],
    ]);
  });
});
