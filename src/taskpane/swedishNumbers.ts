/** Numbers as Swedes type them: "18 310 000", "18 310 000 kr", "12,5", "12,5 %". */
import type { Finding } from "../actions/types";

export type Typed = { ok: true; value: number } | { ok: false; why: Finding["code"] };

const no = (why: Finding["code"]): Typed => ({ ok: false, why });

const KRONOR = /(kr|kronor|:-)\.?$/i;

/** Spaces of every kind group the digits of a number that is copied from a page or a sheet. */
const bare = (text: string, unit: RegExp): string =>
  text
    .replace(/\s/g, "")
    .replace(unit, "")
    .replace(/^[\u2212\u2013]/, "-");

/**
 * A number, "12,5 kr" too; undefined when it is none. A point is no decimal sign in Swedish, and groups digits elsewhere:
 * it is not guessed at.
 */
export function parseNumber(text: string): number | undefined {
  const digits = bare(text, KRONOR);
  return /^-?\d+(,\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : undefined;
}

/** Whole kronor. */
export function parseKronor(text: string): Typed {
  if (bare(text, KRONOR) === "") return no("cell-tom");
  const value = parseNumber(text);
  if (value === undefined) return no("ej-tal");
  if (!Number.isInteger(value)) return no("tal-brutet");
  if (value < 0) return no("tal-negativt");
  return Number.isSafeInteger(value) ? { ok: true, value } : no("for-stort-tal");
}

/** Percent, given in hundredths of one: "12,5" → 1250. Made of digits, not of a fraction: 1,1 is 110 to the unit. */
export function parseHundredths(text: string): Typed {
  const digits = bare(text, /(%|procent)$/i);
  if (digits === "") return no("cell-tom");
  const [, sign, whole = "", decimals = ""] = /^(-?)(\d+)(?:[.,](\d*))?$/.exec(digits) ?? [];
  if (sign === undefined) return no("ej-tal");
  if (decimals.replace(/0+$/, "").length > 2) return no("procent-decimaler");
  const value = Number(whole + decimals.slice(0, 2).padEnd(2, "0"));
  if (sign === "-" && value > 0) return no("tal-negativt");
  return Number.isSafeInteger(value) ? { ok: true, value } : no("for-stort-tal");
}
