import type { BorderType, CellStyle, HorizontalAlignment, VerticalAlignment } from "@ironcalc/wasm";
import type { Rect } from "../../engine/engine";
import { asBoolean, asColor, asInteger, asNumber, asString, oneOf } from "../arguments";
import { extraAt, touch } from "../cells";
import { done, entity, type ObjectClass } from "../entity";
import { invalidArgument, unsupported } from "../errors";
import type { ExtraFormat, RangeData, World } from "../state";
import { formattable, isLocked, requireFormatting } from "./range";

/** Excel's default for a cell that nobody has formatted; the engine's own is 12 and "Inter". */
export const defaultFont = { name: "Calibri", size: 11 };
const engineFontSize = 12;

/** The engine counts in pixels of 1/96 inch, Office.js in points of 1/72. */
export const points = (pixels: number): number => Math.round(pixels * 0.75 * 1e6) / 1e6;
export const pixels = (inPoints: number): number => inPoints / 0.75;

/** What all cells of the range share, or null, as Excel answers for a mixture. */
export function shared<T>(range: RangeData, world: World, read: (row: number, column: number) => T): T | null {
  const { row, column, rows, columns } = formattable(range, world);
  const first = read(row, column);
  // Whole columns are looked at as far down as anything is likely to stand.
  for (let i = 0; i < Math.min(rows, 2000); i++) {
    for (let j = 0; j < Math.min(columns, 200); j++) if (read(row + i, column + j) !== first) return null;
  }
  return first;
}

const styleOf = <T>(range: RangeData, world: World, read: (style: CellStyle) => T): T | null =>
  shared(range, world, (row, column) => read(world.engine.style(range.sheet.index, row, column)));

export function setStyle(range: RangeData, world: World, path: string, value: string): void {
  requireFormatting(range);
  world.engine.setStyle(range.sheet.index, formattable(range, world), path, value);
  touch(world);
}

function setExtra(range: RangeData, format: ExtraFormat): void {
  requireFormatting(range);
  const { row, column, rows, columns, sheet } = range;
  sheet.extras.push({ rect: { row, column, rows, columns }, format });
}

const color = (world: World, value: CellStyle["fill"]["color"], none: string): string =>
  (value === undefined ? none : world.engine.model.resolveColor(value)).toUpperCase();

const horizontals: Record<string, HorizontalAlignment> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const verticals: Record<string, VerticalAlignment> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

const nameOf = <T extends string>(table: Record<string, T>, value: T | undefined, none: string): string =>
  Object.keys(table).find((name) => table[name] === value) ?? none;

export const formatClass: ObjectClass<RangeData> = {
  name: "RangeFormat",
  properties: {
    WrapText: (range, world) => styleOf(range, world, (s) => s.alignment?.wrap_text ?? false),
    HorizontalAlignment: (range, world) =>
      styleOf(range, world, (s) => nameOf(horizontals, s.alignment?.horizontal, "General")),
    VerticalAlignment: (range, world) =>
      styleOf(range, world, (s) => nameOf(verticals, s.alignment?.vertical, "Bottom")),
    ColumnWidth: (range, world) => {
      const { model } = world.engine;
      return shared({ ...range, row: 0, rows: 1 }, world, (_, column) =>
        points(model.getColumnWidth(range.sheet.index, column + 1)),
      );
    },
    RowHeight: (range, world) => {
      const { model } = world.engine;
      return shared({ ...range, column: 0, columns: 1 }, world, (row) =>
        points(model.getRowHeight(range.sheet.index, row + 1)),
      );
    },
    IndentLevel: (range, world) =>
      shared(range, world, (row, column) => extraAt(range.sheet, row, column, "indentLevel") ?? 0),
  },
  setters: {
    WrapText: (range, value, world) => setStyle(range, world, "alignment.wrap_text", String(asBoolean(value))),
    HorizontalAlignment: (range, value, world) => {
      const name = oneOf(value, Object.keys(horizontals));
      setStyle(range, world, "alignment.horizontal", horizontals[name]!);
    },
    VerticalAlignment: (range, value, world) => {
      const name = oneOf(value, Object.keys(verticals));
      setStyle(range, world, "alignment.vertical", verticals[name]!);
    },
    ColumnWidth(range, value, world) {
      requireFormatting(range, "allowFormatColumns");
      const { column, columns, sheet } = formattedColumns(range);
      world.engine.model.setColumnsWidth(sheet.index, column + 1, column + columns, pixels(asNumber(value)));
      for (let j = 0; j < columns; j++) sheet.columnWidths.set(column + j, asNumber(value));
      touch(world);
    },
    RowHeight(range, value, world) {
      requireFormatting(range, "allowFormatRows");
      const rows = Math.min(range.rows, 10000);
      world.engine.model.setRowsHeight(range.sheet.index, range.row + 1, range.row + rows, pixels(asNumber(value)));
      for (let i = 0; i < rows; i++) range.sheet.rowHeights.set(range.row + i, asNumber(value));
      touch(world);
    },
    IndentLevel(range, value) {
      const level = asInteger(value);
      if (level < 0 || level > 250) throw invalidArgument();
      setExtra(range, { indentLevel: level });
    },
  },
  navigation: {
    Fill: (range) => entity(fillClass, range),
    Font: (range) => entity(fontClass, range),
    Borders: (range) => entity(bordersClass, range),
    Protection: (range) => entity(formatProtectionClass, range),
  },
  methods: {
    AutofitColumns: (range, _, world) => {
      requireFormatting(range, "allowFormatColumns");
      autofit(range, world);
      return done;
    },
    AutofitRows: (range) => {
      requireFormatting(range, "allowFormatRows");
      return done;
    },
  },
};

