/** Writes an understood table into Regioner or Kommuner, and on the sheets where it came from. */
import { text } from "../calcSheet";
import { varning, type BookFinding } from "../findings";
import { columnKeys, type InputSheet } from "../inputSheet";
import { MASTER_ROW, SHEETS } from "../names";
import { dataRows, missingSheet, openSource, rowsUntil, valueIn, type Source } from "../parse/source";
import { newSheet, sheetEdit, type Block, type Plan, type SheetPlan } from "../plan";
import { protectedSheets } from "../protectedSheets";
import { importer } from "../sheets/importer";
import { kommuner, type KommunerKey } from "../sheets/kommuner";
import { ABOUT_TITLE } from "../sheets/om";
import { regioner, type RegionerKey } from "../sheets/regioner";
import { endRow, sheetIn, valueAt, type CellValue, type Snapshot } from "../snapshot";
import { planTableRows, type TableLine } from "../tableRows";
import { inputSheet } from "../template";
import type { ColumnChoices } from "../understanding";
import { answersText } from "./memory";
import type { ImportKind, ImportRow, Register, SourceGrid, Understanding } from "./understood";

/** What happens to one region or municipality. */
export interface RowChange {
  kod: string;
  namn: string;
  change: "changed" | "added" | "removed";
  /** The cells that change: our header, before and after. */
  cells: { kolumn: string; fran: CellValue; till: CellValue }[];
}

export interface ImportPlan {
  plan: Plan;
  changes: RowChange[];
  /** Rows that already say what the source says. */
  unchanged: number;
  findings: BookFinding[];
}

export interface ImportStamp {
  /** Local time, "2026-11-22 12:03". */
  time: string;
}

/**
 * Populations replace the table's rows: the source has every region or municipality, so rows that it lacks go. Types and
 * amounts fill in their columns, and leave rows, order and everything else alone.
 */
export function planImport(
  snapshot: Snapshot,
  understanding: Understanding,
  grid: SourceGrid,
  register: Register,
  stamp: ImportStamp,
  choices: ColumnChoices = {},
): ImportPlan {
  const { kind } = understanding;
  const isRegions = kind === "regioner" || kind === "belopp";
  const target = isRegions
    ? intoRegioner(snapshot, understanding, grid, choices)
    : intoKommuner(snapshot, understanding, register, choices);
  if (!target.rows) return { plan: { sheets: [], names: [] }, changes: [], unchanged: 0, findings: target.findings };
  const { changes, unchanged, sheet } = target.rows;
  const origin = originText(understanding, grid);
  const sheets: SheetPlan[] = [];
  const name = isRegions ? regioner.name : kommuner.name;
  const noted = withNote(snapshot, sheet ?? sheetEdit(name), kind, origin);
  if (sheet || noted.blocks.length > 0) sheets.push(noted);
  const om = aboutPlan(snapshot, understanding, origin, stamp);
  if (om) sheets.push(om);
  const log = logPlan(snapshot, understanding, grid, stamp);
  sheets.push(...log.sheets);
  const findings = [...target.findings, ...log.findings, ...protectedSheets(snapshot, sheets)];
  return { plan: { sheets, names: [] }, changes, unchanged, findings: unique(findings) };
}

/** "SCB, Folkmängd i riket … (be0101.xlsx, bladet Tabell)" */
export function originText({ source }: Pick<Understanding, "source">, { file, sheet }: SourceGrid): string {
  const place = [file, sheet && `bladet ${sheet}`].filter(Boolean).join(", ");
  return source.title === "" ? place : `${source.title} (${place})`;
}

interface Target {
  rows: { sheet: SheetPlan | undefined; changes: RowChange[]; unchanged: number } | undefined;
  findings: BookFinding[];
}

