import { err, ok, type Result } from "../result";

/** ISO dates, both included. */
export interface Period {
  from: string;
  to: string;
}

/** True when the text is a day that exists, as ISO: "2024-02-29". */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Whole days from one ISO date to another; negative when `to` comes first. Throws RangeError when one is no date: a bug. */
export function daysBetween(from: string, to: string): number {
  if (!isIsoDate(from) || !isIsoDate(to)) throw new RangeError(`${from}, ${to}: not ISO dates`);
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}

/** ISO dates compare as texts. */
export const isWithin = (date: string, { from, to }: Period): boolean => from <= date && date <= to;

export type PeriodProblem = "tomt" | "ogiltigt-datum" | "omvänd" | "utanför-året";

/**
 * Takes a period as typed (ISO dates, "" when left out) and the grant's own. Gives it back when it lies within the
 * grant's, or the first reason why not.
 */
export function checkPeriod(typed: Period, grant: Period): Result<Period, PeriodProblem> {
  const [from, to] = [typed.from.trim(), typed.to.trim()];
  if (from === "" || to === "") return err("tomt");
  if (!isIsoDate(from) || !isIsoDate(to)) return err("ogiltigt-datum");
  if (to < from) return err("omvänd");
  if (!isWithin(from, grant) || !isWithin(to, grant)) return err("utanför-året");
  return ok({ from, to });
}
