/**
 * The grid's own view of the live model. It is the same model, reached through its prototype, so pane and grid
 * see one workbook; but what the grid calls passes here first. That tells the user's edits from the add-in's
 * without guessing: only the grid holds this object, the host keeps the bare one.
 */
import type { Area, Model } from "@ironcalc/wasm";
import { asEnglish } from "../engine/asEnglish";
import { bringIntoView, type CellArea } from "./cellArea";
import { typedInput } from "./typedInput";

/** Zero-based, as the host counts. */
export interface Cells {
  sheet: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What the page does about what the user does in the grid. */
export interface GridEvents {
  /** Whether these cells may be typed in; when not, nothing is done. */
  mayEdit: (cells: Cells) => boolean;
  /** Whole rows or columns are inserted or deleted: the host does it. */
  shift: (what: "Insert" | "Delete", axis: "row" | "column", sheet: number, from: number, count: number) => void;
  /** A sheet is renamed or deleted: the host does it. */
  renameSheet: (sheet: number, name: string) => void;
  deleteSheet: (sheet: number) => void;
  /** Rows or columns that are moved: not done. */
  onRefused: () => void;
  /** Cells, sheets or formats have changed. */
  onEdited: () => void;
  onSelected: () => void;
  /** The view has been scrolled, or another sheet is shown. */
  onMoved: () => void;
  /** The room that there is for cells, px; undefined when nothing is drawn yet. */
  area: () => CellArea | undefined;
}

/** Methods of the model that change the workbook and that the grid may call. */
const EDITS = [
  "addConditionalFormatting",
  "autoFillColumns",
  "autoFillRows",
  "deleteConditionalFormatting",
  "deleteDefinedName",
  "duplicateSheet",
  "hideSheet",
  "moveSheet",
  "newDefinedName",
  "newSheet",
  "onApplyNamedStyle",
  "onPasteStyles",
  "pasteCsvText",
  "pasteFromClipboard",
  "rangeClearAll",
  "rangeClearContents",
  "rangeClearFormatting",
  "setAreaWithBorder",
  "setColumnsHidden",
  "setColumnsWidth",
  "setFrozenColumnsCount",
  "setFrozenRowsCount",
  "setRowsHeight",
  "setRowsHidden",
  "setSheetColor",
  "setShowGridLines",
  "setUserArrayFormula",
  "setUserInput",
  "unhideSheet",
  "updateConditionalFormatting",
  "updateDefinedName",
  "updateRangeStyle",
] as const satisfies readonly (keyof Model)[];

type EditMethod = (typeof EDITS)[number];

const SELECTIONS = [
  "onArrowDown",
  "onArrowLeft",
  "onArrowRight",
  "onArrowUp",
  "onAreaSelecting",
  "onExpandSelectedRange",
  "onNavigateToEdgeInDirection",
  "onPageDown",
  "onPageUp",
  "setSelectedCell",
  "setSelectedRange",
  "setSelectedSheet",
] as const satisfies readonly (keyof Model)[];

/** Moves of the selection that the view must follow. */
const FOLLOWED: ReadonlySet<string> = new Set([
  "onArrowDown",
  "onArrowLeft",
  "onArrowRight",
  "onArrowUp",
  "onNavigateToEdgeInDirection",
]);

type AnyMethod = (...args: unknown[]) => unknown;

export interface GridModel {
  /** For the grid, and for nobody else. */
  model: Model;
  /** Somebody else has written: what came before can no longer be undone, as in Excel. */
  forgetUndo: () => void;
}

export function gridModel(model: Model, events: GridEvents): GridModel {
  const view = Object.create(model) as Model;
  const bare = model as unknown as Record<string, AnyMethod>;
  const overrides = view as unknown as Record<string, AnyMethod>;
  // The engine's own list also holds the add-in's writes, cell by cell. Only the user's edits since are counted.
  let undoable = 0;
  let redoable = 0;

  const forgetUndo = (): void => {
    undoable = 0;
    redoable = 0;
  };

  for (const method of EDITS) {
    overrides[method] = (...args) => {
      const cells = editedCells(method, args);
      if (cells && !events.mayEdit(cells)) return undefined;
      const edit = (): unknown => bare[method]!.apply(model, inEngineWords(model, method, args));
      // Excel cannot undo it either.
      if (method === "updateDefinedName") {
        asEnglish(model, edit);
        forgetUndo();
        events.onEdited();
        return undefined;
      }
      const result = edit();
      undoable += 1;
      redoable = 0;
      events.onEdited();
      return result;
    };
  }
  for (const method of SELECTIONS) {
    overrides[method] = (...args) => {
      const result = bare[method]!.apply(model, args);
      const area = FOLLOWED.has(method) ? events.area() : undefined;
      if (area) bringIntoView(model, area);
      events.onSelected();
      events.onMoved();
      return result;
    };
  }
  view.setTopLeftVisibleCell = (row, column) => {
    model.setTopLeftVisibleCell(row, column);
    events.onMoved();
  };
  view.undo = () => {
    if (undoable === 0) return;
    model.undo();
    undoable -= 1;
    redoable += 1;
    events.onEdited();
  };
  view.redo = () => {
    if (redoable === 0) return;
    model.redo();
    undoable += 1;
    redoable -= 1;
    events.onEdited();
  };
  view.canUndo = () => undoable > 0;
  view.canRedo = () => redoable > 0;

  view.insertRows = (sheet, row, count) => events.shift("Insert", "row", sheet, row - 1, count);
  view.deleteRows = (sheet, row, count) => events.shift("Delete", "row", sheet, row - 1, count);
  view.insertColumns = (sheet, column, count) => events.shift("Insert", "column", sheet, column - 1, count);
  view.deleteColumns = (sheet, column, count) => events.shift("Delete", "column", sheet, column - 1, count);
  view.renameSheet = (sheet, name) => events.renameSheet(sheet, name);
  view.deleteSheet = (sheet) => events.deleteSheet(sheet);
  view.moveRows = events.onRefused;
  view.moveColumns = events.onRefused;

  // The widget takes the whole window for its own, and would let the selection go under the task pane.
  view.setWindowWidth = (width) => model.setWindowWidth(events.area()?.width ?? width);
  view.setWindowHeight = (height) => model.setWindowHeight(events.area()?.height ?? height);

  // The widget's language is set by the page; the model keeps the host's.
  view.setLanguage = () => undefined;
  // The engine's narrow space is not in every font; Swedish numbers have the usual hard one.
  view.getFormattedCellValue = (sheet, row, column) =>
    model.getFormattedCellValue(sheet, row, column).replaceAll("\u202f", "\u00a0");
  return {
    model: view,
    forgetUndo,
  };
}

/** The cells whose contents an edit would change; undefined when it is about something else. */
function editedCells(method: EditMethod, args: unknown[]): Cells | undefined {
  switch (method) {
    case "setUserInput": {
      const [sheet, row, column] = args as [number, number, number];
      return { sheet, row: row - 1, column: column - 1, rows: 1, columns: 1 };
    }
    case "rangeClearAll":
    case "rangeClearContents": {
      const [sheet, top, left, bottom, right] = args as [number, number, number, number, number];
      return { sheet, row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 };
    }
    case "autoFillRows":
    case "autoFillColumns":
    case "pasteCsvText": {
      const [{ sheet, row, column, height, width }] = args as [Area];
      return { sheet, row: row - 1, column: column - 1, rows: height, columns: width };
    }
    default:
      return undefined;
  }
}

/** Typed and pasted text as the engine wants it. */
function inEngineWords(model: Model, method: EditMethod, args: unknown[]): unknown[] {
  const format = (sheet: number, row: number, column: number): string =>
    model.getCellStyle(sheet, row, column).style.num_fmt;
  if (method === "setUserInput") {
    const [sheet, row, column, text] = args as [number, number, number, string];
    return [sheet, row, column, typedInput(text, format(sheet, row, column))];
  }
  if (method === "pasteCsvText") {
    const [area, text] = args as [Area, string];
    const lines = text.split("\n").map((line, i) =>
      line
        .split("\t")
        .map((cell, j) => typedInput(cell, format(area.sheet, area.row + i, area.column + j)))
        .join("\t"),
    );
    return [area, lines.join("\n")];
  }
  return args;
}
