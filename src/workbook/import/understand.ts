/** Reads a table from one of the sources that the grant builds on: what is what, what is left out, what must be asked. */
import { address } from "../a1";
import { findValueColumns, type Columns, type ValueField } from "./columns";
import { importFel, importVarning, type ImportCode, type ImportFinding } from "./findings";
import { knownType, plainType } from "./kommuntyper";
import { cellAt, filled, findLayout, headerOf, headersAt, placeAt, textAt, type Layout } from "./layout";
import { decimalMarkOf, isFigure, readWhole } from "./numbers";
import { placesOf, type Level, type Place, type Places } from "./places";
import { findSelections, SUM_ALL } from "./selection";
import { dateIn, sourceTitle } from "./titles";
import type {
  ImportAnswers,
  ImportColumn,
  ImportField,
  ImportKind,
  ImportQuestion,
  ImportRow,
  LeftOut,
  LeftOutReason,
  Register,
  RememberedAnswers,
  SourceGrid,
  TypeMapping,
  Understanding,
} from "./understood";

/** The answer that the translation of types is right. */
export const CONFIRMED = "ja";
/** Confirms whichever translation there is, for the command line; the pane's answer is tied to the one it shows. */
export const CONFIRM_TYPES = "typer";

const NUMBER_FIELDS = {
  folkmängd: "folkmangd",
  "beslutat befolkning": "befolkning",
  "beslutat landsbygd": "landsbygd",
  "beslutat belopp": "beslutat",
} as const satisfies Partial<Record<ValueField, keyof ImportRow>>;

type NumberField = keyof typeof NUMBER_FIELDS;

/**
 * Takes a table, what is wanted of it and the user's answers; gives what was understood. Pure, and without exceptions
 * whatever the table holds. `remembered` answers are used where the question and its choices are the same as then.
 */
export function understandTable(
  grid: SourceGrid,
  kind: ImportKind,
  register: Register,
  answers: ImportAnswers = {},
  remembered: (layout: string) => RememberedAnswers = () => new Map(),
): Understanding {
  const level = kind === "regioner" || kind === "belopp" ? "region" : "kommun";
  const layout = findLayout(grid, placesOf(register, level));
  if (!layout) return nothing(grid, kind, importFel("inga-platser", grid.sheet, "", { vad: level }));

  const reading = readNamed(grid, layout, register, level);
  const wanted = reading.rows.filter(({ place }) => place.kind === level);
  if (wanted.length === 0) {
    const finding = importFel("fel-niva", grid.sheet, cellName(grid, layout.first, keyColumn(layout)), { vad: level });
    return { ...nothing(grid, kind, finding), layout: layoutText(layout) };
  }
  const asked: Understanding["asked"] = [];
  const before = remembered(layoutText(layout));
  const answerTo = (question: ImportQuestion): string | undefined => {
    const then = before.get(question.id);
    const same = then && then.choices.join("\n") === question.choices.join("\n") ? then.answer : undefined;
    const confirmed = question.kind === "types" ? answers[CONFIRM_TYPES] : undefined;
    const answer = answers[question.id] ?? confirmed ?? same;
    return question.choices.find((choice) => choice === answer);
  };
  const ask = (question: ImportQuestion, answer: string | undefined): void => {
    if (!asked.some((one) => one.question.id === question.id)) asked.push({ question, answer });
  };

  const rowNumbers = wanted.map(({ row }) => row);
  const columns = findValueColumns(kind, { grid, layout, rows: rowNumbers, register, answerTo });
  for (const question of columns.questions) ask(question, answerTo(question));

  const keyed = wanted.map(({ row, place }) => ({ row, kod: "kod" in place ? place.kod : "" }));
  const taken = Object.values(columns.at);
  const selections = findSelections(grid, layout, keyed, taken, answerTo);
  for (const { question, answer } of selections) ask(question, answer);
  const isSelected = (row: number): boolean =>
    selections.every(({ column, answer }) => !answer || answer === SUM_ALL || textAt(grid, row, column) === answer);
  const sums = selections.some(({ answer }) => answer === SUM_ALL);

  const findings: ImportFinding[] = [...reading.findings, ...columnFindings(grid, layout, columns)];
  const context = { grid, layout, columns, findings, isSelected, sums };
  const open = asked.some(({ answer }) => answer === undefined) || columns.missing !== undefined;
  // Values are read when it is known which they are.
  const values = open || columns.groups !== undefined ? [] : readValues(context, wanted);
  const types = mapTypes(values, register, answerTo, ask);
  translate(values, types, findings, grid);

  if (!open && columns.groups === undefined) {
    findings.push(...missingPlaces(grid, layout, values, register, level));
    findings.push(...controlFindings(grid, values, readControls(context, reading.rows, level), findings));
  }
  const { titles, notes } = textsAround(grid, layout);
  const valueHeaders = taken.flatMap((column) => headersAt(layout, column));
  const chosen = selections.flatMap(({ answer }) => (answer === undefined ? [] : [answer]));
  const questions = asked.filter(({ answer }) => answer === undefined).map(({ question }) => question);
  return {
    kind,
    headerRows: headerRowsText(grid, layout),
    layout: layoutText(layout),
    columns: describeColumns(
      grid,
      layout,
      columns,
      selections.map(({ column }) => column),
    ),
    rows: values,
    total: totalOf(values),
    leftOut: leftOutOf(
      grid,
      layout,
      reading,
      level,
      wanted.length - wanted.filter(({ row }) => isSelected(row)).length,
    ),
    questions,
    asked,
    types,
    source: {
      title: sourceTitle(titles, notes),
      date: dateIn([...chosen, ...valueHeaders, ...timeOf(context), ...titles]),
    },
    findings,
    ready: questions.length === 0 && values.length > 0 && !findings.some(({ severity }) => severity === "fel"),
  };
}

