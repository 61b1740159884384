/** Texts of the diagram in the tab Fördela, fetched with it. Swedish first; English has the same keys. */
import type { Language } from "./pane";

const sv = {
  heading: "Diagram",
  shows: "Diagrammet visar",
  amounts: "Belopp per region, kr",
  perPerson: "Kr per invånare",
  population: "Befolkning",
  rural: "Landsbygd",
  /** After the amount, for those who listen. */
  parts: (population: string, rural: string) => `, varav befolkning ${population} kr och landsbygd ${rural} kr`,
  kr: (amount: string) => `${amount} kr`,
};

const en: typeof sv = {
  heading: "Diagram",
  shows: "The diagram shows",
  amounts: "Amounts per region, SEK",
  perPerson: "SEK per inhabitant",
  population: "Population",
  rural: "Rural",
  parts: (population, rural) => `, of which population SEK ${population} and rural SEK ${rural}`,
  kr: (amount) => `SEK ${amount}`,
};

export type DiagramTexts = typeof sv;

export const diagramTexts = (language: Language): DiagramTexts => (language === "sv" ? sv : en);
