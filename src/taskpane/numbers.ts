import { numberFormat } from "../texts/numberFormat";
import type { Language } from "../texts/pane";

const formatsOf = (language: Language) => ({
  whole: numberFormat(language, { maximumFractionDigits: 0 }),
  decimal: numberFormat(language, { maximumFractionDigits: 2 }),
  twoDecimals: numberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  share: numberFormat(language, { style: "percent", maximumFractionDigits: 1 }),
});

const swedish = formatsOf("sv");
let formats = swedish;

/** Once, before anything is drawn: the pane's language is the host's, and does not change while it is open. */
export function speakNumbers(language: Language): void {
  formats = formatsOf(language);
}

/** kr, persons or a count: "17 151 589". */
export const formatWhole = (value: number): string => formats.whole.format(value);

/** As it stands in a field to be changed. Spaces in every language: they are read back, and a comma is a decimal sign. */
export const formatTyped = (value: number): string => swedish.whole.format(value);

/** A share, 0.125 → "12,5 %". */
export const formatPercent = (value: number): string => formats.share.format(value);

/** An amount per person: "132,04". */
export const formatDecimal = (value: number): string => formats.twoDecimals.format(value);

/** What a check expected or found: a number or a text. */
export const formatChecked = (value: string | number): string =>
  typeof value === "number" ? formats.decimal.format(value) : value;
