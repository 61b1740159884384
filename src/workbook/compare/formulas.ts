/** Calculated cells whose formula differs between two versions, by region, rule or check and column, not by address. */
import { areaIdentity, type Bas } from "../../domain/areaRule";
import { asCompared } from "../../domain/asCompared";
import { address } from "../a1";
import { cellKey, compareSheets } from "../audit/compare";
import type { PlacedSheet } from "../audit/describe";
import { isFormula, parseFormula, relativeText } from "../audit/formula";
import { SUM_ROW } from "../calcSheet";
import { formulaAt, valueAt, type CellValue, type Snapshot } from "../snapshot";

export interface FormulaChange {
  /** The calculation sheet, as Ramkoll names it. */
  blad: string;
  /** Pot and header of the column. */
  kolumn: string;
  celler: FormulaCell[];
}

export interface FormulaCell {
  /** regionkod, rule or check; "summa" for the sum row, "" above it. */
  rad: string;
  /** What stands in the cell: a formula, or what has been put in its place; "" when the row is gone. */
  fore: CellValue;
  efter: CellValue;
  foreVarde: CellValue;
  efterVarde: CellValue;
  /** In the later version; "" where it no longer is. */
  cell: string;
}

/** A version's sheets as placed by the audit. */
export interface Formulas {
  snapshot: Snapshot;
  placed: readonly PlacedSheet[];
}

/**
 * A formula that is what its description gives in both versions is no difference, however its references have moved.
 * What only one version has room for (a region, a pot, a rule) is told with the inputs.
 */
export function formulaChanges(before: Formulas, after: Formulas): FormulaChange[] {
  const old = calculated(before);
  const changes = new Map<string, FormulaChange>();
  for (const [key, now] of calculated(after)) {
    const was = old.get(key);
    if (!was || (was.right && now.right) || was.text === now.text) continue;
    const column = `${now.blad} ${now.kolumn}`;
    const change = changes.get(column) ?? { blad: now.blad, kolumn: now.kolumn, celler: [] };
    const values = { fore: was.found, efter: now.found, foreVarde: was.value, efterVarde: now.value };
    change.celler.push({ rad: now.rad, ...values, cell: now.cell });
    changes.set(column, change);
  }
  return [...changes.values()];
}

interface Calculated {
  blad: string;
  kolumn: string;
  rad: string;
  cell: string;
  found: CellValue;
  value: CellValue;
  /** As its description gives it. */
  right: boolean;
  /** Equal for the same formula in the same column, wherever it stands. */
  text: string;
}

function calculated({ snapshot, placed }: Formulas): Map<string, Calculated> {
  const { faulty } = compareSheets(placed, snapshot);
  const cells = new Map<string, Calculated>();
  for (const sheet of placed) {
    const columns = columnNames(sheet);
    sheet.cells.forEach((line, r) => {
      const rad = rowName(sheet, r);
      line.forEach((expected, c) => {
        if (!isFormula(expected)) return;
        const key = [sheet.name, r < sheet.data.row ? r : asCompared(rad), asCompared(columns[c] ?? "")].join("\u0000");
        cells.set(key, { blad: sheet.name, kolumn: columns[c] ?? "", rad, ...cellOf(sheet, r, c, snapshot, faulty) });
      });
    });
  }
  return cells;
}

function cellOf(
  { name, sheet, rows, columns }: PlacedSheet,
  r: number,
  c: number,
  snapshot: Snapshot,
  faulty: ReadonlySet<string>,
): Pick<Calculated, "cell" | "found" | "value" | "right" | "text"> {
  const row = rows.to[r];
  const column = columns.to[c];
  if (row === undefined || column === undefined) return { cell: "", found: "", value: "", right: false, text: "" };
  const found = formulaAt(sheet, row, column);
  const place = { sheet: name, row, column };
  return {
    cell: address(row, column),
    found,
    value: valueAt(sheet, row, column),
    right: !faulty.has(cellKey(name, row, column)),
    text: isFormula(found) ? relativeText(parseFormula(found, place, snapshot), place) : JSON.stringify(found),
  };
}

const ROW_KEYS = ["regionkod", "omrade", "insatsomrade", "bas"];

function rowName({ cells, data, calc }: PlacedSheet, r: number): string {
  if (r < data.row) return calc && r === SUM_ROW ? "summa" : "";
  if (!calc) return String(cells[r]?.[0] ?? "");
  return calc.columns
    .flatMap(({ key }, c) => (ROW_KEYS.includes(key) ? String(cells[r]?.[c] ?? "") : []))
    .filter(Boolean)
    .join(" · ");
}

/** Headers, and before those that every pot has, its name: pots may come in another order. */
function columnNames({ calc, headers }: PlacedSheet): string[] {
  if (!calc) return headers;
  let block = "";
  return calc.columns.map(({ key, header, block: title }) => {
    block = title ?? block;
    return key.startsWith("pott") ? `${block}: ${header}` : header;
  });
}

/** Where each region's amount of each pot, and each rule's, stands: "23 landsbygd" → its cell. */
export function amountCells(placed: readonly PlacedSheet[]): Record<string, { blad: string; cell: string }> {
  const found: Record<string, { blad: string; cell: string }> = {};
  for (const { calc, cells, sheet, rows, columns, data } of placed) {
    let block = "";
    calc?.columns.forEach(({ key, block: title }, c) => {
      block = title ?? block;
      const column = columns.to[c];
      if (column === undefined || !/(^|\.)belopp$/.test(key)) return;
      for (let r = data.row; r < data.row + data.rows; r++) {
        const row = rows.to[r];
        const word = (name: string) => String(cells[r]?.[calc.columns.findIndex((one) => one.key === name)]);
        const regionkod = word("regionkod");
        const identity = { omrade: word("omrade"), insatsomrade: word("insatsomrade"), bas: word("bas") as Bas };
        const rule = `${regionkod} ${areaIdentity(identity)}`;
        const of = key === "belopp" ? rule : asCompared(block);
        if (row !== undefined) found[`${regionkod} ${of}`] = { blad: sheet.name, cell: address(row, column) };
      }
    });
  }
  return found;
}
