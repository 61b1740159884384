/** What is wrong without any formula being so: hidden parts, manual calculation, errors, links to other files. */
import { columnLetters, rectAddress } from "../a1";
import { INPUT_SHEETS, MASTER_ROW, SHEETS } from "../names";
import type { Source } from "../parse/source";
import { MASTER_FORMULA } from "../sheets/kontroller";
import type { RamKey } from "../sheets/ram";
import {
  endColumn,
  endRow,
  formulaAt,
  isErrorValue,
  sheetIn,
  valueAt,
  type SheetSnapshot,
  type Snapshot,
} from "../snapshot";
import { cellKey } from "./compare";
import type { PlacedSheet } from "./describe";
import { parseFormula, refsOf, relativeText } from "./formula";
import { auditFel, auditVarning, stretch, type AuditFinding } from "./findings";
import { MASTER_LABEL } from "../sheetHead";

/** Hidden rows and columns of a sheet of ours, zero-based. */
export interface HiddenParts {
  sheet: string;
  rows: readonly number[];
  columns: readonly number[];
}

export function hiddenFindings(
  snapshot: Snapshot,
  hidden: readonly HiddenParts[],
  placed: readonly PlacedSheet[],
): AuditFinding[] {
  // What is written down of past runs computes nothing: hide it who will.
  const isLog = (name: string) => name.toLowerCase() === SHEETS.logg.toLowerCase();
  const sheets = snapshot.sheets
    .filter((sheet) => sheet.hidden && !isLog(sheet.name))
    .map(({ name }) => auditVarning("blad-dolt", name, ""));
  const parts = hidden.flatMap(({ sheet: name, rows, columns }) => {
    const sheet = sheetIn(snapshot, name);
    if (!sheet || sheet.values.length === 0 || isLog(name)) return [];
    const area = { row: 0, column: 0, rows: endRow(sheet), columns: oursWide(sheet, placed) };
    const within = (line: number, end: number) => line < end;
    return [
      ...runs(rows.filter((row) => within(row, area.rows))).map(([first, last]) =>
        auditVarning("rader-dolda", name, rectAddress({ ...area, row: first, rows: last - first + 1 }), {
          rader: first === last ? `${first + 1}` : `${first + 1}–${last + 1}`,
        }),
      ),
      ...runs(columns.filter((column) => within(column, area.columns))).map(([first, last]) =>
        auditVarning("kolumner-dolda", name, rectAddress({ ...area, column: first, columns: last - first + 1 }), {
          kolumner: first === last ? columnLetters(first) : `${columnLetters(first)}–${columnLetters(last)}`,
        }),
      ),
    ];
  });
  return [...sheets, ...parts];
}

/** What stands right of ours is the user's, to hide as they like. */
function oursWide(sheet: SheetSnapshot, placed: readonly PlacedSheet[]): number {
  const ours = placed.find(({ name }) => name === sheet.name);
  const last = ours?.columns.to.filter((column) => column !== undefined).at(-1);
  return last === undefined ? endColumn(sheet) : last + 1;
}

/** [2, 3, 5] → [[2, 3], [5, 5]] */
function runs(lines: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}

export const modeFinding = ({ calculationMode }: Snapshot): AuditFinding[] =>
  calculationMode === "manual" ? [auditVarning("berakning-manuell", "", "")] : [];

/** Errors where they begin: a cell that only passes on another's error is not a fault of its own. */
export function errorFindings(
  placed: readonly PlacedSheet[],
  snapshot: Snapshot,
  faulty: ReadonlySet<string>,
): AuditFinding[] {
  const isError = (name: string, row: number, column: number): boolean => {
    const sheet = sheetIn(snapshot, name);
    return sheet !== undefined && isErrorValue(valueAt(sheet, row, column));
  };
  return placed.flatMap(({ name, sheet, cells, rows, columns }) => {
    const groups = new Map<string, { row: number; column: number; error: string }[]>();
    cells.forEach((line, r) =>
      line.forEach((_, c) => {
        const row = rows.to[r];
        const column = columns.to[c];
        if (row === undefined || column === undefined || !isError(name, row, column)) return;
        if (faulty.has(cellKey(name, row, column))) return;
        const place = { sheet: name, row, column };
        const formula = formulaAt(sheet, row, column);
        const inherited = refsOf(parseFormula(String(formula), place, snapshot)).some((ref) => {
          for (let i = ref.first.row; i <= ref.last.row; i++) {
            for (let j = ref.first.column; j <= ref.last.column; j++) {
              if (isError(ref.sheet, i, j) || faulty.has(cellKey(ref.sheet, i, j))) return true;
            }
          }
          return false;
        });
        if (inherited) return;
        const error = String(valueAt(sheet, row, column));
        const key = `${column} ${error}`;
        groups.set(key, [...(groups.get(key) ?? []), { row, column, error }]);
      }),
    );
    return [...groups.values()].map((group) =>
      auditFel(
        "felvarde-i-berakning",
        sheet.name,
        stretch(group),
        { varde: group[0]?.error ?? "", antal: group.length },
        { cells: group.length },
      ),
    );
  });
}

