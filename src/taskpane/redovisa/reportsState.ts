/** What the tab Redovisa remembers while the pane is open. Small: it is loaded with the pane, the tab itself is not. */
import type { ReportActions } from "../../actions";
import type { FieldKey, FieldValue, ReportFinding, Reports } from "../../actions/types";

export interface FieldEdit {
  /** As it is typed. */
  typed: string;
  /** What stood in the workbook when the editing began: does it still? */
  began: FieldValue;
}

export type FieldEdits = Readonly<Partial<Record<FieldKey, FieldEdit>>>;

export interface ReportsState {
  /** The latest reading, and the actions that judge what is typed; undefined before the tab has been open. */
  read: Reports | undefined;
  actions: ReportActions | undefined;
  /** What is typed and not saved. */
  edits: FieldEdits;
  /** What the latest writing came to. */
  written: { what: "fields" | "sheets"; done: boolean; findings: ReportFinding[] } | undefined;
}

export const initialReports: ReportsState = { read: undefined, actions: undefined, edits: {}, written: undefined };

export type ReportsEvent =
  | { type: "reportsRead"; reports: Reports; actions: ReportActions; quiet: boolean }
  /** `edit` undefined: the field is again as in the workbook. */
  | { type: "reportFieldEdited"; key: FieldKey; edit: FieldEdit | undefined }
  | { type: "reportEditsDropped" }
  | {
      type: "reportsWritten";
      what: "fields" | "sheets";
      /** The edits that the writing was made of. */
      sent: FieldEdits;
      written: boolean;
      findings: ReportFinding[];
      canUndo: boolean;
    };

export function nextReports(state: ReportsState, event: ReportsEvent): ReportsState {
  switch (event.type) {
    case "reportsRead":
      return { ...state, read: event.reports, actions: event.actions };
    case "reportFieldEdited": {
      const { [event.key]: _, ...others } = state.edits;
      return { ...state, edits: event.edit ? { ...others, [event.key]: event.edit } : others, written: undefined };
    }
    case "reportEditsDropped":
      return { ...state, edits: {}, written: undefined };
    case "reportsWritten": {
      const written = { what: event.what, done: event.written, findings: event.findings };
      return { ...state, edits: event.written ? editsSince(state, event.sent) : state.edits, written };
    }
  }
}

/** What was typed while the writing went on. What it wrote in a field that was typed in again is where that began. */
function editsSince({ edits, read }: ReportsState, sent: FieldEdits): FieldEdits {
  const since = Object.entries(edits).filter(([key, edit]) => edit !== sent[key as FieldKey]);
  return Object.fromEntries(
    since.map(([key, edit]) => {
      const field = read?.fields.find((one) => one.key === key);
      return [key, sent[key as FieldKey] && field ? { ...edit, began: field.value } : edit];
    }),
  );
}

export const isUnsaved = ({ edits }: ReportsState): boolean => Object.keys(edits).length > 0;
