/** Writes one region's rules into Områdesregler, and leaves every other row and column as the user has it. */
import { areaIdentity } from "../domain/areaRule";
import { address } from "./a1";
import type { AreaInputs } from "./areaInputs";
import { areaRuleCells, type AreaRuleEntry } from "./areaRows";
import { text } from "./calcSheet";
import { fel, ownCells, type BookFinding } from "./findings";
import { columnKeys } from "./inputSheet";
import { dataRows } from "./parse/source";
import { sheetEdit, type Format, type Plan, type PlanCell } from "./plan";
import { omradesregler } from "./sheets/omradesregler";
import { endColumn, formulaAt, valueAt, type Snapshot, type TableSnapshot } from "./snapshot";

/**
 * The region's rows are replaced where its first one stands (a new region comes last); rows below move up or down.
 * A value in a column of the user's own follows its row; a formula there stays where it is, since a calculated
 * column is the same in every row. A region's rule keeps them when its område, insatsområde and base are the same.
 */
export function planAreaRules(
  snapshot: Snapshot,
  areas: AreaInputs,
  regionkod: string,
  rules: readonly AreaRuleEntry[],
): { plan: Plan; findings: BookFinding[] } {
  const { regler } = areas.sheets;
  const { sheet, at, firstRow } = regler;
  const table = snapshot.tables.find(({ name }) => name.toLowerCase() === omradesregler.table.toLowerCase());
  const firstColumn = regler.table && table ? table.column : Math.min(...Object.values(at));
  const lastColumn = regler.table && table ? table.column + table.columns : Math.max(...Object.values(at)) + 1;
  const before = dataRows(regler);
  const after = newOrder(areas, before, regionkod, rules);
  // A table has a row even when it has no rule.
  const oldEnd = regler.table && table ? table.row + table.rows : Math.max(regler.endRow, firstRow);
  const newEnd = firstRow + Math.max(1, after.length);

  const findings = [
    ...missingColumns(areas, rules),
    ...(regler.table && table ? inTheWay(snapshot, table, newEnd, sheet) : []),
  ];
  const known = new Map(columnKeys(omradesregler).flatMap((key) => (at[key] === undefined ? [] : [[at[key], key]])));
  const cells: PlanCell[][] = [];
  for (let row = firstRow; row < Math.max(oldEnd, newEnd); row++) {
    const line = after[row - firstRow];
    const values: PlanCell[] = [];
    for (let column = firstColumn; column < lastColumn; column++) {
      const key = known.get(column);
      const here = formulaAt(sheet, row, column);
      if (!line) values.push(row < oldEnd ? "" : null);
      else if (key && line.rule) {
        const value = areaRuleCells(line.rule)[key];
        // A code that stands as a number stays one.
        const same = line.from === row && String(valueAt(sheet, row, column)) === String(value);
        values.push(same ? null : typeof value === "string" ? text(value) : value);
      } else values.push(moved(line.from, row, column, here));
    }
    cells.push(values);
  }

  function moved(from: number | undefined, row: number, column: number, here: PlanCell): PlanCell {
    if (from === row) return null;
    const isNew = row >= oldEnd;
    const hereIsFormula = isFormula(here) && valueAt(sheet, row, column) !== here;
    if (from === undefined) return isNew || hereIsFormula ? null : "";
    const there = formulaAt(sheet, from, column);
    const thereIsFormula = isFormula(there) && valueAt(sheet, from, column) !== there;
    if (thereIsFormula) return hereIsFormula || (isNew && !known.has(column)) ? null : there;
    return typeof there === "string" ? text(there) : there;
  }

  const own = after.findIndex(({ rule }) => rule !== undefined);
  const unchanged = (line: PlanCell[], r: number) =>
    line.every((cell, c) => cell === null || plain(cell) === formulaAt(sheet, firstRow + r, firstColumn + c));
  const changes = cells.some((line, r) => !unchanged(line, r));
  const size = { row: firstRow, column: firstColumn, rows: cells.length, columns: lastColumn - firstColumn };
  const sheetPlan = sheetEdit(sheet.name, {
    blocks: [{ ...size, cells }],
    formats: [
      ...formatsOf(areas, oldEnd, newEnd - oldEnd, () => true, "input"),
      // A cell that is not text would take "01" for 1.
      ...formatsOf(areas, firstRow + Math.max(0, own), rules.length, (format) => format === "@"),
    ],
    ...(regler.table &&
      table &&
      newEnd !== oldEnd && {
        resize: {
          name: table.name,
          row: table.row,
          column: table.column,
          rows: newEnd - table.row,
          columns: table.columns,
        },
      }),
  });
  if (sheet.protected) findings.push(fel("blad-skyddat", sheet.name, "", { blad: sheet.name }));
  return { plan: { sheets: changes ? [sheetPlan] : [], names: [] }, findings };
}

