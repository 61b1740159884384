import { IronCalc, type IronCalcHandle } from "@ironcalc/workbook";
import "@ironcalc/workbook/style.css";
import { useEffect, useRef } from "react";
import { Charts } from "./Charts";
import { gridColours } from "./gridColours";
import type { OpenWorkbook } from "./openWorkbook";

interface GridProps {
  workbook: OpenWorkbook;
  label: string;
  language: "sv" | "en";
  dark: boolean;
}

/** The spreadsheet: formula bar, cells, charts, sheet tabs. Selection and scroll position live in the model and survive a redraw. */
export function Grid({ workbook, label, language, dark }: GridProps): React.JSX.Element {
  const { model } = workbook;
  const root = useRef<HTMLElement>(null);
  const widget = useRef<IronCalcHandle>(null);

  useEffect(() => (root.current ? keepFocusOutside(root.current) : undefined), [model]);
  useEffect(() => (root.current ? redrawOnResize(root.current) : undefined), []);
  useEffect(() => widget.current?.setLanguage(language === "sv" ? "sv" : "en-US"), [language]);

  return (
    <main className="grid" ref={root} aria-label={label}>
      <IronCalc ref={widget} model={model} themeVariables={dark ? gridColours.dark : gridColours.light} />
      <Charts workbook={workbook} language={language} />
    </main>
  );
}

/**
 * The widget takes the focus each time it draws itself. When the drawing was caused by the task pane, the focus
 * must stay there, or a keyboard user falls out of the pane in the middle of a run.
 */
function keepFocusOutside(grid: HTMLElement): () => void {
  const container = grid.querySelector<HTMLElement>(".ic-workbook-container");
  if (!container) return () => undefined;
  container.focus = (options) => {
    const active = document.activeElement;
    if (active && active !== document.body && !grid.contains(active)) return;
    HTMLElement.prototype.focus.call(container, options);
  };
  return () => {
    delete (container as { focus?: unknown }).focus;
  };
}

/** The widget measures itself when the window changes; here it also shares the window with a pane that can. */
function redrawOnResize(grid: HTMLElement): () => void {
  const observer = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
  observer.observe(grid);
  return () => observer.disconnect();
}
