/** What a user can do. The pane, the ribbon and the CLI call these and nothing below them. */
import { onChanged, select } from "../excel/run";
import type { BookFinding } from "../workbook/findings";
import type { Outcome, Preview, RunOptions } from "./types";

export type AreaActions = typeof import("./areas");
export type ReviewActions = typeof import("./granska");
export type ReportActions = typeof import("./reports");
export type PackageActions = typeof import("./packages");
export type ConsolidateActions = typeof import("./consolidate");
export type ImportActions = typeof import("./imports");
export type ScenarioActions = typeof import("./scenarios");

export { readChecks } from "./checks";
export { createTemplate } from "./createTemplate";
export { readUnderlag } from "./underlag";
export { canUndo, undoLast } from "./undo";
export type * from "./types";

/** Fördela. Loaded when first asked for: the first tab reads without the arithmetic. */
export const allocate = async (options?: RunOptions): Promise<Outcome> =>
  (await import(/* webpackChunkName: "allocate" */ "./allocate")).allocate(options);

/** What Fördela would write, and its result. */
export const previewAllocation = async (options?: RunOptions): Promise<Preview> =>
  (await import(/* webpackChunkName: "allocate" */ "./allocate")).previewAllocation(options);

/**
 * Rules for områden: read, try out, write, samples. Loaded when the tab is first shown; trying out is instant then.
 */
export const loadAreas = (): Promise<AreaActions> => import(/* webpackChunkName: "areas" */ "./areas");

/** Granska, Förklara and Härled nyckel. Loaded when first asked for. */
export const loadReview = (): Promise<ReviewActions> => import(/* webpackChunkName: "review" */ "./granska");

/** The forms: their fields, what is missing and what is due. Loaded when the tab is first shown. */
export const loadReports = (): Promise<ReportActions> => import(/* webpackChunkName: "reports" */ "./reports");
/** Import of regions, municipalities, types and decided amounts. Loaded when the user asks for it. */
export const loadImports = (): Promise<ImportActions> => import(/* webpackChunkName: "imports" */ "./imports");

/** Scenarios: save, compare, put in force. Loaded when the user asks for them. */
export const loadScenarios = (): Promise<ScenarioActions> => import(/* webpackChunkName: "scenarios" */ "./scenarios");
/** Each region's own workbook. Loaded when the user asks for one. */
export const loadPackages = (): Promise<PackageActions> => import(/* webpackChunkName: "packages" */ "./packages");

/** Summing what the regions return. Loaded when the user asks for it. */
export const loadConsolidation = (): Promise<ConsolidateActions> =>
  import(/* webpackChunkName: "consolidate" */ "./consolidate");

/** Shows a cell: the way from a finding or a check to its place. */
export async function selectCell(sheet: string, cell: string): Promise<{ findings: BookFinding[] }> {
  const result = await select(sheet, cell);
  return { findings: result.ok ? [] : [result.error] };
}

/** Calls `listener` when the workbook's cells change: a hint to read again. Gives the way to stop. */
export const onWorkbookChanged = (listener: () => void): Promise<() => Promise<void>> => onChanged(listener);
