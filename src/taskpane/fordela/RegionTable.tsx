import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainTarget, RegionRow } from "../../actions/types";
import { formatWhole } from "../numbers";
import { FigureTable } from "../parts/FigureTable";
import { Section } from "../parts/Section";
import { useTexts } from "../texts";

const useStyles = makeStyles({
  amount: {
    fontSize: "inherit",
    lineHeight: "inherit",
    // In the system's own colours it looks like what it is.
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  summa: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const PARTS = ["befolkning", "landsbygd", "summa"] as const;

/** The result, a row a region. */
export function RegionTable({
  regions,
  explain,
}: {
  regions: readonly RegionRow[];
  /** Asks why an amount is what it is. */
  explain: (target: ExplainTarget) => void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts().fordela;

  const amount = ({ regionkod, region, ...row }: RegionRow, part: (typeof PARTS)[number]): ReactElement => (
    <Link
      key={part}
      as="button"
      appearance="subtle"
      className={mergeClasses(styles.amount, part === "summa" && styles.summa)}
      aria-label={texts.explain(formatWhole(row[part]), texts[part], region)}
      onClick={() => explain(part === "summa" ? { regionkod } : { regionkod, nyckel: part })}
    >
      {formatWhole(row[part])}
    </Link>
  );

  return (
    <Section heading={texts.regions}>
      <p className={styles.hint}>{texts.explainHint}</p>
      <FigureTable
        label={texts.regions}
        heads={[texts.region, ...PARTS.map((part) => texts[part])]}
        rows={regions.map((row) => ({
          key: row.regionkod,
          name: row.region,
          figures: PARTS.map((part) => amount(row, part)),
        }))}
        total={{
          name: texts.total,
          figures: PARTS.map((part) => formatWhole(regions.reduce((sum, row) => sum + row[part], 0))),
        }}
      />
    </Section>
  );
}
