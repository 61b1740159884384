/** The sign-off on Kontroller: what the sheet's own formula says of it, and that Fördela never touches it. */
import { allocate, canUndo, createTemplate, loadReview, undoLast } from "../../src/actions";
import type { Book } from "../../src/xlsx/book";
import { writeXlsx } from "../../src/xlsx";
import { calculateWithLibreOffice, describeWithLibreOffice } from "../oracle/libreoffice";
import { contents, edit, openBook, shownAt } from "../support/office";
import { soundBook } from "../support/soundBook";

let sound: Book;

beforeAll(async () => {
  sound = await soundBook();
});

const status = (book: Book) => shownAt(book, "Kontroller", 0, 3);
const written = (book: Book) => [1, 2, 3, 4].map((row) => shownAt(book, "Kontroller", row, 3));
const fingerprint = (book: Book) => shownAt(book, "Kontroller", 4, 1);
/** Jämtland Härjedalen, on the 19th row of the table. */
const population = (persons: number) => edit((s) => (s.getItem("Regioner").getRange("C25").values = [[persons]]));
const sign = async (more: Partial<{ namn: string; datum: string; kommentar: string }> = {}) =>
  (await loadReview()).signOff({ namn: "Eva Öberg", datum: "2024-12-01", kommentar: "Stickprov: 5 kommuner", ...more });
const granska = async () => (await loadReview()).granska();

test("not reviewed, signed, out of date, right again: the sheet says so itself", async () => {
  const { book, syncs } = await openBook(sound);
  const jamtland = shownAt(book(), "Regioner", 24, 2) as number;
  expect(status(book())).toBe("Ej granskad");
  syncs();
  expect(await sign()).toEqual({
    findings: [],
    signed: true,
    signOff: { status: "Gäller", namn: "Eva Öberg", datum: "2024-12-01", kommentar: "Stickprov: 5 kommuner" },
  });
  expect(syncs()).toBe(3);
  // 2024-12-01 is day 45 627: 2024-01-01 is 45 292, and 335 days of a leap year have gone by then.
  expect(written(book())).toEqual(["Eva Öberg", 45_627, "Stickprov: 5 kommuner", fingerprint(book())]);
  expect(status(book())).toBe("Gäller");
  expect(await granska()).toMatchObject({ clean: true, signOff: { status: "Gäller", namn: "Eva Öberg" } });

  await population(142_466);
  expect(status(book())).toBe("Inaktuell");
  await population(jamtland);
  expect(status(book())).toBe("Gäller");
});

test("by hand, without the add-in: name, day and fingerprint are needed", async () => {
  const { book } = await openBook(sound);
  const put = (cell: string, value: string | number) =>
    edit((s) => (s.getItem("Kontroller").getRange(cell).values = [[value]]));
  await put("D2", "Eva Öberg");
  expect(status(book())).toBe("Ej granskad");
  await put("D3", 45_627);
  expect(status(book())).toBe("Ej granskad");
  await put("D5", String(fingerprint(book())));
  expect(status(book())).toBe("Gäller");
  await put("D5", "0000-0000-0000-0000");
  expect(status(book())).toBe("Inaktuell");
});

test("Fördela again keeps what the reviewer wrote, and how it looks; on other inputs it is out of date", async () => {
  const { book } = await openBook(sound);
  await sign();
  await edit((s) => {
    const cell = s.getItem("Kontroller").getRange("D4");
    cell.format.fill.color = "#FFEE00";
    s.getItem("Kontroller").getRange("D3").numberFormat = [["d mmm yyyy"]];
  });
  const before = written(book());
  const looks = () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Kontroller");
      const fill = sheet.getRange("D4").format.fill;
      const day = sheet.getRange("D3");
      const highlights = sheet.getRange("A1:D5").conditionalFormats.getCount();
      fill.load("color");
      day.load("numberFormat");
      await context.sync();
      return [fill.color, day.numberFormat, highlights.value];
    });
  const seen = await looks();
  expect(seen.slice(0, 2)).toEqual(["#FFEE00", [["d mmm yyyy"]]]);
  expect((await allocate()).sound).toBe(true);
  expect(written(book())).toEqual(before);
  expect(await looks()).toEqual(seen);
  expect(status(book())).toBe("Gäller");

  await population(142_466);
  expect((await allocate()).written).toBe(true);
  expect(written(book())).toEqual(before);
  expect(await looks()).toEqual(seen);
  expect(fingerprint(book())).not.toBe(before[3]);
  expect(status(book())).toBe("Inaktuell");
  expect((await granska()).findings.filter(({ params }) => params["id"] !== "beslutat")).toEqual([]);
});

