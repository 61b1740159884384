/** What the cells of a workbook show when IronCalc has calculated them, and what of it is wrong. */
import { formulaNames, readValues, writeConstant, writeFormula } from "../../../src/workbench/host/cells";
import type { Input } from "../../../src/workbench/engine/engine";
import { load } from "../../../src/workbench/host/load";
import type { Book, BookCell, BookSheet } from "../../../src/xlsx/book";
import { parseAddress } from "../../../src/workbook/a1";
import type { GrantBook } from "./grantBooks";

type Scalar = NonNullable<BookCell["value"]>;
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
  const values = calculated(book);
  return shown(book, (sheet, { row, column }) => values.get(book.sheets[sheet]!.name)![row]![column]);
}

/** Sheet → what each cell shows, by row and column. */
export function calculated(book: Book): Map<string, Scalar[][]> {
  const { shownOn, close } = inEngine(book);
  try {
    return new Map(book.sheets.map(({ name }) => [name, shownOn(name)]));
  } finally {
    close();
  }
}

/** The workbook in IronCalc, to type in and to look at. */
export function inEngine(book: Book): {
  put: (sheet: string, cell: string, value: string | number) => void;
  /** As the workbook had it. */
  putBack: (sheet: string, cell: string) => void;
  shownOn: (sheet: string) => Scalar[][];
  close: () => void;
} {
  const world = load(book, "Bok.xlsx");
  const named = (name: string) => world.sheets.find((sheet) => sheet.name === name)!;
  const cellsOf = (name: string) => book.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const constant = (value: string | number): Input => {
    if (value === "") return { kind: "empty" };
    return typeof value === "number" ? { kind: "number", value } : { kind: "text", value };
  };
  const put = (sheet: string, cell: string, value: string | number) => {
    const { row, column } = parseAddress(cell)!;
    writeConstant(world, named(sheet), row, column, constant(value));
  };
  return {
    put,
    putBack: (sheet, cell) => {
      const { row, column } = parseAddress(cell)!;
      const { value = "", formula } = cellsOf(sheet).find((one) => one.row === row && one.column === column) ?? {};
      if (formula === undefined) put(sheet, cell, typeof value === "number" ? value : String(value));
      else writeFormula(world, named(sheet), row, column, formula, formulaNames(world));
    },
    shownOn: (sheet) => {
      const rows = 1 + Math.max(0, ...cellsOf(sheet).map(({ row }) => row));
      const columns = 1 + Math.max(0, ...cellsOf(sheet).map(({ column }) => column));
      return readValues(world, named(sheet), { row: 0, column: 0, rows, columns });
    },
    close: () => world.engine.dispose(),
  };
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
