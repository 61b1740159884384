/** What a run writes for the områden: two calculation sheets and their checks, and where to read the amounts back. */
import type { Pot } from "../domain/frame";
import { absolute, sheetPrefix } from "./a1";
import type { RegionAreas } from "./areaBudgets";
import type { AreaInputs } from "./areaInputs";
import { columnIndex, FIRST_ROW, SHARED_ROWS, SUM_ROW, cellOn, type CalcSheet } from "./calcSheet";
import { columnReference, type Source } from "./parse/source";
import type { Check } from "./sheets/kontroller";
import { potKey } from "./sheets/fordelning";
import { omradesbudget } from "./sheets/omradesbudget";
import { areaChecks } from "./sheets/omradeskontroller";
import { omradessummor } from "./sheets/omradessummor";
import type { RegionerKey } from "./sheets/regioner";

export interface AreaPlan {
  budget: CalcSheet;
  sums: CalcSheet;
  checks: Check[];
}

/** Takes the rules as read and their budgets. Undefined without rules: then everything is undivided. */
export function planAreas(
  areas: AreaInputs,
  regions: readonly RegionAreas[],
  context: { allocation: CalcSheet; pots: readonly Pot[]; regioner: Source<RegionerKey> },
): AreaPlan | undefined {
  if (areas.rules.length === 0) return undefined;
  const { regler, nycklar, sourceCell } = areas.sheets;
  const rows = regions.flatMap(({ rules, budget }) => budget.rows.map((row, i) => ({ row: rules[i], amount: row })));
  const rules = rows.flatMap(({ row }) => (row ? [row] : []));
  const sums: CalcSheet = omradessummor(regions, {
    ...context,
    source: sourceCell
      ? `=${sheetPrefix(regler.sheet.name)}${absolute(sourceCell.row, sourceCell.column)}`
      : areas.source,
    budget: () => budget,
  });
  const budget: CalcSheet = omradesbudget(rules, {
    regler,
    nycklar,
    sums,
    amounts: rows.map(({ amount }) => amount.belopp),
  });

  const divided = context.pots.filter(({ nyckel }) => nyckel !== "ingen");
  const { allocation } = context;
  const hasPots = allocation.columns.some(({ key }) => key === potKey(0, "produkt"));
  // In a region's package a pot is the region's own amount.
  const pots = divided.map((_, i) =>
    hasPots
      ? cellOn(allocation, SHARED_ROWS[0], potKey(i, "produkt"))
      : cellOn(allocation, SUM_ROW, potKey(i, "belopp")),
  );
  const checksum = rows.reduce((sum, { amount: { rule, quotient } }, i) => {
    const lock = rule.last === undefined ? 0 : 1 + rule.last;
    return sum + (i + 1) * (quotient.taljare + quotient.delare + lock);
  }, 0);
  const checks = areaChecks({
    budget,
    sums,
    inputs: {
      pots: pots.length === 0 ? "0" : pots.join("+"),
      rules: `SUMPRODUCT(1*(${columnReference(regler, "regionkod")}<>""))`,
    },
    atRun: { source: areas.source, rules: rules.length, checksum },
  });
  return { budget, sums, checks };
}

export interface AreaCell {
  sheet: string;
  row: number;
  column: number;
  expected: number;
  regionkod: string;
  what: string;
}

/** Where each amount stands, to be read back and compared krona for krona: every rule, and what every region has left. */
export function areaCells({ budget, sums }: AreaPlan, regions: readonly RegionAreas[]): AreaCell[] {
  const amounts = regions.flatMap(({ regionkod, budget: { rows } }) =>
    rows.map(({ rule, belopp }) => ({ regionkod, what: rule.omrade, expected: belopp })),
  );
  return [
    ...amounts.map((amount, i) => ({
      ...amount,
      sheet: budget.name,
      row: FIRST_ROW + i,
      column: columnIndex(budget, "belopp"),
    })),
    ...regions.map(({ regionkod, budget: { ofordelat } }, i) => ({
      sheet: sums.name,
      row: FIRST_ROW + i,
      column: columnIndex(sums, "ofordelat"),
      regionkod,
      what: "ofördelat",
      expected: ofordelat,
    })),
  ];
}
