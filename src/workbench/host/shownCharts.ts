import type { BookChart, BookSeries } from "../../xlsx/book";
import type { Scalar } from "../engine/engine";
import { parseRect, splitSheet } from "./address";
import { readValues, usedRect } from "./cells";
import { findSheet, type SheetState, type World } from "./state";

/** A chart as it is drawn: with what its cells say now. */
export interface ShownChart extends Omit<BookChart, "series"> {
  /** Of the first series, as shown; where it has none, 1, 2, 3 … */
  categories: string[];
  /** Each has a value for every category; what is no number is drawn as 0. */
  series: (Pick<BookSeries, "name" | "color"> & { values: number[] })[];
}

/** The charts of a sheet, with the values last calculated. As in Excel, hidden rows and columns are left out. */
export const shownCharts = (world: World, sheet: SheetState): ShownChart[] =>
  sheet.charts.map(({ id: _, ...chart }) => {
    const series = chart.series.map(({ name, color, values }) => ({ name, color, cells: seriesCells(world, values) }));
    const labels = seriesCells(world, chart.series[0]?.categories ?? "");
    const categories = Array.from({ length: Math.max(0, ...series.map(({ cells }) => cells.length)) }, (_, i) =>
      labels[i] ? world.engine.text(labels[i].sheet.index, labels[i].row, labels[i].column) : String(i + 1),
    );
    return {
      ...chart,
      numberFormat: chart.numberFormat === "General" ? formatOf(world, series[0]?.cells[0]) : chart.numberFormat,
      categories,
      series: series.map(({ cells, ...rest }) => ({ ...rest, values: categories.map((_, i) => numberIn(cells[i])) })),
    };
  });

interface SeriesCell {
  sheet: SheetState;
  row: number;
  column: number;
  value: Scalar;
}

/** The cells that a series names, but for the hidden; none when its sheet is gone. */
function seriesCells(world: World, reference: string): SeriesCell[] {
  const { sheet: name, rest } = splitSheet(reference);
  const sheet = findSheet(world, name ?? "");
  const rect = parseRect(rest);
  const used = sheet && usedRect(world, sheet, false);
  if (!sheet || !rect || !used) return [];
  // What may be whole columns or rows ends where the sheet does.
  const rows = Math.min(rect.rows, used.row + used.rows - rect.row);
  const columns = Math.min(rect.columns, used.column + used.columns - rect.column);
  const { model } = world.engine;
  return readValues(world, sheet, { ...rect, rows, columns }).flatMap((values, i) =>
    values.flatMap((value, j) => {
      const [row, column] = [rect.row + i, rect.column + j];
      const hidden =
        model.getRowHeight(sheet.index, row + 1) === 0 || model.getColumnWidth(sheet.index, column + 1) === 0;
      return hidden ? [] : [{ sheet, row, column, value }];
    }),
  );
}

const numberIn = (cell: SeriesCell | undefined): number => (typeof cell?.value === "number" ? cell.value : 0);

const formatOf = (world: World, cell: SeriesCell | undefined): string =>
  cell ? world.engine.style(cell.sheet.index, cell.row, cell.column).num_fmt : "General";
