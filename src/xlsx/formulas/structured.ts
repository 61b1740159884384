import { joined, pieces, type Piece } from "./pieces";

/** A name at the end of a piece of text: the table in front of a bracket. */
const TABLE_BEFORE = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** A column name that needs no brackets of its own after "@". */
const PLAIN_COLUMN = /^[\p{L}\p{N}_]+$/u;

/**
 * What range.formulas says → what the file says: `[@Folkmängd]` → `Kommuner[[#This Row],[Folkmängd]]`.
 * `table` is the table that the formula's cell stands in; a reference without a table name means that one.
 */
export function structuredToFile(formula: string, table: string | undefined): string {
  return eachReference(formula, (name, inner) => {
    const target = name || table;
    if (!target) return undefined;
    if (!inner.startsWith("@")) return name ? undefined : `${target}[${inner}]`;
    const column = inner.slice(1).trim();
    if (column === "") return `${target}[#This Row]`;
    return `${target}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
  });
}

/** The way back. Inside its own table a reference to the row stands without the table's name, as Excel shows it. */
export function structuredFromFile(formula: string, table: string | undefined): string {
  return eachReference(formula, (name, inner) => {
    const row = /^\[#This Row\]\s*,\s*(.+)$/is.exec(inner);
    const whole = /^#This Row$/i.test(inner.trim());
    if (!row && !whole) return undefined;
    const shown = table !== undefined && name.toLowerCase() === table.toLowerCase() ? "" : name;
    if (!row) return `${shown}[@]`;
    const column = row[1]!.trim();
    const plain = column.slice(1, -1);
    return PLAIN_COLUMN.test(plain) ? `${shown}[@${plain}]` : `${shown}[@${column}]`;
  });
}

/** Calls `change` with each table name ("" when none) and the inside of its bracket; undefined keeps it as it is. */
function eachReference(formula: string, change: (table: string, inner: string) => string | undefined): string {
  if (!formula.includes("[")) return formula;
  const list = pieces(formula);
  const out: Piece[] = [];
  list.forEach((piece, i) => {
    if (piece.kind === "bracket" && !isOtherBook(piece, list[i + 1])) {
      const before = out[out.length - 1];
      const name = before?.kind === "text" ? (TABLE_BEFORE.exec(before.text)?.[0] ?? "") : "";
      const text = change(name, piece.text.slice(1, -1).trim());
      if (text !== undefined) {
        if (before && name) before.text = before.text.slice(0, before.text.length - name.length);
        out.push({ kind: "bracket", text });
        return;
      }
    }
    out.push({ ...piece });
  });
  return joined(out);
}

/** `[1]Blad!A1`, `[Bok.xlsx]Blad!A1`: a link to another file, not a table. */
const isOtherBook = (bracket: Piece, next: Piece | undefined): boolean =>
  !bracket.text.slice(1).includes("[") && next?.kind === "text" && /^[\p{L}\p{N}_.]*!/u.test(next.text);
