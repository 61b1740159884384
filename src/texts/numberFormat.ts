import type { Language } from "./pane";

/** Whose custom each language's numbers and times follow: "17 151 589" and "17,151,589". */
const LOCALES: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

/** How a language writes numbers. */
export const numberFormat = (language: Language, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  new Intl.NumberFormat(LOCALES[language], options);

/** A time of the day: "09:05". */
export const timeText = (at: Date, language: Language): string =>
  at.toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
