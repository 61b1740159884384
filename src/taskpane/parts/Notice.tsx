import { lazy, Suspense, type ReactElement } from "react";
import type { PaneTexts } from "../../texts/pane";
import { STEPS, type Notice as NoticeState, type PaneState, type Task } from "../paneState";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { LazyBoundary } from "./LazyBoundary";
import type { NoticeBarProps } from "./NoticeBar";
import { noticeText } from "./noticeText";
import { useSpokenStyles } from "./useSpokenStyles";

const NoticeBar = lazy(() => import(/* webpackChunkName: "notice" */ "./NoticeBar"));

/** Only what is not plain from the tab itself gets a bar. */
const intents: Partial<Record<NoticeState["kind"], NoticeBarProps["intent"]>> = {
  cancelled: "info",
  left: "info",
  undone: "success",
  notUndone: "warning",
  undoAsks: "warning",
  template: "success",
  areasWritten: "success",
  areasCreated: "success",
  areasUnsaved: "warning",
  reportsWritten: "success",
  reportsCreated: "success",
  reportsUnsaved: "warning",
  refused: "warning",
  failed: "error",
};

/** Tells those who listen what goes on and what came of it, and shows what has no other place on the screen. */
export function Notice({ pane }: { pane: Pane }): ReactElement {
  const styles = useSpokenStyles();
  const texts = useTexts();
  const { state } = pane;
  const { notice } = state;
  const intent = notice && !isPlain(state) && intents[notice.kind];
  return (
    <>
      <div role="status" aria-live="polite" className={styles.spoken}>
        {spoken(state, texts)}
      </div>
      {notice && intent && (
        <LazyBoundary text={noticeText(notice, texts)} again={texts.tryAgain}>
          <Suspense>
            <NoticeBar
              intent={intent}
              text={noticeText(notice, texts)}
              close={pane.closeNotice}
              {...(notice.kind === "undoAsks" && {
                answer: { text: texts.fordela.undoAnyway, give: () => pane.undoAnyway(notice.since.cells) },
              })}
            />
          </Suspense>
        </LazyBoundary>
      )}
    </>
  );
}

/** Its own button says why nothing was written, and leads to what is wrong. */
const isPlain = ({ notice, tab }: PaneState): boolean =>
  notice?.kind === "refused" && (tab === "omraden" || tab === "redovisa");

function spoken(state: PaneState, texts: PaneTexts): string {
  if (state.cancelling) return texts.fordela.cancelling;
  if (state.step && state.task === "running") {
    return texts.fordela.stepOf(texts.fordela.steps[state.step], STEPS.indexOf(state.step) + 1, STEPS.length);
  }
  if (state.task) return taskText(state.task, texts);
  return state.notice ? noticeText(state.notice, texts) : "";
}

/** What goes on, in a word or two; "" for what the tab says itself, in its own live region: its texts are fetched with it. */
export function taskText(task: Task, texts: PaneTexts): string {
  switch (task) {
    case "reading":
      return texts.underlag.reading;
    case "previewing":
      return texts.fordela.previewing;
    case "running":
      return texts.fordela.running;
    case "creating":
      return texts.underlag.creating;
    case "undoing":
      return texts.fordela.undoing;
    case "checking":
      return texts.kontroller.reading;
    case "reviewing":
    case "importing":
    case "scenarios":
    case "packages":
      return "";
    case "readingAreas":
      return texts.omraden.reading;
    case "writingAreas":
      return texts.omraden.writing;
    case "creatingAreas":
      return texts.omraden.creating;
    case "readingReports":
      return texts.redovisa.reading;
    case "writingReports":
      return texts.redovisa.writing;
    case "creatingReports":
      return texts.redovisa.creating;
  }
}
