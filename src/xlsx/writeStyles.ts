import type { BookConditionalFormat, CellStyle } from "./book";
import { BUILT_IN, DEFAULT_FONT_SIZE } from "./readStyles";
import { element, HEAD, MAIN } from "./xml";

/** "#1F4E79" → the file's "FF1F4E79". */
export const argb = (colour: string): string => `FF${colour.replace("#", "").toUpperCase()}`;

export interface StylesWriter {
  /** The place of a look among the cell formats; 0 is an untouched cell. */
  index: (style: CellStyle) => number;
  /** The styles part; `differential`: what conditional formats use. */
  xml: (differential: readonly string[]) => string;
}

/** The first number that a file may give a format of its own. */
const FIRST_OWN_FORMAT = 164;

const builtIn = new Map(Object.entries(BUILT_IN).map(([id, code]) => [code, Number(id)]));

/** Each look once, and each font, fill and border of them. */
export function stylesWriter(): StylesWriter {
  const formats: string[] = [];
  const fonts = [fontXml({})];
  // The first two are not the file's to choose (18.8.21).
  const fills = ["none", "gray125"].map((patternType) => fillXml({ patternType }));
  const borders = [borderXml({})];
  const cells = [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })];
  const known = new Map<string, number>();

  const add = (style: CellStyle): number => {
    const { numberFormat = "General", fill, locked } = style;
    const numFmtId =
      numberFormat === "General" ? 0 : (builtIn.get(numberFormat) ?? FIRST_OWN_FORMAT + placeIn(formats, numberFormat));
    const fontId = placeIn(fonts, fontXml(style));
    const solid = fill && fillXml({ patternType: "solid" }, element("fgColor", { rgb: argb(fill) }));
    const fillId = solid ? placeIn(fills, solid) : 0;
    const borderId = placeIn(borders, borderXml(style.borders ?? {}));
    const alignment = alignmentXml(style);
    const applied = (is: unknown) => (is ? 1 : undefined);
    return placeIn(
      cells,
      element(
        "xf",
        {
          numFmtId,
          fontId,
          fillId,
          borderId,
          xfId: 0,
          applyNumberFormat: applied(numFmtId),
          applyFont: applied(fontId),
          applyFill: applied(fillId),
          applyBorder: applied(borderId),
          applyAlignment: applied(alignment),
          applyProtection: applied(locked === false),
        },
        alignment + (locked === false ? element("protection", { locked: 0 }) : ""),
      ),
    );
  };

  return {
    index: (style) => {
      const key = JSON.stringify(style);
      const place = known.get(key) ?? add(style);
      known.set(key, place);
      return place;
    },
    xml: (differential) => {
      const list = (name: string, items: readonly string[]) => element(name, { count: items.length }, items.join(""));
      const own = formats.map((formatCode, i) => element("numFmt", { numFmtId: FIRST_OWN_FORMAT + i, formatCode }));
      return (
        HEAD +
        element(
          "styleSheet",
          { xmlns: MAIN },
          (own.length > 0 ? list("numFmts", own) : "") +
            list("fonts", fonts) +
            list("fills", fills) +
            list("borders", borders) +
            list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]) +
            list("cellXfs", cells) +
            list("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]) +
            list("dxfs", differential),
        )
      );
    },
  };
}

/** The place of `item` in the list, which gets it when it lacks it. */
export function placeIn(list: string[], item: string): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}

/** No theme is written: a font of it would be another in each version of Excel. */
const fontXml = ({ bold, italic, fontSize = DEFAULT_FONT_SIZE, fontColor }: CellStyle): string =>
  element(
    "font",
    {},
    (bold ? element("b", {}) : "") +
      (italic ? element("i", {}) : "") +
      element("sz", { val: fontSize }) +
      (fontColor ? element("color", { rgb: argb(fontColor) }) : "") +
      element("name", { val: "Calibri" }) +
      element("family", { val: 2 }),
  );

const fillXml = (attributes: { patternType: string }, inner = ""): string =>
  element("fill", {}, element("patternFill", attributes, inner));

const borderXml = (borders: NonNullable<CellStyle["borders"]>): string =>
  element(
    "border",
    {},
    (["left", "right", "top", "bottom"] as const)
      .map((side) => {
        const line = borders[side];
        return line
          ? element(side, { style: line.style }, element("color", { rgb: argb(line.color) }))
          : element(side, {});
      })
      .join("") + element("diagonal", {}),
  );

function alignmentXml({ horizontal, vertical, wrap, indent }: CellStyle): string {
  const attributes = {
    horizontal: horizontal && horizontal !== "General" ? horizontal.toLowerCase() : undefined,
    vertical: vertical === "Top" || vertical === "Center" ? vertical.toLowerCase() : undefined,
    wrapText: wrap ? 1 : undefined,
    indent: indent || undefined,
  };
  return Object.values(attributes).some((value) => value !== undefined) ? element("alignment", attributes) : "";
}

/** `<dxf>` for a conditional format: font before fill, and a solid fill's colour as its background (18.8.14, 18.8.20). */
export function differentialStyle({ bold, fontColor, fill }: BookConditionalFormat["style"]): string {
  const font = (bold ? element("b", {}) : "") + (fontColor ? element("color", { rgb: argb(fontColor) }) : "");
  const pattern = fill && element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: argb(fill) }));
  return element("dxf", {}, (font && element("font", {}, font)) + (pattern ? element("fill", {}, pattern) : ""));
}
