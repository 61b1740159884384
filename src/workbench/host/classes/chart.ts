import { asBoolean, asColor, asInteger, asNumber, asString, isOmitted, oneOf } from "../arguments";
import { requireUnprotected, touch } from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { bounding } from "../address";
import { activate } from "../sheetEdits";
import { sameText, type ChartState, type SheetState, type World } from "../state";
import { asRange, fullAddress } from "./range";

export interface ChartObject {
  sheet: SheetState;
  chart: ChartState;
}

/** The kinds of chart that are drawn here; every other is refused. */
export const chartTypes = {
  BarClustered: { kind: "bar", stacked: false },
  BarStacked: { kind: "bar", stacked: true },
  ColumnClustered: { kind: "column", stacked: false },
  ColumnStacked: { kind: "column", stacked: true },
} as const;

const check = ({ sheet, chart }: ChartObject): void => {
  if (sheet.deleted || !sheet.charts.includes(chart)) throw itemNotFound();
};

/** A change of a chart, refused where the sheet is protected. */
const change =
  <T extends ChartObject>(set: (object: T, value: unknown, world: World) => void) =>
  (object: T, value: unknown, world: World): void => {
    requireUnprotected(object.sheet);
    set(object, value, world);
    touch(world);
  };

export const chartClass: ObjectClass<ChartObject> = {
  name: "Chart",
  identity: ({ chart }) => ({ Id: chart.id }),
  check,
  properties: {
    Id: ({ chart }) => chart.id,
    Name: ({ chart }) => chart.name,
    ChartType: ({ chart }) =>
      Object.entries(chartTypes).find(([, t]) => t.kind === chart.kind && t.stacked === chart.stacked)?.[0],
  },
  setters: {
    Name: change(({ sheet, chart }, value) => {
      const name = asString(value);
      if (name === "") throw invalidArgument();
      if (sheet.charts.some((other) => other !== chart && sameText(other.name, name))) throw itemAlreadyExists();
      chart.name = name;
    }),
  },
  navigation: {
    Title: (object) => entity(titleClass, object),
    Legend: (object) => entity(legendClass, object),
    Axes: (object) => entity(axesClass, object),
    Series: (object) => entity(seriesListClass, object),
  },
  methods: {
    Activate({ sheet, chart }, _, world) {
      activate(world, sheet);
      world.activeChart = chart;
      return done;
    },
    SetPosition({ sheet, chart }, [start, end], world) {
      requireUnprotected(sheet);
      const first = asRange(start, world, sheet);
      const last = isOmitted(end) ? first : asRange(end, world, sheet);
      if (first.sheet !== sheet || last.sheet !== sheet) throw invalidArgument();
      const { row, column, rows, columns } = bounding(first, last);
      Object.assign(chart, { row, column, rows, columns });
      touch(world);
      return done;
    },
    Delete({ sheet, chart }, _, world) {
      requireUnprotected(sheet);
      sheet.charts = sheet.charts.filter((other) => other !== chart);
      touch(world);
      return done;
    },
  },
};

const titleClass: ObjectClass<ChartObject> = {
  name: "ChartTitle",
  properties: { Text: ({ chart }) => chart.title, Visible: ({ chart }) => chart.title !== "" },
  setters: {
    Text: change(({ chart }, value) => {
      chart.title = asString(value);
    }),
  },
};

const legendClass: ObjectClass<ChartObject> = {
  name: "ChartLegend",
  properties: { Visible: ({ chart }) => chart.legend, Position: () => "Bottom" },
  setters: {
    Visible: change(({ chart }, value) => {
      chart.legend = asBoolean(value);
    }),
    // The one place that a file of ours writes.
    Position: change((_, value) => void oneOf(value, ["Bottom"])),
  },
};

const axesClass: ObjectClass<ChartObject> = {
  name: "ChartAxes",
  navigation: {
    ValueAxis: (object) => entity(valueAxisClass, object),
    CategoryAxis: (object) => entity(categoryAxisClass, object),
  },
};

const valueAxisClass: ObjectClass<ChartObject> = {
  name: "ChartAxis",
  properties: { NumberFormat: ({ chart }) => chart.numberFormat },
  setters: {
    NumberFormat: change(({ chart }, value) => {
      chart.numberFormat = asString(value);
    }),
  },
};

const categoryAxisClass: ObjectClass<ChartObject> = {
  name: "ChartAxis",
  properties: { ReversePlotOrder: ({ chart }) => chart.reversed },
  setters: {
    ReversePlotOrder: change(({ chart }, value) => {
      chart.reversed = asBoolean(value);
    }),
  },
};

interface SeriesObject extends ChartObject {
  series: ChartState["series"][number];
}

const allSeries = ({ sheet, chart }: ChartObject): Entity[] =>
  chart.series.map((series) => entity(seriesClass, { sheet, chart, series }));

const seriesListClass: ObjectClass<ChartObject> = {
  name: "ChartSeriesCollection",
  check,
  properties: { Count: ({ chart }) => chart.series.length },
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt(object, [index]) {
      const found = allSeries(object)[asInteger(index)];
      if (!found) throw invalidArgument();
      return found;
    },
    Add({ sheet, chart }, [name, index], world) {
      requireUnprotected(sheet);
      const at = isOmitted(index) ? chart.series.length : asInteger(index);
      if (at < 0 || at > chart.series.length) throw invalidArgument();
      const series = { name: isOmitted(name) ? `Serie${chart.series.length + 1}` : asString(name), values: "" };
      chart.series.splice(at, 0, series);
      touch(world);
      return entity(seriesClass, { sheet, chart, series });
    },
  },
  items: allSeries,
};

const seriesClass: ObjectClass<SeriesObject> = {
  name: "ChartSeries",
  check(object) {
    check(object);
    if (!object.chart.series.includes(object.series)) throw itemNotFound();
  },
  properties: {
    Name: ({ series }) => series.name,
    GapWidth: ({ chart }) => chart.gap,
  },
  setters: {
    Name: change(({ series }, value) => {
      series.name = asString(value);
    }),
    // One for the whole group of bars, whichever series it is set on.
    GapWidth: change(({ chart }, value) => {
      const gap = asNumber(value);
      if (gap < 0 || gap > 500) throw invalidArgument();
      chart.gap = gap;
    }),
  },
  navigation: { Format: (object) => entity(seriesFormatClass, object) },
  methods: {
    SetValues(object, [range], world) {
      change<SeriesObject>(({ series, sheet }, value) => {
        series.values = fullAddress(asRange(value, world, sheet), "$");
      })(object, range, world);
      return done;
    },
    SetXAxisValues(object, [range], world) {
      change<SeriesObject>(({ series, sheet }, value) => {
        series.categories = fullAddress(asRange(value, world, sheet), "$");
      })(object, range, world);
      return done;
    },
    Delete({ sheet, chart, series }, _, world) {
      requireUnprotected(sheet);
      chart.series = chart.series.filter((other) => other !== series);
      touch(world);
      return done;
    },
  },
};

const seriesFormatClass: ObjectClass<SeriesObject> = {
  name: "ChartSeriesFormat",
  navigation: { Fill: (object) => entity(fillClass, object) },
};

const fillClass: ObjectClass<SeriesObject> = {
  name: "ChartFill",
  methods: {
    SetSolidColor(object, [color], world) {
      change<SeriesObject>(({ series }, value) => {
        series.color = asColor(value);
      })(object, color, world);
      return done;
    },
  },
};
