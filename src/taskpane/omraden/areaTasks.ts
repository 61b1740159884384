import type { AreaRules } from "../../actions/types";
import type { Actions } from "../loadActions";
import type { Dispatch, Perform } from "../perform";
import type { SentRules } from "./areasState";
import type { FormRule, RuleRow } from "./formRules";

/** What the tab Områden asks of the pane. */
export interface AreaTasks {
  reread: () => void;
  choose: (regionkod: string) => void;
  /** `isUnsaved`: they say something else than the workbook. `began`: the region's rules in the workbook, as text. */
  edit: (edits: FormRule[], isUnsaved: boolean, began: string) => void;
  drop: () => void;
  /** How many cells would change; unasked, so no button is locked meanwhile. `of`: the rules as text. */
  count: (regionkod: string, rules: readonly RuleRow[], of: string) => void;
  write: (regionkod: string, rules: readonly RuleRow[], sent: SentRules) => void;
  createSheets: () => void;
}

export function areaTasks(perform: Perform, dispatch: Dispatch): AreaTasks {
  return {
    reread: () => perform("readingAreas", (actions, tell) => readAreas(actions, tell, false)),
    choose: (regionkod) => dispatch({ type: "areaRegionChosen", regionkod }),
    edit: (edits, isUnsaved, began) => dispatch({ type: "areasEdited", edits, isUnsaved, began }),
    drop: () => dispatch({ type: "areaEditsDropped" }),
    count: (regionkod, rules, of) =>
      perform(undefined, async (actions) => {
        const { cells, findings } = await (await actions.loadAreas()).previewAreaRules(regionkod, rules);
        dispatch({ type: "areasCounted", count: { of, cells, findings } });
      }),
    write: (regionkod, rules, sent) =>
      perform("writingAreas", async (actions, tell, cancellable) => {
        const areas = await actions.loadAreas();
        const { written, findings } = await areas.writeAreaRules(regionkod, rules, cancellable);
        // Read before it is told: the form goes from what was typed to what now stands, with nothing between.
        const read = await areas.readAreaRules();
        tell({ type: "areasRead", rules: read, actions: areas, quiet: true });
        tell({ type: "areasWritten", sent, written, findings, canUndo: actions.canUndo() });
      }),
    createSheets: () =>
      perform("creatingAreas", async (actions, tell, cancellable) => {
        const areas = await actions.loadAreas();
        const { written, findings } = await areas.createAreaSheets(cancellable);
        const read: AreaRules = await areas.readAreaRules();
        tell({ type: "areasRead", rules: read, actions: areas, quiet: true });
        tell({ type: "areaSheetsCreated", written, findings, canUndo: actions.canUndo() });
      }),
  };
}

/** The workbook's rules, and the actions that try rules out. */
export async function readAreas(actions: Actions, dispatch: Dispatch, quiet: boolean): Promise<void> {
  const areas = await actions.loadAreas();
  dispatch({ type: "areasRead", rules: await areas.readAreaRules(), actions: areas, quiet });
}
