import type {
  ChangedSince,
  Checks,
  ColumnChoices,
  ColumnQuestion,
  Finding,
  Method,
  Outcome,
  Preview,
  Step,
  Underlag,
  Undone,
} from "../actions/types";
import { stops } from "../domain/finding";
import type { ReviewState } from "./granska/reviewState";
import type { ImportState } from "./importer/importState";
import type { PackageState } from "./paket/packageState";
import type { ScenarioState } from "./scenarier/scenarioState";
import { initialAreas, nextAreas, type AreasEvent, type AreasState } from "./omraden/areasState";
import { initialReports, isUnsaved, nextReports, type ReportsEvent, type ReportsState } from "./redovisa/reportsState";

export type Tab = "underlag" | "fordela" | "omraden" | "kontroller" | "granska" | "redovisa";

/** What the pane is doing. Only one thing at a time: they all use the same workbook. */
export type Task =
  | "reading"
  | "previewing"
  | "running"
  | "creating"
  | "undoing"
  | "checking"
  | "readingAreas"
  | "writingAreas"
  | "creatingAreas"
  | "reviewing"
  | "importing"
  | "readingReports"
  | "writingReports"
  | "creatingReports"
  | "scenarios"
  | "packages";

/** What the live region says, and what stands in the bar above the tab. */
export type Notice =
  | { kind: "read" | "refused" | "undone" | "notUndone" | "checked" | "failed" }
  /** Cancelled: before anything was sent, or after that and put back. */
  | { kind: "left" | "cancelled"; task: Task }
  /** Nothing is undone: first the user is to know what goes with it. */
  | { kind: "undoAsks"; since: ChangedSince }
  | { kind: "areasRead" | "areasWritten" | "areasCreated" | "areasUnsaved" }
  | { kind: "reportsRead" | "reportsWritten" | "reportsCreated" | "reportsUnsaved" }
  | { kind: "previewed"; cells: number }
  | { kind: "allocated"; fordelat: number; differens: number }
  | { kind: "template"; year: number };

/** The steps of a run in their order. */
export const STEPS: readonly Step[] = ["read", "compute", "write", "verify"];

export interface PaneState {
  tab: Tab;
  task: Task | undefined;
  /** Of a run, and of whatever writes. */
  step: Step | undefined;
  cancelling: boolean;
  notice: Notice | undefined;
  underlag: Underlag | undefined;
  choices: ColumnChoices;
  /** Every question of the reading, those already answered too: an answer can be changed, and its list keeps the focus. */
  asked: ColumnQuestion[];
  /** Set when the user has chosen another method than the workbook's. */
  chosenMethod: Method | undefined;
  preview: Preview | undefined;
  outcome: Outcome | undefined;
  /** Which inputs `outcome` was computed from. */
  ranOn: string | undefined;
  /** The inputs are no longer those of the run, or a sheet of it has gone or has another name, or a check holds no more. */
  stale: "inputs" | "sheets" | "checks" | undefined;
  checks: Checks | undefined;
  canUndo: boolean;
  /** What Ångra would take back is the run, and with it `outcome`; else something that was written after it. */
  undoesRun: boolean;
  areas: AreasState;
  review: ReviewState;
  imports: ImportState;
  reports: ReportsState;
  scenarios: ScenarioState;
  packages: PackageState;
  /** What the latest task found that has no place of its own: undo, the template, a link to a cell. */
  findings: Finding[];
}

export const initialState: PaneState = {
  tab: "underlag",
  task: undefined,
  step: undefined,
  cancelling: false,
  notice: undefined,
  underlag: undefined,
  choices: {},
  asked: [],
  chosenMethod: undefined,
  preview: undefined,
  outcome: undefined,
  ranOn: undefined,
  stale: undefined,
  checks: undefined,
  canUndo: false,
  undoesRun: false,
  areas: initialAreas,
  review: {},
  imports: {},
  reports: initialReports,
  scenarios: {},
  packages: {},
  findings: [],
};

