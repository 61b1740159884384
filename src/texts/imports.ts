/** Texts of an import, fetched with it. Swedish first; English has the same keys. */
import type { ImportCode, ImportFinding } from "../workbook/import/findings";
import type { ImportField, ImportKind, LeftOutReason } from "../workbook/import/understood";
import type { Language } from "./pane";
import { said, type Entry, type Said } from "./sentence";

const sv = {
  intro:
    "Läser SCB:s, SKR:s och Tillväxtverkets tabeller: Excel-filer (.xlsx) och CSV. Inget skrivs förrän du säger till.",
  file: "Välj fil",
  sheet: "Blad i arbetsboken",
  noSheet: "Välj blad",
  sheetOfFile: "Blad i filen",
  chosen: (name: string) => `Vald: ${name}`,
  kind: "Vad ska hämtas?",
  guess: "Gissa av innehållet",
  guessed: (kind: string) => `${kind} (gissat av innehållet)`,
  kinds: {
    regioner: "Regionernas folkmängd",
    kommuner: "Kommunernas folkmängd",
    kommuntyper: "Kommunernas typ",
    belopp: "Beslutade belopp",
  } as Record<ImportKind, string>,
  reading: "Läser …",
  understood: "Så förstods tabellen",
  summary: (rows: string, kind: string) => `${rows === "1" ? "1 rad" : `${rows} rader`}: ${kind}`,
  total: { persons: (n: string) => `${n} invånare`, kr: (n: string) => `${n} kr` },
  source: "Källa",
  date: "Avser",
  headerRows: "Rubrikrad",
  column: "Rubrik",
  readAs: "Läst som",
  cell: "Cell",
  fields: {
    kod: "kod",
    namn: "namn",
    "kod och namn": "kod och namn",
    folkmängd: "folkmängd",
    kommuntyp: "kommuntyp",
    "beslutat befolkning": "beslutat, befolkning",
    "beslutat landsbygd": "beslutat, landsbygd",
    "beslutat belopp": "beslutat belopp",
    urval: "urval",
  } as Record<ImportField, string>,
  noHeader: "(utan rubrik)",
  leftOut: "Utelämnat",
  reasons: {
    riket: "Riket eller summa",
    län: "Länsrader",
    kommuner: "Kommunrader",
    "annat urval": "Annat urval",
    fotnot: "Fotnoter",
  } as Record<LeftOutReason, string>,
  leftOutRows: (n: string) => (n === "1" ? "1 rad" : `${n} rader`),
  questions: "Frågor",
  columnQuestion: (field: string) => `Vilken kolumn är ${field}?`,
  selectionQuestion: (header: string) => `Vilka rader gäller? ${header}:`,
  typeQuestion: (type: string) => `Vad är ”${type}” på bladet Vikter?`,
  choose: "Välj",
  sumAll: "Summera alla",
  types: "Kommuntyper: källans namn och Ramkolls",
  typesText:
    "Tillväxtverket och Jordbruksverket anger vilket av deras namn som motsvarar vilket. Kontrollera översättningen: den avgör landsbygdspotten.",
  typeFound: "I källan",
  typeOurs: "På bladet Vikter",
  typeCount: "St",
  confirm: "Översättningen stämmer",
  withTemplate: (year: number) =>
    `Arbetsboken saknar bladen. Mallen med ${year} års underlag skapas samtidigt, och det som hämtas ersätter mallens uppgifter.`,
  changes: "Det här ändras",
  changed: (n: string) => `${n} ändras`,
  added: (n: string) => `${n} tillkommer`,
  removed: (n: string) => `${n} tas bort`,
  gone: "tas bort",
  unchanged: (n: string) => (n === "1" ? "1 är oförändrad" : `${n} är oförändrade`),
  nothingChanges: "Bladet har redan de här uppgifterna. Bara källan skrivs.",
  place: "Rad",
  from: "Nu",
  to: "Blir",
  write: "Skriv till arbetsboken",
  written: "Skrivet. Fördela på nytt så att beloppen följer med.",
  notReady: "Inget kan skrivas förrän felen är rättade och frågorna besvarade.",
  findings: {
    "inga-platser": {
      text: (p) => `Ingen kolumn med ${p.vad === "region" ? "regioner" : "kommuner"} hittades.`,
      action: () => "Tabellen behöver en kolumn med koder (01, 0114) eller namn.",
    },
    "fel-niva": {
      text: (p) => `Tabellen har inga rader för ${p.vad === "region" ? "regioner (län)" : "kommuner"}.`,
      action: () => "Välj något annat att hämta, eller en annan tabell.",
    },
    "kolumn-saknas": {
      text: (p) => `Kolumnen ${p.kolumn} hittades inte. Rubriker som finns: ${p.funna}.`,
      action: () => "Välj något annat att hämta, eller ge kolumnen den rubriken i källan.",
    },
    enhet: {
      text: (p) => `Kolumnen ${p.kolumn} är i ${p.enhet}, inte i kronor.`,
      action: () => "Använd en tabell i hela kronor. Avrundade belopp går inte att stämma av på kronan.",
    },
    kommungrupp: {
      text: (p) =>
        `Det är SKR:s kommungrupper (${p.exempel}). De bygger på pendling och tätortsstorlek och säger inte hur glest det är.`,
      action: () => "Använd Tillväxtverkets eller Jordbruksverkets indelning i sex kommuntyper.",
    },
    "kod-okand": {
      text: (p) => `Ingen region eller kommun har koden ${p.text}.`,
      action: () => "Rätta koden i källan.",
    },
    "namn-okant": {
      text: (p) => `Ingen region eller kommun heter ”${p.text}”.`,
      action: () => "Rätta namnet i källan, eller lägg till en kolumn med koder.",
    },
    "kod-namn-olika": {
      text: (p) => `Koden ${p.kod} är ${p.namn}, men raden säger ${p.text}.`,
      action: () => "Rätta koden eller namnet. Kanske har raderna förskjutits.",
    },
    dubblett: {
      text: (p) => `${p.kod} ${p.namn} står redan i ${p.forsta}.`,
      action: () => "Ta bort den ena raden.",
    },
    "varde-saknas": {
      text: (p) => `${p.plats} har inget värde i ${p.kolumn}.`,
      action: () => "Fyll i cellen i källan.",
    },
    "ej-tal": {
      text: (p) => `${p.plats}: ”${p.varde}” i ${p.kolumn} är inget tal.`,
      action: () => "Rätta cellen i källan.",
    },
    "tal-brutet": {
      text: (p) => `${p.plats}: ${p.varde} i ${p.kolumn} är inget heltal.`,
      action: () => "Använd en tabell med hela personer eller kronor.",
    },
    "tal-negativt": {
      text: (p) => `${p.plats}: ${p.varde} i ${p.kolumn} är mindre än noll.`,
      action: () => "Kontrollera att rätt kolumn är vald.",
    },
    "tal-for-stort": {
      text: (p) => `${p.plats}: ${p.varde} i ${p.kolumn} är för stort för att räknas exakt.`,
      action: () => "Rätta cellen i källan.",
    },
    felvarde: {
      text: (p) => `${p.plats} har felvärdet ${p.varde} i ${p.kolumn}.`,
      action: () => "Rätta formeln i källan.",
    },
    "regioner-saknas": {
      text: (p) => `${p.antal} av ${p.av} regioner saknas: ${p.namn}.`,
      action: () => "Använd en tabell med alla regioner. En region som saknas skulle behålla sin gamla siffra.",
    },
    "kommuner-saknas": {
      text: (p) => `${p.antal} av ${p.av} kommuner saknas: ${p.namn}.`,
      action: () => "Använd en tabell med alla kommuner. En kommun som saknas skulle falla ur landsbygdsnyckeln.",
    },
    "summa-avviker": {
      text: (p) => `Källan anger summan ${p.angivet}, men raderna ger ${p.summa}: differens ${p.differens}.`,
      action: () => "Något tal är fel i källan. Hämta tabellen på nytt.",
    },
    "lan-avviker": {
      text: (p) => `Källan anger ${p.angivet} för ${p.namn}, men kommunerna ger ${p.summa}: differens ${p.differens}.`,
      action: () => "Något tal är fel i källan. Hämta tabellen på nytt.",
    },
    "typer-oversatta": {
      text: (p) => `Källans kommuntyper har översatts: ${p.typer}.`,
      action: () => "Kontrollera att det är den indelning som överenskommelsen avser.",
    },
  } as Record<ImportCode, Entry>,
};

