/** What was answered when a table of the same layout was read before: from the sheet Importer, where the user can see it. */
import { dataRows, openSource, valueIn } from "../parse/source";
import { importer, type ImporterKey } from "../sheets/importer";
import type { Snapshot } from "../snapshot";
import type { ImportKind, RememberedAnswers, Understanding } from "./understood";

/** The answers of the latest import of that kind and layout; empty when there is none. */
export function rememberedAnswers(snapshot: Snapshot, kind: ImportKind, layout: string): RememberedAnswers {
  const source = openSource(snapshot, importer, {});
  if (!source) return new Map();
  const textIn = (row: number, key: ImporterKey): string => String(valueIn(source, row, key));
  const row = dataRows(source).findLast((one) => textIn(one, "uppgift") === kind && textIn(one, "rubriker") === layout);
  return row === undefined ? new Map() : parseAnswers(textIn(row, "svar"));
}

/** A line a question: "kolumn:folkmängd = 2024 | 2023 | 2024", the answer and then what there was to choose from. */
export const answersText = ({ asked }: Pick<Understanding, "asked">): string =>
  asked
    .flatMap(({ question: { id, choices }, answer }) =>
      answer === undefined ? [] : [`${id} = ${[answer, ...choices].join(" | ")}`],
    )
    .join("\n");

function parseAnswers(text: string): RememberedAnswers {
  const answers = new Map<string, { answer: string; choices: string[] }>();
  for (const line of text.split(/\r?\n/)) {
    const [id = "", ...rest] = line.split(" = ");
    if (rest.length === 0) continue;
    const [answer = "", ...choices] = rest.join(" = ").split(" | ");
    answers.set(id, { answer, choices });
  }
  return answers;
}
