import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PaneTexts } from "../../texts/pane";
import { formatWhole } from "../numbers";
import { STEPS, type Notice as NoticeState, type PaneState } from "../paneState";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  bar: { marginTop: tokens.spacingVerticalS },
});

/** Tells those who listen what goes on and what came of it, and shows what has no other place on the screen. */
export function Notice({ state, close }: { state: PaneState; close: () => void }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const intent = state.notice && intents[state.notice.kind];
  return (
    <>
      <div role="status" aria-live="polite" className={styles.spoken}>
        {spoken(state, texts)}
      </div>
      {state.notice && intent && (
        // Spoken above; a second live region would say it twice.
        <MessageBar intent={intent} layout="multiline" politeness="polite" aria-live="off" className={styles.bar}>
          <MessageBarBody>{said(state.notice, texts)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button appearance="transparent" aria-label={texts.close} icon={<DismissRegular />} onClick={close} />
            }
          />
        </MessageBar>
      )}
    </>
  );
}

/** Only what is not plain from the tab itself gets a bar. */
const intents: Partial<Record<NoticeState["kind"], MessageBarIntent>> = {
  cancelled: "info",
  undone: "success",
  notUndone: "warning",
  template: "success",
  failed: "error",
};

function spoken(state: PaneState, texts: PaneTexts): string {
  if (state.cancelling) return texts.fordela.cancelling;
  if (state.step) {
    return texts.fordela.stepOf(texts.fordela.steps[state.step], STEPS.indexOf(state.step) + 1, STEPS.length);
  }
  switch (state.task) {
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
    case undefined:
      return state.notice ? said(state.notice, texts) : "";
  }
}

function said(notice: NoticeState, texts: PaneTexts): string {
  switch (notice.kind) {
    case "previewed":
      return texts.notice.previewed(formatWhole(notice.cells));
    case "allocated":
      return texts.notice.allocated(formatWhole(notice.fordelat), formatWhole(notice.differens));
    case "template":
      return texts.notice.template(notice.year);
    case "failed":
      return texts.failed;
    default:
      return texts.notice[notice.kind];
  }
}
