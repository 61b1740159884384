/** Where an input's rows stand, and how a formula refers to one of its columns. */
import type { ColumnChoices, ColumnQuestion, SheetFound } from "../understanding";
import { absolute, address, sheetPrefix } from "../a1";
import { fel, type BookFinding } from "../findings";
import { columnKeys, type InputSheet } from "../inputSheet";
import { endRow, sheetIn, valueAt, type CellValue, type SheetSnapshot, type Snapshot } from "../snapshot";
import { findColumns } from "./headers";

export interface Source<Key extends string> {
  description: InputSheet<Key>;
  sheet: SheetSnapshot;
  headerRow: number;
  firstRow: number;
  /** One past the last data row. */
  endRow: number;
  /** One past the last row of the table, blank ones too; of the data where there is no table. */
  tableEnd: number;
  at: Partial<Record<Key, number>>;
  /** True when an Excel table of our name holds the rows, so that formulas can name its columns. */
  table: boolean;
  findings: BookFinding[];
  questions: ColumnQuestion[];
}

/** Finds an input sheet in the workbook; undefined when it is not there. */
export function openSource<Key extends string>(
  snapshot: Snapshot,
  description: InputSheet<Key>,
  choices: ColumnChoices,
): Source<Key> | undefined {
  const sheet = sheetIn(snapshot, description.name);
  if (!sheet) return undefined;
  const table = snapshot.tables.find(
    (t) =>
      t.name.toLowerCase() === description.table.toLowerCase() && t.sheet.toLowerCase() === sheet.name.toLowerCase(),
  );
  const columns = findColumns(sheet, description, table, choices[description.name]);
  const end = table ? table.row + table.rows : endRow(sheet);
  const source: Source<Key> = {
    description,
    sheet,
    headerRow: columns.headerRow,
    firstRow: columns.headerRow + 1,
    endRow: end,
    tableEnd: end,
    at: columns.at,
    table: table !== undefined,
    findings: columns.findings,
    questions: columns.questions,
  };
  source.endRow = trimBlankRows(source);
  if (!table) source.tableEnd = source.endRow;
  return source;
}

/** A sheet that must be there and is not. */
export const missingSheet = (snapshot: Snapshot, name: string): BookFinding =>
  fel("blad-saknas", name, "", { blad: name, funna: snapshot.sheetNames.join(", ") });

/**
 * The rows of a column as a formula writes them: `Regioner[Folkmängd]` where our table holds them, so that
 * they follow when a row is added; else `Regioner!$C$7:$C$27`.
 */
export function columnReference<Key extends string>(source: Source<Key>, key: Key): string {
  const column = source.at[key];
  if (column === undefined) throw new Error(`${source.description.name} has no column ${key}`);
  const header = String(valueAt(source.sheet, source.headerRow, column));
  // These mean something inside the brackets; no header of ours has them.
  if (source.table && !/[[\]#'@,:]/.test(header)) return `${source.description.table}[${header}]`;
  return `${sheetPrefix(source.sheet.name)}${absolute(source.firstRow, column)}:${absolute(source.endRow - 1, column)}`;
}

/** Zero-based rows that hold something in a column we read; blank rows between are passed over. */
export const dataRows = <Key extends string>(source: Source<Key>): number[] =>
  rowsUntil(source, source.endRow).filter((row) => !isBlankRow(source, row));

/** Zero-based rows of the table up to `end`, blank ones too: they may hold something of the user's own. */
export const rowsUntil = ({ firstRow }: Pick<Source<string>, "firstRow">, end: number): number[] =>
  Array.from({ length: Math.max(0, end - firstRow) }, (_, i) => firstRow + i);

/** A row's value in a column that the sheet may lack: "" where it does. */
export function valueIn<Key extends string>(source: Source<Key>, row: number, key: Key): CellValue {
  const column = source.at[key];
  return column === undefined ? "" : valueAt(source.sheet, row, column);
}

/** What the pane says of the sheet. */
export function describeSource<Key extends string>(source: Source<Key>, total?: number): SheetFound {
  const columns = columnKeys(source.description)
    .flatMap((key) => {
      const column = source.at[key];
      return column === undefined ? [] : [{ key, column }];
    })
    .sort((a, b) => a.column - b.column)
    .map(({ key, column }) => ({
      header: String(valueAt(source.sheet, source.headerRow, column)),
      cell: address(source.headerRow, column),
      readAs: source.description.columns[key].header,
    }));
  return {
    sheet: source.sheet.name,
    status: "found",
    rows: dataRows(source).length,
    ...(total === undefined ? {} : { total }),
    columns,
  };
}

function trimBlankRows<Key extends string>(source: Source<Key>): number {
  let end = source.endRow;
  while (end > source.firstRow && isBlankRow(source, end - 1)) end--;
  return end;
}

function isBlankRow<Key extends string>(source: Source<Key>, row: number): boolean {
  return columnKeys(source.description).every((key) => String(valueIn(source, row, key)).trim() === "");
}
