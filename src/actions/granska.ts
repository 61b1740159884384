/** Granska: what a reviewer should know of the workbook. One sync; changes nothing. A repair is asked for on its own. */
import { readForReview, type ReviewedWorkbook } from "../excel/run";
import { audit, type Audit } from "../workbook/audit";
import type { AuditFinding } from "../workbook/audit/findings";
import { repairPlan } from "../workbook/audit/repair";
import type { BookFinding } from "../workbook/findings";
import { kronor } from "../domain/kronor";
import type { Grant } from "../domain/allocate";
import { checksIn } from "./checks";
import { aboutYear, defaultsFor } from "./defaults";
import { compute, type Computed } from "./prepare";
import { understand } from "./readAll";
import type { ColumnChoices, Frame, RegionRow, Review } from "./types";
import { write } from "./write";

/** The workbook as read, computed and audited: what Granska, a repair and Förklara begin with. */
export type Reviewed =
  { ok: true; workbook: ReviewedWorkbook; computed: Computed; audited: Audit } | { ok: false; findings: BookFinding[] };

export async function review(choices?: ColumnChoices): Promise<Reviewed> {
  const result = await readForReview();
  if (!result.ok) return { ok: false, findings: [result.error] };
  const workbook = result.value;
  const read = await understand(workbook.snapshot, choices);
  const computed = compute(read);
  const audited = audit(
    workbook.snapshot,
    workbook.hidden,
    computed.ok
      ? {
          snapshot: workbook.snapshot,
          ready: computed.ready,
          grant: computed.grant,
          defaults: await defaultsFor(read.year),
          about: aboutYear(read.year),
          ...(read.areas && computed.divided && { areas: { inputs: read.areas, regions: computed.divided.regions } }),
        }
      : undefined,
  );
  return { ok: true, workbook, computed, audited };
}

/** Everything recomputed and compared, every formula against its description. Reads only. */
export async function granska(options: { choices?: ColumnChoices } = {}): Promise<Review> {
  const reviewed = await review(options.choices);
  if (!reviewed.ok) {
    return { frame: NO_FRAME, regions: [], checks: [], findings: [], input: reviewed.findings, clean: false };
  }
  const { workbook, computed, audited } = reviewed;
  const { checks } = checksIn(workbook.snapshot);
  const findings = [...audited.findings].sort(bySeverity);
  const input = computed.findings;
  return {
    frame: computed.ok ? computed.grant.frame : NO_FRAME,
    regions: computed.ok ? regionRows(computed.grant) : [],
    checks,
    findings,
    input,
    clean: findings.length + input.length === 0,
  };
}

/** "Återställ formeln": writes what the description gives into the finding's cells and nothing else. Can be undone. */
export async function repairFormula(
  sheet: string,
  cell: string,
): Promise<{ findings: BookFinding[]; repaired: boolean }> {
  const reviewed = await review();
  if (!reviewed.ok) return { findings: reviewed.findings, repaired: false };
  const { audited, workbook } = reviewed;
  const plan = repairPlan(audited, workbook.snapshot, sheet, cell);
  if (!plan) return { findings: [], repaired: false };
  const findings = await write(workbook.snapshot, plan);
  return { findings, repaired: findings.length === 0 };
}

const NO_FRAME: Frame = { total: kronor(0), fordelat: kronor(0), differens: 0 };

const regionRows = (grant: Grant): RegionRow[] =>
  grant.regions.map(({ krPerInvanare, ...region }) => ({ ...region, krPerInvanare: krPerInvanare.toNumber() }));

const bySeverity = (a: AuditFinding, b: AuditFinding): number =>
  Number(a.severity !== "fel") - Number(b.severity !== "fel");
