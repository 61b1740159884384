/** Granska: what a reviewer should know of the workbook. One sync; changes nothing. A repair is asked for on its own. */
import type { AuditFinding } from "../workbook/audit/findings";
import { repairPlan } from "../workbook/audit/repair";
import type { BookFinding } from "../workbook/findings";
import { checksIn } from "./checks";
import { NO_FRAME, regionRows } from "./grantRows";
import type { Cancellable, ColumnChoices, Review } from "./types";
import { review } from "./reviewed";
import { readSignOff, signOffSheet } from "../workbook/signOff";
import { write } from "./write";

export { compareWith } from "./compare";
export { deriveKey, explain, reconcileDecided, reconcileTable } from "./explain";
export { signOff } from "./signOff";

/** Everything recomputed and compared, every formula against its description. Reads only. */
export async function granska(options: { choices?: ColumnChoices } = {}): Promise<Review> {
  const reviewed = await review(options.choices);
  if (!reviewed.ok) {
    return { frame: NO_FRAME, regions: [], checks: [], findings: [], input: reviewed.findings, clean: false };
  }
  const { workbook, computed, audited } = reviewed;
  const { checks } = checksIn(workbook.snapshot);
  const sheet = signOffSheet(workbook.snapshot);
  const findings = [...audited.findings].sort(bySeverity);
  const input = computed.findings;
  return {
    frame: computed.ok ? computed.grant.frame : NO_FRAME,
    regions: computed.ok ? regionRows(computed.grant) : [],
    checks,
    ...(sheet && { signOff: readSignOff(sheet) }),
    findings,
    input,
    clean: findings.length + input.length === 0,
  };
}

/** "Återställ formeln": writes what the description gives into the finding's cells and nothing else. Can be undone. */
export async function repairFormula(
  sheet: string,
  cell: string,
  cancellable: Cancellable = {},
): Promise<{ findings: BookFinding[]; repaired: boolean }> {
  const reviewed = await review();
  if (!reviewed.ok) return { findings: reviewed.findings, repaired: false };
  const { audited, workbook } = reviewed;
  const plan = repairPlan(audited, workbook.snapshot, sheet, cell);
  if (!plan) return { findings: [], repaired: false };
  const findings = await write(workbook.snapshot, plan, cancellable);
  return { findings, repaired: findings.length === 0 };
}

const bySeverity = (a: AuditFinding, b: AuditFinding): number =>
  Number(a.severity !== "fel") - Number(b.severity !== "fel");
