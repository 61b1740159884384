import { useMemo } from "react";
import type { AreaRegion, AreaRules } from "../../actions/types";
import type { AreaActions } from "../../actions";
import type { Pane } from "../usePane";
import { formOf, isChanged, rulesOf, sayings, type FormRule, type RuleRow } from "./formRules";
import { tryOut, type Trial } from "./trial";

export interface AreaForm {
  region: AreaRegion;
  rows: readonly FormRule[];
  /** Every row as a rule; undefined while one of them is not. */
  rules: RuleRow[] | undefined;
  trial: Trial;
  /** There is something to write, or to lose. */
  isChanged: boolean;
  /** Somebody else has changed the region's rules since the editing began. */
  isOvertaken: boolean;
  edit: (rows: FormRule[]) => void;
}

/** The form of the chosen region: what the user has typed, or else what the workbook says. */
export function useAreaForm(pane: Pane, read: AreaRules, actions: AreaActions, region: AreaRegion): AreaForm {
  const { edits, began } = pane.state.areas;
  const saved = useMemo(
    () => read.rules.filter(({ regionkod }) => regionkod === region.regionkod),
    [read, region.regionkod],
  );
  const rows = useMemo(() => edits ?? formOf(saved), [edits, saved]);
  const trial = useMemo(
    () => tryOut(actions.previewAreas, region.regionkod, region, rows, read),
    [actions, region, rows, read],
  );
  return {
    region,
    rows,
    rules: rulesOf(rows),
    trial,
    isChanged: edits !== undefined && isChanged(edits, saved),
    isOvertaken: edits !== undefined && began !== sayings(saved),
    edit: (changed) => pane.areas.edit(changed, isChanged(changed, saved), sayings(saved)),
  };
}

/** The region that the tab shows: the user's choice, else the first that has rules, else the first. */
export function shownRegion({ regions, rules }: AreaRules, chosen: string | undefined): AreaRegion | undefined {
  const wanted = chosen ?? rules[0]?.regionkod;
  return regions.find(({ regionkod }) => regionkod === wanted) ?? regions[0];
}
