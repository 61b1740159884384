/** Writes a plan so that the workbook is as it was or complete, never in between. */
import { keepForPlan } from "../excel/keep";
import { putBack, writePlan } from "../excel/run";
import { fel, varning, type BookFinding } from "../workbook/findings";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { rememberForUndo } from "./undo";

/** Takes the workbook as read and the plan. No findings: it is written. Else nothing is, and the findings say why. */
export async function write(snapshot: Snapshot, plan: Plan): Promise<BookFinding[]> {
  const kept = keepForPlan(snapshot, plan);
  const written = await writePlan(plan);
  if (written.ok) {
    rememberForUndo(kept);
    return [];
  }
  const restored = await putBack(kept);
  return [written.error, restored.ok ? varning("aterstalld", "", "") : fel("ej-aterstalld", "", "", { blad: kept.sheets.map(({ name }) => name).concat(kept.created).join(", ") })];
}
