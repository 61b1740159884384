import { english, joined, tokenize, type Token } from "../../engine/tokens";
import { maxColumns, maxRows } from "../address";
import { formatCell, referenceAt } from "./shift";

const r1c1 = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/i;

/** `=$A1+B2` in C2 → `=R[-1]C1+RC[-1]`. */
export function toR1C1(formula: string, row: number, column: number): string {
  const tokens = tokenize(formula, english);
  const part = (letter: string, fixed: boolean, at: number, home: number): string => {
    if (fixed) return letter + String(at + 1);
    return at === home ? letter : `${letter}[${at - home}]`;
  };
  return joined(
    tokens.map((token, i): Token => {
      const found = referenceAt(tokens, i);
      if (!found) return token;
      const rows = part("R", found.rowFixed, found.row, row);
      return { ...token, text: rows + part("C", found.columnFixed, found.column, column) };
    }),
  );
}

/** `=R[-1]C1` in C2 → `=$A1`. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const out: string[] = [];
  const tokens = tokenize(formula, english);
  for (let i = 0; i < tokens.length; i++) {
    // "R[-1]C[2]" is cut into R, [-1], C and [2]: put the longest run that reads as one reference together.
    let length = 0;
    for (let n = 1; n <= 4 && i + n <= tokens.length; n++) {
      const run = tokens.slice(i, i + n);
      if (r1c1.test(joined(run)) && tokens[i + n]?.text !== "(") length = n;
    }
    const found = length > 0 ? r1c1.exec(joined(tokens.slice(i, i + length))) : null;
    if (!found || tokens[i]!.kind !== "word") {
      out.push(tokens[i]!.text);
      continue;
    }
    const [, rowBy, rowAt, columnBy, columnAt] = found;
    const reference = {
      row: rowAt ? Number(rowAt) - 1 : (row + Number(rowBy ?? 0) + maxRows) % maxRows,
      column: columnAt ? Number(columnAt) - 1 : (column + Number(columnBy ?? 0) + maxColumns) % maxColumns,
      rowFixed: rowAt !== undefined,
      columnFixed: columnAt !== undefined,
    };
    out.push(formatCell(reference));
    i += length - 1;
  }
  return out.join("");
}
