/** The few looks that all sheets share. Blue figures are input, black are formulas: finance's own convention. */
import type { Highlight, Look } from "./plan";

/** Of every table that Ramkoll makes. The borders and filter buttons come from the style; the colours are our own. */
export const TABLE_STYLE = "TableStyleLight1";

/** Share of a bar's width that a chart leaves free between categories, percent. */
export const CHART_GAP = 40;

export interface LookStyle {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  fill?: string;
  /** Round the formatted range as a whole, not each cell of it. */
  edges?: readonly ("top" | "bottom" | "left" | "right")[];
  edgeColor?: string;
}

export const LOOKS: Readonly<Record<Look, LookStyle>> = {
  title: { bold: true, size: 16, color: "#0F4C5C" },
  note: { italic: true, color: "#595959" },
  label: { bold: true, color: "#333333" },
  header: { bold: true, color: "#FFFFFF", fill: "#0F4C5C" },
  input: { color: "#1F3FBF", fill: "#FFF9E5" },
  calculation: { color: "#000000" },
  total: { bold: true, color: "#000000", fill: "#E4ECEF" },
  result: { bold: true, color: "#000000", fill: "#E9F4EE" },
  check: { bold: true, color: "#333333" },
  field: { color: "#000000", edges: ["top", "bottom", "left", "right"], edgeColor: "#8C8C8C" },
  line: { edges: ["bottom"], edgeColor: "#000000" },
};

/**
 * Series of a chart, in order. Each is 3:1 or more against white, and every one differs 3:1 in lightness from the next
 * where two lie on each other.
 */
export const CHART_COLORS = ["#0B3C49", "#3F9DAA", "#6B2D5C", "#C77B2B"] as const;

/** Points. */
export const TITLE_HEIGHT = 24;
const LINE_HEIGHT = 15;
/** A character of Excel's standard font, a little wide, so that the last line is never cut. */
const CHARACTER_WIDTH = 5.4;

/** Height of a row whose longest text is wrapped in a column of `width` points. */
export const wrappedHeight = (text: string, width: number): number =>
  LINE_HEIGHT * Math.max(1, Math.ceil((text.length * CHARACTER_WIDTH) / width));

/** Height of a header row: its columns' texts, each wrapped in its own width. Bold is wider, and words are not split. */
export const headerHeight = (columns: readonly { header: string; width: number }[]): number =>
  Math.max(...columns.map(({ header, width }) => wrappedHeight(header, width * 0.72)));

const PASSED = { color: "#0B6A2B", fill: "#E6F4EA" };
const FAILED = { color: "#A4262C", fill: "#FDE7E9" };

/** How a check's word looks. The word itself always stands there: colour is never the only sign. */
export const CHECK_LOOKS: Readonly<Record<Highlight["text"], { color: string; fill: string }>> = {
  OK: PASSED,
  FEL: FAILED,
  Gäller: PASSED,
  Inaktuell: FAILED,
};
