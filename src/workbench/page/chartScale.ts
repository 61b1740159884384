/** How long the bars of a chart are, where they stand and what its axis says, as shares of the drawing. */
import { numberFormat } from "../../texts/numberFormat";
import type { Language } from "../../texts/pane";
import type { ShownChart } from "../host/shownCharts";

/** Shares of the drawing, 0 to 1. Along the values and along the categories: which of them is across depends on the kind. */
export interface Bar {
  series: number;
  category: number;
  value: number;
  from: number;
  length: number;
  at: number;
  thickness: number;
}

export interface Tick {
  value: number;
  at: number;
}

/** Steps between ticks; at the most one more tick than this, or two. */
const STEPS = 6;

/** Bars and ticks of the value axis, which always has 0. */
export function layOut({ stacked, gap, categories, series }: ShownChart): { bars: Bar[]; ticks: Tick[] } {
  const ends = categories.map((_, i) =>
    reach(
      series.map(({ values }) => values[i] ?? 0),
      stacked,
    ),
  );
  const low = Math.min(0, ...ends.map(([least]) => least));
  const high = Math.max(0, ...ends.map(([, most]) => most));
  const step = niceStep(high - low || 1);
  const [first, last] = [Math.floor(low / step), Math.max(Math.ceil(high / step), low < 0 ? 0 : 1)];
  const share = (value: number): number => (value / step - first) / (last - first);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => ({
    value: (first + i) * step,
    at: i / (last - first),
  }));

  const side = stacked ? 1 : series.length;
  const thickness = 1 / categories.length / (side + gap / 100);
  const bars = categories.flatMap((_, category) => {
    // Stacked, what is negative goes the other way.
    const sums = { up: 0, down: 0 };
    return series.map(({ values }, n): Bar => {
      const value = values[category] ?? 0;
      const way = value < 0 ? "down" : "up";
      const base = stacked ? sums[way] : 0;
      sums[way] += value;
      const [a, b] = [share(base), share(base + value)];
      const at = (category + 0.5) / categories.length + ((stacked ? 0 : n) - side / 2) * thickness;
      return { series: n, category, value, from: Math.min(a, b), length: Math.abs(b - a), at, thickness };
    });
  });
  return { bars, ticks };
}

/** The least and the greatest that the bars of a category come to. */
function reach(values: number[], stacked: boolean): [number, number] {
  if (!stacked) return [Math.min(...values), Math.max(...values)];
  const sum = (some: number[]): number => some.reduce((total, value) => total + value, 0);
  return [sum(values.filter((value) => value < 0)), sum(values.filter((value) => value > 0))];
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(span: number): number {
  const least = span / STEPS;
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((n) => n * power >= least) ?? 10);
}

/** A value as the axis writes it: decimals, per cent and thousands as in a number format's first section. */
export function axisText(value: number, format: string, language: Language): string {
  const [code = ""] = format.split(";");
  const scale = (code.includes("%") ? 100 : 1) / 1000 ** (/,+(?![0#,])/.exec(code)?.[0].length ?? 0);
  const decimals = /\.([0#]+)/.exec(code)?.[1]?.length ?? (/[0#]/.test(code) ? 0 : 10);
  const number = numberFormat(language, { maximumFractionDigits: decimals, useGrouping: code.includes(",#") });
  return number.format(value * scale) + (code.includes("%") ? " %" : "");
}