/** A row of the table to be: where it stood, and for the region's own what it says now. */
interface Line {
  from: number | undefined;
  rule?: AreaRuleEntry;
}

function newOrder(
  areas: AreaInputs,
  rows: readonly number[],
  regionkod: string,
  rules: readonly AreaRuleEntry[],
): Line[] {
  const { sheet, at } = areas.sheets.regler;
  const codeOf = (row: number) => String(valueAt(sheet, row, at.regionkod ?? 0));
  const identityAt = (row: number) =>
    areaIdentity({
      omrade: String(valueAt(sheet, row, at.omrade ?? 0)),
      insatsomrade: at.insatsomrade === undefined ? "" : String(valueAt(sheet, row, at.insatsomrade)),
      bas: String(valueAt(sheet, row, at.bas ?? 0)) as AreaRuleEntry["rule"]["bas"],
    });
  const own = rows.filter((row) => codeOf(row) === regionkod);
  const placeOf = new Map(own.map((row) => [identityAt(row), row]));
  const lines = rules.map((rule): Line => ({ from: placeOf.get(areaIdentity(rule.rule)), rule }));
  const others = (test: (row: number) => boolean) =>
    rows.flatMap((row): Line[] => (codeOf(row) !== regionkod && test(row) ? [{ from: row }] : []));
  const first = own[0];
  if (first === undefined) return [...others(() => true), ...lines];
  return [...others((row) => row < first), ...lines, ...others((row) => row > first)];
}

/** A rule may need a column that the user's sheet lacks. */
function missingColumns({ sheets: { regler } }: AreaInputs, rules: readonly AreaRuleEntry[]): BookFinding[] {
  const used = columnKeys(omradesregler).filter((key) =>
    rules.some((rule) => {
      const value = areaRuleCells(rule)[key];
      return value !== "" && !(key === "steg" && value === 1);
    }),
  );
  const headers: string[] = [];
  for (let column = regler.sheet.column; column < endColumn(regler.sheet); column++) {
    const header = String(valueAt(regler.sheet, regler.headerRow, column));
    if (header !== "") headers.push(header);
  }
  return used.flatMap((key) => {
    if (regler.at[key] !== undefined) return [];
    const { header, aliases } = omradesregler.columns[key];
    const params = { kolumn: header, stavningar: [header, ...aliases].join(", "), funna: headers.join(", ") };
    return [fel("kolumn-saknas", regler.sheet.name, address(regler.headerRow, regler.sheet.column), params)];
  });
}

/** What keeps the table from growing: its totals row, or something of the user's below it. */
function inTheWay(
  { sheets }: Snapshot,
  table: TableSnapshot,
  newEnd: number,
  sheet: Snapshot["sheets"][number],
): BookFinding[] {
  const end = table.row + table.rows;
  if (newEnd === end || !sheets.includes(sheet)) return [];
  if (table.totals) return [fel("tabell-summarad", sheet.name, address(end, table.column), { tabell: table.name })];
  const cells: string[] = [];
  for (let row = end; row < newEnd; row++) {
    for (let column = table.column; column < table.column + table.columns; column++) {
      if (valueAt(sheet, row, column) !== "") cells.push(address(row, column));
    }
  }
  return ownCells(sheet.name, cells);
}

const isFormula = (cell: PlanCell): boolean => typeof cell === "string" && cell.startsWith("=");
const plain = (cell: PlanCell): PlanCell => (typeof cell === "string" ? cell.replace(/^'/, "") : cell);

function formatsOf(
  { sheets: { regler } }: AreaInputs,
  row: number,
  rows: number,
  which: (numberFormat: string) => boolean,
  look?: Format["look"],
): Format[] {
  if (rows <= 0) return [];
  return columnKeys(omradesregler).flatMap((key): Format[] => {
    const column = regler.at[key];
    const { numberFormat } = omradesregler.columns[key];
    if (column === undefined || !which(numberFormat)) return [];
    return [{ row, column, rows, columns: 1, numberFormat, ...(look && { look }) }];
  });
}
