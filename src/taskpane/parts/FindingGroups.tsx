import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { Finding, Severity } from "../../domain/finding";
import type { Language } from "../../texts/pane";
import type { Said } from "../../texts/sentence";
import { useLanguage, useTexts } from "../texts";
import { Lots } from "./Lots";
import { useLayoutStyles } from "./useLayoutStyles";

export interface FindingGroupsProps<F extends Finding> {
  findings: readonly F[];
  /** The sentence and the remedy. */
  words: (finding: F, language: Language) => Said;
  /** Where it is, and what can be done about it at once. */
  children: (finding: F) => ReactNode;
}

/** A wrong column gives one finding a row; the rest are behind a button. */
const FIRST = 10;

const SEVERITIES: readonly Severity[] = ["fel", "varning"];
const icons = { fel: ErrorCircleFilled, varning: WarningFilled };

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0 },
  list: { gap: tokens.spacingVerticalS },
  item: {
    paddingLeft: tokens.spacingHorizontalM,
    borderLeftWidth: tokens.strokeWidthThick,
    borderLeftStyle: "solid",
  },
  fel: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  varning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
});

/** What is wrong and what to do: errors first, each with its place. Nothing when there is nothing. */
export function FindingGroups<F extends Finding>({
  findings,
  words,
  children,
}: FindingGroupsProps<F>): ReactElement | null {
  const styles = useStyles();
  const layout = useLayoutStyles();
  const language = useLanguage();
  const texts = useTexts();
  if (findings.length === 0) return null;
  return (
    <div className={layout.inner}>
      {SEVERITIES.map((severity) => {
        const ours = findings.filter((finding) => finding.severity === severity);
        const Icon = icons[severity];
        return (
          ours.length > 0 && (
            <div key={severity} className={layout.part}>
              <h3 className={mergeClasses(layout.heading, styles.heading, layout[severity])}>
                <Icon className={styles.icon} aria-hidden />
                {severity === "fel" ? texts.findings.errors(ours.length) : texts.findings.warnings(ours.length)}
              </h3>
              <Lots
                items={ours}
                first={FIRST}
                className={mergeClasses(layout.list, styles.list)}
                itemClassName={mergeClasses(layout.item, styles.item, styles[severity])}
              >
                {(finding) => {
                  const { text, action } = words(finding, language);
                  return (
                    <>
                      <span>{text}</span>
                      {action && <span className={layout.text}>{action}</span>}
                      {children(finding)}
                    </>
                  );
                }}
              </Lots>
            </div>
          )
        );
      })}
    </div>
  );
}
