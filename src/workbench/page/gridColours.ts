import type { ComponentProps } from "react";
import type { IronCalc } from "@ironcalc/workbook";

type Colours = NonNullable<ComponentProps<typeof IronCalc>["themeVariables"]>;

const CELL_FONT = '"Aptos Narrow", Calibri, Carlito, "Segoe UI", "Liberation Sans", sans-serif';
const FRAME_FONT = '"Segoe UI", "Selawik", system-ui, "Liberation Sans", sans-serif';

const light: Colours = {
  "--typography-font-family": FRAME_FONT,
  "--palette-common-black": "#242424",
  "--palette-common-white": "#ffffff",
  "--palette-primary-main": "#107c41",
  "--palette-primary-light": "#4caa73",
  "--palette-primary-dark": "#0b5a2f",
  "--palette-sheet-header-corner-background": "#f5f5f5",
  "--palette-sheet-header-background": "#f5f5f5",
  "--palette-sheet-header-text-color": "#424242",
  "--palette-sheet-header-selected-background": "#d6ebdf",
  "--palette-sheet-header-full-selected-background": "#a9d3bb",
  "--palette-sheet-header-selected-color": "#0b5a2f",
  "--palette-sheet-header-global-selector-color": "#bdbdbd",
  "--palette-sheet-header-border-color": "#d1d1d1",
  "--palette-sheet-grid-color": "#e0e0e0",
  "--palette-sheet-grid-separator-color": "#bdbdbd",
  "--palette-sheet-default-text-color": "#000000",
  "--palette-sheet-outline-color": "#107c41",
  "--palette-sheet-outline-editing-color": "#a9d3bb",
  "--palette-sheet-outline-background-color": "#107c411a",
  "--palette-sheet-default-cell-font-family": CELL_FONT,
  "--palette-sheet-header-font": `12px ${FRAME_FONT}`,
};

/** As Excel's dark grey theme: the frame is dark, the cells stay white, because their colours are the workbook's own. */
const dark: Colours = {
  ...light,
  "--palette-sheet-header-corner-background": "#3b3b3b",
  "--palette-sheet-header-background": "#3b3b3b",
  "--palette-sheet-header-text-color": "#d6d6d6",
  "--palette-sheet-header-selected-background": "#1f5c3a",
  "--palette-sheet-header-full-selected-background": "#2a7a4d",
  "--palette-sheet-header-selected-color": "#ffffff",
  "--palette-sheet-header-border-color": "#565656",
};

export const gridColours = { light, dark };
