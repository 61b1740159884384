import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { PackageTexts } from "../../texts/packages";
import type { Running } from "./packageState";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, width: "100%" },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { overflowWrap: "anywhere" },
});

/** Which of how many, for the eye; the live region says when it begins and ends, not 210 times between. */
export function CountedProgress({ running, texts }: { running: Running; texts: PackageTexts }): ReactElement {
  const styles = useStyles();
  const { n, of, name, abort } = running;
  const [isCancelled, setCancelled] = useState(abort.signal.aborted);
  const text = texts.progress(n, of, name);
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <span aria-hidden="true" className={styles.name}>
          {isCancelled ? texts.cancelling : text}
        </span>
        <ProgressBar value={(n - 1) / of} aria-label={text} />
      </div>
      <Button
        disabledFocusable={isCancelled}
        onClick={() => {
          abort.abort();
          setCancelled(true);
        }}
      >
        {texts.cancel}
      </Button>
    </div>
  );
}
