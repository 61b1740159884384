import type { Input } from "../engine/engine";

/** The error values that Excel takes as such when written. */
export const errorValues = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];

const numberPattern = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const groupedPattern = /^\s*[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?\s*$/;
const percentPattern = /^\s*([-+]?(?:\d+(?:\.\d*)?|\.\d+))\s*%\s*$/;
const datePattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

export interface Typed {
  input: Input;
  /** The format that Excel gives a General cell along with such a value. */
  numberFormat?: string;
}

/** Days since 1899-12-30, as Excel counts from March 1900 on; undefined for a day that is none. */
function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  const exists = back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  const serial = time / 86400000 + 25569;
  return exists && serial >= 61 ? serial : undefined;
}

/** What a string becomes when a program writes it into a cell: Excel reads it as if typed, in English. */
export function typedValue(text: string, cellIsText: boolean): Typed {
  if (text === "") return { input: { kind: "empty" } };
  if (text.startsWith("'")) return { input: { kind: "text", value: text.slice(1) } };
  if (cellIsText) return { input: { kind: "text", value: text } };
  if (text.startsWith("=") && text.length > 1) return { input: { kind: "formula", value: text } };
  if (/^(?:true|false)$/i.test(text)) return { input: { kind: "boolean", value: text.toLowerCase() === "true" } };
  if (errorValues.includes(text.toUpperCase())) return { input: { kind: "error", value: text.toUpperCase() } };
  if (numberPattern.test(text)) return { input: { kind: "number", value: Number(text) } };
  if (groupedPattern.test(text)) {
    return { input: { kind: "number", value: Number(text.replaceAll(",", "")) }, numberFormat: "#,##0" };
  }
  const percent = percentPattern.exec(text);
  if (percent) {
    const numberFormat = percent[1]!.includes(".") ? "0.00%" : "0%";
    return { input: { kind: "number", value: Number(percent[1]) / 100 }, numberFormat };
  }
  const date = datePattern.exec(text);
  const serial = date && dateSerial(Number(date[1]), Number(date[2]), Number(date[3]));
  if (serial) return { input: { kind: "number", value: serial }, numberFormat: "yyyy-mm-dd" };
  return { input: { kind: "text", value: text } };
}
