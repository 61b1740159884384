import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { mayCancel } from "../perform";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";

interface ProgressProps {
  pane: Pick<Pane, "state" | "cancel">;
  /** What is done now. */
  text: string;
  /** 0 to 1; undefined when nobody knows. */
  value?: number;
}

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, width: "100%" },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { overflowWrap: "anywhere" },
});

/** How far something has come, and Avbryt. A live region says when it begins and ends; this is for the eye. */
export function Progress({ pane, text, value }: ProgressProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { task, step, cancelling } = pane.state;
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <span aria-hidden="true" className={styles.text}>
          {cancelling ? texts.fordela.cancelling : text}
        </span>
        <ProgressBar {...(value !== undefined && { value })} aria-label={text} />
      </div>
      {task && mayCancel(task) && (
        // Once it is written there is only Ångra.
        <Button disabledFocusable={cancelling || step === "verify"} onClick={pane.cancel}>
          {texts.fordela.cancel}
        </Button>
      )}
    </div>
  );
}
