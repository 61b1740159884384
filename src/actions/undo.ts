/** "Ångra senaste": the last write of this session can be put back, since Excel empties its own undo list. */
import { putBack } from "../excel/run";
import type { Kept } from "../excel/keep";
import { fel, type BookFinding } from "../workbook/findings";

let last: Kept | undefined;

/** Remembers what a write that went well had overwritten. */
export function rememberForUndo(kept: Kept): void {
  last = kept;
}

export const canUndo = (): boolean => last !== undefined;

/** Puts the workbook back as it was before the last write. When Excel refuses it can be tried again. */
export async function undoLast(): Promise<{ findings: BookFinding[]; undone: boolean }> {
  if (!last) return { findings: [fel("inget-att-angra", "", "")], undone: false };
  const result = await putBack(last);
  if (!result.ok) return { findings: [result.error, fel("ej-angrat", "", "")], undone: false };
  last = undefined;
  return { findings: [], undone: true };
}
