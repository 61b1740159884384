/** A workbook that is open: the host that answers Office.js, the grid's view of the same model, and what has changed. */
import type { Model } from "@ironcalc/wasm";
import type { WorkbenchTexts } from "../../texts/workbench";
import type { Book } from "../book";
import { createHost } from "../host/createHost";
import { gridModel } from "./gridModel";

export interface OpenWorkbook {
  id: number;
  name: string;
  /** For the grid: the host's model, with the user's edits reported. */
  model: Model;
  /** Goes up each time the grid must draw itself anew. */
  version: () => number;
  unsaved: () => boolean;
  markSaved: () => void;
  toBook: () => Book;
  setDark: (dark: boolean) => void;
  /** Calls back when anything above has changed; gives what ends that. */
  subscribe: (listener: () => void) => () => void;
  close: () => void;
}

let opened = 0;

export function openWorkbook(
  name: string,
  book: Book,
  texts: WorkbenchTexts,
  onRefused: (text: string) => void,
): OpenWorkbook {
  const host = createHost(book);
  const listeners = new Set<() => void>();
  let version = 0;
  let unsaved = false;
  const tell = (): void => listeners.forEach((listener) => listener());
  const grid = gridModel(host.model, {
    refuse: () => undefined,
    onRefused: () => onRefused(texts.editRefused.other),
    onEdited: () => {
      unsaved = true;
      tell();
    },
    onSelected: () => undefined,
  });
  opened += 1;
  return {
    id: opened,
    name,
    model: grid.model,
    version: () => version,
    unsaved: () => unsaved,
    markSaved: () => {
      unsaved = false;
      tell();
    },
    toBook: () => host.toBook(),
    setDark: () => undefined,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      version += 1;
    },
  };
}
