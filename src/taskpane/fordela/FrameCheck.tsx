import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { Frame, Outcome, Preview } from "../../actions/types";
import { formatWhole } from "../numbers";
import { StatusMark } from "../parts/StatusMark";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  rows: { margin: `${tokens.spacingVerticalS} 0` },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  term: { color: tokens.colorNeutralForeground2 },
  amount: {
    margin: 0,
    marginLeft: "auto",
    // Never wider than the pane, however large the user's text is.
    fontSize: `min(${tokens.fontSizeBase500}, 7vw)`,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  last: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    marginTop: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface FrameCheckProps {
  /** A preview of a run that may be made; it goes before the last run. */
  preview: Preview | undefined;
  outcome: Outcome | undefined;
  /** What was written is no longer what the checks of the workbook were OK with. */
  isOvertaken: boolean;
}

/** The headline: the frame, what is allocated, and that nothing is left. OK only when all that was checked is. */
export function FrameCheck({ preview, outcome, isOvertaken }: FrameCheckProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const headingId = useId();
  const frame: Frame | undefined = preview?.frame ?? outcome?.frame;
  const sums = frame?.differens === 0;
  const overtaken = preview === undefined && isOvertaken;
  const sound = preview !== undefined || (outcome?.sound === true && !overtaken);
  const amount = (value: number | undefined): string => (value === undefined ? "–" : texts.kr(formatWhole(value)));

  return (
    <section className={styles.root} aria-labelledby={headingId}>
      <div className={styles.top}>
        <h2 id={headingId} className={styles.heading}>
          {texts.fordela.frame}
        </h2>
        {frame && <StatusMark status={sums && sound ? "OK" : "FEL"} />}
      </div>
      <dl className={styles.rows}>
        <div className={styles.row}>
          <dt className={styles.term}>{texts.fordela.ram}</dt>
          <dd className={styles.amount}>{amount(frame?.total)}</dd>
        </div>
        <div className={styles.row}>
          <dt className={styles.term}>{texts.fordela.fordelat}</dt>
          <dd className={styles.amount}>{amount(frame?.fordelat)}</dd>
        </div>
        <div className={mergeClasses(styles.row, styles.last)}>
          <dt className={styles.term}>{texts.fordela.differens}</dt>
          <dd className={styles.amount}>{amount(frame?.differens)}</dd>
        </div>
      </dl>
      <p className={styles.text}>{sentence()}</p>
    </section>
  );

  function sentence(): string {
    if (!frame) return texts.fordela.frameNone;
    if (!sums) return texts.fordela.frameFel;
    if (overtaken) return texts.fordela.frameOvertaken;
    if (!sound) return texts.fordela.frameUnsound;
    return preview ? texts.fordela.framePreview : texts.fordela.frameOk;
  }
}
