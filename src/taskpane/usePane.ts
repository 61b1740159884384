import { useCallback, useEffect, useRef, useState } from "react";
import type { Cancellable, ColumnChoices, ExplainTarget, Method, RunOptions } from "../actions/types";
import type { Actions } from "./loadActions";
import type { ImportWork } from "./importer/importState";
import type { PackageWork } from "./paket/packageState";
import type { ScenarioWork } from "./scenarier/scenarioState";
import type { ReviewWork } from "./granska/reviewState";
import { areaTasks, readAreas, type AreaTasks } from "./omraden/areaTasks";
import { readReports, reportTasks, type ReportTasks } from "./redovisa/reportTasks";
import {
  hasStopped,
  initialState,
  isToBeReread,
  isUnread,
  mayRun,
  methodOf,
  nextState,
  type PaneState,
  type Tab,
} from "./paneState";
import { mayCancel, type Dispatch, type Going, type Perform } from "./perform";

export type TemplateYear = 2022 | 2023 | 2024;

export interface Pane {
  state: PaneState;
  open: (tab: Tab) => void;
  reread: () => void;
  choose: (sheet: string, column: string, header: string) => void;
  chooseMethod: (method: Method) => void;
  preview: () => void;
  /** Looks first: what would stop the run, or cost cells of the user's own, is shown instead of run. */
  run: () => void;
  /** While nothing has been sent to be written it ends at once; after that it is put back; once it is written it is too late. */
  cancel: () => void;
  /** Asks first where it would take what the user has typed since. */
  undo: () => void;
  /** The answer: so many cells may go. */
  undoAnyway: (cells: number) => void;
  createTemplate: (year: TemplateYear) => void;
  check: () => void;
  select: (sheet: string, cell: string) => void;
  closeNotice: () => void;
  areas: AreaTasks;
  /** What the tab Granska asks for; what it gives is shown there. */
  review: (work: ReviewWork) => void;
  /** What the import asks for, likewise; what it writes is read at once. */
  importing: (work: ImportWork) => void;
  reports: ReportTasks;
  /** Opens the tab Granska with the chain to an amount. */
  explain: (target: ExplainTarget) => void;
  /** What the part about scenarios asks for; what it gives is shown there. */
  scenarios: (work: ScenarioWork) => void;
  /** What the part about the regions' workbooks asks for; it shows how far it has come. */
  packages: (work: PackageWork) => void;
}

/** Cells change in bursts (a paste, a fill, our own write): wait until it is quiet, ms. */
const QUIET = 400;

/** Excel was not to be read, since the user is typing in a cell or in a dialog: then they are soon done, ms. */
const AGAIN = 2000;

/**
 * The pane's state and everything a user can ask of it. One task at a time: a second press while one is under way does
 * nothing. Readings nobody asked for, and jumps to a cell, wait their turn without locking the buttons.
 */
