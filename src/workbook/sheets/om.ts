import { METHODS } from "../../domain/method";
import { text } from "../calcSheet";
import { wrappedHeight } from "../looks";
import { MASTER_ROW, NAMES, SHEETS } from "../names";
import type { Look, PlanCell, SheetBody } from "../plan";
import { MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "../sheetHead";

export const ABOUT_TITLE =
  "Ramkoll – fördelning av statsbidraget för mödrahälsovård, förlossningsvård och kvinnors hälsa";

/** Labels in column A whose value in column B a run brings up to date. */
export const LAST_RUN_LABELS = {
  run: "Senaste körning",
  version: "Ramkolls version vid körningen",
  frame: "Ram, fördelat, differens (kr)",
} as const;

/** Points. */
const TEXT_WIDTH = 520;

export interface About {
  year: number;
  agreement: string;
  /** What a figure is from and how far it can be trusted. */
  sources: readonly { uppgift: string; kalla: string; sakerhet: string; anmarkning?: string }[];
}

const SHEET_PURPOSES: readonly [string, string][] = [
  [SHEETS.paket, "Regionens belopp som värden, med källa och fingeravtryck. Finns i en regions egen arbetsbok."],
  [SHEETS.ram, "Indata: potterna och den ram som de ska summera till."],
  [SHEETS.regioner, "Indata: regionernas folkmängd och, om de är kända, beslutade belopp."],
  [SHEETS.kommuner, "Indata: kommunernas folkmängd och kommuntyp."],
  [SHEETS.vikter, "Indata: vikt per kommuntyp och avrundningsmetod."],
  [SHEETS.omradesregler, "Indata: hur varje region delar sitt belopp på områden. Finns när områden används."],
  [SHEETS.nycklar, "Indata: namngivna andelar, med källa, som områdesregler kan dela efter."],
  [SHEETS.kontaktuppgifter, "Indata: det som blanketterna behöver utöver beloppen. Finns när blanketter används."],
  [SHEETS.insatser, "Indata: vad bidraget används till, en rad per aktivitet."],
  [SHEETS.redovisningskrav, "Indata: egna svar på överenskommelsens redovisningskrav."],
  [SHEETS.uppfoljning, "Indata: regionernas prestationskrav, rekvisition och redovisning."],
  [SHEETS.landsbygdsnyckel, "Beräkning: viktad landsbygdsbefolkning per region."],
  [SHEETS.fordelning, "Beräkning: varje steg från nyckel till belopp, en rad per region."],
  [SHEETS.omradesbudget, "Beräkning: varje områdesregel, steg för steg till hela kronor."],
  [SHEETS.omradessummor, "Beräkning: vad varje region har, vad reglerna tar och vad som är ofördelat."],
  [SHEETS.blankettunderlag, "Beräkning: varje belopp och antal som blanketterna visar."],
  [SHEETS.beslutsunderlag, "Blankett: regionens belopp, områden och villkor."],
  [SHEETS.rekvisition, "Blankett: rekvisition enligt överenskommelsens bilaga."],
  [SHEETS.redovisning, "Blankett: ekonomisk redovisning enligt överenskommelsens bilaga."],
  [SHEETS.insatsredovisning, "Blankett: vad som är gjort per insatsområde och vilka krav som är besvarade."],
  [SHEETS.skrRedovisning, "Blankett: SKR:s kostnader per insats."],
  [SHEETS.nationell, "Blankett: varje regions prestationskrav, rekvisition och redovisning, med summor mot ramen."],
  [SHEETS.kontroller, "Kontroller: förväntat, funnet, differens och OK eller FEL. Granskarens underskrift."],
  [SHEETS.importer, "Logg: ur vilken fil indata är hämtade, när och hur den lästes. Finns efter en import."],
  [SHEETS.logg, "Logg: en rad per körning, med fingeravtryck av de indata som den räknade på."],
];

export type Line = { label: string; value?: PlanCell; look?: Look; valueLook?: Look; numberFormat?: string };

export const lastRunLines = (master: PlanCell): Line[] => [
  { label: MASTER_LABEL, value: master, look: "label", valueLook: "check" },
  { label: LAST_RUN_LABELS.run, value: "ännu ingen", look: "label", numberFormat: "yyyy-mm-dd hh:mm" },
  { label: LAST_RUN_LABELS.version, value: "", look: "label" },
  { label: LAST_RUN_LABELS.frame, value: "", look: "label" },
  { label: "" },
];

export const sourceLines = (about: About): Line[] => [
  { label: "Källor och säkerhet", look: "header" },
  ...about.sources.map((source): Line => ({
    label: source.uppgift,
    value: text(`${source.kalla}. Säkerhet: ${source.sakerhet}.${source.anmarkning ? ` ${source.anmarkning}` : ""}`),
  })),
  { label: "" },
];

/** `names`: the sheets that the workbook has; all where it is not said. */
export const sheetLines = (names?: readonly string[]): Line[] => [
  { label: "Blad", look: "header" },
  ...SHEET_PURPOSES.filter(([name]) => !names || names.includes(name)).map(([label, value]): Line => ({
    label,
    value,
  })),
  { label: "" },
];

export const LEGEND: readonly Line[] = [
  { label: "Teckenförklaring", look: "header" },
  { label: "Indata", value: "Blå siffror på ljusgul botten: får ändras.", look: "input" },
  { label: "Beräkning", value: "Svarta siffror: formler, ändras inte för hand.", look: "calculation" },
  { label: "Resultat", value: "Fet stil på ljusgrön botten: belopp och nycklar som används vidare.", look: "result" },
  { label: "Summa", value: "Fet stil på grå botten.", look: "total" },
];

/** What the workbook is, where its figures are from, what the colours mean, and the last run. */
export function renderAbout(about: About, master: PlanCell): SheetBody {
  const lines: Line[] = [
    { label: ABOUT_TITLE, look: "title" },
    { label: "Arbetsboken räknar med levande formler och kan granskas utan tillägget.", look: "note" },
    ...lastRunLines(master),
    { label: "Överenskommelse", value: text(about.agreement), look: "label" },
    { label: "År", value: about.year, look: "label", numberFormat: "0" },
    { label: "" },
    { label: "Avrundning", look: "header" },
    {
      label: METHODS[0],
      value:
        "Varje kvot avkortas till hela kronor. De kronor som blir över ges en och en efter störst rest; vid lika rest efter störst nyckel, sedan lägst regionkod.",
    },
    {
      label: METHODS[1],
      value: "Varje kvot avrundas för sig, halva uppåt. Skillnaden mot potten läggs på den största mottagaren.",
    },
    { label: "" },
    ...sourceLines(about),
    ...sheetLines(),
    ...LEGEND,
    { label: "" },
    { label: "Namn i arbetsboken", look: "header" },
    { label: NAMES.huvudkontroll, value: "OK när alla kontroller är OK." },
    { label: NAMES.metod, value: "Den avrundningsmetod som formlerna använder." },
  ];
  return aboutSheet(lines);
}

/** Two columns of words. */
export function aboutSheet(lines: readonly Line[]): SheetBody {
  return {
    name: SHEETS.om,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: lines.length,
        columns: 2,
        cells: lines.map(({ label, value }) => [label, value ?? ""]),
      },
    ],
    formats: lines.flatMap(({ look, valueLook, numberFormat, value }, row) => [
      ...(look ? [{ row, column: 0, rows: 1, columns: look === "header" ? 2 : 1, look }] : []),
      ...(value === undefined
        ? []
        : [
            {
              row,
              column: 1,
              rows: 1,
              columns: 1,
              align: "Left" as const,
              ...(row === MASTER_ROW ? {} : { wrap: true }),
              ...(valueLook && { look: valueLook }),
              ...(numberFormat && { numberFormat }),
            },
          ]),
    ]),
    widths: [
      { column: 0, columns: 1, width: 190 },
      { column: 1, columns: 1, width: TEXT_WIDTH },
    ],
    heights: [
      TITLE_ROW_HEIGHT,
      ...lines.flatMap(({ value }, row) => {
        const height = typeof value === "string" ? wrappedHeight(value, TEXT_WIDTH) : 0;
        return row !== MASTER_ROW && height > 15 ? [{ row, rows: 1, height }] : [];
      }),
    ],
    freeze: { rows: MASTER_ROW + 1, columns: 0 },
    validations: [],
    highlights: masterHighlights(),
    page: { landscape: false, titleRows: MASTER_ROW + 1 },
  };
}
