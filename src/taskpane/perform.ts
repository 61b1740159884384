import type { Cancellable, Step } from "../actions/types";
import type { Actions } from "./loadActions";
import type { PaneEvent, Task } from "./paneState";

export type Dispatch = (event: PaneEvent) => void;

/**
 * Does something when what goes on is done. `tell`: shows what came of it, unless it was cancelled meanwhile.
 * `cancellable`: for every action of it that writes.
 */
export type Perform = (
  task: Task | undefined,
  work: (actions: Actions, tell: Dispatch, cancellable: Cancellable) => Promise<void>,
) => void;

/** A task that goes on, and how far its writing has come. */
export interface Going {
  abort: AbortController;
  step?: Step;
  /** It was cancelled, and the user does not wait for it: what it gives is not shown. */
  isLeft: boolean;
}

/** Undo has nothing kept to put back after it, and no more than a reading to wait for before it. */
export const mayCancel = (task: Task): boolean => task !== "undoing";