export function usePane(loadActions: () => Promise<Actions>): Pane {
  const [state, show] = useState(initialState);
  const latest = useRef(state);
  const queue = useRef(Promise.resolve());
  const going = useRef<Going>(undefined);

  const later = useRef<() => void>(undefined);

  // At once, not when React has drawn it: what is done next may begin before that, and must not go by what was.
  const dispatch: Dispatch = useCallback((event): void => {
    if (isToBeReread(event)) later.current?.();
    latest.current = nextState(latest.current, event);
    show(latest.current);
  }, []);

  /** What goes on is no longer waited for. */
  const leave = useCallback(
    (it: Going, isRestored: boolean): void => {
      it.isLeft = true;
      if (going.current !== it) return;
      going.current = undefined;
      dispatch({ type: "left", isRestored });
    },
    [dispatch],
  );

  const perform: Perform = useCallback(
    (task, work): void => {
      const mine: Going = { abort: new AbortController(), isLeft: false };
      if (task) {
        if (going.current) return;
        going.current = mine;
        dispatch({ type: "started", task });
      }
      const tell: Dispatch = (event) => {
        if (!mine.isLeft) dispatch(event);
      };
      const onStep: Cancellable["onStep"] = (step) => {
        if (step === "restored") return leave(mine, true);
        mine.step = step;
        tell({ type: "stepped", step });
      };
      queue.current = queue.current.then(async () => {
        try {
          await work(await loadActions(), tell, { signal: mine.abort.signal, onStep });
        } catch (error) {
          console.error(error);
          tell({ type: "failed" });
        }
        if (!task || mine.isLeft) return;
        going.current = undefined;
        dispatch({ type: "finished" });
      });
    },
    [loadActions, leave, dispatch],
  );

  // First reading, and then a new one, unasked and unannounced, when the workbook has changed and is quiet again.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsubscribe: (() => Promise<void>) | undefined;
    let gone = false;

    const refresh = (): void => {
      if (gone) return;
      if (going.current) {
        timer = setTimeout(refresh, QUIET);
        return;
      }
      perform(undefined, async (actions) => {
        const { choices, outcome, ranOn, checks, preview, scenarios, tab } = latest.current;
        const underlag = await actions.readUnderlag({ choices });
        dispatch({ type: "read", underlag, quiet: true });
        // Nor would the rest be read.
        if (isUnread(underlag)) return;
        if (preview) {
          const now = await actions.previewAllocation(optionsOf(latest.current));
          dispatch({ type: "previewed", preview: now, quiet: true });
        }
        if (outcome && ranOn !== undefined) {
          const now = await actions.previewAllocation({ method: outcome.method, choices });
          dispatch({ type: "compared", now });
        }
        if (checks || tab === "kontroller") await readChecks(actions, dispatch, true);
        if (tab === "omraden") await readAreas(actions, dispatch, true);
        if (tab === "redovisa") await readReports(actions, dispatch, true);
        if (scenarios.listed) await readScenarios(actions, dispatch);
      });
    };

    later.current = () => {
      clearTimeout(timer);
      timer = setTimeout(refresh, AGAIN);
    };
    perform("reading", (actions, tell) => readUnderlag(actions, tell, {}, true));
    // Followed also where that failed: what a user mends is then seen.
    perform(undefined, async (actions) => {
      const stop = await actions.onWorkbookChanged(() => {
        clearTimeout(timer);
        timer = setTimeout(refresh, QUIET);
      });
      if (gone) await stop();
      else unsubscribe = stop;
    });

    return () => {
      gone = true;
      clearTimeout(timer);
      void unsubscribe?.();
    };
  }, [perform, dispatch]);

  // However the tab was reached, and whatever was going on then, it ends with the checks on it.
  const wantsChecks = state.tab === "kontroller" && !state.checks && !state.task && !hasStopped(state);
  useEffect(() => {
    if (wantsChecks) perform("checking", (actions, tell) => readChecks(actions, tell, false));
  }, [wantsChecks, perform]);

  // Rules may have been written by hand while another tab was open.
  const isOmraden = state.tab === "omraden";
  useEffect(() => {
    if (isOmraden) perform(undefined, (actions) => readAreas(actions, dispatch, true));
  }, [isOmraden, perform, dispatch]);

  // Its fields too, and the days go by.
  const isRedovisa = state.tab === "redovisa";
  useEffect(() => {
    if (isRedovisa) perform(undefined, (actions) => readReports(actions, dispatch, true));
  }, [isRedovisa, perform, dispatch]);

  const review = (work: ReviewWork): void =>
    perform("reviewing", async (actions, tell, cancellable) => {
      const shown = await work(await actions.loadReview(), cancellable);
      tell({ type: "reviewed", shown, canUndo: actions.canUndo() });
    });

  const undo = (agreed: number): void =>
    perform("undoing", async (actions, tell) => {
      const result = await actions.undoLast({ agreed });
      tell({ type: "undone", ...result, canUndo: actions.canUndo() });
      await readUnderlag(actions, tell, latest.current.choices, true);
      if (latest.current.tab === "omraden") await readAreas(actions, tell, true);
      if (latest.current.tab === "redovisa") await readReports(actions, tell, true);
      if (latest.current.scenarios.listed) await readScenarios(actions, tell);
    });

  return {
    state,
    open: (tab) => dispatch({ type: "opened", tab }),
    reread: () => perform("reading", (actions, tell) => readUnderlag(actions, tell, latest.current.choices, false)),
    choose: (sheet, column, header) => {
      dispatch({ type: "chose", sheet, column, header });
      // The answer stands there at once: it is read also where the one before it still is.
      const isNext = going.current !== undefined;
      perform(isNext ? undefined : "reading", (actions, tell) =>
        readUnderlag(actions, tell, latest.current.choices, isNext),
      );
    },
    chooseMethod: (method) => dispatch({ type: "choseMethod", method }),
    preview: () =>
      perform("previewing", async (actions, tell) => {
        const preview = await actions.previewAllocation(optionsOf(latest.current));
        tell({ type: "previewed", preview, quiet: false });
      }),
    run: () =>
      perform("running", async (actions, tell, cancellable) => {
        cancellable.onStep?.("read");
        const options = optionsOf(latest.current);
        const preview = await actions.previewAllocation(options);
        if (!mayRun(preview)) return tell({ type: "previewed", preview, quiet: false });
        const { fingerprint } = preview;
        const outcome = await actions.allocate({ ...options, ...cancellable, fingerprint });
        tell({ type: "allocated", outcome, ranOn: fingerprint, canUndo: actions.canUndo() });
        await readUnderlag(actions, tell, latest.current.choices, true);
      }),
    cancel: () => {
      const it = going.current;
      if (!it || !state.task || !mayCancel(state.task) || it.step === "verify") return;
      it.abort.abort();
      if (it.step === "write") dispatch({ type: "cancelling" });
      else leave(it, false);
    },
    undo: () => undo(0),
    undoAnyway: undo,
    createTemplate: (year) =>
      perform("creating", async (actions, tell, cancellable) => {
        const { findings, written } = await actions.createTemplate({ year, ...cancellable });
        tell({ type: "created", year, written, findings, canUndo: actions.canUndo() });
        await readUnderlag(actions, tell, latest.current.choices, true);
      }),
    importing: (work) =>
      perform("importing", async (actions, tell, cancellable) => {
        const shown = await work(await actions.loadImports(), cancellable);
        tell({ type: "imported", shown, canUndo: actions.canUndo() });
        if (shown.written) await readUnderlag(actions, tell, latest.current.choices, true);
      }),
    review,
    explain: (target) => {
      if (going.current) return;
      dispatch({ type: "opened", tab: "granska" });
      review(async ({ explain }) => ({ explanation: await explain(target), isCalled: true }));
    },
    scenarios: (work) =>
      perform("scenarios", async (actions, tell, cancellable) => {
        const shown = await work(await actions.loadScenarios(), cancellable);
        tell({ type: "scenarios", shown, canUndo: actions.canUndo() });
        if (shown.result?.written) await readUnderlag(actions, tell, latest.current.choices, true);
      }),
    packages: (work) =>
      perform("packages", (actions, tell, cancellable) =>
        work(actions, (shown) => tell({ type: "packages", shown }), cancellable),
      ),
    check: () => perform("checking", (actions, tell) => readChecks(actions, tell, false)),
    select: (sheet, cell) =>
      perform(undefined, async (actions) => {
        dispatch({ type: "selected", findings: (await actions.selectCell(sheet, cell)).findings });
      }),
    closeNotice: () => dispatch({ type: "noticeClosed" }),
    areas: areaTasks(perform, dispatch),
    reports: reportTasks(perform, dispatch),
  };
}

function optionsOf(state: PaneState): RunOptions {
  return { method: methodOf(state), choices: state.choices };
}

async function readUnderlag(
  actions: Actions,
  dispatch: Dispatch,
  choices: ColumnChoices,
  quiet: boolean,
): Promise<void> {
  dispatch({ type: "read", underlag: await actions.readUnderlag({ choices }), quiet });
}

async function readChecks(actions: Actions, dispatch: Dispatch, quiet: boolean): Promise<void> {
  dispatch({ type: "checked", checks: await actions.readChecks(), quiet });
}

/** Which scenarios there are, where they are shown: they may have been undone, or changed by hand. */
async function readScenarios(actions: Actions, dispatch: Dispatch): Promise<void> {
  const { listScenarios } = await actions.loadScenarios();
  dispatch({ type: "scenarios", shown: { listed: await listScenarios() }, canUndo: actions.canUndo() });
}
