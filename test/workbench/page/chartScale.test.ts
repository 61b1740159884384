import type { ShownChart } from "../../../src/workbench/host/shownCharts";
import { axisText, layOut } from "../../../src/workbench/page/chartScale";

const chart = (stacked: boolean, ...values: number[][]): ShownChart => ({
  name: "Diagram 1",
  kind: "bar",
  stacked,
  title: "",
  legend: false,
  reversed: false,
  numberFormat: "#,##0",
  gap: 100,
  row: 0,
  column: 0,
  rows: 10,
  columns: 4,
  categories: (values[0] ?? []).map((_, i) => `${i}`),
  series: values.map((some, n) => ({ name: `${n}`, values: some })),
});

const bars = (shown: ShownChart) =>
  layOut(shown).bars.map(({ from, length, at, thickness }) => ({ from, length, at, thickness }));

const ticks = (shown: ShownChart): number[] => layOut(shown).ticks.map(({ value }) => value);

test("the axis goes from 0 in whole steps past the longest bar", () => {
  expect(ticks(chart(false, [321_813_247]))).toEqual([0, 100_000_000, 200_000_000, 300_000_000, 400_000_000]);
  expect(ticks(chart(false, [0.7]))).toEqual([0, 0.2, 0.4, expect.closeTo(0.6, 12), 0.8]);
});

test("an axis with negative values has 0 between; one without values has 0 and 1", () => {
  expect(ticks(chart(false, [-250, 100]))).toEqual([-300, -200, -100, 0, 100]);
  expect(ticks(chart(false, [-250, -100])).at(-1)).toBe(0);
  expect(layOut(chart(false, [0, 0])).ticks.map(({ at }) => at)).toContain(0);
  expect(layOut(chart(false)).bars).toEqual([]);
});

test("bars of two series stand side by side, with the gap between categories", () => {
  // Two categories of 1/2 each: two bars and a gap as wide as one bar, half of it on each side.
  const shown = chart(false, [4, 2], [1, 3]);
  expect(ticks(shown)).toEqual([0, 1, 2, 3, 4]);
  expect(bars(shown)).toEqual([
    { from: 0, length: 1, at: expect.closeTo(1 / 12), thickness: expect.closeTo(1 / 6) },
    { from: 0, length: 0.25, at: expect.closeTo(3 / 12), thickness: expect.closeTo(1 / 6) },
    { from: 0, length: 0.5, at: expect.closeTo(7 / 12), thickness: expect.closeTo(1 / 6) },
    { from: 0, length: 0.75, at: expect.closeTo(9 / 12), thickness: expect.closeTo(1 / 6) },
  ]);
});

test("stacked bars go on where the last ended, negative ones the other way", () => {
  // From -1 to 4 in steps of 1: 0 stands at a fifth.
  const shown = chart(true, [3], [-1], [1]);
  expect(ticks(shown)).toEqual([-1, 0, 1, 2, 3, 4]);
  expect(bars(shown)).toEqual([
    { from: expect.closeTo(0.2), length: expect.closeTo(0.6), at: 0.25, thickness: 0.5 },
    { from: 0, length: expect.closeTo(0.2), at: 0.25, thickness: 0.5 },
    { from: expect.closeTo(0.8), length: expect.closeTo(0.2), at: 0.25, thickness: 0.5 },
  ]);
});

test.each([
  [300_000_000, "#,##0,,", "300"],
  [1_234_567.8, "#,##0", "1\u00a0234\u00a0568"],
  [-1200, "#,##0;[Red]-#,##0", "\u22121\u00a0200"],
  [0.125, "0.0%", "12,5 %"],
  [2.5, "General", "2,5"],
])("%d as %s is %s", (value, format, text) => expect(axisText(value, format, "sv")).toBe(text));
