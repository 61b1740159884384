/** Every region's områden, computed by the domain, and what is wrong with them at its cell. */
import type { Grant, RegionGrant } from "../domain/allocate";
import type { AreaProblem } from "../domain/areaProblem";
import type { AreaBase, AreaKeys } from "../domain/areaRule";
import { divideAreas, type AreaBudget } from "../domain/divideAreas";
import { kronor } from "../domain/kronor";
import { decidedMissing, ruleCell, type AreaInputs } from "./areaInputs";
import type { AreaRuleRow } from "./areaRows";
import { fel, type BookFinding } from "./findings";
import type { Source } from "./parse/source";
import type { OmradesreglerKey } from "./sheets/omradesregler";
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
    const { regionkod, befolkning, landsbygd } = region;
    let base: AreaBase = { befolkning, landsbygd };
    if (areas.source === "beslutat belopp") {
      const decided = decidedBase(region, grant, regioner);
      base = decided.base;
      if (rules.length > 0) findings.push(...decided.missing.map((bas) => decidedMissing(areas, region.region, bas)));
    }
    const budget = divideAreas(
      base,
      rules.map(({ rule }) => rule),
      areas.keys,
    );
    const at = (rule: number, key: OmradesreglerKey) => ruleCell(areas, rules[rule]?.row ?? 0, key);
    findings.push(
      ...budget.problems.map((problem) =>
        problemFinding(problem, {
          regionkod,
          rules: rules.map(({ rule }) => rule),
          keys: areas.keys,
          sheet: areas.sheets.regler.sheet.name,
          at,
        }),
      ),
    );
    return { regionkod, region: region.region, base, rules, budget };
  });
  return { regions, findings };
}

/**
 * A region's decided amounts as Regioner has them. Where it only has one amount, that is the amount of the one key
 * there is; with two keys it cannot be told how much each is.
 */
function decidedBase(
  { regionkod, befolkning, landsbygd }: RegionGrant,
  grant: Grant,
  { sheet, at, firstRow, endRow }: Source<RegionerKey>,
): { base: AreaBase; missing: (keyof AreaBase)[] } {
  const has = (key: keyof AreaBase) => grant.pots.some(({ pot }) => pot.nyckel === key);
  const both = has("befolkning") && has("landsbygd");
  const columns = { befolkning: at.beslutatBefolkning, landsbygd: at.beslutatLandsbygd };
  let row = firstRow;
  while (row < endRow && valueAt(sheet, row, at.regionkod ?? 0) !== regionkod) row++;

  const base: AreaBase = { befolkning, landsbygd };
  const missing: (keyof AreaBase)[] = [];
  for (const key of ["befolkning", "landsbygd"] as const) {
    const noColumns = columns.befolkning === undefined && columns.landsbygd === undefined;
    const column = noColumns && !both && has(key) ? at.beslutat : columns[key];
    const value = column === undefined ? "" : valueAt(sheet, row, column);
    if (typeof value === "number" && Number.isSafeInteger(value)) base[key] = kronor(value);
    else if (has(key)) missing.push(key);
    else base[key] = kronor(0);
  }
  return { base, missing };
}

export interface ProblemContext {
  regionkod: string;
  rules: readonly { omrade: string }[];
  keys: AreaKeys;
  sheet: string;
  /** Where rule number so-and-so has its cell for a column. */
  at: (rule: number, key: OmradesreglerKey) => string;
}

/** A domain problem as a finding with its cell. */
export function problemFinding(
  problem: AreaProblem,
  { regionkod, rules, keys, sheet, at }: ProblemContext,
): BookFinding {
  const kod = regionkod;
  const here = (code: Parameters<typeof fel>[0], key: OmradesreglerKey, params: BookFinding["params"]) =>
    fel(code, sheet, at(problem.rule, key), params);
  switch (problem.kind) {
    case "value-invalid":
      return here(problem.value < 0 ? "tal-negativt" : "tal-brutet", "varde", {
        kolumn: "Värde",
        varde: problem.value,
      });
    case "step-invalid":
      return here("steg-ogiltigt", "steg", { varde: problem.steg });
    case "duplicate": {
      const omrade = rules[problem.rule]?.omrade ?? "";
      return here("omrade-dubblett", "omrade", { kod, omrade, forsta: at(problem.first, "omrade") });
    }
    case "key-unknown":
      return here("regelnyckel-okand", "nyckel", { varde: problem.nyckel, kanda: [...keys.keys()].join(", ") });
    case "key-empty":
      return here("helhet-noll", "nyckel", { namn: problem.nyckel });
    case "key-invalid":
      return here("del-over-helhet", "nyckel", { namn: problem.nyckel, del: problem.del, helhet: problem.helhet });
    case "remainder-twice":
      return here("aterstod-dubblett", "regel", { kod, bas: problem.bas, forsta: at(problem.first, "regel") });
    case "percent-over":
      return here("procent-over-100", "varde", { kod, bas: problem.bas, procent: problem.hundradelar / 100 });
    case "amount-over":
      return here("belopp-over-bas", "varde", {
        kod,
        bas: problem.bas,
        belopp: problem.belopp,
        underlag: problem.underlag,
      });
    case "lock-over":
      return here("las-over-bas", "last", {
        kod,
        bas: problem.bas,
        belopp: problem.belopp,
        underlag: problem.underlag,
      });
    case "lock-takes-all":
      return here("las-tar-allt", "last", { kod, bas: problem.bas, belopp: problem.belopp });
    case "over-allocated": {
      const { bas, belopp, underlag } = problem;
      return here("overfordelat", "varde", { kod, bas, belopp, underlag, differens: belopp - underlag });
    }
    case "remainder-negative":
      return here("aterstod-negativ", "regel", { kod, bas: problem.bas, belopp: problem.belopp });
    case "step-over":
      return here("steg-for-stort", "steg", { kod, bas: problem.bas, steg: problem.steg, belopp: problem.belopp });
    case "inexact":
      return here("for-stort-tal", "varde", { kolumn: "Värde", varde: problem.product.toString(), region: kod });
  }
}
