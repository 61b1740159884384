/** How cells look, kept before they are overwritten: what a read of contents and number formats does not tell. */
import { rectAddress } from "../workbook/a1";
import type { Rect } from "../workbook/plan";

/** An area of a sheet; rows and columns zero-based. */
export interface LookArea extends Rect {
  sheet: string;
}

export interface Looks extends LookArea {
  cells: Excel.SettableCellProperties[][];
}

export interface Lengths {
  sheet: string;
  /** Points by zero-based column and row. */
  columns: { column: number; width: number }[];
  rows: { row: number; height: number }[];
}

/** Some 400 bytes a cell: well below the 5 MB that Excel on the web answers with at most. */
const CELLS_A_SYNC = 8_000;

const line = { color: true, style: true, weight: true };
const LOAD: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { bold: true, italic: true, underline: true, strikethrough: true, size: true, color: true, name: true },
    fill: { color: true, pattern: true },
    borders: line,
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** The areas in as many lots as Excel can answer at a time; one for all but very long lists of rules. */
export function inLots(areas: readonly LookArea[]): LookArea[][] {
  const lots: LookArea[][] = [];
  let room = 0;
  for (const area of areas) {
    const { rows, columns } = area;
    for (let from = 0; from < rows;) {
      if (room < columns) {
        lots.push([]);
        room = CELLS_A_SYNC;
      }
      const count = Math.max(1, Math.min(rows - from, Math.floor(room / columns)));
      lots.at(-1)?.push({ ...area, row: area.row + from, rows: count });
      room -= count * columns;
      from += count;
    }
  }
  return lots;
}

export function queueLooks(context: Excel.RequestContext, areas: readonly LookArea[]): { take: () => Looks[] } {
  const asked = areas.map((area) => ({
    area,
    cells: context.workbook.worksheets.getItem(area.sheet).getRange(rectAddress(area)).getCellProperties(LOAD),
  }));
  return {
    take: () => asked.map(({ area, cells }) => ({ ...area, cells: cells.value.map((row) => row.map(settable)) })),
  };
}

export function queueLengths(
  context: Excel.RequestContext,
  sheets: readonly LengthsWanted[],
): { take: () => Lengths[] } {
  const asked = sheets.map(({ sheet: name, columns, rows }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const format = (row: number, column: number) => {
      const { format } = sheet.getRangeByIndexes(row, column, 1, 1);
      format.load("columnWidth,rowHeight");
      return format;
    };
    return {
      name,
      columns: columns.map((column) => ({ column, format: format(0, column) })),
      rows: rows.map((row) => ({ row, format: format(row, 0) })),
    };
  });
  return {
    take: () =>
      asked.map(({ name, columns, rows }) => ({
        sheet: name,
        columns: columns.map(({ column, format }) => ({ column, width: format.columnWidth })),
        rows: rows.map(({ row, format }) => ({ row, height: format.rowHeight })),
      })),
  };
}

export interface LengthsWanted {
  sheet: string;
  columns: number[];
  rows: number[];
}

/** Puts looks back: first none, since what was not there before cannot be set away. Rules on the cells stay. */
export function queueLooksBack(
  context: Excel.RequestContext,
  looks: readonly Looks[],
  lengths: readonly Lengths[],
): void {
  const { worksheets } = context.workbook;
  for (const { sheet, cells, ...rect } of looks) {
    const range = worksheets.getItem(sheet).getRange(rectAddress(rect));
    range.style = Excel.BuiltInStyle.normal;
    range.setCellProperties(cells);
  }
  for (const { sheet: name, columns, rows } of lengths) {
    const sheet = worksheets.getItem(name);
    for (const { column, width } of columns) sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    for (const { row, height } of rows) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }
}

/** What a cell has from the start is left out: a fill of none can be read but not set. */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { font, fill, borders, horizontalAlignment, indentLevel, verticalAlignment, wrapText } = format ?? {};
  const sides = (["top", "bottom", "left", "right"] as const).flatMap((side) => {
    const edge = borders?.[side];
    return edge?.style && edge.style !== "None" ? [[side, edge] as const] : [];
  });
  return {
    format: {
      font: {
        color: font?.color,
        name: font?.name,
        size: font?.size,
        ...(font?.bold && { bold: true }),
        ...(font?.italic && { italic: true }),
        ...(font?.strikethrough && { strikethrough: true }),
        ...(font?.underline && font.underline !== "None" && { underline: font.underline }),
      },
      ...(fill?.pattern && fill.pattern !== "None" && { fill }),
      ...(sides.length > 0 && { borders: Object.fromEntries(sides) }),
      ...(horizontalAlignment && horizontalAlignment !== "General" && { horizontalAlignment }),
      ...(indentLevel && { indentLevel }),
      ...(verticalAlignment && verticalAlignment !== "Bottom" && { verticalAlignment }),
      ...(wrapText && { wrapText }),
    },
  };
}
