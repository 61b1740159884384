/** Each cell against its description. */
import { address, columnLetters } from "../a1";
import { looksLikeNumber } from "../parse/cells";
import { formulaAt, sheetIn, valueAt, type CellValue, type Snapshot } from "../snapshot";
import type { PlacedSheet } from "./describe";
import {
  absoluteText,
  isFormula,
  parseFormula,
  refsOf,
  relativeText,
  textWithoutExtent,
  type Place,
  type RefToken,
  type Token,
} from "./formula";
import type { AuditCode } from "./findings";
import { auditFel, auditVarning, shown, stretch, type AuditFinding } from "./findings";

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
  expected: CellValue;
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
        const cell = { r, c, row, column, kolumn: sheet.headers[c] ?? "" };
        if (isFormula(expected)) {
          const difference = formulaDifference({ sheet, snapshot, shift, moved, deletions }, cell, expected);
          if (difference) differences.push(difference);
        } else if (expected !== found) {
          if (sheet.role(r, c) === "kept" && typeof found === typeof expected && !isFormula(found)) {
            kept.push({ placed: sheet, row, column, described: { row: r, column: c }, expected, found });
          } else differences.push(constantDifference(sheet, cell, expected, found));
        }
      }),
    );
  }
  const faulty = new Set(differences.map(({ placed: p, row, column }) => cellKey(p.name, row, column)));
  return { findings: [...placed.flatMap(lineFindings), ...grouped(differences)], kept, faulty };
}

interface CellAt {
  /** Ours. */
  r: number;
  c: number;
  /** Where it stands. */
  row: number;
  column: number;
  /** The column's header. */
  kolumn: string;
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
  const { r, c, row, column, kolumn } = cell;
  const found = formulaAt(sheet.sheet, row, column);
  const described: Place = { sheet: sheet.name, row: r, column: c };
  const place: Place = { sheet: sheet.name, row, column };
  const wanted = parseFormula(expected, described, snapshot).map(shift);
  const params = { kolumn, forvantat: expected, funnet: shown(found) };
  const difference = (code: AuditCode, fault = ""): Difference => ({
    code,
    placed: sheet,
    row,
    column,
    fault,
    params,
  });

  if (found === "") return difference("formel-borttagen");
  if (typeof found === "number" || typeof found === "boolean") return difference("formel-ersatt-med-tal");
  if (!isFormula(found) || isTextOf(sheet, row, column, found)) {
    return difference(looksLikeNumber(found) ? "tal-lagrat-som-text" : "formel-ersatt-med-text");
  }
  const tokens = parseFormula(found, place, snapshot);
  const fault = relativeText(tokens, place);
  if (fault === relativeText(wanted, place)) return undefined;
  // What pointed at a deleted line says #REF!; the deletion itself is the finding.
  if (deletions && tokens.some(({ kind }) => kind === "lost")) return undefined;
  if (tokens.some(({ kind }) => kind === "external")) return difference("extern-lank", fault);
  if (reachesItself(tokens, place, snapshot)) return difference("cirkelreferens", fault);
  const ends = textWithoutExtent(tokens) === textWithoutExtent(wanted) ? rangeEnds(wanted, tokens) : undefined;
  if (ends) return { ...difference("omrade-tacker-inte", ends.fault), params: { ...params, ...ends.params } };
  if (moved.has(absoluteText(tokens))) return difference("formel-flyttad");
  return difference(r >= sheet.data.row ? "formel-avviker-i-kolumnen" : "formel-andrad", fault);
}

/** A cell formatted as text shows its formula instead of computing it. */
const isTextOf = (sheet: PlacedSheet, row: number, column: number, found: string): boolean =>
  valueAt(sheet.sheet, row, column) === found;

/** The first range that ends elsewhere. Undefined when none does: then only what is fixed with $ differs. */
function rangeEnds(
  wanted: readonly Token[],
  found: readonly Token[],
): { fault: string; params: Record<string, string> } | undefined {
  const theirs = refsOf(found).map(rangeText);
  for (const [i, omrade] of refsOf(wanted).map(rangeText).entries()) {
    const funnetOmrade = theirs[i];
    if (funnetOmrade === undefined || funnetOmrade === omrade) continue;
    return { fault: `${omrade} ${funnetOmrade}`, params: { omrade, funnetOmrade } };
  }
  return undefined;
}

const rangeText = ({ first, last }: RefToken): string =>
  `${address(first.row, first.column)}:${address(last.row, last.column)}`;

