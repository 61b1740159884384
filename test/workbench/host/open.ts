import type { Book } from "../../../src/xlsx/book";
import { emptyBook } from "../../../src/xlsx/book";
import { createHost, type Host } from "../../../src/workbench/host/host";
import { loadOffice } from "../../../src/workbench/realm";

export interface Opened {
  host: Host;
  run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
}

/** A host with the real Office.js at its near end. */
export function open(book: Book = emptyBook()): Opened {
  const host = createHost(book);
  const { Excel: client } = loadOffice(host);
  return { host, run: (batch) => client.run(batch) };
}

/** The code that Office.js gives for what goes wrong in a batch; "none" when nothing does. */
export async function codeOf(
  run: Opened["run"],
  batch: (context: Excel.RequestContext) => void | Promise<void>,
): Promise<string> {
  try {
    await run(async (context) => {
      await batch(context);
      await context.sync();
    });
    return "none";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
