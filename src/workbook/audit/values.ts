/** What the formulas give against what the domain computes from the inputs, krona for krona. */
import type { Grant, RegionGrant } from "../../domain/allocate";
import { address } from "../a1";
import { areaCells } from "../areaPlan";
import { FIRST_ROW, SUM_ROW, type CalcSheet } from "../calcSheet";
import type { PotColumn } from "../sheets/fordelning";
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
  const wrong = new Map<string, { placed: PlacedSheet; kolumn: string; cells: [WrongCell, ...WrongCell[]] }>();
  for (const { sheet, row: r, column: c, value } of expectedValues(input.grant, written)) {
    const at = placed.find(({ name }) => name === sheet);
    const row = at?.rows.to[r];
    const column = at?.columns.to[c];
    if (!at || row === undefined || column === undefined) continue;
    const found = valueAt(at.sheet, row, column);
    if (found === value || isErrorValue(found) || faulty.has(cellKey(sheet, row, column))) continue;
    const key = `${sheet}\u0000${column}`;
    const cell = { row, column, expected: value, found };
    const group = wrong.get(key);
    if (group) group.cells.push(cell);
    else wrong.set(key, { placed: at, kolumn: at.headers[c] ?? "", cells: [cell] });
  }
  return [...wrong.values()].map(({ placed: at, kolumn, cells }) => {
    const [{ row, column, expected, found }] = cells;
    const params = {
      kolumn,
      antal: cells.length,
      cell: address(row, column),
      forvantat: expected,
      funnet: shown(found),
      differens: typeof found === "number" ? found - expected : "",
    };
    return auditFel("varde-avviker", at.sheet.name, stretch(cells), params, { cells: cells.length });
  });
}

interface WrongCell {
  row: number;
  column: number;
  expected: number;
  found: CellValue;
}

/** Every key, step and amount that is a whole number in the domain. */
function expectedValues(grant: Grant, { planned, budgets }: Written): Expected[] {
  const { allocation, rural, areas, reports } = planned;
  const values: Expected[] = [];
  const put = (
    sheet: CalcSheet,
    key: string,
    of: (region: RegionGrant, index: number) => number | undefined,
    sum: boolean,
  ) => {
    const column = sheet.columns.findIndex((c) => c.key === key);
    if (column < 0) return;
    let total = 0;
    grant.regions.forEach((region, i) => {
      const value = of(region, i);
      if (value === undefined) return;
      total += value;
      values.push({ sheet: sheet.name, row: FIRST_ROW + i, column, value });
    });
    if (sum) values.push({ sheet: sheet.name, row: SUM_ROW, column, value: total });
  };
  const ruralKey = ({ regionkod }: RegionGrant) => grant.rural?.keys.get(regionkod);
  if (rural) {
    for (const { key, header } of rural.columns) {
      if (!key.startsWith("typ")) continue;
      put(rural, key, ({ regionkod }) => grant.rural?.byType.get(regionkod)?.get(header) ?? 0, true);
    }
    put(rural, "nyckel", ruralKey, true);
  }
  put(allocation, "folkmangd", ({ folkmangd }) => folkmangd, true);
  put(allocation, "landsbygd", ruralKey, true);
  for (const { pot, rows } of grant.pots) {
    const first = allocation.columns.find(({ key, block }) => block === pot.insats && key.endsWith(".andel"));
    if (!first) continue;
    const key = (column: PotColumn) => first.key.replace("andel", column);
    put(allocation, key("produkt"), (_, i) => rows[i]?.product, false);
    put(allocation, key("heltal"), (_, i) => rows[i]?.floor, true);
    put(allocation, key("rest"), (_, i) => rows[i]?.rest, false);
    put(allocation, key("rang"), (_, i) => rows[i]?.rank, false);
    put(allocation, key("belopp"), (_, i) => rows[i]?.amount, true);
  }
  put(allocation, "totalt", ({ summa }) => summa, true);
  const read = [...(areas ? areaCells(areas, budgets) : []), ...(reports?.cells ?? [])];
  return [...values, ...read.map(({ sheet, row, column, expected }) => ({ sheet, row, column, value: expected }))];
}
