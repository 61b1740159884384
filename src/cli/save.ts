import { realpath, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { cliTexts } from "../texts/cli";
import type { Book } from "../xlsx/book";
import { writeXlsx } from "../xlsx";
import { fileFinding, type CliFinding } from "./finding";

const texts = cliTexts.sv;

/** A finding when the two paths lead to one file: input is never overwritten. */
export async function refuseSameFile(input: string, output: string): Promise<CliFinding[]> {
  const same = (await canonical(input)) === (await canonical(output));
  return same ? [fileFinding("fil-samma", texts.file.sameFile(output))] : [];
}

/** Follows links; of a file that does not exist yet, those of its folder. */
async function canonical(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = await realpath(dirname(resolve(path))).catch(() => dirname(resolve(path)));
    return join(folder, basename(path));
  }
}

/** Writes the whole file beside its place and then moves it there: what stands at `path` is never half a workbook. */
export async function saveWorkbook(path: string, book: Book): Promise<CliFinding[]> {
  const bytes = await writeXlsx(book);
  const unfinished = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeFile(unfinished, bytes, { flag: "wx" });
    await rename(unfinished, path);
    return [];
  } catch {
    await rm(unfinished, { force: true });
    return [fileFinding("fil-kan-ej-skrivas", texts.file.unwritable(path))];
  }
}
