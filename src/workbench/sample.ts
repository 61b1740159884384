import { createTemplate, loadAreas } from "../actions";
import type { SampleId } from "../actions/types";
import { emptyBook, type Book } from "../xlsx/book";
import { createHost } from "./host/host";
import { loadOffice } from "./realm";

/** A workbook with a year's input sheets, made as a user makes it: the add-in's own "Skapa mall" in an empty workbook. */
export const makeSample = (year: 2022 | 2023 | 2024): Promise<Book> =>
  makeBook(`the sample for ${year}`, () => createTemplate({ year }));

export const areaSampleIds: readonly SampleId[] = ["jamtland-harjedalen-2024", "stockholm-2023"];

/** A year's input sheets with one region's own rules for its områden. */
export const makeAreaSample = (id: SampleId): Promise<Book> =>
  makeBook(`the sample ${id}`, async () => (await loadAreas()).createSample(id));

/** One at a time: they share the Office of this process. */
let before: Promise<unknown> = Promise.resolve();

function makeBook(what: string, create: () => ReturnType<typeof createTemplate>): Promise<Book> {
  const made = before.then(() => bookOf(what, create));
  before = made.catch(() => undefined);
  return made;
}

async function bookOf(what: string, create: () => ReturnType<typeof createTemplate>): Promise<Book> {
  const host = createHost(emptyBook());
  const office = loadOffice(host);
  try {
    const { findings, written } = await create();
    if (!written) throw new Error(`${what} was not made: ${findings.map(({ code }) => code).join(", ")}`);
    const book = host.toBook();
    return withoutEmptySheet(book);
  } finally {
    office.dispose();
    host.dispose();
  }
}

/** An empty workbook has a sheet because Excel wants one; the sample needs it no longer. */
function withoutEmptySheet(book: Book): Book {
  const sheets = book.sheets.filter(({ cells }) => cells.length > 0);
  return { ...book, sheets, active: 0 };
}
