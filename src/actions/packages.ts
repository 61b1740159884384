/** A region's own workbook, made from the national one. A chunk of its own. */
import { agreements, type AgreementYear } from "../agreements";
import { reporting } from "../agreements/reporting";
import { stops } from "../domain/finding";
import { momentOf, serialOf } from "../workbook/dates";
import { fel, type BookFinding } from "../workbook/findings";
import { inputFingerprint } from "../workbook/fingerprint";
import { SHEETS } from "../workbook/names";
import { packageFingerprint, type Decided } from "../workbook/package/fingerprint";
import { decidedOn } from "../workbook/package/inputs";
import { packageInputs, snapshotOfSheets, type PackageContents } from "../workbook/package/template";
import type { Plan } from "../workbook/plan";
import type { ReportInputs } from "../workbook/reports/inputs";
import { reportRules } from "../workbook/reports/rules";
import type { PackageFacts } from "../workbook/sheets/paket";
import { valueAt } from "../workbook/snapshot";
import { namedKeys } from "./areas";
import { aboutYear } from "./defaults";
import { compute, prepareRead, type Computed } from "./prepare";
import { readAll, understand, type Read } from "./readAll";
import { formInputs } from "./reports/receiver";
import { version } from "./version";

export { openNewWorkbook } from "../excel/newWorkbook";

export interface RegionPackage {
  regionkod: string;
  region: string;
  /** "Statsbidrag 2024 23 Region Jämtland Härjedalen.xlsx" */
  fileName: string;
  /** Written one after the other they are the workbook. */
  plans: Plan[];
  /** What the region's own rules have of warnings; with one that stops there are no plans. */
  findings: BookFinding[];
}

export interface PackagesToMake {
  regions: { regionkod: string; region: string }[];
  /** Makes one: nothing is read or written. */
  make: (regionkod: string) => Promise<RegionPackage>;
  /** What stops the export. */
  findings: BookFinding[];
}

/** Reads the open workbook: one sync. Gives the regions whose workbooks can be made, and the way to make one. */
export async function readyPackages(): Promise<PackagesToMake> {
  const none = { regions: [], make: () => Promise.reject(new Error("Nothing to export")) };
  const result = await readAll(undefined);
  if (!result.ok) return { ...none, findings: result.findings };
  const { read } = result;
  if (read.inputs.ready?.paket) return { ...none, findings: [fel("paket-ur-paket", SHEETS.paket, "")] };
  const computed = compute(read);
  if (!computed.ok || computed.findings.some(stops)) return { ...none, findings: computed.findings };
  return {
    regions: computed.grant.regions.map(({ regionkod, region }) => ({ regionkod, region })),
    make: (regionkod) => makePackage(read, computed, regionkod),
    findings: computed.findings,
  };
}

async function makePackage(
  read: Read,
  computed: Extract<Computed, { ok: true }>,
  regionkod: string,
): Promise<RegionPackage> {
  const contents = await contentsOf(read, computed, regionkod);
  const { region, year } = contents.facts;
  const sheets = packageInputs(contents);
  const prepared = await prepareRead(await understand(snapshotOfSheets(sheets)), {});
  const fileName = `Statsbidrag ${year} ${regionkod} ${fileWords(region)}.xlsx`;
  const named = { regionkod, region, fileName };
  if (!prepared.ok) return { ...named, plans: [], findings: prepared.findings };
  return { ...named, plans: [{ sheets, names: [] }, prepared.prepared.planned.plan], findings: prepared.findings };
}

/** Signs that a file name cannot have on every system. */
const fileWords = (words: string): string => words.replace(/[\\/:*?"<>|]/g, "-").trim();

async function contentsOf(
  read: Read,
  { ready, grant, divided }: Extract<Computed, { ok: true }>,
  regionkod: string,
): Promise<PackageContents> {
  const { snapshot, year, areas } = read;
  const index = grant.regions.findIndex((one) => one.regionkod === regionkod);
  const own = grant.regions[index];
  if (!own) throw new Error(`No region ${regionkod}`);
  const { decided, populationSource } = onRegioner(ready.sources.regioner, regionkod);
  const now = new Date();
  const facts: Omit<PackageFacts, "fingerprint"> = {
    regionkod,
    region: own.region,
    year,
    agreement: agreements[year].title,
    folkmangd: own.folkmangd,
    method: ready.grant.method,
    pots: grant.pots.map(({ pot, rows }) => ({ ...pot, belopp: rows[index]?.amount ?? pot.belopp })),
    // Of what the amounts come from: what other regions have of rules is no part of it.
    national: await inputFingerprint(ready, undefined),
    made: momentOf(now),
    version: version(),
  };
  const rules = (divided?.regions.find((one) => one.regionkod === regionkod)?.rules ?? []).map(
    ({ row: _, ...rule }) => rule,
  );
  const used = new Set(rules.flatMap(({ rule }) => (rule.regel === "nyckel" ? [rule.nyckel] : [])));
  return {
    facts: { ...facts, fingerprint: await packageFingerprint(facts, decided) },
    about: aboutYear(year),
    made: `${now.toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" })}, Ramkoll ${version()}`,
    decided,
    populationSource,
    rules,
    areaSource: areas?.source ?? "fördelat belopp",
    keys: areas ? namedKeys(areas).filter(({ namn }) => used.has(namn)) : [],
    insatsomraden: reportRules(year).insatsomraden,
    krav: reporting[year].krav,
    ...formsOf(formInputs({ snapshot, year }), regionkod, own.region, year),
  };
}

/** The region's row of Uppföljning; everything else of the forms is the region's to fill in. */
function formsOf(
  { uppfoljning }: ReportInputs,
  regionkod: string,
  region: string,
  year: AgreementYear,
): Pick<PackageContents, "fields" | "insatser" | "answers" | "followed"> {
  const { period } = reporting[year];
  const row = uppfoljning?.rows.find((one) => one.regionkod === regionkod);
  const day = (iso: string | undefined) => (iso === undefined ? "" : serialOf(iso));
  return {
    fields: {
      vem: regionkod,
      bidragsmottagare: region,
      periodFran: serialOf(period.from),
      periodTill: serialOf(period.to),
    },
    insatser: [],
    answers: new Map(),
    followed: {
      regionkod,
      region,
      plan: row?.finns === undefined ? "" : row.finns ? "ja" : "nej",
      framtagen: day(row?.framtagen),
      reviderad: day(row?.reviderad),
      rekvireratDatum: day(row?.rekvireratDatum),
      rekvirerat: row?.rekvirerat ?? "",
      redovisatDatum: day(row?.redovisatDatum),
      anvant: row?.anvant ?? "",
    },
  };
}

function onRegioner(
  source: NonNullable<Read["inputs"]["ready"]>["sources"]["regioner"],
  regionkod: string,
): { decided: Decided; populationSource: string } {
  const { sheet, at, firstRow, endRow } = source;
  let row = firstRow;
  while (row < endRow && valueAt(sheet, row, at.regionkod ?? 0) !== regionkod) row++;
  return {
    decided: decidedOn(source, row),
    populationSource: at.kalla === undefined ? "" : String(valueAt(sheet, row, at.kalla)),
  };
}
