import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import type { Finding } from "../../actions/types";
import type { Severity } from "../../domain/finding";
import { findingText } from "../../texts/findings";
import { useLanguage, useTexts } from "../texts";
import { CellLink } from "./CellLink";

export interface FindingsProps {
  findings: readonly Finding[];
  select: (sheet: string, cell: string) => void;
}

/** A wrong column gives one finding a row; the rest are behind a button. */
const SHOWN = 10;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  fel: { color: tokens.colorStatusDangerForeground1 },
  varning: { color: tokens.colorStatusWarningForeground3 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeftWidth: tokens.strokeWidthThick,
    borderLeftStyle: "solid",
    overflowWrap: "anywhere",
  },
  felItem: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  varningItem: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  action: { color: tokens.colorNeutralForeground2 },
});

/** What is wrong, where, and what to do: errors first. Nothing when there is nothing. */
export function Findings({ findings, select }: FindingsProps): ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  return (
    <div className={styles.root}>
      <Group severity="fel" findings={findings} select={select} />
      <Group severity="varning" findings={findings} select={select} />
    </div>
  );
}

function Group({ severity, findings, select }: FindingsProps & { severity: Severity }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [all, setAll] = useState(false);

  const ours = findings.filter((finding) => finding.severity === severity);
  if (ours.length === 0) return null;
  const shown = all ? ours : ours.slice(0, SHOWN);
  const Icon = severity === "fel" ? ErrorCircleFilled : WarningFilled;

  return (
    <div className={styles.group}>
      <h3 className={mergeClasses(styles.heading, styles[severity])}>
        <Icon aria-hidden />
        {severity === "fel" ? texts.findings.errors(ours.length) : texts.findings.warnings(ours.length)}
      </h3>
      <ul className={styles.list}>
        {shown.map((finding, at) => {
          const { text, action } = findingText(finding, language);
          return (
            // Two findings may be alike in all but their order.
            <li
              key={at}
              className={mergeClasses(styles.item, severity === "fel" ? styles.felItem : styles.varningItem)}
            >
              <span>{text}</span>
              {action && <span className={styles.action}>{action}</span>}
              {finding.sheet && <CellLink sheet={finding.sheet} cell={finding.cell} select={select} />}
            </li>
          );
        })}
      </ul>
      {shown.length < ours.length && (
        <div>
          <Button size="small" onClick={() => setAll(true)}>
            {texts.findings.more(ours.length - shown.length)}
          </Button>
        </div>
      )}
    </div>
  );
}
