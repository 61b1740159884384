/** What is told of an understood table: its columns, what was left out, its total, and what it says of itself. */
import { fieldsOf, type Columns } from "./columns";
import { cellName, filled, headerOf, textAt, type Layout } from "./layout";
import type { PlacedRow, Reading } from "./rows";
import type { ImportColumn, ImportField, ImportRow, LeftOut, LeftOutReason, SourceGrid } from "./understood";

export function totalOf(rows: readonly ImportRow[]): number | undefined {
  const amounts = rows.map((row) =>
    row.befolkning !== undefined || row.landsbygd !== undefined
      ? (row.befolkning ?? 0) + (row.landsbygd ?? 0)
      : (row.folkmangd ?? row.beslutat),
  );
  if (amounts.length === 0 || amounts.some((amount) => amount === undefined)) return undefined;
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

export function leftOutOf(
  grid: SourceGrid,
  layout: Layout,
  reading: Reading,
  level: string,
  unselected: number,
): LeftOut[] {
  const of = (reason: LeftOutReason, rows: readonly PlacedRow[]): LeftOut => ({
    reason,
    rows: rows.length,
    examples: rows.slice(0, 3).map(({ row }) => placeText(grid, layout, row)),
  });
  const notes: LeftOut = {
    reason: "fotnot",
    rows: reading.notes.length,
    examples: reading.notes.slice(0, 2).map((note) => (note.length > 60 ? `${note.slice(0, 59)}…` : note)),
  };
  return [
    of(
      "riket",
      reading.rows.filter(({ place }) => place.kind === "riket"),
    ),
    level === "kommun"
      ? of(
          "län",
          reading.rows.filter(({ place }) => place.kind === "region"),
        )
      : of(
          "kommuner",
          reading.rows.filter(({ place }) => place.kind === "kommun"),
        ),
    { reason: "annat urval" as const, rows: unselected, examples: [] },
    notes,
  ].filter(({ rows }) => rows > 0);
}

const placeText = (grid: SourceGrid, { code, name }: Layout, row: number): string =>
  [code, name]
    .flatMap((column) => (column === undefined ? [] : [textAt(grid, row, column)]))
    .filter(Boolean)
    .join(" ");

export function describeColumns(
  grid: SourceGrid,
  layout: Layout,
  columns: Columns,
  selections: readonly number[],
): ImportColumn[] {
  const isCombined =
    layout.code !== undefined && layout.name === undefined && /\p{L}/u.test(textAt(grid, layout.end - 1, layout.code));
  const fields: [number | undefined, ImportField][] = [
    [layout.code, isCombined ? "kod och namn" : "kod"],
    [layout.name, "namn"],
    ...fieldsOf(columns).map(([field, column]): [number, ImportField] => [column, field]),
    ...selections.map((column): [number, ImportField] => [column, "urval"]),
  ];
  const headerRow = Math.max(layout.headerFirst, layout.headerEnd - 1);
  return fields
    .flatMap(([column, readAs]) => (column === undefined ? [] : [{ column, readAs }]))
    .sort((a, b) => a.column - b.column)
    .map(({ column, readAs }) => ({
      header: headerOf(layout, column),
      cell: cellName(grid, headerRow, column),
      readAs,
    }));
}

/** A column of time with one value says when the figures are of. */
export function timeOf({
  grid,
  layout,
  isSelected,
}: {
  grid: SourceGrid;
  layout: Layout;
  isSelected: (row: number) => boolean;
}): string[] {
  const header = layout.headers.findIndex((parts) => parts.some((part) => /^(tid|år|year|period|datum)$/i.test(part)));
  if (header < 0) return [];
  for (let row = layout.first; row < layout.end; row++) if (isSelected(row)) return [textAt(grid, row, header)];
  return [];
}

export function textsAround(grid: SourceGrid, layout: Layout): { titles: string[]; notes: string[] } {
  const texts = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i).flatMap((row) =>
      filled(grid, row, layout.width).map((column) => textAt(grid, row, column)),
    );
  return { titles: texts(0, layout.headerFirst), notes: texts(layout.end, grid.cells.length) };
}

export const layoutText = (layout: Layout): string =>
  layout.headers
    .map((_, column) => headerOf(layout, column))
    .join(" | ")
    .slice(0, 1000);

export function headerRowsText({ row }: SourceGrid, { headerFirst, headerEnd }: Layout): string {
  if (headerEnd <= headerFirst) return "";
  const first = row + headerFirst + 1;
  const last = row + headerEnd;
  return first === last ? String(first) : `${first}–${last}`;
}
