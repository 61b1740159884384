/** The workbook as read, computed and audited: what Granska, a repair and Förklara begin with. One sync. */
import { stops } from "../domain/finding";
import { readForReview, type ReviewedWorkbook } from "../excel/run";
import type { AreaInputs } from "../workbook/areaInputs";
import { audit, type Audit, type HiddenParts } from "../workbook/audit";
import type { BookFinding } from "../workbook/findings";
import { inputFingerprint } from "../workbook/fingerprint";
import { compute, formsFor, type Computed } from "./prepare";
import { understand, type Read } from "./readAll";
import type { ColumnChoices } from "./types";

export type Reviewed =
  { ok: true; workbook: ReviewedWorkbook; computed: Computed; audited: Audit } | { ok: false; findings: BookFinding[] };

export async function review(choices?: ColumnChoices): Promise<Reviewed> {
  const result = await readForReview();
  if (!result.ok) return { ok: false, findings: [result.error] };
  const workbook = result.value;
  const { computed, audited } = await reviewOf(await understand(workbook.snapshot, choices), workbook.hidden, choices);
  return { ok: true, workbook, computed, audited };
}

/** Takes a workbook as read, wherever it was read from. */
export async function reviewOf(
  read: Read,
  hidden: readonly HiddenParts[],
  choices?: ColumnChoices,
): Promise<{ computed: Computed; audited: Audit }> {
  const { snapshot, areas } = read;
  const computed = compute(read);
  const reports = computed.ok ? await formsFor(read, computed, choices) : undefined;
  const audited = audit(
    snapshot,
    hidden,
    computed.ok && hasItsColumns(areas)
      ? {
          snapshot,
          ready: computed.ready,
          grant: computed.grant,
          fingerprint: await inputFingerprint(computed.ready, areas),
          ...(reports && { reports }),
          ...(areas && computed.divided && { areas: { inputs: areas, regions: computed.divided.regions } }),
        }
      : undefined,
  );
  return { computed, audited };
}

/** A rule's formula needs the columns of Områdesregler and Nycklar: without one of them there is nothing to compare with. */
const hasItsColumns = (areas: AreaInputs | undefined): boolean =>
  [areas?.sheets.regler, areas?.sheets.nycklar].every((source) => !source?.findings.some(stops));
