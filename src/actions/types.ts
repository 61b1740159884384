/** What the pane, the ribbon and the CLI get from the actions. One shape for all three. */
import type { BookFinding as Finding } from "../workbook/findings";
import type { AuditFinding } from "../workbook/audit/findings";
import type { Severity } from "../domain/finding";
import type { Bas, Regel } from "../domain/areaRule";
import type { Kronor } from "../domain/kronor";
import type { Method } from "../domain/method";
import type { AreaRuleEntry } from "../workbook/areaRows";
import type { NamedKey } from "../workbook/areaTemplate";
import type { AreaSource, OmradesreglerKey as AreaColumn } from "../workbook/sheets/omradesregler";
import type { SignOff } from "../workbook/signOff";
import type { ColumnChoices, ColumnQuestion, SheetFound } from "../workbook/understanding";

export type * from "./reportTypes";
export type { Compared } from "./compare";
export type { Comparison } from "../workbook/compare";
export type { DerivedKey, ExplainTarget, Explanation, Reconciliation, TableReconciliation } from "./explain";
export type { ChangedSince } from "./changedSince";
export type { SignedOff } from "./signOff";
export type { Undone } from "./undo";
export type { ExplainedStep } from "../workbook/explain";
export type { AuditFinding, ColumnChoices, ColumnQuestion, Finding, Method, Severity, SheetFound };

export interface Underlag {
  /** False when the workbook has neither Regioner nor Kommuner: offer the template. */
  any: boolean;
  sheets: SheetFound[];
  agreementYear: number;
  method: Method;
  findings: Finding[];
  questions: ColumnQuestion[];
  /** True when nothing stops Fördela. */
  ready: boolean;
}

export interface RegionRow {
  regionkod: string;
  region: string;
  /** Persons. */
  folkmangd: number;
  befolkning: Kronor;
  landsbygd: Kronor;
  summa: Kronor;
  krPerInvanare: number;
  beslutat?: Kronor;
}

export type { AreaBase, AreaKey, AreaKeys, AreaRule } from "../domain/areaRule";
export type { Bas, Regel };
export type { AreaColumn, AreaRuleEntry, AreaSource, NamedKey };
export type { SampleId } from "../agreements/samples";

export type { ImportFinding } from "../workbook/import/findings";
export type {
  ImportAnswers,
  ImportField,
  ImportKind,
  ImportQuestion,
  LeftOut,
  SourceGrid,
  Understanding,
} from "../workbook/import/understood";
export type { RowChange } from "../workbook/import/plan";
export type { ImportPreview, Imported } from "./imports";
export type { ScenarioListed, ScenarioResult, Scenarios } from "./scenarios";
export type { CollectedRegion, Returned, Together } from "./consolidate";
export type { ScenarioFinding } from "../workbook/scenarios/findings";

/** What a region has to divide, kr. */
export interface AreaRegion {
  regionkod: string;
  region: string;
  befolkning: Kronor;
  landsbygd: Kronor;
}

/** The rules of a workbook, and what they can draw on. */
export interface AreaRules {
  /** True when the workbook has Områdesregler; else offer to create the sheets. */
  any: boolean;
  /** By regionkod, then in the order of the sheet. Rows with a fault are left out; the findings say which. */
  rules: AreaRuleEntry[];
  keys: NamedKey[];
  /** Which amounts the rules divide. */
  source: AreaSource;
  /** Every region and its money, by regionkod; empty while the grant cannot be divided. */
  regions: AreaRegion[];
  insatsomraden: { nr: string; namn: string; endastLandsbygd?: true }[];
  /** What is wrong in the sheets, also with the rules together. */
  findings: Finding[];
}

/** A finding about rules that are not written yet: which one, and which field of it. */
export interface AreaRuleFinding extends Finding {
  /** Zero-based place in the list. */
  rule: number;
  column: AreaColumn;
}

/** A region's rules tried out. */
export interface AreaPreview {
  /** In the order of the rules. `beraknat` is what the rule gives before locks. kr, below 0 only with a finding. */
  rows: (AreaRow & { beraknat: Kronor })[];
  /** The region's amount, what the rules take and what is left, kr. */
  totalt: Kronor;
  omraden: Kronor;
  ofordelat: Kronor;
  /** Σ of the rules on each base, kr. */
  perBas: Record<Bas, number>;
  findings: AreaRuleFinding[];
}

/** One rule's amount on Områdesbudget. */
export interface AreaRow {
  regionkod: string;
  omrade: string;
  /** "" when the rule is tied to none. */
  insatsomrade: string;
  bas: Bas;
  regel: Regel;
  belopp: Kronor;
}

export interface CheckRow {
  id: string;
  text: string;
  status: "OK" | "FEL";
  forvantat: string | number;
  funnet: string | number;
  sheet: string;
  cell: string;
}

export interface Frame {
  total: Kronor;
  fordelat: Kronor;
  differens: number;
}

export interface SheetChange {
  sheet: string;
  kind: "new" | "changed" | "unchanged";
  /** Cells whose content changes. */
  cells: number;
}

export interface Preview {
  changes: SheetChange[];
  cells: number;
  findings: Finding[];
  /** The outcome as the domain computes it, before anything is written. */
  frame: Frame;
  method: Method;
  /** There when the workbook has rules for områden. */
  areas?: AreaRow[];
  /** What Kontroller says of the run that stands in the workbook; "saknas" before the first. */
  master: Checks["master"];
  /** Identifies the inputs that were previewed; allocate() refuses when they have changed since. */
  fingerprint: string;
}

/** The sheet Kontroller as it stands in the workbook. */
export interface Checks {
  checks: CheckRow[];
  master: "OK" | "FEL" | "saknas";
  findings: Finding[];
}

export interface Outcome {
  frame: Frame;
  method: Method;
  regions: RegionRow[];
  /** There when the workbook has rules for områden: by regionkod, then in the order of the sheet. */
  areas?: AreaRow[];
  checks: CheckRow[];
  findings: Finding[];
  /** True when something was written. False: nothing was. */
  written: boolean;
  /** True when it was written, all that was checked is OK and nothing differs: the headline and the exit code. */
  sound: boolean;
}

export type { SignOff };

/** What Granska tells. */
export interface Review {
  /** As the domain computes it from the inputs. */
  frame: Frame;
  regions: RegionRow[];
  checks: CheckRow[];
  /** What a reviewer has written on Kontroller; undefined before the first run. */
  signOff?: SignOff;
  /** Of the calculations, errors first. */
  findings: AuditFinding[];
  /** Of the inputs. */
  input: Finding[];
  /** True when there is nothing to say: every krona and every formula is as it should be. */
  clean: boolean;
}

/** Steps of a run, in order; the pane shows them by name. */
export type Step = "read" | "compute" | "write" | "verify";

/** What every action that writes can be told, and tells. */
export interface Cancellable {
  /** Heeded until the workbook is written: before the write is sent there is none; what has been sent is put back. */
  signal?: AbortSignal;
  /** "write": sent to Excel; "verify": written, too late to cancel; "restored": cancelled after it was sent, and put back. */
  onStep?: (step: Step | "restored") => void;
}

export interface RunOptions extends Cancellable {
  method?: Method;
  choices?: ColumnChoices;
  /** From Preview: the run stops with a finding when the inputs are not those that were previewed. */
  fingerprint?: string;
}
