import { useEffect, useReducer } from "react";
import { createPortal } from "react-dom";
import { BarChart } from "./BarChart";
import { placeOf, sheetElement } from "./cellArea";
import type { OpenWorkbook } from "./openWorkbook";

interface ChartsProps {
  workbook: OpenWorkbook;
  language: "sv" | "en";
}

/** The widget's own element, not there before it has drawn itself. A new answer each time: what it shows has moved. */
const found = (): { sheet: Element | null } => ({ sheet: sheetElement() });

/** The charts of the sheet that is shown, over the widget's cells: they scroll with these, and go under the frozen ones. */
export function Charts({ workbook, language }: ChartsProps): React.JSX.Element | null {
  const [{ sheet }, redraw] = useReducer(found, { sheet: null });
  useEffect(() => {
    // The widget tells of its moves while it draws. Drawing within that is an endless update to React: once a frame instead.
    let frame = 0;
    const draw = () => {
      frame = 0;
      redraw();
    };
    const later = () => {
      frame ||= requestAnimationFrame(draw);
    };
    later();
    const stop = workbook.onMoved(later);
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [workbook]);
  if (!sheet) return null;

  const charts = workbook.charts().map((chart) => {
    const { across, down } = placeOf(workbook.model, chart);
    return (
      <div key={chart.name} className="chart-clip" style={{ left: across.clip, top: down.clip }}>
        <div
          className="chart-place"
          style={{
            left: across.start - across.clip,
            top: down.start - down.clip,
            width: across.size,
            height: down.size,
          }}
        >
          <BarChart chart={chart} language={language} />
        </div>
      </div>
    );
  });
  return createPortal(charts, sheet);
}
