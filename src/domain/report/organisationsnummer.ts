import isLuhnNumber from "validator/lib/isLuhnNumber";
import { err, ok, type Result } from "../result";
import { typedText } from "./typedText";

/** "ej-organisation": the digits are a person's number. */
export type OrganisationsnummerProblem = "tomt" | "format" | "ej-organisation" | "kontrollsiffra";

/**
 * Takes an organisationsnummer, with or without hyphen and the century "16" that some registers put before it.
 * Gives NNNNNN-NNNN. The third digit is at least 2, so that it is not mistaken for a personnummer, and the last is
 * the check digit of the other nine by Luhn's algorithm (Skatteverket, SKV 709).
 */
export function checkOrganisationsnummer(text: string): Result<string, OrganisationsnummerProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  const [, first, last] = /^(?:16)?(\d{6})[- ]?(\d{4})$/.exec(typed) ?? [];
  if (first === undefined || last === undefined) return err("format");
  if (Number(first.charAt(2)) < 2) return err("ej-organisation");
  return isLuhnNumber(first + last) ? ok(`${first}-${last}`) : err("kontrollsiffra");
}
