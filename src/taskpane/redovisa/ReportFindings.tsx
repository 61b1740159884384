import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportFinding } from "../../actions/types";
import { reportFindingText } from "../../texts/reports";
import { CellLink } from "../parts/CellLink";
import { FieldFindings } from "../parts/Field";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

export interface ReportFindingsProps {
  findings: readonly ReportFinding[];
  select: (sheet: string, cell: string) => void;
}

/** More than these wait behind a button. */
const SHOWN = 8;

/** What is wrong, what to do, and the way to the cell. Nothing when there is nothing. */
export function ReportFindings({ findings, select }: ReportFindingsProps): ReactElement | null {
  const styles = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, SHOWN);
  return (
    <>
      <ul className={mergeClasses(styles.list, styles.close)}>
        {shown.map((finding, at) => (
          <li key={at} className={styles.item}>
            <FieldFindings findings={[finding]} words={reportFindingText} />
            {finding.sheet && <CellLink sheet={finding.sheet} cell={finding.cell} select={select} />}
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {texts.more(findings.length - shown.length)}
        </Button>
      )}
    </>
  );
}
