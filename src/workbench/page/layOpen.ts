import type { OpenWorkbook } from "./openWorkbook";

/** What the page lays open: to the pane's frame, to the browser's console and to the browser tests. */
export interface LaidOpen {
  ramkollWorkbench?: Pick<OpenWorkbook, "host" | "model" | "name"> & { language: "sv" | "en" };
}

export function layOpen({ host, model, name }: OpenWorkbook, language: "sv" | "en"): void {
  (window as Window & LaidOpen).ramkollWorkbench = { host, model, name, language };
}
