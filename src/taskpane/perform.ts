import type { Actions } from "./loadActions";
import type { PaneEvent, Task } from "./paneState";

export type Dispatch = (event: PaneEvent) => void;

/** Does something when what goes on is done. `tell`: shows what came of it, unless the user has left it meanwhile. */
export type Perform = (task: Task | undefined, work: (actions: Actions, tell: Dispatch) => Promise<void>) => void;

/** Tasks that only read: the user need not wait for them. The others may have been sent to Excel. */
const READINGS: ReadonlySet<Task> = new Set(["reading", "previewing", "checking", "readingAreas", "readingReports"]);

export const mayLeave = (task: Task): boolean => READINGS.has(task);
