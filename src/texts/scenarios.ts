/** Texts of scenarios, fetched with them. Swedish first; English has the same keys. */
import type { RestoredSheet } from "../workbook/scenarios/restore";
import type { ScenarioCode, ScenarioFinding } from "../workbook/scenarios/findings";
import type { Language } from "./pane";
import { said, type Entry, type Said } from "./sentence";

const sv = {
  intro:
    "Spara indata som de är nu under ett namn: folkmängd, kommuntyper, vikter, potter och metod. Jämför dem sedan med det som gäller.",
  name: "Namn på scenariot",
  save: "Spara scenario",
  replace: (name: string) => `Ersätt ${name}`,
  list: "Sparade scenarier",
  none: "Inga scenarier är sparade.",
  about: (persons: string, kr: string, method: string) => `${persons} invånare, ram ${kr} kr, ${method}`,
  compareThis: (name: string) => `Jämför ${name}`,
  compare: "Jämför valda",
  compareHint: (most: number) => `Välj ett till ${most} scenarier.`,
  use: "Använd",
  useThis: (name: string) => `Använd ${name}`,
  remove: "Ta bort",
  removeThis: (name: string) => `Ta bort ${name}`,
  confirm: (cells: string, name: string) =>
    `${cells} ${cells === "1" ? "cell" : "celler"} ändras till värdena i ${name}.`,
  rows: ({ sheet, added, removed }: RestoredSheet) =>
    [
      added.length > 0 && `${sheet}: rader läggs till för ${added.join(", ")}.`,
      removed.length > 0 && `${sheet}: rader tas bort för ${removed.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
  confirmUse: "Skriv in värdena",
  cancel: "Avbryt",
  working: "Arbetar …",
  saved: (name: string) => `${name} är sparat på bladet Scenariodata.`,
  compared: "Jämförelsen står på bladet Scenarier.",
  used: (name: string) => `${name} gäller nu. Formlerna har följt med; tryck på Fördela för att göra om körningen.`,
  same: (name: string) => `Inget ändras: indata är redan som i ${name}.`,
  removed: (name: string) => `${name} är borttaget.`,
  refused: "Inget är skrivet.",
  findings: {
    "namn-ogiltigt": {
      text: () => "Scenariot behöver ett eget namn.",
      action: (p) => `Skriv ett namn på högst ${p.langst} tecken. Gällande indata är upptaget.`,
    },
    "namn-finns": {
      text: (p) => `Det finns redan ett scenario som heter ${p.namn}.`,
      action: () => "Välj ett annat namn, eller ersätt det som finns.",
    },
    okant: {
      text: (p) => `Scenariot ${p.namn} finns inte på bladet Scenariodata.`,
      action: () => "Spara det på nytt.",
    },
    "cell-ogiltig": {
      text: (p) => `${p.namn}: ”${p.varde}” går inte att läsa.`,
      action: () => "Rätta cellen på Scenariodata, eller ta bort scenariots kolumn.",
    },
    "gar-inte-att-fordela": {
      text: (p) => `${p.namn} går inte att fördela: potterna ger inte ramen, eller uppgifter saknas.`,
      action: () => "Rätta scenariots kolumn på Scenariodata, eller spara det på nytt.",
    },
    "fordela-forst": {
      text: () => "Det finns ingen fördelning att jämföra med.",
      action: () => "Tryck på Fördela och jämför sedan.",
    },
    "for-manga": {
      text: (p) => `Högst ${p.antal} scenarier kan jämföras på en gång.`,
      action: () => "Välj färre.",
    },
    "belopp-avviker": {
      text: (p) =>
        `${p.namn}, region ${p.regionkod}: bladet visar ${p.funnet} kr, men scenariot ger ${p.forvantat} kr.`,
      action: () => "Jämför scenarierna på nytt.",
    },
    "metod-utan-cell": {
      text: (p) => `Scenariot har metoden ${p.metod}, men bladet Vikter har ingen cell för metod.`,
      action: () => "Välj metoden i fliken Fördela.",
    },
    "i-paket": {
      text: () => "Det här är en regions arbetsbok: dess belopp är fördelade nationellt och har inga scenarier.",
      action: () => "Spara scenarier i den nationella arbetsboken.",
    },
  } as Record<ScenarioCode, Entry>,
};

const en: typeof sv = {
  intro:
    "Keep the inputs as they are now under a name: populations, types, weights, pots and method. Then compare them with what is in force.",
  name: "Name of the scenario",
  save: "Save scenario",
  replace: (name) => `Replace ${name}`,
  list: "Saved scenarios",
  none: "No scenarios are saved.",
  about: (persons, kr, method) => `${persons} inhabitants, frame SEK ${kr}, ${method}`,
  compareThis: (name) => `Compare ${name}`,
  compare: "Compare the chosen",
  compareHint: (most) => `Choose one to ${most} scenarios.`,
  use: "Use",
  useThis: (name) => `Use ${name}`,
  remove: "Remove",
  removeThis: (name) => `Remove ${name}`,
  confirm: (cells, name) => `${cells} ${cells === "1" ? "cell changes" : "cells change"} to the values of ${name}.`,
  rows: ({ sheet, added, removed }) =>
    [
      added.length > 0 && `${sheet}: rows are added for ${added.join(", ")}.`,
      removed.length > 0 && `${sheet}: rows are removed for ${removed.join(", ")}.`,
    ]
      .filter(Boolean)
      .join(" "),
  confirmUse: "Write the values",
  cancel: "Cancel",
  working: "Working …",
  saved: (name) => `${name} is saved on the sheet Scenariodata.`,
  compared: "The comparison is on the sheet Scenarier.",
  used: (name) => `${name} is now in force. The formulas have followed; press Allocate to run again.`,
  same: (name) => `Nothing changes: the inputs are already as in ${name}.`,
  removed: (name) => `${name} is removed.`,
  refused: "Nothing has been written.",
  findings: {
    "namn-ogiltigt": {
      text: () => "The scenario needs a name of its own.",
      action: (p) => `Type a name of at most ${p.langst} characters. Gällande indata is taken.`,
    },
    "namn-finns": {
      text: (p) => `There is a scenario named ${p.namn} already.`,
      action: () => "Choose another name, or replace the one that is there.",
    },
    okant: {
      text: (p) => `The scenario ${p.namn} is not on the sheet Scenariodata.`,
      action: () => "Save it anew.",
    },
    "cell-ogiltig": {
      text: (p) => `${p.namn}: “${p.varde}” cannot be read.`,
      action: () => "Correct the cell on Scenariodata, or remove the scenario’s column.",
    },
    "gar-inte-att-fordela": {
      text: (p) => `${p.namn} cannot be allocated: its pots do not give the frame, or something is missing.`,
      action: () => "Correct the scenario’s column on Scenariodata, or save it anew.",
    },
    "fordela-forst": {
      text: () => "There is no allocation to compare with.",
      action: () => "Press Allocate, then compare.",
    },
    "for-manga": {
      text: (p) => `At most ${p.antal} scenarios can be compared at a time.`,
      action: () => "Choose fewer.",
    },
    "belopp-avviker": {
      text: (p) =>
        `${p.namn}, region ${p.regionkod}: the sheet shows SEK ${p.funnet}, but the scenario gives SEK ${p.forvantat}.`,
      action: () => "Compare the scenarios anew.",
    },
    "metod-utan-cell": {
      text: (p) => `The scenario has the method ${p.metod}, but the sheet Vikter has no cell for the method.`,
      action: () => "Choose the method in the tab Allocate.",
    },
    "i-paket": {
      text: () => "This is a region’s workbook: its amounts are allocated nationally and have no scenarios.",
      action: () => "Keep scenarios in the national workbook.",
    },
  },
};

export type ScenarioTexts = typeof sv;

export const scenarioTexts = (language: Language): ScenarioTexts => (language === "sv" ? sv : en);

/** What is wrong, and what to do. */
export const scenarioText = ({ code, params }: ScenarioFinding, language: Language): Said =>
  said(scenarioTexts(language).findings[code], params, language);
