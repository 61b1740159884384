import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckRow } from "../../actions/types";
import { formatChecked } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { StatusMark } from "../parts/StatusMark";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "4.5em minmax(0, 1fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, alignItems: "flex-start" },
  values: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** One check: what it says, what was expected and found, and where. */
export function CheckItem({
  check,
  select,
}: {
  check: CheckRow;
  select: (sheet: string, cell: string) => void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <li className={styles.root}>
      <StatusMark status={check.status} />
      <div className={styles.body}>
        <span>{check.text}</span>
        <dl className={styles.values}>
          <dt>{texts.kontroller.expected}</dt>
          <dd className={styles.value}>{formatChecked(check.forvantat)}</dd>
          <dt>{texts.kontroller.found}</dt>
          <dd className={styles.value}>{formatChecked(check.funnet)}</dd>
        </dl>
        <CellLink sheet={check.sheet} cell={check.cell} select={select} />
      </div>
    </li>
  );
}
