/** Workbooks as a run leaves them, calculated by IronCalc and read, without Office.js: for tests of what is read from them. */
import { allocateGrant } from "../../src/domain/allocate";
import { planAllocation } from "../../src/workbook/allocationPlan";
import { areaBudgets } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import type { AuditInput } from "../../src/workbook/audit";
import { columnLetters, columnNumber, parseAddress } from "../../src/workbook/a1";
import { readInputs, type Defaults } from "../../src/workbook/inputs";
import type { Plan } from "../../src/workbook/plan";
import type { CellValue, SheetSnapshot, Snapshot } from "../../src/workbook/snapshot";
import type { TemplateData } from "../../src/workbook/template";
import { initEngineInNode } from "../../src/workbench/engine/node";
import { readValues } from "../../src/workbench/host/cells";
import { load } from "../../src/workbench/host/load";
import { bookOfPlan, snapshotOf } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { bare } from "../proof/support/calculated";
import { areaSheets, grantSheets, smallGrant } from "./smallGrant";
import { snapshotOfPlan } from "./planBook";
import { testDefaults } from "./snapshot";

initEngineInNode();

const about = { year: testDefaults.year, agreement: "test", sources: [] };
export const FINGERPRINT = "0a1b-2c3d-4e5f-6071";

const defaultsOf = ({ frame, pots, weights, method }: TemplateData): Defaults => ({
  ...testDefaults,
  frame,
  pots,
  weights,
  method,
  kommunkoder: undefined,
});

/** What the audit is given of a workbook, as the actions read it. */
export function auditInput(snapshot: Snapshot, data: TemplateData = smallGrant): AuditInput {
  const { ready, findings } = readInputs(snapshot, defaultsOf(data));
  if (!ready) throw new Error(JSON.stringify(findings));
  const computed = allocateGrant(ready.grant);
  if (!computed.ok) throw new Error(computed.error.kind);
  const grant = computed.value;
  const inputs = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: testDefaults.year });
  const areas = inputs && { inputs, regions: areaBudgets(inputs, grant, ready.sources.regioner).regions };
  return { snapshot, ready, grant, fingerprint: FINGERPRINT, ...(areas && { areas }) };
}

/** Takes a workbook's inputs, gives it divided: a workbook of formulas, not calculated yet. */
export function dividedBook(data: TemplateData = smallGrant, sheets = [...grantSheets(data), ...areaSheets()]): Book {
  const input: Plan = { sheets, names: [] };
  const snapshot = snapshotOfPlan(input);
  const { ready, grant, areas } = auditInput(snapshot, data);
  const stamp = { version: "test", now: new Date(2024, 0, 2), fingerprint: FINGERPRINT, warnings: 0 };
  return bookOfPlan(input, planAllocation(snapshot, ready, grant, defaultsOf(data), about, stamp, areas).plan);
}

/** As read from Excel: each formula with what it gives. */
export function calculated(book: Book): Snapshot {
  const world = load(bare(book), "Bok.xlsx");
  try {
    const sheets = book.sheets.map((sheet, i) => {
      const rows = 1 + Math.max(0, ...sheet.cells.map(({ row }) => row));
      const columns = 1 + Math.max(0, ...sheet.cells.map(({ column }) => column));
      const values = readValues(world, world.sheets[i]!, { row: 0, column: 0, rows, columns });
      const cells = sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, cached: values[cell.row]![cell.column]! },
      );
      return { ...sheet, cells };
    });
    return snapshotOf({ ...book, sheets });
  } finally {
    world.engine.dispose();
  }
}

/** A formula and what it gives; a constant is both. */
export type Typed = CellValue | { formula: CellValue; value: CellValue };

