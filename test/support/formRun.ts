/** The forms of a small run: what a region, or SKR, did with its money (test/support/smallRun has the amounts). */
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import type { NewSheet } from "../../src/workbook/plan";
import type { ReportRules } from "../../src/workbook/reports/judge";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
  type Row,
} from "../../src/workbook/reports/templates";
import type { InsatserKey } from "../../src/workbook/sheets/insatser";
import type { FieldKey } from "../../src/workbook/sheets/kontaktuppgifter";
import type { UppfoljningKey } from "../../src/workbook/sheets/uppfoljning";
import { columnLetters } from "../../src/workbook/a1";
import { FORM_FIRST_ROW } from "../../src/workbook/formRect";
import { aterstod, belopp, procent } from "./areaRules";
import { planRun, type PlannedRun } from "./runCase";
import { bookOf, inOpen, lookAt, sheetOfPlan, SMALL, word } from "./smallRun";

/** One requirement of each kind. */
export const RULES: ReportRules = {
  insatsomraden: [
    { nr: "2.2", namn: "Eftervård" },
    { nr: "2.3", namn: "Kompetens" },
    { nr: "2.8", namn: "Landsbygd", endastLandsbygd: true },
  ],
  krav: [
    { id: "2.2-insatser", insatsomrade: "2.2", text: "Insatser i eftervården", svar: "insatser" },
    { id: "2.2-andel", insatsomrade: "2.2", text: "Andel eftervårdsbesök", svar: "andel" },
    { id: "2.2-vagar", insatsomrade: "2.2", text: "Remissvägar", svar: "text" },
    { id: "2.3-plan", insatsomrade: "2.3", text: "Plan", svar: "prestationskrav" },
    { id: "2.8-insatser", insatsomrade: "2.8", text: "Insatser på landsbygden", svar: "insatser" },
    { id: "nulagesanalys", insatsomrade: "", text: "Nulägesanalys", svar: "text" },
    { id: "forbrukning", insatsomrade: "", text: "Användning av medlen", svar: "utfall" },
  ],
  period: { from: "2024-01-01", to: "2024-12-31" },
  prestationskrav: true,
  skr: ["Samordning", "1177"],
};

/** Days as Excel counts them: 2024-01-01 is 45292. */
export const DAYS = {
  from: 45_292,
  to: 45_657,
  made: 45_078,
  revised: 45_352,
  sent: 45_600,
  reported: 45_741,
} as const;

export const INSATSER: readonly Row<InsatserKey>[] = [
  {
    insats: "Kurs",
    omrade: "Öst",
    insatsomrade: "2.2",
    utfall: 30,
    ny: "ja",
    budgetkalkyl: "ja",
    utforare: "Öst",
    text: "Hållen.",
    andel: 0.8,
  },
  { insats: "Besök", omrade: "Söder", insatsomrade: "2.2", utfall: 20, utforare: "Söder", text: "", andel: 0.9 },
  { insats: "Plan", omrade: "Öst", insatsomrade: "2.3", utfall: 10, utforare: "Öst", text: "Klar." },
  {
    insats: "Buss",
    omrade: "Norr",
    insatsomrade: "2.8",
    utfall: 40,
    anskaffning: 100,
    avskrivning: 40,
    utforare: "Norr",
    text: "Köpt.",
  },
];

export const FIELDS: Row<FieldKey> = {
  bidragsmottagare: "Regionen",
  organisationsnummer: "232100-0214",
  kontaktperson: "Anna",
  postadress: "Box 1",
  telefon: "063-14 75 00",
  fax: "063-14 75 01",
  epost: "anna@example.se",
  diarienrOverenskommelse: "S2023/1",
  diarienrBeslut: "S2023/2",
  periodFran: DAYS.from,
  periodTill: DAYS.to,
  giro: "5050-1055",
  betalningsreferens: "Bidrag",
  foretradare: "Bo",
  utbetalt: 253,
  ekonomichefNamn: "Cecilia",
  ekonomichefBefattning: "Direktör",
  ekonomichefTelefon: "063-14 75 02",
  ekonomichefEpost: "cecilia@example.se",
  granskning: "alternativ 1",
  avvikelser: "Inga.",
  atgarder: "Inga behövs.",
  nulagesanalys: "Läget är gott.",
  delrapportDatum: DAYS.made,
  verksamhetsrapportDatum: DAYS.revised,
  ekonomiskRedovisningDatum: DAYS.sent,
  diarienrEget: "RS/803/2023",
  beslutsdatum: DAYS.revised,
  villkor: "Befintliga resurser används först.",
  aterrapportDatum: DAYS.to,
};

