import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  ArrowDownRegular,
  ArrowUpRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  DeleteRegular,
  ErrorCircleFilled,
  LockClosedRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import { stops } from "../../domain/finding";
import { formatWhole } from "../numbers";
import { useCardStyles } from "../parts/useCardStyles";
import { useTexts } from "../texts";
import type { FieldFinding, FormRule } from "./formRules";
import { RuleFields, type RuleFieldsProps } from "./RuleFields";
import type { TrialRow } from "./trial";
import { useOmradenTexts } from "./useOmradenTexts";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  head: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    border: "none",
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
  },
  icon: { alignSelf: "center" },
  name: {
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    hyphens: "auto",
  },
  /** A long name has the line to itself; with large text the amount has too. */
  below: {
    gridColumnStart: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  amount: { marginLeft: "auto", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  detail: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  sign: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
  fel: { color: tokens.colorStatusDangerForeground1 },
  varning: { color: tokens.colorStatusWarningForeground3 },
  body: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  buttons: {
    display: "flex",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalS,
  },
});

export interface RuleCardProps extends Omit<RuleFieldsProps, "row"> {
  row: FormRule;
  trial: TrialRow | undefined;
  name: string;
  place: "only" | "first" | "between" | "last";
  findings: readonly FieldFinding[];
  isOpen: boolean;
  toggle: () => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

/** One rule: its name and amount, and, opened, its fields. */
export function RuleCard(props: RuleCardProps): ReactElement {
  const { row, trial, name, place, findings, isOpen, toggle, move, remove } = props;
  const styles = useStyles();
  const card = useCardStyles();
  const common = useTexts();
  const texts = useOmradenTexts();
  const id = useId();
  const faults = findings.filter(({ finding }) => stops(finding)).length;
  const warnings = findings.length - faults;
  const isFirst = place === "first" || place === "only";
  const isLast = place === "last" || place === "only";
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;

  return (
    <li className={card.root}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(card.head, styles.head)}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={toggle}
        >
          <Chevron className={styles.icon} aria-hidden />
          <span className={styles.name}>{texts.numbered(trial?.number ?? 0, name)}</span>
          <span className={styles.below}>
            <span className={styles.detail}>
              <span>
                {texts.regler[row.regel]} · {texts.baser[row.bas]}
                {row.insatsomrade && ` · ${row.insatsomrade}`}
              </span>
              {row.isLocked && (
                <span className={styles.sign}>
                  <LockClosedRegular aria-hidden />
                  {texts.locked}
                </span>
              )}
              {faults > 0 && (
                <span className={mergeClasses(styles.sign, styles.fel)}>
                  <ErrorCircleFilled aria-hidden />
                  {common.findings.errors(faults)}
                </span>
              )}
              {warnings > 0 && (
                <span className={mergeClasses(styles.sign, styles.varning)}>
                  <WarningFilled aria-hidden />
                  {common.findings.warnings(warnings)}
                </span>
              )}
            </span>
            <span className={styles.amount}>
              {trial?.belopp === undefined ? texts.noAmount : common.kr(formatWhole(trial.belopp))}
            </span>
          </span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            <RuleFields {...props} />
            <div className={styles.buttons}>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={texts.up(name)}
                title={texts.up(name)}
                disabledFocusable={isFirst}
                onClick={() => move(-1)}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={texts.down(name)}
                title={texts.down(name)}
                disabledFocusable={isLast}
                onClick={() => move(1)}
              />
              <Button
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={texts.remove(name)}
                title={texts.remove(name)}
                onClick={remove}
              />
            </div>
          </>
        )}
      </div>
    </li>
  );
}
