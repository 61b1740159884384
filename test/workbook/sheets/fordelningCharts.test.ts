/** The two charts under Fördelning: which cells they show, and where they stand. */
import type { PlanCell } from "../../../src/workbook/plan";
import { allocationCharts } from "../../../src/workbook/sheets/fordelningCharts";
import { planRun } from "../../support/runCase";
import { sheetOfPlan, SMALL } from "../../support/smallRun";

/** Row 3 has the blocks, row 7 the headers, as on Fördelning; regions from row 9 on. */
const sheet = (blocks: readonly PlanCell[], headers: readonly PlanCell[]) => (row: number, column: number) =>
  (row === 2 ? blocks : row === 6 ? headers : [])[column] ?? "";
const body = (column: number, rows: number) => ({ row: 8, column, rows, columns: 1 });

const BLOCKS = ["Huvudkontroll", "OK", "Utveckling", "", "'=Landsbygd", null, ""];
const HEADERS = ["Regionkod", "Region", "Andel", "Belopp (kr)", "Andel", "Belopp (kr)", "Kr per invånare"];

test("a bar a region: its amounts on top of each other, a pot each, in millions; and kronor per inhabitant", () => {
  expect(allocationCharts(sheet(BLOCKS, HEADERS), 7, 21, 29)).toEqual([
    {
      name: "Ramkoll Belopp per region",
      kind: "bar",
      stacked: true,
      title: "Fördelat belopp per region och pott, miljoner kr",
      categories: body(1, 21),
      series: [
        { name: "Utveckling", values: body(3, 21), color: "#0B3C49" },
        // A name that begins like a formula has Excel's text mark in its cell, not in the legend.
        { name: "=Landsbygd", values: body(5, 21), color: "#3F9DAA" },
      ],
      numberFormat: "#,##0,,",
      // A blank row under what is there, then a row a region and nine around them; C–H and I–M.
      place: { row: 30, column: 2, rows: 30, columns: 6 },
    },
    {
      name: "Ramkoll Kr per invånare",
      kind: "bar",
      stacked: false,
      title: "Fördelat belopp per invånare, kr",
      categories: body(1, 21),
      series: [{ name: "Kr per invånare", values: body(6, 21), color: "#3F9DAA" }],
      numberFormat: "#,##0",
      place: { row: 30, column: 8, rows: 30, columns: 5 },
    },
  ]);
});

test("more pots than colours: the colours come again; a pot without a title has no name", () => {
  const amounts = ["Regionkod", "Region", ...new Array<string>(5).fill("Belopp (kr)"), "Kr per invånare"];
  const [chart] = allocationCharts(sheet(["a", "b", "", null, "c"], amounts), 8, 1, 9);
  expect(chart?.series.map(({ name, color }) => [name, color])).toEqual([
    ["", "#0B3C49"],
    ["", "#3F9DAA"],
    ["c", "#6B2D5C"],
    ["c", "#C77B2B"],
    ["c", "#0B3C49"],
  ]);
});

test.each([
  ["regions", HEADERS, 0],
  ["amounts", ["Regionkod", "Region", "Kr per invånare"], 3],
  ["kronor per inhabitant", HEADERS.slice(0, 6), 3],
])("no charts without %s", (_, headers, regions) => {
  expect(allocationCharts(sheet(BLOCKS, headers), headers.length, regions, 20)).toEqual([]);
});

test("columns that are the user's own, to the right of the table, are left out", () => {
  const charts = allocationCharts(sheet(BLOCKS, [...HEADERS, "Belopp (kr)"]), 7, 2, 20);
  expect(charts[0]?.series).toHaveLength(2);
});

test("a run draws them under its rows", () => {
  const { charts } = sheetOfPlan(planRun(SMALL), "Fördelning");
  expect(charts?.map(({ name, place }) => [name, place.row])).toEqual([
    ["Ramkoll Belopp per region", 12],
    ["Ramkoll Kr per invånare", 12],
  ]);
});
