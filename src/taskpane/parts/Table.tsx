import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useLots } from "./Lots";
import { useLayoutStyles } from "./useLayoutStyles";
import { useTableStyles } from "./useTableStyles";

export interface Column {
  head: string;
  /** Figures stand to the right and are never broken; "end" is other text that does. */
  align?: "number" | "end";
}

export interface Row {
  key: string;
  /** As many as there are columns. The first one names the row. */
  cells: readonly ReactNode[];
}

export interface TableProps {
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** So many are shown at first; all, when it is left out. */
  first?: number;
}

/** A few columns, the first of which names the row. */
export function Table({ label, columns, rows, first = Infinity }: TableProps): ReactElement {
  const styles = useTableStyles();
  const layout = useLayoutStyles();
  const { count, focus, button } = useLots(rows.length, first);
  const aligned = (at: number): string => styles[columns[at]?.align ?? "start"];
  return (
    <div className={layout.part}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ head, align }) => (
              // A heading may be broken where its figures may not.
              <th key={head} scope="col" className={mergeClasses(styles.head, align && styles.end)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, count).map(({ key, cells: [name, ...cells] }, at) => (
            <tr key={key} {...focus<HTMLTableRowElement>(at)}>
              <th scope="row" className={mergeClasses(styles.cell, aligned(0))}>
                {name}
              </th>
              {cells.map((cell, after) => (
                <td key={after} className={mergeClasses(styles.cell, aligned(after + 1))}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {button}
    </div>
  );
}
