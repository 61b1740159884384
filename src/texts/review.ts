/** Texts of the tab Granska, fetched with it. Swedish first; English has the same keys. */
import type { ExplainedStep } from "../actions/types";
import { agreementText } from "./agreementWords";
import { numberFormat } from "./numberFormat";
import type { Language } from "./pane";

const sv = {
  run: "Granska",
  again: "Granska igen",
  intro: "Räknar om varje krona ur indata och jämför varje formel med den som Ramkoll skriver. Inget ändras.",
  running: "Granskar …",
  clean: "Inga fynd: varje krona och varje formel är som den ska",
  found: (errors: string, warnings: string) => `${errors} och ${warnings}`,
  at: (time: string) => `Granskad kl. ${time}`,
  input: "Indata",
  restore: "Återställ formeln",
  restoreAt: (place: string) => `Återställ formeln i ${place}`,
  restored: "Formeln är återställd.",
  notRestored: "Formeln kunde inte återställas.",
  sign: "Skriv under granskningen",
  signText: "Skrivs överst på bladet Kontroller. Den blir inaktuell av sig själv när indata ändras.",
  signStatus: { "Ej granskad": "Ej granskad", Gäller: "Gäller", Inaktuell: "Inaktuell" } as Record<string, string>,
  signedBy: (status: string, who: string, day: string) => (who === "" ? status : `${status}: ${who}, ${day}`),
  signName: "Granskad av",
  signDay: "Datum",
  signComment: "Kommentar",
  signRun: "Skriv under",
  signDone: "Granskningen är underskriven.",
  signNotDone: "Inget är underskrivet.",
  explain: "Förklara ett belopp",
  explainChoice: "Region",
  selectedCell: "Den markerade cellen",
  explainRun: "Förklara",
  explained: (region: string) => `Så räknas beloppet för ${region}`,
  noRegion: "Den markerade cellen hör inte till någon region. Markera en cell på Fördelning eller välj en region.",
  unread: "Indata har fel som först måste åtgärdas. Se fliken Underlag.",
  areas: "Delas på områden",
  formula: "Formel",
  derive: "Härled nyckel",
  deriveText: "Söker de vikter per kommuntyp som ger de beslutade landsbygdsbeloppen på bladet Regioner.",
  deriveRun: "Härled vikter",
  noDecided: "Det behövs beslutade landsbygdsbelopp för alla regioner på bladet Regioner.",
  matches: (n: number, of: number) => `${n} av ${of} regioner stämmer på kronan`,
  several: (n: number) => `${n} olika uppsättningar vikter ger alla belopp: underlaget kan inte skilja dem åt.`,
  only: "Inga andra hela vikter mellan 0 och 10 ger alla belopp.",
  notAll: "Vid fler än sex kommuntyper prövas inte alla vikter: andra kan ge samma belopp.",
  undetermined: (types: string) => `Ingen bor i ${types}: vikten kan inte bestämmas.`,
  type: "Kommuntyp",
  weight: "Vikt",
  region: "Region",
  decided: "Beslutat",
  computed: "Beräknat",
  difference: "Differens",
  reconcile: "Avstämning mot beslut",
  reconcileText: "Jämför med de beslutade beloppen på bladet Regioner, per region och pott.",
  reconcileRun: "Stäm av",
  tolerance: "Tolerans (kr)",
  reconciled: (n: number, of: number) => (n === 0 ? `Alla ${of} belopp stämmer` : `${n} av ${of} belopp skiljer sig`),
  nothingDecided: "Det finns inga beslutade belopp på bladet Regioner.",
  pasted: "Klistrad tabell med beslutade belopp",
  pastedText:
    "Klistra in en tabell från SKR:s sida, en PDF eller en annan arbetsbok: en rad per region. Den jämförs med de beräknade beloppen och sparas inte.",
  pastedRun: "Stäm av mot tabellen",
  understood: (rows: number, columns: string, unit: number) =>
    `${rows === 1 ? "1 region läst" : `${rows} regioner lästa`}. Kolumner: ${columns}${unit === 1 ? "" : unit === 1000 ? ", i tkr" : ", i mnkr"}.`,
  column: { befolkning: "befolkning", landsbygd: "landsbygd", summa: "summa" } as Record<string, string>,
  columnLeft: "(utelämnad)",
  leftOut: (n: number) => (n === 1 ? "1 rad utelämnad" : `${n} rader utelämnade`),
  leftOutAs: { rubrik: "rubrik", summarad: "summarad" } as Record<string, string>,
  line: (n: number, text: string) => `Rad ${n}: ${text}`,
  missing: (regions: string) => `Finns inte i tabellen: ${regions}.`,
  pasteProblems: {
    "okand-region": (text: string) => `”${text}” är ingen känd region. Skriv regionens namn eller kod.`,
    dubblett: (text: string) => `${text} finns redan på en rad ovanför. Ta bort den ena.`,
    "ej-belopp": (text: string) =>
      `”${text}” är inget belopp i hela kronor. Skriv ett tal, och två mellanslag eller tabb mellan kolumnerna.`,
    "inga-regioner": () => "Ingen rad med en region och ett belopp hittades. Klistra in en rad per region.",
  } as Record<string, (text: string) => string>,
  steps: {
    ram: (v: string) => `Ramen är ${v} kr.`,
    pott: (v: string, p) => `Av ramen är ${v} kr potten ${p.pott}.`,
    typ: (v: string, p) => `${v} personer bor i ${p.typ}, med vikt ${p.vikt}.`,
    nyckel: (v: string, p) =>
      p.nyckel === "landsbygd"
        ? `Regionens nyckel, viktad landsbygdsbefolkning, är ${v}.`
        : `Regionens nyckel, folkmängden, är ${v}.`,
    nyckelsumma: (v: string) => `Alla regioners nycklar är tillsammans ${v}.`,
    andel: (v: string) => `Regionens andel är nyckeln delad med summan: ${v}.`,
    kvot: (v: string) => `Potten gånger andelen ger kvoten ${v} kr.`,
    heltal: (v: string) => `Hela kronor: ${v}.`,
    rest: (v: string) => `Resten, i delar av nyckelsumman: ${v}.`,
    rang: (v: string) => `Resten är nummer ${v} i storlek bland regionerna.`,
    kvar: (v: string) => `När alla har fått sina hela kronor är ${v} kr kvar i potten.`,
    upprakning: (v: string, p) =>
      p.metod === "differens på största" ? `Kvoten avrundas: ${v} kr läggs till.` : `Av dem går ${v} kr hit.`,
    differens: (v: string) => `Som största mottagare tar regionen differensen ${v} kr.`,
    belopp: (v: string) => `Beloppet är ${v} kr.`,
    omrade: (v: string, p) => `${p.omrade} får ${v} kr.`,
  } as Record<ExplainedStep["kind"], (value: string, params: Readonly<Record<string, string>>) => string>,
};

