/** Native charts through Office.js: kept in Excel's own hands, alive over the cells. */
import { address, rectAddress } from "../workbook/a1";
import { CHART_GAP } from "../workbook/looks";
import type { ChartPlan } from "../workbook/plan";

const TYPES = {
  bar: { stacked: "BarStacked", sideBySide: "BarClustered" },
  column: { stacked: "ColumnStacked", sideBySide: "ColumnClustered" },
} as const;

/** Queues a chart; one of the same name on the sheet goes first. */
export function queueChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const { name, kind, stacked, title, categories, series, numberFormat, place } = plan;
  const [first] = series;
  if (!first) return;
  queueChartAway(sheet, name);
  const type = TYPES[kind][stacked ? "stacked" : "sideBySide"];
  // The first series comes with the chart: a chart is always made from cells.
  const chart = sheet.charts.add(type, sheet.getRange(rectAddress(first.values)), "Columns");
  chart.name = name;
  chart.setPosition(
    address(place.row, place.column),
    address(place.row + place.rows - 1, place.column + place.columns - 1),
  );
  chart.title.text = title;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  series.forEach(({ name: seriesName, values, color }, index) => {
    const target = index === 0 ? chart.series.getItemAt(0) : chart.series.add(seriesName);
    target.name = seriesName;
    if (index > 0) target.setValues(sheet.getRange(rectAddress(values)));
    target.setXAxisValues(sheet.getRange(rectAddress(categories)));
    target.format.fill.setSolidColor(color);
    target.gapWidth = CHART_GAP;
  });
  chart.axes.valueAxis.numberFormat = numberFormat;
  // Lying bars begin at the bottom; a list is read from the top.
  if (kind === "bar") chart.axes.categoryAxis.reversePlotOrder = true;
}

/** Queues the removal of a chart, if the sheet has it. */
export function queueChartAway(sheet: Excel.Worksheet, name: string): void {
  sheet.charts.getItemOrNullObject(name).delete();
}
