import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, WarningFilled } from "@fluentui/react-icons";
import { useId, type ReactElement, type ReactNode } from "react";
import { stops, type Finding } from "../../domain/finding";
import type { Language } from "../../texts/pane";
import type { Said } from "../../texts/sentence";
import { useLanguage } from "../texts";
import { useControlStyles } from "./useControlStyles";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  control: { width: "100%" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  wrong: {
    borderTopColor: tokens.colorStatusDangerBorderActive,
    borderRightColor: tokens.colorStatusDangerBorderActive,
    borderBottomColor: tokens.colorStatusDangerBorderActive,
    borderLeftColor: tokens.colorStatusDangerBorderActive,
  },
  finding: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  icon: { marginTop: "2px" },
  fel: { color: tokens.colorStatusDangerForeground1 },
  varning: { color: tokens.colorStatusWarningForeground3 },
  action: { color: tokens.colorNeutralForeground2 },
});

export interface ControlProps {
  id: string;
  className: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

export interface FieldFindingsProps<F extends Finding> {
  findings: readonly F[];
  /** The sentence and the remedy. */
  words: (finding: F, language: Language) => Said;
}

export interface FieldProps<F extends Finding> extends FieldFindingsProps<F> {
  label: string;
  hint?: ReactNode;
  /** Id of the element that shows the findings, where the field itself has no room for them. */
  findingsId?: string;
  isNumber?: boolean;
  /** The browser's own element, with what ties it to its label and to what is wrong. */
  control: (props: ControlProps) => ReactElement;
}

/** A labelled field, and what is wrong with it beside it. */
export function Field<F extends Finding>({
  label,
  findings,
  words,
  hint,
  findingsId,
  isNumber,
  control,
}: FieldProps<F>): ReactElement {
  const styles = useStyles();
  const controls = useControlStyles();
  const id = useId();
  const wrong = findings.some(stops);
  const ownId = `${id}-findings`;
  const describedBy = [hint && `${id}-hint`, findings.length > 0 && (findingsId ?? ownId)].filter(Boolean).join(" ");
  return (
    <div className={styles.root}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {control({
        id,
        className: mergeClasses(controls.control, styles.control, isNumber && styles.number, wrong && styles.wrong),
        "aria-describedby": describedBy || undefined,
        "aria-invalid": wrong || undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {findings.length > 0 && !findingsId && (
        <div id={ownId}>
          <FieldFindings findings={findings} words={words} />
        </div>
      )}
    </div>
  );
}

export function FieldFindings<F extends Finding>({ findings, words }: FieldFindingsProps<F>): ReactElement {
  const styles = useStyles();
  const language = useLanguage();
  return (
    <>
      {findings.map((finding, at) => {
        const { text, action } = words(finding, language);
        const Icon = finding.severity === "fel" ? ErrorCircleFilled : WarningFilled;
        return (
          <p key={at} className={styles.finding}>
            <Icon className={mergeClasses(styles.icon, styles[finding.severity])} aria-hidden />
            <span>
              <span className={styles[finding.severity]}>{text}</span> <span className={styles.action}>{action}</span>
            </span>
          </p>
        );
      })}
    </>
  );
}
