import { Model, type BorderArea, type CellStyle, type CfRuleInput } from "@ironcalc/wasm";
import { asEnglish } from "./asEnglish";
import { readExactly, type EngineCell } from "./exact";
import { isEngineLoaded } from "./load";
import { plainDecimal } from "./number";
import { english, french, translate } from "./tokens";

/**
 * One workbook in IronCalc, with rows and columns from 0, formulas in English and values as values.
 *
 * The live model speaks French ("17 151 589,50", "=SUM(1;2)" with English function names) from its first moment to
 * its last, because the grid shows it and French numbers look Swedish; the engine knows no Swedish. The language is
 * not toggled to read or write: setLocale lands in the undo history, so a user's Ctrl+Z would undo the toggle.
 * Instead everything is translated here, at the border.
 */
export interface Engine {
  /** For the grid. */
  readonly model: Model;
  /** Grows with every change to the workbook, ours or the grid's. */
  version(): number;
  sheets(): EngineSheet[];
  addSheet(name: string): EngineSheet;
  renameSheet(sheet: number, name: string): void;
  deleteSheet(sheet: number): void;
  moveSheet(sheet: number, position: number): void;
  setSheetHidden(sheet: number, hidden: boolean): void;
  setSheetColor(sheet: number, color: string | undefined): void;

  write(sheet: number, row: number, column: number, input: Input): void;
  /** What stands in the cell, as the engine writes it; equal as long as nobody has changed the cell. */
  content(sheet: number, row: number, column: number): string;
  /** The formula in English, or undefined for a constant. */
  formula(sheet: number, row: number, column: number): string | undefined;
  values(sheet: number, rect: Rect): Scalar[][];
  isError(sheet: number, row: number, column: number): boolean;
  /** As shown, with Swedish spacing. */
  text(sheet: number, row: number, column: number): string;
  isSpillAnchor(sheet: number, row: number, column: number): boolean;

  /** Column → rows that hold something, be it only a format. */
  occupied(sheet: number): Map<number, number[]>;
  /** Says that a column may hold something far from anything else. */
  noteColumn(sheetId: number, column: number): void;

  clearContents(sheet: number, rect: Rect): void;
  clearFormats(sheet: number, rect: Rect): void;
  style(sheet: number, row: number, column: number): CellStyle;
  setStyle(sheet: number, rect: Rect, path: string, value: string): void;
  setBorder(sheet: number, rect: Rect, border: BorderArea): void;
  insertRows(sheet: number, row: number, count: number): void;
  deleteRows(sheet: number, row: number, count: number): void;
  insertColumns(sheet: number, column: number, count: number): void;
  deleteColumns(sheet: number, column: number, count: number): void;
  setConditionalFormats(sheet: number, rules: { range: string; rule: CfRuleInput }[]): void;
  setNames(names: { name: string; reference: string; sheet?: number }[]): void;

  /** Recalculation on every change, as the grid wants it, or only when asked. */
  setAutomatic(automatic: boolean): void;
  /** From here until `release` nothing is recalculated. */
  hold(): void;
  release(): void;
  calculate(): void;
  /** Before a change that calculation will not follow: values stay what they are until `calculate`. */
  keepCalculated(): void;
  /** Forgets the undo history and what led up to the present state. Gives a new `model`. */
  forgetHistory(): void;
  dispose(): void;
}

export interface EngineSheet {
  index: number;
  /** Stays when the sheet is moved or renamed. */
  id: number;
  name: string;
  hidden: boolean;
  color?: string;
}

export interface Rect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export type Scalar = string | number | boolean;

export type Input =
  | { kind: "empty" }
  | { kind: "number"; value: number }
  | { kind: "text"; value: string }
  | { kind: "boolean"; value: boolean }
  | { kind: "error"; value: string }
  | { kind: "formula"; value: string };

const numberType = 1;
const textType = 2;
const booleanType = 4;
const errorType = 16;

/** Text that no spreadsheet reads as anything else: letters first, then no sign that could make it a value. */
const plainText = /^\p{L}[\p{L}\p{N} .,:;()\-–&%/]*$/u;

