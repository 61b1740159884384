/** The names of our sheets and tables, once. They are Swedish in every language of Excel: formulas refer to them. */
export const SHEETS = {
  om: "Om",
  paket: "Paket",
  ram: "Ram",
  regioner: "Regioner",
  kommuner: "Kommuner",
  vikter: "Vikter",
  omradesregler: "Områdesregler",
  nycklar: "Nycklar",
  kontaktuppgifter: "Kontaktuppgifter",
  insatser: "Insatser",
  redovisningskrav: "Redovisningskrav",
  uppfoljning: "Uppföljning",
  landsbygdsnyckel: "Landsbygdsnyckel",
  fordelning: "Fördelning",
  omradesbudget: "Områdesbudget",
  omradessummor: "Områdessummor",
  blankettunderlag: "Blankettunderlag",
  beslutsunderlag: "Beslutsunderlag",
  rekvisition: "Rekvisition",
  redovisning: "Redovisning",
  insatsredovisning: "Insatsredovisning",
  skrRedovisning: "SKR-redovisning",
  nationell: "Nationell",
  kontroller: "Kontroller",
  importer: "Importer",
  logg: "Logg",
  scenariodata: "Scenariodata",
  scenarier: "Scenarier",
} as const;

/** Sheets of ours that hold what the user or the agreement says. No run makes them anew; those that exist show the master check. */
export const INPUT_SHEETS: readonly string[] = [
  SHEETS.om,
  SHEETS.paket,
  SHEETS.ram,
  SHEETS.regioner,
  SHEETS.kommuner,
  SHEETS.vikter,
  SHEETS.omradesregler,
  SHEETS.nycklar,
  SHEETS.kontaktuppgifter,
  SHEETS.insatser,
  SHEETS.redovisningskrav,
  SHEETS.uppfoljning,
];

/** "Ram" would do as a table name too, but reads as column RAM in some programs; its rows are pots. */
export const TABLES = {
  ram: "Potter",
  regioner: "Regioner",
  kommuner: "Kommuner",
  vikter: "Vikter",
  omradesregler: "Områdesregler",
  nycklar: "Nycklar",
  insatser: "Insatser",
  redovisningskrav: "Redovisningskrav",
  uppfoljning: "Uppföljning",
  importer: "Importer",
} as const;

/** Single cells that a user can jump to from the name box; formulas do not need them. */
export const NAMES = { metod: "Fördelningsmetod", huvudkontroll: "Huvudkontroll" } as const;

/** Where the master check stands on every sheet of ours: A3 the words, B3 the answer. Zero-based. */
export const MASTER_ROW = 2;
