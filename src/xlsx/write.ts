import type { Book } from "./book";
import { completeParts } from "./writeParts";
import { writeSheet } from "./writeSheet";
import { styleWriter } from "./writeStyles";

export interface WriteOptions {
  /** False leaves out calculated results, so that whoever opens the file must calculate. Default true. */
  cachedValues?: boolean;
}

/** Writes a Book as .xlsx. `book.lost` is only for the user's eyes and is not written. */
export async function writeXlsx(book: Book, { cachedValues = true }: WriteOptions = {}): Promise<Uint8Array> {
  // Loaded when first needed: the page shows before the megabyte that only saving needs.
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Ramkoll";
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: 0, activeTab: book.active, visibility: "visible" },
  ];
  const writing = { cachedValues, style: styleWriter() };
  book.sheets.forEach((sheet, i) => writeSheet(workbook, sheet, i === book.active, writing));
  return completeParts(new Uint8Array(await workbook.xlsx.writeBuffer()), book);
}
