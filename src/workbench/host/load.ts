import type { Book, BookCell, BookSheet, CellStyle } from "../../xlsx/book";
import { createEngine, type Rect } from "../engine/engine";
import { formulaNames, putFormula, writeConstant, writeFormula } from "./cells";
import { pixels } from "./classes/format";
import { mirrorConditionalFormats } from "./conditional";
import { HostError } from "./errors";
import { mirrorNames } from "./nameEdits";
import { loadPage } from "./page";
import { followGrid, newSheetState, type SheetState, type World } from "./state";
import { putStyle } from "./style";
import { errorValues } from "./typed";

const calculationModes = { auto: "Automatic", autoNoTable: "AutomaticExceptTables", manual: "Manual" } as const;

/** Cells of one look as few rectangles: runs along a row, joined with equal runs above. */
export function styleRects(cells: readonly BookCell[]): { rect: Rect; style: CellStyle }[] {
  const styled = cells
    .flatMap(({ row, column, style }) => (style ? [{ row, column, style, text: JSON.stringify(style) }] : []))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const done: { rect: Rect; style: CellStyle; text: string }[] = [];
  const open = new Map<string, { rect: Rect; style: CellStyle; text: string }>();
  for (let i = 0; i < styled.length;) {
    const { row, column, style, text } = styled[i]!;
    let n = 1;
    while (styled[i + n]?.row === row && styled[i + n]?.column === column + n && styled[i + n]?.text === text) n++;
    i += n;
    const above = open.get(`${column}:${n}`);
    if (above && above.text === text && above.rect.row + above.rect.rows === row) above.rect.rows++;
    else {
      const run = { rect: { row, column, rows: 1, columns: n }, style, text };
      open.set(`${column}:${n}`, run);
      done.push(run);
    }
  }
  return done.map(({ rect, style }) => ({ rect, style }));
}

function loadCells(world: World, sheet: SheetState, book: BookSheet): void {
  const names = formulaNames(world);
  for (const { row, column, value, formula } of book.cells) {
    if (formula !== undefined) {
      try {
        writeFormula(world, sheet, row, column, formula, names);
      } catch (error) {
        // A file may hold what our rules refuse (a function of a newer Excel, a link): let the engine try.
        if (!(error instanceof HostError)) throw error;
        putFormula(world, sheet, row, column, formula, { text: formula, structured: false });
      }
    } else if (typeof value === "number") writeConstant(world, sheet, row, column, { kind: "number", value });
    else if (typeof value === "boolean") writeConstant(world, sheet, row, column, { kind: "boolean", value });
    else if (typeof value === "string" && value !== "") {
      const kind = errorValues.includes(value) ? "error" : "text";
      writeConstant(world, sheet, row, column, { kind, value });
    }
  }
}

function loadSheet(world: World, sheet: SheetState, book: BookSheet): void {
  const { model } = world.engine;
  loadCells(world, sheet, book);
  for (const { rect, style } of styleRects(book.cells)) putStyle(world, sheet, rect, style);
  for (const [column, width] of Object.entries(book.columnWidths)) {
    model.setColumnsWidth(sheet.index, Number(column) + 1, Number(column) + 1, pixels(width));
    sheet.columnWidths.set(Number(column), width);
  }
  for (const [row, height] of Object.entries(book.rowHeights)) {
    model.setRowsHeight(sheet.index, Number(row) + 1, Number(row) + 1, pixels(height));
    sheet.rowHeights.set(Number(row), height);
  }
  for (const row of book.hiddenRows) model.setRowsHidden(sheet.index, row + 1, row + 1, true);
  for (const column of book.hiddenColumns) model.setColumnsHidden(sheet.index, column + 1, column + 1, true);
  if (book.freeze) {
    model.setFrozenRowsCount(sheet.index, book.freeze.rows);
    model.setFrozenColumnsCount(sheet.index, book.freeze.columns);
  }
  if (!book.showGridlines) model.setShowGridLines(sheet.index, false);
  if (book.tabColor !== undefined) world.engine.setSheetColor(sheet.index, book.tabColor);
  sheet.pageLayout = loadPage(book.page);
  sheet.merged = book.merged.map((rect) => ({ ...rect }));
  sheet.validations = book.validations.map(({ row, column, rows, columns, rule, prompt, error }) => ({
    rect: { row, column, rows, columns },
    rule: structuredClone(rule),
    ignoreBlanks: true,
    ...(prompt ? { prompt: { showPrompt: true, ...prompt } } : {}),
    ...(error ? { errorAlert: { showAlert: true, ...error } } : {}),
  }));
  sheet.conditionalFormats = book.conditionalFormats.map(({ row, column, rows, columns, type, rule, style }) => ({
    id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}}`,
    rect: { row, column, rows, columns },
    type,
    rule: structuredClone(rule),
    style: { ...style },
    stopIfTrue: false,
  }));
  mirrorConditionalFormats(world, sheet);
  sheet.charts = (book.charts ?? []).map((chart) => ({
    ...structuredClone(chart),
    id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-9000-000000000000}`,
  }));
  if (book.protected) sheet.protection = {};
}

function loadTables(world: World, sheet: SheetState, book: BookSheet): void {
  sheet.tables = book.tables.map(({ columns, ...table }) => ({
    id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`,
    ...table,
    columns: columns.map((name, j) => ({ id: j + 1, name })),
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  }));
}

/** A workbook from plain data, calculated and with nothing to undo. */
export function load(book: Book, fileName: string): World {
  const engine = createEngine();
  const world: World = {
    engine,
    sheets: [],
    names: [],
    mirroredNames: "",
    calculationMode: calculationModes[book.calculationMode],
    stale: true,
    suspended: false,
    settings: new Map(),
    properties: new Map(),
    customProperties: new Map(),
    fileName,
    dirty: false,
    lost: [...book.lost],
    eventsEnabled: true,
    listened: new Map(),
    pending: [],
    references: new Map(),
    created: new Map(),
    opening: [],
    nextId: 1,
    structureProtection: undefined,
    // Swedish Windows: a comma, and a hard space between thousands.
    culture: { name: "sv-SE", decimal: ",", group: "\u00a0" },
  };
  engine.hold();
  book.sheets.forEach(({ name }, i) => {
    if (i > 0) engine.addSheet(name);
    else if (engine.sheets()[0]!.name !== name) engine.renameSheet(0, name);
  });
  world.sheets = engine.sheets().map(({ id, index, name }) => newSheetState(id, index, name));
  // Tables before cells: formulas name them.
  book.sheets.forEach((sheet, i) => loadTables(world, world.sheets[i]!, sheet));
  world.names = book.names.map(({ name, formula, comment }) => ({
    name,
    formula,
    comment: comment ?? "",
    visible: true,
  }));
  mirrorNames(world);
  book.sheets.forEach((sheet, i) => loadSheet(world, world.sheets[i]!, sheet));
  book.sheets.forEach(({ visibility }, i) => {
    if (visibility === "Visible") return;
    engine.setSheetHidden(i, true);
    world.sheets[i]!.veryHidden = visibility === "VeryHidden";
  });
  engine.calculate();
  engine.release();
  engine.setAutomatic(world.calculationMode !== "Manual");
  engine.forgetHistory();
  if (world.sheets[book.active]) engine.model.setSelectedSheet(book.active);
  engine.model.flushSendQueue();
  followGrid(world);
  world.stale = false;
  world.dirty = false;
  return world;
}
