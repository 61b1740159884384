import type { ReactElement } from "react";
import { STEPS } from "../paneState";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { Progress } from "./Progress";

/** How far the run has come. The live region of the pane says the same; this is for the eye. */
export function RunProgress({ pane }: { pane: Pane }): ReactElement {
  const texts = useTexts();
  const { step } = pane.state;
  const n = step ? STEPS.indexOf(step) + 1 : 0;
  const text = step ? texts.fordela.stepOf(texts.fordela.steps[step], n, STEPS.length) : texts.fordela.running;
  return <Progress pane={pane} text={text} value={n / STEPS.length} />;
}
