import { daysBetween } from "./period";

/** Whom a date concerns: a region, SKR, or only an authority that others wait for. */
export type Aktor = "region" | "skr" | "myndighet";

export interface DueDate {
  /** Stable: what is done is kept under it. */
  id: string;
  /** ISO; the last day. */
  date: string;
  /** After the date the right is gone, and nothing can be done late. */
  forfaller?: true;
}

/** "snart": at most SOON days are left. "försenad": late, but still to be done. "förfallen": the right has lapsed. */
export type DeadlineStatus = "gjord" | "kommande" | "snart" | "försenad" | "förfallen";

export const SOON = 30;

/**
 * Takes due dates, today (ISO) and the ids of what is done. Gives each with the days that are left (0 on the day itself,
 * negative after it) and its status, in the order taken.
 */
export function deadlineStatuses<Due extends DueDate>(
  dates: readonly Due[],
  today: string,
  done: ReadonlySet<string>,
): (Due & { dagarKvar: number; status: DeadlineStatus })[] {
  return dates.map((due) => {
    const dagarKvar = daysBetween(today, due.date);
    return { ...due, dagarKvar, status: done.has(due.id) ? "gjord" : openStatus(dagarKvar, due) };
  });
}

function openStatus(dagarKvar: number, { forfaller }: DueDate): DeadlineStatus {
  if (dagarKvar > SOON) return "kommande";
  if (dagarKvar >= 0) return "snart";
  return forfaller ? "förfallen" : "försenad";
}
