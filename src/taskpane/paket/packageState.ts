import type { Cancellable, CollectedRegion, Finding, Together } from "../../actions/types";
import type { Actions } from "../loadActions";

/** What the part about the regions' workbooks shows; kept when another tab is opened. */
export interface PackageState {
  running?: Running | undefined;
  exported?: Exported | undefined;
  collected?: Collected | undefined;
}

/** How far it has come, and on what. */
export interface Running {
  what: "export" | "collect";
  n: number;
  of: number;
  name: string;
}

export interface Exported {
  made: { region: string; fileName: string }[];
  of: number;
  isCancelled: boolean;
  /** Of the region's own rules: their places are in its workbook, not in the open one. */
  left: { region: string; findings: Finding[] }[];
  /** Of the open workbook, or of Excel. */
  findings: Finding[];
}

export interface Collected {
  of: number;
  result: { together: Together; regions: CollectedRegion[] };
  /** The national workbook is open, under this name when it is saved. */
  opened?: string;
  findings: Finding[];
}

export type ShowPackages = (shown: PackageState) => void;
export type PackageWork = (actions: Actions, show: ShowPackages, cancellable: Cancellable) => Promise<void>;
