import isLuhnNumber from "validator/lib/isLuhnNumber";
import { err, ok, type Result } from "../result";
import { typedText } from "./typedText";

export type GiroProblem = "tomt" | "format" | "kontrollsiffra";

/**
 * Takes a bankgiro number of seven or eight digits, with or without hyphen. Gives NNN-NNNN or NNNN-NNNN.
 * The last digit is the check digit of the others by Luhn's algorithm (Bankgirot, "10-modulen").
 */
export function checkBankgiro(text: string): Result<string, GiroProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  const [, first, last] = /^([1-9]\d{2,3})[- ]?(\d{4})$/.exec(typed) ?? [];
  if (first === undefined || last === undefined) return err("format");
  return isLuhnNumber(first + last) ? ok(`${first}-${last}`) : err("kontrollsiffra");
}

/**
 * Takes a plusgiro number of two to eight digits, with or without spaces and hyphen. Gives it as it is printed: pairs
 * from the right and the check digit after a hyphen, "90 19 51-4". The check digit is Luhn's.
 */
export function checkPlusgiro(text: string): Result<string, GiroProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  const [, digits, check] = /^([1-9]\d{0,6})-?(\d)$/.exec(typed.replaceAll(" ", "")) ?? [];
  if (digits === undefined || check === undefined) return err("format");
  const pairs = digits.replace(/\B(?=(\d\d)+$)/g, " ");
  return isLuhnNumber(digits + check) ? ok(`${pairs}-${check}`) : err("kontrollsiffra");
}
