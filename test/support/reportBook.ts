/** Workbooks with forms, the smallest that have each thing: in the national workbook, and as a region's own package. */
import type { GrantInput } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import { parseAddress } from "../../src/workbook/a1";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { packageFingerprint } from "../../src/workbook/package/fingerprint";
import { readPackageInputs } from "../../src/workbook/package/inputs";
import { packageInputs, type PackageContents } from "../../src/workbook/package/template";
import type { NewSheet, SheetPlan } from "../../src/workbook/plan";
import type { ReportRules } from "../../src/workbook/reports/judge";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
} from "../../src/workbook/reports/templates";
import { CHECKS_HEADER_ROW } from "../../src/workbook/sheets/kontroller";
import type { PackageFacts } from "../../src/workbook/sheets/paket";
import type { CellValue } from "../../src/workbook/snapshot";
import { bookOfPlan } from "../../src/xlsx";
import { bare, inIronCalc, type Shown } from "../proof/support/calculated";
import { aterstod, belopp } from "./areaRules";
import { snapshotOfPlan } from "./planBook";
import { rules, type ReportRows } from "./reportInputs";
import { planRead, planRun, type PlannedRun } from "./runCase";
import { testDefaults } from "./snapshot";

const entry = (rule: ReturnType<typeof belopp>) => ({ regionkod: "23", rule, ansvar: "", projektkod: "", motpart: "" });
const { regionNames, method, weights } = testDefaults;

/** SKR's pot, which is not divided. */
const SAMORDNING = { id: "c", insats: "Samordning", mottagare: "SKR", nyckel: "ingen" as const, belopp: kronor(18) };

interface Around {
  codes?: readonly string[];
  /** False: SKR has no pot. */
  skr?: boolean;
  /** Rules of 23 for its områden. */
  areas?: readonly ReturnType<typeof belopp>[];
}

/**
 * 23 has an equal part of 700 kr by population, and all 300 by the rural key. With one region more, 01, they get 350 and
 * 650 kr. SKR gets 18.
 */
export function nationalGrant({ codes = ["01", "23"], skr = true }: Around = {}): GrantInput {
  return {
    pots: [...testDefaults.pots, ...(skr ? [SAMORDNING] : [])],
    frame: kronor(skr ? 1018 : 1000),
    regions: codes.map((regionkod) => ({ regionkod, region: regionNames.get(regionkod) ?? "", folkmangd: 100 })),
    kommuner: codes.map((regionkod) => ({
      kommunkod: `${regionkod}01`,
      regionkod,
      kommuntyp: regionkod === "23" ? "mycket gles landsbygd" : "ej landsbygd",
      folkmangd: 100,
    })),
    weights,
    method,
  };
}

/** What the forms are made from, a sheet for each that is given. */
export const formSheets = ({ fields, insatser, uppfoljning }: ReportRows, areas: Around["areas"] = []): NewSheet[] => [
  ...(areas.length > 0 ? [omradesreglerTemplate(areas.map(entry), "fördelat belopp")] : []),
  ...(fields ? [kontaktuppgifterTemplate(fields)] : []),
  ...(insatser ? [insatserTemplate(insatser, { areas: [], insatsomraden: [] })] : []),
  redovisningskravTemplate(rules.krav, new Map()),
  ...(uppfoljning ? [uppfoljningTemplate(uppfoljning)] : []),
];

/** The national workbook with them. `unknown`: a receiver whose money is not known. */
export const planNational = (
  rows: ReportRows,
  { unknown, areas, ...around }: Around & { unknown?: string } = {},
  more: Partial<ReportRules> = {},
): PlannedRun =>
  planRun(nationalGrant(around), {
    sheets: formSheets(rows, areas),
    rules: { ...rules, ...more },
    ...(unknown !== undefined && { unknown }),
  });

/** A region's package: 700 kr by population, 300 by the rural key, 100 persons; Kvinna gets 600 and Primärvård the rest. */
export const packageFacts: Omit<PackageFacts, "fingerprint"> = {
  regionkod: "23",
  region: "Region Jämtland Härjedalen",
  year: 2024,
  agreement: "Överenskommelsen",
  folkmangd: 100,
  method: "största resten",
  pots: testDefaults.pots,
  national: "1111-2222-3333-4444",
  made: 45_627.5,
  version: "1.2.3",
};

export async function packageContents(more: Partial<PackageContents> = {}): Promise<PackageContents> {
  const decided = more.decided ?? { befolkning: 700, landsbygd: 300 };
  return {
    facts: { ...packageFacts, fingerprint: await packageFingerprint(packageFacts, decided) },
    about: { year: 2024, agreement: "Överenskommelsen", sources: [] },
    made: "2024-12-01 12:00, Ramkoll 1.2.3",
    decided,
    populationSource: "SCB",
    rules: [belopp("Kvinna", 600), aterstod("Primärvård")].map(entry),
    areaSource: "fördelat belopp",
    keys: [],
    fields: { vem: "23" },
    insatser: [],
    insatsomraden: rules.insatsomraden,
    krav: rules.krav,
    answers: new Map(),
    followed: { regionkod: "23" },
    ...more,
  };
}

/** A package without what the forms are made from, and without rules for områden. */
export async function planPackage(): Promise<PlannedRun> {
  const leftOut = ["Områdesregler", "Nycklar", "Kontaktuppgifter", "Insatser", "Redovisningskrav", "Uppföljning"];
  const sheets = packageInputs(await packageContents()).filter(({ name }) => !leftOut.includes(name));
  const input = { sheets, names: [] };
  const inputs = await readPackageInputs(snapshotOfPlan(input), { year: 2024, regionNames });
  return planRead(input, inputs, testDefaults, {});
}

/** What every cell shows when the workbook is calculated; with other input sheets, when these were changed after the run. */
export const calculate = ({ input, result }: PlannedRun, sheets: SheetPlan[] = input.sheets): Shown =>
  inIronCalc(bare(bookOfPlan({ ...input, sheets }, result.plan)));

/** What stands at an address, "" where nothing does. */
export function shownIn(cells: Shown, sheet: string, cell: string): CellValue {
  const { row, column } = parseAddress(cell)!;
  return cells.get(`${sheet}!${row},${column}`) ?? "";
}

/** Checks by id: what each expects and finds, and whether it says OK. */
export function checksShown(
  cells: Shown,
  { result }: PlannedRun,
): Record<string, [expected: CellValue, found: CellValue, status: CellValue]> {
  return Object.fromEntries(
    result.checks.map(({ id }, i) => {
      const at = (column: string) => shownIn(cells, "Kontroller", `${column}${CHECKS_HEADER_ROW + 2 + i}`);
      return [id, [at("C"), at("D"), at("F")]];
    }),
  );
}
