/** Reads a table from one of the sources that the grant builds on: what is what, what is left out, what must be asked. */
import { fieldsOf, findValueColumns, type Columns, type ValueField } from "./columns";
import { describeColumns, headerRowsText, layoutText, leftOutOf, textsAround, timeOf, totalOf } from "./describe";
import { importFel, type ImportFinding } from "./findings";
import { cellAt, cellName, findLayout, headerOf, headersAt, keyColumn, textAt, type Layout } from "./layout";
import { decimalMarkOf, readWhole } from "./numbers";
import { placesOf, type Level } from "./places";
import { readNamed, type PlacedRow } from "./rows";
import { findSelections, SUM_ALL } from "./selection";
import { dateIn, sourceTitle } from "./titles";
import { CONFIRM_TYPES, mapTypes, translate } from "./types";
import type {
  ImportAnswers,
  ImportColumn,
  ImportKind,
  ImportQuestion,
  ImportRow,
  Register,
  RememberedAnswers,
  SourceGrid,
  Understanding,
} from "./understood";

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
