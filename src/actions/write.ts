/** Writes a plan so that the workbook is as it was or complete, never in between. */
import { keep, putBack, writePlan } from "../excel/run";
import type { Kept } from "../excel/keep";
import { fel, varning, type BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { rememberForUndo } from "./undo";

/**
 * Takes the workbook as read and the plan. No findings: it is written. Else nothing is, and the findings say why.
 * One sync, and one before it where looks are overwritten.
 */
export async function write(snapshot: Snapshot, plan: Plan): Promise<BookFinding[]> {
  const kept = await keep(snapshot, plan);
  if (!kept.ok) return [kept.error];
  const written = await writePlan(plan).catch(async (bug: unknown) => {
    // A bug of ours is thrown on, but not from half a workbook.
    await restore(kept.value);
    throw bug;
  });
  if (written.ok) {
    rememberForUndo(kept.value);
    return [];
  }
  if (await restore(kept.value)) return [written.error, varning("aterstalld", "", "")];
  const { sheets, created } = kept.value;
  const blad = sheets
    .map(({ name }) => name)
    .concat(created)
    .join(", ");
  return [written.error, fel("ej-aterstalld", "", "", { blad })];
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
