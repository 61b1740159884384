/** Computed amounts against decided ones, on Regioner or in a pasted table, per region and key. */
import type { Grant } from "../domain/allocate";
import type { Inputs } from "./inputs";
import { address } from "./a1";
import type { RegionerKey } from "./sheets/regioner";
import { valueAt } from "./snapshot";
import type { PastedTable } from "./pastedTable";

export interface ReconciledAmount {
  regionkod: string;
  region: string;
  pott: "befolkning" | "landsbygd" | "summa";
  beslutat: number;
  beraknat: number;
  /** Computed less decided, kr. */
  differens: number;
  /** Where the decided amount stands; "" when it was pasted. */
  sheet: string;
  cell: string;
}

const COLUMNS: readonly [RegionerKey, ReconciledAmount["pott"]][] = [
  ["beslutatBefolkning", "befolkning"],
  ["beslutatLandsbygd", "landsbygd"],
  ["beslutat", "summa"],
];

/** Every decided amount that can be read, the largest difference first, then by region and pot. */
export function reconcile({ sources }: NonNullable<Inputs["ready"]>, grant: Grant): ReconciledAmount[] {
  const { sheet, at, firstRow, endRow } = sources.regioner;
  const rows = new Map<string, number>();
  for (let row = firstRow; row < endRow; row++) rows.set(String(valueAt(sheet, row, at.regionkod ?? 0)), row);
  return grant.regions
    .flatMap((region) =>
      COLUMNS.flatMap(([key, pott]): ReconciledAmount[] => {
        const row = rows.get(region.regionkod);
        const column = at[key];
        if (row === undefined || column === undefined) return [];
        const beslutat = valueAt(sheet, row, column);
        if (typeof beslutat !== "number") return [];
        const beraknat = region[pott];
        const { regionkod, region: name } = region;
        const where = { sheet: sheet.name, cell: address(row, column) };
        return [{ regionkod, region: name, pott, beslutat, beraknat, differens: beraknat - beslutat, ...where }];
      }),
    )
    .sort((a, b) => Math.abs(b.differens) - Math.abs(a.differens));
}

/** The same against a pasted table: what it has of each region. */
export function reconcilePasted({ rows }: PastedTable, grant: Grant): ReconciledAmount[] {
  const pasted = new Map(rows.map((row) => [row.regionkod, row.belopp]));
  return grant.regions
    .flatMap((region) =>
      COLUMNS.flatMap(([, pott]): ReconciledAmount[] => {
        const beslutat = pasted.get(region.regionkod)?.[pott];
        if (beslutat === undefined) return [];
        const { regionkod, region: name } = region;
        const beraknat = region[pott];
        return [
          { regionkod, region: name, pott, beslutat, beraknat, differens: beraknat - beslutat, sheet: "", cell: "" },
        ];
      }),
    )
    .sort((a, b) => Math.abs(b.differens) - Math.abs(a.differens));
}

/** Those further apart than `tolerance` kr. */
export const beyond = (rows: readonly ReconciledAmount[], tolerance: number): ReconciledAmount[] =>
  rows.filter(({ differens }) => Math.abs(differens) > tolerance);
