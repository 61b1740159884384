import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { formatWhole } from "../numbers";
import { Choice } from "../parts/Choice";
import { Findings } from "../parts/Findings";
import { Section } from "../parts/Section";
import type { Pane } from "../usePane";
import { DifferenceList } from "./DifferenceList";
import { PastedTable } from "./PastedTable";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** Kronor that two sources may differ by: nothing, rounding, or thousands that were rounded to be printed. */
const TOLERANCES = [0, 1, 10, 500, 1000];

/** Computed against decided amounts, the largest difference first. */
export function Reconcile({ pane }: { pane: Pane }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const [tolerance, setTolerance] = useState(0);
  const { reconciliation } = pane.state.review;
  return (
    <Section heading={texts.reconcile}>
      <p className={styles.text}>{texts.reconcileText}</p>
      <div className={styles.buttons}>
        <Choice label={texts.tolerance} value={String(tolerance)} choose={(value) => setTolerance(Number(value))}>
          {TOLERANCES.map((kr) => (
            <option key={kr} value={kr}>
              {formatWhole(kr)}
            </option>
          ))}
        </Choice>
        <Button
          disabledFocusable={pane.state.task !== undefined}
          onClick={() =>
            pane.review(async ({ reconcileDecided }) => ({ reconciliation: await reconcileDecided({ tolerance }) }))
          }
        >
          {texts.reconcileRun}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {reconciliation && <p className={styles.text}>{headline(reconciliation)}</p>}
      </div>
      {reconciliation && <Findings findings={reconciliation.findings} select={pane.select} />}
      {reconciliation && <DifferenceList pane={pane} reconciliation={reconciliation} />}
      <PastedTable pane={pane} tolerance={tolerance} />
    </Section>
  );

  function headline({ compared, differences, findings }: NonNullable<typeof reconciliation>): string {
    if (findings.length > 0) return texts.unread;
    return compared === 0 ? texts.nothingDecided : texts.reconciled(differences.length, compared);
  }
}
