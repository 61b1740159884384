import { english, joined, tokenize, type Token } from "../../engine/tokens";
import { maxColumns, maxRows, columnLetters, unquotedSheet } from "../address";
import { invalidArgument, unsupported } from "../errors";
import { isWellFormed } from "./grammar";
import { hasStructured, rewriteStructured, type Place, type TableShape } from "./structured";

export interface Names {
  sheets: readonly string[];
  tables: readonly TableShape[];
}

/** After these a sign is a sign of its operand, and `--x` may be written `1*x`. */
const beforeOperand = new Set(["(", ",", "=", "<", ">", "<=", ">=", "<>", "+", "-", "&"]);

/** `--(…)` becomes `1*(…)`: the engine drops a doubled minus, and SUMPRODUCT(--(a>b)) would count nothing. */
function keepDoubleMinus(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const before = out.findLast((t) => t.kind !== "space")?.text;
    const starts = before === undefined || beforeOperand.has(before);
    if (starts && tokens[i]!.text === "-" && tokens[i + 1]?.text === "-") {
      out.push({ kind: "number", text: "1" }, { kind: "operator", text: "*" });
      i++;
    } else out.push(tokens[i]!);
  }
  return out;
}

const column = /^\$?[A-Z]{1,3}$/i;
const row = /^\$?\d{1,7}$/;

/** `A:B` and `1:2` with both corners written out: the engine knows only cells. */
function writeOutWhole(tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (let i = 1; i + 1 < out.length; i++) {
    const [a, colon, b] = [out[i - 1]!, out[i]!, out[i + 1]!];
    if (colon.text !== ":") continue;
    if (a.kind === "word" && b.kind === "word" && column.test(a.text) && column.test(b.text)) {
      out[i - 1] = { kind: "word", text: `${a.text}$1` };
      out[i + 1] = { kind: "word", text: `${b.text}$${maxRows}` };
    } else if (row.test(a.text) && row.test(b.text)) {
      out[i - 1] = { kind: "word", text: `$A${a.text}` };
      out[i + 1] = { kind: "word", text: `$${columnLetters(maxColumns - 1)}${b.text}` };
    }
  }
  return out;
}

export interface EngineFormula {
  text: string;
  /** Says A1 where the original names a table, so it must be written anew when tables change. */
  structured: boolean;
}

/**
 * The formula as the engine can take it. Refuses, as Excel does, what is no formula and what names a sheet, table
 * or column that is not there.
 */
export function forEngine(formula: string, place: Place, names: Names): EngineFormula {
  if (!isWellFormed(formula)) throw invalidArgument(`There is a problem with this formula: ${formula}`);
  const tokens = tokenize(formula, english);
  for (const [i, token] of tokens.entries()) {
    if (tokens[i + 1]?.text !== "!") continue;
    const sheet = unquotedSheet(token.text).toLowerCase();
    if (!names.sheets.some((s) => s.toLowerCase() === sheet)) {
      throw invalidArgument(`There is no sheet ${token.text} for this formula: ${formula}`);
    }
  }
  const structured = hasStructured(tokens, names.tables);
  const rewritten = structured ? rewriteStructured(tokens, names.tables, place) : tokens;
  if (!rewritten) throw invalidArgument(`There is no such table or column in this workbook: ${formula}`);
  if (tokens.some((t) => t.kind === "arrayRow") && tokens.some((t) => t.kind === "arrayColumn")) {
    // The engine cannot read its own French form of {1,2;3,4}.
    throw unsupported("array constants with both rows and columns");
  }
  return { text: joined(writeOutWhole(keepDoubleMinus(rewritten))), structured };
}
