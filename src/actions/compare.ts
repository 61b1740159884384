/** Compare: this workbook against another version of it, by key. One sync; nothing is written. */
import { stops } from "../domain/finding";
import { readForReview } from "../excel/run";
import { compareVersions, type ComparedVersion, type Comparison } from "../workbook/compare";
import type { BookFinding } from "../workbook/findings";
import type { Snapshot } from "../workbook/snapshot";
import { understand } from "./readAll";
import { reviewOf } from "./reviewed";
import type { ColumnChoices } from "./types";

export type Compared =
  | { kind: "compared"; comparison: Comparison }
  /** One of the versions has errors in its inputs, and comes to nothing that can be compared. */
  | { kind: "unread"; version: "this" | "other"; findings: BookFinding[] }
  /** The other workbook has none of our input sheets. */
  | { kind: "foreign" };

/** Takes the earlier version as read from its file; this workbook is the later. */
export async function compareWith(other: Snapshot, options: { choices?: ColumnChoices } = {}): Promise<Compared> {
  const before = await versionOf(other, options.choices);
  if (!before.ok) {
    return before.any ? { kind: "unread", version: "other", findings: before.findings } : { kind: "foreign" };
  }
  const read = await readForReview();
  if (!read.ok) return { kind: "unread", version: "this", findings: [read.error] };
  const after = await versionOf(read.value.snapshot, options.choices);
  if (!after.ok) return { kind: "unread", version: "this", findings: after.findings };
  return { kind: "compared", comparison: compareVersions(before.version, after.version) };
}

type VersionResult = { ok: true; version: ComparedVersion } | { ok: false; any: boolean; findings: BookFinding[] };

async function versionOf(snapshot: Snapshot, choices: ColumnChoices | undefined): Promise<VersionResult> {
  const read = await understand(snapshot, choices);
  const { computed, audited } = await reviewOf(read, []);
  if (!computed.ok || computed.findings.some(stops)) {
    return { ok: false, any: read.inputs.any, findings: computed.findings };
  }
  const { ready, grant } = computed;
  const areas = read.areas && { areas: read.areas };
  return { ok: true, version: { snapshot, year: read.year, ready, grant, ...areas, placed: audited.placed } };
}
