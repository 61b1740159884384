/** Each cell against its description. */
import { address, columnLetters } from "../a1";
import { looksLikeNumber } from "../parse/cells";
import { formulaAt, sheetIn, valueAt, type CellValue, type Snapshot } from "../snapshot";
import type { PlanCell } from "../plan";
import type { PlacedSheet } from "./describe";
import {
  absoluteText,
  isRange,
  parseFormula,
  refsOf,
  relativeText,
  textWithoutExtent,
  type Place,
  type RefToken,
  type Token,
} from "./formula";
import type { AuditCode } from "./findings";
import { auditFel, auditVarning, stretch, type AuditFinding } from "./findings";

/** A cell that is not as described. */
interface Difference {
  code: AuditCode;
  placed: PlacedSheet;
  /** Where it stands. */
  row: number;
  column: number;
  /** Cells with the same fault in the same column are one finding. */
  fault: string;
  params: Record<string, string | number>;
}

/** A value kept from the run that is not the one of a run on today's inputs. */
export interface KeptDifference {
  placed: PlacedSheet;
  row: number;
  column: number;
  described: { row: number; column: number };
  expected: PlanCell;
  found: CellValue;
}

export interface Compared {
  findings: AuditFinding[];
  kept: KeptDifference[];
  /** Cells already spoken of: "fördelning!D9". */
  faulty: Set<string>;
}

export const cellKey = (sheet: string, row: number, column: number): string =>
  `${sheet.toLowerCase()}!${row},${column}`;

export function compareSheets(placed: readonly PlacedSheet[], snapshot: Snapshot): Compared {
  const differences: Difference[] = [];
  const kept: KeptDifference[] = [];
  const shift = shifter(placed);
  const deletions = placed.some(({ rows, columns }) => [rows, columns].some(({ to }) => to.includes(undefined)));
  for (const sheet of placed) {
    const moved = formulasOf(sheet, snapshot, shift);
    sheet.cells.forEach((line, r) =>
      line.forEach((expected, c) => {
        const row = sheet.rows.to[r];
        const column = sheet.columns.to[c];
        if (expected === null || row === undefined || column === undefined) return;
        const found = formulaAt(sheet.sheet, row, column);
        const isFormula = typeof expected === "string" && expected.startsWith("=");
        if (isFormula) {
          const difference = formulaDifference(
            { sheet, snapshot, shift, moved, deletions },
            { r, c, row, column },
            expected,
          );
          if (difference) differences.push(difference);
        } else if (!sameConstant(expected, found)) {
          if (sheet.role(r, c) === "kept" && typeof found === typeof expected && !isFormulaText(found)) {
            kept.push({ placed: sheet, row, column, described: { row: r, column: c }, expected, found });
          } else differences.push(constantDifference(sheet, { r, c, row, column }, expected, found));
        }
      }),
    );
  }
  const faulty = new Set(differences.map(({ placed: p, row, column }) => cellKey(p.name, row, column)));
  return { findings: [...placed.flatMap(lineFindings), ...grouped(differences)], kept, faulty };
}

const isFormulaText = (cell: CellValue | PlanCell): cell is string => typeof cell === "string" && cell.startsWith("=");

const sameConstant = (expected: PlanCell, found: CellValue): boolean => expected === found;

interface CellAt {
  /** Ours. */
  r: number;
  c: number;
  /** Where it stands. */
  row: number;
  column: number;
}

interface SheetContext {
  sheet: PlacedSheet;
  snapshot: Snapshot;
  shift: (token: Token) => Token;
  /** Every formula of the sheet as it should be, absolute: a formula that is right elsewhere has been moved. */
  moved: ReadonlySet<string>;
  deletions: boolean;
}

