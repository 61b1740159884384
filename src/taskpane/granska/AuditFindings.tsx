import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AuditFinding } from "../../actions/types";
import { auditText } from "../../texts/audit";
import { CellLink } from "../parts/CellLink";
import { FindingGroups } from "../parts/FindingGroups";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useReviewTexts } from "./useReviewTexts";

/** What the review found: errors, then warnings, each with its cell and, where it is safe, the way to put it back. */
export function AuditFindings({ pane, findings }: { pane: Pane; findings: readonly AuditFinding[] }): ReactElement {
  return (
    <FindingGroups findings={findings} words={auditText}>
      {(finding) => (
        <>
          {/* There is no way to a sheet that is missing. */}
          {finding.sheet && finding.code !== "berakningsblad-saknas" && (
            <CellLink sheet={finding.sheet} cell={finding.cell} select={pane.select} />
          )}
          {finding.repair && <Repair pane={pane} finding={finding} />}
        </>
      )}
    </FindingGroups>
  );
}

function Repair({ pane, finding: { sheet, cell } }: { pane: Pane; finding: AuditFinding }): ReactElement {
  const texts = useReviewTexts();
  const place = useTexts().place(sheet, cell);
  return (
    <Button
      size="small"
      aria-label={texts.restoreAt(place)}
      disabledFocusable={pane.state.task !== undefined}
      onClick={() =>
        pane.review(async ({ repairFormula, granska }, cancellable) => {
          const { repaired } = await repairFormula(sheet, cell, cancellable);
          return { repaired, review: { result: await granska({ choices: pane.state.choices }), at: new Date() } };
        })
      }
    >
      {texts.restore}
    </Button>
  );
}
