import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useRef, useState, type ReactElement } from "react";
import type { AreaRules } from "../../actions/types";
import { Section } from "../parts/Section";
import { withChange, withMove, withNewRule, withoutRule, type FormRule } from "./formRules";
import { RuleCard } from "./RuleCard";
import type { AreaForm } from "./useAreaForm";
import { useSpokenStyles } from "../parts/useSpokenStyles";
import { useOmradenTexts } from "./useOmradenTexts";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface RuleListProps {
  form: AreaForm;
  read: AreaRules;
  /** kr */
  steps: readonly number[];
  select: (sheet: string, cell: string) => void;
}

/** The rules in the order of the sheet: a card each, opened to be changed. */
export function RuleList({ form, read, steps, select }: RuleListProps): ReactElement {
  const styles = useStyles();
  const spoken = useSpokenStyles();
  const texts = useOmradenTexts();
  const [open, setOpen] = useState<readonly number[]>([]);
  const [said, setSaid] = useState("");
  const [fresh, setFresh] = useState<number>();
  const addButton = useRef<HTMLButtonElement>(null);
  const { rows, trial, edit } = form;
  const nameOf = ({ omrade }: FormRule): string => omrade.trim() || texts.unnamed;

  const add = (): void => {
    const added = withNewRule(rows);
    const id = added.at(-1)?.id;
    edit(added);
    if (id !== undefined) setOpen([...open, id]);
    setFresh(id);
    setSaid(texts.added);
  };
  const move = (row: FormRule, by: -1 | 1): void => {
    const moved = withMove(rows, row.id, by);
    edit(moved);
    setSaid(texts.moved(nameOf(row), moved.indexOf(row) + 1, moved.length));
  };
  const remove = (row: FormRule): void => {
    edit(withoutRule(rows, row.id));
    setSaid(texts.removed(nameOf(row)));
    // What had the focus is gone.
    addButton.current?.focus();
  };
  const toggle = (id: number): void =>
    setOpen(open.includes(id) ? open.filter((other) => other !== id) : [...open, id]);

  return (
    <Section heading={texts.rules}>
      {rows.length === 0 ? (
        <p className={styles.text}>{texts.noRules}</p>
      ) : (
        <ol className={styles.list}>
          {rows.map((row, at) => (
            <RuleCard
              key={row.id}
              row={row}
              trial={trial.rows[at]}
              name={nameOf(row)}
              place={at === 0 ? (rows.length === 1 ? "only" : "first") : at === rows.length - 1 ? "last" : "between"}
              findings={trial.findings.filter(({ id }) => id === row.id)}
              isOpen={open.includes(row.id)}
              isFresh={fresh === row.id}
              toggle={() => toggle(row.id)}
              change={(change) => edit(withChange(rows, row.id, change))}
              move={(by) => move(row, by)}
              remove={() => remove(row)}
              read={read}
              steps={steps}
              select={select}
            />
          ))}
        </ol>
      )}
      <div>
        <Button ref={addButton} icon={<AddRegular />} onClick={add}>
          {texts.add}
        </Button>
      </div>
      <div role="status" className={spoken.spoken}>
        {said}
      </div>
    </Section>
  );
}
