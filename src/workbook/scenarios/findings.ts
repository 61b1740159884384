/** What can be wrong with scenarios. The sentences are in src/texts/scenarios.ts, fetched with them. */
import type { Finding, Severity } from "../../domain/finding";

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

const finding =
  (severity: Severity) =>
  (code: ScenarioCode, sheet = "", cell = "", params: ScenarioFinding["params"] = {}): ScenarioFinding => ({
    code,
    severity,
    sheet,
    cell,
    params,
  });

export const scenarioFel = finding("fel");
export const scenarioVarning = finding("varning");
