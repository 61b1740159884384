/** How the input sheets were understood, for the pane to show and ask about. */

/** One input sheet as it was understood. */
export interface SheetFound {
  sheet: string;
  status: "found" | "missing" | "default";
  /** Data rows. */
  rows: number;
  /** What is summed on the sheet: persons on Regioner and Kommuner, kr on Ram; undefined on Vikter. */
  total?: number;
  /** Header cell → what it was read as, in column order. */
  columns: { header: string; cell: string; readAs: string }[];
}

/** Two or more columns could be the same thing; the user picks one header. */
export interface ColumnQuestion {
  sheet: string;
  /** Our header for the column, e.g. "Folkmängd". */
  column: string;
  choices: { header: string; cell: string }[];
}

/** Answers to ColumnQuestions: sheet → our header → the header the user chose. */
export type ColumnChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;
