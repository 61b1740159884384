import { asCompared } from "../../domain/asCompared";
import { address } from "../a1";
import { dataRows, type Source } from "../parse/source";
import { valueAt } from "../snapshot";
import type { Note } from "./change";

/** Where a cell stands; all blank where it does not. */
export interface At {
  blad: string;
  cell: string;
}

const NOWHERE: At = { blad: "", cell: "" };

/** Every key of both, the later version's first, with what each has and what one of them surely has. */
export function eachKey<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  visit: (key: string, fore: T | undefined, efter: T | undefined, one: T) => void,
): void {
  const gone = [...before].filter(([key]) => !after.has(key));
  for (const [key, one] of [...after, ...gone]) visit(key, before.get(key), after.get(key), one);
}

/** Where a row with a key stands, found by its key and not by its place; its key's cell where nothing else is asked for. */
export function finder<Key extends string>(
  source: Source<Key> | undefined,
  key: NoInfer<Key>,
): { cell: (row: string, column?: Key) => At; text: (row: string, column: Key) => string } {
  const keys = source?.at[key];
  if (!source || keys === undefined) return { cell: () => NOWHERE, text: () => "" };
  const { sheet, at } = source;
  const rows = new Map<string, number>();
  // The first of two with the same key is the one that is read.
  for (const row of dataRows(source).reverse()) rows.set(asCompared(String(valueAt(sheet, row, keys))), row);
  return {
    cell: (name, column = key) => {
      const row = rows.get(name);
      return row === undefined ? NOWHERE : { blad: sheet.name, cell: address(row, at[column] ?? keys) };
    },
    text: (name, column) => {
      const [row, place] = [rows.get(name), at[column]];
      return row === undefined || place === undefined ? "" : String(valueAt(sheet, row, place)).trim();
    },
  };
}

/** A setting's cell on a sheet of input. */
export const settingAt = (
  source: Pick<Source<string>, "sheet"> | undefined,
  cell: { row: number; column: number } | undefined,
): At => ({ blad: source?.sheet.name ?? "", cell: cell ? address(cell.row, cell.column) : "" });

export function spelling(
  notes: Note[],
  fore: string | undefined,
  efter: string | undefined,
  vad: string,
  place: At,
): void {
  if (fore && efter && fore !== efter) notes.push({ slag: "namn", vad, fore, efter, ...place });
}

export const byId = <T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [idOf(item), item]));
