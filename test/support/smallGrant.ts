/** The smallest grant that has every sheet of ours: two pots, three regions and rules for områden. */
import { kronor } from "../../src/domain/kronor";
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import type { SheetPlan } from "../../src/workbook/plan";
import { renderAbout } from "../../src/workbook/sheets/om";
import {
  kommunerTemplate,
  NOT_RUN,
  ramTemplate,
  regionerTemplate,
  vikterTemplate,
  type TemplateData,
} from "../../src/workbook/template";
import { belopp, nyckel, procent } from "./areaRules";

export const smallGrant: TemplateData = {
  pots: [
    { id: "a", insats: "Befolkning", mottagare: "Regionerna", nyckel: "befolkning", belopp: kronor(701) },
    { id: "b", insats: "Landsbygd", mottagare: "Regionerna", nyckel: "landsbygd", belopp: kronor(299) },
  ],
  frame: kronor(1000),
  weights: new Map([
    ["ej landsbygd", 0],
    ["mycket gles landsbygd", 1.25],
  ]),
  method: "största resten",
  regions: [
    { regionkod: "01", region: "Region Stockholm", folkmangd: 1000 },
    { regionkod: "12", region: "Region Skåne", folkmangd: 700 },
    { regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 500 },
  ],
  kommuner: [
    { kommunkod: "0114", kommun: "Upplands Väsby", regionkod: "01", kommuntyp: "ej landsbygd", folkmangd: 1000 },
    { kommunkod: "1214", kommun: "Svalöv", regionkod: "12", kommuntyp: "mycket gles landsbygd", folkmangd: 700 },
    { kommunkod: "2303", kommun: "Ragunda", regionkod: "23", kommuntyp: "mycket gles landsbygd", folkmangd: 500 },
  ],
  decided: new Map(),
  regionSource: "test",
  kommunNote: "test",
};

const about = { year: 2024, agreement: "Överenskommelse", sources: [] } as const;

/** Om, Ram, Regioner, Kommuner and Vikter. */
export const grantSheets = (data: TemplateData = smallGrant): SheetPlan[] => [
  { ...renderAbout(about, NOT_RUN), create: true, clear: undefined },
  ramTemplate(data),
  regionerTemplate(data),
  kommunerTemplate(data),
  vikterTemplate(data),
];

const rules = [
  { regionkod: "01", rule: belopp("Öst", 50) },
  { regionkod: "23", rule: procent("Norr", 2550) },
  { regionkod: "23", rule: nyckel("Väst", "förlossningar") },
].map((entry) => ({ ...entry, ansvar: "", projektkod: "", motpart: "" }));

/** Områdesregler and Nycklar. */
export const areaSheets = (): SheetPlan[] => [
  omradesreglerTemplate(rules, "fördelat belopp"),
  nycklarTemplate([{ namn: "förlossningar", del: 1, helhet: 3, kalla: "test" }]),
];
