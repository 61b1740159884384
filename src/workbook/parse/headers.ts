/** Finds the header row of an input sheet and which column is what. */
import type { ColumnQuestion } from "../understanding";
import { address } from "../a1";
import { fel, type BookFinding } from "../findings";
import { columnKeys, type InputSheet } from "../inputSheet";
import { endColumn, endRow, valueAt, type SheetSnapshot, type TableSnapshot } from "../snapshot";

export interface Columns<Key extends string> {
  headerRow: number;
  /** Our key → zero-based column of the sheet. Required columns are all there, or a finding says which is not. */
  at: Partial<Record<Key, number>>;
  findings: BookFinding[];
  questions: ColumnQuestion[];
}

/** Title rows above the header are rarely more than a handful; deeper than this is data. */
const HEADER_SEARCH_ROWS = 50;

/** Header text for comparison: no case, odd spaces, units, dates or footnote marks; "(tkr)" stays, it changes the number. */
export function normalHeader(text: string): string {
  return text
    .toLocaleLowerCase("sv")
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/\((?!tkr|mnkr)[^)]*\)/g, "")
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, "")
    .replace(
      /\b(\d{1,2} )?(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/g,
      "",
    )
    .replace(/\b(19|20)\d{2}\b/g, "")
    .replace(/[:*.]/g, "")
    .replace(/ +/g, " ")
    .trim();
}

/**
 * Takes a sheet as read, our description and the user's answers (our header → the header chosen).
 * A header spelled as ours wins; else known spellings count; two candidates give a question and, since
 * nothing is guessed, a finding that stops the run until it is answered.
 */
export function findColumns<Key extends string>(
  sheet: SheetSnapshot,
  description: InputSheet<Key>,
  table: TableSnapshot | undefined,
  choices: Readonly<Record<string, string>> = {},
): Columns<Key> {
  const headerRow = table ? table.row : likeliestHeaderRow(sheet, description);
  if (headerRow === undefined) {
    const expected = columnKeys(description)
      .filter((key) => description.columns[key].required)
      .map((key) => description.columns[key].header)
      .join(", ");
    return {
      headerRow: sheet.row,
      at: {},
      findings: [fel("rubrik-saknas", sheet.name, address(sheet.row, sheet.column), { kolumner: expected })],
      questions: [],
    };
  }

  const headers = headersOf(sheet, headerRow, table);
  const at: Partial<Record<Key, number>> = {};
  const findings: BookFinding[] = [];
  const questions: ColumnQuestion[] = [];
  const place = address(headerRow, headers[0]?.column ?? sheet.column);

  for (const key of columnKeys(description)) {
    const column = description.columns[key];
    const candidates = candidatesFor(headers, column.header, column.aliases, choices[column.header]);
    const [first, second] = candidates;
    if (first && !second) {
      at[key] = first.column;
    } else if (first) {
      const choicesHere = candidates.map((c) => ({ header: c.text, cell: address(headerRow, c.column) }));
      questions.push({ sheet: sheet.name, column: column.header, choices: choicesHere });
      findings.push(
        fel("kolumn-oklar", sheet.name, address(headerRow, first.column), {
          kolumn: column.header,
          kandidater: choicesHere.map((c) => `${c.header} (${c.cell})`).join(", "),
        }),
      );
    } else if (column.required) {
      findings.push(missingColumn(sheet.name, headers, headerRow, place, column.header, column.aliases));
    }
  }
  return { headerRow, at, findings, questions };
}

interface Header {
  text: string;
  normal: string;
  column: number;
}

function headersOf(sheet: SheetSnapshot, row: number, table?: TableSnapshot): Header[] {
  const from = table ? table.column : sheet.column;
  const to = table ? table.column + table.columns : endColumn(sheet);
  const headers: Header[] = [];
  for (let column = from; column < to; column++) {
    const text = String(valueAt(sheet, row, column)).trim();
    if (text !== "") headers.push({ text, normal: normalHeader(text), column });
  }
  return headers;
}

function candidatesFor(
  headers: readonly Header[],
  ours: string,
  aliases: readonly string[],
  chosen: string | undefined,
): Header[] {
  const picked = headers.filter((header) => header.text === chosen);
  if (picked.length === 1) return picked;
  const exact = headers.filter((header) => header.text.toLocaleLowerCase("sv") === ours.toLocaleLowerCase("sv"));
  if (exact.length > 0) return exact;
  const same = headers.filter((header) => header.normal === normalHeader(ours));
  if (same.length > 0) return same;
  const known = new Set(aliases.map(normalHeader));
  return headers.filter((header) => known.has(header.normal));
}

/** The first row that names most of what we look for; undefined when no row names two of our columns. */
function likeliestHeaderRow<Key extends string>(
  sheet: SheetSnapshot,
  description: InputSheet<Key>,
): number | undefined {
  const wanted = columnKeys(description).map((key) => description.columns[key]);
  let best: { row: number; score: number } | undefined;
  const last = Math.min(endRow(sheet), sheet.row + HEADER_SEARCH_ROWS);
  for (let row = sheet.row; row < last; row++) {
    const headers = headersOf(sheet, row);
    const score = wanted.filter(
      ({ header, aliases }) => candidatesFor(headers, header, aliases, undefined).length > 0,
    ).length;
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best && best.score >= 2 ? best.row : undefined;
}

function missingColumn(
  sheet: string,
  headers: readonly Header[],
  headerRow: number,
  place: string,
  header: string,
  aliases: readonly string[],
): BookFinding {
  // An amount in thousands looks right and is a thousand times too small: say so instead of "missing".
  const thousands = headers.find(({ normal }) => normal === `${normalHeader(header)} (tkr)`);
  if (thousands) {
    return fel("kolumn-i-tkr", sheet, address(headerRow, thousands.column), {
      kolumn: header,
      rubrik: thousands.text,
    });
  }
  return fel("kolumn-saknas", sheet, place, {
    kolumn: header,
    stavningar: [header, ...aliases].join(", "),
    funna: headers.map(({ text }) => text).join(", "),
  });
}
