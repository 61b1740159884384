/**
 * A region's whole workbook for the forms: a year's figures, one region's published rules, and example data. What is
 * published: the regions' names and organisationsnummer, the diarienummer RS/803/2023, its conditions, and for Stockholm
 * the areas and their amounts. Everything else is made up, and says so where it stands.
 */
import { reporting } from "../../src/agreements/reporting";
import { samples, type SampleId } from "../../src/agreements/samples";
import { createSheets, yearSheets } from "../../src/actions/createTemplate";
import { wantedSheets } from "../../src/actions/reports/receiver";
import { isIsoDate } from "../../src/domain/report/period";
import { nycklarTemplate, omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { serialOf } from "../../src/workbook/dates";
import type { BookFinding } from "../../src/workbook/findings";
import { reportRules } from "../../src/workbook/reports/rules";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
} from "../../src/workbook/reports/templates";
import type { CellValue } from "../../src/workbook/snapshot";

/** Writes it into the open workbook, which has none of it. Two syncs; can be undone. */
export async function createReportSample(id: SampleId): Promise<{ findings: BookFinding[]; written: boolean }> {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`No sample ${id}`);
  const { year, rules, keys } = sample;
  const { vem, fields, insatser, svar, uppfoljning } = reportSamples[id];
  const entries = rules.map((rule) => ({ ...rule, ansvar: "", projektkod: "", motpart: "" }));
  const wanted = wantedSheets(vem, year);
  const forms = [
    kontaktuppgifterTemplate({ vem, ...withDates(fields) }),
    insatserTemplate(insatser, {
      areas: rules.map(({ rule }) => rule.omrade),
      insatsomraden: reportRules(year).insatsomraden.map(({ nr }) => nr),
    }),
    redovisningskravTemplate(reporting[year].krav, new Map(Object.entries(svar))),
    uppfoljningTemplate(uppfoljning.map(withDates)),
  ];
  return createSheets(
    [
      ...(await yearSheets(year)),
      omradesreglerTemplate(entries, "fördelat belopp"),
      nycklarTemplate(keys),
      ...forms.filter(({ name }) => wanted.includes(name)),
    ],
    {},
  );
}

/** ISO dates as a cell holds them. */
const withDates = (row: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "string" && isIsoDate(value) ? serialOf(value) : value,
    ]),
  );

/** Keys are those of the sheets' columns and fields; dates ISO, amounts kr. */
interface ReportSample {
  vem: string;
  fields: Readonly<Record<string, string | number>>;
  insatser: readonly Readonly<Record<string, CellValue>>[];
  /** Requirement's id → an answer of its own. */
  svar: Readonly<Record<string, string>>;
  uppfoljning: readonly Readonly<Record<string, CellValue>>[];
}

const KVINNA = "Område Kvinna";
const MODRAHALSOVARD = "Mödrahälsovård/primärvård";

/** Numbers that PTS keeps for fiction, and Bankgirot's own example of a number. */
const contact = {
  kontaktperson: "Anna Exempel (exempel)",
  telefon: "08-465 004 00",
  epost: "exempel@example.se",
  diarienrOverenskommelse: "EXEMPEL 1",
  diarienrBeslut: "EXEMPEL 2",
  giro: "5050-1055",
  betalningsreferens: "EXEMPEL-2024",
  foretradare: "Bo Exempel (exempel)",
  ekonomichefNamn: "Cecilia Exempel (exempel)",
  ekonomichefBefattning: "Ekonomidirektör",
  ekonomichefTelefon: "08-465 004 01",
  ekonomichefEpost: "ekonomi@example.se",
  granskning: "alternativ 1",
} as const;