function formulaDifference(context: SheetContext, cell: CellAt, expected: string): Difference | undefined {
  const { sheet, snapshot, shift, moved, deletions } = context;
  const { r, c, row, column } = cell;
  const found = formulaAt(sheet.sheet, row, column);
  const described: Place = { sheet: sheet.name, row: r, column: c };
  const place: Place = { sheet: sheet.name, row, column };
  const wanted = parseFormula(expected, described, snapshot).map(shift);
  const params = { kolumn: sheet.headers[c] ?? "", forvantat: expected, funnet: shown(found) };
  const difference = (code: AuditCode, fault: string): Difference => ({
    code,
    placed: sheet,
    row,
    column,
    fault,
    params,
  });

  if (found === "") return difference("formel-borttagen", "");
  if (typeof found === "number" || typeof found === "boolean") return difference("formel-ersatt-med-tal", "");
  if (!isFormulaText(found) || isTextOf(sheet, row, column, found)) {
    return difference(looksLikeNumber(found) ? "tal-lagrat-som-text" : "formel-ersatt-med-text", "");
  }
  const tokens = parseFormula(found, place, snapshot);
  const fault = relativeText(tokens, place);
  if (fault === relativeText(wanted, place)) return undefined;
  // What pointed at a deleted line says #REF!; the deletion itself is the finding.
  if (deletions && tokens.some(({ kind }) => kind === "lost")) return undefined;
  if (tokens.some(({ kind }) => kind === "external")) return difference("extern-lank", fault);
  if (reachesItself(tokens, place, snapshot)) return difference("cirkelreferens", fault);
  if (textWithoutExtent(tokens) === textWithoutExtent(wanted) && refsOf(tokens).some(isRange)) {
    const ends = rangeEnds(wanted, tokens);
    return { ...difference("omrade-tacker-inte", ends.fault), params: { ...params, ...ends.params } };
  }
  if (moved.has(absoluteText(tokens))) return difference("formel-flyttad", "");
  const inData = r >= sheet.data.row && r < sheet.data.row + sheet.data.rows;
  return difference(inData ? "formel-avviker-i-kolumnen" : "formel-andrad", fault);
}

/** Numbers stay numbers, so that they are written as the reader's language does. */
const shown = (found: CellValue): string | number => (typeof found === "number" ? found : String(found));

/** A cell formatted as text shows its formula instead of computing it. */
const isTextOf = (sheet: PlacedSheet, row: number, column: number, found: string): boolean =>
  valueAt(sheet.sheet, row, column) === found;

function rangeEnds(
  wanted: readonly Token[],
  found: readonly Token[],
): { fault: string; params: Record<string, string> } {
  const theirs = refsOf(found);
  const at = refsOf(wanted).findIndex((ref, i) => {
    const other = theirs[i];
    return other !== undefined && rangeText(ref) !== rangeText(other);
  });
  const expected = refsOf(wanted)[at];
  const actual = theirs[at];
  const params = { omrade: expected ? rangeText(expected) : "", funnetOmrade: actual ? rangeText(actual) : "" };
  return { fault: `${params.omrade} ${params.funnetOmrade}`, params };
}

const rangeText = ({ first, last }: RefToken): string =>
  `${address(first.row, first.column)}:${address(last.row, last.column)}`;

function constantDifference(
  sheet: PlacedSheet,
  { r, c, row, column }: CellAt,
  expected: PlanCell,
  found: CellValue,
): Difference {
  const params = { kolumn: sheet.headers[c] ?? "", forvantat: String(expected ?? ""), funnet: shown(found) };
  const make = (code: AuditCode, fault = address(row, column)): Difference => ({
    code,
    placed: sheet,
    row,
    column,
    fault,
    params,
  });
  if (expected === "")
    return make(isFormulaText(found) && /\[[^\]]+\][^!]*!/.test(found) ? "extern-lank" : "egna-celler-i-vagen");
  if (typeof expected === "number" && typeof found === "string" && looksLikeNumber(found))
    return make("tal-lagrat-som-text");
  const role = sheet.role(r, c);
  if (role === "kept") return make("korningsvarde-andrat");
  // A scenario that has been edited since changes a whole column of amounts: one fault.
  if (role === "amount") {
    return { ...make("scenariobelopp-avviker", ""), params: { ...params, forvantat: shown(expected ?? "") } };
  }
  return make(role === "label" ? "text-andrad" : "konstant-andrad");
}

const WARNINGS: readonly AuditCode[] = ["text-andrad", "egna-celler-i-vagen"];
const NOT_REPAIRED: readonly AuditCode[] = ["egna-celler-i-vagen", "korningsvarde-andrat"];

