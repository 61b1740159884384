import type { ReactElement } from "react";
import type { ImportFinding } from "../../actions/types";
import { importText } from "../../texts/imports";
import { CellLink } from "../parts/CellLink";
import { FindingGroups } from "../parts/FindingGroups";
import { useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useImportStyles } from "./useImportStyles";

export interface ImportFindingsProps {
  pane: Pane;
  findings: readonly ImportFinding[];
  /** True when the table stands in the open workbook, so that its cells can be shown. */
  linked: boolean;
}

/** What is wrong in the source, errors first, each with its place there. */
export function ImportFindings({ pane, findings, linked }: ImportFindingsProps): ReactElement {
  const styles = useImportStyles();
  const { place } = useTexts();
  return (
    <FindingGroups findings={findings} words={importText}>
      {({ sheet, cell }) =>
        cell !== "" &&
        (linked ? (
          <CellLink sheet={sheet} cell={cell} select={pane.select} />
        ) : (
          <span className={styles.text}>{sheet ? place(sheet, cell) : cell}</span>
        ))
      }
    </FindingGroups>
  );
}
