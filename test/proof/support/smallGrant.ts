/** The smallest workbook that has every sheet of ours, as the add-in makes them: styles, tables, rules and all. */
import { allocate } from "../../../src/actions";
import { writePlan } from "../../../src/excel/run";
import type { SheetPlan } from "../../../src/workbook/plan";
import type { Book } from "../../../src/xlsx/book";
import { openBook } from "../../support/office";
import { areaSheets, grantSheets } from "../../support/smallGrant";

/** Made once: a workbook as data is never changed by the host that opens it. */
function once(make: () => Promise<Book>): () => Promise<Book> {
  let made: Promise<Book> | undefined;
  return () => (made ??= make());
}

const bookWith = async (sheets: SheetPlan[]): Promise<Book> => {
  const { host, book } = await openBook();
  const written = await writePlan({ sheets, names: [] });
  if (!written.ok) throw new Error(written.error.code);
  const made = book();
  host.dispose();
  return made;
};

/** Om, Ram, Regioner, Kommuner and Vikter; nothing divided yet. */
export const inputBook = once(() => bookWith(grantSheets()));

/** With Områdesregler and Nycklar too. */
export const rulesBook = once(() => bookWith([...grantSheets(), ...areaSheets()]));

/** Divided. */
export const dividedBook = once(async () => {
  const { host, book } = await openBook(await rulesBook());
  const outcome = await allocate();
  if (!outcome.sound) throw new Error(JSON.stringify(outcome.findings));
  const made = book();
  host.dispose();
  return made;
});
