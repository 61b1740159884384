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
  /** The region's rules in the workbook when the editing began, as text: are they still the same? */
  began: string | undefined;
  /** How many cells writing `edits` would change; undefined until it has been counted. */
  count: AreaCount | undefined;
  /** Rules were written, and no run has followed. */
  isWritten: boolean;
}

export interface AreaCount {
  cells: number;
  findings: Finding[];
}

export const initialAreas: AreasState = {
  read: undefined,
  actions: undefined,
  chosen: undefined,
  edits: undefined,
  began: undefined,
  count: undefined,
  isWritten: false,
};

export type AreasEvent =
  | { type: "areasRead"; rules: AreaRules; actions: AreaActions; quiet: boolean }
  | { type: "areaRegionChosen"; regionkod: string }
  | { type: "areasEdited"; edits: FormRule[]; began: string }
  | { type: "areaEditsDropped" }
  | { type: "areasCounted"; of: FormRule[]; count: AreaCount }
  | { type: "areasWritten"; written: boolean; findings: Finding[]; canUndo: boolean }
  | { type: "areaSheetsCreated"; written: boolean; findings: Finding[]; canUndo: boolean };

const UNTOUCHED = { edits: undefined, began: undefined, count: undefined };

export function nextAreas(state: AreasState, event: AreasEvent): AreasState {
  switch (event.type) {
    case "areasRead":
      // What the count was made of has been read anew.
      return { ...state, read: event.rules, actions: event.actions, count: undefined };
    case "areaRegionChosen":
      return { ...state, ...UNTOUCHED, chosen: event.regionkod, isWritten: false };
    case "areasEdited":
      return {
        ...state,
        edits: event.edits,
        began: state.edits ? state.began : event.began,
        count: undefined,
        isWritten: false,
      };
    case "areaEditsDropped":
      return { ...state, ...UNTOUCHED };
    case "areasCounted":
      // The user has gone on typing meanwhile.
      return state.edits === event.of ? { ...state, count: event.count } : state;
    case "areasWritten":
      return event.written ? { ...state, ...UNTOUCHED, isWritten: true } : { ...state, isWritten: false };
    case "areaSheetsCreated":
      return state;
  }
}
