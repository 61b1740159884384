import { version } from "../../package.json";
import type {
  Compared,
  Finding,
  ImportAnswers,
  ImportKind,
  ImportPreview,
  Outcome,
  Review,
  RunOptions,
  Severity,
  SourceGrid,
} from "../actions/types";
import type { PackagesToMake } from "../actions/packages";
import { auditText } from "../texts/audit";
import { findingText } from "../texts/findings";
import { importText } from "../texts/imports";
import type { Said } from "../texts/sentence";
import type { Snapshot } from "../workbook/snapshot";
import type { Book } from "../xlsx/book";
import type { CliFinding } from "./finding";

export interface Allocated {
  outcome: Outcome;
  findings: CliFinding[];
  /** The workbook afterwards. */
  book: Book;
}

/** Does `work` with the real Office.js over a workbook in memory, and gives the workbook as it then is. */
async function inOffice<T>(book: Book, work: () => Promise<T>): Promise<{ result: T; book: Book }> {
  const [{ createHost }, { loadOffice }] = await Promise.all([
    import("../workbench/host/host"),
    import("../workbench/realm"),
  ]);
  // What webpack sets in the pane: the version that a run leaves on the sheet Om.
  Object.assign(globalThis, { RAMKOLL_VERSION: version });
  const host = createHost(book);
  try {
    loadOffice(host);
    const result = await work();
    return { result, book: host.toBook() };
  } finally {
    host.dispose();
  }
}

/** Fördela over a Book. */
export async function allocateInBook(book: Book, options: RunOptions): Promise<Allocated> {
  const { result, book: after } = await inOffice(book, async () => {
    const { allocate } = await import("../actions");
    return allocate(options);
  });
  const findings = result.findings.map(bookFinding);
  return { outcome: result, findings, book: after };
}

export interface Reviewed {
  review: Review;
  findings: CliFinding[];
  compared?: Compared;
}

/** Granska over a Book, also against an earlier version of it: the workbook is as it was afterwards. */
export async function reviewInBook(book: Book, against?: Snapshot): Promise<Reviewed> {
  const { result } = await inOffice(book, async () => {
    const { loadReview } = await import("../actions");
    const { granska, compareWith } = await loadReview();
    const review = await granska();
    return { review, ...(against && { compared: await compareWith(against) }) };
  });
  const { review } = result;
  const audited = review.findings.map((finding) => cliFinding(finding, auditText(finding, "sv")));
  return { ...result, findings: [...review.input.map(bookFinding), ...audited] };
}

export interface ImportedBook {
  preview: ImportPreview;
  findings: CliFinding[];
  /** The workbook with what was imported; undefined when it could not be. */
  book: Book | undefined;
}

/** Import over a Book: the likeliest of the tables, or the only one. */
export async function importInBook(
  book: Book,
  grids: readonly SourceGrid[],
  kind: ImportKind,
  answers: ImportAnswers,
): Promise<ImportedBook> {
  const { result, book: after } = await inOffice(book, async () => {
    const { loadImports } = await import("../actions");
    const { likelyTable, writeImport } = await loadImports();
    const grid = await likelyTable(grids, kind);
    if (!grid) throw new Error("no table");
    return writeImport({ grid, kind, answers });
  });
  const understood = result.understanding?.findings ?? [];
  const findings = [
    ...understood.map((finding) => cliFinding(finding, importText(finding, "sv"))),
    ...result.findings.map(bookFinding),
  ];
  return { preview: result, findings, book: result.written ? after : undefined };
}

/** The regions of a national workbook, and the way to make each one's own. */
export async function packagesOfBook(book: Book): Promise<PackagesToMake> {
  const { result } = await inOffice(book, async () => {
    const { loadPackages } = await import("../actions");
    return (await loadPackages()).readyPackages();
  });
  return result;
}

/** A workbook with its formulas' results. */
export async function calculated(book: Book): Promise<Book> {
  const [{ createHost }, { initEngineInNode }] = await Promise.all([
    import("../workbench/host/host"),
    import("../workbench/engine/node"),
  ]);
  initEngineInNode();
  const host = createHost(book);
  try {
    return host.toBook();
  } finally {
    host.dispose();
  }
}

/** A finding of the inputs, in words. */
export const bookFinding = (finding: Finding): CliFinding => cliFinding(finding, findingText(finding, "sv"));

const cliFinding = (
  { code, severity, sheet, cell }: { code: string; severity: Severity; sheet: string; cell: string },
  { text, action }: Said,
): CliFinding => ({ kod: code, allvar: severity, blad: sheet, cell, text, atgard: action });
