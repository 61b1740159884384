import { type Token } from "../../engine/tokens";
import { columnLetters, quotedSheet } from "../address";

/** What a structured reference needs to know of a table; `row` is the header row's. */
export interface TableShape {
  name: string;
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: readonly string[];
  showTotals: boolean;
}

export interface Place {
  sheet: string;
  row: number;
  column: number;
}

interface Parts {
  specials: string[];
  columns: string[];
}

const unescape = (name: string): string => name.replace(/'(.)/g, "$1");

/** "[a],[b]" or "[a]:[b]" → its items without brackets. */
function items(inner: string): string[] {
  const found: string[] = [];
  let start = -1;
  for (let i = 0; i < inner.length; i++) {
    if (inner[i] === "'") i++;
    else if (inner[i] === "[") start = i + 1;
    else if (inner[i] === "]") found.push(inner.slice(start, i));
  }
  return found;
}

/** `[@Col]`, `[[#This Row],[Col]]`, `[#Headers]`, `[Col]` … → the special items and the columns it names. */
function parts(bracket: string): Parts {
  let inner = bracket.slice(1, -1).trim();
  const specials: string[] = [];
  if (inner.startsWith("@")) {
    specials.push("#this row");
    inner = inner.slice(1);
  }
  if (inner === "") return { specials, columns: [] };
  if (!inner.startsWith("[")) {
    return inner.startsWith("#")
      ? { specials: [inner.toLowerCase()], columns: [] }
      : { specials, columns: [unescape(inner)] };
  }
  const columns: string[] = [];
  for (const item of items(inner)) {
    if (item.startsWith("#")) specials.push(item.toLowerCase());
    else columns.push(unescape(item));
  }
  return { specials, columns };
}

/** The rows a reference means: headers, data, totals or this row; undefined where the table has none such. */
function rowSpan(table: TableShape, specials: string[], place: Place): [number, number] | undefined {
  const data: [number, number] = [table.row + 1, table.row + table.rows - 1 - (table.showTotals ? 1 : 0)];
  const spans = (specials.length > 0 ? specials : ["#data"]).map((special): [number, number] | undefined => {
    switch (special) {
      case "#data":
        return data;
      case "#all":
        return [table.row, table.row + table.rows - 1];
      case "#headers":
        return [table.row, table.row];
      case "#totals":
        return table.showTotals ? [table.row + table.rows - 1, table.row + table.rows - 1] : undefined;
      case "#this row":
        return place.row >= data[0] && place.row <= data[1] ? [place.row, place.row] : undefined;
      default:
        return undefined;
    }
  });
  if (spans.some((s) => s === undefined)) return undefined;
  const known = spans as [number, number][];
  return [Math.min(...known.map((s) => s[0])), Math.max(...known.map((s) => s[1]))];
}

function toA1(table: TableShape, bracket: string, place: Place): string | undefined {
  const { specials, columns } = parts(bracket);
  const indices = columns.map((name) =>
    table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()),
  );
  if (indices.includes(-1) || indices.length > 2) return undefined;
  const rows = rowSpan(table, specials, place);
  // Excel keeps a reference to a row that the table has not, with the value #VALUE! or #REF!.
  if (!rows) return specials.includes("#this row") ? "#VALUE!" : "#REF!";
  const first = table.column + (indices.length > 0 ? Math.min(...indices) : 0);
  const last = table.column + (indices.length > 0 ? Math.max(...indices) : table.columns.length - 1);
  // A row that means "this row" moves with the formula when the grid fills it down.
  const sign = specials.includes("#this row") ? "" : "$";
  const from = `$${columnLetters(first)}${sign}${rows[0] + 1}`;
  const to = `$${columnLetters(last)}${sign}${rows[1] + 1}`;
  const sheet = table.sheet === place.sheet ? "" : `${quotedSheet(table.sheet)}!`;
  // One row of data is still a range: MATCH does not look in a single cell.
  return sheet + (from === to && specials.includes("#this row") ? from : `${from}:${to}`);
}

/** Whether any token is a structured reference or a table's bare name. */
export function hasStructured(tokens: readonly Token[], tables: readonly TableShape[]): boolean {
  return tokens.some(
    (t, i) => t.kind === "bracket" || (t.kind === "word" && isTableName(tokens, i, tables) !== undefined),
  );
}

function isTableName(tokens: readonly Token[], at: number, tables: readonly TableShape[]): TableShape | undefined {
  const next = tokens[at + 1]?.text;
  if (next === "(" || next === "!" || tokens[at - 1]?.text === "!") return undefined;
  const name = tokens[at]!.text.toLowerCase();
  return tables.find((table) => table.name.toLowerCase() === name);
}

/** Structured references as A1; undefined when one names a table or a column that is not there. */
export function rewriteStructured(
  tokens: readonly Token[],
  tables: readonly TableShape[],
  place: Place,
): Token[] | undefined {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (token.kind === "word" && next?.kind === "bracket") {
      const table = tables.find((t) => t.name.toLowerCase() === token.text.toLowerCase());
      const text = table && toA1(table, next.text, place);
      if (text === undefined) return undefined;
      out.push({ kind: "word", text });
      i++;
    } else if (token.kind === "bracket") {
      const table = tables.find(
        (t) =>
          t.sheet === place.sheet &&
          place.row >= t.row &&
          place.row < t.row + t.rows &&
          place.column >= t.column &&
          place.column < t.column + t.columns.length,
      );
      const text = table && toA1(table, token.text, place);
      if (text === undefined) return undefined;
      out.push({ kind: "word", text });
    } else {
      const table = token.kind === "word" ? isTableName(tokens, i, tables) : undefined;
      const text = table && toA1(table, "[]", place);
      out.push(text === undefined ? token : { kind: "word", text });
    }
  }
  return out;
}
