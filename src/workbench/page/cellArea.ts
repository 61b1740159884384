import type { Model } from "@ironcalc/wasm";
import type { Rect } from "../engine/engine";

/** What the widget draws to the left of the cells and above them. px */
const ROW_HEADERS = 30;
const COLUMN_HEADERS = 28;

/** Between frozen cells and those that scroll. px */
const SEPARATOR = 3;

export interface CellArea {
  width: number;
  height: number;
}

/** What the widget draws headers and cells in; null before the grid is there. */
export const sheetElement = (): Element | null => document.querySelector(".ic-worksheet-sheet-container");

/** The part of the page that shows cells, in px; undefined before the grid is there. */
export function cellArea(): CellArea | undefined {
  const sheet = sheetElement();
  if (!sheet) return undefined;
  return { width: sheet.clientWidth - ROW_HEADERS, height: sheet.clientHeight - COLUMN_HEADERS };
}

/**
 * Scrolls as little as shows the selected cell. The engine does it itself for the arrow keys, but as if nothing were
 * frozen, and not at all when an add-in selects.
 */
export function bringIntoView(model: Model, area: CellArea): void {
  const { sheet, row, column, top_row, left_column } = model.getSelectedView();
  const top = firstShown(row, top_row, model.getFrozenRowsCount(sheet), area.height, (n) =>
    model.getRowHeight(sheet, n),
  );
  const left = firstShown(column, left_column, model.getFrozenColumnsCount(sheet), area.width, (n) =>
    model.getColumnWidth(sheet, n),
  );
  if (top !== top_row || left !== left_column) model.setTopLeftVisibleCell(top, left);
}

/** Along one axis: the first row or column to show after the frozen ones. One-based, as the engine counts. */
function firstShown(at: number, scrolled: number, frozen: number, room: number, size: (n: number) => number): number {
  const first = Math.max(scrolled, frozen + 1);
  if (at <= frozen) return first;
  if (at < first) return at;
  let left = room - (frozen > 0 ? SEPARATOR : 0) - size(at);
  for (let n = 1; n <= frozen; n += 1) left -= size(n);
  // Backwards from the cell, as far as there is room.
  for (let n = at; n > first; n -= 1) {
    left -= size(n - 1);
    if (left < 0) return n;
  }
  return first;
}

/** Along one axis, px from the edge of `sheetElement`. */
export interface Span {
  start: number;
  size: number;
  /** What begins among the cells that scroll goes under those that do not: here is their edge. */
  clip: number;
}

/** Where cells of the sheet that is shown are drawn, as far as it is scrolled. */
export function placeOf(model: Model, rect: Rect): { across: Span; down: Span } {
  const { sheet, top_row, left_column } = model.getSelectedView();
  return {
    across: spanOf(rect.column, rect.columns, left_column - 1, model.getFrozenColumnsCount(sheet), ROW_HEADERS, (n) =>
      model.getColumnWidth(sheet, n + 1),
    ),
    down: spanOf(rect.row, rect.rows, top_row - 1, model.getFrozenRowsCount(sheet), COLUMN_HEADERS, (n) =>
      model.getRowHeight(sheet, n + 1),
    ),
  };
}

/** Rows or columns from 0; `first` is the one shown after the frozen ones. */
function spanOf(
  from: number,
  count: number,
  first: number,
  frozen: number,
  headers: number,
  sizeOf: (n: number) => number,
): Span {
  const between = (start: number, end: number): number => {
    let sum = 0;
    for (let n = start; n < end; n += 1) sum += sizeOf(n);
    return sum;
  };
  const size = between(from, from + count);
  if (from < frozen) return { start: headers + between(0, from), size, clip: headers };
  const clip = headers + (frozen > 0 ? between(0, frozen) + SEPARATOR : 0);
  const shown = Math.max(first, frozen);
  return { start: clip + between(shown, from) - between(from, shown), size, clip };
}