const en: typeof sv = {
  intro:
    "Reads tables of SCB, SKR and Tillväxtverket: Excel files (.xlsx) and CSV. Nothing is written until you say so.",
  file: "Choose a file",
  sheet: "Sheet in the workbook",
  noSheet: "Choose a sheet",
  sheetOfFile: "Sheet in the file",
  chosen: (name) => `Chosen: ${name}`,
  kind: "What is to be fetched?",
  guess: "Guess from the contents",
  guessed: (kind) => `${kind} (guessed from the contents)`,
  kinds: {
    regioner: "Population of the regions",
    kommuner: "Population of the municipalities",
    kommuntyper: "Type of municipality",
    belopp: "Decided amounts",
  },
  reading: "Reading …",
  understood: "How the table was understood",
  summary: (rows, kind) => `${rows === "1" ? "1 row" : `${rows} rows`}: ${kind}`,
  total: { persons: (n) => `${n} inhabitants`, kr: (n) => `SEK ${n}` },
  source: "Source",
  date: "As of",
  headerRows: "Header row",
  column: "Header",
  readAs: "Read as",
  cell: "Cell",
  fields: {
    kod: "code",
    namn: "name",
    "kod och namn": "code and name",
    folkmängd: "population",
    kommuntyp: "type of municipality",
    "beslutat befolkning": "decided, population",
    "beslutat landsbygd": "decided, rural",
    "beslutat belopp": "decided amount",
    urval: "selection",
  },
  noHeader: "(no header)",
  leftOut: "Left out",
  reasons: {
    riket: "The country, or a total",
    län: "County rows",
    kommuner: "Municipality rows",
    "annat urval": "Another selection",
    fotnot: "Footnotes",
  },
  leftOutRows: (n) => (n === "1" ? "1 row" : `${n} rows`),
  questions: "Questions",
  columnQuestion: (field) => `Which column is the ${field}?`,
  selectionQuestion: (header) => `Which rows are meant? ${header}:`,
  typeQuestion: (type) => `What is “${type}” on the sheet Vikter?`,
  choose: "Choose",
  sumAll: "Add all together",
  types: "Types of municipality: the source’s names and Ramkoll’s",
  typesText:
    "Tillväxtverket and Jordbruksverket state which of their names is which. Check the translation: the rural pot depends on it.",
  typeFound: "In the source",
  typeOurs: "On the sheet Vikter",
  typeCount: "No.",
  confirm: "The translation is right",
  withTemplate: (year) =>
    `The workbook lacks the sheets. The template with the ${year} inputs is made at the same time, and what is fetched replaces the template’s figures.`,
  changes: "What changes",
  changed: (n) => (n === "1" ? "1 changes" : `${n} change`),
  added: (n) => (n === "1" ? "1 is added" : `${n} are added`),
  removed: (n) => (n === "1" ? "1 is removed" : `${n} are removed`),
  gone: "is removed",
  unchanged: (n) => (n === "1" ? "1 stays as it is" : `${n} stay as they are`),
  nothingChanges: "The sheet has these figures already. Only the source is written.",
  place: "Row",
  from: "Now",
  to: "Becomes",
  write: "Write to the workbook",
  written: "Written. Allocate again, so that the amounts follow.",
  notReady: "Nothing can be written until the errors are mended and the questions answered.",
  findings: {
    "inga-platser": {
      text: (p) => `No column of ${p.vad === "region" ? "regions" : "municipalities"} was found.`,
      action: () => "The table needs a column of codes (01, 0114) or names.",
    },
    "fel-niva": {
      text: (p) => `The table has no rows for ${p.vad === "region" ? "regions (counties)" : "municipalities"}.`,
      action: () => "Choose something else to fetch, or another table.",
    },
    "kolumn-saknas": {
      text: (p) => `The column ${p.kolumn} was not found. Headers found: ${p.funna}.`,
      action: () => "Choose something else to fetch, or give the column that header in the source.",
    },
    enhet: {
      text: (p) => `The column ${p.kolumn} is in ${p.enhet}, not in kronor.`,
      action: () => "Use a table in whole kronor. Rounded amounts cannot be reconciled to the krona.",
    },
    kommungrupp: {
      text: (p) =>
        `These are SKR’s groups of municipalities (${p.exempel}). They go by commuting and size of town, not by how sparse it is.`,
      action: () => "Use Tillväxtverket’s or Jordbruksverket’s division into six types.",
    },
    "kod-okand": {
      text: (p) => `No region or municipality has the code ${p.text}.`,
      action: () => "Correct the code in the source.",
    },
    "namn-okant": {
      text: (p) => `No region or municipality is called “${p.text}”.`,
      action: () => "Correct the name in the source, or add a column of codes.",
    },
    "kod-namn-olika": {
      text: (p) => `The code ${p.kod} is ${p.namn}, but the row says ${p.text}.`,
      action: () => "Correct the code or the name. Perhaps the rows have shifted.",
    },
    dubblett: {
      text: (p) => `${p.kod} ${p.namn} stands already in ${p.forsta}.`,
      action: () => "Delete one of the rows.",
    },
    "varde-saknas": {
      text: (p) => `${p.plats} has no value in ${p.kolumn}.`,
      action: () => "Fill in the cell in the source.",
    },
    "ej-tal": {
      text: (p) => `${p.plats}: “${p.varde}” in ${p.kolumn} is not a number.`,
      action: () => "Correct the cell in the source.",
    },
    "tal-brutet": {
      text: (p) => `${p.plats}: ${p.varde} in ${p.kolumn} is not a whole number.`,
      action: () => "Use a table of whole persons or kronor.",
    },
    "tal-negativt": {
      text: (p) => `${p.plats}: ${p.varde} in ${p.kolumn} is below zero.`,
      action: () => "Check that the right column is chosen.",
    },
    "tal-for-stort": {
      text: (p) => `${p.plats}: ${p.varde} in ${p.kolumn} is too large to be exact.`,
      action: () => "Correct the cell in the source.",
    },
    felvarde: {
      text: (p) => `${p.plats} has the error ${p.varde} in ${p.kolumn}.`,
      action: () => "Mend the formula in the source.",
    },
    "regioner-saknas": {
      text: (p) => `${p.antal} of ${p.av} regions are missing: ${p.namn}.`,
      action: () => "Use a table of all regions. A region that is missing would keep its old figure.",
    },
    "kommuner-saknas": {
      text: (p) => `${p.antal} of ${p.av} municipalities are missing: ${p.namn}.`,
      action: () => "Use a table of all municipalities. One that is missing would fall out of the rural key.",
    },
    "summa-avviker": {
      text: (p) =>
        `The source states the sum ${p.angivet}, but its rows give ${p.summa}: the difference is ${p.differens}.`,
      action: () => "Some figure in the source is wrong. Fetch the table anew.",
    },
    "lan-avviker": {
      text: (p) =>
        `The source states ${p.angivet} for ${p.namn}, but its municipalities give ${p.summa}: the difference is ${p.differens}.`,
      action: () => "Some figure in the source is wrong. Fetch the table anew.",
    },
    "typer-oversatta": {
      text: (p) => `The source’s types have been translated: ${p.typer}.`,
      action: () => "Check that this is the division that the agreement means.",
    },
  },
};

export type ImportTexts = typeof sv;

export const importTexts = (language: Language): ImportTexts => (language === "sv" ? sv : en);

/** What is wrong with an imported table, and what to do. */
export const importText = ({ code, params }: ImportFinding, language: Language = "sv"): Said =>
  said(importTexts(language).findings[code], params, language);
