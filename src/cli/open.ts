import { readFile } from "node:fs/promises";
import { cliTexts } from "../texts/cli";
import type { Book } from "../xlsx/book";
import { readXlsx } from "../xlsx";
import { fileFinding, type CliFinding } from "./finding";

const texts = cliTexts.sv;

export type Opened = { ok: true; book: Book; findings: CliFinding[] } | { ok: false; findings: CliFinding[] };

/** Reads a workbook. A file that cannot be read is a finding; so is, as a warning, what the next file will lack. */
export async function openWorkbook(path: string): Promise<Opened> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { ok: false, findings: [unreadable(path, (error as NodeJS.ErrnoException).code)] };
  }
  const read = await readXlsx(bytes);
  if (!read.ok)
    return { ok: false, findings: [fileFinding(`fil-${read.error.code}`, texts.problems[read.error.code])] };
  const { lost } = read.value;
  const what = lost.map((code) => texts.lost[code] ?? code).join(", ");
  const findings = lost.length ? [fileFinding("fil-forlorar", texts.file.lost(what), "varning")] : [];
  return { ok: true, book: read.value, findings };
}

/** Why a file could not even be opened. */
export function unreadable(path: string, code: string | undefined): CliFinding {
  if (code === "ENOENT" || code === "ENOTDIR") return fileFinding("fil-saknas", texts.file.missing(path));
  if (code === "EISDIR") return fileFinding("fil-mapp", texts.file.folder(path));
  return fileFinding("fil-last", texts.file.unreadable(path));
}