/** The kind that a table most likely is; undefined when it names no places. */
export function likelyKind(grid: SourceGrid, register: Register): ImportKind | undefined {
  const kinds: ImportKind[] = ["kommuntyper", "belopp", "kommuner", "regioner"];
  return kinds
    .map((kind) => ({ kind, score: scoreOf(understandTable(grid, kind, register)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)[0]?.kind;
}

function scoreOf({ kind, rows, questions, findings, columns }: Understanding): number {
  if (findings.some(({ code }) => code === "inga-platser" || code === "fel-niva" || code === "kolumn-saknas")) return 0;
  if (kind === "kommuntyper") return findings.some(({ code }) => code === "kommungrupp") ? 1 : 1000;
  // Amounts are known by their headers: a population would pass for one too.
  if (columns.some(({ readAs }) => readAs === "beslutat landsbygd")) return 900;
  if (kind === "belopp") return amountLike(columns) ? 800 : 0;
  return rows.length + questions.length;
}

const amountLike = (columns: readonly ImportColumn[]): boolean =>
  columns.some(
    ({ readAs, header }) => readAs.startsWith("beslutat") && /medel|kr\b|kronor|belopp|bidrag|beslut/i.test(header),
  );

type PlacedRow = { row: number; place: Place };

interface Reading {
  rows: PlacedRow[];
  notes: string[];
  findings: ImportFinding[];
}

/** Every row of the table with its place; a row that names none is a footnote, or a fault when it holds figures. */
function readRows(grid: SourceGrid, layout: Layout, places: Places, level: Level): Reading {
  const reading: Reading = { rows: [], notes: [], findings: [] };
  let above: Place | undefined;
  for (let row = layout.first; row < grid.cells.length; row++) {
    const columns = filled(grid, row, layout.width);
    if (columns.length === 0) continue;
    const figures = columns.filter((column) => column !== layout.code && isFigure(cellAt(grid, row, column)));
    const place = placeAt(grid, places, layout, row) ?? (figures.length > 0 && columns.length > 1 ? above : undefined);
    const text = columns.map((column) => textAt(grid, row, column)).join(" ");
    const isWords = place?.kind === "okänd" && figures.length === 0;
    if (place === undefined || isWords || (row >= layout.end && place.kind === "okänd" && text.length > 60)) {
      // In the table itself a row without figures, as of types, is still somebody's.
      if (place?.kind === "okänd" && row < layout.end && columns.length > 1 && isShort(place.text)) {
        reading.findings.push(unknown(grid, layout, row, place.code, place.text));
      } else reading.notes.push(text);
      continue;
    }
    if (place.kind === "okänd") {
      reading.findings.push(unknown(grid, layout, row, place.code, place.text));
    } else if (place.kind === "olika") {
      // Of the other level it is no business of this import.
      if ((place.kod.length === 2) !== (level === "region")) continue;
      const params = { kod: place.kod, namn: place.namn, text: place.text };
      reading.findings.push(importFel("kod-namn-olika", grid.sheet, cellName(grid, row, keyColumn(layout)), params));
    } else {
      reading.rows.push({ row, place });
      above = place;
    }
  }
  return reading;
}

/** Without codes, "Kalmar" among "Skåne" and "Dalarna" is the county, whatever was wanted. */
function readNamed(grid: SourceGrid, layout: Layout, register: Register, level: Level): Reading {
  const reading = readRows(grid, layout, placesOf(register, level), level);
  const count = (kind: Level) => reading.rows.filter(({ place }) => place.kind === kind).length;
  if (layout.code !== undefined || level === "region" || count("region") < count("kommun")) return reading;
  return readRows(grid, layout, placesOf(register, "region"), level);
}

const isShort = (text: string): boolean => text.length < 40;

const unknown = (grid: SourceGrid, layout: Layout, row: number, code: ImportCode, text: string): ImportFinding =>
  importFel(code, grid.sheet, cellName(grid, row, keyColumn(layout)), { text });

interface Context {
  grid: SourceGrid;
  layout: Layout;
  columns: Columns;
  findings: ImportFinding[];
  isSelected: (row: number) => boolean;
  sums: boolean;
}

function readValues(
  { grid, layout, columns, findings, isSelected, sums }: Context,
  wanted: readonly PlacedRow[],
): ImportRow[] {
  const rows = new Map<string, ImportRow>();
  const marks = marksOf({ grid, columns }, wanted);
  for (const { row, place } of wanted) {
    if (!("kod" in place) || !isSelected(row)) continue;
    const before = rows.get(place.kod);
    if (before && !sums) {
      const forsta = cellName(grid, before.row - grid.row, keyColumn(layout));
      const params = { kod: place.kod, namn: place.namn, forsta };
      findings.push(importFel("dubblett", grid.sheet, cellName(grid, row, keyColumn(layout)), params));
      continue;
    }
    const read: ImportRow = before ?? { kod: place.kod, namn: place.namn, row: row + grid.row };
    for (const [field, column] of fieldsOf(columns)) {
      const cell = cellName(grid, row, column);
      const value = cellAt(grid, row, column);
      const params = { plats: place.namn || place.kod, kolumn: headerOf(layout, column), varde: String(value) };
      if (field === "kommuntyp") {
        const text = String(value).trim();
        if (text === "") findings.push(importFel("varde-saknas", grid.sheet, cell, params));
        else read.kommuntyp = text;
        continue;
      }
      const number = readWhole(value, marks.get(column));
      if (number.kind === "wrong") findings.push(importFel(number.code, grid.sheet, cell, params));
      else if (number.kind === "none") findings.push(importFel("varde-saknas", grid.sheet, cell, params));
      else read[NUMBER_FIELDS[field]] = (before ? (before[NUMBER_FIELDS[field]] ?? 0) : 0) + number.value;
    }
    rows.set(place.kod, read);
  }
  return [...rows.values()];
}

const fieldsOf = ({ at }: Columns): [ValueField, number][] =>
  Object.entries(at).map(([field, column]) => [field as ValueField, column]);

const marksOf = ({ grid, columns }: Pick<Context, "grid" | "columns">, rows: readonly PlacedRow[]) =>
  new Map(
    fieldsOf(columns).map(([, column]) => [column, decimalMarkOf(rows.map(({ row }) => cellAt(grid, row, column)))]),
  );

/** A stated sum: the country's, or a county's among municipalities. */
interface Control {
  /** The county, or undefined for all. */
  region: string | undefined;
  namn: string;
  cell: string;
  field: NumberField;
  value: number;
}

function readControls(
  { grid, columns, isSelected, sums }: Context,
  rows: readonly PlacedRow[],
  level: string,
): Control[] {
  if (sums) return [];
  const marks = marksOf({ grid, columns }, rows);
  return rows.flatMap(({ row, place }) => {
    const isSum = place.kind === "riket" || (level === "kommun" && place.kind === "region");
    if (!isSum || !isSelected(row)) return [];
    return fieldsOf(columns).flatMap(([field, column]): Control[] => {
      if (field === "kommuntyp") return [];
      const number = readWhole(cellAt(grid, row, column), marks.get(column));
      if (number.kind !== "whole") return [];
      const region = place.kind === "region" ? place.kod : undefined;
      const namn = place.kind === "region" ? place.namn : "";
      return [{ region, namn, cell: cellName(grid, row, column), field, value: number.value }];
    });
  });
}

/** Only when every row was read: else the difference says nothing. */
function controlFindings(
  grid: SourceGrid,
  rows: readonly ImportRow[],
  controls: readonly Control[],
  findings: readonly ImportFinding[],
): ImportFinding[] {
  if (findings.some(({ severity }) => severity === "fel")) return [];
  const seen = new Set<string>();
  return controls.flatMap(({ region, namn, cell, field, value }) => {
    const key = `${region ?? ""} ${field}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const own = rows.filter(({ kod }) => region === undefined || kod.startsWith(region));
    const sum = own.reduce((total, row) => total + (row[NUMBER_FIELDS[field]] ?? 0), 0);
    if (sum === value) return [];
    const params = { namn, angivet: value, summa: sum, differens: sum - value };
    return [importFel(region === undefined ? "summa-avviker" : "lan-avviker", grid.sheet, cell, params)];
  });
}

function missingPlaces(
  grid: SourceGrid,
  layout: Layout,
  rows: readonly ImportRow[],
  register: Register,
  level: Level,
): ImportFinding[] {
  const list = level === "region" ? register.regioner : register.kommuner;
  if (!list) return [];
  const there = new Set(rows.map(({ kod }) => kod));
  const missing = [...list].filter(([kod]) => !there.has(kod));
  if (missing.length === 0) return [];
  const names = missing.slice(0, 8).map(([kod, namn]) => `${kod} ${namn}`);
  const params = { antal: missing.length, av: list.size, namn: names.join(", ") + (missing.length > 8 ? " …" : "") };
  const code = level === "region" ? "regioner-saknas" : "kommuner-saknas";
  return [importFel(code, grid.sheet, cellName(grid, layout.first, keyColumn(layout)), params)];
}

function columnFindings(grid: SourceGrid, layout: Layout, { missing, unit, groups, at }: Columns): ImportFinding[] {
  const headerRow = Math.max(layout.headerFirst, layout.headerEnd - 1);
  if (groups !== undefined) {
    const exempel = textAt(grid, layout.end - 1, groups);
    return [importFel("kommungrupp", grid.sheet, cellName(grid, headerRow, groups), { exempel })];
  }
  // It may be the one that was not found.
  if (unit && (at["beslutat befolkning"] === undefined || at["beslutat landsbygd"] === undefined)) {
    const params = { kolumn: headerOf(layout, unit.column), enhet: unit.unit };
    return [importFel("enhet", grid.sheet, cellName(grid, headerRow, unit.column), params)];
  }
  if (missing === undefined) return [];
  const funna = layout.headers
    .map((_, column) => headerOf(layout, column))
    .filter(Boolean)
    .join(", ");
  const params = { kolumn: missing, funna };
  return [importFel("kolumn-saknas", grid.sheet, cellName(grid, headerRow, keyColumn(layout)), params)];
}

/** Each type of the source and ours: by the agencies' own statement, or as the user answers. */
function mapTypes(
  rows: readonly ImportRow[],
  register: Register,
  answerTo: (question: ImportQuestion) => string | undefined,
  ask: (question: ImportQuestion, answer: string | undefined) => void,
): TypeMapping[] {
  const counts = new Map<string, number>();
  for (const { kommuntyp } of rows) if (kommuntyp) counts.set(kommuntyp, (counts.get(kommuntyp) ?? 0) + 1);
  const types = [...counts].map(([found, kommuner]): TypeMapping => {
    const question: ImportQuestion = {
      id: `typ:${found}`,
      about: found,
      kind: "type",
      choices: [...register.kommuntyper],
    };
    const as = answerTo(question) ?? knownType(found, register.kommuntyper);
    if (as === undefined) ask(question, undefined);
    return { found, as, kommuner };
  });
  const isTranslated = types.some(({ found, as }) => as === undefined || plainType(found) !== plainType(as));
  if (isTranslated) {
    const about = types.map(({ found, as }) => `${found} → ${as ?? "?"}`).join(", ");
    const question: ImportQuestion = { id: `typer:${about}`, about, kind: "types", choices: [CONFIRMED] };
    ask(question, answerTo(question));
  }
  return types;
}

function translate(
  rows: readonly ImportRow[],
  types: readonly TypeMapping[],
  findings: ImportFinding[],
  grid: SourceGrid,
): void {
  const ours = new Map(types.map(({ found, as }) => [found, as]));
  for (const row of rows) {
    const as = row.kommuntyp === undefined ? undefined : ours.get(row.kommuntyp);
    if (as !== undefined) row.kommuntyp = as;
  }
  const translated = types.filter(({ found, as }) => as !== undefined && plainType(found) !== plainType(as));
  if (translated.length > 0) {
    const typer = translated.map(({ found, as }) => `${found} → ${as}`).join("; ");
    findings.push(importVarning("typer-oversatta", grid.sheet, "", { typer }));
  }
}

function totalOf(rows: readonly ImportRow[]): number | undefined {
  const amounts = rows.map((row) =>
    row.befolkning !== undefined || row.landsbygd !== undefined
      ? (row.befolkning ?? 0) + (row.landsbygd ?? 0)
      : (row.folkmangd ?? row.beslutat),
  );
  if (amounts.length === 0 || amounts.some((amount) => amount === undefined)) return undefined;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

function leftOutOf(grid: SourceGrid, layout: Layout, reading: Reading, level: string, unselected: number): LeftOut[] {
  const of = (reason: LeftOutReason, rows: readonly PlacedRow[]): LeftOut => ({
    reason,
    rows: rows.length,
    examples: rows.slice(0, 3).map(({ row }) => placeText(grid, layout, row)),
  });
  const notes: LeftOut = {
    reason: "fotnot",
    rows: reading.notes.length,
    examples: reading.notes.slice(0, 2).map((note) => (note.length > 60 ? `${note.slice(0, 59)}…` : note)),
  };
  return [
    of(
      "riket",
      reading.rows.filter(({ place }) => place.kind === "riket"),
    ),
    level === "kommun"
      ? of(
          "län",
          reading.rows.filter(({ place }) => place.kind === "region"),
        )
      : of(
          "kommuner",
          reading.rows.filter(({ place }) => place.kind === "kommun"),
        ),
    { reason: "annat urval" as const, rows: unselected, examples: [] },
    notes,
  ].filter(({ rows }) => rows > 0);
}

const placeText = (grid: SourceGrid, { code, name }: Layout, row: number): string =>
  [code, name]
    .flatMap((column) => (column === undefined ? [] : [textAt(grid, row, column)]))
    .filter(Boolean)
    .join(" ");

function describeColumns(
  grid: SourceGrid,
  layout: Layout,
  columns: Columns,
  selections: readonly number[],
): ImportColumn[] {
  const isCombined =
    layout.code !== undefined && layout.name === undefined && /\p{L}/u.test(textAt(grid, layout.end - 1, layout.code));
  const fields: [number | undefined, ImportField][] = [
    [layout.code, isCombined ? "kod och namn" : "kod"],
    [layout.name, "namn"],
    ...fieldsOf(columns).map(([field, column]): [number, ImportField] => [column, field]),
    ...selections.map((column): [number, ImportField] => [column, "urval"]),
  ];
  const headerRow = Math.max(layout.headerFirst, layout.headerEnd - 1);
  return fields
    .flatMap(([column, readAs]) => (column === undefined ? [] : [{ column, readAs }]))
    .sort((a, b) => a.column - b.column)
    .map(({ column, readAs }) => ({
      header: headerOf(layout, column),
      cell: cellName(grid, headerRow, column),
      readAs,
    }));
}

/** A column of time with one value says when the figures are of. */
function timeOf({ grid, layout, isSelected }: Context): string[] {
  const header = layout.headers.findIndex((parts) => parts.some((part) => /^(tid|år|year|period|datum)$/i.test(part)));
  if (header < 0) return [];
  for (let row = layout.first; row < layout.end; row++) if (isSelected(row)) return [textAt(grid, row, header)];
  return [];
}

function textsAround(grid: SourceGrid, layout: Layout): { titles: string[]; notes: string[] } {
  const texts = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).flatMap((row) =>
      filled(grid, row, layout.width).map((column) => textAt(grid, row, column)),
    );
  return { titles: texts(0, layout.headerFirst), notes: texts(layout.end, grid.cells.length) };
}

const layoutText = (layout: Layout): string =>
  layout.headers
    .map((_, column) => headerOf(layout, column))
    .join(" | ")
    .slice(0, 1000);

function headerRowsText({ row }: SourceGrid, { headerFirst, headerEnd }: Layout): string {
  if (headerEnd <= headerFirst) return "";
  const first = row + headerFirst + 1;
  const last = row + headerEnd;
  return first === last ? String(first) : `${first}–${last}`;
}

const keyColumn = ({ code, name }: Layout): number => code ?? name ?? 0;

const cellName = (grid: SourceGrid, row: number, column: number): string =>
  address(row + grid.row, column + grid.column);

const nothing = (grid: SourceGrid, kind: ImportKind, finding: ImportFinding): Understanding => ({
  kind,
  headerRows: "",
  layout: "",
  columns: [],
  rows: [],
  total: undefined,
  leftOut: [],
  questions: [],
  asked: [],
  types: [],
  source: { title: sourceTitle(grid.cells.flat().slice(0, 5).map(String), []), date: "" },
  findings: [finding],
  ready: false,
});
