import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Step } from "../../actions/types";
import { STEPS } from "../paneState";
import { useTexts } from "../texts";

export interface RunProgressProps {
  step: Step | undefined;
  cancelling: boolean;
  cancel: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
});

/** How far the run has come. The live region of the pane says the same; this is for the eye. */
export function RunProgress({ step, cancelling, cancel }: RunProgressProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const n = step ? STEPS.indexOf(step) + 1 : 0;
  const label = step ? texts.fordela.stepOf(texts.fordela.steps[step], n, STEPS.length) : texts.fordela.running;
  // What has been sent to Excel cannot be called back.
  const tooLate = step === "write" || step === "verify";
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <span aria-hidden="true">{cancelling ? texts.fordela.cancelling : label}</span>
        <ProgressBar value={n / STEPS.length} aria-label={texts.fordela.running} />
      </div>
      <Button disabledFocusable={cancelling || tooLate} onClick={cancel}>
        {texts.fordela.cancel}
      </Button>
    </div>
  );
}
