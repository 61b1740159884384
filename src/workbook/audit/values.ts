/** What the formulas give against what the domain computes from the inputs, krona for krona. */
import type { Grant } from "../../domain/allocate";
import { address } from "../a1";
import { areaCells } from "../areaPlan";
import { FIRST_ROW, SUM_ROW } from "../calcSheet";
import { potKey } from "../sheets/fordelning";
import { isErrorValue, valueAt, type CellValue } from "../snapshot";
import { cellKey } from "./compare";
import type { PlacedSheet } from "./describe";
import { auditFel, shown, stretch, type AuditFinding } from "./findings";
import type { AuditInput, Written } from "./written";

interface Expected {
  sheet: string;
  /** As described, zero-based. */
  row: number;
  column: number;
  value: number;
}

/** `faulty`: cells that have a finding of their own. Errors are another finding. */
export function compareValues(
  placed: readonly PlacedSheet[],
  input: AuditInput,
  written: Written,
  faulty: ReadonlySet<string>,
): AuditFinding[] {
  if (written.outgrown.length > 0) return [];
  const wrong = new Map<
    string,
    { placed: PlacedSheet; cells: { row: number; column: number; expected: number; found: CellValue }[] }
  >();
  for (const { sheet, row: r, column: c, value } of expectedValues(input.grant, written)) {
    const at = placed.find(({ name }) => name === sheet);
    const row = at?.rows.to[r];
    const column = at?.columns.to[c];
    if (!at || row === undefined || column === undefined) continue;
    const found = valueAt(at.sheet, row, column);
    if (found === value || isErrorValue(found) || faulty.has(cellKey(sheet, row, column))) continue;
    const key = `${sheet}\u0000${column}`;
    const group = wrong.get(key) ?? { placed: at, cells: [] };
    group.cells.push({ row, column, expected: value, found });
    wrong.set(key, group);
  }
  return [...wrong.values()].flatMap(({ placed: at, cells }) => {
    const [first] = cells;
    if (!first) return [];
    const c = at.columns.to.indexOf(first.column);
    const params = {
      kolumn: at.headers[c] ?? "",
      antal: cells.length,
      cell: address(first.row, first.column),
      forvantat: first.expected,
      funnet: shown(first.found),
      differens: typeof first.found === "number" ? first.found - first.expected : "",
    };
    return [auditFel("varde-avviker", at.sheet.name, stretch(cells), params, { cells: cells.length })];
  });
}

/** Every key, step and amount that is a whole number in the domain. */
function expectedValues(grant: Grant, { planned, budgets }: Written): Expected[] {
  const { allocation, rural, areas, reports } = planned;
  const values: Expected[] = [];
  const put = (sheet: typeof allocation, key: string, of: (index: number) => number | undefined, sum: boolean) => {
    const column = sheet.columns.findIndex((c) => c.key === key);
    if (column < 0) return;
    let total = 0;
    grant.regions.forEach((_, i) => {
      const value = of(i);
      if (value === undefined) return;
      total += value;
      values.push({ sheet: sheet.name, row: FIRST_ROW + i, column, value });
    });
    if (sum) values.push({ sheet: sheet.name, row: SUM_ROW, column, value: total });
  };
  const code = (i: number) => grant.regions[i]?.regionkod ?? "";
  if (rural) {
    rural.columns.forEach(({ key, header }) => {
      if (key.startsWith("typ")) put(rural, key, (i) => grant.rural?.byType.get(code(i))?.get(header) ?? 0, true);
    });
    put(rural, "nyckel", (i) => grant.rural?.keys.get(code(i)), true);
  }
  put(allocation, "folkmangd", (i) => grant.regions[i]?.folkmangd, true);
  put(allocation, "landsbygd", (i) => grant.rural?.keys.get(code(i)), true);
  allocation.columns.forEach(({ key, block }) => {
    const index = /^pott(\d+)\.andel$/.exec(key)?.[1];
    const pot = grant.pots.find(({ pot: { insats } }) => insats === block);
    if (index === undefined || !pot) return;
    const p = Number(index);
    put(allocation, potKey(p, "produkt"), (i) => pot.rows[i]?.product, false);
    put(allocation, potKey(p, "heltal"), (i) => pot.rows[i]?.floor, true);
    put(allocation, potKey(p, "rest"), (i) => pot.rows[i]?.rest, false);
    put(allocation, potKey(p, "rang"), (i) => pot.rows[i]?.rank, false);
    put(allocation, potKey(p, "belopp"), (i) => pot.rows[i]?.amount, true);
  });
  put(allocation, "totalt", (i) => grant.regions[i]?.summa, true);
  const ofAreas = areas
    ? areaCells(areas, budgets).map(({ sheet, row, column, expected }) => ({ sheet, row, column, value: expected }))
    : [];
  const ofReports = (reports?.cells ?? []).map(({ sheet, row, column, expected }) => ({
    sheet,
    row,
    column,
    value: expected,
  }));
  return [...values, ...ofAreas, ...ofReports];
}
