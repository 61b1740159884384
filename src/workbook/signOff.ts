/** The reviewer's sign-off on Kontroller: what stands there, and what a new one writes. */
import { address } from "./a1";
import { isoOf } from "./dates";
import { MASTER_ROW, SHEETS } from "./names";
import { sheetEdit, type Plan } from "./plan";
import {
  CHECKS_TITLE,
  FINGERPRINT_CELL,
  hasSignOff,
  SIGN_OFF,
  SIGN_OFF_STATUSES,
  type SignOffStatus,
} from "./sheets/kontroller";
import { sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "./snapshot";

export interface SignOff {
  /** As the sheet's own formula has it. */
  status: SignOffStatus;
  namn: string;
  /** "2024-12-01"; "" when none, or when what stands there is no day. */
  datum: string;
  kommentar: string;
}

/** Kontroller with its sign-off; undefined before the first run, or when the sheet is somebody else's. */
export function signOffSheet(snapshot: Snapshot): SheetSnapshot | undefined {
  const sheet = sheetIn(snapshot, SHEETS.kontroller);
  return sheet && valueAt(sheet, 0, 0) === CHECKS_TITLE && hasSignOff(sheet) ? sheet : undefined;
}

/** What stands on the sheet now. */
export function readSignOff(sheet: SheetSnapshot): SignOff {
  const at = (index: number) => valueAt(sheet, SIGN_OFF.row + index, SIGN_OFF.column);
  const day = at(1);
  const status = valueAt(sheet, 0, SIGN_OFF.column);
  return {
    // Typed over, it says what no review has said: the formula's own finding tells of that.
    status: SIGN_OFF_STATUSES.find((known) => known === status) ?? "Inaktuell",
    namn: String(at(0)),
    datum: (typeof day === "number" && isoOf(day)) || "",
    kommentar: String(at(2)),
  };
}

/** True when the master check is OK. */
export const isMasterOk = (sheet: SheetSnapshot): boolean => valueAt(sheet, MASTER_ROW, 1) === "OK";

/** Writes the four cells and nothing else: about the latest run's fingerprint. `day` as Excel counts. */
export function planSignOff(sheet: SheetSnapshot, signed: { namn: string; day: number; kommentar: string }): Plan {
  const fingerprint = String(valueAt(sheet, FINGERPRINT_CELL.row, FINGERPRINT_CELL.column));
  const day = { ...SIGN_OFF, row: SIGN_OFF.row + 1, rows: 1, numberFormat: "yyyy-mm-dd" };
  return {
    sheets: [
      sheetEdit(sheet.name, {
        blocks: [
          {
            ...SIGN_OFF,
            cells: [[asText(signed.namn)], [signed.day], [asText(signed.kommentar)], [asText(fingerprint)]],
          },
        ],
        formats: [day],
      }),
    ],
    names: [],
    activate: { sheet: sheet.name, cell: address(0, SIGN_OFF.column) },
  };
}

/** Also digits and dates stay the text that was written. */
const asText = (value: string): string => (value === "" ? "" : `'${value}`);
