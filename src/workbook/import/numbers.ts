/** Whole numbers as tables print them: with hard spaces, points or commas between thousands, "kr" behind. */
import { isErrorValue, type CellValue } from "../snapshot";

export type ReadNumber =
  | { kind: "whole"; value: number }
  | { kind: "none" }
  | { kind: "wrong"; code: "ej-tal" | "tal-brutet" | "tal-negativt" | "tal-for-stort" | "felvarde" };

const wrong = (code: Extract<ReadNumber, { kind: "wrong" }>["code"]): ReadNumber => ({ kind: "wrong", code });

/** SCB prints "." and ".." where there is no figure; a dash stands for nothing. */
const NO_FIGURE = /^(\.{1,3}|[-–—])?$/;

/**
 * Takes a cell and the column's decimal mark, if its other cells give it away; gives a whole number ≥ 0, nothing, or why
 * not. "95.905" is 95 905 unless the column shows that the point is its decimal mark.
 */
export function readWhole(value: CellValue, decimalMark: DecimalMark): ReadNumber {
  if (typeof value === "boolean") return wrong("ej-tal");
  if (isErrorValue(value)) return wrong("felvarde");
  if (typeof value === "number") return checked(value);
  const digits = plain(value);
  if (NO_FIGURE.test(digits)) return { kind: "none" };
  const number = numberOf(digits, decimalMark);
  return number === undefined ? wrong("ej-tal") : checked(number);
}

/** True for a cell that holds a figure, whole or not. */
export function isFigure(value: CellValue): boolean {
  if (typeof value === "number") return true;
  return typeof value === "string" && numberOf(plain(value), undefined) !== undefined;
}

export type DecimalMark = "." | "," | undefined;

/** The decimal mark that a column's texts give away: "12,5", "1.234,00" or, by its two commas, "1,234,567". */
export function decimalMarkOf(values: readonly CellValue[]): DecimalMark {
  for (const value of values) {
    if (typeof value !== "string") continue;
    const marks = [...plain(value).matchAll(/[.,]/g)].map(([mark]) => mark as "." | ",");
    const last = marks.at(-1);
    if (last === undefined || numberOf(plain(value), last) === undefined) continue;
    if (new Set(marks).size === 2) return last;
    if (marks.length > 1) return last === "," ? "." : ",";
    if (!/[.,]\d{3}$/.test(plain(value)) || /^-?(\d{4,}|0)[.,]/.test(plain(value))) return last;
  }
  return undefined;
}

function checked(number: number): ReadNumber {
  if (number < 0) return wrong("tal-negativt");
  if (!Number.isInteger(number)) return wrong("tal-brutet");
  return Number.isSafeInteger(number) ? { kind: "whole", value: number } : wrong("tal-for-stort");
}

/** Without spaces of any kind, a thousands apostrophe, "kr" or ":-"; with a plain minus. */
const plain = (text: string): string =>
  text
    .replace(/[\s\u00a0\u2009\u202f'’]/g, "")
    .replace(/(kr|kronor|sek|:-)$/i, "")
    .replace(/[−‑–]/, "-");

function numberOf(digits: string, decimalMark: DecimalMark): number | undefined {
  if (!/^-?\d+([.,]\d+)*$/.test(digits)) return undefined;
  const marks = [...digits.matchAll(/[.,]/g)].map(([mark]) => mark as "." | ",");
  const last = marks.at(-1);
  if (last === undefined) return Number(digits);
  const isMixed = new Set(marks).size === 2;
  const isGrouped = marks.length > 1 || (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits) && last !== decimalMark);
  if (!isMixed && isGrouped) return GROUPED.test(digits) ? Number(digits.replace(/[.,]/g, "")) : undefined;
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  if (/[.,]/.test(whole) && !GROUPED.test(whole)) return undefined;
  return Number(`${whole.replace(/[.,]/g, "")}.${digits.slice(at + 1)}`);
}

/** Thousands in threes, by one mark. */
const GROUPED = /^-?\d{1,3}([.,])\d{3}(\1\d{3})*$/;
