/** What a comparison of two versions says, in the pane and on the command line. Swedish first; English has the same keys. */
import type { Comparison } from "../actions/types";
import { numberFormat } from "./numberFormat";
import type { Language } from "./pane";
import type { Said } from "./sentence";

type Change = Comparison["indata"][number];
type Kind = Change["slag"];
type Note = Comparison["noteringar"][number];
type Sheet = Comparison["blad"][number];

const shown = (value: string | number | boolean, language: Language): string =>
  typeof value === "number" ? numberFormat(language, { maximumFractionDigits: 10 }).format(value) : String(value);

const sv = {
  title: "Jämför med en annan version",
  intro:
    "Välj en äldre version av arbetsboken. Den jämförs med den här per region, kommun, område och kolumn, inte rad för rad. Inget ändras.",
  choose: "Välj fil (.xlsx)",
  running: "Jämför …",
  against: (name: string) => `Jämfört med ${name}`,
  alike: "Inga skillnader.",
  differs: (n: number) => (n === 1 ? "1 skillnad" : `${n} skillnader`),
  groups: {
    indata: "Indata",
    vikter: "Vikter",
    regler: "Regler för områden",
    formler: "Formler",
    resultat: "Resultat",
    omraden: "Områden",
    effekter: "Vad varje ändring gör för sig",
    noteringar: "Noteringar (ändrar inget belopp)",
  },
  kinds: {
    region: "Regioner tillagda eller borttagna",
    "folkmangd-region": "Folkmängd per region",
    kommun: "Kommuner tillagda eller borttagna",
    "folkmangd-kommun": "Folkmängd per kommun",
    kommuntyp: "Kommuntyp",
    pott: "Potter",
    ram: "Ram",
    metod: "Avrundningsmetod",
    beslutat: "Beslutade belopp",
    vikt: "Vikter",
    regel: "Regler för områden",
    nyckel: "Nycklar för områden",
    underlag: "Underlag för områden",
  } satisfies Record<Kind, string> as Record<Kind, string>,
  changed: (what: string, fore: string, efter: string) => `${what}: ${fore} → ${efter}`,
  added: (what: string, value: string) => `${what}: tillagd (${value})`,
  removed: (what: string, value: string) => `${what}: borttagen (${value})`,
  empty: "tom",
  formula: (column: string, rows: string, fore: string, efter: string) =>
    `${column}${rows ? `, ${rows}` : ""}: ${fore} → ${efter}`,
  shows: (fore: string, efter: string) => `Visar ${fore} → ${efter}`,
  sumRow: "summaraden",
  gone: "borta",
  sheet: ({ blad, finns }: Sheet) =>
    finns === "fore" ? `Bladet ${blad} finns inte längre.` : `Bladet ${blad} är nytt.`,
  spelled: (what: string, fore: string, efter: string) => `${what} är stavat på ett annat sätt: ${fore} → ${efter}`,
  recipient: (what: string, fore: string, efter: string) => `${what}: mottagare ${fore || "tom"} → ${efter || "tom"}`,
  year: (fore: string, efter: string) => `Överenskommelsens år: ${fore} → ${efter}`,
  undivided: "Ofördelat",
  kr: (value: string) => `${value} kr`,
  before: "Före, kr",
  after: "Efter, kr",
  difference: "Differens, kr",
  pot: "Pott",
  region: "Region",
  code: "Kod",
  change: "Ändring",
  amounts: "Belopp som ändras",
  up: "Största ökning",
  down: "Största minskning",
  noEffect: "Ändrar inget belopp.",
  notAlone: "Kan inte räknas för sig: hör ihop med en annan ändring.",
  affects: (n: number) => (n === 1 ? "1 belopp ändras" : `${n} belopp ändras`),
  rest: "Samverkan: det som ändringarna gör tillsammans utöver var för sig",
  areasUnread: "Områdenas belopp kan inte jämföras.",
  foreign: {
    text: "Filen är ingen arbetsbok som Ramkoll känner: den har varken bladet Regioner eller Kommuner.",
    action: "Välj en fil som Ramkoll har fördelat, eller som har Ramkolls blad med indata.",
  } satisfies Said as Said,
  otherFaulty: (first: string): Said => ({
    text: `Den andra filens indata har fel, så den kan inte jämföras. ${first}`,
    action: "Öppna filen, åtgärda felen under Underlag och jämför igen.",
  }),
  thisFaulty: {
    text: "Arbetsbokens egna indata har fel, så den kan inte jämföras.",
    action: "Åtgärda felen under Underlag och jämför igen.",
  } satisfies Said as Said,
};

