/** Kontroller as it stands in the workbook: the sheet's own formulas, read. */
import { readWorkbook } from "../excel/run";
import { address } from "../workbook/a1";
import { MASTER_ROW, SHEETS } from "../workbook/names";
import { CHECKS_HEADER_ROW, CHECKS_TITLE } from "../workbook/sheets/kontroller";
import { endRow, sheetIn, valueAt, type Snapshot } from "../workbook/snapshot";
import type { CheckRow, Checks } from "./types";

/** Reads the workbook and gives its checks; "saknas" before the first run. */
export async function readChecks(): Promise<Checks> {
  const result = await readWorkbook();
  if (!result.ok) return { checks: [], master: "saknas", findings: [result.error] };
  return checksIn(result.value);
}

/** Takes a workbook as read; an error value counts as FEL. */
export function checksIn(snapshot: Snapshot): Checks {
  const sheet = sheetIn(snapshot, SHEETS.kontroller);
  if (!sheet || valueAt(sheet, 0, 0) !== CHECKS_TITLE) return { checks: [], master: "saknas", findings: [] };
  const checks: CheckRow[] = [];
  for (let row = CHECKS_HEADER_ROW + 1; row < endRow(sheet); row++) {
    const [id, text, expected, found, , status, where, cell] = Array.from({ length: 8 }, (_, column) =>
      valueAt(sheet, row, column),
    );
    if (id === "") break;
    checks.push({
      id: String(id),
      text: String(text),
      status: status === "OK" ? "OK" : "FEL",
      forvantat: typeof expected === "number" ? expected : String(expected),
      funnet: typeof found === "number" ? found : String(found),
      sheet: String(where) || sheet.name,
      cell: String(cell) || address(row, 3),
    });
  }
  return { checks, master: valueAt(sheet, MASTER_ROW, 1) === "OK" ? "OK" : "FEL", findings: [] };
}
