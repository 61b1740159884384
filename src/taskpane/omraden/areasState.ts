/** What the tab Områden remembers while the pane is open. Small: it is loaded with the pane, the tab itself is not. */
import type { AreaActions } from "../../actions";
import type { AreaRules, Finding } from "../../actions/types";
import type { FormRule } from "./formRules";

export interface AreasState {
  /** The latest reading, and the actions that try rules out; undefined before the tab has been open. */
  read: AreaRules | undefined;
  actions: AreaActions | undefined;
  /** The region that the user has picked. */
  chosen: string | undefined;
  /** The form's rows, once the user has touched them; undefined: those of the workbook. */
  edits: FormRule[] | undefined;
  /** They say something else than the workbook did. */
  isUnsaved: boolean;
  /** The region's rules in the workbook when the editing began, as text: are they still the same? */
  began: string | undefined;
  /** The latest count of the cells that a writing would change. It holds for the rules it was made of, and no others. */
  count: AreaCount | undefined;
  /** Goes up each time the form is filled anew from the workbook: its rows are then other rows. */
  form: number;
  /** Rules were written, and no run has followed. */
  isWritten: boolean;
}

export interface AreaCount {
  /** The rules, as text. */
  of: string;
  cells: number;
  findings: Finding[];
}

/** What a writing was made of. */
export interface SentRules extends Pick<AreasState, "edits" | "form"> {
  /** The rules, as text. */
  of: string;
}

export const initialAreas: AreasState = {
  read: undefined,
  actions: undefined,
  chosen: undefined,
  edits: undefined,
  isUnsaved: false,
  began: undefined,
  count: undefined,
  form: 0,
  isWritten: false,
};

export type AreasEvent =
  | { type: "areasRead"; rules: AreaRules; actions: AreaActions; quiet: boolean }
  | { type: "areaRegionChosen"; regionkod: string }
  | { type: "areasEdited"; edits: FormRule[]; isUnsaved: boolean; began: string }
  | { type: "areaEditsDropped" }
  | { type: "areasCounted"; count: AreaCount }
  | { type: "areasWritten"; sent: SentRules; written: boolean; findings: Finding[]; canUndo: boolean }
  | { type: "areaSheetsCreated"; written: boolean; findings: Finding[]; canUndo: boolean };

const untouched = ({ form }: AreasState) => ({
  edits: undefined,
  isUnsaved: false,
  began: undefined,
  count: undefined,
  form: form + 1,
});

export function nextAreas(state: AreasState, event: AreasEvent): AreasState {
  switch (event.type) {
    case "areasRead":
      // What the count was made of has been read anew.
      return { ...state, read: event.rules, actions: event.actions, count: undefined };
    case "areaRegionChosen":
      return { ...state, ...untouched(state), chosen: event.regionkod, isWritten: false };
    case "areasEdited":
      return {
        ...state,
        edits: event.edits,
        isUnsaved: event.isUnsaved,
        began: state.edits ? state.began : event.began,
        isWritten: false,
      };
    case "areaEditsDropped":
      return { ...state, ...untouched(state) };
    case "areasCounted":
      return { ...state, count: event.count };
    case "areasWritten":
      return event.written ? afterWriting(state, event.sent) : { ...state, isWritten: false };
    case "areaSheetsCreated":
      return state;
  }
}

function afterWriting(state: AreasState, { edits, form, of }: SentRules): AreasState {
  // Another region was chosen while it went on.
  if (state.form !== form) return state;
  if (state.edits === edits) return { ...state, ...untouched(state), isWritten: true };
  // What was typed while it went on is not in the workbook, and began with what is.
  return { ...state, isUnsaved: true, began: of, isWritten: false };
}
