import { child, childrenOf, type Element } from "./xml";

/**
 * ST_Xstring (ECMA-376 part 1, 22.9.2.19): a character XML cannot hold is written _xHHHH_,
 * and a literal "_x0041_" has its underscore coded, so that it is not taken for one.
 */
export function encodeXstring(text: string): string {
  return (
    text
      // Half a surrogate pair cannot be written as UTF-8.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
      .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
      // A bare CR would be read back as LF.
      .replace(
        /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/g,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      )
  );
}

export const decodeXstring = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))) : text;

/** Plain text of `<si>` or `<is>`: runs joined, phonetic hints left out. `rich` when formatting inside the text is lost. */
export function plainText(item: Element): { text: string; rich: boolean } {
  const runs = childrenOf(item, "r");
  const text = (child(item, "t")?.text ?? "") + runs.map((run) => child(run, "t")?.text ?? "").join("");
  return { text: decodeXstring(text), rich: runs.some((run) => child(run, "rPr")) };
}
