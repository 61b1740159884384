import { useCallback, useEffect, useReducer, useRef } from "react";
import type { ColumnChoices, ExplainTarget, Method, RunOptions } from "../actions/types";
import type { Actions } from "./loadActions";
import type { ImportWork } from "./importer/importState";
import type { PackageWork } from "./paket/packageState";
import type { ScenarioWork } from "./scenarier/scenarioState";
import type { ReviewWork } from "./granska/reviewState";
import { areaTasks, readAreas, type AreaTasks } from "./omraden/areaTasks";
import { readReports, reportTasks, type ReportTasks } from "./redovisa/reportTasks";
import { initialState, mayRun, methodOf, nextState, type PaneState, type Tab } from "./paneState";
import type { Dispatch, Perform } from "./perform";

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
  cancel: () => void;
  /** Leaves a reading that goes on: what it gives is not shown. */
  leave: () => void;
  undo: () => void;
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

/**
 * The pane's state and everything a user can ask of it. One task at a time: a second press while one is under way does
 * nothing. Readings nobody asked for, and jumps to a cell, wait their turn without locking the buttons.
 */
export function usePane(loadActions: () => Promise<Actions>): Pane {
  const [state, dispatch] = useReducer(nextState, initialState);
  const latest = useRef(state);
  const busy = useRef(false);
  const queue = useRef(Promise.resolve());
  const abort = useRef(new AbortController());
  const reading = useRef<{ isLeft: boolean }>(undefined);

  useEffect(() => {
    latest.current = state;
  });

  const perform: Perform = useCallback(
    (task, work): void => {
      const mine = { isLeft: false };
      if (task) {
        if (busy.current) return;
        busy.current = true;
        reading.current = mine;
        dispatch({ type: "started", task });
      }
      queue.current = queue.current.then(async () => {
        try {
          await work(await loadActions(), (event) => mine.isLeft || dispatch(event));
        } catch (error) {
          console.error(error);
          if (!mine.isLeft) dispatch({ type: "failed" });
        }
        if (!task || mine.isLeft) return;
        busy.current = false;
        dispatch({ type: "finished" });
      });
    },
    [loadActions],
  );

  // First reading, and then a new one, unasked and unannounced, when the workbook has changed and is quiet again.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let unsubscribe: (() => Promise<void>) | undefined;
    let gone = false;

    const refresh = (): void => {
      if (gone) return;
      if (busy.current) {
        timer = setTimeout(refresh, QUIET);
        return;
      }
      perform(undefined, async (actions) => {
        const { choices, outcome, ranOn, checks, tab } = latest.current;
        await readUnderlag(actions, dispatch, choices, true);
        if (outcome && ranOn !== undefined) {
          const { fingerprint } = await actions.previewAllocation({ method: outcome.method, choices });
          dispatch({ type: "compared", fingerprint });
        }
        if (checks || tab === "kontroller") await readChecks(actions, dispatch, true);
        if (tab === "omraden") await readAreas(actions, dispatch, true);
        if (tab === "redovisa") await readReports(actions, dispatch, true);
      });
    };

    perform("reading", async (actions, tell) => {
      await readUnderlag(actions, tell, {}, true);
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
  }, [perform]);

  // However the tab was reached, and whatever was going on then, it ends with the checks on it.
  const wantsChecks = state.tab === "kontroller" && !state.checks && !state.task && state.notice?.kind !== "failed";
  useEffect(() => {
    if (wantsChecks) perform("checking", (actions) => readChecks(actions, dispatch, false));
  }, [wantsChecks, perform]);

  // Rules may have been written by hand while another tab was open.
  const isOmraden = state.tab === "omraden";
  useEffect(() => {
    if (isOmraden) perform(undefined, (actions) => readAreas(actions, dispatch, true));
  }, [isOmraden, perform]);

  // Its fields too, and the days go by.
  const isRedovisa = state.tab === "redovisa";
  useEffect(() => {
    if (isRedovisa) perform(undefined, (actions) => readReports(actions, dispatch, true));
  }, [isRedovisa, perform]);

  const allocate = async (actions: Actions, fingerprint: string): Promise<void> => {
    const { signal } = abort.current;
    const outcome = await actions.allocate({
      ...optionsOf(latest.current),
      fingerprint,
      signal,
      onStep: (step) => dispatch({ type: "stepped", step }),
    });
    dispatch({ type: "allocated", outcome, ranOn: fingerprint, aborted: signal.aborted, canUndo: actions.canUndo() });
    await readUnderlag(actions, dispatch, latest.current.choices, true);
  };

  const review = (work: ReviewWork): void =>
    perform("reviewing", async (actions) => {
      const shown = await work(await actions.loadReview());
      dispatch({ type: "reviewed", shown, canUndo: actions.canUndo() });
    });

  return {
    state,
    open: (tab) => dispatch({ type: "opened", tab }),
    reread: () => perform("reading", (actions, tell) => readUnderlag(actions, tell, latest.current.choices, false)),
    choose: (sheet, column, header) => {
      dispatch({ type: "chose", sheet, column, header });
      const choices = { ...state.choices, [sheet]: { ...state.choices[sheet], [column]: header } };
      perform("reading", (actions, tell) => readUnderlag(actions, tell, choices, false));
    },
    chooseMethod: (method) => dispatch({ type: "choseMethod", method }),
    preview: () =>
      perform("previewing", async (actions, tell) => {
        const preview = await actions.previewAllocation(optionsOf(latest.current));
        tell({ type: mayRun(preview) ? "previewed" : "refused", preview });
      }),
    run: () => {
      if (!busy.current) abort.current = new AbortController();
      perform("running", async (actions) => {
        dispatch({ type: "stepped", step: "read" });
        const preview = await actions.previewAllocation(optionsOf(latest.current));
        if (mayRun(preview)) await allocate(actions, preview.fingerprint);
        else dispatch({ type: "refused", preview });
      });
    },
    cancel: () => {
      abort.current.abort();
      dispatch({ type: "cancelled" });
    },
    leave: () => {
      if (!reading.current) return;
      reading.current.isLeft = true;
      busy.current = false;
      dispatch({ type: "left" });
    },
    undo: () =>
      perform("undoing", async (actions) => {
        const { undone, findings } = await actions.undoLast();
        dispatch({ type: "undone", undone, findings, canUndo: actions.canUndo() });
        await readUnderlag(actions, dispatch, latest.current.choices, true);
        if (latest.current.tab === "omraden") await readAreas(actions, dispatch, true);
        if (latest.current.tab === "redovisa") await readReports(actions, dispatch, true);
      }),
    createTemplate: (year) =>
      perform("creating", async (actions) => {
        const { findings, written } = await actions.createTemplate({ year });
        dispatch({ type: "created", year, written, findings, canUndo: actions.canUndo() });
        await readUnderlag(actions, dispatch, {}, true);
      }),
    importing: (work) =>
      perform("importing", async (actions) => {
        const shown = await work(await actions.loadImports());
        dispatch({ type: "imported", shown, canUndo: actions.canUndo() });
        if (shown.written) await readUnderlag(actions, dispatch, latest.current.choices, true);
      }),
    review,
    explain: (target) => {
      if (busy.current) return;
      dispatch({ type: "opened", tab: "granska" });
      review(async ({ explain }) => ({ explanation: await explain(target), isCalled: true }));
    },
    scenarios: (work) =>
      perform("scenarios", async (actions) => {
        const shown = await work(await actions.loadScenarios());
        dispatch({ type: "scenarios", shown, canUndo: actions.canUndo() });
        if (shown.result?.written) await readUnderlag(actions, dispatch, latest.current.choices, true);
      }),
    packages: (work) =>
      perform("packages", (actions) => work(actions, (shown) => dispatch({ type: "packages", shown }))),
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
