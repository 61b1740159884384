import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book, BookSheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { describeWith, libreOfficePath } from "../support/available";
import { readResults, type SheetResults } from "./biff";

export interface OracleFile {
  name: string;
  bytes: Uint8Array;
}

/** Of the program: its list separator and decimal sign follow. */
export type Locale = "en-US" | "sv-SE" | "de-DE";

export const libreOfficeAvailable = (): boolean => libreOfficePath() !== undefined;

export const describeWithLibreOffice = (name: string, tests: () => void): void =>
  describeWith("LibreOffice", name, tests);

/**
 * The files as LibreOffice calculates them: each Book's formulas have LibreOffice's own results in `cached`,
 * as exact doubles. Results that stood in the files are taken out first. One start of LibreOffice for all files.
 */
export async function calculateWithLibreOffice(files: readonly OracleFile[]): Promise<Map<string, Book>> {
  const results = await resultsInLibreOffice(files);
  const books = await Promise.all(
    files.map(async ({ name, bytes }) => [name, await calculated(name, bytes, results.get(name) ?? [])] as const),
  );
  return new Map(books);
}

/** Only the results, sheet by sheet: half the work, for many files whose contents are known. */
export async function resultsInLibreOffice(
  files: readonly OracleFile[],
  locale: Locale = "en-US",
): Promise<Map<string, SheetResults[]>> {
  const soffice = libreOfficePath();
  if (!soffice) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "ramkoll-oracle-"));
  try {
    const inputs = await Promise.all(
      files.map(async ({ bytes }, i) => {
        const path = join(folder, `${i}.xlsx`);
        await writeFile(path, withoutResults(bytes));
        return path;
      }),
    );
    await writeProfile(join(folder, "profile"), locale);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    await promisify(execFile)(
      soffice,
      [profile, "--headless", "--convert-to", "xls:MS Excel 97", "--outdir", out, ...inputs],
      {
        timeout: 180_000 + 2_000 * files.length,
      },
    );
    const results = await Promise.all(
      files.map(async ({ name }, i) => {
        const xls = await readFile(join(out, `${i}.xls`)).catch(() => {
          throw new Error(`LibreOffice did not convert ${name}`);
        });
        return [name, readResults(xls)] as const;
      }),
    );
    return new Map(results);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lengths in points, from the page's top left corner. `y` is the text's baseline. */
export interface PdfPage {
  width: number;
  height: number;
  pieces: { text: string; x: number; y: number; width: number }[];
}

/**
 * The workbook as LibreOffice prints it in Swedish, or one sheet of it. With the variable RAMKOLL_PDF the file is also
 * put into that folder, to be looked at.
 */
export async function pdfOf(book: Book, sheet?: string): Promise<PdfPage[]> {
  const soffice = libreOfficePath();
  if (!soffice) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "ramkoll-pdf-"));
  try {
    const name = (sheet ?? "bok").replace(/\W/g, "_");
    const input = join(folder, `${name}.xlsx`);
    await writeFile(input, withoutResults(await writeXlsx(sheet === undefined ? book : onlyShowing(book, sheet))));
    await writeProfile(join(folder, "profile"), "sv-SE");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    await promisify(execFile)(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, input], {
      timeout: 180_000,
    });
    const pdf = join(folder, `${name}.pdf`);
    const look = process.env["RAMKOLL_PDF"];
    if (look) await copyFile(pdf, join(look, `${name}.pdf`));
    const { stdout } = await promisify(execFile)(process.execPath, [join(__dirname, "readPdf.mjs"), pdf], {
      maxBuffer: 1e8,
    });
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What stands on a page, line by line from the top and each from the left. */
export function linesOf({ pieces }: PdfPage): string[] {
  const lines = new Map<number, PdfPage["pieces"]>();
  for (const piece of pieces) {
    const y = [...lines.keys()].find((known) => Math.abs(known - piece.y) < 2) ?? piece.y;
    lines.set(y, [...(lines.get(y) ?? []), piece]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, line]) =>
      line
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .join(" "),
    );
}

/** Hidden sheets are calculated and not printed, unless they have a print area. */
function onlyShowing(book: Book, sheet: string): Book {
  const active = book.sheets.findIndex(({ name }) => name === sheet);
  if (active < 0) throw new Error(`no sheet ${sheet}`);
  const sheets = book.sheets.map((one, i): BookSheet => {
    if (i === active) return { ...one, visibility: "Visible" };
    const { page: _, ...rest } = one;
    return { ...rest, visibility: "Hidden" };
  });
  return { ...book, sheets, active };
}

/** The workbook as LibreOffice saves it: opened and written again, as a user may do before sending it on. */
export async function savedByLibreOffice(book: Book): Promise<Book> {
  const soffice = libreOfficePath();
  if (!soffice) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "ramkoll-saved-"));
  try {
    const input = join(folder, "in.xlsx");
    await writeFile(input, await writeXlsx(book));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    await promisify(execFile)(soffice, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, input]);
    const read = await readXlsx(await readFile(join(out, "in.xlsx")));
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function calculated(name: string, bytes: Uint8Array, sheets: readonly SheetResults[]): Promise<Book> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(`${name}: ${read.error.code}, ${read.error.detail}`);
  read.value.sheets.forEach((sheet, i) => {
    const { results } = sheets[i]!;
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      const result = results.get(`${cell.row} ${cell.column}`);
      if (result === undefined) delete cell.cached;
      else cell.cached = result;
    }
  });
  return read.value;
}

/** The file with every formula's result taken out: LibreOffice trusts the results it finds. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of Object.keys(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    const xml = strFromU8(parts[path]!).replace(
      /(<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))\s*<v(?:\s[^>]*)?>[^<]*<\/v>/g,
      "$1",
    );
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

/** Always calculate on load, whoever wrote the file, and in a locale that does not depend on the machine. */
async function writeProfile(profile: string, locale: Locale): Promise<void> {
  const setting = (path: string, name: string, value: string | number): string =>
    `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(
    join(profile, "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${setting("Office.Calc/Formula/Load", "OOXMLRecalcMode", 0)}
${setting("Setup/L10N", "ooSetupSystemLocale", locale)}
${setting("Setup/L10N", "ooLocale", "en-US")}
</oor:items>`,
  );
}
