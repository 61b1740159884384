/** Puts a scenario in force: its values go back to the input sheets by key; everything else stays with its row. */
import { asCompared } from "../../domain/asCompared";
import type { BookFinding } from "../findings";
import { kommuner } from "../sheets/kommuner";
import { ram } from "../sheets/ram";
import { regioner } from "../sheets/regioner";
import { vikter } from "../sheets/vikter";
import { parseRam } from "../parse/ram";
import { parseMethod } from "../parse/vikter";
import { dataRows, missingSheet, openSource, type Source } from "../parse/source";
import type { InputSheet } from "../inputSheet";
import { sheetEdit, type Plan, type SheetPlan } from "../plan";
import { protectedSheets } from "../protectedSheets";
import { valueAt, type CellValue, type Snapshot } from "../snapshot";
import { planTableRows, type TableLine } from "../tableRows";
import { constant } from "../calcSheet";
import { scenarioVarning, type ScenarioFinding } from "./findings";
import { NOTE_CELL, type Scenario } from "./scenario";

/** Rows of a sheet that come, go or get another value, by key. */
export interface RestoredSheet {
  sheet: string;
  added: string[];
  removed: string[];
  changed: number;
}

export interface RestorePlan {
  plan: Plan;
  changes: RestoredSheet[];
  findings: BookFinding[];
  problems: ScenarioFinding[];
}

export function planRestore(snapshot: Snapshot, scenario: Scenario): RestorePlan {
  const { grant, origins, kommunnamn } = scenario;
  const result: RestorePlan = { plan: { sheets: [], names: [] }, changes: [], findings: [], problems: [] };
  const open = <Key extends string>(description: InputSheet<Key>, needed: boolean): Source<Key> | undefined => {
    const source = openSource(snapshot, description, {});
    if (!source && needed) result.findings.push(missingSheet(snapshot, description.name));
    result.findings.push(...(source?.findings ?? []));
    return source;
  };

  const regions = open(regioner, true);
  if (regions) {
    restore(regions, "regionkod", 2, grant.regions, ({ regionkod, region, folkmangd }, isNew) => ({
      folkmangd,
      ...(origins.kalla.has(regionkod) && { kalla: origins.kalla.get(regionkod) ?? "" }),
      ...(isNew && { region }),
    }));
  }
  const places = open(kommuner, grant.kommuner.length > 0);
  if (places) {
    restore(places, "kommunkod", 4, grant.kommuner, (kommun, isNew) => ({
      folkmangd: kommun.folkmangd,
      kommuntyp: kommun.kommuntyp,
      ...(isNew && {
        regionkod: kommun.regionkod,
        kommun: kommunnamn.get(kommun.kommunkod) ?? "",
      }),
    }));
  }
  const weights = open(vikter, grant.weights.size > 0);
  if (weights) {
    const rows = [...grant.weights].map(([kommuntyp, vikt]) => ({ kommuntyp, vikt }));
    const { cell } = parseMethod(weights.sheet);
    if (!cell) result.problems.push(scenarioVarning("metod-utan-cell", vikter.name, "", { metod: grant.method }));
    restore(weights, "kommuntyp", 0, rows, ({ vikt }) => ({ vikt }), [
      ...(cell ? [{ ...cell, value: grant.method }] : []),
    ]);
  }
  const pots = open(ram, true);
  if (pots) {
    // Finds where the pots end and the frame stands.
    const { frameCell } = parseRam(pots);
    restore(
      pots,
      "insats",
      0,
      grant.pots,
      ({ belopp, nyckel, mottagare }, isNew) => ({
        belopp,
        nyckel,
        ...(isNew && { mottagare }),
      }),
      [...(frameCell ? [{ ...frameCell, value: grant.frame }] : [])],
    );
  }
  result.findings.push(...protectedSheets(snapshot, result.plan.sheets));
  return result;

  /**
   * Known rows where they stand, new ones last, others go; and single cells of the sheet beside them. A cell of a column
   * that the sheet lacks is left out.
   */
  function restore<Key extends string, Row extends object>(
    source: Source<Key>,
    key: NoInfer<Key>,
    digits: number,
    rows: readonly Row[],
    cellsOf: (row: Row, isNew: boolean) => Partial<Record<NoInfer<Key>, CellValue>>,
    single: readonly { row: number; column: number; value: CellValue }[] = [],
  ): void {
    const column = source.at[key];
    if (column === undefined) return;
    const keyOf = (row: Row): string => String((row as Record<string, unknown>)[key]);
    const wanted = new Map(rows.map((row) => [asCompared(keyOf(row)), row]));
    const removed: string[] = [];
    const lines: TableLine<Key>[] = [];
    const placed = new Set<string>();
    for (const from of dataRows(source)) {
      const found = asCompared(
        String(valueAt(source.sheet, from, column))
          .trim()
          .padStart(digits, "0"),
      );
      const row = wanted.get(found);
      if (!row || placed.has(found)) removed.push(String(valueAt(source.sheet, from, column)));
      else {
        placed.add(found);
        lines.push({ from, cells: cellsOf(row, false) });
      }
    }
    const fresh = [...wanted].filter(([code]) => !placed.has(code)).map(([, row]) => row);
    for (const row of fresh) {
      const cells = { ...cellsOf(row, true), [key]: keyOf(row) } as TableLine<Key>["cells"];
      lines.push({ from: undefined, cells });
    }
    const { sheet, findings } = planTableRows(snapshot, source, lines);
    result.findings.push(...findings);
    const extra = [...single, ...noteOf(source)].filter(
      ({ row, column: at, value }) => valueAt(source.sheet, row, at) !== value,
    );
    const changed = lines.filter(({ from, cells }) => from !== undefined && differs(source, from, cells)).length;
    if (!sheet && extra.length === 0) return;
    result.plan.sheets.push(withCells(sheet ?? sheetEdit(source.sheet.name), extra));
    result.changes.push({ sheet: source.sheet.name, added: fresh.map(keyOf), removed, changed });
  }

  function noteOf({ description, sheet }: Source<string>): { row: number; column: number; value: CellValue }[] {
    const value = origins.anteckning.get(description.name);
    return value !== undefined && valueAt(sheet, 0, 0) === description.title ? [{ ...NOTE_CELL, value }] : [];
  }
}

function differs<Key extends string>(source: Source<Key>, row: number, cells: TableLine<Key>["cells"]): boolean {
  return (Object.keys(cells) as Key[]).some((key) => {
    const column = source.at[key];
    return column !== undefined && valueAt(source.sheet, row, column) !== cells[key];
  });
}

const withCells = (
  sheet: SheetPlan,
  cells: readonly { row: number; column: number; value: CellValue }[],
): SheetPlan => ({
  ...sheet,
  blocks: [
    ...sheet.blocks,
    ...cells.map(({ row, column, value }) => ({ row, column, rows: 1, columns: 1, cells: [[constant(value)]] })),
  ],
});
