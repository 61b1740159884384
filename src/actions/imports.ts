/** Import of a table: read, understood, shown, written. A chunk of its own. */
import { loadAgreementData, regionNames, type AgreementYear } from "../agreements";
import { stops } from "../domain/finding";
import { readGrid, readSheetNames, readWorkbook } from "../excel/run";
import type { BookFinding } from "../workbook/findings";
import { rememberedAnswers } from "../workbook/import/memory";
import { planImport, type RowChange } from "../workbook/import/plan";
import { CONFIRM_TYPES, CONFIRMED } from "../workbook/import/types";
import { likelyKind, understandTable } from "../workbook/import/understand";
import type { ImportAnswers, ImportKind, Register, SourceGrid, Understanding } from "../workbook/import/understood";
import { SHEETS } from "../workbook/names";
import { snapshotOfSheets } from "../workbook/package/template";
import type { Plan, SheetPlan } from "../workbook/plan";
import { protectedSheets } from "../workbook/protectedSheets";
import { parseWeights } from "../workbook/parse/vikter";
import { openSource } from "../workbook/parse/source";
import { vikter } from "../workbook/sheets/vikter";
import { sheetIn, type Snapshot } from "../workbook/snapshot";
import { yearSheets } from "./createTemplate";
import { DEFAULT_YEAR, defaultsFor, yearOf } from "./defaults";
import { changesOf } from "./preview";
import type { Cancellable, ColumnChoices, SheetChange } from "./types";
import { write } from "./write";

export { CONFIRM_TYPES, CONFIRMED };
export { IMPORT_KINDS } from "../workbook/import/understood";

export interface ImportRequest {
  grid: SourceGrid;
  /** Undefined: the likeliest. */
  kind: ImportKind | undefined;
  answers?: ImportAnswers;
  /** Which columns of our own sheets are meant, where the pane has asked. */
  choices?: ColumnChoices;
}

export interface ImportPreview {
  /** Undefined when the table names no places, or the workbook could not be read. */
  understanding: Understanding | undefined;
  /** Empty until the table is understood without faults and questions. */
  changes: RowChange[];
  unchanged: number;
  sheets: SheetChange[];
  /** Of the workbook: what the import cannot be written into. */
  findings: BookFinding[];
  /** The year whose template is made in the same writing: the workbook has neither Regioner nor Kommuner. */
  template?: AgreementYear;
  /** True when writeImport would write. */
  mayWrite: boolean;
}

export interface Imported extends ImportPreview {
  written: boolean;
}

/** The user's own visible sheets, for a list to choose from. One sync. */
export async function listOwnSheets(): Promise<{ sheets: string[]; findings: BookFinding[] }> {
  const read = await readSheetNames();
  if (!read.ok) return { sheets: [], findings: [read.error] };
  const ours = new Set(Object.values(SHEETS).map((name) => name.toLowerCase()));
  return { sheets: read.value.filter((name) => !ours.has(name.toLowerCase())), findings: [] };
}

/** A sheet of the open workbook as a table. One sync. */
export async function readSheetGrid(sheet: string): Promise<{ grid?: SourceGrid; findings: BookFinding[] }> {
  const read = await readGrid(sheet);
  if (!read.ok) return { findings: [read.error] };
  return { grid: { file: "", sheet, ...read.value }, findings: [] };
}

/** Which of a file's tables is most likely meant: the first that is understood as what is wanted, else the first of all. */
export async function likelyTable(grids: readonly SourceGrid[], kind?: ImportKind): Promise<SourceGrid | undefined> {
  const register = await registerFor(undefined);
  const found = grids.map((grid) => {
    const as = kind ?? likelyKind(grid, register);
    if (!as) return { grid, score: 0 };
    const { findings, rows, questions } = understandTable(grid, as, register);
    return { grid, score: 1 + rows.length + 1000 * questions.length - 10_000 * findings.filter(stops).length };
  });
  return found.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)[0]?.grid ?? grids[0];
}

/** What a table was understood as, and what writing it would change, region by region. One sync; nothing is written. */
export async function previewImport(request: ImportRequest): Promise<ImportPreview> {
  const { preview } = await prepareImport(request);
  return preview;
}

