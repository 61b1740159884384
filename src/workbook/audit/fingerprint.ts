/** The fingerprint on Kontroller against that of today's inputs, where nothing else that the run kept differs. */
import { SHEETS } from "../names";
import { FINGERPRINT_CELL } from "../sheets/kontroller";
import { lastLoggedFingerprint } from "../sheets/logg";
import { valueAt } from "../snapshot";
import type { PlacedSheet } from "./describe";
import { auditFel, auditVarning, stretch, type AuditFinding } from "./findings";
import type { AuditInput } from "./written";

/**
 * Either an input has changed in a way that no check of Kontroller sees (two municipalities that changed places), or the
 * fingerprint has been typed over: then Logg has another one.
 */
export function judgeFingerprint(
  placed: readonly PlacedSheet[],
  { snapshot, fingerprint }: AuditInput,
): AuditFinding[] {
  const checks = placed.find(({ name }) => name === SHEETS.kontroller);
  const row = checks?.rows.to[FINGERPRINT_CELL.row];
  const column = checks?.columns.to[FINGERPRINT_CELL.column];
  if (!checks || row === undefined || column === undefined) return [];
  const found = String(valueAt(checks.sheet, row, column));
  if (found === fingerprint) return [];
  const cell = stretch([{ row, column }]);
  const logged = lastLoggedFingerprint(snapshot);
  if (found === "" || (logged !== undefined && logged !== found)) {
    const params = { kolumn: "Fingeravtryck", forvantat: logged ?? fingerprint, funnet: found };
    return [auditFel("korningsvarde-andrat", checks.sheet.name, cell, params)];
  }
  return [auditVarning("indata-andrade-sedan-korningen", checks.sheet.name, cell, { vad: "fingeravtryck" })];
}
