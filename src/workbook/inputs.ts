/** Everything that a run needs from the workbook, read and judged together. */
import type { GrantInput, Region } from "../domain/allocate";
import type { Pot } from "../domain/frame";
import type { Kronor } from "../domain/kronor";
import type { Method } from "../domain/method";
import type { Weights } from "../domain/ruralKey";
import { address } from "./a1";
import { fel, varning, type BookFinding } from "./findings";
import { parseKommuner } from "./parse/kommuner";
import { parseRam } from "./parse/ram";
import { parseRegioner, type RegionInput } from "./parse/regioner";
import { describeSource, missingSheet, openSource, type Source } from "./parse/source";
import { parseMethod, parseWeights, type MethodCell } from "./parse/vikter";
import { kommuner as kommunerSheet, type KommunerKey } from "./sheets/kommuner";
import { ram as ramSheet, type RamKey } from "./sheets/ram";
import { regioner as regionerSheet, type RegionerKey } from "./sheets/regioner";
import { vikter as vikterSheet, type VikterKey } from "./sheets/vikter";
import type { ReadPackage } from "./package/inputs";
import { valueAt, type Snapshot } from "./snapshot";
import type { ColumnChoices, ColumnQuestion, SheetFound } from "./understanding";

/** What stands in for a sheet that the workbook may lack, and the codes that exist: a year's agreement. */
export interface Defaults {
  year: number;
  frame: Kronor;
  pots: readonly Pot[];
  weights: Weights;
  method: Method;
  /** regionkod → the region's name. */
  regionNames: ReadonlyMap<string, string>;
  /** SCB's kommunkoder; undefined when the list is not at hand. */
  kommunkoder: ReadonlySet<string> | undefined;
}

/** The input sheets that exist. Ram and Vikter may be missing: the plan then makes them from the defaults. */
export interface Sources {
  regioner: Source<RegionerKey>;
  kommuner: Source<KommunerKey> | undefined;
  vikter: Source<VikterKey> | undefined;
  ram: Source<RamKey> | undefined;
  methodCell: MethodCell | undefined;
  frameCell: { row: number; column: number } | undefined;
}

export interface Inputs {
  /** True when the workbook has Regioner or Kommuner. */
  any: boolean;
  found: SheetFound[];
  findings: BookFinding[];
  questions: ColumnQuestion[];
  method: Method;
  /** There when nothing stops the run. */
  ready?: { grant: GrantInput; sources: Sources; paket?: ReadPackage };
}

/** Reads all inputs. Order of the findings: sheet by sheet, top to bottom. */
export function readInputs(snapshot: Snapshot, defaults: Defaults, choices: ColumnChoices = {}): Inputs {
  const regioner = openSource(snapshot, regionerSheet, choices);
  const kommuner = openSource(snapshot, kommunerSheet, choices);
  const vikter = openSource(snapshot, vikterSheet, choices);
  const ram = openSource(snapshot, ramSheet, choices);

  const frame = ram
    ? parseRam(ram)
    : { pots: [...defaults.pots], frame: defaults.frame, frameCell: undefined, findings: [] };
  const parsedMethod: ReturnType<typeof parseMethod> = vikter ? parseMethod(vikter.sheet) : { findings: [] };
  const needsKommuner = frame.pots.some(({ nyckel }) => nyckel === "landsbygd");
  const weights = vikter ? parseWeights(vikter, needsKommuner) : { weights: defaults.weights, findings: [] };

  const regions = regioner
    ? parseRegioner(regioner, defaults.regionNames)
    : { regions: [] as RegionInput[], findings: [missingSheet(snapshot, regionerSheet.name)] };
  const kommunRows = kommuner
    ? parseKommuner(kommuner, {
        regionkoder: codesOn(regioner),
        kommuntyper: [...weights.weights.keys()],
        kommunkoder: defaults.kommunkoder,
      })
    : { kommuner: [], findings: needsKommuner ? [missingSheet(snapshot, kommunerSheet.name)] : [] };

  const findings: BookFinding[] = [
    ...(ram?.findings ?? []),
    ...frame.findings,
    ...(regioner?.findings ?? []),
    ...regions.findings,
    ...(kommuner?.findings ?? []),
    ...kommunRows.findings,
    ...(vikter?.findings ?? []),
    ...weights.findings,
    ...parsedMethod.findings,
  ];
  const opened = [ram, regioner, kommuner, vikter];
  const method = parsedMethod.method ?? defaults.method;
  const grant: GrantInput = {
    pots: frame.pots,
    frame: frame.frame,
    regions: regions.regions.map(({ regionkod, region, folkmangd }): Region => ({ regionkod, region, folkmangd })),
    kommuner: kommunRows.kommuner,
    weights: weights.weights,
    method,
  };
  const stopped = findings.some(({ severity }) => severity === "fel");
  if (!stopped && regioner) {
    findings.push(...zeroKeys(grant, regioner));
    if (needsKommuner && kommuner) findings.push(...comparePopulations(grant, regions.regions, regioner));
  }

  const total = (rows: readonly { folkmangd: number }[]) => rows.reduce((sum, row) => sum + row.folkmangd, 0);
  const found: SheetFound[] = [
    ram
      ? describeSource(
          ram,
          frame.pots.reduce((sum, pot) => sum + pot.belopp, 0),
        )
      : { sheet: ramSheet.name, status: "default", rows: frame.pots.length, total: frame.frame, columns: [] },
    regioner ? describeSource(regioner, total(regions.regions)) : missing(regionerSheet.name, true),
    kommuner ? describeSource(kommuner, total(kommunRows.kommuner)) : missing(kommunerSheet.name, needsKommuner),
    vikter
      ? describeSource(vikter)
      : { sheet: vikterSheet.name, status: "default", rows: weights.weights.size, columns: [] },
  ];
  const ready =
    regioner && !findings.some(({ severity }) => severity === "fel")
      ? {
          grant,
          sources: { regioner, kommuner, vikter, ram, methodCell: parsedMethod.cell, frameCell: frame.frameCell },
        }
      : undefined;
  return {
    any: regioner !== undefined || kommuner !== undefined,
    found,
    findings,
    questions: opened.flatMap((source) => source?.questions ?? []),
    method,
    ...(ready && { ready }),
  };
}

