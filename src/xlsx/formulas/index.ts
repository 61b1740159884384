import { prefixFuture, stripFuture } from "./future";
import { structuredFromFile, structuredToFile } from "./structured";

export { shiftFormula } from "./shift";

/** A Book's formula ("=…") as it stands in a file; `table` is the table its cell is in. */
export const formulaToFile = (formula: string, table?: string): string =>
  prefixFuture(structuredToFile(formula.replace(/^=/, ""), table));

/** A file's formula as a Book's, with its "=". */
export const formulaFromFile = (formula: string, table?: string): string =>
  `=${structuredFromFile(stripFuture(formula), table)}`;
