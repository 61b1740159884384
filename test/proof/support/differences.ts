import type { Book, BookCell } from "../../../src/xlsx/book";

/** What differs between two workbooks, by place: contents, results, styles, widths, tables, rules, names, all of it. */
export function differences(a: Book, b: Book): string[] {
  const [left, right] = [placed(a), placed(b)];
  return JSON.stringify(left) === JSON.stringify(right) ? [] : diff("", left, right);
}

/** Points. */
const STANDARD_WIDTH = 67.5;

/** Lists by what they are about rather than by number, so that one row too many is one difference. */
const placed = ({ sheets, ...book }: Book): unknown => ({
  ...book,
  sheets: Object.fromEntries(
    sheets.map(({ name, cells, tables, columnWidths, ...sheet }, index) => [
      name,
      {
        ...sheet,
        index,
        // A width that is set to what it was from the start is no other.
        columnWidths: Object.fromEntries(Object.entries(columnWidths).filter(([, width]) => width !== STANDARD_WIDTH)),
        tables: Object.fromEntries(tables.map((table) => [table.name, table])),
        cells: Object.fromEntries(cells.flatMap(({ row, column, ...cell }) => looked(`${row},${column}`, cell))),
      },
    ]),
  ),
});

function diff(path: string, a: unknown, b: unknown): string[] {
  if (Object.is(a, b)) return [];
  if (typeof a === "object" && typeof b === "object" && a !== null && b !== null) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) =>
      diff(`${path}/${key}`, (a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    );
  }
  return [`${path}: ${JSON.stringify(a)} → ${JSON.stringify(b)}`];
}

/** Black and "automatic" look the same and Office.js does not tell them apart; so with a cell that only has that. */
function looked(place: string, { style, ...cell }: Omit<BookCell, "row" | "column">): [string, unknown][] {
  const { fontColor, ...rest } = style ?? {};
  const shown = { ...cell, ...rest, ...(fontColor !== undefined && fontColor !== "#000000" && { fontColor }) };
  return Object.keys(shown).length > 0 ? [[place, shown]] : [];
}
