/** Numbers as Swedish officials write them, whatever the pane's language: "17 151 589", "12,5 %". */
const whole = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 2 });
const twoDecimals = new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const share = new Intl.NumberFormat("sv-SE", { style: "percent", maximumFractionDigits: 1 });

/** kr, persons or a count. */
export const formatWhole = (value: number): string => whole.format(value);

/** A share, 0.125 → "12,5 %". */
export const formatPercent = (value: number): string => share.format(value);

/** An amount per person: "132,04". */
export const formatDecimal = (value: number): string => twoDecimals.format(value);

/** What a check expected or found: a number or a text. */
export const formatChecked = (value: string | number): string =>
  typeof value === "number" ? decimal.format(value) : value;
