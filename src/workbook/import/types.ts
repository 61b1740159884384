/** The source's types of municipality, and ours. */
import { importVarning, type ImportFinding } from "./findings";
import { knownType, plainType } from "./kommuntyper";
import type { ImportQuestion, ImportRow, Register, SourceGrid, TypeMapping } from "./understood";

/** The answer that the translation of types is right. */
export const CONFIRMED = "ja";
/** Confirms whichever translation there is, for the command line; the pane's answer is tied to the one it shows. */
export const CONFIRM_TYPES = "typer";

/** Each type of the source and ours: by the agencies' own statement, or as the user answers. */
export function mapTypes(
  rows: readonly ImportRow[],
  register: Register,
  answerTo: (question: ImportQuestion) => string | undefined,
  ask: (question: ImportQuestion, answer: string | undefined) => void,
): TypeMapping[] {
  const counts = new Map<string, number>();
  for (const { kommuntyp } of rows) if (kommuntyp) counts.set(kommuntyp, (counts.get(kommuntyp) ?? 0) + 1);
  const types = [...counts].map(([found, kommuner]): TypeMapping => {
    const question: ImportQuestion = {
      id: `typ:${found}`,
      about: found,
      kind: "type",
      choices: [...register.kommuntyper],
    };
    const as = answerTo(question) ?? knownType(found, register.kommuntyper);
    if (as === undefined) ask(question, undefined);
    return { found, as, kommuner };
  });
  const isTranslated = types.some(({ found, as }) => as === undefined || plainType(found) !== plainType(as));
  if (isTranslated) {
    const about = types.map(({ found, as }) => `${found} → ${as ?? "?"}`).join(", ");
    const question: ImportQuestion = { id: `typer:${about}`, about, kind: "types", choices: [CONFIRMED] };
    ask(question, answerTo(question));
  }
  return types;
}

/** Gives each row our type, and tells which were translated. */
export function translate(
  rows: readonly ImportRow[],
  types: readonly TypeMapping[],
  findings: ImportFinding[],
  grid: SourceGrid,
): void {
  const ours = new Map(types.map(({ found, as }) => [found, as]));
  for (const row of rows) {
    const as = row.kommuntyp === undefined ? undefined : ours.get(row.kommuntyp);
    if (as !== undefined) row.kommuntyp = as;
  }
  const translated = types.filter(({ found, as }) => as !== undefined && plainType(found) !== plainType(as));
  if (translated.length > 0) {
    const typer = translated.map(({ found, as }) => `${found} → ${as}`).join("; ");
    findings.push(importVarning("typer-oversatta", grid.sheet, "", { typer }));
  }
}
