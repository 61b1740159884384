import type { Severity } from "../domain/finding";
import type { Said } from "../texts/cli";

/** A finding as the command line prints it: the words of its JSON. */
export interface CliFinding {
  kod: string;
  allvar: Severity;
  blad: string;
  cell: string;
  text: string;
  atgard: string;
}

/** "Regioner!C7", "Regioner" or, about the whole file, "". */
export const placeOf = ({ blad, cell }: Pick<CliFinding, "blad" | "cell">): string =>
  [blad, cell].filter(Boolean).join("!");

/** A finding about the file or the call, not about a place in the workbook. */
export const fileFinding = (kod: string, { text, action }: Said, allvar: Severity = "fel"): CliFinding => ({
  kod,
  allvar,
  blad: "",
  cell: "",
  text,
  atgard: action,
});
