import { memo } from "react";
import { chartText } from "../../xlsx/writeCharts";
import type { ShownChart } from "../host/shownCharts";
import { axisText, layOut } from "./chartScale";

/** For series without a colour of their own, as Excel's. */
const COLOURS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

const percent = (share: number): string => `${share * 100}%`;

interface BarChartProps {
  chart: ShownChart;
  language: "sv" | "en";
}

/** A chart of bars or columns, drawn as large as what it stands in. */
export const BarChart = memo(function BarChart({ chart, language }: BarChartProps): React.JSX.Element {
  const { bars, ticks } = layOut(chart);
  const lying = chart.kind === "bar";
  /** Values go right or up; categories go up or right, reversed down or left. */
  const along = (at: number, length: number): number => (lying ? at : 1 - at - length);
  const category = (at: number, thickness: number): number => (lying === chart.reversed ? at : 1 - at - thickness);
  const box = (from: number, length: number, at: number, thickness: number): React.SVGProps<SVGRectElement> => {
    const [value, side] = [percent(along(from, length)), percent(category(at, thickness))];
    return lying
      ? { x: value, y: side, width: percent(length), height: percent(thickness) }
      : { x: side, y: value, width: percent(thickness), height: percent(length) };
  };
  const names = lying === chart.reversed ? chart.categories : [...chart.categories].reverse();
  const labels = ticks.map(({ value, at }) => ({ at, text: axisText(value, chart.numberFormat, language) }));
  const colour = (n: number): string => chart.series[n]?.color ?? COLOURS[n % COLOURS.length]!;

  return (
    <figure
      className={`chart ${chart.kind}${chart.reversed ? " reversed" : ""}`}
      role="img"
      aria-label={chartText(chart)}
    >
      {chart.title !== "" && <figcaption>{chart.title}</figcaption>}
      <div className="chart-names">
        {names.map((name, i) => (
          <span key={i}>{name}</span>
        ))}
      </div>
      <div className="chart-ticks" style={{ minWidth: `${Math.max(...labels.map(({ text }) => text.length))}ch` }}>
        {labels.map(({ at, text }) => (
          <span key={at} style={lying ? { left: percent(at) } : { top: percent(1 - at) }}>
            {text}
          </span>
        ))}
      </div>
      <svg>
        {ticks.map(({ value, at }) => {
          const end = percent(along(at, 0));
          return lying ? (
            <line key={value} x1={end} x2={end} y1="0" y2="100%" />
          ) : (
            <line key={value} x1="0" x2="100%" y1={end} y2={end} />
          );
        })}
        {bars.map(({ series, category: n, value, from, length, at, thickness }) => (
          <rect key={`${n} ${series}`} {...box(from, length, at, thickness)} fill={colour(series)}>
            <title>{`${chart.categories[n]}, ${chart.series[series]?.name}: ${axisText(value, "#,##0.##", language)}`}</title>
          </rect>
        ))}
      </svg>
      {chart.legend && (
        <div className="chart-legend">
          {chart.series.map(({ name }, n) => (
            <span key={n}>
              <i style={{ background: colour(n) }} />
              {name}
            </span>
          ))}
        </div>
      )}
    </figure>
  );
});
