import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { useTexts } from "../texts";

/** What is done sooner is not worth a flicker. ms */
const SOON = 300;

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { flexGrow: 1, minWidth: 0 },
});

export interface TaskProgressProps {
  text: string;
  /** Undefined: it writes, and what has been sent to Excel cannot be called back. */
  leave: (() => void) | undefined;
}

/** At the pane's foot while something takes its time. The live region of the pane says the same; this is for the eye. */
export default function TaskProgress({ text, leave }: TaskProgressProps): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SOON);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.root}>
      <ProgressBar className={styles.bar} aria-label={text} />
      {leave && (
        <Button size="small" onClick={leave}>
          {texts.fordela.cancel}
        </Button>
      )}
    </div>
  );
}
