import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainTarget, RegionRow } from "../../actions/types";
import { formatWhole } from "../numbers";
import { Section } from "../parts/Section";
import { useTableStyles } from "../parts/useTableStyles";
import { useTexts } from "../texts";

/** Narrower than this, and a pane mostly is, the region's name gets a line of its own: nothing has to be scrolled sideways. */
const NARROW = "@media (max-width: 419px)";

const useStyles = makeStyles({
  row: { [NARROW]: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr" } },
  name: {
    overflowWrap: "anywhere",
    hyphens: "auto",
    [NARROW]: { gridColumnStart: "1", gridColumnEnd: "-1", borderBottomStyle: "none", paddingBottom: 0 },
  },
  // In the system's own colours it looks like what it is.
  amount: { "@media (forced-colors: active)": { color: "LinkText" } },
  summa: { fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  whole: { [NARROW]: { display: "block" } },
});

const sumOf = (regions: readonly RegionRow[], pick: (row: RegionRow) => number): number =>
  regions.reduce((sum, row) => sum + pick(row), 0);

/**
 * The result, a row a region. The roles are those the elements have by themselves: said again because a row laid out
 * as a grid would lose them.
 */
export function RegionTable({
  regions,
  explain,
}: {
  regions: readonly RegionRow[];
  /** Asks why an amount is what it is. */
  explain: (target: ExplainTarget) => void;
}): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const texts = useTexts();
  const name = mergeClasses(table.cell, styles.name);
  const number = mergeClasses(table.cell, table.number);
  const head = mergeClasses(table.head, table.number);

  const amount = (row: RegionRow, kr: number, what: string, target: ExplainTarget): ReactElement => (
    <Link
      as="button"
      appearance="subtle"
      className={styles.amount}
      aria-label={texts.fordela.explain(formatWhole(kr), what, row.region)}
      onClick={() => explain(target)}
    >
      {formatWhole(kr)}
    </Link>
  );

  return (
    <Section heading={texts.fordela.regions}>
      <p className={styles.hint}>{texts.fordela.explainHint}</p>
      <table role="table" aria-label={texts.fordela.regions} className={mergeClasses(table.table, styles.whole)}>
        <thead role="rowgroup" className={styles.whole}>
          <tr role="row" className={styles.row}>
            <th role="columnheader" scope="col" className={mergeClasses(table.head, styles.name)}>
              {texts.fordela.region}
            </th>
            <th role="columnheader" scope="col" className={head}>
              {texts.fordela.befolkning}
            </th>
            <th role="columnheader" scope="col" className={head}>
              {texts.fordela.landsbygd}
            </th>
            <th role="columnheader" scope="col" className={head}>
              {texts.fordela.summa}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.whole}>
          {regions.map((row) => (
            <tr key={row.regionkod} role="row" className={styles.row}>
              <th role="rowheader" scope="row" className={name}>
                {row.region}
              </th>
              <td role="cell" className={number}>
                {amount(row, row.befolkning, texts.fordela.befolkning, {
                  regionkod: row.regionkod,
                  nyckel: "befolkning",
                })}
              </td>
              <td role="cell" className={number}>
                {amount(row, row.landsbygd, texts.fordela.landsbygd, { regionkod: row.regionkod, nyckel: "landsbygd" })}
              </td>
              <td role="cell" className={mergeClasses(number, styles.summa)}>
                {amount(row, row.summa, texts.fordela.summa, { regionkod: row.regionkod })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup" className={styles.whole}>
          <tr role="row" className={styles.row}>
            <th role="rowheader" scope="row" className={mergeClasses(name, table.total)}>
              {texts.fordela.total}
            </th>
            <td role="cell" className={mergeClasses(number, table.total)}>
              {formatWhole(sumOf(regions, (row) => row.befolkning))}
            </td>
            <td role="cell" className={mergeClasses(number, table.total)}>
              {formatWhole(sumOf(regions, (row) => row.landsbygd))}
            </td>
            <td role="cell" className={mergeClasses(number, table.total)}>
              {formatWhole(sumOf(regions, (row) => row.summa))}
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
