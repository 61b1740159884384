/** What stands in a region's workbook before it is calculated: its facts, its own inputs, and empty sheets to fill in. */
import type { AreaRuleEntry } from "../areaRows";
import { nycklarTemplate, omradesreglerTemplate, type NamedKey } from "../areaTemplate";
import { newSheet, type PlanCell, type SheetPlan } from "../plan";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
  type Row,
} from "../reports/templates";
import type { Krav } from "../../domain/report/insatser";
import { columnKeys } from "../inputSheet";
import { text } from "../calcSheet";
import { INPUT_SHEETS, SHEETS } from "../names";
import type { InsatserKey } from "../sheets/insatser";
import type { FieldKey } from "../sheets/kontaktuppgifter";
import type { About } from "../sheets/om";
import { renderPackageAbout } from "./about";
import type { AreaSource } from "../sheets/omradesregler";
import { paketSheet, type PackageFacts } from "../sheets/paket";
import { regioner } from "../sheets/regioner";
import type { UppfoljningKey } from "../sheets/uppfoljning";
import type { CellValue, Snapshot } from "../snapshot";
import { inputSheet, NOT_RUN } from "../template";
import type { Decided } from "./fingerprint";

/** What a package is made from. Nothing here is of another region. */
export interface PackageContents {
  facts: PackageFacts;
  about: About;
  /** "2024-12-01 10:15, Ramkoll 0.1.0" */
  made: string;
  decided: Decided;
  /** What stands as source beside the population. */
  populationSource: string;
  rules: readonly AreaRuleEntry[];
  areaSource: AreaSource;
  keys: readonly NamedKey[];
  fields: Row<FieldKey>;
  insatser: readonly Row<InsatserKey>[];
  insatsomraden: readonly { nr: string }[];
  krav: readonly Krav[];
  answers: ReadonlyMap<string, string>;
  followed: Row<UppfoljningKey>;
}

/** Of the nation: a region's workbook has its own amounts in their place. */
const NATIONAL_INPUTS: readonly string[] = [SHEETS.ram, SHEETS.kommuner, SHEETS.vikter];

/** Input sheets of every package: without one of them it is not whole. */
export const PACKAGE_INPUTS: readonly string[] = INPUT_SHEETS.filter((name) => !NATIONAL_INPUTS.includes(name));

/** And what is calculated from them. */
export const PACKAGE_CALCULATIONS: readonly string[] = [
  SHEETS.fordelning,
  SHEETS.blankettunderlag,
  SHEETS.beslutsunderlag,
  SHEETS.rekvisition,
  SHEETS.redovisning,
  SHEETS.insatsredovisning,
  SHEETS.kontroller,
];

/** Rows to fill in on Insatser: the forms have room for as many, so that they need no add-in to come along. */
const EMPTY_ACTIVITIES = 40;

export function packageInputs(contents: PackageContents): SheetPlan[] {
  const { facts, about, made, rules, areaSource, keys, fields, insatsomraden, krav, answers, followed } = contents;
  const areas = [...new Set(rules.map(({ rule }) => rule.omrade))];
  const blank: Row<InsatserKey> = {};
  const activities = [
    ...contents.insatser,
    ...new Array<Row<InsatserKey>>(Math.max(0, EMPTY_ACTIVITIES - contents.insatser.length)).fill(blank),
  ];
  const sheets = [...PACKAGE_INPUTS, ...PACKAGE_CALCULATIONS, SHEETS.omradesbudget, SHEETS.omradessummor, SHEETS.logg];
  return [
    newSheet(renderPackageAbout(about, { region: facts.region, made, sheets }, NOT_RUN)),
    paketSheet(facts),
    regionSheet(contents),
    omradesreglerTemplate(rules, areaSource),
    nycklarTemplate(keys),
    kontaktuppgifterTemplate(fields),
    insatserTemplate(activities, { areas, insatsomraden: insatsomraden.map(({ nr }) => nr) }),
    redovisningskravTemplate(krav, answers),
    uppfoljningTemplate([followed]),
  ];
}

/** The region's own row of Regioner. */
function regionSheet({ facts, decided, populationSource }: PackageContents): SheetPlan {
  const values: Record<string, PlanCell | undefined> = {
    regionkod: facts.regionkod,
    region: text(facts.region),
    folkmangd: facts.folkmangd,
    beslutatBefolkning: decided.befolkning,
    beslutatLandsbygd: decided.landsbygd,
    beslutat: decided.totalt,
    kalla: text(populationSource),
  };
  const keys = columnKeys(regioner).filter((key) => values[key] !== undefined);
  return newSheet(inputSheet(regioner, keys, [keys.map((key): PlanCell => values[key] ?? "")]));
}

/** Sheets that hold constants only, as they will be read when they stand in a workbook. */
export function snapshotOfSheets(sheets: readonly SheetPlan[]): Snapshot {
  return {
    sheetNames: sheets.map(({ name }) => name),
    sheets: sheets.map(({ name, blocks }) => {
      const rows = Math.max(...blocks.map((block) => block.row + block.rows));
      const columns = Math.max(...blocks.map((block) => block.column + block.columns));
      const values = Array.from({ length: rows }, () => new Array<CellValue>(columns).fill(""));
      for (const block of blocks) {
        block.cells.forEach((cells, r) => {
          const line = values[block.row + r];
          cells.forEach((cell, c) => {
            if (line && cell !== null)
              line[block.column + c] = typeof cell === "string" ? cell.replace(/^'/, "") : cell;
          });
        });
      }
      return { name, protected: false, hidden: false, row: 0, column: 0, values, formulas: values, numberFormats: [] };
    }),
    tables: sheets.flatMap(({ name: sheet, table }) => (table ? [{ ...table, sheet }] : [])),
    names: [],
    structureProtected: false,
    calculationMode: "automatic",
  };
}
