import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from "../address";
import { joined, pieces } from "./pieces";

/** Cells, whole columns and whole rows, not parts of names, functions or sheet names. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.\\(!])/giu;

/** The formula as it reads `rows` down and `columns` to the right: relative references move, absolute ones stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (fixed: string, letters: string): string | undefined => {
    const index = columnIndex(letters) + (fixed ? 0 : columns);
    return index < 0 || index > LAST_COLUMN ? undefined : fixed + columnLetters(index);
  };
  const row = (fixed: string, digits: string): string | undefined => {
    const index = Number(digits) - 1 + (fixed ? 0 : rows);
    return index < 0 || index > LAST_ROW ? undefined : fixed + (index + 1);
  };
  const both = (a: string | undefined, b: string | undefined, between: string): string =>
    a === undefined || b === undefined ? "#REF!" : a + between + b;
  return joined(
    pieces(formula).map((piece) => {
      if (piece.kind !== "text") return piece;
      const text = piece.text.replace(REFERENCE, (whole, ...groups: (string | undefined)[]) => {
        const [a = "", letters, b = "", digits, c = "", from, d = "", to, e = "", first, f = "", last] = groups;
        if (letters !== undefined)
          return columnIndex(letters) > LAST_COLUMN ? whole : both(column(a, letters), row(b, digits!), "");
        if (from !== undefined) return both(column(c, from), column(d, to!), ":");
        return both(row(e, first!), row(f, last!), ":");
      });
      return { ...piece, text };
    }),
  );
}
