/** How a finding becomes a sentence, whatever catalogue it is in. */
import type { Finding } from "../domain/finding";
import { numberFormat } from "./numberFormat";
import type { Language } from "./pane";

export type Words = Readonly<Record<string, string>>;
type Sentence = (words: Words) => string;

/** What is wrong and what to do, of what a finding names. */
export interface Entry {
  text: Sentence;
  action: Sentence;
}

export interface Said {
  text: string;
  /** What to do about it. */
  action: string;
}

/** An entry of a catalogue said of what a finding names. */
export function said({ text, action }: Entry, params: Finding["params"], language: Language): Said {
  const words = sentenceWords(params, language);
  return { text: text(words), action: action(words) };
}

/** What a finding names, as sentences write it: numbers by the language's own custom, a cell's text no longer than is read. */
export function sentenceWords(params: Finding["params"], language: Language): Words {
  const number = numberFormat(language, { maximumFractionDigits: 10 });
  return new Proxy<Record<string, string>>(
    Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        typeof value === "number" ? number.format(value) : shortened(value),
      ]),
    ),
    // A sentence may name what a finding did not give; it then says nothing there instead of "undefined".
    { get: (target, key) => target[String(key)] ?? "" },
  );
}

/** A cell holds up to 32 767 characters; Ramkoll's own formulas and lists are shorter than this. */
const LONGEST = 500;
const shortened = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value);
