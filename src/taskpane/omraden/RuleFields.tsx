import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactElement } from "react";
import type { AreaColumn, AreaRules, Bas, Finding, Regel } from "../../actions/types";
import { agreementText } from "../../texts/agreementWords";
import { useLanguage } from "../texts";
import { Field, FieldFindings } from "./Field";
import type { FieldFinding, FormRule } from "./formRules";
import { KeyField, StepField, tidy, ValueField } from "./valueFields";
import { useOmradenTexts } from "./useOmradenTexts";

const BASER: readonly Bas[] = ["befolkning", "landsbygd", "båda"];
const REGLER: readonly Regel[] = ["belopp", "procent", "nyckel", "återstod"];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8em), 1fr))",
    alignItems: "start",
    gap: tokens.spacingHorizontalS,
  },
  lock: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXS },
});

export interface RuleFieldsProps {
  row: FormRule;
  findings: readonly FieldFinding[];
  /** Just added: its name is what the user wants to write. */
  isFresh: boolean;
  change: (change: Partial<FormRule>) => void;
  read: AreaRules;
  /** kr */
  steps: readonly number[];
  select: (sheet: string, cell: string) => void;
}

/** The fields of one rule: those that its kind needs, the rest folded. */
export function RuleFields(props: RuleFieldsProps): ReactElement {
  const { row, findings, isFresh, change, read } = props;
  const styles = useStyles();
  const texts = useOmradenTexts();
  const language = useLanguage();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFresh) first.current?.focus();
  }, [isFresh]);

  const of = (column: AreaColumn): Finding[] => findings.flatMap((one) => (one.column === column ? [one.finding] : []));
  // A finding about a field that this kind of rule does not show.
  const shown: AreaColumn[] = ["omrade", "insatsomrade", "bas", "regel", ...(row.isLocked ? ["last" as const] : [])];
  if (row.regel === "nyckel") shown.push("nyckel", "steg");
  if (row.regel === "belopp" || row.regel === "procent") shown.push("varde", "steg");
  const others = findings.flatMap(({ column, finding }) => (shown.includes(column) ? [] : [finding]));
  const known = read.insatsomraden.some(({ nr }) => nr === row.insatsomrade);

  return (
    <div className={styles.root}>
      <Field
        label={texts.omrade}
        findings={of("omrade")}
        control={(control) => (
          <input
            {...control}
            ref={first}
            value={row.omrade}
            onChange={({ target }) => change({ omrade: target.value })}
          />
        )}
      />
      <Field
        label={texts.insatsomrade}
        findings={of("insatsomrade")}
        control={(control) => (
          <select
            {...control}
            value={row.insatsomrade}
            onChange={({ target }) => change({ insatsomrade: target.value })}
          >
            <option value="">{texts.noInsats}</option>
            {row.insatsomrade && !known && <option value={row.insatsomrade}>{row.insatsomrade}</option>}
            {read.insatsomraden.map(({ nr, namn }) => (
              <option key={nr} value={nr}>
                {texts.insats(nr, agreementText(namn, language))}
              </option>
            ))}
          </select>
        )}
      />
      <div className={styles.pair}>
        <Field
          label={texts.bas}
          findings={of("bas")}
          control={(control) => (
            <select
              {...control}
              value={row.bas}
              onChange={({ target }) => change({ bas: BASER.find((bas) => bas === target.value) ?? row.bas })}
            >
              {BASER.map((bas) => (
                <option key={bas} value={bas}>
                  {texts.baser[bas]}
                </option>
              ))}
            </select>
          )}
        />
        <Field
          label={texts.regel}
          findings={of("regel")}
          control={(control) => (
            <select
              {...control}
              value={row.regel}
              onChange={({ target }) => change({ regel: REGLER.find((kind) => kind === target.value) ?? row.regel })}
            >
              {REGLER.map((kind) => (
                <option key={kind} value={kind}>
                  {texts.regler[kind]}
                </option>
              ))}
            </select>
          )}
        />
      </div>
      {row.regel === "nyckel" && <KeyField {...props} findings={of("nyckel")} />}
      {row.regel !== "återstod" && (
        <>
          <div className={styles.pair}>
            {row.regel !== "nyckel" && (
              <ValueField row={row} findings={of("varde")} findingsId={`${id}-varde`} change={change} />
            )}
            <StepField {...props} findings={of("steg")} findingsId={`${id}-steg`} />
          </div>
          {(["varde", "steg"] as const).map(
            (column) =>
              shown.includes(column) &&
              of(column).length > 0 && (
                <div key={column} id={`${id}-${column}`}>
                  <FieldFindings findings={of(column)} />
                </div>
              ),
          )}
        </>
      )}
      <div>
        <Checkbox
          className={styles.lock}
          label={texts.lock}
          checked={row.isLocked}
          onChange={(_, { checked }) => change({ isLocked: checked === true })}
        />
        {row.isLocked && (
          <Field
            label={texts.last}
            findings={of("last")}
            hint={texts.lockText}
            isNumber
            control={(control) => (
              <input
                {...control}
                inputMode="numeric"
                value={row.last}
                onChange={({ target }) => change({ last: target.value })}
                onBlur={() => change({ last: tidy(row.last) })}
              />
            )}
          />
        )}
      </div>
      <FieldFindings findings={others} />
      <details>
        <summary className={styles.summary}>{texts.more}</summary>
        <div className={styles.root}>
          {(["ansvar", "projektkod", "motpart"] as const).map((key) => (
            <Field
              key={key}
              label={texts[key]}
              findings={[]}
              control={(control) => (
                <input {...control} value={row[key]} onChange={({ target }) => change({ [key]: target.value })} />
              )}
            />
          ))}
        </div>
      </details>
    </div>
  );
}
