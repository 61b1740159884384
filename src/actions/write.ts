/** Writes a plan so that the workbook is as it was or complete, never in between. */
import { keep, putBack, writePlan } from "../excel/run";
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
  const written = await writePlan(plan);
  if (written.ok) {
    rememberForUndo(kept.value);
    return [];
  }
  const restored = await putBack(kept.value);
  if (restored.ok) return [written.error, varning("aterstalld", "", "")];
  // What could not be put back now can be later: Ångra senaste does it.
  rememberForUndo(kept.value);
  const { sheets, created } = kept.value;
  const blad = sheets
    .map(({ name }) => name)
    .concat(created)
    .join(", ");
  return [written.error, fel("ej-aterstalld", "", "", { blad })];
}
