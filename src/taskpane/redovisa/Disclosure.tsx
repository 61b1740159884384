import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useCardStyles } from "../parts/useCardStyles";
import { useLayoutStyles } from "../parts/useLayoutStyles";

const useStyles = makeStyles({
  root: { width: "100%" },
  heading: { display: "inline", marginRight: tokens.spacingHorizontalS },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    minWidth: 0,
  },
});

export interface DisclosureProps {
  heading: string;
  /** How it stands; seen when it is closed too. */
  sign?: ReactNode;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A part that is opened: the browser's own, which keyboards and screen readers know. */
export function Disclosure({ heading, sign, isOpen, setOpen, children }: DisclosureProps): ReactElement {
  const styles = useStyles();
  const card = useCardStyles();
  const layout = useLayoutStyles();
  return (
    <details
      className={mergeClasses(card.root, styles.root)}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={card.head}>
        <h3 className={mergeClasses(layout.heading, styles.heading)}>{heading}</h3>
        {sign}
      </summary>
      {isOpen && <div className={styles.body}>{children}</div>}
    </details>
  );
}