const en: typeof sv = {
  run: "Review",
  again: "Review again",
  intro:
    "Recomputes every krona from the inputs and compares every formula with the one that Ramkoll writes. Changes nothing.",
  running: "Reviewing …",
  clean: "No findings: every krona and every formula is as it should be",
  found: (errors, warnings) => `${errors} and ${warnings}`,
  at: (time) => `Reviewed at ${time}`,
  input: "Inputs",
  restore: "Restore the formula",
  restoreAt: (place) => `Restore the formula in ${place}`,
  restored: "The formula has been restored.",
  notRestored: "The formula could not be restored.",
  sign: "Sign the review",
  signText: "Written at the top of the sheet Kontroller. It goes stale by itself when the inputs change.",
  signStatus: { "Ej granskad": "Not reviewed", Gäller: "In force", Inaktuell: "Out of date" },
  signedBy: (status, who, day) => (who === "" ? status : `${status}: ${who}, ${day}`),
  signName: "Reviewed by",
  signDay: "Date",
  signComment: "Comment",
  signRun: "Sign",
  signDone: "The review is signed.",
  signNotDone: "Nothing is signed.",
  explain: "Explain an amount",
  explainChoice: "Region",
  selectedCell: "The selected cell",
  explainRun: "Explain",
  explained: (region) => `How the amount of ${region} is computed`,
  noRegion: "The selected cell belongs to no region. Select a cell on Fördelning or choose a region.",
  unread: "The inputs have errors that must be mended first. See the tab Input.",
  areas: "Divided among areas",
  formula: "Formula",
  derive: "Derive the key",
  deriveText:
    "Looks for the weights by type of municipality that give the decided rural amounts on the sheet Regioner.",
  deriveRun: "Derive weights",
  noDecided: "Decided rural amounts are needed for all regions on the sheet Regioner.",
  matches: (n, of) => `${n} of ${of} regions match to the krona`,
  several: (n) => `${n} different sets of weights give all amounts: the data cannot tell them apart.`,
  only: "No other whole weights between 0 and 10 give all amounts.",
  notAll: "With more than six types not all weights are tried: others may give the same amounts.",
  undetermined: (types) => `Nobody lives in ${types}: the weight cannot be told.`,
  type: "Type of municipality",
  weight: "Weight",
  region: "Region",
  decided: "Decided",
  computed: "Computed",
  difference: "Difference",
  reconcile: "Reconcile with decisions",
  reconcileText: "Compares with the decided amounts on the sheet Regioner, by region and pot.",
  reconcileRun: "Reconcile",
  tolerance: "Tolerance (SEK)",
  reconciled: (n, of) =>
    n === 0 ? `All ${of} amounts agree` : `${n} of ${of} amounts ${n === 1 ? "differs" : "differ"}`,
  nothingDecided: "There are no decided amounts on the sheet Regioner.",
  pasted: "Pasted table of decided amounts",
  pastedText:
    "Paste a table from SKR’s page, a PDF or another workbook: one row a region. It is compared with the computed amounts and not kept.",
  pastedRun: "Reconcile with the table",
  understood: (rows, columns, unit) =>
    `${rows === 1 ? "1 region" : `${rows} regions`} read. Columns: ${columns}${unit === 1 ? "" : unit === 1000 ? ", in thousands" : ", in millions"}.`,
  column: { befolkning: "population", landsbygd: "rural", summa: "sum" },
  columnLeft: "(left out)",
  leftOut: (n) => (n === 1 ? "1 line left out" : `${n} lines left out`),
  leftOutAs: { rubrik: "heading", summarad: "sum row" },
  line: (n, text) => `Line ${n}: ${text}`,
  missing: (regions) => `Not in the table: ${regions}.`,
  pasteProblems: {
    "okand-region": (text) => `“${text}” is no known region. Write the region’s name or code.`,
    dubblett: (text) => `${text} is on a line above already. Remove one of them.`,
    "ej-belopp": (text) =>
      `“${text}” is no amount in whole kronor. Write a number, and two spaces or a tab between columns.`,
    "inga-regioner": () => "No line with a region and an amount was found. Paste one row a region.",
  },
  steps: {
    ram: (v) => `The frame is SEK ${v}.`,
    pott: (v, p) => `Of the frame, SEK ${v} is the pot ${p.pott}.`,
    typ: (v, p) => `${v} persons live in ${p.typ}, with the weight ${p.vikt}.`,
    nyckel: (v, p) =>
      p.nyckel === "landsbygd"
        ? `The region’s key, its weighted rural population, is ${v}.`
        : `The region’s key, its population, is ${v}.`,
    nyckelsumma: (v) => `The keys of all regions come to ${v}.`,
    andel: (v) => `The region’s share is its key divided by the sum: ${v}.`,
    kvot: (v) => `The pot times the share gives the quota SEK ${v}.`,
    heltal: (v) => `Whole kronor: ${v}.`,
    rest: (v) => `The remainder, in parts of the sum of keys: ${v}.`,
    rang: (v) => `The remainder is number ${v} in size among the regions.`,
    kvar: (v) => `When all have had their whole kronor, SEK ${v} is left of the pot.`,
    upprakning: (v, p) =>
      p.metod === "differens på största" ? `The quota is rounded: SEK ${v} is added.` : `Of those, SEK ${v} goes here.`,
    differens: (v) => `As the largest recipient the region takes the difference of SEK ${v}.`,
    belopp: (v) => `The amount is SEK ${v}.`,
    omrade: (v, p) => `${p.omrade} gets SEK ${v}.`,
  },
};

export type ReviewTexts = typeof sv;

export const reviewTexts = (language: Language): ReviewTexts => (language === "sv" ? sv : en);

/** One step of the chain as a sentence. */
export function stepText({ kind, value, params }: ExplainedStep, language: Language): string {
  const whole = numberFormat(language, { maximumFractionDigits: 4 });
  const share = numberFormat(language, { style: "percent", minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const shown =
    typeof value !== "number" ? String(value) : kind === "andel" ? share.format(value) : whole.format(value);
  const named = Object.fromEntries(
    Object.entries(params).map(([key, p]) => [
      key,
      typeof p === "number" ? whole.format(p) : agreementText(p, language),
    ]),
  );
  return reviewTexts(language).steps[kind](shown, named);
}
