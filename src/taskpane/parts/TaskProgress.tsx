import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { Progress } from "./Progress";

/** What is done sooner is not worth a flicker. ms */
const SOON = 300;

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** At the pane's foot while something takes its time. The live region of the pane says the same; this is for the eye. */
export default function TaskProgress({ pane, text }: { pane: Pane; text: string }): ReactElement | null {
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
      <Progress pane={pane} text={pane.state.step === "verify" ? texts.written : text} />
    </div>
  );
}
