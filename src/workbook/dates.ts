/** Dates as a cell holds them, days since 1899-12-30, and as ISO text. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** 9999-12-31, the last day that Excel knows. */
const LAST = 2_958_465;

/** "2024-12-01" → 45627. Takes a date that exists. */
export const serialOf = (iso: string): number => (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY;

/** 45627 → "2024-12-01"; a time of day is left out. Undefined when the number is no day that Excel can show. */
export function isoOf(serial: number): string | undefined {
  if (!(serial >= 1 && serial < LAST + 1)) return undefined;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}
