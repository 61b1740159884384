/** Workbooks with rules for områden, through the real parser, domain and descriptions, without Excel. */
import fc from "fast-check";
import type { GrantInput } from "../../src/domain/allocate";
import type { AreaRule } from "../../src/domain/areaRule";
import { kronor } from "../../src/domain/kronor";
import type { RegionAreas } from "../../src/workbook/areaBudgets";
import { areaCells, type AreaCell } from "../../src/workbook/areaPlan";
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import type { BookFinding } from "../../src/workbook/findings";
import type { Plan } from "../../src/workbook/plan";
import { code } from "./allocationCases";
import { asRule, bookArb, keys, sound } from "./areaRules";
import { planRun } from "./runCase";

export interface AreaCase {
  name: string;
  /** kr by population and by the rural key, and the rules; one entry a region. */
  regions: { befolkning: number; landsbygd: number; rules: AreaRule[] }[];
}

/** One to four regions whose rules may also ask for too much: the formulas must say the same as the domain then. */
export const randomAreaCase: fc.Arbitrary<AreaCase> = fc
  .array(bookArb, { minLength: 1, maxLength: 4 })
  .map((books) => ({
    name: "random",
    regions: books.map((book) => ({
      // Kept small enough for Σ × key to be exact: the population is the amount.
      befolkning: 1 + (book.befolkning % 20_000_000),
      landsbygd: 1 + (book.landsbygd % 20_000_000),
      rules: sound(book).map(asRule),
    })),
  }));

export interface PlannedAreas {
  input: Plan;
  plan: Plan;
  cells: AreaCell[];
  regions: RegionAreas[];
  findings: BookFinding[];
}

export function planAreaCase({ regions }: AreaCase): PlannedAreas {
  const sum = (key: "befolkning" | "landsbygd") => regions.reduce((all, region) => all + region[key], 0);
  const grant: GrantInput = {
    pots: [
      {
        id: "b",
        insats: "Befolkning",
        mottagare: "Regionerna",
        nyckel: "befolkning",
        belopp: kronor(sum("befolkning")),
      },
      { id: "l", insats: "Landsbygd", mottagare: "Regionerna", nyckel: "landsbygd", belopp: kronor(sum("landsbygd")) },
    ],
    frame: kronor(sum("befolkning") + sum("landsbygd")),
    // A key that is the amount gives just that amount.
    regions: regions.map(({ befolkning }, i) => ({
      regionkod: code(i),
      region: `Region ${code(i)}`,
      folkmangd: befolkning,
    })),
    kommuner: regions.map(({ landsbygd }, i) => ({
      kommunkod: `${code(i)}01`,
      regionkod: code(i),
      kommuntyp: "gles",
      folkmangd: landsbygd,
    })),
    weights: new Map([
      ["tät", 0],
      ["gles", 1],
    ]),
    method: "största resten",
  };
  const entries = regions.flatMap(({ rules }, i) =>
    rules.map((rule) => ({ regionkod: code(i), rule, ansvar: "", projektkod: "", motpart: "" })),
  );
  const { input, result, ...areas } = planRun(grant, {
    sheets: [
      // Back to front: the order of the sheet is not the order of the regions.
      omradesreglerTemplate(
        [...entries].sort((a, b) => (a.regionkod < b.regionkod ? 1 : a.regionkod > b.regionkod ? -1 : 0)),
        "fördelat belopp",
      ),
      nycklarTemplate([...keys].map(([namn, key]) => ({ namn, ...key, kalla: "test" }))),
    ],
  });
  return {
    input,
    plan: result.plan,
    cells: result.areas ? areaCells(result.areas, areas.regions) : [],
    regions: areas.regions,
    findings: areas.findings,
  };
}
