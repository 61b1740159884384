/** Workbook files as Books and back. Nothing here throws for what a user's file may hold. */
export { readXlsx } from "./read";
export { bookOfPlan } from "./bookOfPlan";
export { readReturned, type ReturnedFile } from "./readReturned";
export { titleOf } from "./title";
export { snapshotOf } from "./snapshotOf";
export { writeXlsx, type WriteOptions } from "./write";
export type { FileProblem, FileProblemCode, Result } from "./problem";
export { LOST_CODES } from "./lost";
