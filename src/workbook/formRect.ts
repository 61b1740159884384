/** Where a form begins and ends. Apart from how forms are described, so that a run without forms need not fetch that. */
import { MASTER_ROW } from "./names";
import type { Rect } from "./plan";
import { endRow, valueAt, type SheetSnapshot } from "./snapshot";

/** First row of the printed part. */
export const FORM_FIRST_ROW = MASTER_ROW + 2;

/** Below the form; what stands under it is the user's own. */
export const FORM_END = "Slut på blanketten";

/** No form is wider: what an earlier run wrote is within these. */
const WIDEST = 8;

/** The cells of a form that an earlier run wrote; all there is when its last line is gone. */
export function ownFormRect(sheet: SheetSnapshot): Rect {
  let rows = endRow(sheet);
  for (let row = FORM_FIRST_ROW; row < endRow(sheet); row++) if (valueAt(sheet, row, 0) === FORM_END) rows = row + 1;
  return { row: 0, column: 0, rows, columns: WIDEST };
}
