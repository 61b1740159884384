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

/** A moment in local time, to the minute below, as a cell holds it. */
export function momentOf(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return serialOf("1970-01-01") + Math.floor(local / 60_000) / 1440;
}

/** "2024-12-01" → 45627; undefined when there is no such day. */
export function dayOf(iso: string): number | undefined {
  const serial = serialOf(iso);
  return isoOf(serial) === iso ? serial : undefined;
}
