import { english, tokenize, type Token } from "../../engine/tokens";

const binary = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const prefix = new Set(["+", "-", "@"]);
const postfix = new Set(["%", "#"]);

/** Whether Excel would take the formula as one: operators with operands, brackets that close, texts that end. */
export function isWellFormed(formula: string): boolean {
  const tokens = tokenize(formula.slice(1), english).filter((t) => t.kind !== "space");
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const is = (kind: Token["kind"]): boolean => peek()?.kind === kind;
  const isOperator = (set: Set<string>): boolean => is("operator") && set.has(peek()!.text);
  const take = (kind: Token["kind"]): boolean => is(kind) && (at++, true);

  const list = (close: Token["kind"]): boolean => {
    for (;;) {
      if (!is("separator") && !is(close) && !expression()) return false;
      if (take(close)) return true;
      if (!take("separator")) return false;
    }
  };

  const reference = (): boolean => {
    if (!(take("word") || take("error"))) return false;
    if (take("open")) return list("close");
    while (is("bracket")) if (!closed(tokens[at++]!)) return false;
    return true;
  };

  const primary = (): boolean => {
    const token = peek();
    if (!token) return false;
    if (token.kind === "number" || token.kind === "error") return (at++, true);
    if (token.kind === "string") return (at++, /^"(?:[^"]|"")*"$/.test(token.text));
    if (token.kind === "bracket") return (at++, closed(token));
    if (token.kind === "open") {
      at++;
      // A union, (A1,B2), is a list in parentheses.
      return !is("close") && list("close");
    }
    if (token.kind === "openArray") {
      at++;
      while (peek() && !is("closeArray")) {
        const item = tokens[at++]!;
        const allowed = ["number", "string", "word", "error", "arrayColumn", "arrayRow"].includes(item.kind);
        if (!allowed && item.text !== "-") return false;
      }
      return take("closeArray");
    }
    if (token.kind === "sheet" || (token.kind === "word" && tokens[at + 1]?.text === "!")) {
      at++;
      if (peek()?.text !== "!") return false;
      at++;
      return is("number") ? (at++, true) : reference();
    }
    return reference();
  };

  const expression = (): boolean => {
    while (isOperator(prefix)) at++;
    if (!primary()) return false;
    while (isOperator(postfix)) at++;
    if (!isOperator(binary)) return true;
    at++;
    return expression();
  };

  return tokens.length > 0 && expression() && at === tokens.length;
}

const closed = (token: Token): boolean => {
  let depth = 0;
  for (let i = 0; i < token.text.length; i++) {
    if (token.text[i] === "'") i++;
    else if (token.text[i] === "[") depth++;
    else if (token.text[i] === "]") depth--;
  }
  return depth === 0;
};