function grouped(differences: readonly Difference[]): AuditFinding[] {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const { code, placed, column, fault } = difference;
    // One range that is too short is one fault, however many columns use it.
    const where = code === "omrade-tacker-inte" ? "" : column;
    const key = [code, placed.name, where, fault].join("\u0000");
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { placed, params } = first;
    const whole = first.code === "formel-avviker-i-kolumnen" && group.length > 1 && group.length === placed.data.rows;
    const code = whole ? "kolumn-andrad" : first.code;
    const make = WARNINGS.includes(code) ? auditVarning : auditFel;
    const repair = placed.inPlace && !NOT_REPAIRED.includes(code);
    return [
      make(
        code,
        placed.sheet.name,
        stretch(group),
        { ...params, antal: group.length },
        { cells: group.length, repair },
      ),
    ];
  });
}

/** Lines that have come in among ours, and ours that are gone. */
function lineFindings({ sheet, rows, columns, cells, headers }: PlacedSheet): AuditFinding[] {
  const name = sheet.name;
  const gone = (to: readonly (number | undefined)[], i: number): number => {
    for (let before = i - 1; before >= 0; before--) {
      const line = to[before];
      if (line !== undefined) return line + 1;
    }
    return 0;
  };
  return [
    ...rows.inserted.map((row) => auditFel("rad-infogad", name, `A${row + 1}`, { rad: row + 1 })),
    ...columns.inserted.map((column) =>
      auditFel("kolumn-infogad", name, `${columnLetters(column)}1`, { kolumn: columnLetters(column) }),
    ),
    ...rows.to.flatMap((row, i) =>
      row === undefined
        ? [auditFel("rad-borttagen", name, `A${gone(rows.to, i) + 1}`, { rad: String(cells[i]?.[0] ?? "") || i + 1 })]
        : [],
    ),
    ...columns.to.flatMap((column, i) =>
      column === undefined
        ? [auditFel("kolumn-borttagen", name, `${columnLetters(gone(columns.to, i))}1`, { kolumn: headers[i] ?? "" })]
        : [],
    ),
  ];
}

/** A reference of the description as Excel has it after lines came or went. */
function shifter(placed: readonly PlacedSheet[]): (token: Token) => Token {
  const byName = new Map(placed.filter(({ inPlace }) => !inPlace).map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (token) => {
    const sheet = token.kind === "ref" ? byName.get(token.sheet) : undefined;
    if (token.kind !== "ref" || !sheet) return token;
    const rows = span(sheet.rows.to, token.first.row, token.last.row);
    const columns = span(sheet.columns.to, token.first.column, token.last.column);
    if (!rows || !columns) return { kind: "lost" };
    return {
      ...token,
      first: { ...token.first, row: rows[0], column: columns[0] },
      last: { ...token.last, row: rows[1], column: columns[1] },
    };
  };
}

/** The first and last that are left of a stretch of lines. */
function span(to: readonly (number | undefined)[], first: number, last: number): [number, number] | undefined {
  const left = Array.from({ length: last - first + 1 }, (_, i) => to[first + i]).filter((line) => line !== undefined);
  const start = left[0];
  const end = left.at(-1);
  return start === undefined || end === undefined ? undefined : [start, end];
}

function formulasOf(sheet: PlacedSheet, snapshot: Snapshot, shift: (token: Token) => Token): Set<string> {
  const all = new Set<string>();
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!isFormulaText(cell)) return;
      all.add(absoluteText(parseFormula(cell, { sheet: sheet.name, row, column }, snapshot).map(shift)));
    }),
  );
  return all;
}

/** Follows a formula's references through our sheets; constants end the way. */
export function reachesItself(tokens: readonly Token[], start: Place, snapshot: Snapshot): boolean {
  const goal = cellKey(start.sheet, start.row, start.column);
  const seen = new Set<string>();
  const waiting = refsOf(tokens);
  for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
    const sheet = sheetIn(snapshot, ref.sheet);
    if (!sheet) continue;
    for (let row = ref.first.row; row <= ref.last.row; row++) {
      for (let column = ref.first.column; column <= ref.last.column; column++) {
        const key = cellKey(sheet.name, row, column);
        if (key === goal) return true;
        if (seen.has(key)) continue;
        seen.add(key);
        const formula = formulaAt(sheet, row, column);
        if (isFormulaText(formula))
          waiting.push(...refsOf(parseFormula(formula, { sheet: sheet.name, row, column }, snapshot)));
      }
    }
  }
  return false;
}
