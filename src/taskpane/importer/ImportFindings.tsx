import { Button, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ImportFinding, Severity } from "../../actions/types";
import { importText } from "../../texts/imports";
import { CellLink } from "../parts/CellLink";
import { useLanguage, useTexts } from "../texts";
import type { Pane } from "../usePane";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

/** A wrong column gives one finding a row; the rest are behind a button. */
const SHOWN = 8;

export interface ImportFindingsProps {
  pane: Pane;
  findings: readonly ImportFinding[];
  /** True when the table stands in the open workbook, so that its cells can be shown. */
  linked: boolean;
}

/** What is wrong in the source, errors first, each with its place there. */
export function ImportFindings(props: ImportFindingsProps): ReactElement {
  return (
    <>
      <Group {...props} severity="fel" />
      <Group {...props} severity="varning" />
    </>
  );
}

function Group({
  pane,
  findings,
  linked,
  severity,
}: ImportFindingsProps & { severity: Severity }): ReactElement | null {
  const styles = useImportStyles();
  const texts = useImportTexts();
  const { place } = useTexts();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const ours = findings.filter((finding) => finding.severity === severity);
  if (ours.length === 0) return null;
  const shown = all ? ours : ours.slice(0, SHOWN);
  return (
    <div className={styles.part}>
      <h3 className={mergeClasses(styles.heading, styles[severity])}>
        {texts.severity[severity]} ({ours.length})
      </h3>
      <ul className={styles.list}>
        {shown.map((finding, at) => {
          const { text, action } = importText(finding, language);
          return (
            // Two findings may be alike in all but their order.
            <li key={at} className={styles.item}>
              <span>{text}</span>
              <span className={styles.text}>{action}</span>
              {linked && finding.cell !== "" ? (
                <CellLink sheet={finding.sheet} cell={finding.cell} select={pane.select} />
              ) : (
                finding.cell !== "" && (
                  <span className={styles.text}>
                    {finding.sheet ? place(finding.sheet, finding.cell) : finding.cell}
                  </span>
                )
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < ours.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {texts.more(String(ours.length - shown.length))}
          </Button>
        </div>
      )}
    </div>
  );
}
