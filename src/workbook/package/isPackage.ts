/** Apart from how the sheet is described: every reading asks, and few workbooks are packages. */
import { SHEETS } from "../names";
import { sheetIn, valueAt, type Snapshot } from "../snapshot";

/** What stands on top of Paket. */
export const PACKAGE_TITLE = "Regionens belopp ur den nationella fördelningen";

/** True when the workbook is a region's package. */
export function isPackage(snapshot: Snapshot): boolean {
  const sheet = sheetIn(snapshot, SHEETS.paket);
  return sheet !== undefined && valueAt(sheet, 0, 0) === PACKAGE_TITLE;
}
