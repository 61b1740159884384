/** What a table says of itself in the rows above and below it: whose it is, and of which date. */

const MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split(" ");
const DAY = new RegExp(`\\b(\\d{1,2})\\s+(${MONTHS.join("|")})\\s+((?:19|20)\\d{2})\\b`, "i");
const ISO = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/;
const YEAR = /\b((?:19|20)\d{2})(M\d{2}|K[1-4])?\b/;

/** The first date that the texts name, a day before a year: "2024-12-31", "2024" or "". */
export function dateIn(texts: readonly string[]): string {
  for (const text of texts) {
    const iso = ISO.exec(text);
    if (iso) return iso[0];
    const day = DAY.exec(text);
    if (day) {
      const [, date = "", month = "", year = ""] = day;
      return `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, "0")}-${date.padStart(2, "0")}`;
    }
  }
  for (const text of texts) {
    const year = YEAR.exec(text);
    if (year) return year[0];
  }
  return "";
}

const PUBLISHERS: readonly [RegExp, string][] = [
  [/\bSCB\b|statistiska centralbyrån|statistics sweden/i, "SCB"],
  [/\bSKR\b|\bSKL\b|sveriges kommuner och (regioner|landsting)/i, "SKR"],
  [/tillväxtverket/i, "Tillväxtverket"],
  [/tillväxtanalys/i, "Tillväxtanalys"],
  [/jordbruksverket/i, "Jordbruksverket"],
];

/** The title as it stands, with the publisher before it where the table names one elsewhere. At most 150 characters. */
export function sourceTitle(titles: readonly string[], notes: readonly string[]): string {
  const title = (titles.find((text) => text.length > 3) ?? "").replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const publisher = PUBLISHERS.find(([pattern]) => [...titles, ...notes].some((text) => pattern.test(text)));
  const named = publisher && !publisher[0].test(title) ? [publisher[1], title] : [title];
  const whole = named.filter(Boolean).join(", ");
  return whole.length > 150 ? `${whole.slice(0, 149)}…` : whole;
}
