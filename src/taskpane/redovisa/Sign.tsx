import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  CircleRegular,
  ClockRegular,
  DismissCircleFilled,
  ErrorCircleFilled,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";

export type Tone = "good" | "coming" | "open" | "near" | "wrong" | "gone";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  coming: { color: tokens.colorNeutralForeground2 },
  open: { color: tokens.colorNeutralForeground2 },
  near: { color: tokens.colorStatusWarningForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  gone: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0, alignSelf: "center", fontSize: "1.25em" },
});

const icons = {
  good: CheckmarkCircleFilled,
  coming: ClockRegular,
  open: CircleRegular,
  near: WarningFilled,
  wrong: ErrorCircleFilled,
  gone: DismissCircleFilled,
};

/** How something stands, as an icon and a word: colour is never the only sign. */
export function Sign({ tone, text }: { tone: Tone; text: string }): ReactElement {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span className={mergeClasses(styles.root, styles[tone])}>
      <Icon className={styles.icon} aria-hidden />
      {text}
    </span>
  );
}
