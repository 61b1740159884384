import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTableStyles } from "./useTableStyles";

/** Narrower than this, and a pane mostly is, the name gets a line of its own: it breaks between words, and no figure is cut. */
const NARROW = "@media (max-width: 26.1em)";

const useStyles = makeStyles({
  whole: { [NARROW]: { display: "block" } },
  // As many figures on a line as there is room for, when the user's text is large.
  row: { [NARROW]: { display: "flex", flexWrap: "wrap" } },
  name: { [NARROW]: { flexBasis: "100%", borderBottomStyle: "none", paddingBottom: 0 } },
  figure: { [NARROW]: { boxSizing: "border-box", flexGrow: 1, flexShrink: 1, flexBasis: "7.5em" } },
});

export interface FigureRow {
  key: string;
  name: string;
  /** As many as there are columns but the first. */
  figures: readonly ReactNode[];
}

export interface FigureTableProps {
  label: string;
  /** Of the names and of each figure. */
  heads: readonly string[];
  rows: readonly FigureRow[];
  total: Omit<FigureRow, "key">;
}

/**
 * Names, figures and their sum. The roles are those the elements have by themselves: said again because a row laid out
 * as a flex box would lose them.
 */
export function FigureTable({ label, heads, rows, total }: FigureTableProps): ReactElement {
  const styles = useStyles();
  const table = useTableStyles();
  const row = ({ name, figures }: Omit<FigureRow, "key">, look?: string): ReactElement => (
    <>
      <th role="rowheader" scope="row" className={mergeClasses(table.cell, styles.name, look)}>
        {name}
      </th>
      {figures.map((figure, at) => (
        <td key={at} role="cell" className={mergeClasses(table.cell, table.number, styles.figure, look)}>
          {figure}
        </td>
      ))}
    </>
  );
  return (
    <table role="table" aria-label={label} className={mergeClasses(table.table, styles.whole)}>
      <thead role="rowgroup" className={styles.whole}>
        <tr role="row" className={styles.row}>
          {heads.map((head, at) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className={mergeClasses(table.head, ...(at === 0 ? [styles.name] : [table.end, styles.figure]))}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.whole}>
        {rows.map((one) => (
          <tr key={one.key} role="row" className={styles.row}>
            {row(one)}
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup" className={styles.whole}>
        <tr role="row" className={styles.row}>
          {row(total, table.total)}
        </tr>
      </tfoot>
    </table>
  );
}
