/** Writes one region's rules into Områdesregler, and leaves every other row and column as the user has it. */
import { areaIdentity } from "../domain/areaRule";
import { address } from "./a1";
import type { AreaInputs } from "./areaInputs";
import { areaRuleCells, type AreaRuleEntry } from "./areaRows";
import { fel, type BookFinding } from "./findings";
import { columnKeys } from "./inputSheet";
import { rowsUntil } from "./parse/source";
import type { Plan } from "./plan";
import { omradesregler, type OmradesreglerKey } from "./sheets/omradesregler";
import { endColumn, valueAt, type Snapshot } from "./snapshot";
import { planTableRows, type TableLine } from "./tableRows";

/**
 * The region's rows are replaced where its first one stands (a new region comes last); rows below move up or down. A
 * region's rule keeps what the user has beside it when its område, insatsområde and base are the same.
 */
export function planAreaRules(
  snapshot: Snapshot,
  areas: AreaInputs,
  regionkod: string,
  rules: readonly AreaRuleEntry[],
): { plan: Plan; findings: BookFinding[] } {
  const { regler } = areas.sheets;
  const { sheet, findings } = planTableRows(snapshot, regler, newOrder(areas, regionkod, rules));
  return {
    plan: { sheets: sheet ? [sheet] : [], names: [] },
    findings: [...missingColumns(areas, rules), ...findings],
  };
}

function newOrder(
  areas: AreaInputs,
  regionkod: string,
  rules: readonly AreaRuleEntry[],
): TableLine<OmradesreglerKey>[] {
  const { regler } = areas.sheets;
  const { sheet, at, firstRow } = regler;
  const rows = rowsUntil(regler, regler.endRow);
  const textAt = (row: number, key: OmradesreglerKey) =>
    at[key] === undefined ? "" : String(valueAt(sheet, row, at[key]));
  const codeOf = (row: number) => textAt(row, "regionkod");
  const identityAt = (row: number) =>
    areaIdentity({
      omrade: textAt(row, "omrade"),
      insatsomrade: textAt(row, "insatsomrade"),
      bas: textAt(row, "bas") as AreaRuleEntry["rule"]["bas"],
    });
  const own = rows.filter((row) => codeOf(row) === regionkod);
  const first = own[0] ?? regler.endRow;
  const others = rows.filter((row) => codeOf(row) !== regionkod).map((row) => ({ from: row, cells: {} }));
  const above = others.filter(({ from }) => from < first);
  const placeOf = new Map(own.map((row) => [identityAt(row), row]));
  const lines = rules.map((rule, i) => {
    const from = placeOf.get(areaIdentity(rule.rule));
    const stays = from === firstRow + above.length + i;
    return { from, cells: stays ? changedCells(areas, from, rule) : areaRuleCells(rule) };
  });
  return [...above, ...lines, ...others.slice(above.length)];
}

/** What a rule that stays in its row says anew. A code that stands as a number stays one. */
function changedCells(
  { sheets: { regler } }: AreaInputs,
  row: number,
  rule: AreaRuleEntry,
): TableLine<OmradesreglerKey>["cells"] {
  const cells = areaRuleCells(rule);
  const changed = columnKeys(omradesregler).flatMap((key) => {
    const column = regler.at[key];
    const stands = column === undefined || String(valueAt(regler.sheet, row, column)) === String(cells[key]);
    return stands ? [] : [[key, cells[key]] as const];
  });
  return Object.fromEntries(changed);
}

/** A rule may need a column that the user's sheet lacks. */
function missingColumns({ sheets: { regler } }: AreaInputs, rules: readonly AreaRuleEntry[]): BookFinding[] {
  const used = columnKeys(omradesregler).filter((key) =>
    rules.some((rule) => {
      const value = areaRuleCells(rule)[key];
      return value !== "" && !(key === "steg" && value === 1);
    }),
  );
  const headers: string[] = [];
  for (let column = regler.sheet.column; column < endColumn(regler.sheet); column++) {
    const header = String(valueAt(regler.sheet, regler.headerRow, column));
    if (header !== "") headers.push(header);
  }
  return used.flatMap((key) => {
    if (regler.at[key] !== undefined) return [];
    const { header, aliases } = omradesregler.columns[key];
    const params = { kolumn: header, stavningar: [header, ...aliases].join(", "), funna: headers.join(", ") };
    return [fel("kolumn-saknas", regler.sheet.name, address(regler.headerRow, regler.sheet.column), params)];
  });
}