/** Widths are set for a whole sheet's columns one by one: as many as a grid can show. */
const formattedColumns = (range: RangeData): RangeData => ({ ...range, columns: Math.min(range.columns, 500) });

/** The width of the longest text, at some 5.3 points a sign, as close as one gets without a font. */
function autofit(range: RangeData, world: World): void {
  const rowsIn = world.engine.occupied(range.sheet.index);
  for (const [column, rows] of rowsIn) {
    if (column < range.column || column >= range.column + range.columns) continue;
    const lengths = rows
      .filter((row) => row >= range.row && row < range.row + range.rows)
      .map((row) => world.engine.text(range.sheet.index, row, column).length);
    const width = Math.min(400, Math.max(20, Math.max(0, ...lengths) * 5.3 + 8));
    world.engine.model.setColumnsWidth(range.sheet.index, column + 1, column + 1, pixels(width));
    range.sheet.columnWidths.set(column, width);
  }
  touch(world);
}

const fillClass: ObjectClass<RangeData> = {
  name: "RangeFill",
  properties: {
    Color: (range, world) => styleOf(range, world, (s) => color(world, s.fill.color, "#FFFFFF")) ?? "",
  },
  setters: {
    Color: (range, value, world) => setStyle(range, world, "fill.color", asColor(value)),
  },
  methods: {
    Clear: (range, _, world) => {
      setStyle(range, world, "fill.color", "");
      return done;
    },
  },
};

const fontClass: ObjectClass<RangeData> = {
  name: "RangeFont",
  properties: {
    Bold: (range, world) => styleOf(range, world, (s) => s.font.b ?? false),
    Italic: (range, world) => styleOf(range, world, (s) => s.font.i ?? false),
    Strikethrough: (range, world) => styleOf(range, world, (s) => s.font.strike ?? false),
    Underline: (range, world) => styleOf(range, world, (s) => (s.font.u ? "Single" : "None")),
    Color: (range, world) => styleOf(range, world, (s) => color(world, s.font.color, "#000000")),
    Size: (range, world) => styleOf(range, world, (s) => fontSize(s)),
    Name: (range, world) =>
      shared(range, world, (row, column) => extraAt(range.sheet, row, column, "fontName") ?? defaultFont.name),
  },
  setters: {
    Bold: (range, value, world) => setStyle(range, world, "font.b", String(asBoolean(value))),
    Italic: (range, value, world) => setStyle(range, world, "font.i", String(asBoolean(value))),
    Strikethrough: (range, value, world) => setStyle(range, world, "font.strike", String(asBoolean(value))),
    Underline: (range, value, world) =>
      setStyle(range, world, "font.u", String(oneOf(value, ["None", "Single"]) === "Single")),
    Color: (range, value, world) => setStyle(range, world, "font.color", asColor(value)),
    Size: (range, value, world) => setStyle(range, world, "font.size", engineSize(asNumber(value))),
    Name: (range, value) => setExtra(range, { fontName: asString(value) }),
  },
};

/** The engine's default stands for Excel's, and is never said; an explicit 12 is told apart by a hair. */
export const fontSize = (style: CellStyle): number =>
  style.font.sz === engineFontSize ? defaultFont.size : Math.round(style.font.sz * 2) / 2;

/** The engine takes whole sizes only. */
export const engineSize = (size: number): string => {
  if (size === defaultFont.size) return String(engineFontSize);
  return String(size);
};

