/** A table of regions' amounts that somebody has pasted: from a web page, a PDF or another workbook. Pure; guesses nothing silently. */
import { findRegion, type RegionName } from "../agreements";
import { isSumName } from "./parse/cells";

export type PastedColumn = "befolkning" | "landsbygd" | "summa";

export interface PastedRow {
  /** One-based line of the paste. */
  rad: number;
  regionkod: string;
  /** The region's own name. */
  region: string;
  /** kr */
  belopp: Partial<Record<PastedColumn, number>>;
}

export interface PastedProblem {
  kod: "okand-region" | "dubblett" | "ej-belopp" | "inga-regioner";
  rad: number;
  /** What stands there. */
  text: string;
}

export interface PastedTable {
  rows: PastedRow[];
  /** What each column of figures was taken for, from the left; undefined: left out. */
  columns: (PastedColumn | undefined)[];
  /** kr that one unit of the table is: 1, 1 000 (tkr) or 1 000 000 (mnkr). */
  unit: 1 | 1000 | 1_000_000;
  /** Lines that were not read as regions, and are no fault: headings and sum rows. */
  leftOut: { rad: number; text: string; som: "rubrik" | "summarad" }[];
  problems: PastedProblem[];
}

/** Takes what was pasted, gives what was understood of it. */
export function readPastedTable(pasted: string): PastedTable {
  const lines = pasted
    .split(/\r\n|\n|\r/)
    .map((text, i) => ({ rad: i + 1, text: text.trim(), cells: cellsOf(text) }))
    .filter(({ text }) => text !== "");
  const first = lines.findIndex(({ cells }) => nameOf(cells).region !== undefined && !isBlank(figuresOf(cells)));
  if (first < 0) {
    const problems: PastedProblem[] = [{ kod: "inga-regioner", rad: 1, text: lines[0]?.text ?? "" }];
    return { rows: [], columns: [], unit: 1, leftOut: [], problems };
  }
  const headings = lines.slice(0, first);
  const unit = unitOf(headings.map(({ text }) => text).join(" "));
  const body = withoutBlankColumns(
    lines.slice(first).map((line) => ({ ...line, ...nameOf(line.cells), figures: figuresOf(line.cells) })),
  );
  const columns = columnsOf(headings, Math.max(...body.map(({ figures }) => figures.length)));

  const table: PastedTable = { rows: [], columns, unit, leftOut: [], problems: [] };
  for (const { rad, text } of headings) table.leftOut.push({ rad, text, som: "rubrik" });
  const seen = new Set<string>();
  for (const { rad, text, name, region, figures } of body) {
    if (isSumName(name) || /^(summa|totalt?|riket)\b/i.test(name)) table.leftOut.push({ rad, text, som: "summarad" });
    else if (!region && isBlank(figures)) table.leftOut.push({ rad, text, som: "rubrik" });
    else if (!region) table.problems.push({ kod: "okand-region", rad, text: name || text });
    else if (seen.has(region.regionkod)) table.problems.push({ kod: "dubblett", rad, text: name });
    else {
      seen.add(region.regionkod);
      const belopp: PastedRow["belopp"] = {};
      columns.forEach((column, i) => {
        const figure = figures[i];
        if (column === undefined) return;
        const kr = figure === undefined ? undefined : krOf(figure, unit);
        if (kr !== undefined) belopp[column] = kr;
        else if (figure === undefined || !/^[-–—.]*$/.test(figure)) {
          table.problems.push({ kod: "ej-belopp", rad, text: figure ?? text });
        }
      });
      table.rows.push({ rad, regionkod: region.regionkod, region: region.region, belopp });
    }
  }
  return table;
}

const SPACES = /[\s\u00a0\u2009\u202f]+/g;