export type PaneEvent =
  | AreasEvent
  | ReportsEvent
  | { type: "opened"; tab: Tab }
  | { type: "started"; task: Task }
  | { type: "stepped"; step: Step }
  /** Of what has been sent to be written. */
  | { type: "cancelling" }
  | { type: "chose"; sheet: string; column: string; header: string }
  | { type: "choseMethod"; method: Method }
  | { type: "read"; underlag: Underlag; quiet: boolean }
  | { type: "previewed"; preview: Preview; quiet: boolean }
  | { type: "allocated"; outcome: Outcome; ranOn: string; canUndo: boolean }
  /** `now`: what the same run would write. */
  | { type: "compared"; now: Preview }
  | { type: "checked"; checks: Checks; quiet: boolean }
  | { type: "created"; year: number; written: boolean; findings: Finding[]; canUndo: boolean }
  | ({ type: "undone"; canUndo: boolean } & Undone)
  | { type: "reviewed"; shown: ReviewState; canUndo: boolean }
  | { type: "imported"; shown: ImportState; canUndo: boolean }
  | { type: "scenarios"; shown: ScenarioState; canUndo: boolean }
  | { type: "packages"; shown: PackageState }
  | { type: "selected"; findings: Finding[] }
  | { type: "noticeClosed" }
  | { type: "failed" }
  | { type: "finished" }
  /** Cancelled: the workbook is as it was, and what goes on is no longer waited for. */
  | { type: "left"; isRestored: boolean };

/** The method a run would use. */
export function methodOf(state: PaneState): Method {
  return state.chosenMethod ?? state.underlag?.method ?? "största resten";
}

/** True when nothing is in the way of what was previewed. */
export function mayRun({ findings }: Preview): boolean {
  return !findings.some(stops);
}

/** Excel answers no add-in while the user is in the middle of these: it passes when they are done. */
const PASSING: readonly string[] = ["cell-redigeras", "excel-dialog", "excel-annan-bok"];

/** Takes a reading. True when the workbook could not be read just now: what it says is not of the workbook. */
export const isUnread = ({ findings }: { findings: readonly { code: string }[] }): boolean => findings.some(isPassing);

const isPassing = (finding: { code: string }): finding is Finding => PASSING.includes(finding.code);

/** Such a reading: to be made again. */
export function isToBeReread(event: PaneEvent): boolean {
  switch (event.type) {
    case "read":
      return isUnread(event.underlag);
    case "previewed":
      return isUnread(event.preview);
    case "compared":
      return isUnread(event.now);
    case "checked":
      return isUnread(event.checks);
    case "areasRead":
      return isUnread(event.rules);
    case "areasCounted":
      return isUnread(event.count);
    case "reportsRead":
      return isUnread(event.reports);
    case "scenarios":
      return event.shown.listed !== undefined && isUnread(event.shown.listed);
    default:
      return false;
  }
}