function constantDifference(
  sheet: PlacedSheet,
  { r, c, row, column, kolumn }: CellAt,
  expected: CellValue,
  found: CellValue,
): Difference {
  const params = { kolumn, forvantat: String(expected), funnet: shown(found) };
  const make = (code: AuditCode, fault = address(row, column)): Difference => ({
    code,
    placed: sheet,
    row,
    column,
    fault,
    params,
  });
  if (expected === "")
    return make(isFormula(found) && /\[[^\]]+\][^!]*!/.test(found) ? "extern-lank" : "egna-celler-i-vagen");
  if (typeof expected === "number" && typeof found === "string" && looksLikeNumber(found))
    return make("tal-lagrat-som-text");
  const role = sheet.role(r, c);
  if (role === "kept") return make("korningsvarde-andrat");
  // A scenario that has been edited since changes a whole column of amounts: one fault.
  if (role === "amount") {
    return { ...make("scenariobelopp-avviker", ""), params: { ...params, forvantat: shown(expected) } };
  }
  return make(role === "label" ? "text-andrad" : "konstant-andrad");
}

const WARNINGS: readonly AuditCode[] = ["text-andrad", "egna-celler-i-vagen"];
const NOT_REPAIRED: readonly AuditCode[] = ["egna-celler-i-vagen", "korningsvarde-andrat"];

function grouped(differences: readonly Difference[]): AuditFinding[] {
  const groups = new Map<string, [Difference, ...Difference[]]>();
  for (const difference of differences) {
    const { code, placed, column, fault } = difference;
    // One range that is too short is one fault, however many columns use it.
    const where = code === "omrade-tacker-inte" ? "" : column;
    const key = [code, placed.name, where, fault].join("\u0000");
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const { placed, params } = first;
    const whole = first.code === "formel-avviker-i-kolumnen" && group.length > 1 && group.length === placed.data.rows;
    const code = whole ? "kolumn-andrad" : first.code;
    const make = WARNINGS.includes(code) ? auditVarning : auditFel;
    const repair = placed.inPlace && !NOT_REPAIRED.includes(code);
    const more = { cells: group.length, repair };
    return make(code, placed.sheet.name, stretch(group), { ...params, antal: group.length }, more);
  });
}

/** Lines that have come in among ours, and ours that are gone. */
function lineFindings({ sheet, rows, columns, cells, headers }: PlacedSheet): AuditFinding[] {
  const name = sheet.name;
  /** The line after the last of those before it that is left. */
  const gone = (to: readonly (number | undefined)[], i: number): number =>
    (to.slice(0, i).findLast((line) => line !== undefined) ?? -1) + 1;
  return [
    ...rows.inserted.map((row) => auditFel("rad-infogad", name, `A${row + 1}`, { rad: row + 1 })),
    ...columns.inserted.map((column) =>
      auditFel("kolumn-infogad", name, `${columnLetters(column)}1`, { kolumn: columnLetters(column) }),
    ),
    ...cells.flatMap(([label], i) =>
      rows.to[i] === undefined
        ? [auditFel("rad-borttagen", name, `A${gone(rows.to, i) + 1}`, { rad: label ? String(label) : i + 1 })]
        : [],
    ),
    ...headers.flatMap((kolumn, i) =>
      columns.to[i] === undefined
        ? [auditFel("kolumn-borttagen", name, `${columnLetters(gone(columns.to, i))}1`, { kolumn })]
        : [],
    ),
  ];
}

/** A reference of the description as Excel has it after lines came or went. */
function shifter(placed: readonly PlacedSheet[]): (token: Token) => Token {
  const byName = new Map(placed.filter(({ inPlace }) => !inPlace).map((sheet) => [sheet.name.toLowerCase(), sheet]));
  return (token) => {
    if (token.kind !== "ref") return token;
    const sheet = byName.get(token.sheet);
    if (!sheet) return token;
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
  const [start] = left;
  return start === undefined ? undefined : [start, left.at(-1) ?? start];
}

function formulasOf(sheet: PlacedSheet, snapshot: Snapshot, shift: (token: Token) => Token): Set<string> {
  const all = new Set<string>();
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!isFormula(cell)) return;
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
        if (isFormula(formula))
          waiting.push(...refsOf(parseFormula(formula, { sheet: sheet.name, row, column }, snapshot)));
      }
    }
  }
  return false;
}