/** Tabs, semicolons or several spaces between columns; where a PDF has left one space, the name ends at its first figure. */
function cellsOf(line: string): string[] {
  const unquoted = (cells: string[]) =>
    cells.map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, "$1")
        .trim(),
    );
  if (line.includes("\t")) return unquoted(line.split("\t"));
  if (line.includes(";")) return unquoted(line.split(";"));
  const apart = unquoted(line.trim().split(/ {2,}/));
  if (apart.length > 1) return apart;
  const [, ...nameAndFigure] =
    /^((?:\d{2} )?\D+?)\s*([-−–]?\d[\d\s\u00a0\u2009\u202f.,']*(?:\s?kr)?)$/i.exec(line.trim()) ?? [];
  return nameAndFigure.length > 0 ? nameAndFigure : apart;
}

const isFigure = (cell: string): boolean => numberOf(cell) !== undefined;

/** The name, alone or after its code; a code in a column of its own is read as well. */
function nameOf(cells: readonly string[]): { name: string; region: RegionName | undefined } {
  const name = (cells.find((cell) => /\p{L}{2}/u.test(cell) && !isFigure(cell)) ?? "")
    .replace(SPACES, " ")
    // "Gotland*", "Skåne 1)": a mark that leads to a note.
    .replace(/\*+$| \d\)$/, "")
    .trim();
  return { name, region: findRegion(name) };
}

/** What stands right of the name, dashes for nothing and blanks included. */
function figuresOf(cells: readonly string[]): string[] {
  const name = cells.findIndex((cell) => /\p{L}{2}/u.test(cell) && !isFigure(cell));
  return cells.slice(name + 1);
}

/** A column that is blank in every line only keeps others apart; in one line it is an amount that is not there. */
function withoutBlankColumns<Line extends { figures: readonly string[] }>(lines: readonly Line[]): Line[] {
  const isUsed = (column: number) => lines.some(({ figures }) => (figures[column] ?? "") !== "");
  return lines.map((line) => ({ ...line, figures: line.figures.filter((_, column) => isUsed(column)) }));
}

const isBlank = (figures: readonly string[]): boolean => figures.every((cell) => cell === "");

function numberOf(cell: string): number | undefined {
  const figure = cell
    .replace(SPACES, " ")
    .replace(/ ?(tkr|mnkr|kr|kronor|sek|:-)$/i, "")
    .replace(/^[−‑–]/, "-");
  // "317 997 231 1 234 567" is two figures, not one: spaces stand between thousands only.
  if (figure.includes(" ") && !/^-?\d{1,3}( \d{3})+([.,]\d+)?$/.test(figure)) return undefined;
  const digits = figure.replace(/[ '’]/g, "");
  if (/^-?\d{1,3}(\.\d{3})+$/.test(digits)) return Number(digits.replaceAll(".", ""));
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(digits)) return Number(digits.replaceAll(",", ""));
  return /^-?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : undefined;
}

/** No region gets a thousand milliards: that is two columns run together. kr */
const MOST = 1_000_000_000_000;

/** Whole kronor; a figure with a fraction of a krona is no amount. */
function krOf(cell: string, unit: number): number | undefined {
  const number = numberOf(cell) ?? NaN;
  const kr = Math.round(number * unit);
  return Math.abs(kr) < MOST && Math.abs(number * unit - kr) < 1e-3 ? kr : undefined;
}

function unitOf(headings: string): PastedTable["unit"] {
  if (/\bm(n|ilj\.? ?)kr\b|miljoner/i.test(headings)) return 1_000_000;
  return /\btkr\b|tusental|tusen kronor|\b1 ?000 kr/i.test(headings) ? 1000 : 1;
}

/** From the headings when they say it; else one column is the sum, two are population and rural, three those and their sum. */
function columnsOf(headings: readonly { cells: string[] }[], count: number): PastedTable["columns"] {
  for (const { cells } of [...headings].reverse()) {
    const named = cells.slice(-count).map(columnNamed);
    if (cells.length > count && named.some((column) => column !== undefined)) return onceEach(named);
  }
  const usual: PastedColumn[] = count === 1 ? ["summa"] : ["befolkning", "landsbygd", "summa"];
  return Array.from({ length: count }, (_, i) => usual[i]);
}

function columnNamed(heading: string): PastedColumn | undefined {
  // Persons, not kronor.
  if (/folkmängd|invånare|antal|andel|procent|%/i.test(heading)) return undefined;
  if (/landsbygd|gles/i.test(heading)) return "landsbygd";
  if (/summa|total|belopp|tilldel|statsbidrag/i.test(heading)) return "summa";
  return /befolkning|utveckling/i.test(heading) ? "befolkning" : undefined;
}

const onceEach = (columns: PastedTable["columns"]): PastedTable["columns"] =>
  columns.map((column, i) => (columns.indexOf(column) === i ? column : undefined));
