import { intersection, rectAddress } from "./address";
import { eventTypes, raise, raiseSheet, workbookTarget } from "./events";
import { worksheetId, type RangeData, type World } from "./state";

export interface ChangeDetails {
  changeType?: string;
  valueBefore?: unknown;
  valueAfter?: unknown;
  valueTypeBefore?: string;
  valueTypeAfter?: string;
}

/** Tells the listeners of the sheet, of its tables and of the workbook that cells have changed. */
export function raiseChanged(world: World, range: RangeData, details: ChangeDetails = {}): void {
  const { sheet } = range;
  const message = {
    address: rectAddress(range),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: details.valueAfter === undefined ? "ThisLocalAddin" : "Unknown",
    shiftDirection: "None",
    ...details,
  };
  raiseSheet(world, eventTypes.worksheetChanged, sheet, message);
  for (const table of sheet.tables) {
    if (!intersection({ ...table, columns: table.columns.length }, range)) continue;
    raise(world, eventTypes.tableChanged, [table.id, workbookTarget], {
      ...message,
      tableId: table.id,
      worksheetId: worksheetId(sheet),
    });
  }
}