function intoRegioner(
  snapshot: Snapshot,
  understanding: Understanding,
  grid: SourceGrid,
  choices: ColumnChoices,
): Target {
  const source = openSource(snapshot, regioner, choices);
  if (!source) return { rows: undefined, findings: [missingSheet(snapshot, regioner.name)] };
  const { rows, kind, source: said } = understanding;
  if (kind === "regioner") {
    const kalla = [`Folkmängd ${said.date}`.trim(), originText(understanding, grid)].join(": ");
    return replaceRows(snapshot, source, rows, "regionkod", 2, (row, isNew) => ({
      folkmangd: row.folkmangd ?? 0,
      kalla,
      ...(isNew && source.at.region !== undefined && { region: row.namn }),
    }));
  }
  const hasParts = rows.some(({ befolkning, landsbygd }) => befolkning !== undefined || landsbygd !== undefined);
  const wanted: RegionerKey[] = hasParts ? ["beslutatBefolkning", "beslutatLandsbygd"] : ["beslutat"];
  const used = wanted.filter((key) => rows.some((row) => amountOf(row, key) !== undefined));
  // What an earlier decision left in the other columns must not stand beside this one.
  const stale = (["beslutatBefolkning", "beslutatLandsbygd", "beslutat"] as const).filter(
    (key) => !used.includes(key) && source.at[key] !== undefined,
  );
  return fillRows(snapshot, source, rows, "regionkod", 2, used, (row) => ({
    ...Object.fromEntries(used.map((key) => [key, amountOf(row, key) ?? ""])),
    ...Object.fromEntries(
      stale.map((key) => [key, key === "beslutat" && hasParts ? (row.befolkning ?? 0) + (row.landsbygd ?? 0) : ""]),
    ),
  }));
}

const amountOf = (row: ImportRow, key: RegionerKey): number | undefined =>
  key === "beslutatBefolkning" ? row.befolkning : key === "beslutatLandsbygd" ? row.landsbygd : row.beslutat;

function intoKommuner(
  snapshot: Snapshot,
  { rows, kind }: Understanding,
  register: Register,
  choices: ColumnChoices,
): Target {
  const source = openSource(snapshot, kommuner, choices);
  if (!source) return { rows: undefined, findings: [missingSheet(snapshot, kommuner.name)] };
  if (kind === "kommuntyper") {
    return fillRows(snapshot, source, rows, "kommunkod", 4, ["kommuntyp"], (row) => ({
      kommuntyp: row.kommuntyp ?? "",
    }));
  }
  return replaceRows<KommunerKey>(snapshot, source, rows, "kommunkod", 4, (row, isNew) => ({
    folkmangd: row.folkmangd ?? 0,
    ...(isNew && {
      regionkod: row.kod.slice(0, 2),
      ...(source.at.kommun !== undefined && { kommun: register.kommuner?.get(row.kod) ?? row.namn }),
    }),
  }));
}

/** The table gets the source's rows: known ones where they stand, new ones last by code, others go. */
function replaceRows<Key extends string>(
  snapshot: Snapshot,
  source: Source<Key>,
  rows: readonly ImportRow[],
  codeKey: Key,
  digits: number,
  cellsOf: (row: ImportRow, isNew: boolean) => Partial<Record<string, CellValue>>,
): Target {
  const stopped = inTheWay(source, [codeKey, "folkmangd" as Key]);
  if (stopped.length > 0) return { rows: undefined, findings: stopped };
  const byCode = new Map(rows.map((row) => [row.kod, row]));
  const placed = new Map<string, { row: ImportRow; from: number }>();
  const removed: RowChange[] = [];
  for (const from of dataRows(source)) {
    const kod = codeAt(source, codeKey, digits, from);
    const row = byCode.get(kod);
    if (row && !placed.has(kod)) placed.set(kod, { row, from });
    else removed.push({ kod, namn: nameAt(source, from), change: "removed", cells: [] });
  }
  const fresh = rows.filter(({ kod }) => !placed.has(kod)).sort((a, b) => (a.kod < b.kod ? -1 : 1));
  const lines = [...placed.values(), ...fresh.map((row) => ({ row, from: undefined }))].map(({ row, from }) => ({
    row,
    from,
    cells: { [codeKey]: row.kod, ...cellsOf(row, from === undefined) } as TableLine<Key>["cells"],
  }));
  const { sheet, findings } = planTableRows(snapshot, source, lines);
  const changes = [...changesIn(source, lines), ...removed];
  const unchanged = lines.length - changes.filter(({ change }) => change !== "removed").length;
  return { rows: { sheet, changes, unchanged }, findings };
}