/** Writes an understood table into the workbook. Two syncs; can be undone. With a fault or an open question nothing is written. */
export async function writeImport(request: ImportRequest, cancellable: Cancellable = {}): Promise<Imported> {
  const prepared = await prepareImport(request);
  const { preview } = prepared;
  if (!prepared.ok || !preview.mayWrite) return { ...preview, written: false };
  const failures = await write(prepared.snapshot, prepared.plan, cancellable);
  return { ...preview, findings: [...preview.findings, ...failures], written: failures.length === 0 };
}

async function prepareImport({ grid, kind, answers = {}, choices = {} }: ImportRequest) {
  const nothing: ImportPreview = {
    understanding: undefined,
    changes: [],
    unchanged: 0,
    sheets: [],
    findings: [],
    mayWrite: false,
  };
  const read = await readWorkbook();
  if (!read.ok) return { ok: false as const, preview: { ...nothing, findings: [read.error] } };
  const template = await templateFor(read.value);
  const snapshot = template ? withSheets(read.value, template.sheets) : read.value;
  const register = await registerFor(snapshot);
  const as = kind ?? likelyKind(grid, register) ?? "regioner";
  const understanding = understandTable(grid, as, register, answers, (layout) =>
    rememberedAnswers(snapshot, as, layout),
  );
  const made = template && { template: template.year };
  if (!understanding.ready) return { ok: false as const, preview: { ...nothing, ...made, understanding } };
  const {
    plan: imported,
    changes,
    unchanged,
    findings,
  } = planImport(snapshot, understanding, grid, register, { time: timeText(new Date()) }, choices);
  const mayWrite = imported.sheets.length > 0 && !findings.some(stops);
  // One writing, and one Ångra: the sheets are made and then filled in.
  const plan: Plan = template ? { ...imported, sheets: [...template.sheets, ...imported.sheets] } : imported;
  const sheets = changesOf(snapshot, plan);
  return {
    ok: true as const,
    snapshot: read.value,
    plan,
    preview: { understanding, changes, unchanged, sheets, findings, ...made, mayWrite },
  };
}

/**
 * The template, for a workbook that has none of what an import fills in. Undefined when it has some of it, or a sheet of
 * the user's by the name of one: then what is missing is told, as before.
 */
async function templateFor(snapshot: Snapshot): Promise<{ year: AgreementYear; sheets: SheetPlan[] } | undefined> {
  // The usual case: a template is not made to be thrown away.
  if (sheetIn(snapshot, SHEETS.regioner)) return undefined;
  const year = DEFAULT_YEAR;
  const sheets = await yearSheets(year);
  const isFree = sheets.every(({ name }) => !sheetIn(snapshot, name));
  return isFree && protectedSheets(snapshot, sheets).length === 0 ? { year, sheets } : undefined;
}

/** The workbook as it will be when the sheets have been added. */
function withSheets(snapshot: Snapshot, sheets: readonly SheetPlan[]): Snapshot {
  const added = snapshotOfSheets(sheets);
  return {
    ...snapshot,
    sheetNames: [...snapshot.sheetNames, ...added.sheetNames],
    sheets: [...snapshot.sheets, ...added.sheets],
    tables: [...snapshot.tables, ...added.tables],
  };
}

/** Types as Vikter spells them, or as the year's agreement does; places as they are known. */
async function registerFor(snapshot: Snapshot | undefined): Promise<Register> {
  const { kommuner } = await loadAgreementData(DEFAULT_YEAR);
  const source = snapshot && openSource(snapshot, vikter, {});
  const own = source ? [...parseWeights(source, false).weights.keys()] : [];
  const { weights } = await defaultsFor(snapshot ? yearOf(snapshot) : DEFAULT_YEAR);
  const usual = weights.size > 0 ? weights : (await defaultsFor(DEFAULT_YEAR)).weights;
  return {
    regioner: new Map(regionNames.map(({ regionkod, region }) => [regionkod, region])),
    kommuner: new Map(kommuner.map(({ kommunkod, kommun }) => [kommunkod, kommun])),
    kommuntyper: own.length > 0 ? own : [...usual.keys()],
  };
}

/** "2026-11-22 12:03", local time. */
function timeText(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const date = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
