/** Medians of repeated runs, and the rows of the report. */

export interface Section {
  title: string;
  /** What is measured and how, in one or two sentences. */
  how: string;
  head: string[];
  rows: string[][];
}

/** Milliseconds, the median of `times` runs after one that warms up. `prepare` is not counted. */
export async function median(
  times: number,
  work: () => unknown,
  prepare: () => unknown = () => undefined,
): Promise<number> {
  const runs: number[] = [];
  for (let i = 0; i <= times; i++) {
    await prepare();
    const began = performance.now();
    await work();
    if (i > 0) runs.push(performance.now() - began);
  }
  return middle(runs);
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const ms = (value: number): string =>
  value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en-US");
export const ratio = (value: number, to: number): string => `${(value / to).toFixed(2)} ×`;

/** A section as Markdown. */
export const markdown = ({ title, how, head, rows }: Section): string =>
  [
    `## ${title}`,
    "",
    how,
    "",
    `| ${head.join(" | ")} |`,
    `|${head.map((_, i) => (i === 0 ? "---" : "---:")).join("|")}|`,
    ...rows.map((row) => `| ${row.join(" | ")} |`),
    "",
  ].join("\n");