/** Formulas on the sheets that hold input: the master check, amounts in tkr, and links to other files. */
export function inputFindings(snapshot: Snapshot, ram: Source<RamKey> | undefined): AuditFinding[] {
  return [
    ...INPUT_SHEETS.flatMap((name) => {
      const sheet = sheetIn(snapshot, name);
      return sheet ? [...links(sheet, snapshot), ...master(sheet, snapshot)] : [];
    }),
    ...(ram ? thousands(ram, snapshot) : []),
  ];
}

function links(sheet: SheetSnapshot, snapshot: Snapshot): AuditFinding[] {
  const found: { row: number; column: number; formula: string }[] = [];
  sheet.formulas.forEach((line, r) =>
    line.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || !formula.includes("[")) return;
      const place = { sheet: sheet.name, row: sheet.row + r, column: sheet.column + c };
      const tokens = parseFormula(formula, place, snapshot);
      if (tokens.some(({ kind }) => kind === "external")) found.push({ ...place, formula });
    }),
  );
  return found.map((cell) =>
    auditFel("extern-lank", sheet.name, stretch([cell]), { funnet: cell.formula, kolumn: "", antal: 1 }),
  );
}

function master(sheet: SheetSnapshot, snapshot: Snapshot): AuditFinding[] {
  if (valueAt(sheet, MASTER_ROW, 0) !== MASTER_LABEL || !sheetIn(snapshot, SHEETS.kontroller)) return [];
  const found = formulaAt(sheet, MASTER_ROW, 1);
  const place = { sheet: sheet.name, row: MASTER_ROW, column: 1 };
  const text = (formula: string) => relativeText(parseFormula(formula, place, snapshot), place);
  if (typeof found === "string" && found.startsWith("=") && text(found) === text(MASTER_FORMULA)) return [];
  const code =
    found === "" ? "formel-borttagen" : String(found).startsWith("=") ? "formel-andrad" : "formel-ersatt-med-text";
  const params = { kolumn: MASTER_LABEL, forvantat: MASTER_FORMULA, funnet: String(found), antal: 1 };
  return [auditFel(code, sheet.name, "B3", params, { repair: true })];
}

/** A column of formulas where some are not: the amount in tkr no longer follows the amount in kr. */
function thousands(source: Source<RamKey>, snapshot: Snapshot): AuditFinding[] {
  const { sheet, at, firstRow, endRow: end } = source;
  const { tkr, belopp } = at;
  if (tkr === undefined || belopp === undefined) return [];
  const rows = Array.from({ length: end - firstRow }, (_, i) => firstRow + i);
  const wanted = (row: number) => `=${columnLetters(belopp)}${row + 1}/1000`;
  const cells = rows.map((row) => ({ row, column: tkr, found: formulaAt(sheet, row, tkr) }));
  if (!cells.some(({ found }) => typeof found === "string" && found.startsWith("="))) return [];
  return cells.flatMap(({ row, column, found }) => {
    const place = { sheet: sheet.name, row, column };
    const text = (formula: string) => relativeText(parseFormula(formula, place, snapshot), place).replace(/\$/g, "");
    const isFormula = typeof found === "string" && found.startsWith("=");
    // [@[Belopp (kr)]] has its column fixed, D7 has not: both say the same here.
    if (isFormula && (text(found) === text(wanted(row)) || text(found) === text(wanted(row).replace("=", "=$"))))
      return [];
    const code = isFormula
      ? "formel-avviker-i-kolumnen"
      : typeof found === "number"
        ? "formel-ersatt-med-tal"
        : "formel-borttagen";
    const header = String(valueAt(sheet, source.headerRow, column));
    return [
      auditFel(code, sheet.name, stretch([place]), {
        kolumn: header,
        forvantat: wanted(row),
        funnet: String(found),
        antal: 1,
      }),
    ];
  });
}
