/** The workbook as read, computed and audited: what Granska, a repair and Förklara begin with. One sync. */
import { readForReview, type ReviewedWorkbook } from "../excel/run";
import { audit, type Audit } from "../workbook/audit";
import type { BookFinding } from "../workbook/findings";
import { aboutYear, defaultsFor } from "./defaults";
import { compute, type Computed } from "./prepare";
import { understand } from "./readAll";
import type { ColumnChoices } from "./types";

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
