import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

interface ProgressProps {
  /** What is done now, for the eye. */
  text: string;
  /** The bar's own name. */
  label: string;
  /** 0 to 1. */
  value: number;
  cancelText: string;
  /** True when it is too late, or done already. */
  isCancelOff: boolean;
  cancel: () => void;
}

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, width: "100%" },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  text: { overflowWrap: "anywhere" },
});

/** How far something has come, and Avbryt. A live region says when it begins and ends; this is for the eye. */
export function Progress({ text, label, value, cancelText, isCancelOff, cancel }: ProgressProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.bar}>
        <span aria-hidden="true" className={styles.text}>
          {text}
        </span>
        <ProgressBar value={value} aria-label={label} />
      </div>
      <Button disabledFocusable={isCancelOff} onClick={cancel}>
        {cancelText}
      </Button>
    </div>
  );
}