const en: typeof sv = {
  title: "Compare with another version",
  intro:
    "Choose an older version of the workbook. It is compared with this one by region, municipality, area and column, not row by row. Nothing is changed.",
  choose: "Choose a file (.xlsx)",
  running: "Comparing …",
  against: (name) => `Compared with ${name}`,
  alike: "No differences.",
  differs: (n) => (n === 1 ? "1 difference" : `${n} differences`),
  groups: {
    indata: "Inputs",
    vikter: "Weights",
    regler: "Rules for areas",
    formler: "Formulas",
    resultat: "Results",
    omraden: "Areas",
    effekter: "What each change does by itself",
    noteringar: "Notes (change no amount)",
  },
  kinds: {
    region: "Regions added or removed",
    "folkmangd-region": "Population by region",
    kommun: "Municipalities added or removed",
    "folkmangd-kommun": "Population by municipality",
    kommuntyp: "Type of municipality",
    pott: "Pots",
    ram: "Frame",
    metod: "Rounding method",
    beslutat: "Decided amounts",
    vikt: "Weights",
    regel: "Rules for areas",
    nyckel: "Keys for areas",
    underlag: "Base for areas",
  },
  changed: (what, fore, efter) => `${what}: ${fore} → ${efter}`,
  added: (what, value) => `${what}: added (${value})`,
  removed: (what, value) => `${what}: removed (${value})`,
  empty: "empty",
  formula: (column, rows, fore, efter) => `${column}${rows ? `, ${rows}` : ""}: ${fore} → ${efter}`,
  shows: (fore, efter) => `Shows ${fore} → ${efter}`,
  sumRow: "the sum row",
  gone: "gone",
  sheet: ({ blad, finns }) =>
    finns === "fore" ? `The sheet ${blad} is no longer there.` : `The sheet ${blad} is new.`,
  spelled: (what, fore, efter) => `${what} is spelled otherwise: ${fore} → ${efter}`,
  recipient: (what, fore, efter) => `${what}: recipient ${fore || "empty"} → ${efter || "empty"}`,
  year: (fore, efter) => `The agreement’s year: ${fore} → ${efter}`,
  undivided: "Undivided",
  kr: (value) => `SEK ${value}`,
  before: "Before, SEK",
  after: "After, SEK",
  difference: "Difference, SEK",
  pot: "Pot",
  region: "Region",
  code: "Code",
  change: "Change",
  amounts: "Amounts that change",
  up: "Largest increase",
  down: "Largest decrease",
  noEffect: "Changes no amount.",
  notAlone: "Cannot be computed by itself: it goes with another change.",
  affects: (n) => (n === 1 ? "1 amount changes" : `${n} amounts change`),
  rest: "Together: what the changes do beyond each by itself",
  areasUnread: "The amounts of the areas cannot be compared.",
  foreign: {
    text: "The file is no workbook that Ramkoll knows: it has neither the sheet Regioner nor Kommuner.",
    action: "Choose a file that Ramkoll has allocated, or that has Ramkoll’s input sheets.",
  },
  otherFaulty: (first) => ({
    text: `The inputs of the other file have errors, so it cannot be compared. ${first}`,
    action: "Open the file, mend the errors under Input and compare again.",
  }),
  thisFaulty: {
    text: "The workbook’s own inputs have errors, so it cannot be compared.",
    action: "Mend the errors under Input and compare again.",
  },
};

export type CompareTexts = typeof sv;
export const compareTexts = (language: Language): CompareTexts => (language === "sv" ? sv : en);

/** One changed input: "Ragunda, Folkmängd: 5 143 → 6 143". */
export function changeText({ vad, falt, fore, efter }: Change, language: Language): string {
  const texts = compareTexts(language);
  const what = vad === falt ? vad : `${vad}, ${falt}`;
  const text = (value: string | number | boolean) => (value === "" ? texts.empty : shown(value, language));
  if (fore === undefined) return texts.added(what, text(efter ?? ""));
  if (efter === undefined) return texts.removed(what, text(fore));
  return texts.changed(what, text(fore), text(efter));
}

export function noteText({ slag, vad, fore, efter }: Note, language: Language): string {
  const texts = compareTexts(language);
  switch (slag) {
    case "namn":
      return texts.spelled(vad, fore, efter);
    case "mottagare":
      return texts.recipient(vad, fore, efter);
    case "ar":
      return texts.year(fore, efter);
  }
}

/** A changed formula cell: column, row, what it was and what it is. */
export function formulaText(
  kolumn: string,
  { rad, fore, efter }: Comparison["formler"][number]["celler"][number],
  language: Language,
): string {
  const texts = compareTexts(language);
  const content = (value: string | number | boolean) => (value === "" ? texts.gone : shown(value, language));
  return texts.formula(kolumn, rad === "summa" ? texts.sumRow : rad, content(fore), content(efter));
}

/** How many things differ. */
export const differenceCount = ({ indata, vikter, regler, formler, blad, resultat }: Comparison): number =>
  [indata, vikter, regler, blad, resultat.belopp, resultat.omraden ?? []].reduce((n, { length }) => n + length, 0) +
  formler.reduce((n, { celler }) => n + celler.length, 0);
