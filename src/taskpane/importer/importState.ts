import type { ImportActions } from "../../actions";
import type { Cancellable, ImportAnswers, ImportKind, ImportPreview, SourceGrid } from "../../actions/types";
import type { FileProblem } from "../../xlsx/problem";

/** What the import shows; kept when another tab is opened. */
export interface ImportState {
  /** The user's own sheets in the workbook. */
  sheets?: string[];
  /** The tables of the chosen file; one when a sheet of the workbook is chosen. */
  tables?: SourceGrid[];
  grid?: SourceGrid | undefined;
  /** Undefined: to be guessed. */
  kind?: ImportKind | undefined;
  answers?: ImportAnswers;
  preview?: ImportPreview | undefined;
  problem?: FileProblem["code"] | undefined;
  written?: boolean;
}

export type ImportWork = (actions: ImportActions, cancellable: Cancellable) => Promise<ImportState>;
