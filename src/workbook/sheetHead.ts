/** The head of every sheet of ours: title, note and master check, in its first three rows. */
import { TITLE_HEIGHT } from "./looks";
import { MASTER_ROW } from "./names";
import type { Format, Highlight, Rect } from "./plan";

/** Stands in column A; the check itself is beside it, in B. */
export const MASTER_LABEL = "Huvudkontroll";

const MASTER_CELL: Rect = { row: MASTER_ROW, column: 1, rows: 1, columns: 1 };

export const TITLE_FORMATS: readonly Format[] = [
  { row: 0, column: 0, rows: 1, columns: 1, look: "title" },
  { row: 1, column: 0, rows: 1, columns: 1, look: "note" },
];

/** Column B is mostly wider than the word, which then stands beside its label. */
export const HEAD_FORMATS: readonly Format[] = [
  ...TITLE_FORMATS,
  { row: MASTER_ROW, column: 0, rows: 1, columns: 1, look: "label" },
  { ...MASTER_CELL, look: "check", align: "Left" },
];

export const TITLE_ROW_HEIGHT = { row: 0, rows: 1, height: TITLE_HEIGHT };

/** Cells whose word is OK or FEL look it. */
export const checkHighlights = (place: Rect): Highlight[] =>
  (["OK", "FEL"] as const).map((text) => ({ ...place, text }));

export const masterHighlights = (): Highlight[] => checkHighlights(MASTER_CELL);
