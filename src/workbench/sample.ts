import { createTemplate } from "../actions";
import { emptyBook, type Book } from "./book";
import { createHost } from "./host/host";
import { loadOffice } from "./realm";

/** A workbook with a year's input sheets, made as a user makes it: the add-in's own "Skapa mall" in an empty workbook. */
export async function makeSample(year: 2022 | 2023 | 2024): Promise<Book> {
  const host = createHost(emptyBook());
  const office = loadOffice(host);
  try {
    const { findings, written } = await createTemplate({ year });
    if (!written)
      throw new Error(`the sample for ${year} was not made: ${findings.map(({ code }) => code).join(", ")}`);
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
