/** Reads one cell as what its column may hold. Each gives the value, or undefined and a finding. */
import { address } from "../a1";
import { fel, varning, type BookFinding } from "../findings";
import { formulaAt, isErrorValue, valueAt, type CellValue, type SheetSnapshot } from "../snapshot";

export interface CellPlace {
  sheet: SheetSnapshot;
  row: number;
  column: number;
  /** Our header, for the sentence. */
  header: string;
  findings: BookFinding[];
}

/** A whole number ≥ 0 that a double holds exactly: persons or kr. */
export function readCount(place: CellPlace): number | undefined {
  const value = readNumber(place);
  if (value === undefined) return undefined;
  if (value < 0) return report(place, "tal-negativt", value);
  if (!Number.isInteger(value)) return report(place, "tal-brutet", value);
  if (!Number.isSafeInteger(value)) return report(place, "for-stort-tal", value);
  return value;
}

/** A number ≥ 0 with at most two decimals, whose hundredths can be counted: a weight. */
export function readWeight(place: CellPlace): number | undefined {
  const value = readNumber(place);
  if (value === undefined) return undefined;
  if (value < 0) return report(place, "tal-negativt", value);
  if (!Number.isSafeInteger(Math.round(value * 100))) return report(place, "for-stort-tal", value);
  // Two decimals as written; 0.29 * 100 is not 29 in a double, so the digits are compared, not the product.
  if (Number(value.toFixed(2)) !== value) return report(place, "vikt-decimaler", value);
  return value;
}

/** A code of exactly `digits` digits stored as text. A number is refused: "01" and 1 are two codes to a lookup. */
export function readCode(place: CellPlace, digits: number): string | undefined {
  const value = present(place);
  if (value === undefined) return undefined;
  if (typeof value === "number") {
    const right = String(value).padStart(digits, "0");
    return report(place, "kod-ar-tal", value, { ratt: right });
  }
  const text = String(value);
  return new RegExp(`^\\d{${digits}}$`).test(text) ? text : report(place, "kod-fel-form", text, { siffror: digits });
}

/** Text as it stands, spaces and all: a lookup sees them too. */
export function readText(place: CellPlace): string | undefined {
  const value = present(place);
  return value === undefined ? undefined : String(value);
}

/** Text that looks like a formula is kept as text; the user is told, since it is seldom meant. */
export function warnOfFormulaText(sheet: SheetSnapshot, row: number, column: number, findings: BookFinding[]): void {
  const value = valueAt(sheet, row, column);
  if (typeof value !== "string" || !/^[=+\-@]/.test(value)) return;
  // A cell that is a formula and gives such a text is the user's own business.
  if (formulaAt(sheet, row, column) !== value && String(formulaAt(sheet, row, column)) !== `'${value}`) return;
  findings.push(varning("namn-som-formel", sheet.name, address(row, column), { varde: value }));
}

/** A sum row in the middle of the data would be counted twice. Names as they stand in SCB's and SKR's tables. */
const SUM_NAMES = new Set([
  "riket",
  "hela riket",
  "sverige",
  "summa",
  "totalt",
  "total",
  "samtliga",
  "samtliga regioner",
]);

export const isSumName = (text: string): boolean =>
  SUM_NAMES.has(text.trim().toLocaleLowerCase("sv").replace(/:$/, ""));

function readNumber(place: CellPlace): number | undefined {
  const value = present(place);
  if (value === undefined || typeof value === "number") return value;
  const text = String(value);
  return report(place, looksLikeNumber(text) ? "tal-som-text" : "ej-tal", text);
}

function present(place: CellPlace): CellValue | undefined {
  const value = valueAt(place.sheet, place.row, place.column);
  if (typeof value === "string" && value.trim() === "") return report(place, "cell-tom", "");
  if (isErrorValue(value)) return report(place, "felvarde", String(value));
  return value;
}

/** "2 455 914", "2\u00a0455\u00a0914", "2,455,914", "12,5", "−5": a number that somebody typed or pasted as text. */
export const looksLikeNumber = (text: string): boolean =>
  /^[\s\u00a0\u202f]*[-−–+]?\d[\d\s\u00a0\u202f.,']*$/.test(text);

function report(
  { sheet, row, column, header, findings }: CellPlace,
  code: Parameters<typeof fel>[0],
  value: CellValue,
  more: Record<string, string | number> = {},
): undefined {
  findings.push(fel(code, sheet.name, address(row, column), { kolumn: header, varde: String(value), ...more }));
  return undefined;
}
