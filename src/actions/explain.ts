/** Förklara, Härled nyckel and the reconciliation with decided amounts. They read; nothing is written. */
import { deriveWeights, type DerivedWeights } from "../domain/deriveWeights";
import { kronor } from "../domain/kronor";
import { readLocalFormulas, readWorkbook } from "../excel/run";
import { explainRegion, regionAt, type Explained, type ExplainInput } from "../workbook/explain";
import type { BookFinding } from "../workbook/findings";
import { readPastedTable, type PastedTable } from "../workbook/pastedTable";
import { beyond, reconcile, reconcilePasted, type ReconciledAmount } from "../workbook/reconcile";
import { compute, type Computed } from "./prepare";
import { understand } from "./readAll";
import { review } from "./reviewed";

export type Explanation =
  | {
      kind: "explained";
      explained: Explained;
      /** "Blad!Cell" → the formula as Excel shows it. */ formulas: Record<string, string>;
    }
  /** The selected cell is about no region. */
  | { kind: "noRegion" }
  | { kind: "unread"; findings: BookFinding[] };

/** Which amount: a region's, of one key or of all; or what the selected cell is about. */
export type ExplainTarget = { regionkod: string; nyckel?: "befolkning" | "landsbygd" } | "selected";

/** The chain to an amount. Two syncs. */
export async function explain(target: ExplainTarget): Promise<Explanation> {
  const reviewed = await review();
  if (!reviewed.ok) return { kind: "unread", findings: reviewed.findings };
  const { workbook, computed, audited } = reviewed;
  if (!computed.ok) return { kind: "unread", findings: computed.findings };
  const input: ExplainInput = { snapshot: workbook.snapshot, ready: computed.ready, grant: computed.grant, audited };
  const { selected } = workbook;
  const about = target === "selected" ? selected && regionAt(input, selected) : { regionkod: target.regionkod };
  const all = about && explainRegion(input, about.regionkod, "pot" in about ? about.pot : undefined);
  if (!all) return { kind: "noRegion" };
  const nyckel = target === "selected" ? undefined : target.nyckel;
  const explained = nyckel ? { ...all, pots: all.pots.filter((pot) => pot.nyckel === nyckel) } : all;
  const steps = [...explained.pots.flatMap((pot) => pot.steps), ...explained.areas];
  const cells = [...new Map(steps.map(({ sheet, cell }) => [`${sheet}!${cell}`, { sheet, cell }])).entries()];
  const local = await readLocalFormulas(cells.map(([, place]) => place));
  if (!local.ok) return { kind: "unread", findings: [local.error] };
  const formulas = Object.fromEntries(
    cells.flatMap(([place], i) => {
      const formula = local.value[i] ?? "";
      return formula.startsWith("=") ? [[place, formula]] : [];
    }),
  );
  return { kind: "explained", explained, formulas };
}

export type DerivedKey =
  | {
      kind: "derived";
      derived: DerivedWeights;
      /** Of each regionkod. */
      regions: ReadonlyMap<string, string>;
    }
  /** Regioner has no decided rural amount for some region, or Kommuner nobody. */
  | { kind: "noDecided" }
  | { kind: "unread"; findings: BookFinding[] };

/** The weights that give the decided rural amounts on Regioner. One sync. */
export async function deriveKey(): Promise<DerivedKey> {
  const computed = await computedNow();
  if (!computed.ok) return { kind: "unread", findings: computed.findings };
  const { ready, grant } = computed;
  const decided = new Map(
    reconcile(ready, grant).flatMap(({ regionkod, pott, beslutat }) =>
      pott === "landsbygd" ? [[regionkod, beslutat]] : [],
    ),
  );
  if (decided.size < grant.regions.length || !grant.rural) return { kind: "noDecided" };
  const { byType } = grant.rural;
  const derived = deriveWeights(
    grant.regions.map(({ regionkod }) => ({
      regionkod,
      decided: kronor(decided.get(regionkod) ?? 0),
      persons: byType.get(regionkod) ?? new Map<string, number>(),
    })),
  );
  const regions = new Map(grant.regions.map(({ regionkod, region }) => [regionkod, region]));
  return derived ? { kind: "derived", derived, regions } : { kind: "noDecided" };
}

export interface Reconciliation {
  /** Decided amounts that were compared. */
  compared: number;
  /** Those further apart than the tolerance, the largest difference first. */
  differences: ReconciledAmount[];
  findings: BookFinding[];
}

/** Computed against decided amounts on Regioner, per region and pot. One sync. */
export async function reconcileDecided(options: { tolerance?: number } = {}): Promise<Reconciliation> {
  const computed = await computedNow();
  if (!computed.ok) return { compared: 0, differences: [], findings: computed.findings };
  const rows = reconcile(computed.ready, computed.grant);
  return { compared: rows.length, differences: beyond(rows, options.tolerance ?? 0), findings: [] };
}

export interface TableReconciliation extends Reconciliation {
  table: PastedTable;
  /** Regions of the workbook that the table lacks. */
  missing: string[];
}

/** Computed against amounts that were pasted as text. One sync. */
export async function reconcileTable(options: { text: string; tolerance?: number }): Promise<TableReconciliation> {
  const table = readPastedTable(options.text);
  const computed = await computedNow();
  if (!computed.ok) return { compared: 0, differences: [], findings: computed.findings, table, missing: [] };
  const rows = reconcilePasted(table, computed.grant);
  const has = new Set(table.rows.map(({ regionkod }) => regionkod));
  const missing = computed.grant.regions.filter(({ regionkod }) => !has.has(regionkod)).map(({ region }) => region);
  const differences = beyond(rows, options.tolerance ?? 0);
  return { compared: rows.length, differences, findings: [], table, missing: table.rows.length > 0 ? missing : [] };
}

async function computedNow(): Promise<Computed> {
  const result = await readWorkbook();
  return result.ok ? compute(await understand(result.value)) : { ok: false, findings: [result.error] };
}
