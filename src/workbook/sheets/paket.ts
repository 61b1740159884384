/** The sheet that makes a workbook a region's package: the region's amounts as values, where they are from, and their fingerprint. */
import type { Pot } from "../../domain/frame";
import { kronor } from "../../domain/kronor";
import { METHODS, type Method } from "../../domain/method";
import { absolute, sheetPrefix } from "../a1";
import { text } from "../calcSheet";
import { wrappedHeight } from "../looks";
import { MASTER_ROW, SHEETS } from "../names";
import { newSheet, type Format, type PlanCell, type NewSheet } from "../plan";
import { PACKAGE_TITLE } from "../package/isPackage";
import { endRow, valueAt, type CellValue, type SheetSnapshot } from "../snapshot";
import { NOT_RUN } from "../template";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "../sheetHead";

/** What the national allocation came to for one region. */
export interface PackageFacts {
  regionkod: string;
  region: string;
  year: number;
  agreement: string;
  /** Persons, at the agreement's date. */
  folkmangd: number;
  method: Method;
  /** The pots that were divided; `belopp` is the region's own amount, kr. */
  pots: readonly Pot[];
  /** Of the inputs that the amounts were computed from. */
  national: string;
  /** Of everything above: see packageFingerprint. */
  fingerprint: string;
  /** As a cell holds a moment. */
  made: number;
  version: string;
}

const LABELS = {
  regionkod: "Regionkod",
  region: "Region",
  year: "År",
  agreement: "Överenskommelse",
  folkmangd: "Folkmängd (personer)",
  method: "Avrundningsmetod",
  source: "Källa",
  national: "Fingeravtryck av nationella indata",
  fingerprint: "Paketets fingeravtryck",
  made: "Skapat",
  version: "Ramkolls version",
} as const;
type Label = keyof typeof LABELS;

const FIRST_FACT_ROW = MASTER_ROW + 2;
const POT_HEADERS = ["Pott", "Nyckel", "Belopp (kr)"] as const;
const WIDTHS = [230, 330, 110];

const FORMATS: Partial<Record<Label, string>> = {
  regionkod: "@",
  year: "0",
  folkmangd: "#,##0",
  national: "@",
  fingerprint: "@",
  made: "yyyy-mm-dd hh:mm",
};

export function paketSheet(facts: PackageFacts): NewSheet {
  const values: Record<Label, PlanCell> = {
    ...facts,
    region: text(facts.region),
    agreement: text(facts.agreement),
    source: text(
      `Ramkolls nationella fördelning ${facts.year}: varje pott delad på alla regioner efter ${facts.method}. Beloppen är värden och räknas inte om här.`,
    ),
    // Digits alone would be taken for a number.
    national: `'${facts.national}`,
    fingerprint: `'${facts.fingerprint}`,
    version: text(facts.version),
  };
  const keys = Object.keys(LABELS) as Label[];
  const rows = keys.map((key): PlanCell[] => [LABELS[key], values[key], ""]);
  const potRow = FIRST_FACT_ROW + rows.length + 1;
  const pots = facts.pots.map(({ insats, nyckel, belopp }): PlanCell[] => [text(insats), nyckel, belopp]);
  return newSheet({
    name: SHEETS.paket,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: 3,
        columns: 2,
        cells: [
          [PACKAGE_TITLE, ""],
          ["Ändras inte. Ett ändrat belopp syns i fingeravtrycket, och boken kan då inte samlas in.", ""],
          [MASTER_LABEL, NOT_RUN],
        ],
      },
      { row: FIRST_FACT_ROW, column: 0, rows: rows.length, columns: 3, cells: rows },
      { row: potRow, column: 0, rows: pots.length + 1, columns: 3, cells: [[...POT_HEADERS], ...pots] },
    ],
    formats: [
      ...HEAD_FORMATS,
      { row: FIRST_FACT_ROW, column: 0, rows: rows.length, columns: 1, look: "label" },
      ...keys.map((key, i): Format => {
        const numberFormat = FORMATS[key];
        return {
          row: FIRST_FACT_ROW + i,
          column: 1,
          rows: 1,
          columns: 1,
          look: "calculation",
          align: "Left",
          wrap: true,
          ...(numberFormat !== undefined && { numberFormat }),
        };
      }),
      { row: potRow, column: 0, rows: 1, columns: 3, look: "header" },
      { row: potRow + 1, column: 0, rows: pots.length, columns: 2, look: "label" },
      { row: potRow + 1, column: 2, rows: pots.length, columns: 1, look: "result", numberFormat: "#,##0" },
    ],
    widths: WIDTHS.map((width, column) => ({ column, columns: 1, width })),
    heights: [
      TITLE_ROW_HEIGHT,
      ...keys.flatMap((key, i) => {
        const height = wrappedHeight(String(values[key]), WIDTHS[1] ?? 0);
        return height > 15 ? [{ row: FIRST_FACT_ROW + i, rows: 1, height }] : [];
      }),
    ],
    freeze: { rows: MASTER_ROW + 1, columns: 0 },
    validations: [],
    highlights: masterHighlights(),
    page: { landscape: false, titleRows: MASTER_ROW + 1 },
  });
}