/** What was not understood of the sheet's own columns; one that this import does not touch may be missing. */
function inTheWay<Key extends string>({ findings, description }: Source<Key>, needed: readonly Key[]): BookFinding[] {
  const headers: unknown[] = needed.map((key) => description.columns[key].header);
  return findings.filter(({ code, params }) => code !== "kolumn-saknas" || headers.includes(params["kolumn"]));
}

/** Rows stay as they are; `columns` are filled in, and come last where the sheet lacks them. */
function fillRows<Key extends string>(
  snapshot: Snapshot,
  source: Source<Key>,
  rows: readonly ImportRow[],
  codeKey: Key,
  digits: number,
  columns: readonly Key[],
  cellsOf: (row: ImportRow) => Partial<Record<string, CellValue>>,
): Target {
  const stopped = inTheWay(source, [codeKey]);
  if (stopped.length > 0) return { rows: undefined, findings: stopped };
  const byCode = new Map(rows.map((row) => [row.kod, row]));
  const lines = rowsUntil(source, source.tableEnd).map((from) => {
    const row = byCode.get(codeAt(source, codeKey, digits, from));
    return { row, from, cells: (row ? cellsOf(row) : {}) as TableLine<Key>["cells"] };
  });
  const known = lines.flatMap(({ row, ...line }) => (row ? [{ row, ...line }] : []));
  const there = new Set(known.map(({ row }) => row.kod));
  const absent = rows.filter(({ kod }) => !there.has(kod));
  const added = columns.filter((key) => source.at[key] === undefined);
  const planned = planTableRows(snapshot, source, lines, added);
  const changes = changesIn(source, known);
  const findings = [...planned.findings];
  if (absent.length > 0) {
    const namn = absent
      .slice(0, 8)
      .map(({ kod, namn: one }) => `${kod} ${one}`)
      .join(", ");
    findings.push(varning("import-utan-rad", source.sheet.name, "", { antal: absent.length, namn }));
  }
  return { rows: { sheet: planned.sheet, changes, unchanged: known.length - changes.length }, findings };
}

function changesIn<Key extends string>(
  source: Source<Key>,
  lines: readonly (TableLine<Key> & { row: ImportRow })[],
): RowChange[] {
  return lines.flatMap(({ row, from, cells }): RowChange[] => {
    const changed = columnKeys(source.description).flatMap((key) => {
      const till = cells[key];
      const fran = from === undefined ? "" : valueIn(source, from, key);
      if (till === undefined || till === fran || (key as string) === "kalla") return [];
      return [{ kolumn: source.description.columns[key].header, fran, till }];
    });
    const change = from === undefined ? "added" : "changed";
    return changed.length === 0 ? [] : [{ kod: row.kod, namn: row.namn, change, cells: changed }];
  });
}

/** A code that Excel has made a number is known all the same. */
const codeAt = <Key extends string>(source: Source<Key>, key: Key, digits: number, row: number): string =>
  String(valueIn(source, row, key))
    .trim()
    .padStart(digits, "0");

function nameAt(source: Source<string>, row: number): string {
  const key = source.description.name === regioner.name ? "region" : "kommun";
  return String(valueIn(source, row, key));
}

/** Row 2 of our own template says where the figures are from: it must not say "uppskattad" of what has been replaced. */
function withNote(snapshot: Snapshot, plan: SheetPlan, kind: ImportKind, origin: string): SheetPlan {
  const sheet = sheetIn(snapshot, plan.name);
  if (!sheet) return plan;
  const note = String(valueAt(sheet, 1, 0));
  const changed = noteAfter(note, kind, origin);
  if (changed === note) return plan;
  const block: Block = { row: 1, column: 0, rows: 1, columns: 1, cells: [[text(changed)]] };
  return { ...plan, name: sheet.name, blocks: [block, ...plan.blocks] };
}