const reportSamples: Readonly<Record<SampleId, ReportSample>> = {
  "jamtland-harjedalen-2024": {
    vem: "23",
    fields: {
      ...contact,
      bidragsmottagare: "Region Jämtland Härjedalen",
      organisationsnummer: "232100-0214",
      postadress: "Box 654, 831 27 Östersund",
      periodFran: "2024-01-01",
      periodTill: "2024-12-31",
      utbetalt: 24_612_350,
      rekvireratDatum: "2024-11-15",
      nulagesanalys:
        "EXEMPEL. Regionen är glest befolkad och har långa avstånd till förlossningsvården. Kontinuiteten i vårdkedjan och bemanningen på barnmorskemottagningarna är de områden där behovet är störst.",
      diarienrEget: "RS/803/2023",
      villkor:
        "Endast årets avskrivning för en investering får belasta medlen. Varje utförare ska kunna redovisa aktiviteter och kostnader. En ny aktivitet ska ha en budgetkalkyl för hur den finansieras när bidraget upphör. Befintliga resurser används i första hand.",
      aterrapportDatum: "2025-02-15",
    },
    insatser: [
      {
        insats: "Sammanhållen vårdkedja (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.1",
        budget: 5_000_000,
        utfall: 4_900_000,
        ny: "nej",
        utforare: KVINNA,
        status: "pågår",
        text: "En känd barnmorska följer kvinnan från inskrivning till eftervård.",
      },
      {
        insats: "Eftervårdsbesök (exempel)",
        omrade: MODRAHALSOVARD,
        insatsomrade: "2.2",
        budget: 2_000_000,
        utfall: 1_950_000,
        ny: "nej",
        utforare: "Primärvården",
        status: "pågår",
        text: "Alla kvinnor kallas till ett besök sex till tolv veckor efter förlossningen.",
        andel: 0.87,
      },
      {
        insats: "Kompetensförsörjningsplan (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.3",
        budget: 500_000,
        utfall: 480_000,
        ny: "nej",
        utforare: KVINNA,
        status: "avslutad",
        text: "Planen är reviderad tillsammans med professionen.",
      },
      {
        insats: "Utbildning av barnmorskor (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.4",
        budget: 3_000_000,
        utfall: 2_900_000,
        ny: "ja",
        budgetkalkyl: "ja",
        utforare: KVINNA,
        status: "pågår",
        text: "Utbildning i bristningar och i ultraljud.",
      },
      {
        insats: "Digital inskrivning (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.5",
        budget: 1_500_000,
        utfall: 1_400_000,
        ny: "nej",
        utforare: KVINNA,
        status: "pågår",
        text: "Inskrivning hemifrån, framtagen med barnmorskorna.",
      },
      {
        insats: "Tolkstöd (exempel)",
        omrade: MODRAHALSOVARD,
        insatsomrade: "2.6",
        budget: 1_000_000,
        utfall: 950_000,
        ny: "nej",
        utforare: "Primärvården",
        status: "pågår",
        text: "Tolk vid alla besök där det behövs.",
      },
      {
        insats: "Endometriosmottagning (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.7",
        budget: 2_500_000,
        utfall: 2_450_000,
        ny: "nej",
        utforare: KVINNA,
        status: "pågår",
        text: "Egen mottagning en dag i veckan.",
      },
      {
        insats: "Mottagning för utsatta (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.7.1",
        budget: 1_000_000,
        utfall: 990_000,
        ny: "nej",
        utforare: KVINNA,
        status: "pågår",
        text: "Utbildning i bemötande för all personal.",
      },
      {
        insats: "Mobil barnmorska (exempel)",
        omrade: MODRAHALSOVARD,
        insatsomrade: "2.8",
        budget: 3_000_000,
        utfall: 2_900_000,
        ny: "nej",
        utforare: "Primärvården",
        status: "pågår",
        text: "Besök i Härjedalen och Strömsund två dagar i veckan.",
      },
      {
        insats: "Ultraljud i Strömsund (exempel)",
        omrade: KVINNA,
        insatsomrade: "2.8",
        budget: 400_000,
        utfall: 400_000,
        ny: "nej",
        anskaffning: 2_000_000,
        avskrivning: 400_000,
        utforare: KVINNA,
        status: "avslutad",
        text: "Utrustningen är i bruk.",
      },
    ],
    svar: {
      "2.2-remissvagar": "EXEMPEL. Remiss från barnmorska direkt till bäckenbottenteamet.",
      "2.6-analys": "EXEMPEL. Utrikes födda kvinnor får eftervårdsbesök i lägre grad än andra.",
      "2.7-vardkedjor": "EXEMPEL. Vårdkedjan för endometrios är beskriven och beslutad.",
      "2.7-remissvagar": "EXEMPEL. Egenremiss till mottagningen.",
      "2.7.1-vardkedja": "EXEMPEL. Vårdkedja från akutmottagning till samtalsstöd.",
      "2.7.1-kunskap": "EXEMPEL. All personal har fått utbildning i bemötande.",
    },
    uppfoljning: [
      {
        regionkod: "23",
        region: "Region Jämtland Härjedalen",
        plan: "ja",
        framtagen: "2022-05-10",
        reviderad: "2024-03-20",
      },
    ],
  },
  "stockholm-2023": {
    vem: "01",
    fields: {
      ...contact,
      betalningsreferens: "EXEMPEL-2023",
      bidragsmottagare: "Region Stockholm",
      organisationsnummer: "232100-0016",
      postadress: "Box 22550, 104 22 Stockholm",
      periodFran: "2023-01-01",
      periodTill: "2023-12-31",
      utbetalt: 336_824_432,
      diarienrEget: "EXEMPEL 3",
      villkor: "EXEMPEL. Varje utförare ska kunna redovisa aktiviteter och kostnader.",
      aterrapportDatum: "2024-02-15",
    },
    insatser: [
      {
        insats: "Ersättningshöjningar",
        omrade: "Ersättningshöjningar förlossning och barnmorskemottagningar",
        insatsomrade: "2.1",
        budget: 242_000_000,
        utfall: 242_000_000,
        utforare: "Vårdgivarna (exempel)",
        status: "avslutad",
        text: "EXEMPEL. Höjd ersättning till förlossningskliniker och barnmorskemottagningar.",
      },
      {
        insats: "Omställningsbidrag",
        omrade: "Omställningsbidrag vårdval förlossning",
        insatsomrade: "2.5",
        budget: 60_000_000,
        utfall: 60_000_000,
        utforare: "Vårdgivarna (exempel)",
        status: "avslutad",
        text: "EXEMPEL. Bidrag till omställningen av vårdvalet.",
      },
      {
        insats: "KSON",
        omrade: "KSON (Norrtälje)",
        insatsomrade: "2.1",
        budget: 7_400_000,
        utfall: 7_400_000,
        utforare: "KSON (exempel)",
        status: "avslutad",
        text: "EXEMPEL. Ersättning för boende i Norrtälje.",
      },
      {
        insats: "Direktörens mandat",
        omrade: "Hälso- och sjukvårdsdirektörens mandat",
        insatsomrade: "2.4",
        budget: 27_424_432,
        utfall: 20_000_000,
        utforare: "Hälso- och sjukvårdsförvaltningen (exempel)",
        status: "pågår",
        text: "EXEMPEL. Utbildningar under året.",
      },
    ],
    svar: {},
    uppfoljning: [],
  },
};
