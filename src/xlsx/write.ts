import { strToU8, zipSync } from "fflate";
import type { Book } from "./book";
import { partsOf } from "./writeParts";

export interface WriteOptions {
  /** False leaves out calculated results, so that whoever opens the file must calculate. Default true. */
  cachedValues?: boolean;
  /** Among the file's properties; a program may propose it as a name when the workbook is saved. */
  title?: string;
}

/** Writes a Book as .xlsx. `book.lost` is only for the user's eyes and is not written. */
export async function writeXlsx(book: Book, options: WriteOptions = {}): Promise<Uint8Array> {
  const parts = Object.entries(partsOf(book, options)).map(([path, xml]) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(parts), { level: 6 });
}
