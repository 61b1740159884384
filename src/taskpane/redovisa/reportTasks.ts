import type { FieldKey, FieldValues } from "../../actions/types";
import type { Actions } from "../loadActions";
import type { Dispatch, Perform } from "../perform";
import type { FieldEdit, FieldEdits } from "./reportsState";

/** What the tab Redovisa asks of the pane. */
export interface ReportTasks {
  reread: () => void;
  /** Adds the sheets that are missing. `vem`: a regionkod or "SKR". */
  createSheets: (vem: string) => void;
  edit: (key: FieldKey, edit: FieldEdit | undefined) => void;
  drop: () => void;
  /** `sent`: the edits that the values were made of. */
  save: (values: FieldValues, sent: FieldEdits) => void;
}

export function reportTasks(perform: Perform, dispatch: Dispatch): ReportTasks {
  return {
    reread: () => perform("readingReports", (actions, tell) => readReports(actions, tell, false)),
    createSheets: (vem) =>
      perform("creatingReports", async (actions, tell, cancellable) => {
        const result = await (await actions.loadReports()).createReportSheets({ vem, ...cancellable });
        await readReports(actions, tell, true);
        tell({ type: "reportsWritten", what: "sheets", sent: {}, ...result, canUndo: actions.canUndo() });
      }),
    edit: (key, edit) => dispatch({ type: "reportFieldEdited", key, edit }),
    drop: () => dispatch({ type: "reportEditsDropped" }),
    save: (values, sent) =>
      perform("writingReports", async (actions, tell, cancellable) => {
        const result = await (await actions.loadReports()).writeFields(values, cancellable);
        // Read before it is told: the form goes from what was typed to what now stands, with nothing between.
        await readReports(actions, tell, true);
        tell({ type: "reportsWritten", what: "fields", sent, ...result, canUndo: actions.canUndo() });
      }),
  };
}

/** The forms and what they are made from, and the actions that judge what is typed. */
export async function readReports(actions: Actions, dispatch: Dispatch, quiet: boolean): Promise<void> {
  const reports = await actions.loadReports();
  dispatch({ type: "reportsRead", reports: await reports.readReports(), actions: reports, quiet });
}
