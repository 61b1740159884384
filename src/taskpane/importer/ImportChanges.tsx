import type { ReactElement } from "react";
import type { ImportPreview, RowChange } from "../../actions/types";
import { formatWhole } from "../numbers";
import { Table } from "../parts/Table";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

/** More rows than these wait behind a button. */
const FIRST = 8;

/** What writing would change, row by row of the sheet. */
export function ImportChanges({ preview }: { preview: ImportPreview }): ReactElement {
  const styles = useImportStyles();
  const texts = useImportTexts();
  const { changes, unchanged } = preview;
  const count = (change: RowChange["change"]) => changes.filter((one) => one.change === change).length;
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
      {changes.length > 0 && (
        <Table
          label={texts.changes}
          columns={[{ head: texts.place }, { head: texts.from, align: "end" }, { head: texts.to, align: "end" }]}
          rows={changes.map((row) => ({
            key: `${row.kod} ${row.change}`,
            cells: [
              `${row.kod} ${row.namn}`,
              values(row, "fran"),
              row.change === "removed" ? texts.gone : values(row, "till"),
            ],
          }))}
          first={FIRST}
        />
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
