/**
 * Random workbooks, calculated three times: by the definitions in BigInt, by IronCalc and by LibreOffice. They agree to
 * the krona on every amount, and the two engines on every calculated cell of every sheet.
 *
 * RAMKOLL_BOOKS asks for another number of books (`npm run bevis`: 10 000), RAMKOLL_SEED for other books.
 */
import { initEngineInNode } from "../../src/workbench/engine/node";
import { readValues } from "../../src/workbench/host/cells";
import { load } from "../../src/workbench/host/load";
import type { Book, BookCell, BookSheet } from "../../src/xlsx/book";
import { bookOfPlan, writeXlsx } from "../../src/xlsx";
import { describeWithLibreOffice, resultsInLibreOffice } from "../oracle/libreoffice";
import { grantBooks, type GrantBook } from "./support/grantBooks";

const BOOKS = Number(process.env.RAMKOLL_BOOKS ?? 500);
const SEED = Number(process.env.RAMKOLL_SEED ?? 2024);
/** LibreOffice takes some seconds to start and a tenth for each file. */
const BATCH = 130;

initEngineInNode();

type Shown = Map<string, BookCell["value"]>;

/** What the cells show, with an engine's own results of the formulas. */
function shown(book: Book, resultOf: (sheet: number, cell: BookCell) => BookCell["value"]): Shown {
  return new Map(
    book.sheets.flatMap(({ name, cells }, sheet) => {
      const preliminary = preliminaryColumns(cells);
      return cells.flatMap((cell) => {
        const result = cell.formula === undefined ? cell.value : resultOf(sheet, cell);
        const isCompared = result !== undefined && result !== "" && !preliminary.has(cell.column);
        return isCompared ? [[`${name}!${cell.row},${cell.column}`, result] as const] : [];
      });
    }),
  );
}

/** The whole part before it is mended from its remainder: there the engines may differ, which is why it is mended (ADR 0004). */
const preliminaryColumns = (cells: readonly BookCell[]): Set<number> =>
  new Set(cells.flatMap(({ value, column }) => (/, preliminär/.test(String(value)) ? [column] : [])));

/** Contents, tables and names: looks and pages take most of a file's time and calculate nothing. */
const bare = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map(({ page: _, charts: __, ...sheet }): BookSheet => ({
    ...sheet,
    cells: sheet.cells.flatMap(({ style: ___, ...cell }) =>
      cell.formula === undefined && cell.value === undefined ? [] : [cell],
    ),
    columnWidths: {},
    rowHeights: {},
    merged: [],
    validations: [],
    conditionalFormats: [],
  })),
});

function inIronCalc(book: Book): Shown {
  const world = load(book, "Bok.xlsx");
  try {
    const values = book.sheets.map(({ cells }, i) => {
      const rows = 1 + Math.max(0, ...cells.map(({ row }) => row));
      const columns = 1 + Math.max(0, ...cells.map(({ column }) => column));
      return readValues(world, world.sheets[i]!, { row: 0, column: 0, rows, columns });
    });
    return shown(book, (sheet, { row, column }) => values[sheet]![row]![column]);
  } finally {
    world.engine.dispose();
  }
}

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

function wrong({ expected, failing }: GrantBook, cells: Shown): string[] {
  const amounts = expected.flatMap(({ sheet, row, column, value }) => {
    const found = cells.get(`${sheet}!${row},${column}`);
    return found === value ? [] : [`${sheet}!${row},${column}: ${String(found)} is to be ${value}`];
  });
  const checks: string[] = [];
  for (let row = 6; cells.has(`Kontroller!${row},0`); row++) {
    const id = String(cells.get(`Kontroller!${row},0`));
    if (cells.get(`Kontroller!${row},5`) !== "OK" && !failing.test(id)) checks.push(`${id} fails`);
  }
  return [...amounts, ...checks];
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
