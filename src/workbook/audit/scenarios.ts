/** Scenarier as it should be: the scenarios that it names, from Scenariodata, beside Fördelning. */
import { columnIndex, FIRST_ROW } from "../calcSheet";
import { SHEETS } from "../names";
import { comparedNames, comparisonSheet } from "../scenarios/comparison";
import { computeScenarios } from "../scenarios/compute";
import { dataEndRow, readScenarios } from "../scenarios/data";
import type { Snapshot } from "../snapshot";
import { describeCalc, type DescribedSheet } from "./describe";
import { auditFel, type AuditFinding } from "./findings";
import type { AuditInput, Written } from "./written";

/** `sheets`: the others, described. Nothing when the workbook compares no scenarios. One that is gone, or cannot be divided, leaves nothing to compare with. */
export function describeScenarios(
  snapshot: Snapshot,
  { grant }: AuditInput,
  { planned: { allocation } }: Written,
  sheets: readonly DescribedSheet[],
): { described: DescribedSheet[]; findings: AuditFinding[] } {
  const names = comparedNames(snapshot);
  if (!names) return { described: [], findings: [] };
  const read = readScenarios(snapshot).filter(({ problems }) => problems.length === 0);
  const found = names.flatMap((name) => read.find(({ scenario }) => scenario.name === name) ?? []);
  const { compared } = computeScenarios(found);
  if (compared.length < names.length) {
    const known = compared.map(({ placed }) => placed.scenario.name);
    const gone = names.filter((name) => !known.includes(name));
    return {
      described: [],
      findings: gone.map((namn) => auditFel("scenario-saknas", SHEETS.scenarier, "A1", { namn })),
    };
  }
  const rows = sheets.find(({ name }) => name === allocation.name)?.cells.slice(FIRST_ROW) ?? [];
  const codes = rows.map(([code]) => String(code));
  const nameOf = new Map(grant.regions.map(({ regionkod, region }) => [regionkod, region]));
  const current = {
    folkmangd: columnIndex(allocation, "folkmangd"),
    totalt: columnIndex(allocation, "totalt"),
    regions: new Map(codes.map((code) => [code, nameOf.get(code) ?? ""])),
  };
  return { described: [describeCalc(comparisonSheet(current, compared, dataEndRow(snapshot)))], findings: [] };
}