const missing = (sheet: string, required: boolean): SheetFound => ({
  sheet,
  status: required ? "missing" : "default",
  rows: 0,
  columns: [],
});

/**
 * Every code on Regioner, also of rows with some other fault: a kommun is not without a region only because
 * that region's population is misspelled.
 */
function codesOn(source: Source<RegionerKey> | undefined): Set<string> {
  const column = source?.at.regionkod;
  if (!source || column === undefined) return new Set();
  const codes = Array.from({ length: source.endRow - source.firstRow }, (_, i) =>
    String(valueAt(source.sheet, source.firstRow + i, column)),
  );
  // A code that Excel has made a number (1 for 01) is a finding of its own, on Regioner.
  return new Set(codes.map((code) => code.trim().padStart(2, "0")));
}

function zeroKeys(grant: GrantInput, regioner: Source<RegionerKey>): BookFinding[] {
  const findings: BookFinding[] = [];
  const hasMoney = (nyckel: Pot["nyckel"]) => grant.pots.some((pot) => pot.nyckel === nyckel && pot.belopp > 0);
  if (hasMoney("befolkning") && grant.regions.every(({ folkmangd }) => folkmangd === 0)) {
    findings.push(
      fel("nyckel-noll", regionerSheet.name, address(regioner.firstRow, regioner.at.folkmangd ?? 0), {
        nyckel: "befolkning",
      }),
    );
  }
  const weighted = grant.kommuner.some(
    ({ kommuntyp, folkmangd }) => folkmangd > 0 && (grant.weights.get(kommuntyp) ?? 0) > 0,
  );
  if (hasMoney("landsbygd") && !weighted) {
    findings.push(fel("nyckel-noll", vikterSheet.name, "", { nyckel: "landsbygd" }));
  }
  return findings;
}

/** The two populations may be of different dates, so a difference is worth knowing and never stops a run. */
function comparePopulations(
  grant: GrantInput,
  regions: readonly RegionInput[],
  source: Source<RegionerKey>,
): BookFinding[] {
  const sums = new Map<string, number>();
  for (const { regionkod, folkmangd } of grant.kommuner) {
    sums.set(regionkod, (sums.get(regionkod) ?? 0) + folkmangd);
  }
  return regions.flatMap(({ regionkod, region, folkmangd, row }) => {
    const cell = address(row, source.at.folkmangd ?? 0);
    const sum = sums.get(regionkod);
    if (sum === undefined) return [varning("region-utan-kommuner", source.sheet.name, cell, { region })];
    if (sum === folkmangd) return [];
    return [
      varning("region-kommuner-olika", source.sheet.name, cell, {
        region,
        folkmangd,
        kommuner: sum,
        differens: sum - folkmangd,
      }),
    ];
  });
}