export const FOLLOWED: readonly Row<UppfoljningKey>[] = [
  { regionkod: "01", region: "Region Stockholm", plan: "nej" },
  { regionkod: "12", region: "Region Skåne" },
  {
    regionkod: "23",
    region: "Region Jämtland Härjedalen",
    plan: "ja",
    framtagen: DAYS.made,
    reviderad: DAYS.revised,
    rekvireratDatum: DAYS.sent,
    rekvirerat: 253,
    redovisatDatum: DAYS.reported,
    anvant: 100,
  },
];

const ledger = { ansvar: "", projektkod: "", motpart: "" };
/** Jämtland's 159 + 94: 40, 40 (25.5 % of 159), what is left of the 159, and 54 undivided. */
export const AREAS: readonly NewSheet[] = [
  omradesreglerTemplate(
    [
      { regionkod: "23", rule: belopp("Norr", 40, { bas: "landsbygd", insatsomrade: "2.8" }), ...ledger },
      { regionkod: "23", rule: procent("Söder", 2550, { bas: "befolkning" }), ...ledger },
      { regionkod: "23", rule: aterstod("Öst", { bas: "befolkning" }), ...ledger },
    ],
    "fördelat belopp",
  ),
  nycklarTemplate([]),
];

interface Forms {
  vem: string;
  fields?: Row<FieldKey>;
  insatser?: readonly Row<InsatserKey>[];
  svar?: ReadonlyMap<string, string>;
  followed?: readonly Row<UppfoljningKey>[];
  areas?: readonly NewSheet[];
  rules?: ReportRules;
  /** Of these, those that the workbook lacks. */
  without?: readonly string[];
  /** In place of the templates, by name. */
  sheets?: readonly NewSheet[];
}

export function formRun({
  vem,
  fields = FIELDS,
  insatser = INSATSER,
  svar = new Map([["2.2-vagar", "Genom 1177."]]),
  followed = FOLLOWED,
  areas = AREAS,
  rules = RULES,
  without = [],
  sheets = [],
}: Forms): PlannedRun {
  const templates = [
    ...areas,
    kontaktuppgifterTemplate({ ...fields, vem }),
    insatserTemplate(insatser, { areas: ["Norr", "Söder", "Öst"], insatsomraden: ["2.2", "2.3", "2.8"] }),
    redovisningskravTemplate(rules.krav, svar),
    uppfoljningTemplate(followed),
  ].filter(({ name }) => !without.includes(name) && !sheets.some((sheet) => sheet.name === name));
  return planRun(SMALL, { rules, sheets: [...templates, ...sheets] });
}

/** A form line by line: what each of its cells shows and, in brackets, which columns it takes and how it looks. */
export function formIn(run: PlannedRun, name: string): string[] {
  const sheet = sheetOfPlan(run, name);
  const shown = inOpen(bookOf(run), ({ shownOn }) => shownOn(name));
  return shown.slice(FORM_FIRST_ROW).map((cells, i) => {
    const row = FORM_FIRST_ROW + i;
    const own = sheet.formats.filter((format) => format.row === row && format.rows === 1);
    return own
      .map(({ column, columns }) => {
        const place = `${columnLetters(column)}${columns > 1 ? `-${columnLetters(column + columns - 1)}` : ""}`;
        return `${word(cells[column])} [${`${place} ${lookAt(sheet, row, column)}`.trim()}]`.trimStart();
      })
      .join(" | ");
  });
}
