/**
 * The engine knows no Swedish locale, and the host needs its English one to read numbers back exactly.
 * So the grid translates at its edge: what is drawn, and what is typed.
 */
const HARD_SPACE = "\u00a0";

/** A formatted number as the engine writes it ("-1,234.50", "12.5%") in Swedish ("-1 234,50", "12,5 %"). */
export function toSwedish(formatted: string): string {
  return formatted.replace(/[\d,.]*\d/g, (digits) =>
    digits.replace(/[,.]/g, (mark) => (mark === "," ? HARD_SPACE : ",")),
  ).replace(/(\d)%/g, `$1${HARD_SPACE}%`);
}

/** Groups of three digits apart by space or hard space, a comma for the decimals, maybe a percent sign. */
const SWEDISH_NUMBER = /^[-+−]?\s*(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+)(?:,\d+)?\s*%?$/;

/** What a Swedish Excel would take for a number, as the engine wants it typed; all else is left alone. */
export function fromSwedish(typed: string): string {
  const trimmed = typed.trim();
  if (!SWEDISH_NUMBER.test(trimmed)) return typed;
  return trimmed.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-").replace(",", ".");
}
