import { readFile } from "node:fs/promises";
import { cliTexts } from "../texts/cli";
import type { Book } from "../xlsx/book";
import { readXlsx } from "../xlsx";
import { fileFinding, type CliFinding } from "./finding";

const texts = cliTexts.sv;

export type Opened = { ok: true; book: Book; findings: CliFinding[] } | { ok: false; findings: CliFinding[] };

/** Reads a workbook. A file that cannot be read is a finding; so is, as a warning, what the next file will lack. */
export async function openWorkbook(path: string): Promise<Opened> {
  const file = await bytesOf(path);
  if (!file.ok) return file;
  const read = await readXlsx(file.bytes);
  if (!read.ok) return { ok: false, findings: [fileProblem(read.error.code)] };
  const { lost } = read.value;
  const what = lost.map((code) => texts.lost[code] ?? code).join(", ");
  const findings = lost.length ? [fileFinding("fil-forlorar", texts.file.lost(what), "varning")] : [];
  return { ok: true, book: read.value, findings };
}

/** What stands in a file, or why it could not even be opened. */
export async function bytesOf(
  path: string,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; findings: CliFinding[] }> {
  try {
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    return { ok: false, findings: [unreadable(path, (error as NodeJS.ErrnoException).code)] };
  }
}

/** Why a file that could be opened is no workbook. */
export const fileProblem = (code: keyof typeof texts.problems): CliFinding =>
  fileFinding(`fil-${code}`, texts.problems[code]);

function unreadable(path: string, code: string | undefined): CliFinding {
  if (code === "ENOENT" || code === "ENOTDIR") return fileFinding("fil-saknas", texts.file.missing(path));
  if (code === "EISDIR") return fileFinding("fil-mapp", texts.file.folder(path));
  return fileFinding("fil-last", texts.file.unreadable(path));
}
