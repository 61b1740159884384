import type { Rect } from "../engine/engine";
import { quotedSheet, splitSheet } from "./address";
import { afterMove, formatCell, type Move } from "./formula/shift";
import { sameText, type RangeData, type SheetState, type World } from "./state";

/** As a chart's own formula has it: Blad1!$A$1:$A$9 */
export function rangeText({ sheet, row, column, rows, columns }: RangeData): string {
  const cell = (r: number, c: number): string => formatCell({ row: r, column: c, rowFixed: true, columnFixed: true });
  const last = rows > 1 || columns > 1 ? `:${cell(row + rows - 1, column + columns - 1)}` : "";
  return `${quotedSheet(sheet.name)}!${cell(row, column)}${last}`;
}

/** A chart that follows a sheet's range no longer: the sheet is gone. */
export function loseSheet(world: World, gone: string): void {
  const follow = (text: string): string => (sameText(splitSheet(text).sheet ?? "", gone) ? "#REF!" : text);
  for (const { charts } of world.sheets) {
    for (const series of charts.flatMap((chart) => chart.series)) {
      series.values = follow(series.values);
      if (series.categories !== undefined) series.categories = follow(series.categories);
    }
  }
}

/** Cells of `sheet` have moved: charts that read them follow, and charts that stand on them move along. */
export function moveCharts(
  world: World,
  sheet: SheetState,
  move: Move,
  movedRect: (rect: Rect) => Rect | undefined,
): void {
  for (const { name, charts } of world.sheets) {
    for (const series of charts.flatMap((chart) => chart.series)) {
      series.values = afterMove(series.values, name, move);
      if (series.categories !== undefined) series.categories = afterMove(series.categories, name, move);
    }
  }
  sheet.charts = sheet.charts.filter((chart) => {
    const rect = movedRect({ row: chart.row, column: chart.column, rows: chart.rows, columns: chart.columns });
    Object.assign(chart, rect);
    return rect !== undefined;
  });
}
