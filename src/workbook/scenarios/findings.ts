/** What can be wrong with scenarios. The sentences are in src/texts/scenarios.ts, fetched with them. */
import { findingsOf, type Finding } from "../../domain/finding";

export type ScenarioCode =
  | "namn-ogiltigt"
  | "namn-finns"
  | "okant"
  | "cell-ogiltig"
  | "gar-inte-att-fordela"
  | "fordela-forst"
  | "for-manga"
  | "belopp-avviker"
  | "metod-utan-cell"
  | "i-paket";

export type ScenarioFinding = Finding<ScenarioCode>;

export const scenarioFel = findingsOf<ScenarioCode>("fel");
export const scenarioVarning = findingsOf<ScenarioCode>("varning");
