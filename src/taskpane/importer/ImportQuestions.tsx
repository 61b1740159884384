import { Checkbox } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ImportQuestion, Understanding } from "../../actions/types";
import { formatWhole } from "../numbers";
import { Choice } from "../parts/Choice";
import { Table } from "../parts/Table";
import { useImportStyles } from "./useImportStyles";
import { useImportTexts } from "./useImportTexts";

export interface ImportQuestionsProps {
  understanding: Understanding;
  busy: boolean;
  answer: (id: string, value: string) => void;
}

/** What more than one answer would fit; answered ones stay, so that an answer can be changed. Then the types, ours beside theirs. */
export function ImportQuestions({ understanding, busy, answer }: ImportQuestionsProps): ReactElement | null {
  const styles = useImportStyles();
  const texts = useImportTexts();
  const asked = understanding.asked.filter(({ question: { kind } }) => kind !== "types");
  const confirmation = understanding.asked.find(({ question: { kind } }) => kind === "types");
  const { types } = understanding;
  if (asked.length === 0 && types.length === 0) return null;
  return (
    <div className={styles.part}>
      {asked.length > 0 && <h3 className={styles.heading}>{texts.questions}</h3>}
      {asked.map(({ question, answer: given }) => (
        <Choice
          key={question.id}
          label={label(question)}
          value={given ?? ""}
          choose={(value) => answer(question.id, value)}
        >
          <option value="" disabled>
            {texts.choose}
          </option>
          {question.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === "summera" ? texts.sumAll : choice}
            </option>
          ))}
        </Choice>
      ))}
      {types.length > 0 && (
        <>
          <h3 className={styles.heading}>{texts.types}</h3>
          <p className={styles.text}>{texts.typesText}</p>
          <Table
            label={texts.types}
            columns={[{ head: texts.typeFound }, { head: texts.typeOurs }, { head: texts.typeCount, align: "number" }]}
            rows={types.map(({ found, as, kommuner }) => ({
              key: found,
              cells: [found, as ?? "?", formatWhole(kommuner)],
            }))}
          />
          {confirmation && (
            <Checkbox
              label={texts.confirm}
              checked={confirmation.answer !== undefined}
              // A disabled box would lose its focus.
              aria-disabled={busy}
              onChange={(_, { checked }) => answer(confirmation.question.id, checked === true ? "ja" : "")}
            />
          )}
        </>
      )}
    </div>
  );

  function label({ kind, about }: ImportQuestion): string {
    if (kind === "column") return texts.columnQuestion(texts.fields[about as keyof typeof texts.fields] ?? about);
    return kind === "type" ? texts.typeQuestion(about) : texts.selectionQuestion(about);
  }
}
