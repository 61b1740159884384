import { encodeXstring } from "./strings";
import { element, escapeXml, HEAD, MAIN } from "./xml";

export interface StringsWriter {
  /** The place of a text among the workbook's shared strings. */
  index: (text: string) => number;
  xml: () => string;
}

/** Each text once, however many cells hold it. */
export function stringsWriter(): StringsWriter {
  const places = new Map<string, number>();
  let count = 0;
  return {
    index: (text) => {
      count++;
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    },
    xml: () => {
      const items = [...places.keys()].map((text) => element("si", {}, textXml(text)));
      return HEAD + element("sst", { xmlns: MAIN, count, uniqueCount: items.length }, items.join(""));
    },
  };
}

const textXml = (text: string): string =>
  element("t", { "xml:space": /^\s|\s$|\n/.test(text) ? "preserve" : undefined }, escapeXml(encodeXstring(text)));
