/** What a run calculates, as described: its sheets and their checks. Nothing is placed in the workbook yet. */
import type { Grant } from "../domain/allocate";
import type { Pot } from "../domain/frame";
import { planAreas, type AreaPlan } from "./areaPlan";
import type { RegionAreas } from "./areaBudgets";
import type { AreaInputs } from "./areaInputs";
import type { CalcSheet } from "./calcSheet";
import type { Inputs } from "./inputs";
import { packageChecks, packageFordelning } from "./package/fordelning";
import { columnReference } from "./parse/source";
import type { ReportPlan, ReportsToPlan } from "./reports/plan";
import { runReferences } from "./runReferences";
import { fordelning } from "./sheets/fordelning";
import { allocationChecks, withInputSummary, type Check } from "./sheets/kontroller";
import { landsbygdsnyckel } from "./sheets/landsbygdsnyckel";

export interface RunSheets {
  allocation: CalcSheet;
  rural?: CalcSheet;
  /** There when the workbook has rules for områden. */
  areas?: AreaPlan;
  /** There when the workbook has Kontaktuppgifter or Uppföljning. */
  reports?: ReportPlan;
  checks: Check[];
}

/** The rules for områden as read, and what they come to. */
export interface AreasToPlan {
  inputs: AreaInputs;
  regions: readonly RegionAreas[];
}

export function runSheets(
  { grant: input, sources, paket }: NonNullable<Inputs["ready"]>,
  grant: Grant,
  areasToPlan: AreasToPlan | undefined,
  reportsToPlan: ReportsToPlan | undefined,
): RunSheets {
  const { method, pots, weights } = input;
  const { regioner, kommuner } = sources;
  const kommuntyper = [...weights.keys()];
  const refs = runReferences(sources, pots.length);

  const rural =
    grant.rural && kommuner
      ? landsbygdsnyckel(grant.regions, kommuntyper, { regioner, kommuner, vikter: refs.vikter })
      : undefined;
  const allocation = paket
    ? packageFordelning(paket, regioner)
    : fordelning(grant.regions, pots, {
        regioner,
        ram: refs.ram,
        method: refs.method ?? method,
        ...(rural && { rural }),
        run: new Map(grant.regions.map(({ regionkod, folkmangd, summa }) => [regionkod, { folkmangd, summa }])),
      });
  const areas = areasToPlan && planAreas(areasToPlan.inputs, areasToPlan.regions, { allocation, pots, regioner });
  const ownChecks = paket
    ? packageChecks(paket, allocation, regioner)
    : allocationChecks({
        allocation,
        ...(rural && { rural }),
        pots,
        kommuntyper,
        inputs: {
          frame: refs.frame,
          pots: `SUM(${refs.ram.belopp})`,
          regionRows: `COUNTA(${columnReference(regioner, "regionkod")})`,
          regionPersons: `SUM(${columnReference(regioner, "folkmangd")})`,
          ...(kommuner && { kommunPersons: `SUM(${columnReference(kommuner, "folkmangd")})` }),
          undivided: refs.ram.undivided,
          frameCell: refs.frameCell,
        },
        atRun: inputsAtRun(grant, input.frame, pots, method, kommuntyper, weights),
      });
  const reports = reportsToPlan?.plan({
    allocation,
    pots,
    areas,
    mostRules: Math.max(0, ...(areasToPlan?.regions.map(({ rules }) => rules.length) ?? [])),
    regions: grant.regions,
    ram: paket ? PACKAGE_RAM : refs.ram,
    frame: paket ? "0" : refs.frame,
  });
  return {
    allocation,
    ...(rural && { rural }),
    ...(areas && { areas }),
    ...(reports && { reports }),
    checks: withInputSummary([...ownChecks, ...(areas?.checks ?? []), ...(reports?.checks ?? [])]),
  };
}

/** A region's package has no Ram: nothing there is the SKR's or undivided. */
const PACKAGE_RAM = { belopp: "", mottagare: undefined, undivided: "0" };

/** What Kontroller's formulas give for these inputs; a later change makes them differ. */
function inputsAtRun(
  grant: Grant,
  frame: number,
  pots: readonly Pot[],
  method: Parameters<typeof allocationChecks>[0]["atRun"]["method"],
  kommuntyper: readonly string[],
  weights: ReadonlyMap<string, number>,
): Parameters<typeof allocationChecks>[0]["atRun"] {
  const ordinalSum = (value: (index: number) => number) =>
    grant.regions.reduce((sum, _, i) => sum + (i + 1) * value(i), 0);
  return {
    method,
    frame,
    pots: pots.filter(({ nyckel }) => nyckel !== "ingen").map(({ belopp }) => belopp),
    kommuntyper: kommuntyper.map((typ) =>
      ordinalSum((i) => grant.rural?.byType.get(grant.regions[i]?.regionkod ?? "")?.get(typ) ?? 0),
    ),
    weights: kommuntyper.map((typ) => Math.round((weights.get(typ) ?? 0) * 100)).join(" · "),
  };
}
