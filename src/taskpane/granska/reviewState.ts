import type { ReviewActions } from "../../actions";
import type { DerivedKey, Explanation, Reconciliation, Review } from "../../actions/types";

/** What the tab Granska shows; kept when another tab is opened. */
export interface ReviewState {
  /** The latest review, and when it was made: the workbook may have changed since. */
  review?: { result: Review; at: Date };
  /** What came of the latest repair. */
  repaired?: boolean | undefined;
  explanation?: Explanation;
  derived?: DerivedKey;
  reconciliation?: Reconciliation;
}

export type ReviewWork = (actions: ReviewActions) => Promise<ReviewState>;
