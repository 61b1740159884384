export interface Piece {
  /** text: references, names, operators; string: "…"; sheet: 'Sheet name'; bracket: […] with what it nests. */
  kind: "text" | "string" | "sheet" | "bracket";
  text: string;
}

/** Cuts a formula where its grammar changes, so that a change to references never touches text or sheet names. */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  while (at < formula.length) {
    const sign = formula[at]!;
    const end =
      sign === '"' || sign === "'"
        ? quoteEnd(formula, at, sign)
        : sign === "["
          ? bracketEnd(formula, at)
          : textEnd(formula, at);
    const kind = sign === '"' ? "string" : sign === "'" ? "sheet" : sign === "[" ? "bracket" : "text";
    found.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return found;
}

export const joined = (list: readonly Piece[]): string => list.map((piece) => piece.text).join("");

function quoteEnd(formula: string, from: number, quote: string): number {
  for (let at = from + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** In a structured reference ' escapes the next character: Tabell['[kr']]. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function textEnd(formula: string, from: number): number {
  const next = formula.slice(from).search(/["'[]/);
  return next < 0 ? formula.length : from + next;
}
