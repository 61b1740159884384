/** Numbers as Swedes type them: "18 310 000", "18 310 000 kr", "12,5", "12,5 %". */
import type { Finding } from "../../actions/types";

export type Typed = { ok: true; value: number } | { ok: false; why: Finding["code"] };

const no = (why: Finding["code"]): Typed => ({ ok: false, why });

/** Spaces of every kind group the digits of a number that is copied from a page or a sheet. */
const bare = (text: string, unit: RegExp): string =>
  text
    .replace(/\s/g, "")
    .replace(unit, "")
    .replace(/^[\u2212\u2013]/, "-");

/** Whole kronor. A point is no decimal sign in Swedish, and groups digits elsewhere: it is not guessed at. */
export function parseKronor(text: string): Typed {
  const digits = bare(text, /(kr|kronor|:-)\.?$/i);
  if (digits === "") return no("cell-tom");
  if (!/^-?\d+(,\d+)?$/.test(digits)) return no("ej-tal");
  const value = Number(digits.replace(",", "."));
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
