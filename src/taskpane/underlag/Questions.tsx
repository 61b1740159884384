import type { ReactElement } from "react";
import type { ColumnChoices, ColumnQuestion } from "../../actions/types";
import { Choice } from "../parts/Choice";
import { Section } from "../parts/Section";
import { useTexts } from "../texts";

export interface QuestionsProps {
  questions: readonly ColumnQuestion[];
  choices: ColumnChoices;
  choose: (sheet: string, column: string, header: string) => void;
}

/** Asks which column is meant where more than one could be. */
export function Questions({ questions, choices, choose }: QuestionsProps): ReactElement {
  const texts = useTexts();
  return (
    <Section heading={texts.underlag.questions}>
      {questions.map(({ sheet, column, choices: headers }) => (
        // Not disabled while the answer is read: the list would lose its focus.
        <Choice
          key={`${sheet} ${column}`}
          label={texts.underlag.question(column, sheet)}
          value={choices[sheet]?.[column] ?? ""}
          choose={(header) => choose(sheet, column, header)}
        >
          <option value="" disabled>
            {texts.underlag.choose}
          </option>
          {headers.map(({ header, cell }) => (
            <option key={cell} value={header}>
              {texts.underlag.choice(header, cell)}
            </option>
          ))}
        </Choice>
      ))}
    </Section>
  );
}
