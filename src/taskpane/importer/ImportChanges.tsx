import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ImportPreview, RowChange } from "../../actions/types";
import { formatWhole } from "../numbers";
import { useTableStyles } from "../parts/useTableStyles";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

/** More rows than these wait behind a button. */
const SHOWN = 8;

/** What writing would change, row by row of the sheet. */
export function ImportChanges({ preview }: { preview: ImportPreview }): ReactElement {
  const styles = useImportStyles();
  const table = useTableStyles();
  const texts = useImportTexts();
  const [all, setAll] = useState(false);
  const { changes, unchanged } = preview;
  const count = (change: RowChange["change"]) => changes.filter((one) => one.change === change).length;
  const shown = all ? changes : changes.slice(0, SHOWN);
  const counts = [
    [count("changed"), texts.changed],
    [count("added"), texts.added],
    [count("removed"), texts.removed],
    [unchanged, texts.unchanged],
  ] as const;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{texts.changes}</h3>
      <p className={styles.text}>
        {changes.length === 0
          ? texts.nothingChanges
          : counts.flatMap(([n, say]) => (n > 0 ? [say(formatWhole(n))] : [])).join(", ")}
      </p>
      {shown.length > 0 && (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col" className={table.head}>
                {texts.place}
              </th>
              <th scope="col" className={mergeClasses(table.head, table.number)}>
                {texts.from}
              </th>
              <th scope="col" className={mergeClasses(table.head, table.number)}>
                {texts.to}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={`${row.kod} ${row.change}`}>
                <th scope="row" className={mergeClasses(table.cell, styles.wide)}>
                  {row.kod} {row.namn}
                </th>
                <td className={mergeClasses(table.cell, table.end)}>{values(row, "fran")}</td>
                <td className={mergeClasses(table.cell, table.end)}>
                  {row.change === "removed" ? texts.removed("1") : values(row, "till")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < changes.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {texts.more(formatWhole(changes.length - shown.length))}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The figures and types of a row; the code of a new row stands beside it already. */
const values = ({ cells, kod }: RowChange, which: "fran" | "till"): string =>
  cells
    .filter(({ till }) => till !== kod)
    .map((cell) => (typeof cell[which] === "number" ? formatWhole(cell[which]) : String(cell[which])))
    .filter(Boolean)
    .join(" + ");
