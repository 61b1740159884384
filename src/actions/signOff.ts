/** The reviewer's sign-off: four cells on Kontroller, which its own formula then follows. Can be undone. */
import { stops } from "../domain/finding";
import { readWorkbook } from "../excel/run";
import { address } from "../workbook/a1";
import { dayOf } from "../workbook/dates";
import { fel, varning, type BookFinding } from "../workbook/findings";
import { MASTER_ROW, SHEETS } from "../workbook/names";
import { protectedSheets } from "../workbook/protectedSheets";
import { FINGERPRINT_CELL } from "../workbook/sheets/kontroller";
import { isMasterOk, planSignOff, readSignOff, signOffSheet, type SignOff } from "../workbook/signOff";
import { valueAt } from "../workbook/snapshot";
import type { Cancellable } from "./types";
import { write } from "./write";

export interface SignedOff {
  findings: BookFinding[];
  /** True when it was written. */
  signed: boolean;
  /** As the sheet has it afterwards; undefined when there is no Kontroller to sign. */
  signOff: SignOff | undefined;
}

/**
 * Takes who, when ("2024-12-01") and a comment. Refuses without a name, a day or a run to sign. A check that fails is no
 * reason to refuse, since a reviewer may have found it and say so in the comment: it is a warning. Three syncs.
 */
export async function signOff(
  options: { namn: string; datum: string; kommentar: string } & Cancellable,
): Promise<SignedOff> {
  const read = await readWorkbook();
  if (!read.ok) return { findings: [read.error], signed: false, signOff: undefined };
  const snapshot = read.value;
  const sheet = signOffSheet(snapshot);
  if (!sheet || valueAt(sheet, FINGERPRINT_CELL.row, FINGERPRINT_CELL.column) === "") {
    return {
      findings: [fel("inget-att-granska", "", "", { blad: SHEETS.kontroller })],
      signed: false,
      signOff: undefined,
    };
  }
  const now = readSignOff(sheet);
  const namn = options.namn.trim();
  const day = dayOf(options.datum);
  if (namn === "" || day === undefined) {
    return { findings: [fel("granskare-saknas", "", "")], signed: false, signOff: now };
  }
  const plan = planSignOff(sheet, { namn, day, kommentar: options.kommentar.trim() });
  const stopped = protectedSheets(snapshot, plan.sheets);
  if (stopped.some(stops)) return { findings: stopped, signed: false, signOff: now };
  const failures = await write(snapshot, plan, options);
  if (failures.length > 0) return { findings: failures, signed: false, signOff: now };
  const back = await readWorkbook({ recalculate: snapshot.calculationMode === "manual" });
  if (!back.ok) return { findings: [back.error], signed: true, signOff: undefined };
  const after = signOffSheet(back.value);
  const isOk = after !== undefined && isMasterOk(after);
  const findings = isOk ? [] : [varning("granskad-med-fel", sheet.name, address(MASTER_ROW, 1))];
  return { findings, signed: true, signOff: after && readSignOff(after) };
}
