import { address } from "../a1";
import type { Source } from "../parse/source";
import { valueAt } from "../snapshot";
import type { Note } from "./change";
import { textKey } from "./model";

/** Every key of both, the later version's first, with what each has. */
export function eachKey<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  visit: (key: string, fore: T | undefined, efter: T | undefined) => void,
): void {
  for (const key of new Set([...after.keys(), ...before.keys()])) visit(key, before.get(key), after.get(key));
}

/** Where a row with a key stands, found by its key and not by its place. */
export function finder<Key extends string>(
  source: Source<Key> | undefined,
  key: NoInfer<Key>,
): { cell: (row: string, column: Key) => { blad: string; cell: string }; text: (row: string, column: Key) => string } {
  const rows = new Map<string, number>();
  const at = source?.at[key];
  if (source && at !== undefined) {
    for (let row = source.endRow - 1; row >= source.firstRow; row--) {
      rows.set(textKey(String(valueAt(source.sheet, row, at))), row);
    }
  }
  return {
    cell: (name, column) => {
      const row = rows.get(name);
      const place = source?.at[column] ?? at;
      return source && row !== undefined && place !== undefined
        ? { blad: source.sheet.name, cell: address(row, place) }
        : { blad: "", cell: "" };
    },
    text: (name, column) => {
      const row = rows.get(name);
      const place = source?.at[column];
      return source && row !== undefined && place !== undefined ? String(valueAt(source.sheet, row, place)).trim() : "";
    },
  };
}

export function spelling(
  notes: Note[],
  fore: string,
  efter: string,
  vad: string,
  place: { blad: string; cell: string },
): void {
  if (fore !== "" && efter !== "" && fore !== efter) notes.push({ slag: "namn", vad, fore, efter, ...place });
}

export const byId = <T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> =>
  new Map(items.map((item) => [idOf(item), item]));
