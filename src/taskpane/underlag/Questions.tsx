import { Field, Select } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ColumnChoices, ColumnQuestion } from "../../actions/types";
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
        <Field key={`${sheet} ${column}`} label={texts.underlag.question(column, sheet)}>
          {/* Not disabled while the answer is read: the list would lose its focus. */}
          <Select
            value={choices[sheet]?.[column] ?? ""}
            onChange={(_, { value }) => value && choose(sheet, column, value)}
          >
            <option value="" disabled>
              {texts.underlag.choose}
            </option>
            {headers.map(({ header, cell }) => (
              <option key={cell} value={header}>
                {texts.underlag.choice(header, cell)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Section>
  );
}
