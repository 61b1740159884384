import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportFinding } from "../../actions/types";
import { reportFindingText } from "../../texts/reports";
import { CellLink } from "../parts/CellLink";
import { FieldFindings } from "../parts/Field";
import { Lots } from "../parts/Lots";
import { useRedovisaStyles } from "./useRedovisaStyles";

export interface ReportFindingsProps {
  findings: readonly ReportFinding[];
  select: (sheet: string, cell: string) => void;
}

/** More than these wait behind a button. */
const FIRST = 8;

/** What is wrong, what to do, and the way to the cell. Nothing when there is nothing. */
export function ReportFindings({ findings, select }: ReportFindingsProps): ReactElement | null {
  const styles = useRedovisaStyles();
  if (findings.length === 0) return null;
  return (
    <Lots
      items={findings}
      first={FIRST}
      className={mergeClasses(styles.list, styles.close)}
      itemClassName={styles.item}
    >
      {(finding) => (
        <>
          <FieldFindings findings={[finding]} words={reportFindingText} />
          {finding.sheet && <CellLink sheet={finding.sheet} cell={finding.cell} select={select} />}
        </>
      )}
    </Lots>
  );
}
