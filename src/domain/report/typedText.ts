/** What is pasted from Word or a web page has hyphens and spaces of other kinds: these become "-" and " ", one at a time. */
export const typedText = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
