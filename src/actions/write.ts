/** Writes a plan so that the workbook is as it was or complete, never in between. */
import { keep, putBack, writePlan } from "../excel/run";
import type { Kept } from "../excel/keep";
import { fel, varning, type BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import type { Cancellable } from "./types";
import { rememberForUndo } from "./undo";

const CANCELLED = fel("avbruten", "", "");

/**
 * Takes the workbook as read and the plan. No findings: it is written. Else nothing is, and the findings say why.
 * One sync, and one before it where looks are overwritten; one more to put back what was cancelled after it was sent.
 */
export async function write(snapshot: Snapshot, plan: Plan, { signal, onStep }: Cancellable): Promise<BookFinding[]> {
  // Asked twice, since the reading of looks takes its time.
  if (signal?.aborted) return [CANCELLED];
  const kept = await keep(snapshot, plan);
  if (!kept.ok) return [kept.error];
  if (signal?.aborted) return [CANCELLED];
  onStep?.("write");
  const written = await writePlan(plan).catch(async (bug: unknown) => {
    // A bug of ours is thrown on, but not from half a workbook.
    await restore(kept.value);
    throw bug;
  });
  // That it was cancelled is asked in the same breath as it is told to be written: the two cannot both be.
  if (written.ok && !signal?.aborted) {
    rememberForUndo(kept.value, plan);
    onStep?.("verify");
    return [];
  }
  const why = written.ok ? [] : [written.error];
  if (await restore(kept.value)) {
    if (!signal?.aborted) return [...why, varning("aterstalld", "", "")];
    onStep?.("restored");
    return [CANCELLED];
  }
  const { sheets, created } = kept.value;
  const blad = sheets
    .map(({ name }) => name)
    .concat(created)
    .join(", ");
  return [...why, fel("ej-aterstalld", "", "", { blad })];
}

/** False when it could not be put back now: later it can be, by Ångra senaste. */
async function restore(kept: Kept): Promise<boolean> {
  const isRestored = await putBack(kept).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isRestored) rememberForUndo(kept);
  return isRestored;
}
