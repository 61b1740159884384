import type { Book, BookCell, BookSheet } from "../../xlsx/book";
import { readFormula, readValues, usedRect } from "./cells";
import { points } from "./classes/format";
import { frozen } from "./classes/freezePanes";
import { visibilityOf } from "./classes/worksheet";
import { savePage } from "./page";
import { activeSheet, type SheetState, type World } from "./state";
import { readStyle } from "./style";

const calculationModes = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

function saveCells(world: World, sheet: SheetState): BookCell[] {
  const area = usedRect(world, sheet, false);
  if (!area) return [];
  const values = readValues(world, sheet, area);
  const cells: BookCell[] = [];
  for (let i = 0; i < area.rows; i++) {
    for (let j = 0; j < area.columns; j++) {
      const [row, column] = [area.row + i, area.column + j];
      const formula = readFormula(world, sheet, row, column);
      const value = values[i]![j]!;
      const style = readStyle(world, sheet, row, column);
      if (formula === undefined && value === "" && !style) continue;
      cells.push({
        row,
        column,
        ...(formula !== undefined ? { formula, cached: value } : value === "" ? {} : { value }),
        ...(style ? { style } : {}),
      });
    }
  }
  return cells;
}

/** Widths that are not the engine's own: what was set, or drawn in the grid since. */
function lengths(
  count: number,
  known: Map<number, number>,
  read: (at: number) => number,
  usual: number,
): Record<number, number> {
  const found: Record<number, number> = {};
  for (let at = 0; at <= Math.max(count, ...known.keys()); at++) {
    const now = points(read(at));
    // A hidden one answers 0: what was set is what it will have again.
    const length = now === 0 ? known.get(at) : now;
    if (length !== undefined && (length !== usual || known.has(at))) found[at] = length;
  }
  return found;
}

function saveSheet(world: World, sheet: SheetState): BookSheet {
  const { model } = world.engine;
  const cells = saveCells(world, sheet);
  const lastRow = Math.max(0, ...cells.map((c) => c.row));
  const lastColumn = Math.max(0, ...cells.map((c) => c.column));
  const width = (column: number): number => model.getColumnWidth(sheet.index, column + 1);
  const height = (row: number): number => model.getRowHeight(sheet.index, row + 1);
  const indices = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
  const columnCount = Math.max(lastColumn, ...sheet.columnWidths.keys()) + 20;
  const rowCount = Math.max(lastRow, ...sheet.rowHeights.keys()) + 20;
  const freeze = frozen(sheet, world);
  const page = savePage(sheet.pageLayout);
  return {
    name: sheet.name,
    visibility: visibilityOf(sheet),
    ...(sheet.color ? { tabColor: sheet.color } : {}),
    cells,
    columnWidths: lengths(columnCount, sheet.columnWidths, width, points(90)),
    rowHeights: lengths(rowCount, sheet.rowHeights, height, points(25)),
    hiddenRows: indices(rowCount).filter((row) => height(row) === 0),
    hiddenColumns: indices(columnCount).filter((column) => width(column) === 0),
    ...(freeze.rows + freeze.columns > 0 ? { freeze } : {}),
    showGridlines: model.getShowGridLines(sheet.index),
    merged: sheet.merged.map((rect) => ({ ...rect })),
    tables: sheet.tables.map(({ name, row, column, rows, columns, style, showTotals, showFilterButton }) => ({
      name,
      row,
      column,
      rows,
      columns: columns.map((c) => c.name),
      style,
      showTotals,
      showFilterButton,
    })),
    validations: sheet.validations.map(({ rect, rule, prompt, errorAlert }) => ({
      ...rect,
      rule: structuredClone(rule),
      ...(prompt ? { prompt: { title: String(prompt["title"] ?? ""), message: String(prompt["message"] ?? "") } } : {}),
      ...(errorAlert
        ? {
            error: {
              title: String(errorAlert["title"] ?? ""),
              message: String(errorAlert["message"] ?? ""),
              style: (errorAlert["style"] ?? "Stop") as "Stop" | "Warning" | "Information",
            },
          }
        : {}),
    })),
    conditionalFormats: sheet.conditionalFormats.map(({ rect, type, rule, style }) => ({
      ...rect,
      type,
      rule: structuredClone(rule),
      style: {
        ...(style.bold === undefined ? {} : { bold: style.bold }),
        ...(style.fontColor === undefined ? {} : { fontColor: style.fontColor }),
        ...(style.fill === undefined ? {} : { fill: style.fill }),
      },
    })),
    ...(page ? { page } : {}),
    protected: sheet.protection !== undefined,
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map(({ id: _, ...chart }) => structuredClone(chart)) } : {}),
  };
}

/** The workbook as plain data, with the values last calculated. */
export const save = (world: World): Book => ({
  sheets: world.sheets.map((sheet) => saveSheet(world, sheet)),
  names: world.names
    .filter((name) => name.sheetId === undefined)
    .map(({ name, formula, comment }) => ({ name, formula, ...(comment === "" ? {} : { comment }) })),
  active: activeSheet(world).index,
  calculationMode: calculationModes[world.calculationMode],
  lost: [...world.lost],
});
