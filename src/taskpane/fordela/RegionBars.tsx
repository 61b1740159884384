import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { RegionRow } from "../../actions/types";
import { diagramTexts, type DiagramTexts } from "../../texts/diagram";
import { formatDecimal, formatWhole } from "../numbers";
import { useSpokenStyles } from "../parts/useSpokenStyles";
import { Choice } from "../parts/Choice";
import { Section } from "../parts/Section";
import { useLanguage } from "../texts";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, margin: 0 },
  term: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  key: { width: "16px", height: "12px", flexShrink: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  text: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  number: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", marginLeft: "auto" },
  bar: { display: "flex", height: "10px" },
  segment: {
    boxSizing: "border-box",
    minWidth: "1px",
    // Seen when the system's colours are forced upon the page and every background is the same.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  first: { backgroundColor: tokens.colorCompoundBrandStroke },
  // Hollow beside filled: told apart without any colour.
  second: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorCompoundBrandStroke}` },
});

type Shows = "amounts" | "perPerson";
const SHOWS: readonly Shows[] = ["amounts", "perPerson"];

/** The result as bars. Every number stands there as text: the bars are for the eye alone. */
export default function RegionBars({ regions }: { regions: readonly RegionRow[] }): ReactElement {
  const styles = useStyles();
  const texts = diagramTexts(useLanguage());
  const [shows, setShows] = useState<Shows>("amounts");
  const largest = Math.max(1, ...regions.map((row) => (shows === "amounts" ? row.summa : row.krPerInvanare)));
  return (
    <Section heading={texts.heading}>
      <Choice
        label={texts.shows}
        value={shows}
        choose={(value) => setShows(SHOWS.find((known) => known === value) ?? shows)}
      >
        {SHOWS.map((known) => (
          <option key={known} value={known}>
            {texts[known]}
          </option>
        ))}
      </Choice>
      {shows === "amounts" && (
        <p className={styles.legend} aria-hidden="true">
          <span className={styles.term}>
            <span className={mergeClasses(styles.key, styles.segment, styles.first)} />
            {texts.population}
          </span>
          <span className={styles.term}>
            <span className={mergeClasses(styles.key, styles.segment, styles.second)} />
            {texts.rural}
          </span>
        </p>
      )}
      <ul className={styles.list} aria-label={texts[shows]}>
        {regions.map((row) => (
          <Bar key={row.regionkod} row={row} shows={shows} largest={largest} texts={texts} />
        ))}
      </ul>
    </Section>
  );
}

interface BarProps {
  row: RegionRow;
  shows: Shows;
  largest: number;
  texts: DiagramTexts;
}

function Bar({ row, shows, largest, texts }: BarProps): ReactElement {
  const styles = useStyles();
  const { spoken } = useSpokenStyles();
  const width = (value: number): { width: string } => ({ width: `${Math.max(0, (value / largest) * 100)}%` });
  return (
    <li>
      <div className={styles.text}>
        <span>{row.region}</span>{" "}
        <span className={styles.number}>
          {texts.kr(shows === "amounts" ? formatWhole(row.summa) : formatDecimal(row.krPerInvanare))}
          {shows === "amounts" && (
            <span className={spoken}>{texts.parts(formatWhole(row.befolkning), formatWhole(row.landsbygd))}</span>
          )}
        </span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        {shows === "perPerson" ? (
          <div className={mergeClasses(styles.segment, styles.first)} style={width(row.krPerInvanare)} />
        ) : (
          <>
            <div className={mergeClasses(styles.segment, styles.first)} style={width(row.befolkning)} />
            <div className={mergeClasses(styles.segment, styles.second)} style={width(row.landsbygd)} />
          </>
        )}
      </div>
    </li>
  );
}
