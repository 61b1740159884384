/**
 * A formula as Excel understands it, so that two spellings of one formula are equal: spaces, letter case, quotes round
 * a sheet's name, `Table[[#This Row],[X]]` or `[@X]`, a table's column or the cells it stands for. $ signs count.
 */
import { columnNumber } from "../a1";
import { sheetIn, valueAt, type CellValue, type Snapshot, type TableSnapshot } from "../snapshot";

interface Corner {
  row: number;
  column: number;
  rowFixed: boolean;
  columnFixed: boolean;
}

export interface RefToken {
  kind: "ref";
  /** In lower case; the formula's own sheet when it names none. */
  sheet: string;
  first: Corner;
  last: Corner;
}

export type Token = RefToken | { kind: "text"; text: string } | { kind: "external"; text: string } | { kind: "lost" };

/** Where a formula stands: what it says of "this sheet" and "this row" depends on it. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

/** True for a formula as the snapshot has it; a text that only looks like one is so too. */
export const isFormula = (cell: CellValue | null): cell is string => typeof cell === "string" && cell.startsWith("=");

const SHEET = String.raw`(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\d_.]*)!)`;
const PATTERNS = {
  space: /[\s\u00a0]+/y,
  text: /"(?:[^"]|"")*"/y,
  // 'C:\mapp\[Bok.xlsx]Blad'!  [Bok.xlsx]Blad!  [1]Blad!  as Excel and files write it.
  external: /(?:'[^'[]*\[[^\]]+\][^']*'!|\[[^\][@#]+\][^![\](),;+*/&=<>"]*!)/y,
  lost: new RegExp(`${SHEET}?#REF!`, "uy"),
  ref: new RegExp(
    String.raw`${SHEET}?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\d_([.!])`,
    "iuy",
  ),
  table: /([\p{L}_\\][\p{L}\d_.]*)?\[/uy,
  number: /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy,
  word: /#?[\p{L}_\d][\p{L}\d_./]*[!?]?/uy,
  operator: /<>|<=|>=|[^\s]/y,
};

export function parseFormula(formula: string, place: Place, snapshot: Snapshot): Token[] {
  const tokens: Token[] = [];
  let at = formula.startsWith("=") ? 1 : 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const found = next(match, formula, at, place, snapshot);
    if (found.token) tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

function next(
  match: (pattern: RegExp) => RegExpExecArray | null,
  formula: string,
  at: number,
  place: Place,
  snapshot: Snapshot,
): { token?: Token; end: number } {
  const space = match(PATTERNS.space);
  if (space) return { end: at + space[0].length };
  const text = match(PATTERNS.text);
  if (text) return { token: { kind: "text", text: text[0] }, end: at + text[0].length };
  const external = match(PATTERNS.external);
  if (external) return { token: { kind: "external", text: external[0] }, end: at + external[0].length };
  const lost = match(PATTERNS.lost);
  if (lost) return { token: { kind: "lost" }, end: at + lost[0].length };
  const ref = match(PATTERNS.ref);
  if (ref) return { token: refToken(ref, place), end: at + ref[0].length };
  const table = match(PATTERNS.table);
  if (table) {
    const end = closing(formula, at + table[0].length - 1);
    const inner = formula.slice(at + table[0].length, end - 1);
    return { token: structured(table[1], inner, place, snapshot), end };
  }
  // Whatever is no space is an operator.
  const [word = ""] = match(PATTERNS.number) ?? match(PATTERNS.word) ?? match(PATTERNS.operator) ?? [];
  return { token: { kind: "text", text: word.toUpperCase().replace(/^_XLFN\./, "") }, end: at + word.length };
}

function refToken(match: RegExpExecArray, place: Place): RefToken {
  const [, quoted, bare, columnSign, letters = "A", rowSign, digits = "1", sign2, letters2, rowSign2, digits2] = match;
  const sheet = (quoted?.replace(/''/g, "'") ?? bare ?? place.sheet).toLowerCase();
  const first: Corner = {
    row: Number(digits) - 1,
    column: columnNumber(letters),
    rowFixed: rowSign === "$",
    columnFixed: columnSign === "$",
  };
  const last: Corner =
    letters2 === undefined
      ? first
      : {
          row: Number(digits2) - 1,
          column: columnNumber(letters2),
          rowFixed: rowSign2 === "$",
          columnFixed: sign2 === "$",
        };
  return { kind: "ref", sheet, first, last };
}

/** One past the bracket that closes the one at `open`; ' makes the next character plain. */
function closing(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** A column of a table as its cells. What is none of our tables stays as it is written. */
function structured(name: string | undefined, inner: string, place: Place, snapshot: Snapshot): Token {
  const thisRow = /^@|\[#This Row\]/i.test(inner);
  const columns = inner
    .replace(/^@/, "")
    .replace(/\[#(?:This Row|Data)\]\s*,?\s*/gi, "")
    .trim();
  const header = unescape(/^\[((?:[^'\]]|'.)*)\]$/.exec(columns)?.[1] ?? columns);
  const asWritten = `${name ?? ""}[${thisRow ? "@" : ""}${header}]`.toLowerCase();
  const table = snapshot.tables.find((t) =>
    name === undefined ? holds(t, place) : t.name.toLowerCase() === name.toLowerCase(),
  );
  const column = table && columnOf(table, header, snapshot);
  if (!table || column === undefined) return { kind: "text", text: asWritten };
  const firstRow = thisRow ? place.row : table.row + 1;
  const lastRow = thisRow ? place.row : table.row + table.rows - 1;
  const corner = (row: number): Corner => ({ row, column, rowFixed: !thisRow, columnFixed: true });
  return { kind: "ref", sheet: table.sheet.toLowerCase(), first: corner(firstRow), last: corner(lastRow) };
}

const unescape = (text: string): string => text.replace(/'(.)/g, "$1");

const holds = (table: TableSnapshot, { sheet, row, column }: Place): boolean =>
  table.sheet.toLowerCase() === sheet.toLowerCase() &&
  row >= table.row &&
  row < table.row + table.rows &&
  column >= table.column &&
  column < table.column + table.columns;

function columnOf(table: TableSnapshot, header: string, snapshot: Snapshot): number | undefined {
  const sheet = sheetIn(snapshot, table.sheet);
  if (!sheet) return undefined;
  for (let column = table.column; column < table.column + table.columns; column++) {
    if (String(valueAt(sheet, table.row, column)).toLowerCase() === header.toLowerCase()) return column;
  }
  return undefined;
}

/** The same text for the same formula in every row of a column: references that move with it are counted from its cell. */
export const relativeText = (tokens: readonly Token[], { row, column }: Omit<Place, "sheet">): string =>
  tokens
    .map((token) => {
      if (token.kind === "lost") return "#REF!";
      if (token.kind !== "ref") return token.text;
      const corner = (c: Corner) =>
        `R${c.rowFixed ? c.row : `[${c.row - row}]`}C${c.columnFixed ? c.column : `[${c.column - column}]`}`;
      const first = corner(token.first);
      const last = corner(token.last);
      return `${token.sheet}!${first}:${last}`;
    })
    .join("\u0001");

/** The formula as it refers from where it stands: equal for a formula and its cut-and-pasted self. */
export const absoluteText = (tokens: readonly Token[]): string => relativeText(tokens, { row: 0, column: 0 });

/** The formula with its ranges' ends left out: two formulas that agree in this differ only in which rows they cover. */
export const textWithoutExtent = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.kind === "lost") return "#REF!";
      if (token.kind !== "ref") return token.text;
      return isRange(token) ? `${token.sheet}!C${token.first.column}:C${token.last.column}` : absoluteText([token]);
    })
    .join("\u0001");

const isRange = ({ first, last }: RefToken): boolean => first.row !== last.row || first.column !== last.column;

export const refsOf = (tokens: readonly Token[]): RefToken[] =>
  tokens.flatMap((token) => (token.kind === "ref" ? [token] : []));
