import { version } from "../../package.json";
import type { Outcome, RunOptions } from "../actions/types";
import { findingText } from "../texts/findings";
import type { Book } from "../workbench/book";
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
  const findings = result.findings.map((finding): CliFinding => {
    const { text, action } = findingText(finding, "sv");
    return {
      kod: finding.code,
      allvar: finding.severity,
      blad: finding.sheet,
      cell: finding.cell,
      text,
      atgard: action,
    };
  });
  return { outcome: result, findings, book: after };
}
