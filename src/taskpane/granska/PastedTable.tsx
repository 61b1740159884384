import { Button, mergeClasses } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { TableReconciliation } from "../../actions/types";
import { Findings } from "../parts/Findings";
import type { Pane } from "../usePane";
import { DifferenceList } from "./DifferenceList";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** Decided amounts that stand in no cell: pasted here, and compared with what is computed. */
export function PastedTable({ pane, tolerance }: { pane: Pane; tolerance: number }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const id = useId();
  const [text, setText] = useState("");
  const { pasted } = pane.state.review;
  const idle = pane.state.task === undefined && text.trim() !== "";
  return (
    <>
      <div className={styles.part}>
        <label htmlFor={id}>{texts.pasted}</label>
        <p id={`${id}-help`} className={styles.text}>
          {texts.pastedText}
        </p>
        <textarea
          id={id}
          className={mergeClasses(styles.control, styles.paste)}
          aria-describedby={`${id}-help`}
          rows={5}
          wrap="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button
          disabledFocusable={!idle}
          onClick={() =>
            idle && pane.review(async ({ reconcileTable }) => ({ pasted: await reconcileTable({ text, tolerance }) }))
          }
        >
          {texts.pastedRun}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {pasted && pasted.table.rows.length > 0 && <p className={styles.text}>{understood(pasted)}</p>}
        {pasted && pasted.compared > 0 && (
          <p className={styles.text}>{texts.reconciled(pasted.differences.length, pasted.compared)}</p>
        )}
        {pasted && pasted.missing.length > 0 && (
          <p className={styles.text}>{texts.missing(pasted.missing.join(", "))}</p>
        )}
      </div>
      {pasted && <Findings findings={pasted.findings} select={pane.select} />}
      {pasted && pasted.table.problems.length > 0 && (
        <ul className={styles.list}>
          {pasted.table.problems.map(({ kod, rad, text: found }) => (
            <li key={`${rad} ${found}`} className={styles.fel}>
              {texts.line(rad, texts.pasteProblems[kod]?.(found) ?? found)}
            </li>
          ))}
        </ul>
      )}
      {pasted && <DifferenceList pane={pane} reconciliation={pasted} />}
      {pasted && pasted.table.leftOut.length > 0 && (
        <details>
          <summary>{texts.leftOut(pasted.table.leftOut.length)}</summary>
          <ul className={styles.steps}>
            {pasted.table.leftOut.map(({ rad, text: left, som }) => (
              <li key={rad}>
                {texts.line(rad, left)} ({texts.leftOutAs[som]})
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );

  function understood({ table: { rows, columns, unit } }: TableReconciliation): string {
    const names = columns.map((column) => (column ? (texts.column[column] ?? column) : texts.columnLeft));
    return texts.understood(rows.length, names.join(", "), unit);
  }
}
