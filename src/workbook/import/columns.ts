/** Which column of a table holds what, by its headers and its cells; a question where more than one could. */
import { isFigure } from "./numbers";
import { isKommungrupp, knownType } from "./kommuntyper";
import { cellAt, headerOf, headersAt, isKey, plainHeader, plainHeadersAt, textAt, type Layout } from "./layout";
import type { ImportKind, ImportQuestion, Register, SourceGrid } from "./understood";

export type ValueField = "folkmängd" | "kommuntyp" | "beslutat befolkning" | "beslutat landsbygd" | "beslutat belopp";

export interface ColumnSearch {
  grid: SourceGrid;
  layout: Layout;
  /** The rows of the level that is wanted, zero-based in the grid. */
  rows: readonly number[];
  register: Register;
  /** The answer to a question, if there is one that fits it. */
  answerTo: (question: ImportQuestion) => string | undefined;
}

export interface Columns {
  at: Partial<Record<ValueField, number>>;
  /** What had to be asked, answered or not. */
  questions: ImportQuestion[];
  /** A field that no column could be. */
  missing: ValueField | undefined;
  /** A column of amounts that are not in kronor. */
  unit: { column: number; unit: string } | undefined;
  /** A column of SKR's groups, which are no types. */
  groups: number | undefined;
}

/** Which fields were found, and where. */
export const fieldsOf = ({ at }: Columns): [ValueField, number][] =>
  Object.entries(at).map(([field, column]) => [field as ValueField, column]);

export function findValueColumns(kind: ImportKind, search: ColumnSearch): Columns {
  const found: Columns = { at: {}, questions: [], missing: undefined, unit: undefined, groups: undefined };
  if (kind === "kommuntyper") typeColumn(search, found);
  else if (kind === "belopp") amountColumns(search, found);
  else populationColumn(search, found);
  return found;
}

const POPULATION =
  /^(folkm[äa]ngd(en)?|befolkning(en)?|invånare|antal invånare|invånarantal|befolkningsmängd|antal|värde|population|total population|number|value|folkmängd totalt)$/;
const NO_POPULATION =
  /ökning|förändring|andel|täthet|medel|kvinnor|\bmän\b|procent|ålder|födda|döda|flytt|överskott|beslutat/;
const SEX = /^(män|kvinnor|pojkar|flickor|men|women)$/;
const ALL = /^(totalt?|samtliga|båda könen|summa|alla|män och kvinnor|totalt ålder|total)$/;

function populationColumn(search: ColumnSearch, found: Columns): void {
  const { layout } = search;
  const figures = figureColumns(search);
  const parts = (column: number) => plainHeadersAt(layout, column);
  const named = figures.filter((column) => parts(column).some((part) => POPULATION.test(part)));
  const mentioned = figures.filter((column) =>
    parts(column).some((part) => /folkm[äa]ngd|befolkning|invånar/.test(part) && !NO_POPULATION.test(part)),
  );
  // A header of a date alone, as in statistikdatabasen: "2024".
  const dated = figures.filter((column) => headersAt(layout, column).some(isDate));
  let candidates = [named, mentioned, dated, figures].find((some) => some.length > 0) ?? [];
  candidates = prefer(candidates, (column) => !parts(column).some((part) => SEX.test(part)));
  candidates = prefer(candidates, (column) => parts(column).some((part) => ALL.test(part)));
  choose("folkmängd", candidates, search, found);
}

/** A day, a year, a month ("2024M12") or a quarter ("2024K4"). */
const isDate = (header: string): boolean =>
  /\d/.test(header) && plainHeader(header.replace(/(\d)[MK]\d+/i, "$1")) === "";

/** Those that pass, where some do and some do not. */
const prefer = <T>(all: readonly T[], passes: (one: T) => boolean): T[] => {
  const better = all.filter(passes);
  return better.length > 0 ? better : [...all];
};