const key = (sheet: number, row: number, column: number): string => `${sheet}:${row}:${column}`;

const number = (text: string): number => Number(text.replace(",", "."));

export function createEngine(): Engine {
  if (!isEngineLoaded()) throw new Error("The calculation engine is not loaded: call initEngine first.");
  let model = new Model("Bok", "fr", "Europe/Stockholm", "en");
  let version = 1;
  let automatic = true;
  let holds = 0;
  let paused = false;
  let exact: { version: number; values: Map<string, number> } = { version: 0, values: new Map() };
  /** A copy from before the first change that calculation has not followed. */
  let calculated: Model | undefined;
  const farthest = new Map<number, number>();
  // Anything but an empty queue means that the workbook has changed, through us or through the grid.
  const idleQueue = model.flushSendQueue() && model.flushSendQueue().length;

  const currentVersion = (): number => {
    if (model.flushSendQueue().length > idleQueue) version++;
    return version;
  };

  const pauseOrResume = (): void => {
    const wanted = holds > 0 || !automatic;
    if (wanted && !paused) model.pauseEvaluation();
    if (!wanted && paused) model.resumeEvaluation();
    paused = wanted;
  };

  const sheetList = (): EngineSheet[] =>
    model.getWorksheetsProperties().map(({ name, sheet_id, state, color }, index) => ({
      index,
      id: sheet_id,
      name,
      hidden: state !== "visible",
      ...(color === undefined ? {} : { color: model.resolveColor(color).toUpperCase() }),
    }));

  const area = (sheet: number, rect: Rect) => ({
    sheet,
    row: rect.row + 1,
    column: rect.column + 1,
    width: rect.columns,
    height: rect.rows,
  });

  const corners = ({ row, column, rows, columns }: Rect): [number, number, number, number] => [
    row + 1,
    column + 1,
    row + rows,
    column + columns,
  ];

  /** A cell that once held text keeps the text mark in its style; emptied, it is the mark alone. */
  const contentIn = (from: Model, { sheet, row, column }: EngineCell): string => {
    const text = from.getCellContent(sheet, row, column);
    return text === "'" && from.getCellType(sheet, row, column) !== textType ? "" : text;
  };

  const content = (sheet: number, row: number, column: number): string =>
    contentIn(model, { sheet, row: row + 1, column: column + 1 });

  const asText = (value: string): string => `'${value}`;

  const write = (sheet: number, row: number, column: number, input: Input): void => {
    const put = (text: string): void => model.setUserInput(sheet, row + 1, column + 1, text);
    switch (input.kind) {
      case "empty":
        model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
        return;
      case "number":
        put(plainDecimal(input.value).replace(".", ","));
        break;
      case "boolean":
        put(input.value ? "TRUE" : "FALSE");
        break;
      case "error":
        put(input.value);
        break;
      case "text":
        if (plainText.test(input.value)) {
          put(input.value);
          if (model.getCellType(sheet, row + 1, column + 1) === textType) break;
        }
        put(asText(input.value));
        break;
      case "formula": {
        // A typed formula takes a format from what it refers to; one written by a program does not.
        const format = model.getCellStyle(sheet, row + 1, column + 1).style.num_fmt;
        put(translate(input.value, english, french));
        if (model.getCellStyle(sheet, row + 1, column + 1).style.num_fmt !== format) {
          model.updateRangeStyle(area(sheet, { row, column, rows: 1, columns: 1 }), "num_fmt", format);
        }
      }
    }
  };

  const noteColumn = (sheetId: number, column: number): void => {
    farthest.set(sheetId, Math.max(farthest.get(sheetId) ?? 0, column));
  };

  const constant = (type: number, text: string): Scalar => {
    if (type === textType) return text.startsWith("'") ? text.slice(1) : text;
    if (type === booleanType) return text.toUpperCase() === "TRUE";
    if (type === errorType) return text;
    return number(text);
  };

  /** The formulas with a number on every sheet but one. */
  const otherResults = (from: Model, besides: number): EngineCell[] => {
    const found: EngineCell[] = [];
    from.getWorksheetsProperties().forEach((_, sheet) => {
      if (sheet === besides) return;
      for (const [column, rows] of occupiedIn(from, sheet)) {
        for (const row of rows) {
          const cell = { sheet, row: row + 1, column: column + 1 };
          if (from.getCellType(sheet, cell.row, cell.column) !== numberType) continue;
          if (from.getCellContent(sheet, cell.row, cell.column).startsWith("=")) found.push(cell);
        }
      }
    });
    return found;
  };

  /** Reads cells of one sheet as they stand in `from`, which is the live model or a copy of it. */
  const readFrom = (from: Model, sheet: number, cells: readonly EngineCell[], known: Map<string, number>): Scalar[] => {
    const unclear: EngineCell[] = [];
    const found = cells.map((cell): Scalar | undefined => {
      const text = contentIn(from, cell);
      if (text === "") return "";
      const type = from.getCellType(sheet, cell.row, cell.column);
      if (type === numberType && (text.startsWith("=") || !Number.isFinite(number(text)))) {
        if (!known.has(key(sheet, cell.row, cell.column))) unclear.push(cell);
        return undefined;
      }
      if (!text.startsWith("=")) return constant(type, text);
      const shown = from.getFormattedCellValue(sheet, cell.row, cell.column);
      return type === booleanType ? shown === "TRUE" : shown;
    });
    if (unclear.length > 0) {
      // A copy and its calculation cost the same for one cell as for all: what other sheets will ask for comes along.
      const all = [...unclear, ...otherResults(from, sheet)];
      readExactly(from.toBytes(), all).forEach((value, i) => {
        const cell = all[i]!;
        known.set(key(cell.sheet, cell.row, cell.column), value);
      });
    }
    return found.map((value, i) => value ?? known.get(key(sheet, cells[i]!.row, cells[i]!.column)) ?? 0);
  };

  const values = (sheet: number, rect: Rect): Scalar[][] => {
    const now = currentVersion();
    if (exact.version !== now) exact = { version: now, values: new Map() };
    const cells: EngineCell[] = [];
    for (let j = 0; j < rect.columns; j++) {
      for (let i = 0; i < rect.rows; i++) cells.push({ sheet, row: rect.row + i + 1, column: rect.column + j + 1 });
    }
    const read = calculated ? readUncalculated(calculated, sheet, cells) : readFrom(model, sheet, cells, exact.values);
    return Array.from({ length: rect.rows }, (_, i) =>
      Array.from({ length: rect.columns }, (_, j) => read[j * rect.rows + i]!),
    );
  };

  /**
   * While calculation waits, a formula that stood there keeps the value last calculated, and a new one has a value of
   * its own, as in Excel. An exact reading calculates, so it is made from copies: of then, and of now.
   */
  const readUncalculated = (then: Model, sheet: number, cells: readonly EngineCell[]): Scalar[] => {
    const now = Model.from_bytes(model.toBytes(), "en");
    try {
      now.evaluate();
      const isOld = ({ row, column }: EngineCell): boolean => {
        const text = model.getCellContent(sheet, row, column);
        return text.startsWith("=") && sheet < then.getWorksheetsProperties().length
          ? then.getCellContent(sheet, row, column) === text
          : false;
      };
      const old = cells.filter(isOld);
      const oldValues = new Map(readFrom(then, sheet, old, new Map()).map((value, i) => [old[i]!, value]));
      const fresh = readFrom(now, sheet, cells, new Map());
      return cells.map((cell, i) => oldValues.get(cell) ?? fresh[i]!);
    } finally {
      now.free();
    }
  };

  const occupiedIn = (from: Model, sheet: number): Map<number, number[]> => {
    const found = new Map<number, number[]>();
    const id = from.getWorksheetsProperties()[sheet]!.sheet_id;
    // The engine tells rows column by column only, and 16 384 columns take seconds: go on while there is something
    // in the last fifty, or something is known to be further out.
    let last = Math.max(farthest.get(id) ?? 0, 0);
    for (let column = 0; column <= last + 50 && column < 16384; column++) {
      const rows = from.getRowsWithData(sheet, column + 1);
      if (rows.length === 0) continue;
      found.set(
        column,
        Array.from(rows, (row) => row - 1).sort((a, b) => a - b),
      );
      last = Math.max(last, column);
    }
    return found;
  };

  const renameSheet = (sheet: number, name: string): void => asEnglish(model, () => model.renameSheet(sheet, name));

  return {
    get model() {
      return model;
    },
    version: currentVersion,
    sheets: sheetList,
    addSheet(name) {
      model.newSheet();
      const index = model.getWorksheetsProperties().length - 1;
      if (model.getWorksheetsProperties()[index]!.name !== name) renameSheet(index, name);
      return sheetList()[index]!;
    },
    renameSheet,
    deleteSheet: (sheet) => model.deleteSheet(sheet),
    moveSheet: (sheet, position) => model.moveSheet(sheet, position),
    setSheetHidden: (sheet, hidden) => (hidden ? model.hideSheet(sheet) : model.unhideSheet(sheet)),
    setSheetColor: (sheet, color) => model.setSheetColor(sheet, color),
    write,
    content,
    formula(sheet, row, column) {
      const text = content(sheet, row, column);
      return text.startsWith("=") ? translate(text, french, english) : undefined;
    },
    values,
    isError: (sheet, row, column) =>
      model.getCellType(sheet, row + 1, column + 1) === errorType && content(sheet, row, column) !== "",
    text: (sheet, row, column) =>
      model.getFormattedCellValue(sheet, row + 1, column + 1).replaceAll("\u202f", "\u00a0"),
    isSpillAnchor(sheet, row, column) {
      const structure = model.getCellArrayStructure(sheet, row + 1, column + 1);
      return typeof structure === "object" && "DynamicAnchor" in structure;
    },
    occupied: (sheet) => occupiedIn(model, sheet),
    noteColumn,
    clearContents: (sheet, rect) => model.rangeClearContents(sheet, ...corners(rect)),
    clearFormats: (sheet, rect) => model.rangeClearFormatting(sheet, ...corners(rect)),
    style: (sheet, row, column) => model.getCellStyle(sheet, row + 1, column + 1).style,
    setStyle: (sheet, rect, path, value) => model.updateRangeStyle(area(sheet, rect), path, value),
    setBorder: (sheet, rect, border) => model.setAreaWithBorder(area(sheet, rect), border),
    insertRows: (sheet, row, count) => model.insertRows(sheet, row + 1, count),
    deleteRows: (sheet, row, count) => model.deleteRows(sheet, row + 1, count),
    insertColumns: (sheet, column, count) => model.insertColumns(sheet, column + 1, count),
    deleteColumns: (sheet, column, count) => model.deleteColumns(sheet, column + 1, count),
    setConditionalFormats(sheet, rules) {
      for (const { index } of model.getConditionalFormattingList(sheet).sort((a, b) => b.index - a.index)) {
        model.deleteConditionalFormatting(sheet, index);
      }
      for (const { range, rule } of rules) model.addConditionalFormatting(sheet, range, rule);
    },
    setNames(names) {
      for (const { name, scope } of model.getDefinedNameList()) model.deleteDefinedName(name, scope ?? null);
      for (const { name, reference, sheet } of names) model.newDefinedName(name, sheet ?? null, reference);
    },
    setAutomatic(wanted) {
      automatic = wanted;
      pauseOrResume();
    },
    hold() {
      holds++;
      pauseOrResume();
    },
    release() {
      holds--;
      pauseOrResume();
    },
    keepCalculated() {
      calculated ??= Model.from_bytes(model.toBytes(), "en");
    },
    calculate() {
      calculated?.free();
      calculated = undefined;
      model.evaluate();
      version++;
    },
    forgetHistory() {
      const bytes = model.toBytes();
      model.free();
      model = Model.from_bytes(bytes, "en");
      paused = false;
      pauseOrResume();
      model.flushSendQueue();
      version++;
    },
    dispose() {
      calculated?.free();
      model.free();
    },
  };
}
