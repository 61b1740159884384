import type { Style } from "exceljs";
import type { BookConditionalFormat, CellStyle } from "./book";
import { DEFAULT_FONT_SIZE } from "./readStyles";
import { element } from "./xml";

/** "#1F4E79" → the file's "FF1F4E79". */
const argb = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;

/** A function that gives alike styles as one object: exceljs then writes each once. */
export function styleWriter(): (style: CellStyle) => Partial<Style> {
  const known = new Map<string, Partial<Style>>();
  return (style) => {
    const key = JSON.stringify(style);
    const made = known.get(key) ?? excelStyle(style);
    known.set(key, made);
    return made;
  };
}

function excelStyle(style: CellStyle): Partial<Style> {
  const { numberFormat, fill, borders, locked } = style;
  const font = style.bold || style.italic || style.fontSize !== undefined || style.fontColor;
  const alignment = {
    ...(style.horizontal && style.horizontal !== "General" ? { horizontal: style.horizontal.toLowerCase() } : {}),
    ...(style.vertical === "Top" ? { vertical: "top" } : style.vertical === "Center" ? { vertical: "middle" } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent ? { indent: style.indent } : {}),
  } as Style["alignment"];
  return {
    ...(numberFormat && numberFormat !== "General" ? { numFmt: numberFormat } : {}),
    ...(font ? { font: excelFont(style) } : {}),
    ...(fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } } } : {}),
    ...(Object.keys(alignment).length ? { alignment } : {}),
    ...(borders ? { border: excelBorders(borders) } : {}),
    ...(locked === false ? { protection: { locked: false } } : {}),
  };
}

const excelFont = ({ bold, italic, fontSize, fontColor }: CellStyle): Style["font"] =>
  ({
    name: "Calibri",
    family: 2,
    scheme: "minor",
    size: fontSize ?? DEFAULT_FONT_SIZE,
    color: fontColor ? { argb: argb(fontColor) } : { theme: 1 },
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
  }) as Style["font"];

const excelBorders = (borders: NonNullable<CellStyle["borders"]>): Partial<Style["border"]> =>
  Object.fromEntries(
    Object.entries(borders).map(([side, line]) => [side, { style: line.style, color: { argb: argb(line.color) } }]),
  );

/** `<dxf>` for a conditional format: font before fill, and a solid fill's colour as its background (18.8.14, 18.8.20). */
export function differentialStyle({ bold, fontColor, fill }: BookConditionalFormat["style"]): string {
  const font = (bold ? element("b", {}) : "") + (fontColor ? element("color", { rgb: argb(fontColor) }) : "");
  const pattern = fill && element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: argb(fill) }));
  return element("dxf", {}, (font && element("font", {}, font)) + (pattern ? element("fill", {}, pattern) : ""));
}
