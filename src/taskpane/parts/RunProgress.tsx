import type { ReactElement } from "react";
import type { Step } from "../../actions/types";
import { STEPS } from "../paneState";
import { useTexts } from "../texts";
import { Progress } from "./Progress";

export interface RunProgressProps {
  step: Step | undefined;
  cancelling: boolean;
  cancel: () => void;
}

/** How far the run has come. The live region of the pane says the same; this is for the eye. */
export function RunProgress({ step, cancelling, cancel }: RunProgressProps): ReactElement {
  const texts = useTexts();
  const n = step ? STEPS.indexOf(step) + 1 : 0;
  const label = step ? texts.fordela.stepOf(texts.fordela.steps[step], n, STEPS.length) : texts.fordela.running;
  // What has been sent to Excel cannot be called back.
  const tooLate = step === "write" || step === "verify";
  return (
    <Progress
      text={cancelling ? texts.fordela.cancelling : label}
      label={texts.fordela.running}
      value={n / STEPS.length}
      cancelText={texts.fordela.cancel}
      isCancelOff={cancelling || tooLate}
      cancel={cancel}
    />
  );
}
