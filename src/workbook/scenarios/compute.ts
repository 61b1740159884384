/** What scenarios come to, by the domain. */
import { allocateGrant } from "../../domain/allocate";
import type { Compared } from "./comparison";
import type { PlacedScenario } from "./data";
import { scenarioFel, type ScenarioFinding } from "./findings";

/** Each scenario divided. One whose pots are not its frame, or that lacks a weight, is a problem and is left out. */
export function computeScenarios(placed: readonly PlacedScenario[]): {
  compared: Compared[];
  problems: ScenarioFinding[];
} {
  const compared: Compared[] = [];
  const problems: ScenarioFinding[] = [];
  for (const one of placed) {
    const { name, grant } = one.scenario;
    const isKnown = grant.kommuner.every(({ kommuntyp }) => grant.weights.has(kommuntyp));
    const computed = isKnown ? allocateGrant(grant) : undefined;
    if (computed?.ok && computed.value.frame.differens === 0) compared.push({ placed: one, grant: computed.value });
    else problems.push(scenarioFel("gar-inte-att-fordela", "", "", { namn: name }));
  }
  return { compared, problems };
}
