/** A workbook in memory behind the real Office.js client, for tests of what a user does. */
import { emptyBook, type Book, type BookCell } from "../../src/xlsx/book";
import { createHost, type Host } from "../../src/workbench/host/host";
import { loadOffice } from "../../src/workbench/realm";

export interface OpenBook {
  host: Host;
  /** Batches that went over the bridge since the last call, housekeeping left out. */
  syncs: () => number;
  book: () => Book;
}

/** Opens a workbook; the actions then work on it, as in Excel. Closes what was open. */
export async function openBook(book: Book = emptyBook()): Promise<OpenBook> {
  const host = createHost(book);
  loadOffice(host);
  let counted = host.counts.batches;
  return {
    host,
    syncs: () => {
      const since = host.counts.batches - counted;
      counted = host.counts.batches;
      return since;
    },
    book: () => host.toBook(),
  };
}

export type Edit = (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void;

/** What a user does in the open workbook by hand, outside the add-in. */
export const edit = (work: Edit): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets, context);
    await context.sync();
  });

/** What stands in a cell: a constant or a formula's result. */
export function shownAt(book: Book, sheet: string, row: number, column: number): BookCell["value"] {
  const cell = book.sheets.find(({ name }) => name === sheet)?.cells.find((c) => c.row === row && c.column === column);
  return cell?.formula === undefined ? cell?.value : cell.cached;
}

/** Contents only: sheet → address-free list of what stands where, to compare two states of a workbook. */
export const contents = (book: Book): Record<string, string[]> =>
  Object.fromEntries(
    book.sheets.map(({ name, cells }) => [
      name,
      cells
        .filter(({ value, formula }) => formula !== undefined || (value !== undefined && value !== ""))
        .map(({ row, column, value, formula }) => `${row},${column}: ${String(formula ?? value)}`)
        .sort(),
    ]),
  );
