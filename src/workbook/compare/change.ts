/** What a comparison of two versions says of their inputs. */
import type { CellValue } from "../snapshot";
import type { Model, Version } from "./model";

export const CHANGE_KINDS = [
  "region",
  "folkmangd-region",
  "kommun",
  "folkmangd-kommun",
  "kommuntyp",
  "pott",
  "ram",
  "metod",
  "beslutat",
  "vikt",
  "regel",
  "nyckel",
  "underlag",
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  slag: ChangeKind;
  /** regionkod, kommunkod, insats, kommuntyp …: the same in both versions. */
  nyckel: string;
  /** What a reader calls it. */
  vad: string;
  /** The column, as Ramkoll heads it. */
  falt: string;
  /** undefined: added. */
  fore: CellValue | undefined;
  /** undefined: removed. */
  efter: CellValue | undefined;
  /** In the later version; "" where it no longer is. */
  blad: string;
  cell: string;
}

/** One thing that was changed, and the earlier version with it and nothing else. */
export interface Step {
  slag: ChangeKind;
  nyckel: string;
  vad: string;
  apply: (model: Model) => Model;
}

/** A difference that is none to the results. */
export interface Note {
  slag: "namn" | "mottagare" | "ar";
  vad: string;
  fore: string;
  efter: string;
  blad: string;
  cell: string;
}

export interface InputChanges {
  changes: Change[];
  steps: Step[];
  notes: Note[];
}

/** What is compared, and what has been found so far. */
export interface Context extends InputChanges {
  before: Version;
  after: Version;
  from: Model;
  to: Model;
}
