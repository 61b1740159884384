import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AuditFinding, Severity } from "../../actions/types";
import { auditText } from "../../texts/audit";
import { CellLink } from "../parts/CellLink";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** More than these wait behind a button. */
const SHOWN = 12;

/** What the review found: errors, then warnings, each with its cell and, where it is safe, the way to put it back. */
export function AuditFindings({ pane, findings }: { pane: Pane; findings: readonly AuditFinding[] }): ReactElement {
  return (
    <>
      <Group pane={pane} severity="fel" findings={findings} />
      <Group pane={pane} severity="varning" findings={findings} />
    </>
  );
}

interface GroupProps {
  pane: Pane;
  severity: Severity;
  findings: readonly AuditFinding[];
}

function Group({ pane, severity, findings }: GroupProps): ReactElement | null {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const [all, setAll] = useState(false);
  const ours = findings.filter((finding) => finding.severity === severity);
  if (ours.length === 0) return null;
  const shown = all ? ours : ours.slice(0, SHOWN);
  return (
    <section className={styles.part}>
      <h3 className={mergeClasses(styles.heading, styles[severity])}>
        {severity === "fel" ? texts.errors(ours.length) : texts.warnings(ours.length)}
      </h3>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <Item key={[finding.code, finding.sheet, finding.cell].join(" ")} pane={pane} finding={finding} />
        ))}
      </ul>
      {shown.length < ours.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.more(ours.length - shown.length)}
        </Button>
      )}
    </section>
  );
}

function Item({ pane, finding }: { pane: Pane; finding: AuditFinding }): ReactElement {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  const place = useTexts().place(finding.sheet, finding.cell);
  const { text, action } = auditText(finding, useLanguage());
  const { sheet, cell, repair } = finding;
  return (
    <li className={styles.item}>
      <span>{text}</span>
      <span className={styles.text}>{action}</span>
      {sheet && <CellLink sheet={sheet} cell={cell} select={pane.select} />}
      {repair && (
        <Button
          size="small"
          aria-label={texts.restoreAt(place)}
          disabledFocusable={pane.state.task !== undefined}
          onClick={() =>
            pane.review(async ({ repairFormula, granska }) => {
              const { repaired } = await repairFormula(sheet, cell);
              return { repaired, review: { result: await granska({ choices: pane.state.choices }), at: new Date() } };
            })
          }
        >
          {texts.restore}
        </Button>
      )}
    </li>
  );
}
