/** A region's package as read: in place of the national inputs there are the region's own amounts, and they are fixed. */
import type { Grant, RegionGrant } from "../../domain/allocate";
import { Decimal } from "decimal.js";
import { kronor, sumKronor } from "../../domain/kronor";
import { fel, type BookFinding } from "../findings";
import type { Inputs } from "../inputs";
import { SHEETS } from "../names";
import { parseRegioner } from "../parse/regioner";
import { describeSource, missingSheet, openSource, type Source } from "../parse/source";
import { readPaket, type FoundPackage, type PackageFacts } from "../sheets/paket";
import { regioner as regionerSheet, type RegionerKey } from "../sheets/regioner";
import { sheetIn, valueAt, type Snapshot } from "../snapshot";
import type { ColumnChoices } from "../understanding";
import { packageFingerprint, type Decided } from "./fingerprint";

export interface ReadPackage extends FoundPackage {
  /** The region's amounts as the domain has a grant: one region, and each pot its own. */
  grant: Grant;
}

export interface PackageContext {
  /** The year that Om states. */
  year: number;
  /** regionkod → name: the codes that exist. */
  regionNames: ReadonlyMap<string, string>;
  choices?: ColumnChoices;
}

/** Reads a package where `readInputs` reads a national workbook. A package that has been changed has a finding, and is not ready. */
export async function readPackageInputs(snapshot: Snapshot, context: PackageContext): Promise<Inputs> {
  const sheet = sheetIn(snapshot, SHEETS.paket);
  const regioner = openSource(snapshot, regionerSheet, context.choices ?? {});
  const regions = regioner
    ? parseRegioner(regioner, context.regionNames)
    : { regions: [], findings: [missingSheet(snapshot, regionerSheet.name)] };
  const findings: BookFinding[] = [...(regioner?.findings ?? []), ...regions.findings];
  const read = sheet && readPaket(sheet);
  if (read && "missing" in read) {
    findings.unshift(fel("paket-ofullstandigt", SHEETS.paket, "", { saknas: read.missing.join(", ") }));
  }
  const found = read && "found" in read ? read.found : undefined;
  if (found && regioner && findings.length === 0) {
    findings.push(
      ...(await changedFacts(found.facts, regions.regions, decidedOn(regioner, regioner.firstRow), context)),
    );
  }
  const only = regions.regions[0];
  const ready =
    found && regioner && only && findings.length === 0
      ? {
          grant: {
            pots: found.facts.pots,
            frame: sumKronor(found.facts.pots.map(({ belopp }) => belopp)),
            regions: [{ regionkod: only.regionkod, region: only.region, folkmangd: only.folkmangd }],
            kommuner: [],
            weights: new Map<string, number>(),
            method: found.facts.method,
          },
          sources: {
            regioner,
            kommuner: undefined,
            vikter: undefined,
            ram: undefined,
            methodCell: undefined,
            frameCell: undefined,
          },
          paket: { ...found, grant: packageGrant(found.facts, only.region) },
        }
      : undefined;
  return {
    any: true,
    found: regioner ? [describeSource(regioner, only?.folkmangd ?? 0)] : [],
    findings,
    questions: regioner?.questions ?? [],
    method: found?.facts.method ?? "största resten",
    ...(ready && { ready }),
  };
}

/** What says that the package is another than when it was made: its year and region first, then anything at all. */
async function changedFacts(
  facts: PackageFacts,
  regions: readonly { regionkod: string; folkmangd: number }[],
  decided: Decided,
  { year }: PackageContext,
): Promise<BookFinding[]> {
  if (facts.year !== year) return [fel("paket-ar", SHEETS.paket, "", { ar: String(facts.year), om: String(year) })];
  const [own, ...others] = regions;
  if (own?.regionkod !== facts.regionkod || others.length > 0) {
    const funna = regions.map(({ regionkod }) => regionkod).join(", ");
    return [fel("paket-region", SHEETS.paket, "", { kod: facts.regionkod, funna })];
  }
  const isSame = facts.folkmangd === own.folkmangd && (await packageFingerprint(facts, decided)) === facts.fingerprint;
  return isSame ? [] : [fel("paket-andrat", SHEETS.paket, "", { fingeravtryck: facts.fingerprint })];
}

/** Decided amounts on a row of Regioner. */
export function decidedOn({ sheet, at }: Source<RegionerKey>, row: number): Decided {
  const read = (column: number | undefined) => {
    const value = column === undefined ? "" : valueAt(sheet, row, column);
    return typeof value === "number" ? value : undefined;
  };
  const [befolkning, landsbygd, totalt] = [at.beslutatBefolkning, at.beslutatLandsbygd, at.beslutat].map(read);
  return {
    ...(befolkning !== undefined && { befolkning }),
    ...(landsbygd !== undefined && { landsbygd }),
    ...(totalt !== undefined && { totalt }),
  };
}

/** The region has the whole of each amount: nothing is divided here. */
function packageGrant({ regionkod, folkmangd, pots }: PackageFacts, region: string): Grant {
  const of = (nyckel: string) => sumKronor(pots.filter((pot) => pot.nyckel === nyckel).map(({ belopp }) => belopp));
  const [befolkning, landsbygd] = [of("befolkning"), of("landsbygd")];
  const summa = kronor(befolkning + landsbygd);
  const krPerInvanare = new Decimal(folkmangd === 0 ? 0 : summa).div(folkmangd || 1);
  const own: RegionGrant = { regionkod, region, folkmangd, befolkning, landsbygd, summa, krPerInvanare };
  return {
    regions: [own],
    pots: pots.map((pot) => ({ pot, rows: [{ ...WHOLE, code: regionkod, amount: pot.belopp }] })),
    frame: { total: summa, fordelat: summa, differens: 0 },
  };
}

/** The steps of a division that is not made here. */
const WHOLE = {
  key: 1,
  share: new Decimal(1),
  quota: new Decimal(0),
  product: 0,
  floor: 0,
  rest: 0,
  rank: 1,
};
