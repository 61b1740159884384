import type { ReactElement } from "react";
import type { Understanding } from "../../actions/types";
import { formatWhole } from "../numbers";
import { Table } from "../parts/Table";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

/** Which column is what, how many rows were taken, and which were left out. */
export function Understood({ understanding }: { understanding: Understanding }): ReactElement {
  const styles = useImportStyles();
  const texts = useImportTexts();
  const { columns, rows, total, kind, source, headerRows, leftOut } = understanding;
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{texts.understood}</h3>
      <p className={styles.text}>{summary()}</p>
      <p className={styles.text}>
        {texts.source}: {source.title || "–"}
      </p>
      <p className={styles.text}>
        {texts.date}: {source.date || "–"}
        {headerRows && ` · ${texts.headerRows}: ${headerRows}`}
      </p>
      <Table
        label={texts.understood}
        columns={[{ head: texts.column }, { head: texts.readAs }, { head: texts.cell, align: "end" }]}
        rows={columns.map(({ header, cell, readAs }) => ({
          key: `${cell} ${readAs}`,
          cells: [header || texts.noHeader, texts.fields[readAs], cell],
        }))}
      />
      {leftOut.length > 0 && (
        <details>
          <summary className={styles.summary}>{texts.leftOut}</summary>
          <ul className={styles.list}>
            {leftOut.map(({ reason, rows: count, examples }) => (
              <li key={reason} className={styles.item}>
                <span>
                  {texts.reasons[reason]}: {texts.leftOutRows(formatWhole(count))}
                </span>
                {examples.length > 0 && <span className={styles.text}>{examples.join("; ")}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );

  function summary(): string {
    const counted = texts.summary(formatWhole(rows.length), texts.kinds[kind].toLocaleLowerCase("sv"));
    if (total === undefined) return counted;
    const sum = kind === "belopp" ? texts.total.kr(formatWhole(total)) : texts.total.persons(formatWhole(total));
    return `${counted} · ${sum}`;
  }
}
