import type { Finding } from "../../../src/actions/types";
import type { Book } from "../../../src/xlsx/book";
import { openBook, type OpenBook } from "../../support/office";
import type { ProvedAction } from "./actions";

export interface Ready {
  open: OpenBook;
  before: Book;
}

/** The action's workbook, open, when all that comes before it is done. */
export async function ready(action: ProvedAction): Promise<Ready> {
  const open = await openBook(await action.book());
  await action.first?.();
  open.syncs();
  return { open, before: open.book() };
}

/** What the action does and costs when nothing disturbs it. */
export async function undisturbed(action: ProvedAction): Promise<{ syncs: number; complete: Book }> {
  const { open } = await ready(action);
  await action.run();
  const done = { syncs: open.syncs(), complete: open.book() };
  open.host.dispose();
  return done;
}

/** All findings of an answer, whatever its shape. */
export function findingsIn(answer: unknown): Finding[] {
  if (typeof answer !== "object" || answer === null) return [];
  if ("code" in answer && "severity" in answer && "cell" in answer) return [answer as Finding];
  return Object.values(answer).flatMap(findingsIn);
}