/** What the sheet says and where: formulas refer there. */
export interface FoundPackage {
  sheet: SheetSnapshot;
  facts: PackageFacts;
  /** How formulas refer to a fact, and to the amount of each pot. */
  at: { regionkod: string; year: string; folkmangd: string; pots: readonly string[] };
}

/** Reads the sheet. What is missing or of the wrong kind is named as the sheet has it. */
export function readPaket(sheet: SheetSnapshot): { found: FoundPackage } | { missing: string[] } {
  const missing: string[] = [];
  const rowOf = (label: string): number | undefined => {
    for (let row = sheet.row; row < endRow(sheet); row++) if (valueAt(sheet, row, 0) === label) return row;
    return undefined;
  };
  const read = <T extends CellValue>(key: Label, isRight: (value: CellValue) => value is T, otherwise: T): T => {
    const row = rowOf(LABELS[key]);
    const value = row === undefined ? "" : valueAt(sheet, row, 1);
    if (isRight(value)) return value;
    missing.push(LABELS[key]);
    return otherwise;
  };
  const isWord = (value: CellValue): value is string => typeof value === "string" && value !== "";
  const isCode = (value: CellValue): value is string => typeof value === "string" && /^\d{2}$/.test(value);
  const isMethod = (value: CellValue): value is Method => METHODS.some((method) => method === value);
  const facts: PackageFacts = {
    regionkod: read("regionkod", isCode, ""),
    region: read("region", isWord, ""),
    year: read("year", isCount, 0),
    agreement: read("agreement", isWord, ""),
    folkmangd: read("folkmangd", isCount, 0),
    method: read("method", isMethod, "största resten"),
    national: read("national", isWord, ""),
    fingerprint: read("fingerprint", isWord, ""),
    made: read("made", (value): value is number => typeof value === "number", 0),
    version: read("version", isWord, ""),
    pots: [],
  };
  const header = rowOf(POT_HEADERS[0]);
  const pots: Pot[] = [];
  const cells: string[] = [];
  for (let row = (header ?? endRow(sheet)) + 1; row < endRow(sheet) && valueAt(sheet, row, 0) !== ""; row++) {
    const [insats, nyckel, belopp] = [0, 1, 2].map((column) => valueAt(sheet, row, column));
    if ((nyckel !== "befolkning" && nyckel !== "landsbygd") || !isCount(belopp ?? "")) {
      missing.push(String(insats));
      continue;
    }
    pots.push({
      id: `pott-${pots.length + 1}`,
      insats: String(insats),
      mottagare: "",
      nyckel,
      belopp: kronor(Number(belopp)),
    });
    cells.push(referenceTo(row, 2));
  }
  if (pots.length === 0) missing.push(POT_HEADERS[0]);
  if (missing.length > 0) return { missing };
  const fact = (key: Label) => referenceTo(rowOf(LABELS[key]) ?? 0, 1);
  return {
    found: {
      sheet,
      facts: { ...facts, pots },
      at: { regionkod: fact("regionkod"), year: fact("year"), folkmangd: fact("folkmangd"), pots: cells },
    },
  };
}

const isCount = (value: CellValue): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const referenceTo = (row: number, column: number): string => `${sheetPrefix(SHEETS.paket)}${absolute(row, column)}`;