const sides: Record<string, BorderType> = {
  EdgeTop: "Top" as BorderType,
  EdgeBottom: "Bottom" as BorderType,
  EdgeLeft: "Left" as BorderType,
  EdgeRight: "Right" as BorderType,
  InsideVertical: "CenterV" as BorderType,
  InsideHorizontal: "CenterH" as BorderType,
};

interface Border {
  range: RangeData;
  side: string;
}

const bordersClass: ObjectClass<RangeData> = {
  name: "RangeBorderCollection",
  properties: { Count: () => Object.keys(sides).length },
  methods: {
    GetItem: (range, [side]) =>
      entity(borderClass, { range, side: oneOf(side, [...Object.keys(sides), "DiagonalDown", "DiagonalUp"]) }),
  },
  items: (range) => Object.keys(sides).map((side) => entity(borderClass, { range, side })),
};

/** The edge as the engine keeps it: on the first cell that has it. */
function edge({ range, side }: Border, world: World) {
  const { row, column, rows, columns, sheet } = range;
  const at = (r: number, c: number) => world.engine.style(sheet.index, r, c).border;
  switch (side) {
    case "EdgeTop":
      return at(row, column).top;
    case "EdgeLeft":
      return at(row, column).left;
    case "EdgeBottom":
      return at(row + rows - 1, column).bottom;
    case "EdgeRight":
      return at(row, column + columns - 1).right;
    case "InsideHorizontal":
      return rows > 1 ? at(row, column).bottom : undefined;
    case "InsideVertical":
      return columns > 1 ? at(row, column).right : undefined;
    default:
      return undefined;
  }
}

function setEdge({ range, side }: Border, world: World, style: string, edgeColor: string): void {
  requireFormatting(range);
  const type = sides[side];
  if (!type) throw unsupported(`a ${side} border`);
  const inside = side.startsWith("Inside");
  if ((side === "InsideHorizontal" && range.rows < 2) || (side === "InsideVertical" && range.columns < 2)) return;
  const rect: Rect = inside ? range : formattable(range, world);
  world.engine.setBorder(range.sheet.index, rect, { item: { style: style as never, color: edgeColor }, type });
  touch(world);
}

const lineOf = (border: Border, world: World): { style: string; weight: string } => {
  const line = edge(border, world);
  switch (line?.style as string | undefined) {
    case undefined:
      return { style: "None", weight: "Thin" };
    case "double":
      return { style: "Double", weight: "Thick" };
    case "medium":
      return { style: "Continuous", weight: "Medium" };
    case "thick":
      return { style: "Continuous", weight: "Thick" };
    case "dotted":
      return { style: "Dot", weight: "Thin" };
    default:
      return { style: "Continuous", weight: "Thin" };
  }
};

const edgeColor = (border: Border, world: World): string => color(world, edge(border, world)?.color, "#000000");

const borderClass: ObjectClass<Border> = {
  name: "RangeBorder",
  properties: {
    SideIndex: ({ side }) => side,
    Style: (border, world) => lineOf(border, world).style,
    Weight: (border, world) => lineOf(border, world).weight,
    Color: (border, world) => edgeColor(border, world),
  },
  setters: {
    Style(border, value, world) {
      const style = oneOf(value, ["None", "Continuous", "Double", "Dot", "Dash"]);
      if (style === "None") {
        removeEdge(border, world);
        return;
      }
      const engineStyle = { Continuous: "thin", Double: "double", Dot: "dotted", Dash: "mediumdashed" }[style];
      setEdge(border, world, engineStyle, edgeColor(border, world));
    },
    Weight(border, value, world) {
      const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]);
      const engineStyle = { Hairline: "thin", Thin: "thin", Medium: "medium", Thick: "thick" }[weight];
      setEdge(border, world, engineStyle, edgeColor(border, world));
    },
    Color(border, value, world) {
      const style = (edge(border, world)?.style as string | undefined) ?? "thin";
      setEdge(border, world, style, asColor(value));
    },
  },
};

/** The engine removes only all of a cell's borders: the other three are put back. */
function removeEdge(border: Border, world: World): void {
  requireFormatting(border.range);
  if (edge(border, world) === undefined) return;
  throw unsupported("removing one border");
}

const formatProtectionClass: ObjectClass<RangeData> = {
  name: "FormatProtection",
  properties: {
    Locked: (range, world) => shared(range, world, (row, column) => isLocked(range.sheet, row, column)),
    FormulaHidden: (range, world) =>
      shared(range, world, (row, column) => extraAt(range.sheet, row, column, "formulaHidden") ?? false),
  },
  setters: {
    Locked: (range, value) => setExtra(range, { locked: asBoolean(value) }),
    FormulaHidden: (range, value) => setExtra(range, { formulaHidden: asBoolean(value) }),
  },
};
