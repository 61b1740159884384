/** A workbook that is open: the host that answers Office.js, the grid's view of the same model, and what has changed. */
import type { Model } from "@ironcalc/wasm";
import type { Book } from "../../xlsx/book";
import { columnLetters, rectAddress } from "../host/address";
import { createHost, type Host } from "../host/host";
import type { RequestBatch } from "../host/wire";
import { deleteSheet, isLocked, renameSheet, shiftCells } from "./askHost";
import { bringIntoView, cellArea } from "./cellArea";
import { gridModel } from "./gridModel";
import { isEditingCell } from "./isEditingCell";

export type Refusal = "protected" | "table" | "sheet" | "other";

export interface OpenWorkbook {
  id: number;
  name: string;
  /** For the task pane's frame. */
  host: Host;
  /** For the grid: the host's model, with the user's edits reported. */
  model: Model;
  unsaved: () => boolean;
  /**
   * Hands the workbook over to be written as a file. What is edited while that goes on is unsaved; where it fails all of
   * it is, and the error is thrown on.
   */
  save: (write: (book: Book) => Promise<void>) => Promise<void>;
  toBook: () => Book;
  /** Calls back when anything above has changed, or the add-in has selected cells; gives what ends that. */
  subscribe: (listener: () => void) => () => void;
  /** The charts of the sheet that is shown; the same list as long as nothing has changed. */
  charts: Host["charts"];
  /** Calls back when the grid shows other cells or another sheet than before; gives what ends that. */
  onMoved: (listener: () => void) => () => void;
  /** Calls back with the file of a new workbook that the pane opens beside this one; gives what ends that. */
  onNewWorkbook: Host["onWorkbookOpened"];
  /** Calls back when something that the user did in the grid was not done; gives what ends that. */
  onRefused: (listener: (why: Refusal) => void) => () => void;
  /** Gives up the engine's memory, which nobody else does. Nothing above may be asked afterwards. */
  close: () => void;
}

let opened = 0;

export function openWorkbook(name: string, book: Book): OpenWorkbook {
  const host = createHost(book, { fileName: name });
  const listeners = new Set<() => void>();
  const moveListeners = new Set<() => void>();
  const refusalListeners = new Set<(why: Refusal) => void>();
  let unsaved = false;
  let isClosed = false;
  const tell = (): void => listeners.forEach((listener) => listener());
  const refuse = (why: Refusal): void => refusalListeners.forEach((listener) => listener(why));
  const sheetName = (index: number): string => host.model.getWorksheetsProperties()[index]?.name ?? "";
  const noteSoon = coalesce(() => {
    if (!isClosed) host.noteGridChange();
  });

  const grid = gridModel(host.model, {
    mayEdit: ({ sheet, ...rect }) => {
      const locked = isLocked(host, sheetName(sheet), rectAddress(rect));
      if (locked) refuse("protected");
      return !locked;
    },
    shift: (what, axis, sheet, from, count) => {
      const ends = [from, from + count - 1].map((at) => (axis === "row" ? String(at + 1) : columnLetters(at)));
      const code = shiftCells(
        host,
        sheetName(sheet),
        ends.join(":"),
        what === "Insert"
          ? { what, towards: axis === "row" ? "Down" : "Right" }
          : { what, towards: axis === "row" ? "Up" : "Left" },
      );
      if (code) refuse(code === "AccessDenied" ? "protected" : "table");
    },
    renameSheet: (sheet, name) => {
      if (renameSheet(host, sheetName(sheet), name)) refuse("sheet");
    },
    deleteSheet: (sheet) => {
      if (deleteSheet(host, sheetName(sheet))) refuse("sheet");
    },
    onRefused: () => refuse("other"),
    onEdited: () => {
      unsaved = true;
      noteSoon();
      tell();
    },
    onSelected: noteSoon,
    onMoved: () => moveListeners.forEach((listener) => listener()),
    area: cellArea,
  });

  host.changed(() => {
    unsaved = true;
    grid.forgetUndo();
    tell();
  });

  opened += 1;
  return {
    id: opened,
    name,
    host: forPane(host, () => {
      // Selecting and activating change no cell, so the host says nothing of them.
      const area = cellArea();
      if (area) bringIntoView(host.model, area);
      tell();
    }),
    model: grid.model,
    unsaved: () => unsaved,
    save: async (write) => {
      const mark = (isUnsaved: boolean): void => {
        unsaved = isUnsaved;
        tell();
      };
      mark(false);
      try {
        await write(host.toBook());
      } catch (error) {
        mark(true);
        throw error;
      }
    },
    toBook: () => host.toBook(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    charts: () => host.charts(),
    onMoved: (listener) => {
      moveListeners.add(listener);
      return () => moveListeners.delete(listener);
    },
    onNewWorkbook: (listener) => host.onWorkbookOpened(listener),
    onRefused: (listener) => {
      refusalListeners.add(listener);
      return () => refusalListeners.delete(listener);
    },
    close: () => {
      isClosed = true;
      host.dispose();
    },
  };
}

/**
 * The host as the pane meets it: it refuses while a cell is being edited, and `onSelected` is told of what it selects. Of
 * that only: a redraw because of what the user has selected would take the caret out of the cell that they have begun to type in.
 */
function forPane(host: Host, onSelected: () => void): Host {
  const selected = (): string => JSON.stringify(host.model.getSelectedView());
  const view = Object.create(host) as Host;
  view.execute = (batch: RequestBatch) => {
    const before = selected();
    host.cellEditing = isEditingCell();
    try {
      return host.execute(batch);
    } finally {
      host.cellEditing = false;
      if (selected() !== before) onSelected();
    }
  };
  return view;
}

/** Runs `action` once after whatever calls come in the same turn. */
function coalesce(action: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    setTimeout(() => {
      due = false;
      action();
    }, 0);
  };
}
