import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import { useControlStyles } from "./useControlStyles";

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
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0, maxWidth: "100%" },
  inline: { flexDirection: "row", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** A list to pick from: the browser's own, which keyboards and screen readers know, at a tenth of the size of Fluent UI's. */
export function Choice({ label, value, inline, choose, children }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const { control } = useControlStyles();
  const id = useId();
  return (
    <div className={mergeClasses(styles.root, inline && styles.inline)}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={control} value={value} onChange={({ target }) => choose(target.value)}>
        {children}
      </select>
    </div>
  );
}
