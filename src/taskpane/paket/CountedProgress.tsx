import type { ReactElement } from "react";
import type { PackageTexts } from "../../texts/packages";
import { Progress } from "../parts/Progress";
import type { Pane } from "../usePane";
import type { Running } from "./packageState";

export interface CountedProgressProps {
  pane: Pane;
  running: Running;
  texts: PackageTexts;
}

/** Which of how many; the live region says when it begins and ends, not 210 times between. */
export function CountedProgress({ pane, running, texts }: CountedProgressProps): ReactElement {
  const { n, of, name } = running;
  return <Progress pane={pane} text={texts.progress(n, of, name)} value={(n - 1) / of} />;
}
