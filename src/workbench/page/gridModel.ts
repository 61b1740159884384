/**
 * The grid's own view of the live model. It is the same model, reached through its prototype, so pane and grid
 * see one workbook; but what the grid calls passes here first. That tells the user's edits from the add-in's
 * without guessing: only the grid holds this object, the host keeps the bare one.
 */
import type { Model } from "@ironcalc/wasm";
import { fromSwedish, toSwedish } from "./swedishNumbers";

/** What the page does about what the user does in the grid. */
export interface GridEvents {
  /** Asked before an edit; a reason refuses it. */
  refuse: (edit: Edit) => string | undefined;
  /** Throws what `refuse` gave: the grid shows nothing then, the page does. */
  onRefused: (reason: string) => void;
  /** Cells, sheets or formats have changed. */
  onEdited: (edit: Edit) => void;
  onSelected: () => void;
}

/** Name of the model's method, and what it was called with. */
export interface Edit {
  method: EditMethod;
  args: readonly unknown[];
}

const EDITS = [
  "addConditionalFormatting",
  "autoFillColumns",
  "autoFillRows",
  "deleteColumns",
  "deleteConditionalFormatting",
  "deleteDefinedName",
  "deleteRows",
  "deleteSheet",
  "duplicateSheet",
  "hideSheet",
  "insertColumns",
  "insertRows",
  "moveColumns",
  "moveRows",
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
  "redo",
  "renameSheet",
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
  "undo",
  "unhideSheet",
  "updateConditionalFormatting",
  "updateDefinedName",
  "updateRangeStyle",
] as const satisfies readonly (keyof Model)[];

export type EditMethod = (typeof EDITS)[number];

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

type AnyMethod = (...args: unknown[]) => unknown;

/** The engine's number for a cell that holds a number (as Excel's TYPE function). */
const NUMBER = 1;

/** Takes the live model, gives what the grid shall hold. `undoable` says how many of the user's own edits can be undone. */
export function gridModel(model: Model, events: GridEvents): { model: Model; forgetUndo: () => void } {
  const view = Object.create(model) as Model;
  const bare = model as unknown as Record<string, AnyMethod>;
  const overrides = view as unknown as Record<string, AnyMethod>;
  /** The engine's undo list also holds the add-in's writes. Excel forgets its list on those; so do we, by counting. */
  let undoable = 0;
  let redoable = 0;

  for (const method of EDITS) {
    overrides[method] = (...args) => {
      const edit: Edit = { method, args: typedArgs(method, args) };
      if ((method === "undo" && undoable === 0) || (method === "redo" && redoable === 0)) return undefined;
      const reason = events.refuse(edit);
      if (reason !== undefined) {
        events.onRefused(reason);
        return undefined;
      }
      const result = bare[method]!.apply(model, [...edit.args]);
      if (method === "undo") {
        undoable -= 1;
        redoable += 1;
      } else if (method === "redo") {
        undoable += 1;
        redoable -= 1;
      } else {
        undoable += 1;
        redoable = 0;
      }
      events.onEdited(edit);
      return result;
    };
  }
  for (const method of SELECTIONS) {
    overrides[method] = (...args) => {
      const result = bare[method]!.apply(model, args);
      events.onSelected();
      return result;
    };
  }
  view.canUndo = () => undoable > 0;
  view.canRedo = () => redoable > 0;
  // The pane's language is the page's affair; the engine has no Swedish.
  view.setLanguage = () => undefined;
  view.getFormattedCellValue = (sheet, row, column) => {
    const text = model.getFormattedCellValue(sheet, row, column);
    return model.getCellType(sheet, row, column) === NUMBER ? toSwedish(text) : text;
  };
  view.getCellContent = (sheet, row, column) => {
    const text = model.getCellContent(sheet, row, column);
    const constant = model.getCellType(sheet, row, column) === NUMBER && !text.startsWith("=");
    return constant ? text.replace(".", ",") : text;
  };
  return {
    model: view,
    forgetUndo: () => {
      undoable = 0;
      redoable = 0;
    },
  };
}

/** Typed and pasted text is Swedish; the engine wants English numbers. */
function typedArgs(method: EditMethod, args: unknown[]): unknown[] {
  if (method === "setUserInput") {
    const [sheet, row, column, text] = args as [number, number, number, string];
    return [sheet, row, column, fromSwedish(text)];
  }
  if (method === "pasteCsvText") {
    const [area, text] = args as [unknown, string];
    return [area, text.split("\n").map((line) => line.split("\t").map(fromSwedish).join("\t")).join("\n")];
  }
  return args;
}
