import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";

export interface ChoiceProps {
  label: string;
  value: string;
  /** Label and list on one line. */
  inline?: boolean;
  choose: (value: string) => void;
  /** The <option> elements. */
  children: ReactNode;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  inline: { flexDirection: "row", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: {
    minWidth: 0,
    maxWidth: "100%",
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});

/** A list to pick from: the browser's own, which keyboards and screen readers know, at a tenth of the size of Fluent UI's. */
export function Choice({ label, value, inline, choose, children }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.root, inline && styles.inline)}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={styles.select} value={value} onChange={({ target }) => choose(target.value)}>
        {children}
      </select>
    </div>
  );
}
