import { useState, type ReactElement } from "react";
import type { PackageTexts } from "../../texts/packages";
import { Progress } from "../parts/Progress";
import type { Running } from "./packageState";

/** Which of how many; the live region says when it begins and ends, not 210 times between. */
export function CountedProgress({ running, texts }: { running: Running; texts: PackageTexts }): ReactElement {
  const { n, of, name, abort } = running;
  const [isCancelled, setCancelled] = useState(abort.signal.aborted);
  const text = texts.progress(n, of, name);
  return (
    <Progress
      text={isCancelled ? texts.cancelling : text}
      label={text}
      value={(n - 1) / of}
      cancelText={texts.cancel}
      isCancelOff={isCancelled}
      cancel={() => {
        abort.abort();
        setCancelled(true);
      }}
    />
  );
}