function amountColumns(search: ColumnSearch, found: Columns): void {
  const { layout } = search;
  const classes: Record<"landsbygd" | "befolkning" | "summa" | "annat", number[]> = {
    landsbygd: [],
    befolkning: [],
    summa: [],
    annat: [],
  };
  for (const column of figureColumns(search)) {
    const header = plainHeadersAt(layout, column).join(" ");
    if (/andel|procent|%|per invånare|kr\/inv|folkmängd|antal invånare|differens/.test(header)) continue;
    const unit = /\b(tkr|mnkr|mkr|tusental|miljoner|mdkr)\b/.exec(headersAt(layout, column).join(" ").toLowerCase());
    if (unit) {
      found.unit ??= { column, unit: unit[0] };
      continue;
    }
    if (/landsbygd/.test(header)) classes.landsbygd.push(column);
    else if (/befolkning|utvecklingsinsats/.test(header)) classes.befolkning.push(column);
    else if (/(^| )(summa|totalt?|belopp|beslutat)( |$)/.test(header)) classes.summa.push(column);
    else classes.annat.push(column);
  }
  const { landsbygd, befolkning, summa, annat } = classes;
  if (landsbygd.length > 0) {
    choose("beslutat landsbygd", landsbygd, search, found);
    // SKR's own table of 2023 and 2024: "Medel i kronor" and "Landsbygdssatsning kronor".
    const rest = [befolkning, annat, summa].find((some) => some.length > 0) ?? [];
    choose("beslutat befolkning", rest, search, found);
    if (rest !== summa && summa.length === 1) found.at["beslutat belopp"] = summa[0];
    return;
  }
  if (befolkning.length > 0) choose("beslutat befolkning", befolkning, search, found);
  else choose("beslutat belopp", summa.length > 0 ? summa : annat, search, found);
}

function typeColumn(search: ColumnSearch, found: Columns): void {
  const { layout, grid, rows, register } = search;
  const columns = valueColumns(layout);
  const share = (column: number, test: (text: string) => boolean): number =>
    rows.filter((row) => test(textAt(grid, row, column))).length / Math.max(1, rows.length);
  const known = columns.map((column) => share(column, (text) => knownType(text, register.kommuntyper) !== undefined));
  const best = Math.max(0, ...known);
  if (best >= 0.3) {
    const candidates = columns.filter((_, i) => (known[i] ?? 0) >= best * 0.9);
    choose("kommuntyp", candidates, search, found);
    return;
  }
  const groups = columns.filter((column) => share(column, isKommungrupp) > 0.5);
  found.groups = groups[0];
  if (groups.length > 0) return;
  const headed = columns.filter((column) => {
    const parts = plainHeadersAt(layout, column);
    return parts.some((part) => /kommuntyp|landsbygdstyp|landsbygdsklass|^typ$/.test(part)) && isWords(column);
  });
  choose("kommuntyp", headed, search, found);

  function isWords(column: number): boolean {
    return share(column, (text) => /\p{L}{3}/u.test(text)) > 0.5;
  }
}

function choose(field: ValueField, candidates: readonly number[], search: ColumnSearch, found: Columns): void {
  const [first, second] = candidates;
  if (first === undefined) {
    found.missing ??= field;
    return;
  }
  if (second === undefined) {
    found.at[field] = first;
    return;
  }
  const labels = labelsOf(search.layout, candidates);
  const question: ImportQuestion = { id: `kolumn:${field}`, about: field, kind: "column", choices: labels };
  found.questions.push(question);
  const answer = search.answerTo(question);
  const chosen = candidates.find((_, i) => labels[i] === answer);
  if (chosen !== undefined) found.at[field] = chosen;
}

/** Headers tell columns apart; where two are alike they are numbered. */
function labelsOf(layout: Layout, columns: readonly number[]): string[] {
  const named = columns.map((column) => ({ column, header: headerOf(layout, column) || `Kolumn ${column + 1}` }));
  return named.map(({ column, header }) =>
    named.some((other) => other.header === header && other.column !== column) ? `${header} (${column + 1})` : header,
  );
}

/** All but those that say which place a row is about. */
const valueColumns = (layout: Layout): number[] =>
  layout.headers.flatMap((_, column) => (isKey(layout, column) ? [] : [column]));

/** Columns of figures; the keys, other codes (a municipality's county) and what looks like years are left out. */
export function figureColumns({ layout, grid, rows }: ColumnSearch): number[] {
  return valueColumns(layout).filter((column) => {
    if (isTime(grid, layout, rows, column)) return false;
    if (plainHeadersAt(layout, column).some((part) => /(kod|nr|nummer)$/.test(part))) return false;
    const cells = rows.map((row) => cellAt(grid, row, column)).filter((cell) => String(cell).trim() !== "");
    return cells.filter(isFigure).length * 2 > cells.length;
  });
}

const TIME = /^(tid|år|year|time|period|kvartal|månad|datum)$/;

/** A column of years: its header says so, or every cell is one. */
export function isTime(grid: SourceGrid, layout: Layout, rows: readonly number[], column: number): boolean {
  if (plainHeadersAt(layout, column).some((part) => TIME.test(part))) return true;
  const isYear = (row: number) => /^(19|20)\d\d([MK]\d+)?$/.test(textAt(grid, row, column));
  return rows.length > 2 && rows.every(isYear);
}

/** A selection that stands for all: "totalt", "båda könen"; or the population among other figures. */
export const standsForAll = (text: string): boolean => ALL.test(plainHeader(text)) || /^folkmängd/i.test(text.trim());
