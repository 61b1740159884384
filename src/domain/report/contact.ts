import isEmail from "validator/lib/isEmail";
import { err, ok, type Result } from "../result";
import { typedText } from "./typedText";

export type ContactProblem = "tomt" | "format";
export type TelefonProblem = ContactProblem | "riktnummer-saknas";

/** Takes an e-mail address alone, without name and brackets. Gives it trimmed. */
export function checkEpost(text: string): Result<string, ContactProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  return isEmail(typed) ? ok(typed) : err("format");
}

/**
 * Takes a Swedish telephone number with riktnummer ("063-14 75 00") or with the country's code ("+46 63 14 75 00",
 * "0046 …", "+46 (0)63 …"). Gives it as typed, its spaces and hyphens made plain: how digits are grouped is the
 * writer's own. After the 0 there are seven to nine digits (PTS, the Swedish numbering plan for telephony).
 */
export function checkTelefon(text: string): Result<string, TelefonProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  if (!/^\+?[\d ()/-]+$/.test(typed) || /[-/]{2}|[-/]$/.test(typed)) return err("format");
  const digits = typed.replace(/[ ()/-]/g, "");
  const national = digits.replace(/^(?:\+46|0046)0?/, "0");
  if (national.startsWith("+") || national.startsWith("00")) return err("format");
  if (!national.startsWith("0")) return err("riktnummer-saknas");
  return /^0[1-9]\d{6,8}$/.test(national) ? ok(typed) : err("format");
}

/** Longer than any that an authority gives. */
const LONGEST_DIARIENUMMER = 40;

/** Takes a diarienummer: each authority has its own kind, but all have a digit ("RS/803/2023", "S2023/03243"). */
export function checkDiarienummer(text: string): Result<string, ContactProblem> {
  const typed = typedText(text);
  if (typed === "") return err("tomt");
  return /\d/.test(typed) && typed.length <= LONGEST_DIARIENUMMER && !/\p{Cc}/u.test(typed) ? ok(typed) : err("format");
}
