/** Every region's områden, computed by the domain, and what is wrong with them at its cell. */
import type { Grant, RegionGrant } from "../domain/allocate";
import type { AreaBase } from "../domain/areaRule";
import { divideAreas, type AreaBudget } from "../domain/divideAreas";
import { kronor } from "../domain/kronor";
import { decidedMissing, ruleCell, type AreaInputs } from "./areaInputs";
import type { AreaRuleRow } from "./areaRows";
import { describeProblem } from "./areaProblems";
import { fel, type BookFinding } from "./findings";
import { valueIn, type Source } from "./parse/source";
import type { AreaSource, OmradesreglerKey } from "./sheets/omradesregler";
import { decidedColumn } from "./sheets/omradessummor";
import type { RegionerKey } from "./sheets/regioner";
import { valueAt } from "./snapshot";

export interface RegionAreas {
  regionkod: string;
  region: string;
  base: AreaBase;
  /** In the order of `budget.rows`. */
  rules: AreaRuleRow[];
  budget: AreaBudget;
}

/** Takes the rules and the grant, gives a budget for every region; one without rules has it all undivided. */
export function areaBudgets(
  areas: AreaInputs,
  grant: Grant,
  regioner: Source<RegionerKey>,
): { regions: RegionAreas[]; findings: BookFinding[] } {
  const findings: BookFinding[] = [];
  const regions = grant.regions.map((region): RegionAreas => {
    const rules = areas.rules.filter(({ regionkod }) => regionkod === region.regionkod);
    const { regionkod } = region;
    const { base, missing } = regionBase(region, areas.source, grant, regioner);
    if (rules.length > 0) findings.push(...missing.map((bas) => decidedMissing(areas, region.region, bas)));
    const budget = divideAreas(
      base,
      rules.map(({ rule }) => rule),
      areas.keys,
    );
    const at = (rule: number, key: OmradesreglerKey) => ruleCell(areas, rules[rule]?.row ?? 0, key);
    for (const problem of budget.problems) {
      const names = { regionkod, rules: rules.map(({ rule }) => rule), keys: areas.keys, at };
      const { code, column, params } = describeProblem(problem, names);
      findings.push(fel(code, areas.sheets.regler.sheet.name, at(problem.rule, column), params));
    }
    return { regionkod, region: region.region, base, rules, budget };
  });
  return { regions, findings };
}

/** What a region has to divide, kr, and which of it should be decided but is not. */
export function regionBase(
  region: RegionGrant,
  source: AreaSource,
  grant: Grant,
  regioner: Source<RegionerKey>,
): { base: AreaBase; missing: (keyof AreaBase)[] } {
  const { befolkning, landsbygd } = region;
  if (source === "fördelat belopp") return { base: { befolkning, landsbygd }, missing: [] };
  return decidedBase(region, grant, regioner);
}

/** A region's decided amounts as Regioner has them, kr. */
function decidedBase(
  { regionkod, befolkning, landsbygd }: RegionGrant,
  grant: Grant,
  regioner: Source<RegionerKey>,
): { base: AreaBase; missing: (keyof AreaBase)[] } {
  const { sheet, at, firstRow, endRow } = regioner;
  const pots = grant.pots.map(({ pot }) => pot);
  let row = firstRow;
  while (row < endRow && valueAt(sheet, row, at.regionkod ?? 0) !== regionkod) row++;

  const base: AreaBase = { befolkning, landsbygd };
  const missing: (keyof AreaBase)[] = [];
  for (const key of ["befolkning", "landsbygd"] as const) {
    const column = decidedColumn(key, regioner, pots);
    const value = column === undefined ? "" : valueIn(regioner, row, column);
    if (typeof value === "number" && Number.isSafeInteger(value)) base[key] = kronor(value);
    else if (pots.some(({ nyckel }) => nyckel === key)) missing.push(key);
    else base[key] = kronor(0);
  }
  return { base, missing };
}
