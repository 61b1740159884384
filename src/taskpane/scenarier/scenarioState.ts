import type { ScenarioActions } from "../../actions";
import type { Cancellable, ScenarioResult, Scenarios } from "../../actions/types";

/** What the part about scenarios shows; kept when another tab is opened. */
export interface ScenarioState {
  listed?: Scenarios;
  /** What came of the latest action, and the sentence that says so. */
  result?: ScenarioResult | undefined;
  said?: string;
  /** A scenario that would be put in force, when the user says so. */
  asked?: { name: string; result: ScenarioResult } | undefined;
}

export type ScenarioWork = (actions: ScenarioActions, cancellable: Cancellable) => Promise<ScenarioState>;
