/**
 * Random workbooks, calculated three times: by the definitions in BigInt, by IronCalc and by LibreOffice. They agree to
 * the krona on every amount, and the two engines on every calculated cell of every sheet.
 *
 * RAMKOLL_BOOKS asks for another number of books (`npm run bevis`: 10 000), RAMKOLL_SEED for other books.
 */
import { initEngineInNode } from "../../src/workbench/engine/node";
import type { BookCell } from "../../src/xlsx/book";
import { bookOfPlan, writeXlsx } from "../../src/xlsx";
import { describeWithLibreOffice, resultsInLibreOffice } from "../oracle/libreoffice";
import { bare, inIronCalc, shown, wrong, type Shown } from "./support/calculated";
import { grantBooks } from "./support/grantBooks";

const BOOKS = Number(process.env.RAMKOLL_BOOKS ?? 500);
const SEED = Number(process.env.RAMKOLL_SEED ?? 2024);
/** LibreOffice takes some seconds to start and a tenth for each file. */
const BATCH = 130;

initEngineInNode();

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Kronor and whole numbers are the same; a quotient may differ in its last digit. */
function agree(a: BookCell["value"], b: BookCell["value"]): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  if (a === b) return true;
  const bothWhole = Number.isInteger(a) && Number.isInteger(b);
  return !bothWhole && Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

function disagreements(a: Shown, b: Shown): string[] {
  return [...new Set([...a.keys(), ...b.keys()])]
    .filter((cell) => !agree(a.get(cell), b.get(cell)))
    .map((cell) => `${cell}: ${String(a.get(cell))} and ${String(b.get(cell))}`);
}

describeWithLibreOffice("definition = IronCalc = LibreOffice", () => {
  test(`${BOOKS} books, seed ${SEED}`, async () => {
    const made = grantBooks(BOOKS, SEED);
    const faults: Record<string, string[]> = {};
    let formulas = 0;
    for (let from = 0; from < made.length; from += BATCH) {
      const batch = made.slice(from, from + BATCH).map((make) => {
        const one = make();
        return { ...one, book: bare(bookOfPlan(...one.plans)) };
      });
      const files = [];
      for (const { name, book } of batch) files.push({ name, bytes: await writeXlsx(book) });
      const results = resultsInLibreOffice(files);
      const ours: Shown[] = [];
      for (const { book } of batch) {
        ours.push(inIronCalc(book));
        // LibreOffice works meanwhile, if it gets to start.
        await nextTurn();
      }
      const theirs = await results;
      for (const [i, one] of batch.entries()) {
        const sheets = theirs.get(one.name)!;
        const inLibreOffice = shown(one.book, (sheet, { row, column }) => {
          formulas++;
          return sheets[sheet]!.results.get(`${row} ${column}`);
        });
        const found = [
          ...wrong(one, ours[i]!).map((text) => `IronCalc ${text}`),
          ...wrong(one, inLibreOffice).map((text) => `LibreOffice ${text}`),
          ...disagreements(ours[i]!, inLibreOffice),
        ];
        if (found.length > 0) faults[one.name] = found.slice(0, 5);
      }
    }
    expect(Object.entries(faults).slice(0, 10)).toEqual([]);
    // An empty comparison would agree about everything.
    expect(formulas).toBeGreaterThan(100 * made.length);
  }, 7_200_000);
});