const onSheet = (snapshot: Snapshot, name: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

/** Cells typed over, "Fördelning!D9" → what is typed, and nothing calculated since. */
export function typed(snapshot: Snapshot, cells: Readonly<Record<string, Typed>>): Snapshot {
  return Object.entries(cells).reduce((book, [where, content]) => {
    const { sheet = "", row, column } = parseAddress(where)!;
    const { formula, value } = typeof content === "object" ? content : { formula: content, value: content };
    const put = (grid: CellValue[][], cell: CellValue): CellValue[][] => {
      const next = grid.map((line) => [...line]);
      const width = Math.max(column + 1, next[0]?.length ?? 0);
      while (next.length <= row) next.push([]);
      for (const line of next) while (line.length < width) line.push("");
      next[row]![column] = cell;
      return next;
    };
    return onSheet(book, sheet, (one) => ({
      ...one,
      values: put(one.values, value),
      formulas: put(one.formulas, formula),
    }));
  }, snapshot);
}

/** What formulas give, where they no longer give what they should: "Fördelning!D9" → the value. */
export const shows = (snapshot: Snapshot, cells: Readonly<Record<string, CellValue>>): Snapshot =>
  typed(
    snapshot,
    Object.fromEntries(
      Object.entries(cells).map(([where, value]) => {
        const { sheet, row, column } = parseAddress(where)!;
        const formula = snapshot.sheets.find(({ name }) => name === sheet)!.formulas[row]![column]!;
        return [where, { formula, value }];
      }),
    ),
  );

/** A row more in an input sheet's table, above its last one. */
export function withRow(snapshot: Snapshot, sheet: string, cells: readonly CellValue[]): Snapshot {
  const table = snapshot.tables.find((one) => one.sheet === sheet)!;
  const at = table.row + table.rows - 1;
  return typed(
    withLines(snapshot, { sheet, axis: "row", at, count: 1 }),
    Object.fromEntries(cells.map((cell, i) => [`${sheet}!${columnLetters(table.column + i)}${at + 1}`, cell])),
  );
}

interface Lines {
  sheet: string;
  axis: "row" | "column";
  /** Zero-based: the first of the new lines, or of those that go. */
  at: number;
  /** Lines that come, or that go when it is negative. */
  count: number;
}

/** Lines inserted or deleted, with every reference of every formula as Excel has it then; nothing calculated since. */
export function withLines(snapshot: Snapshot, { sheet: name, axis, at, count }: Lines): Snapshot {
  const splice = (grid: CellValue[][]): CellValue[][] => {
    const lines = (length: number) => new Array<CellValue>(length).fill("");
    if (axis === "column")
      return grid.map((line) => line.toSpliced(at, Math.max(0, -count), ...lines(Math.max(0, count))));
    const width = grid[0]?.length ?? 0;
    return grid.toSpliced(at, Math.max(0, -count), ...Array.from({ length: Math.max(0, count) }, () => lines(width)));
  };
  const follow = (cell: CellValue, home: string): CellValue =>
    typeof cell === "string" && cell.startsWith("=")
      ? movedReferences(cell, home, { sheet: name, axis, at, count })
      : cell;
  const moved = {
    ...snapshot,
    tables: snapshot.tables.map((table) => {
      if (table.sheet !== name || axis !== "row") return table;
      return at <= table.row
        ? { ...table, row: table.row + count }
        : { ...table, rows: at < table.row + table.rows ? table.rows + count : table.rows };
    }),
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line) => line.map((cell) => follow(cell, sheet.name))),
    })),
  };
  return onSheet(moved, name, (sheet) => ({
    ...sheet,
    values: splice(sheet.values),
    formulas: splice(sheet.formulas),
  }));
}

const REFERENCE = /(?:(\p{L}+)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\p{L}\d(])/gu;

function movedReferences(formula: string, home: string, { sheet, axis, at, count }: Lines): string {
  return formula.replace(REFERENCE, (whole, on: string | undefined, ...parts: (string | undefined)[]) => {
    if ((on ?? home) !== sheet) return whole;
    const [sign1, letters1, fixed1, digits1, sign2 = sign1, letters2 = letters1, fixed2 = fixed1, digits2 = digits1] =
      parts;
    const lineOf = (letters = "", digits = "") => (axis === "row" ? Number(digits) - 1 : columnNumber(letters));
    const [first, last] = [lineOf(letters1, digits1), lineOf(letters2, digits2)];
    const gone = (line: number) => line >= at && line < at - count;
    // The ends of a range that lose their line draw in to the nearest that is left.
    const start = gone(first) ? at : first >= at ? first + count : first;
    const end = gone(last) ? at - 1 : last >= at ? last + count : last;
    if (end < start) return "#REF!";
    const corner = (line: number, sign = "", letters = "", fixed = "", digits = "") =>
      axis === "row" ? `${sign}${letters}${fixed}${line + 1}` : `${sign}${columnLetters(line)}${fixed}${digits}`;
    const one = corner(start, sign1, letters1, fixed1, digits1);
    const other = parts[6] === undefined ? "" : `:${corner(end, sign2, letters2, fixed2, digits2)}`;
    return `${on === undefined ? "" : `${on}!`}${one}${other}`;
  });
}

/** As Excel takes what a plan writes; a formula that is not calculated yet shows 0. */
function asTyped(cell: CellValue): Typed {
  if (typeof cell !== "string") return cell;
  return cell.startsWith("=") ? { formula: cell, value: 0 } : cell.replace(/^'/, "");
}

/** A plan carried out, as far as contents go. A table that is resized has its new size. */
export function written(snapshot: Snapshot, { sheets }: Pick<Plan, "sheets">): Snapshot {
  return sheets.reduce((book, plan) => {
    const has = book.sheets.some(({ name }) => name === plan.name);
    const blank = { name: plan.name, protected: false, hidden: false, row: 0, column: 0 };
    const empty: SheetSnapshot = { ...blank, values: [], formulas: [], numberFormats: [] };
    const there = has
      ? book
      : { ...book, sheets: [...book.sheets, empty], sheetNames: [...book.sheetNames, plan.name] };
    const resized = {
      ...there,
      tables: there.tables.map((table) =>
        plan.resize?.name === table.name ? { ...table, ...plan.resize, sheet: table.sheet } : table,
      ),
    };
    const cells = plan.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, i) =>
        line.flatMap((cell, j): [string, Typed][] => {
          if (cell === null) return [];
          return [[`${plan.name}!${columnLetters(column + j)}${row + i + 1}`, asTyped(cell)]];
        }),
      ),
    );
    return typed(resized, Object.fromEntries(cells));
  }, snapshot);
}
