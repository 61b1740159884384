import type { PageLine, PagePart } from "./plan";

const FIELDS = { page: "&P", pages: "&N", date: "&D" } as const;

/** Excel allows 255 signs in a header, its three parts and their codes together. */
const LONGEST = (255 - "&L&C&R".length) / 3;

/**
 * One part of a header or footer in Excel's own codes. An ampersand of the user's is doubled, and a sign after a page
 * number kept apart from it: "&P-1" would be the number less one. A text that is too long ends with "…".
 */
export function pageCode(parts: PageLine["left"]): string {
  const all = parts ?? [];
  const room = LONGEST - all.reduce((sum, part) => sum + (typeof part === "string" ? 0 : codeOf(part).length), 0);
  let left = room;
  return all.reduce<string>((code, part) => {
    if (typeof part !== "string") return code + codeOf(part);
    const separated = /&[PND]$/.test(code) && /^[+\-\d]/.test(part) ? ` ${part}` : part;
    const text = fitted(separated, left);
    left -= text.length;
    return code + text;
  }, "");
}

const codeOf = ({ field }: Exclude<PagePart, string>): string => FIELDS[field];

function fitted(text: string, room: number): string {
  const signs = [...text.replace(/\s+/g, " ")];
  const coded = (some: readonly string[]): string => some.join("").replaceAll("&", "&&");
  if (coded(signs).length <= room) return coded(signs);
  while (signs.length > 0 && coded(signs).length + 1 > room) signs.pop();
  return room > 0 ? `${coded(signs).trimEnd()}…` : "";
}
