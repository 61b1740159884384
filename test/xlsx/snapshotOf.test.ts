/** A file read as plain data says what the same workbook says through Office.js. */
import { readWorkbook } from "../../src/excel/run";
import { readXlsx, snapshotOf, writeXlsx } from "../../src/xlsx";
import { emptyBook, emptySheet, type Book } from "../../src/xlsx/book";
import { openBook } from "../support/office";
import { soundSample } from "../support/soundBook";

let divided: Book;

beforeAll(async () => {
  divided = await soundSample("jamtland-harjedalen-2024");
});

async function throughExcel(book: Book) {
  await openBook(book);
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function throughFile(book: Book) {
  const read = await readXlsx(await writeXlsx(book));
  if (!read.ok) throw new Error(read.error.detail);
  return snapshotOf(read.value);
}

test("a divided workbook with områden: the same sheets, tables, names, values, formulas and formats", async () => {
  const excel = await throughExcel(divided);
  const sheets = ["Om", "Regioner", "Områdesregler", "Fördelning", "Områdessummor", "Kontroller"];
  expect(excel.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
  expect(excel.tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["Potter", "Nycklar"]));
  expect(excel.names).toEqual(["Fördelningsmetod", "Huvudkontroll"]);
  expect(await throughFile(divided)).toEqual(excel);
});

test("a workbook changed by hand: hidden, protected, renamed, with errors, text, truth and a totals row", async () => {
  const { book } = await openBook(divided);
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    const own = sheets.add("Eget blad");
    own.getRange("A1").values = [["eget"]];
    sheets.getItem("Nycklar").visibility = "Hidden";
    sheets.getItem("Om").visibility = "VeryHidden";
    sheets.getItem("Ram").name = "RAM";
    const regioner = sheets.getItem("Regioner");
    regioner.tables.getItem("Regioner").showTotals = true;
    regioner.getRange("J1:J5").values = [["'=inte en formel"], ["'0123"], [true], ["=1/0"], ["=1=1"]];
    sheets.getItem("Vikter").getRange("H9").numberFormat = [["0.00"]];
    await context.sync();
    context.application.calculationMode = "Manual";
    await context.sync();
  });
  const changed = book();
  const protectedBook: Book = {
    ...changed,
    sheets: [
      ...changed.sheets.map((sheet) => (sheet.name === "Kommuner" ? { ...sheet, protected: true } : sheet)),
      emptySheet("Tomt"),
    ],
  };
  const excel = await throughExcel(protectedBook);
  expect(excel.sheetNames).toEqual(expect.arrayContaining(["Eget blad", "RAM", "Tomt"]));
  expect(excel.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(["Om", "Nycklar"]);
  expect(excel.tables.find(({ name }) => name === "Regioner")).toMatchObject({ totals: true });
  expect(excel.calculationMode).toBe("manual");
  expect(await throughFile(protectedBook)).toEqual(excel);
});

test("an empty sheet of ours, and a workbook without any", async () => {
  const empty: Book = { ...emptyBook(), sheets: [emptySheet("Regioner"), emptySheet("Blad1")] };
  expect(await throughFile(empty)).toEqual(await throughExcel(empty));
  expect(snapshotOf(emptyBook())).toMatchObject({ sheetNames: ["Blad1"], sheets: [], tables: [], names: [] });
});

test("a stray cell in the last row and column makes no matrix of milliards", () => {
  const cells = [
    { row: 0, column: 0, value: "Regionkod" },
    { row: 1_048_575, column: 16_383, value: "vilsen" },
  ];
  const [sheet] = snapshotOf({ ...emptyBook(), sheets: [{ ...emptySheet("Regioner"), cells }] }).sheets;
  expect(sheet?.values[0]?.[0]).toBe("Regionkod");
  expect((sheet?.values.length ?? 0) * (sheet?.values[0]?.length ?? 0)).toBeLessThanOrEqual(5_000_000);
});
