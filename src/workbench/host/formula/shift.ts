import { english, joined, tokenize, type Token } from "../../engine/tokens";
import { columnLetters, columnNumber, maxColumns, maxRows, quotedSheet, unquotedSheet } from "../address";

export interface CellReference {
  row: number;
  column: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** "$B3" → its parts; undefined for anything else. */
export function parseCell(text: string): CellReference | undefined {
  const found = cell.exec(text);
  if (!found) return undefined;
  const [, columnSign, letters = "", rowSign, digits = ""] = found;
  const reference = {
    row: Number(digits) - 1,
    column: columnNumber(letters),
    rowFixed: rowSign === "$",
    columnFixed: columnSign === "$",
  };
  return reference.row >= 0 && reference.row < maxRows && reference.column < maxColumns ? reference : undefined;
}

export const formatCell = ({ row, column, rowFixed, columnFixed }: CellReference): string =>
  `${columnFixed ? "$" : ""}${columnLetters(column)}${rowFixed ? "$" : ""}${row + 1}`;

/** A cell reference among tokens, not a function's or a sheet's name. */
export const referenceAt = (tokens: readonly Token[], at: number): CellReference | undefined => {
  const next = tokens[at + 1]?.text;
  return tokens[at]!.kind === "word" && next !== "(" && next !== "!" ? parseCell(tokens[at]!.text) : undefined;
};

/** The formula as it reads when copied so many rows down and columns right. */
export function copied(formula: string, rows: number, columns: number): string {
  const tokens = tokenize(formula, english);
  return joined(
    tokens.map((token, i): Token => {
      const reference = referenceAt(tokens, i);
      if (!reference) return token;
      const row = reference.rowFixed ? reference.row : reference.row + rows;
      const column = reference.columnFixed ? reference.column : reference.column + columns;
      const inside = row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
      return { ...token, text: inside ? formatCell({ ...reference, row, column }) : "#REF!" };
    }),
  );
}

/** Cells that move, as an insertion (`by` > 0) or a deletion of −`by` rows or columns at `from`. */
export interface Move {
  sheet: string;
  axis: "row" | "column";
  from: number;
  by: number;
  /** Only references wholly within these columns (or rows) move; absent: all. */
  across?: [number, number];
}

function moved(position: number, { from, by }: Move): number | undefined {
  if (by >= 0) return position >= from ? position + by : position;
  if (position >= from - by) return position + by;
  return position >= from ? undefined : position;
}

function movedSpan(first: number, last: number, move: Move): [number, number] | undefined {
  const a = moved(first, move);
  const b = moved(last, move);
  if (a === undefined && b === undefined) return undefined;
  return [a ?? move.from, b ?? move.from - 1];
}

/** The formula after cells of a sheet have moved, as Excel rewrites it. `sheet` is the formula's own. */
export function afterMove(formula: string, sheet: string, move: Move): string {
  const tokens = tokenize(formula, english);
  const out: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = referenceAt(tokens, i);
    if (!first) {
      out.push(tokens[i]!.text);
      continue;
    }
    const named = tokens[i - 1]?.text === "!" ? unquotedSheet(tokens[i - 2]?.text ?? "") : sheet;
    const last = tokens[i + 1]?.text === ":" ? referenceAt(tokens, i + 2) : undefined;
    const to = last ?? first;
    const other = move.axis === "row" ? "column" : "row";
    const across = move.across ?? [0, Infinity];
    const inside = Math.min(first[other], to[other]) >= across[0] && Math.max(first[other], to[other]) <= across[1];
    if (named.toLowerCase() !== move.sheet.toLowerCase() || !inside) {
      out.push(tokens[i]!.text);
      continue;
    }
    const span = movedSpan(first[move.axis], to[move.axis], move);
    if (last) i += 2;
    if (!span) out.push("#REF!");
    else {
      out.push(formatCell({ ...first, [move.axis]: span[0] }));
      if (last) out.push(":", formatCell({ ...last, [move.axis]: span[1] }));
    }
  }
  return out.join("");
}

const namesSheet = (tokens: readonly Token[], at: number, name: string): boolean =>
  tokens[at + 1]?.text === "!" && unquotedSheet(tokens[at]!.text).toLowerCase() === name.toLowerCase();

/** A reference, a rule's formula or a name's after a sheet has been deleted: what read it is lost. */
export function afterLoss(formula: string, gone: string): string {
  const tokens = tokenize(formula, english);
  const isLost = tokens.some((_, i) => namesSheet(tokens, i, gone));
  return isLost ? formula.replace(/^(=?).*$/s, "$1#REF!") : formula;
}

/** The formula after a sheet has been renamed. */
export function afterRename(formula: string, from: string, to: string): string {
  const tokens = tokenize(formula, english);
  return joined(
    tokens.map((token, i): Token => (namesSheet(tokens, i, from) ? { ...token, text: quotedSheet(to) } : token)),
  );
}
