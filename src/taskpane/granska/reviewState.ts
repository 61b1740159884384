import type { ReviewActions } from "../../actions";
import type { FileProblemCode } from "../../xlsx";
import type {
  Cancellable,
  Compared,
  DerivedKey,
  Explanation,
  Reconciliation,
  Review,
  SignedOff,
  TableReconciliation,
} from "../../actions/types";

/** What the tab Granska shows; kept when another tab is opened. */
export interface ReviewState {
  /** The latest review, and when it was made: the workbook may have changed since. */
  review?: { result: Review; at: Date };
  /** What came of the latest repair. */
  repaired?: boolean | undefined;
  explanation?: Explanation;
  /** The explanation was asked for in another tab: it is brought into view, and gets the focus. */
  isCalled?: boolean;
  derived?: DerivedKey;
  reconciliation?: Reconciliation;
  /** What came of the latest sign-off. */
  signed?: SignedOff | undefined;
  /** Against a pasted table. */
  pasted?: TableReconciliation;
  /** Against another version: the file's name, and what came of it. */
  compared?: { name: string; result: Compared | { kind: "unreadable"; code: FileProblemCode } };
}

export type ReviewWork = (actions: ReviewActions, cancellable: Cancellable) => Promise<ReviewState>;
