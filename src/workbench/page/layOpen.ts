import type { OpenWorkbook } from "./openWorkbook";

/** Excel's colour scheme, as the pane is to see it. */
export interface PaneColours {
  dark: boolean;
  readonly changed: Set<() => void>;
}

/** What the page lays open: to the pane's frame, to the browser's console and to the browser tests. */
export interface LaidOpen {
  ramkollWorkbench?: Pick<OpenWorkbook, "host" | "model" | "name"> & { language: "sv" | "en"; colours: PaneColours };
}

const colours: PaneColours = { dark: false, changed: new Set() };

export function layOpen({ host, model, name }: OpenWorkbook, language: "sv" | "en"): void {
  (window as Window & LaidOpen).ramkollWorkbench = { host, model, name, language, colours };
}

export function setPaneDark(dark: boolean): void {
  if (dark === colours.dark) return;
  colours.dark = dark;
  for (const listener of colours.changed) listener();
}