function noteAfter(note: string, kind: ImportKind, origin: string): string {
  switch (kind) {
    case "regioner":
      return note;
    case "belopp":
      return note.startsWith(regioner.purpose) ? `${regioner.purpose} Beslutade belopp: ${origin}.` : note;
    case "kommuner":
      return note.replace(TWO_SOURCES, (_, __, typ: string) => `Indata. Folkmängd enligt ${origin}. Kommuntyp: ${typ}`);
    case "kommuntyper":
      return note.replace(TWO_SOURCES, (_, folk: string) => `Indata. Folkmängd ${folk}. Kommuntyp: ${origin}.`);
  }
}

/** The note of the template's Kommuner. */
const TWO_SOURCES = /^Indata\. Folkmängd (.*?)\. Kommuntyp: (.*)/s;

const ABOUT_LABELS: Record<ImportKind, string> = {
  regioner: "Folkmängd per region",
  kommuner: "Folkmängd per kommun",
  kommuntyper: "Kommuntyp",
  belopp: "Beslutade belopp per region",
};

/** The line of Om about these figures, where Om is ours. */
function aboutPlan(
  snapshot: Snapshot,
  { kind, source }: Understanding,
  origin: string,
  { time }: ImportStamp,
): SheetPlan | undefined {
  const om = sheetIn(snapshot, SHEETS.om);
  if (!om || valueAt(om, 0, 0) !== ABOUT_TITLE) return undefined;
  const label = ABOUT_LABELS[kind];
  for (let row = om.row; row < endRow(om); row++) {
    if (!String(valueAt(om, row, 0)).startsWith(label)) continue;
    const value = `${origin}. Importerad ${time}. Säkerhet: se källan.`;
    const cells = [[`${label} ${source.date}`.trim(), text(value)]];
    return sheetEdit(om.name, { blocks: [{ row, column: 0, rows: 1, columns: 2, cells }] });
  }
  return undefined;
}

/** A row on Importer, which is added where it is missing. */
function logPlan(
  snapshot: Snapshot,
  understanding: Understanding,
  { file, sheet: blad }: SourceGrid,
  { time }: ImportStamp,
): { sheets: SheetPlan[]; findings: BookFinding[] } {
  const { kind, source: said, rows, layout } = understanding;
  const cells = {
    tid: time,
    uppgift: kind,
    fil: file,
    blad,
    kalla: said.title,
    datum: said.date,
    rader: rows.length,
    rubriker: layout,
    svar: answersText(understanding),
  };
  const source = openSource(snapshot, importer, {});
  if (source) {
    const stopped = source.findings[0];
    // A sheet of the user's own with that name is left alone; the import is no worse for it.
    if (stopped)
      return { sheets: [], findings: [varning("blad-upptaget", source.sheet.name, "", { blad: importer.name })] };
    const lines = [...dataRows(source).map((from) => ({ from, cells: {} })), { from: undefined, cells }];
    const planned = planTableRows(snapshot, source, lines);
    return { sheets: planned.sheet ? [planned.sheet] : [], findings: planned.findings };
  }
  const keys = columnKeys(importer);
  const values = keys.map((key) => (typeof cells[key] === "string" ? text(cells[key]) : cells[key]));
  const made = inputSheet(importer as InputSheet<(typeof keys)[number]>, keys, [values]);
  const isMaster = ({ row }: { row: number }): boolean => row === MASTER_ROW;
  return {
    sheets: [
      newSheet({
        ...made,
        // Nothing is computed from it.
        blocks: made.blocks.filter((block) => !isMaster(block)),
        formats: made.formats.filter((format) => !isMaster(format)),
        highlights: [],
      }),
    ],
    findings: [],
  };
}

const unique = (findings: readonly BookFinding[]): BookFinding[] =>
  findings.filter(
    (one, i) =>
      i ===
      findings.findIndex(({ code, sheet, cell }) => code === one.code && sheet === one.sheet && cell === one.cell),
  );
