import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckRow } from "../../actions/types";
import { formatChecked } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { StatusMark } from "../parts/StatusMark";
import { checkText } from "../../texts/checkWords";
import { useLanguage, useTexts } from "../texts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    // With large text what is checked stands below its mark.
    flexWrap: "wrap",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  mark: { flexBasis: "4.5em" },
  body: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: "12em",
    minWidth: 0,
    gap: tokens.spacingVerticalXXS,
    alignItems: "flex-start",
  },
  values: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  original: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
  const text = checkText(check.text, useLanguage());
  return (
    <li className={styles.root}>
      <div className={styles.mark}>
        <StatusMark status={check.status} />
      </div>
      <div className={styles.body}>
        <span>{text}</span>
        {/* As the sheet has it, to be found there. */}
        {text !== check.text && (
          <span lang="sv" className={styles.original}>
            {check.text}
          </span>
        )}
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
