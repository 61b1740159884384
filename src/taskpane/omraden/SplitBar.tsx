import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ErrorCircleFilled, InfoFilled } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import type { OmradenTexts } from "../../texts/omraden";
import { formatWhole } from "../numbers";
import type { Trial } from "./trial";
import { useSpokenStyles } from "../parts/useSpokenStyles";
import { useOmradenTexts } from "./useOmradenTexts";

/** A screen reader is told when the typing rests, not for every key. ms */
const REST = 1000;

/** Of the whole; a narrower segment has no room for its number. */
const ROOM_FOR_NUMBER = 0.07;

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    marginBlock: `calc(-1 * ${tokens.spacingVerticalS})`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  bar: { display: "flex", gap: "2px", height: "24px", margin: 0, padding: 0, listStyleType: "none" },
  segment: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    flexBasis: 0,
    minWidth: "3px",
    boxSizing: "border-box",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    // Seen when the system's colours are forced upon the page and every background is the same.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  odd: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  even: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  left: {
    borderTopColor: tokens.colorNeutralStrokeAccessible,
    borderRightColor: tokens.colorNeutralStrokeAccessible,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderLeftColor: tokens.colorNeutralStrokeAccessible,
    borderTopStyle: "dashed",
    borderRightStyle: "dashed",
    borderBottomStyle: "dashed",
    borderLeftStyle: "dashed",
  },
  sentence: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  whole: { color: tokens.colorStatusSuccessForeground1 },
  rest: { color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground1 },
  icon: { flexShrink: 0 },
});

/** The split at a glance. The numbers are those of the list, so that colour says nothing on its own. */
export function SplitBar({ trial }: { trial: Trial }): ReactElement {
  const styles = useStyles();
  const spoken = useSpokenStyles();
  const texts = useOmradenTexts();
  const { ofordelat, rows, isWrong } = trial;
  const sentence = splitSentence(trial, texts);
  const rested = useRested(sentence);
  const kind = ofordelat < 0 ? "over" : ofordelat > 0 || isWrong ? "rest" : "whole";
  const Icon = { whole: CheckmarkCircleFilled, rest: InfoFilled, over: ErrorCircleFilled }[kind];
  const length = rows.reduce((sum, { belopp }) => sum + Math.max(0, belopp ?? 0), Math.max(0, ofordelat));

  return (
    <div className={styles.root}>
      <ul className={styles.bar} aria-label={texts.split}>
        {rows.map(({ id, number, omrade, belopp }) =>
          belopp === undefined || belopp <= 0 ? null : (
            <li
              key={id}
              className={mergeClasses(styles.segment, number % 2 ? styles.odd : styles.even)}
              style={{ flexGrow: belopp / length }}
            >
              <span aria-hidden="true">{belopp / length >= ROOM_FOR_NUMBER && number}</span>
              <span className={spoken.spoken}>
                {texts.segment(number, omrade || texts.unnamed, formatWhole(belopp))}
              </span>
            </li>
          ),
        )}
        {ofordelat > 0 && (
          <li className={mergeClasses(styles.segment, styles.left)} style={{ flexGrow: ofordelat / length }}>
            <span className={spoken.spoken}>{texts.ofordeladRest(formatWhole(ofordelat))}</span>
          </li>
        )}
      </ul>
      <p className={mergeClasses(styles.sentence, styles[kind])}>
        <Icon className={styles.icon} aria-hidden />
        {sentence}
      </p>
      <div role="status" className={spoken.spoken}>
        {rested}
      </div>
    </div>
  );
}

function splitSentence({ ofordelat, isWrong }: Trial, texts: OmradenTexts): string {
  if (isWrong && ofordelat >= 0) return texts.unfinished;
  if (ofordelat === 0) return texts.alltFordelat;
  return ofordelat > 0 ? texts.ofordeladRest(formatWhole(ofordelat)) : texts.overfordelat(formatWhole(-ofordelat));
}

/** The text, once it has stayed the same for a while. */
function useRested(text: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
