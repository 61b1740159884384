import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, SubtractCircleFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useTexts } from "../texts";

export type Status = "OK" | "FEL" | "saknas";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  OK: { color: tokens.colorStatusSuccessForeground1 },
  FEL: { color: tokens.colorStatusDangerForeground1 },
  saknas: { color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, fontSize: "1.25em" },
});

const icons = { OK: CheckmarkCircleFilled, FEL: DismissCircleFilled, saknas: SubtractCircleFilled };

/** OK or FEL as an icon and a word: colour is never the only sign. */
export function StatusMark({ status }: { status: Status }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const Icon = icons[status];
  return (
    <span className={mergeClasses(styles.root, styles[status])}>
      <Icon className={styles.icon} aria-hidden />
      {texts.status[status]}
    </span>
  );
}
