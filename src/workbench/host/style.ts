import type { BorderType, CellStyle as EngineStyle, HorizontalAlignment } from "@ironcalc/wasm";
import type { CellStyle } from "../../xlsx/book";
import type { Rect } from "../engine/engine";
import { engineSize, fontSize, defaultFont } from "./classes/format";
import { extraAt } from "./cells";
import type { SheetState, World } from "./state";

const horizontals: Partial<Record<HorizontalAlignment, CellStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
};
const verticals: Record<string, CellStyle["vertical"]> = { top: "Top", center: "Center" };
const sides = ["top", "bottom", "left", "right"] as const;

const isBookLine = (style: string): style is "thin" | "medium" | "double" =>
  style === "thin" || style === "medium" || style === "double";

/** A cell's look as the book says it: only what departs from a new cell's. */
export function readStyle(world: World, sheet: SheetState, row: number, column: number): CellStyle | undefined {
  const engineStyle: EngineStyle = world.engine.style(sheet.index, row, column);
  const { font, fill, alignment, border, num_fmt } = engineStyle;
  const { model } = world.engine;
  const style: CellStyle = {};
  if (num_fmt.toLowerCase() !== "general") style.numberFormat = num_fmt;
  if (font.b) style.bold = true;
  if (font.i) style.italic = true;
  if (fontSize(engineStyle) !== defaultFont.size) style.fontSize = fontSize(engineStyle);
  if (font.color !== undefined) style.fontColor = model.resolveColor(font.color).toUpperCase();
  if (fill.color !== undefined) style.fill = model.resolveColor(fill.color).toUpperCase();
  const horizontal = alignment && horizontals[alignment.horizontal];
  if (horizontal) style.horizontal = horizontal;
  const vertical = alignment && verticals[alignment.vertical];
  if (vertical) style.vertical = vertical;
  if (alignment?.wrap_text) style.wrap = true;
  const indent = extraAt(sheet, row, column, "indentLevel");
  if (indent) style.indent = indent;
  const borders: NonNullable<CellStyle["borders"]> = {};
  for (const side of sides) {
    const line = border[side];
    if (!line) continue;
    const name = line.style as string;
    const color = line.color === undefined ? "#000000" : model.resolveColor(line.color).toUpperCase();
    borders[side] = { style: isBookLine(name) ? name : "thin", color };
  }
  if (Object.keys(borders).length > 0) style.borders = borders;
  if (extraAt(sheet, row, column, "locked") === false) style.locked = false;
  return Object.keys(style).length > 0 ? style : undefined;
}

/** Gives every cell of the rectangle the look; what the look does not say stays. */
export function putStyle(world: World, sheet: SheetState, rect: Rect, style: CellStyle): void {
  const set = (path: string, value: string): void => world.engine.setStyle(sheet.index, rect, path, value);
  if (style.numberFormat !== undefined) set("num_fmt", style.numberFormat);
  if (style.bold) set("font.b", "true");
  if (style.italic) set("font.i", "true");
  if (style.fontSize !== undefined) set("font.size", engineSize(style.fontSize));
  if (style.fontColor !== undefined) set("font.color", style.fontColor);
  if (style.fill !== undefined) set("fill.color", style.fill);
  if (style.horizontal !== undefined) set("alignment.horizontal", style.horizontal.toLowerCase());
  if (style.vertical !== undefined) set("alignment.vertical", style.vertical.toLowerCase());
  if (style.wrap) set("alignment.wrap_text", "true");
  for (const side of sides) {
    const line = style.borders?.[side];
    if (!line) continue;
    // Each cell has its own edges, so each is given its own.
    for (let i = 0; i < rect.rows; i++) {
      for (let j = 0; j < rect.columns; j++) {
        const type = (side.slice(0, 1).toUpperCase() + side.slice(1)) as BorderType;
        const cell = { row: rect.row + i, column: rect.column + j, rows: 1, columns: 1 };
        const item = { style: line.style as never, color: line.color };
        world.engine.setBorder(sheet.index, cell, { item, type });
      }
    }
  }
  if (style.indent !== undefined) sheet.extras.push({ rect, format: { indentLevel: style.indent } });
  if (style.locked === false) sheet.extras.push({ rect, format: { locked: false } });
}
