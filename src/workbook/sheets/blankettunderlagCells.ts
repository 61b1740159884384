/** The cells of Blankettunderlag: a label with its amount, and the rows of its tables. */
import type { FormCell, FormLine } from "../formSheet";

export const KR = "#,##0";
export const FLAG = { numberFormat: "0" };
export const WORDS = { numberFormat: "General" };
export const DATE = { numberFormat: "yyyy-mm-dd" };
export const RESULT: Partial<FormCell> = { look: "result" };
export const CODE = { numberFormat: "@" };

export const line = (
  key: string,
  label: string,
  value: FormCell["value"],
  words = "",
  more: Partial<FormCell> = {},
): FormLine => ({
  cells: [
    { column: 0, value: label, look: "label" },
    { column: 1, value, look: "calculation", numberFormat: KR, align: "Right", key, ...more },
    ...(words === "" ? [] : [{ column: 2, value: words, look: "note" as const, indent: 1 }]),
  ],
});

export const headers = (...words: readonly string[]): FormLine => ({
  cells: words.flatMap((value, column) =>
    value === "" ? [] : [{ column, value, look: "label" as const, wrap: true as const }],
  ),
});

export const cell = (
  column: number,
  key: string,
  value: FormCell["value"],
  more: Partial<FormCell> = {},
): FormCell => ({
  column,
  value,
  key,
  look: "calculation",
  numberFormat: KR,
  ...more,
});
