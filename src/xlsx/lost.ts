import type { Parts } from "./zip";

/**
 * What a file holds that a Book does not, by the parts in its zip: `lost` codes in plain words.
 * Codes found while reading the sheets are added by read.ts and what it calls; the whole list is LOST_CODES.
 */
const BY_PART: [code: string, path: RegExp][] = [
  ["charts", /^xl\/(chartsheets|charts\/chartEx)/i],
  ["pivots", /^xl\/(pivotTables|pivotCache)\//i],
  ["images", /^xl\/media\//i],
  ["macros", /^xl\/(vbaProject\.bin|macrosheets\/)/i],
  ["comments", /^xl\/(comments|threadedComments)/i],
  ["external-links", /^xl\/externalLinks\//i],
  ["data-model", /^xl\/(model\/|item\.data)/i],
  ["queries", /^xl\/(connections\.xml|queryTables\/|customData\/)/i],
  ["slicers", /^xl\/(slicers|slicerCaches|timelines|timelineCaches)\//i],
  ["embedded-objects", /^xl\/(embeddings|activeX|ctrlProps)\//i],
  ["custom-xml", /^(customXml\/item\d|xl\/customProperty|xl\/xmlMaps)/i],
];

export const LOST_CODES = [
  ...BY_PART.map(([code]) => code),
  "shapes",
  "chart-formats",
  "rich-text",
  "hyperlinks",
  "array-formulas",
  "shared-formulas",
  "data-tables",
  "conditional-formats",
  "sparklines",
  "sheet-filters",
  "print-settings",
  "outlines",
  "passwords",
  "local-names",
  "tables-without-header",
  "date-system-1904",
] as const;

export function lostParts(parts: Parts): string[] {
  const paths = [...parts.keys()];
  return BY_PART.filter(([, path]) => paths.some((name) => path.test(name))).map(([code]) => code);
}
