/** Workbooks with forms: a run's plan through the real parsers, domain and descriptions, and what its cells come to. */
import { kronor } from "../../src/domain/kronor";
import { parseAddress } from "../../src/workbook/a1";
import { planAllocation, type AllocationPlan } from "../../src/workbook/allocationPlan";
import { areaBudgets } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { readInputs } from "../../src/workbook/inputs";
import { packageFingerprint } from "../../src/workbook/package/fingerprint";
import { grantOf } from "../../src/workbook/package/grant";
import { readPackageInputs } from "../../src/workbook/package/inputs";
import { isPackage } from "../../src/workbook/package/isPackage";
import { packageInputs, snapshotOfSheets, type PackageContents } from "../../src/workbook/package/template";
import type { Plan, SheetPlan } from "../../src/workbook/plan";
import { readReportInputs } from "../../src/workbook/reports/inputs";
import { receiverMoney } from "../../src/workbook/reports/money";
import { planReports } from "../../src/workbook/reports/plan";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
} from "../../src/workbook/reports/templates";
import { CHECKS_HEADER_ROW } from "../../src/workbook/sheets/kontroller";
import type { PackageFacts } from "../../src/workbook/sheets/paket";
import type { CellValue } from "../../src/workbook/snapshot";
import {
  kommunerTemplate,
  ramTemplate,
  regionerTemplate,
  vikterTemplate,
  type TemplateData,
} from "../../src/workbook/template";
import { bookOfPlan } from "../../src/xlsx";
import { bare, inIronCalc, type Shown } from "../proof/support/calculated";
import { aterstod, belopp } from "./areaRules";
import { context, rules, type ReportRows } from "./reportInputs";
import { testDefaults } from "./snapshot";

const entry = (rule: ReturnType<typeof belopp>) => ({ regionkod: "23", rule, ansvar: "", projektkod: "", motpart: "" });
const AREA_RULES = [belopp("Kvinna", 600), aterstod("Primärvård")].map(entry);

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
    rules: AREA_RULES,
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

/** SKR's pot, which is not divided. */
const SAMORDNING = { id: "c", insats: "Samordning", mottagare: "SKR", nyckel: "ingen" as const, belopp: kronor(18) };

/**
 * The same region in the national workbook: an equal part of 700 kr by population, and all 300 by the rural key. With one
 * region more, 01, they get 350 and 650 kr. SKR gets 18.
 */
export function nationalSheets(
  { fields, insatser, krav, uppfoljning }: ReportRows,
  { codes = ["01", "23"], skr = true, areas = [] as ReturnType<typeof belopp>[] } = {},
): SheetPlan[] {
  const { regionNames } = testDefaults;
  const data: TemplateData = {
    ...testDefaults,
    pots: [...testDefaults.pots, ...(skr ? [SAMORDNING] : [])],
    frame: kronor(skr ? 1018 : 1000),
    regions: codes.map((regionkod) => ({ regionkod, region: regionNames.get(regionkod) ?? "", folkmangd: 100 })),
    kommuner: codes.map((regionkod) => ({
      kommunkod: `${regionkod}01`,
      kommun: `Kommun ${regionkod}`,
      regionkod,
      kommuntyp: regionkod === "23" ? "mycket gles landsbygd" : "ej landsbygd",
      folkmangd: 100,
    })),
    decided: new Map(),
    regionSource: "test",
    kommunNote: "test",
  };
  return [
    ramTemplate(data),
    regionerTemplate(data),
    kommunerTemplate(data),
    vikterTemplate(data),
    ...(areas.length > 0 ? [omradesreglerTemplate(areas.map(entry), "fördelat belopp")] : []),
    ...(fields ? [kontaktuppgifterTemplate(fields)] : []),
    ...(insatser ? [insatserTemplate(insatser, { areas: [], insatsomraden: [] })] : []),
    ...(krav
      ? [redovisningskravTemplate(rules.krav, new Map(krav.map(({ id, svar }) => [String(id), String(svar)])))]
      : []),
    ...(uppfoljning ? [uppfoljningTemplate(uppfoljning)] : []),
  ];
}

export interface PlannedBook {
  plans: Plan[];
  planned: AllocationPlan;
}

/** Takes the input sheets, gives them and what a run writes. `unknown`: a receiver whose money is not known. */
export async function planBook(
  sheets: SheetPlan[],
  { unknown = "", ...more }: Partial<typeof rules> & { unknown?: string } = {},
): Promise<PlannedBook> {
  const snapshot = snapshotOfSheets(sheets);
  const defaults = { ...testDefaults, kommunkoder: undefined };
  const inputs = isPackage(snapshot)
    ? await readPackageInputs(snapshot, { year: 2024, regionNames: defaults.regionNames })
    : readInputs(snapshot, defaults);
  const { ready } = inputs;
  const computed = ready && grantOf(ready);
  if (!computed?.ok) throw new Error(JSON.stringify(inputs.findings));
  const grant = computed.value;
  const areas = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  const divided = areas && { inputs: areas, ...areaBudgets(areas, grant, ready!.sources.regioner) };
  const regionkoder = new Set(defaults.regionNames.keys());
  const reports = readReportInputs(snapshot, { ...context, regionkoder });
  const moneyOf = (vem: string) =>
    vem === unknown ? undefined : receiverMoney(grant, ready!.grant.pots, divided?.regions ?? [], vem);
  const agreement = "Överenskommelsen";
  const planned = planAllocation(
    snapshot,
    ready!,
    grant,
    defaults,
    { year: 2024, agreement, sources: [] },
    { version: "1.2.3", now: new Date(2024, 0, 2), fingerprint: "test", warnings: 0 },
    divided,
    {
      fingerprint: "",
      faults: 0,
      plan: (run) => planReports(reports, { year: 2024, agreement, rules: { ...rules, ...more } }, moneyOf, run),
    },
  );
  return { plans: [{ sheets, names: [] }, planned.plan], planned };
}

export const planPackage = async (more: Partial<PackageContents> = {}): Promise<PlannedBook> =>
  planBook(packageInputs(await packageContents(more)));

/** What every cell shows when the workbook is calculated. */
export const calculate = ({ plans }: PlannedBook): Shown => inIronCalc(bare(bookOfPlan(...plans)));

/** What stands at an address, "" where nothing does. */
export function shownIn(cells: Shown, sheet: string, cell: string): CellValue {
  const { row, column } = parseAddress(cell)!;
  return cells.get(`${sheet}!${row},${column}`) ?? "";
}

/** The checks of the forms by id: what each expects and finds, and whether it says OK. */
export function checksShown(cells: Shown, { planned }: PlannedBook): Record<string, [CellValue, CellValue, CellValue]> {
  const rows = new Map(planned.checks.map(({ id }, i) => [id, CHECKS_HEADER_ROW + 1 + i]));
  const reports = planned.reports?.checks ?? [];
  return Object.fromEntries(
    reports.map(({ id }) => {
      const at = (column: string) => shownIn(cells, "Kontroller", `${column}${(rows.get(id) ?? 0) + 1}`);
      return [id, [at("C"), at("D"), at("F")]];
    }),
  );
}
