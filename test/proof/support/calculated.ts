/** What the cells of a workbook show when IronCalc has calculated them, and what of it is wrong. */
import { readValues } from "../../../src/workbench/host/cells";
import { load } from "../../../src/workbench/host/load";
import type { Book, BookCell, BookSheet } from "../../../src/xlsx/book";
import type { GrantBook } from "./grantBooks";

export type Shown = Map<string, BookCell["value"]>;

/** What the cells show, with an engine's own results of the formulas. */
export function shown(book: Book, resultOf: (sheet: number, cell: BookCell) => BookCell["value"]): Shown {
  return new Map(
    book.sheets.flatMap(({ name, cells }, sheet) => {
      const preliminary = preliminaryColumns(cells);
      return cells.flatMap((cell) => {
        const result = cell.formula === undefined ? cell.value : resultOf(sheet, cell);
        const isCompared = result !== undefined && result !== "" && !preliminary.has(cell.column);
        return isCompared ? [[`${name}!${cell.row},${cell.column}`, result] as const] : [];
      });
    }),
  );
}

/** The whole part before it is mended from its remainder: there the engines may differ, which is why it is mended (ADR 0004). */
const preliminaryColumns = (cells: readonly BookCell[]): Set<number> =>
  new Set(cells.flatMap(({ value, column }) => (/, preliminär/.test(String(value)) ? [column] : [])));

/** Contents, tables and names: looks and pages take most of a file's time and calculate nothing. */
export const bare = (book: Book): Book => ({
  ...book,
  sheets: book.sheets.map(({ page: _, charts: __, ...sheet }): BookSheet => ({
    ...sheet,
    cells: sheet.cells.flatMap(({ style: ___, ...cell }) =>
      cell.formula === undefined && cell.value === undefined ? [] : [cell],
    ),
    columnWidths: {},
    rowHeights: {},
    merged: [],
    validations: [],
    conditionalFormats: [],
  })),
});

export function inIronCalc(book: Book): Shown {
  const world = load(book, "Bok.xlsx");
  try {
    const values = book.sheets.map(({ cells }, i) => {
      const rows = 1 + Math.max(0, ...cells.map(({ row }) => row));
      const columns = 1 + Math.max(0, ...cells.map(({ column }) => column));
      return readValues(world, world.sheets[i]!, { row: 0, column: 0, rows, columns });
    });
    return shown(book, (sheet, { row, column }) => values[sheet]![row]![column]);
  } finally {
    world.engine.dispose();
  }
}

/** The amounts that are not those of the definitions, and the checks that fail and should not. */
export function wrong({ expected, failing }: GrantBook, cells: Shown): string[] {
  const amounts = expected.flatMap(({ sheet, row, column, value }) => {
    const found = cells.get(`${sheet}!${row},${column}`);
    return found === value ? [] : [`${sheet}!${row},${column}: ${String(found)} is to be ${value}`];
  });
  const checks: string[] = [];
  for (let row = 6; cells.has(`Kontroller!${row},0`); row++) {
    const id = String(cells.get(`Kontroller!${row},0`));
    if (cells.get(`Kontroller!${row},5`) !== "OK" && !failing.test(id)) checks.push(`${id} fails`);
  }
  return [...amounts, ...checks];
}