test("undo of a run leaves a sign-off that was written after it", async () => {
  const { book } = await openBook(sound);
  await allocate();
  await edit((s) => (s.getItem("Kontroller").getRange("D2").values = [["Eva Öberg"]]));
  expect(await undoLast()).toMatchObject({ undone: true });
  expect(written(book())[0]).toBe("Eva Öberg");
});

test.each(["Eva Ek", "=Eva Ek", "'Eva Ek'", "-Eva 'E' Ek"])("a sign-off by %s can be undone, unasked", async (namn) => {
  const { book } = await openBook(sound);
  const before = contents(book());
  await sign({ namn });
  expect(canUndo()).toBe(true);
  expect(await undoLast()).toEqual({ findings: [], undone: true });
  expect(contents(book())).toEqual(before);
});

test("what is written stays the text that it was", async () => {
  const { book } = await openBook(sound);
  await sign({ namn: "=1+1", kommentar: "12" });
  expect(written(book()).slice(0, 3)).toEqual(["=1+1", 45_627, "12"]);
  expect(status(book())).toBe("Gäller");
});

test("with a check that fails: signed, with a warning", async () => {
  const { book } = await openBook(sound);
  await edit((s) => (s.getItem("Fördelning").getRange("R12").values = [[5]]));
  const { signed, findings } = await sign();
  expect(signed).toBe(true);
  expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
    ["granskad-med-fel", "varning", "B3"],
  ]);
  expect(written(book())[0]).toBe("Eva Öberg");
});

test.each([
  ["no name", { namn: " " }],
  ["no day", { datum: "" }],
  ["a day that is not", { datum: "2024-02-30" }],
])("refused: %s", async (_, more) => {
  const { book } = await openBook(sound);
  const before = contents(book());
  expect(await sign(more)).toMatchObject({ signed: false, findings: [{ code: "granskare-saknas" }] });
  expect(contents(book())).toEqual(before);
});

test("refused: no run to sign, and a protected Kontroller", async () => {
  await openBook();
  await createTemplate({ year: 2024 });
  expect(await sign()).toMatchObject({ signed: false, findings: [{ code: "inget-att-granska" }] });
  const { book } = await openBook(sound);
  await edit((s) => s.getItem("Kontroller").protection.protect());
  const before = contents(book());
  expect(await sign()).toMatchObject({ signed: false, findings: [{ code: "blad-skyddat" }] });
  expect(contents(book())).toEqual(before);
});

test.each<[string, string, string]>([
  ["the status typed in", "Gäller", "formel-ersatt-med-text"],
  ["the status made to hold always", '=IF(D2="","Ej granskad","Gäller")', "formel-andrad"],
])("Granska finds %s", async (_, typed, code) => {
  await openBook(sound);
  await edit((s) => (s.getItem("Kontroller").getRange("D1").formulas = [[typed]]));
  expect((await granska()).findings.map((f) => [f.code, f.sheet, f.cell])).toEqual([[code, "Kontroller", "D1"]]);
});

test("one line tells whether any input is another than at the run", async () => {
  await openBook(sound);
  const line = async () => (await granska()).checks.find(({ id }) => id === "indata-andrade");
  expect(await line()).toMatchObject({ status: "OK", forvantat: 0, funnet: 0 });
  await population(142_466);
  await edit((s) => (s.getItem("Vikter").getRange("B4").values = [["differens på största"]]));
  // The region's population, and the method.
  expect(await line()).toMatchObject({ status: "FEL", funnet: 2 });
});

describeWithLibreOffice("the status as LibreOffice calculates it", () => {
  test("not reviewed, holds, out of date by an input, by a run", async () => {
    const books: [string, Book][] = [["Ej granskad", sound]];
    const { book } = await openBook(sound);
    await sign();
    books.push(["Gäller", book()]);
    await population(142_466);
    books.push(["Inaktuell", book()]);
    await allocate();
    books.push(["Inaktuell", book()]);
    const files = await Promise.all(books.map(async ([, b], i) => ({ name: String(i), bytes: await writeXlsx(b) })));
    const calculated = await calculateWithLibreOffice(files);
    expect(books.map((_, i) => status(calculated.get(String(i))!))).toEqual(books.map(([expected]) => expected));
  }, 180_000);
});
