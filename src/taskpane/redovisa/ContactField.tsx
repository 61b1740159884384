import { Field as FluentField, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactElement, type ReactNode } from "react";
import type { FieldKey, Reports } from "../../actions/types";
import { fieldWords } from "../../texts/reportFields";
import { formNames, reportFindingText } from "../../texts/reports";
import { formatTyped } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Field, FieldFindings } from "../parts/Field";
import { parseNumber } from "../swedishNumbers";
import { useLanguage } from "../texts";
import type { FormField } from "./formFields";
import { Receiver } from "./Receiver";
import { Sign } from "./Sign";
import { useRedovisaStyles } from "./useRedovisaStyles";
import { useRedovisaTexts } from "./useRedovisaTexts";

const useStyles = makeStyles({
  hint: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  long: { paddingBlock: tokens.spacingVerticalXS, resize: "vertical", lineHeight: tokens.lineHeightBase300 },
  radios: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

/** What is wrong takes room, and moves what was about to be pressed: wait until the press is over, ms. */
const PRESS = 300;

/** What keyboards on a screen offer. */
const INPUT_MODES = { kr: "numeric", orgnr: "numeric", telefon: "tel", epost: "email" } as const;
const isMode = (kind: string): kind is keyof typeof INPUT_MODES => kind in INPUT_MODES;

export interface ContactFieldProps {
  field: FormField;
  regions: Reports["regions"];
  type: (key: FieldKey, typed: string) => void;
  select: (sheet: string, cell: string) => void;
}

/**
 * One field. What is half typed is not called wrong: a field that was right is judged when it is left. One that was wrong
 * is judged for every key, so that the fault goes when it is mended.
 */
export function ContactField(props: ContactFieldProps): ReactElement {
  const { field, type } = props;
  const styles = useStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const [isQuiet, setQuiet] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { key, kind, typed } = field;
  const { label } = fieldWords(field, language);
  const findings = isQuiet ? [] : field.findings;
  const hint = <Hint {...props} />;
  const watched = {
    "data-field": key,
    autoComplete: "off",
    onFocus: () => {
      clearTimeout(leaving.current);
      setQuiet(field.findings.length === 0);
    },
    onBlur: () => {
      leaving.current = setTimeout(() => setQuiet(false), PRESS);
      const number = kind === "kr" ? parseNumber(typed) : undefined;
      if (number !== undefined && formatTyped(number) !== typed && Number.isInteger(number)) {
        type(key, formatTyped(number));
      }
    },
  };

  if (kind === "val") return <Alternatives {...props} label={label} hint={hint} />;
  return (
    <Field
      label={label}
      findings={findings}
      words={reportFindingText}
      hint={hint}
      isNumber={kind === "kr"}
      control={({ className, ...control }) => {
        const value = {
          value: typed,
          onChange: ({ target }: { target: { value: string } }) => type(key, target.value),
        };
        if (kind === "vem") {
          return <Receiver {...control} {...watched} {...value} className={className} regions={props.regions} />;
        }
        if (kind === "lang") {
          return <textarea {...control} {...watched} {...value} className={`${className} ${styles.long}`} rows={4} />;
        }
        return (
          <input
            {...control}
            {...watched}
            {...value}
            className={className}
            // Dates as ISO text: a browser's own field for dates shows them by the browser's language, month first.
            placeholder={kind === "datum" ? texts.date : undefined}
            inputMode={isMode(kind) ? INPUT_MODES[kind] : undefined}
          />
        );
      }}
    />
  );
}

/** A choice among a few words; also of none, as the cell may be empty. */
function Alternatives({
  field,
  type,
  label,
  hint,
}: ContactFieldProps & { label: string; hint: ReactNode }): ReactElement {
  const styles = useStyles();
  const common = useRedovisaStyles();
  const texts = useRedovisaTexts();
  const id = useId();
  const { key, choices = [], typed, findings } = field;
  const known = typed === "" || choices.includes(typed);
  const isWrong = findings.length > 0;
  return (
    <div className={styles.radios}>
      <FluentField label={label} size="small">
        <RadioGroup
          aria-describedby={isWrong ? `${id}-hint ${id}-findings` : `${id}-hint`}
          aria-invalid={isWrong || undefined}
          value={typed}
          onChange={(_, { value }) => type(key, value)}
        >
          {choices.map((choice) => (
            <Radio key={choice} data-field={key} value={choice} label={choice} />
          ))}
          {!known && <Radio value={typed} label={texts.unknown(typed)} />}
          <Radio value="" label={texts.notChosen} />
        </RadioGroup>
      </FluentField>
      <div id={`${id}-hint`} className={common.small}>
        {hint}
      </div>
      {isWrong && (
        <div id={`${id}-findings`}>
          <FieldFindings findings={findings} words={reportFindingText} />
        </div>
      )}
    </div>
  );
}

/** What is wanted, which forms want it, and whether somebody else has been here. */
function Hint({ field, select }: ContactFieldProps): ReactElement {
  const styles = useStyles();
  const texts = useRedovisaTexts();
  const language = useLanguage();
  const { neededFor, isMissing, isChanged, isOvertaken, value, findings, cell } = field;
  return (
    <span className={styles.hint}>
      <span>{fieldWords(field, language).help}</span>
      {isMissing && <span>{texts.neededFor(neededFor.map((form) => formNames[language][form]).join(", "))}</span>}
      {isOvertaken && <Sign tone="near" text={value === "" ? texts.emptied : texts.overtaken(String(value))} />}
      {!isChanged && findings.length > 0 && cell !== "" && (
        <CellLink sheet="Kontaktuppgifter" cell={cell} select={select} />
      )}
    </span>
  );
}
