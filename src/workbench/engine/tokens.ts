/** How one language writes a formula: its decimal sign, argument separator and array separators. */
export interface Dialect {
  decimal: "." | ",";
  separator: "," | ";";
  arrayColumn: string;
  arrayRow: string;
}

/** English, as `range.formulas` and files have it. */
export const english: Dialect = { decimal: ".", separator: ",", arrayColumn: ",", arrayRow: ";" };

/** What the live model speaks; see engine.ts for why. */
export const french: Dialect = { decimal: ",", separator: ";", arrayColumn: ";", arrayRow: "/" };

/** What Excel shows in Swedish. */
export const swedish: Dialect = { decimal: ",", separator: ";", arrayColumn: "\\", arrayRow: ";" };

export type TokenKind =
  | "string"
  | "sheet"
  | "bracket"
  | "number"
  | "word"
  | "error"
  | "operator"
  | "open"
  | "close"
  | "openArray"
  | "closeArray"
  | "separator"
  | "arrayColumn"
  | "arrayRow"
  | "space"
  | "unknown";

export interface Token {
  kind: TokenKind;
  text: string;
}

const word = /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy;
const errorLiteral = /#(?:N\/A|[A-Z0-9_]+[!?])/iy;
const operators = ["<>", "<=", ">=", "+", "-", "*", "/", "^", "&", "=", "<", ">", "%", ":", "!", "@", "#"];

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** End of `"…"` or `'…'` begun at `at`, a doubled quote standing for one; the length of the text when it never ends. */
function endOfQuoted(text: string, at: number): number {
  const quote = text[at];
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== quote) continue;
    if (text[i + 1] === quote) i++;
    else return i + 1;
  }
  return text.length;
}

/** End of `[…]`, which may hold further brackets and escapes with `'` (Excel's rule for column names). */
function endOfBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === "'") i++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}

/** Cuts a formula (with or without its "=") into tokens; their texts joined give the formula back. */
export function tokenize(formula: string, dialect: Dialect): Token[] {
  const tokens: Token[] = [];
  const number = dialect.decimal === "," ? /(?:\d+,?\d*|,\d+)(?:E[+-]?\d+)?/iy : /(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy;
  const nesting: ("(" | "{")[] = [];
  let at = 0;
  const push = (kind: TokenKind, text: string): void => {
    tokens.push({ kind, text });
    at += text.length;
  };
  while (at < formula.length) {
    const c = formula[at]!;
    const inArray = nesting.at(-1) === "{";
    if (c === '"') push("string", formula.slice(at, endOfQuoted(formula, at)));
    else if (c === "'") push("sheet", formula.slice(at, endOfQuoted(formula, at)));
    else if (c === "[") push("bracket", formula.slice(at, endOfBracket(formula, at)));
    else if (/\s/.test(c)) push("space", c);
    else if (c === "(") {
      nesting.push("(");
      push("open", c);
    } else if (c === "{") {
      nesting.push("{");
      push("openArray", c);
    } else if (c === ")") {
      nesting.pop();
      push("close", c);
    } else if (c === "}") {
      nesting.pop();
      push("closeArray", c);
    } else if (inArray && c === dialect.arrayColumn) push("arrayColumn", c);
    else if (inArray && c === dialect.arrayRow) push("arrayRow", c);
    else if (c === dialect.separator) push("separator", c);
    else {
      const text = match(number, formula, at);
      const name = text ? undefined : match(word, formula, at);
      const error = text || name ? undefined : match(errorLiteral, formula, at);
      const operator = operators.find((o) => formula.startsWith(o, at));
      if (text) push("number", text);
      else if (name) push("word", name);
      else if (error) push("error", error);
      else if (operator) push("operator", operator);
      else push("unknown", c);
    }
  }
  return tokens;
}

export const joined = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join("");

/** The same formula in another dialect; function names are left as they are. */
export function translate(formula: string, from: Dialect, to: Dialect): string {
  return joined(
    tokenize(formula, from).map((token): Token => {
      if (token.kind === "separator") return { ...token, text: to.separator };
      if (token.kind === "arrayColumn") return { ...token, text: to.arrayColumn };
      if (token.kind === "arrayRow") return { ...token, text: to.arrayRow };
      if (token.kind === "number") return { ...token, text: token.text.replace(from.decimal, to.decimal) };
      return token;
    }),
  );
}
