import type { BookConditionalFormat, CellStyle } from "./book";
import type { ColourOf } from "./readColours";
import { child, childrenOf, flag, type Element } from "./xml";

export interface Styles {
  /** Per cell format index (`s="3"`): only what differs from an untouched cell; undefined when nothing does. */
  cells: (CellStyle | undefined)[];
  /** Per dxfId, for conditional formats. */
  differential: BookConditionalFormat["style"][];
  /** Per cell format index: true when the number format shows a date or a time. */
  dates: boolean[];
}

/** An untouched cell: what is absent in a CellStyle. 11 points is what writeXlsx gives as the workbook's default font. */
export const DEFAULT_FONT_SIZE = 11;

/** Built-in number formats in en-US (18.8.30). 14 follows the user's locale in Excel; as a code it reads m/d/yyyy. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

export function readStyles(sheet: Element | undefined, colour: ColourOf): Styles {
  const formats = new Map(
    childrenOf(child(sheet, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const fonts = childrenOf(child(sheet, "fonts"), "font").map((font) => readFont(font, colour));
  const fills = childrenOf(child(sheet, "fills"), "fill").map((fill) => readFill(fill, colour));
  const borders = childrenOf(child(sheet, "borders"), "border").map((border) => readBorders(border, colour));
  const cells: Styles["cells"] = [];
  const dates: boolean[] = [];
  for (const xf of childrenOf(child(sheet, "cellXfs"), "xf")) {
    const at = (name: string): number => Number(xf.attributes[name] ?? 0);
    const code = formats.get(at("numFmtId")) ?? BUILT_IN[at("numFmtId")];
    const style: CellStyle = {
      ...(code && code !== "General" ? { numberFormat: code } : {}),
      ...fonts[at("fontId")],
      ...(fills[at("fillId")] ? { fill: fills[at("fillId")] } : {}),
      ...readAlignment(child(xf, "alignment")),
      ...(borders[at("borderId")] ? { borders: borders[at("borderId")] } : {}),
      ...(flag(child(xf, "protection"), "locked", true) ? {} : { locked: false }),
    };
    cells.push(Object.keys(style).length ? style : undefined);
    dates.push(showsDate(code));
  }
  const differential = childrenOf(child(sheet, "dxfs"), "dxf").map((dxf) => readDifferential(dxf, colour));
  return { cells, differential, dates };
}

const showsDate = (code: string | undefined): boolean =>
  code !== undefined && /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi, ""));

function readFont(font: Element, colour: ColourOf): CellStyle {
  const style: CellStyle = {};
  if (flagElement(font, "b")) style.bold = true;
  if (flagElement(font, "i")) style.italic = true;
  const size = Number(child(font, "sz")?.attributes["val"] ?? DEFAULT_FONT_SIZE);
  if (size !== DEFAULT_FONT_SIZE) style.fontSize = size;
  const element = child(font, "color");
  // Theme colour 1 without a tint is the text colour itself.
  const automatic = element?.attributes["theme"] === "1" && !element.attributes["tint"];
  const fontColor = automatic ? undefined : colour(element);
  if (fontColor) style.fontColor = fontColor;
  return style;
}

/** `<b/>` is on, `<b val="0"/>` off. */
const flagElement = (parent: Element, name: string): boolean => {
  const element = child(parent, name);
  return element !== undefined && flag(element, "val", true);
};

function readFill(fill: Element, colour: ColourOf): string | undefined {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  return type && type !== "none" && type !== "gray125" ? colour(child(pattern, "fgColor")) : undefined;
}

const LINES: Record<string, "thin" | "medium" | "double"> = { double: "double", medium: "medium", thick: "medium" };

function readBorders(border: Element, colour: ColourOf): CellStyle["borders"] {
  const borders: NonNullable<CellStyle["borders"]> = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const line = child(border, side);
    const style = line?.attributes["style"];
    if (!line || !style || style === "none") continue;
    borders[side] = {
      style: LINES[style] ?? (style.startsWith("medium") ? "medium" : "thin"),
      color: colour(child(line, "color")) ?? "#000000",
    };
  }
  return Object.keys(borders).length ? borders : undefined;
}

function readAlignment(alignment: Element | undefined): CellStyle {
  const style: CellStyle = {};
  const horizontal = { left: "Left", center: "Center", right: "Right" }[alignment?.attributes["horizontal"] ?? ""];
  if (horizontal) style.horizontal = horizontal as "Left" | "Center" | "Right";
  const vertical = { top: "Top", center: "Center" }[alignment?.attributes["vertical"] ?? ""];
  if (vertical) style.vertical = vertical as "Top" | "Center";
  if (flag(alignment, "wrapText")) style.wrap = true;
  const indent = Number(alignment?.attributes["indent"] ?? 0);
  if (indent > 0) style.indent = indent;
  return style;
}

function readDifferential(dxf: Element, colour: ColourOf): BookConditionalFormat["style"] {
  const style: BookConditionalFormat["style"] = {};
  const font = child(dxf, "font");
  if (font && flagElement(font, "b")) style.bold = true;
  const fontColor = colour(child(font, "color"));
  if (fontColor) style.fontColor = fontColor;
  const pattern = child(child(dxf, "fill"), "patternFill");
  // In a dxf a solid fill's colour is the background (18.8.20): the reverse of a cell's.
  const fill = colour(child(pattern, "bgColor")) ?? colour(child(pattern, "fgColor"));
  if (fill && pattern?.attributes["patternType"] !== "none") style.fill = fill;
  return style;
}