/** Takes what the pane shows and what has happened, gives what it shows next. Pure: every wait is in usePane. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  // Nobody asked, and nobody needs to be told: what is shown stands. At the start there is nothing to stand.
  const isQuiet = "quiet" in event ? event.quiet && state.underlag !== undefined : event.type === "compared";
  if (isQuiet && isToBeReread(event)) return waiting(state, event);
  switch (event.type) {
    case "opened":
      return { ...state, tab: event.tab, notice: state.task ? state.notice : leaving(state, event.tab) };
    case "started":
      return { ...state, task: event.task, step: undefined, cancelling: false, notice: undefined, findings: [] };
    case "stepped":
      return { ...state, step: event.step, undoesRun: state.undoesRun && !isWrittenOver(state, event.step) };
    case "cancelling":
      return state.task ? { ...state, cancelling: true } : state;
    case "chose": {
      const sheet = { ...state.choices[event.sheet], [event.column]: event.header };
      return { ...state, choices: { ...state.choices, [event.sheet]: sheet }, preview: undefined };
    }
    case "choseMethod":
      return { ...state, chosenMethod: event.method, preview: undefined };
    case "read":
      return {
        ...state,
        underlag: event.underlag,
        asked: askedAfter(state, event.underlag.questions),
        // It has passed.
        findings: isUnread(event.underlag) ? state.findings : state.findings.filter((finding) => !isPassing(finding)),
        notice: event.quiet ? state.notice : { kind: "read" },
      };
    case "previewed":
      // Read anew for the one that is shown; it may have gone meanwhile.
      if (event.quiet && !state.preview) return state;
      return { ...state, preview: event.preview, notice: event.quiet ? state.notice : previewNotice(event.preview) };
    case "allocated": {
      if (!event.outcome.written) {
        return {
          ...state,
          preview: undefined,
          // A write that could not be put back at once can be undone.
          canUndo: event.canUndo,
          undoesRun: false,
          findings: event.outcome.findings,
          notice: { kind: "refused" },
        };
      }
      const { fordelat, differens } = event.outcome.frame;
      return {
        ...state,
        preview: undefined,
        outcome: event.outcome,
        ranOn: event.ranOn,
        stale: undefined,
        checks: undefined,
        canUndo: event.canUndo,
        undoesRun: true,
        areas: { ...state.areas, isWritten: false },
        notice: { kind: "allocated", fordelat, differens },
      };
    }
    case "compared":
      return { ...state, stale: staleness(state, event.now) };
    case "checked":
      return {
        ...state,
        checks: event.checks,
        notice: event.quiet || isUnread(event.checks) ? state.notice : { kind: "checked" },
      };
    case "reviewed":
      return { ...state, review: { ...state.review, ...event.shown }, canUndo: event.canUndo };
    case "imported":
      return { ...state, imports: { ...state.imports, ...event.shown }, canUndo: event.canUndo };
    case "scenarios":
      return { ...state, scenarios: { ...state.scenarios, ...event.shown }, canUndo: event.canUndo };
    case "packages":
      return { ...state, packages: { ...state.packages, ...event.shown } };
    case "created":
      return {
        ...state,
        findings: event.findings,
        canUndo: event.canUndo,
        // Refused, the workbook is as it was, and so are the answers about it.
        ...(event.written && { choices: {}, asked: [], preview: undefined, checks: undefined }),
        notice: event.written ? { kind: "template", year: event.year } : { kind: "refused" },
      };
    case "undone":
      return event.undone
        ? {
            ...state,
            findings: event.findings,
            canUndo: event.canUndo,
            ...(state.undoesRun && { outcome: undefined, ranOn: undefined, stale: undefined, undoesRun: false }),
            preview: undefined,
            checks: undefined,
            areas: { ...state.areas, isWritten: false },
            imports: { ...state.imports, written: false },
            reports: { ...state.reports, written: undefined },
            scenarios: { ...state.scenarios, result: undefined, said: "", asked: undefined },
            // What stood in the workbook before is there again: a sign-off shown here may be gone.
            review: { ...state.review, signed: undefined },
            notice: { kind: "undone" },
          }
        : {
            ...state,
            findings: event.findings,
            canUndo: event.canUndo,
            notice: event.asks ? { kind: "undoAsks", since: event.asks } : { kind: "notUndone" },
          };
    case "selected":
      return { ...state, findings: event.findings };
    case "areasRead":
      return {
        ...state,
        areas: nextAreas(state.areas, event),
        notice: event.quiet ? state.notice : { kind: "areasRead" },
      };
    case "areaRegionChosen":
    case "areasEdited":
    case "areaEditsDropped":
    case "areasCounted":
      return { ...state, areas: nextAreas(state.areas, event) };
    case "areasWritten":
    case "areaSheetsCreated": {
      const kind = event.type === "areasWritten" ? "areasWritten" : "areasCreated";
      return {
        ...state,
        areas: nextAreas(state.areas, event),
        findings: event.findings,
        canUndo: event.canUndo,
        notice: { kind: event.written ? kind : "refused" },
      };
    }
    case "reportsRead":
      return {
        ...state,
        reports: nextReports(state.reports, event),
        notice: event.quiet ? state.notice : { kind: "reportsRead" },
      };
    case "reportFieldEdited":
    case "reportEditsDropped":
      return { ...state, reports: nextReports(state.reports, event) };
    case "reportsWritten": {
      const kind = event.what === "fields" ? "reportsWritten" : "reportsCreated";
      return {
        ...state,
        reports: nextReports(state.reports, event),
        canUndo: event.canUndo,
        notice: { kind: event.written ? kind : "refused" },
      };
    }
    case "noticeClosed":
      return { ...state, notice: undefined, findings: [] };
    case "failed":
      return { ...state, notice: { kind: "failed" } };
    case "finished":
      return { ...state, ...IDLE };
    case "left":
      return {
        ...state,
        ...IDLE,
        packages: { ...state.packages, running: undefined },
        ...(state.task && { notice: { kind: event.isRestored ? "cancelled" : "left", task: state.task } }),
      };
  }
}

/** A tab that has nothing to show before it is read says what it waits for. */
function waiting(state: PaneState, event: PaneEvent): PaneState {
  if (event.type === "areasRead" && !state.areas.read) {
    return { ...state, findings: event.rules.findings.filter(isPassing) };
  }
  if (event.type === "reportsRead" && !state.reports.read) {
    return { ...state, findings: event.reports.findings.filter(isPassing) };
  }
  return state;
}

