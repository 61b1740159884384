/** What a rule's amount is made from: kronor or percent, a key, a step. */
import type { ReactElement } from "react";
import type { AreaRules, Finding } from "../../actions/types";
import { formatPercent, formatTyped, formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import { Field } from "./Field";
import type { FormRule } from "./formRules";
import { parseKronor } from "../swedishNumbers";
import { useOmradenTexts } from "./useOmradenTexts";

interface PartProps {
  row: FormRule;
  change: (change: Partial<FormRule>) => void;
  findings: readonly Finding[];
  findingsId?: string;
}

interface KeyFieldProps extends PartProps {
  read: AreaRules;
  select: (sheet: string, cell: string) => void;
}

export function ValueField({ row, findings, findingsId, change }: PartProps): ReactElement {
  const texts = useOmradenTexts();
  const isAmount = row.regel === "belopp";
  return (
    <Field
      label={isAmount ? texts.belopp : texts.procent}
      findings={findings}
      findingsId={findingsId}
      isNumber
      control={(control) => (
        <input
          {...control}
          inputMode={isAmount ? "numeric" : "decimal"}
          value={row.varde}
          onChange={({ target }) => change({ varde: target.value })}
          onBlur={() => isAmount && change({ varde: tidy(row.varde) })}
        />
      )}
    />
  );
}

export function StepField({
  row,
  findings,
  findingsId,
  change,
  steps,
}: PartProps & { steps: readonly number[] }): ReactElement {
  const texts = useOmradenTexts();
  const known = steps.includes(row.steg) ? steps : [...steps, row.steg];
  return (
    <Field
      label={texts.steg}
      findings={findings}
      findingsId={findingsId}
      control={(control) => (
        <select {...control} value={String(row.steg)} onChange={({ target }) => change({ steg: Number(target.value) })}>
          {known.map((step) => (
            <option key={step} value={String(step)}>
              {formatWhole(step)}
            </option>
          ))}
        </select>
      )}
    />
  );
}

export function KeyField({ row, findings, change, read, select }: KeyFieldProps): ReactElement {
  const texts = useOmradenTexts();
  const known = read.keys.some(({ namn }) => namn === row.nyckel);
  return (
    <Field
      label={texts.nyckel}
      findings={findings}
      hint={
        <>
          {read.keys.length === 0 && `${texts.noKeys} `}
          <CellLink sheet="Nycklar" cell="" select={select} />
        </>
      }
      control={(control) => (
        <select {...control} value={row.nyckel} onChange={({ target }) => change({ nyckel: target.value })}>
          <option value="" disabled>
            {texts.chooseKey}
          </option>
          {row.nyckel && !known && <option value={row.nyckel}>{row.nyckel}</option>}
          {read.keys.map(({ namn, del, helhet }) => (
            <option key={namn} value={namn}>
              {helhet === 0 ? namn : texts.key(namn, formatPercent(del / helhet))}
            </option>
          ))}
        </select>
      )}
    />
  );
}

/** An amount with its digits in threes; what is no amount stays as it was typed. */
export function tidy(text: string): string {
  const typed = parseKronor(text);
  return typed.ok ? formatTyped(typed.value) : text;
}
