import { asString, isOmitted, oneOf } from "../arguments";
import { readValues, requireUnprotected, touch } from "../cells";
import type { Scalar } from "../../engine/engine";
import { entity, type Entity, type ObjectClass } from "../entity";
import { invalidArgument, itemNotFound, unsupported } from "../errors";
import { sameText, type ChartState, type RangeData, type SheetState, type World } from "../state";
import { errorValues } from "../typed";
import { chartClass, chartTypes, type ChartObject } from "./chart";
import { asRange, fullAddress } from "./range";

const listed = (sheet: SheetState): Entity[] => sheet.charts.map((chart) => entity(chartClass, { sheet, chart }));

function find(sheet: SheetState, key: unknown): Entity | null {
  const chart = sheet.charts.find(({ id, name }) => id === key || sameText(name, String(key)));
  return chart ? entity(chartClass, { sheet, chart }) : null;
}

const required = (found: Entity | null | undefined): Entity => {
  if (!found) throw itemNotFound();
  return found;
};

function freshName(sheet: SheetState): string {
  for (let n = 1; ; n++) if (!sheet.charts.some(({ name }) => sameText(name, `Diagram ${n}`))) return `Diagram ${n}`;
}

function addChart(world: World, sheet: SheetState, type: unknown, source: RangeData, by: unknown): ChartObject {
  requireUnprotected(sheet);
  const kind = oneOf(type, Object.keys(chartTypes) as (keyof typeof chartTypes)[]);
  oneOf(isOmitted(by) ? "Auto" : by, ["Auto", "Columns", "Rows"]);
  // Excel guesses at headers and at which way series go. One line of numbers is one series whatever it guesses; an error
  // among them is a point that is not drawn.
  const isLine = source.rows === 1 || source.columns === 1;
  const isPoint = (value: Scalar) => typeof value === "number" || errorValues.includes(String(value));
  const numbers = readValues(world, source.sheet, source).every((row) => row.every(isPoint));
  if (!isLine || !numbers) throw unsupported("a chart from more than one row or column of numbers");
  const chart: ChartState = {
    id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-9000-000000000000}`,
    name: freshName(sheet),
    ...chartTypes[kind],
    title: "",
    legend: true,
    reversed: false,
    numberFormat: "General",
    gap: 150,
    // Where Excel would put it is its own choice; whoever cares sets a position.
    row: 0,
    column: 0,
    rows: 15,
    columns: 8,
    series: [{ name: "Serie1", values: fullAddress(source, "$") }],
  };
  sheet.charts.push(chart);
  touch(world);
  return { sheet, chart };
}

export const chartsClass: ObjectClass<SheetState> = {
  name: "ChartCollection",
  properties: { Count: ({ charts }) => charts.length },
  methods: {
    Add: (sheet, [type, source, by], world) =>
      entity(chartClass, addChart(world, sheet, type, asRange(source, world, sheet), by)),
    GetCount: ({ charts }) => charts.length,
    GetItem: (sheet, [key]) => required(find(sheet, asString(key))),
    GetItemOrNullObject: (sheet, [key]) => find(sheet, asString(key)),
    GetItemAt(sheet, [index]) {
      const found = listed(sheet)[Number(index)];
      if (!found) throw invalidArgument();
      return found;
    },
  },
  items: listed,
};
