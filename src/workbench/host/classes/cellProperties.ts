import { asBoolean, asColor, asNumber, asRecord, asString, oneOf } from "../arguments";
import { extraAt, touch } from "../cells";
import { HostError, invalidArgument, unsupported, wrongDimensions } from "../errors";
import type { RangeData, World } from "../state";
import { putStyle, readStyle } from "../style";
import { defaultFont } from "./format";
import { isLocked, requireFormatting } from "./range";
import type { CellStyle } from "../../../xlsx/book";

/** What Range.getCellProperties answers of a cell, by its path under "format". Loud about the rest. */
type Read = (style: CellStyle, cell: { range: RangeData; row: number; column: number }) => unknown;

const sides = ["top", "bottom", "left", "right"] as const;
const weights = { thin: "Thin", medium: "Medium", double: "Thick" } as const;

const READ: Readonly<Record<string, Read>> = {
  "font/bold": ({ bold }) => bold ?? false,
  "font/italic": ({ italic }) => italic ?? false,
  "font/size": ({ fontSize }) => fontSize ?? defaultFont.size,
  "font/color": ({ fontColor }) => fontColor ?? "#000000",
  "font/name": (_, { range, row, column }) => extraAt(range.sheet, row, column, "fontName") ?? defaultFont.name,
  "font/underline": () => "None",
  "font/strikethrough": () => false,
  "fill/color": ({ fill }) => fill ?? "#FFFFFF",
  "fill/pattern": ({ fill }) => (fill === undefined ? "None" : "Solid"),
  horizontalAlignment: ({ horizontal }) => horizontal ?? "General",
  indentLevel: (_, { range, row, column }) => extraAt(range.sheet, row, column, "indentLevel") ?? 0,
  verticalAlignment: ({ vertical }) => vertical ?? "Bottom",
  wrapText: ({ wrap }) => wrap ?? false,
  "protection/locked": (_, { range, row, column }) => isLocked(range.sheet, row, column),
  ...Object.fromEntries(
    (["color", "style", "weight"] as const).map((part): [string, Read] => [
      `borders/${part}`,
      ({ borders }) =>
        Object.fromEntries(
          sides.map((side) => {
            const line = borders?.[side];
            const value = {
              color: line?.color ?? "#000000",
              style: styleOf(line),
              weight: line ? weights[line.style] : "Thin",
            };
            return [side, { [part]: value[part] }];
          }),
        ),
    ]),
  ),
};

const styleOf = (line: { style: string } | undefined): string =>
  !line ? "None" : line.style === "double" ? "Double" : "Continuous";

export function getCellProperties(range: RangeData, load: unknown, world: World): unknown[][] {
  const wanted = paths(asRecord(asRecord(load)["format"]));
  const unknown = wanted.find((path) => !READ[path]);
  if (unknown !== undefined) throw unsupported(`the cell property ${unknown}`);
  if (range.rows * range.columns > 5_000_000)
    throw new HostError("ResponsePayloadSizeLimitExceeded", "Too large.", 413);
  return Array.from({ length: range.rows }, (_, i) =>
    Array.from({ length: range.columns }, (_, j) => {
      const [row, column] = [range.row + i, range.column + j];
      const style = readStyle(world, range.sheet, row, column) ?? {};
      const format = {};
      for (const path of wanted)
        merge(format, path.startsWith("borders/") ? "borders" : path, READ[path]!(style, { range, row, column }));
      return { format };
    }),
  );
}

/** { font: { bold: true } } → ["font/bold"] */
const paths = (load: Record<string, unknown>, prefix = ""): string[] =>
  Object.entries(load).flatMap(([name, value]) => {
    if (value === true) return [prefix + name];
    return typeof value === "object" && value !== null ? paths(asRecord(value), `${prefix}${name}/`) : [];
  });

function merge(target: Record<string, unknown>, path: string, value: unknown): void {
  const [head = "", rest] = path.split("/");
  if (rest !== undefined) {
    merge((target[head] ??= {}) as Record<string, unknown>, rest, value);
  } else if (typeof value === "object" && value !== null && typeof target[head] === "object") {
    for (const [key, part] of Object.entries(value)) merge(target[head] as Record<string, unknown>, key, part);
  } else target[head] = value;
}

export function setCellProperties(range: RangeData, data: unknown, world: World): void {
  requireFormatting(range);
  if (!Array.isArray(data) || data.length !== range.rows) throw wrongDimensions();
  data.forEach((line: unknown, i) => {
    if (!Array.isArray(line) || line.length !== range.columns) throw wrongDimensions();
    line.forEach((cell: unknown, j) => {
      const { format, ...rest } = asRecord(cell);
      if (Object.keys(rest).length > 0) throw unsupported(`the cell property ${Object.keys(rest)[0]}`);
      if (format === undefined) return;
      const rect = { row: range.row + i, column: range.column + j, rows: 1, columns: 1 };
      const {
        font = {},
        fill = {},
        borders = {},
        protection = {},
        horizontalAlignment,
        indentLevel,
        verticalAlignment,
        wrapText,
      } = asRecord(format) as Record<string, Record<string, unknown>>;
      const { bold, italic, size, color, name, underline = "None", strikethrough = false } = asRecord(font);
      if (underline !== "None" || strikethrough !== false) throw unsupported("underline and strikethrough");
      const { pattern = "Solid" } = asRecord(fill);
      const style: CellStyle = {
        ...(bold !== undefined && { bold: asBoolean(bold) }),
        ...(italic !== undefined && { italic: asBoolean(italic) }),
        ...(size !== undefined && { fontSize: asNumber(size) }),
        ...(color !== undefined && { fontColor: asColor(color) }),
        ...(fill["color"] !== undefined &&
          oneOf(pattern, ["None", "Solid"]) === "Solid" && { fill: asColor(fill["color"]) }),
        ...(horizontalAlignment !== undefined && {
          horizontal: oneOf(horizontalAlignment, ["General", "Left", "Center", "Right"]),
        }),
        ...(verticalAlignment !== undefined && { vertical: oneOf(verticalAlignment, ["Top", "Center", "Bottom"]) }),
        ...(wrapText !== undefined && { wrap: asBoolean(wrapText) }),
        borders: Object.fromEntries(Object.entries(borders).flatMap(([side, line]) => lineOf(side, line))),
      };
      putStyle(world, range.sheet, rect, style);
      const { locked } = asRecord(protection);
      if (name !== undefined && asString(name) !== defaultFont.name)
        range.sheet.extras.push({ rect, format: { fontName: asString(name) } });
      if (indentLevel !== undefined) range.sheet.extras.push({ rect, format: { indentLevel: asNumber(indentLevel) } });
      if (locked !== undefined) range.sheet.extras.push({ rect, format: { locked: asBoolean(locked) } });
    });
  });
  touch(world);
}

function lineOf(side: string, line: unknown): [string, NonNullable<CellStyle["borders"]>["top"]][] {
  if (!sides.some((known) => known === side)) throw unsupported(`a ${side} border`);
  const { style = "Continuous", weight = "Thin", color = "#000000" } = asRecord(line);
  if (style === "None") return [];
  if (style !== "Continuous" && style !== "Double") throw invalidArgument();
  return [
    [side, { style: style === "Double" ? "double" : weight === "Medium" ? "medium" : "thin", color: asColor(color) }],
  ];
}