/**
 * The same inputs in the same places give the same sheets: one that would be new was there after the run, and a check
 * that was OK then fails since something was typed over a formula.
 */
function staleness({ ranOn, outcome }: PaneState, now: Preview): PaneState["stale"] {
  if (ranOn === undefined) return undefined;
  if (now.fingerprint !== ranOn) return "inputs";
  if (now.changes.some(({ kind }) => kind === "new")) return "sheets";
  return outcome?.sound && now.master === "FEL" ? "checks" : undefined;
}

const previewNotice = (preview: Preview): Notice =>
  mayRun(preview) ? { kind: "previewed", cells: preview.cells } : { kind: "refused" };

/** Something else than a run has been written. The regions' workbooks are new ones: nothing in this one is. */
const isWrittenOver = ({ task }: PaneState, step: Step): boolean =>
  step === "verify" && task !== "running" && task !== "packages";

const IDLE = { task: undefined, step: undefined, cancelling: false } as const;

/** What a view asked for by itself did not come, and the user knows: it is not asked for again unasked. */
export const hasStopped = ({ notice }: PaneState): boolean => notice?.kind === "failed" || notice?.kind === "left";

/** What is typed stays when another tab is opened, but is not in the workbook: that is worth saying. */
function leaving({ tab, areas, reports }: PaneState, to: Tab): Notice | undefined {
  if (tab === to) return undefined;
  if (tab === "omraden" && areas.isUnsaved) return { kind: "areasUnsaved" };
  return tab === "redovisa" && isUnsaved(reports) ? { kind: "reportsUnsaved" } : undefined;
}

function askedAfter({ asked, choices }: PaneState, questions: readonly ColumnQuestion[]): ColumnQuestion[] {
  const same = (a: ColumnQuestion, b: ColumnQuestion): boolean => a.sheet === b.sheet && a.column === b.column;
  const answered = ({ sheet, column }: ColumnQuestion): boolean => choices[sheet]?.[column] !== undefined;
  const kept = asked.filter((old) => answered(old) || questions.some((question) => same(question, old)));
  return [...kept, ...questions.filter((question) => !kept.some((old) => same(question, old)))];
}
