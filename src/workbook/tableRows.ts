/** New rows for a table of the user's: each keeps what stands beside it, whatever columns the user has added. */
import { address } from "./a1";
import { constant, rewritten } from "./calcSheet";
import { fel, ownCells, type BookFinding } from "./findings";
import { columnKeys, validationFor } from "./inputSheet";
import type { Source } from "./parse/source";
import { sheetEdit, type Format, type PlanCell, type SheetPlan, type Validation } from "./plan";
import { formulaAt, valueAt, type CellValue, type Snapshot, type TableSnapshot } from "./snapshot";

/** A row of the table to be: where it stands now (a new row nowhere), and the cells of it that get another value. */
export interface TableLine<Key extends string> {
  from: number | undefined;
  cells: Partial<Record<Key, CellValue>>;
}

/**
 * Takes the rows in their new order; the table grows or shrinks to them. A value in a column that `cells` does not name
 * follows its row; a formula there stays where it is, since a calculated column is the same in every row. `added` are
 * columns that the sheet lacks: they come last. No plan when nothing changes.
 */
export function planTableRows<Key extends string>(
  snapshot: Snapshot,
  source: Source<Key>,
  lines: readonly TableLine<Key>[],
  added: readonly Key[] = [],
): { sheet: SheetPlan | undefined; findings: BookFinding[] } {
  const { description, sheet, firstRow } = source;
  const table = source.table
    ? snapshot.tables.find(({ name }) => name.toLowerCase() === description.table.toLowerCase())
    : undefined;
  const [firstColumn, endColumn] = table ? [table.column, table.column + table.columns] : headedColumns(source);
  const oldWidth = endColumn - firstColumn;
  const width = oldWidth + added.length;
  // A table has a row even when it holds nothing.
  const oldEnd = table ? table.row + table.rows : Math.max(source.endRow, firstRow);
  const newEnd = firstRow + Math.max(1, lines.length);

  const at = new Map<Key, number>(
    columnKeys(description).flatMap((key) => (source.at[key] === undefined ? [] : [[key, source.at[key]]])),
  );
  added.forEach((key, i) => at.set(key, firstColumn + oldWidth + i));
  const keyAt = new Map([...at].map(([key, column]) => [column, key]));

  const cells: PlanCell[][] = [];
  for (let row = firstRow; row < Math.max(oldEnd, newEnd); row++) {
    const line = lines[row - firstRow];
    cells.push(
      Array.from({ length: width }, (_, i): PlanCell => {
        const column = firstColumn + i;
        if (!line) return row < oldEnd && formulaAt(sheet, row, column) !== "" ? "" : null;
        const key = keyAt.get(column);
        const value = key && line.cells[key];
        if (value !== undefined)
          return line.from === row && value === valueAt(sheet, row, column) ? null : constant(value);
        return moved(line.from, row, column);
      }),
    );
  }

  function moved(from: number | undefined, row: number, column: number): PlanCell {
    if (from === row || column >= firstColumn + oldWidth) return null;
    const isNew = row >= oldEnd;
    if (from === undefined) return isNew || isFormula(row, column) ? null : "";
    const there = formulaAt(sheet, from, column);
    const key = keyAt.get(column);
    if (isFormula(from, column)) return isFormula(row, column) || (isNew && key === undefined) ? null : there;
    // Our own columns of text are formatted as text before it comes; of the user's nothing is known.
    const isText = key !== undefined && description.columns[key].numberFormat === "@";
    return isText ? constant(there) : rewritten(there, valueAt(sheet, from, column));
  }

  function isFormula(row: number, column: number): boolean {
    const here = formulaAt(sheet, row, column);
    return typeof here === "string" && here.startsWith("=") && valueAt(sheet, row, column) !== here;
  }

  const findings = inTheWay();
  const isSame = added.length === 0 && cells.every((line) => line.every((cell) => cell === null));
  if (isSame) return { sheet: undefined, findings: [] };
  if (sheet.protected) findings.push(fel("blad-skyddat", sheet.name, "", { blad: sheet.name }));

  const area = { row: firstRow, column: firstColumn, rows: cells.length, columns: width };
  const headers = added.map((key) => description.columns[key].header);
  const newColumns = { row: source.headerRow, column: firstColumn + oldWidth, rows: 1, columns: added.length };
  return {
    findings,
    sheet: sheetEdit(sheet.name, {
      blocks: [...(added.length > 0 ? [{ ...newColumns, cells: [headers] }] : []), { ...area, cells }],
      formats: [
        ...(added.length > 0 ? [{ ...newColumns, look: "header" as const, wrap: true }] : []),
        ...[...at].flatMap(([key, column]) => formatsOf(key, column)),
      ],
      widths: added.map((key, i) => ({
        column: newColumns.column + i,
        columns: 1,
        width: description.columns[key].width,
      })),
      validations: [...at].flatMap(([key, column]): Validation[] =>
        newEnd > oldEnd ? validationFor(description.columns[key], { row: oldEnd, column, rows: newEnd - oldEnd }) : [],
      ),
      ...(table &&
        (newEnd !== oldEnd || added.length > 0) && {
          resize: { name: table.name, row: table.row, column: firstColumn, rows: newEnd - table.row, columns: width },
        }),
    }),
  };

  /** A new row or column looks as ours do; a cell that gets a code must be text before it comes. */
  function formatsOf(key: Key, column: number): Format[] {
    const { numberFormat } = description.columns[key];
    const isNewColumn = added.includes(key);
    const from = isNewColumn ? firstRow : oldEnd;
    const format = { column, columns: 1, numberFormat };
    const written = cells.some((line) => line[column - firstColumn] !== null);
    return [
      ...(numberFormat === "@" && written ? [{ ...format, row: firstRow, rows: newEnd - firstRow }] : []),
      ...(newEnd > from ? [{ ...format, row: from, rows: newEnd - from, look: "input" as const }] : []),
    ];
  }

  /** What keeps the table from growing: its totals row, or something of the user's below or beside it. */
  function inTheWay(): BookFinding[] {
    if (newEnd === oldEnd && added.length === 0) return [];
    if (table?.totals) return [totalsRow(table)];
    const taken: string[] = [];
    for (let row = source.headerRow; row < newEnd; row++) {
      const from = row < oldEnd ? firstColumn + oldWidth : firstColumn;
      for (let column = from; column < firstColumn + width; column++) {
        if (valueAt(sheet, row, column) !== "") taken.push(address(row, column));
      }
    }
    return ownCells(sheet.name, taken);
  }

  function totalsRow({ row, rows, column, name }: TableSnapshot): BookFinding {
    return fel("tabell-summarad", sheet.name, address(row + rows, column), { tabell: name });
  }
}

/** Without a table the columns go together that have a header and no gap between: the user's own among them. */
function headedColumns<Key extends string>({ sheet, at, headerRow }: Source<Key>): [number, number] {
  const known = Object.values<number | undefined>(at).filter((column) => column !== undefined);
  let first = Math.min(...known);
  let end = Math.max(...known) + 1;
  while (first > 0 && valueAt(sheet, headerRow, first - 1) !== "") first--;
  while (valueAt(sheet, headerRow, end) !== "") end++;
  return [first, end];
}
