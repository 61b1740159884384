/**
 * A run small enough to follow by hand: three regions, a pot by population, one by the rural key and SKR's own, which is not
 * divided. With rules for områden, and with forms, where a test asks for them.
 */
import { initEngineInNode } from "../../src/workbench/engine/node";
import type { GrantInput } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import { CALC_HEADER_ROW, FIRST_ROW, SHARED_ROWS, SUM_ROW } from "../../src/workbook/calcSheet";
import { MASTER_ROW } from "../../src/workbook/names";
import { isInside, type Format, type SheetPlan } from "../../src/workbook/plan";
import { bookOfPlan } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { bare, inEngine } from "../proof/support/calculated";
import type { PlannedRun } from "./runCase";

initEngineInNode();

export const SMALL: GrantInput = {
  pots: [
    { id: "b", insats: "Utveckling", mottagare: "Regionerna", nyckel: "befolkning", belopp: kronor(701) },
    { id: "l", insats: "Landsbygd", mottagare: "Regionerna", nyckel: "landsbygd", belopp: kronor(299) },
    { id: "s", insats: "Samordning", mottagare: "SKR", nyckel: "ingen", belopp: kronor(18) },
  ],
  frame: kronor(1018),
  regions: [
    { regionkod: "01", region: "Region Stockholm", folkmangd: 1000 },
    { regionkod: "12", region: "Region Skåne", folkmangd: 700 },
    { regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 500 },
  ],
  kommuner: [
    { kommunkod: "0114", regionkod: "01", kommuntyp: "tät", folkmangd: 1000 },
    { kommunkod: "1214", regionkod: "12", kommuntyp: "mycket gles", folkmangd: 700 },
    { kommunkod: "2303", regionkod: "23", kommuntyp: "gles", folkmangd: 300 },
    { kommunkod: "2305", regionkod: "23", kommuntyp: "mycket gles", folkmangd: 200 },
  ],
  weights: new Map([
    ["tät", 0],
    ["gles", 0.5],
    ["mycket gles", 1.25],
  ]),
  method: "största resten",
};

/** The workbook after the run, without looks and not calculated. */
export const bookOf = ({ input, result }: PlannedRun): Book => bare(bookOfPlan(input, result.plan));

type Scalar = string | number | boolean;

export const word = (cell: Scalar | undefined): string =>
  typeof cell === "number" ? String(Math.round(cell * 1e6) / 1e6) : String(cell ?? "");

/** Rows of cells as lines to read, "1 | 2 | 3", without the empty cells that end them. */
export const lines = (rows: readonly (readonly Scalar[])[]): string[] =>
  rows.map((row) =>
    row
      .map(word)
      .join(" | ")
      .replace(/( \| )+$/, ""),
  );

/** What `look` sees of the workbook when IronCalc has calculated it, and types in it. */
export function inOpen<T>(book: Book, look: (engine: ReturnType<typeof inEngine>) => T): T {
  const engine = inEngine(book);
  try {
    return look(engine);
  } finally {
    engine.close();
  }
}

/** The sheets' columns, as `columnsOf` writes them, in a calculated workbook. */
export const columnsIn = (book: Book, ...sheets: string[]): string[][] =>
  inOpen(book, ({ shownOn }) => sheets.map((sheet) => columnsOf(shownOn(sheet))));

/** A calculation sheet column by column: "block # header # shared cells # sum # a value a row". Columns A and B have the head too. */
export function columnsOf(rows: readonly (readonly Scalar[])[]): string[] {
  const at = (row: number, column: number) => word(rows[row]?.[column]);
  return (rows[CALC_HEADER_ROW] ?? []).map((_, column) =>
    [
      at(MASTER_ROW, column),
      at(CALC_HEADER_ROW, column),
      SHARED_ROWS.map((row) => at(row, column)).join(", "),
      at(SUM_ROW, column),
      rows
        .slice(FIRST_ROW)
        .map((__, i) => at(FIRST_ROW + i, column))
        .join(", "),
    ].join(" # "),
  );
}

/** The sheet as the run plans it. */
export const sheetOfPlan = ({ result }: { result: Pick<PlannedRun["result"], "plan"> }, name: string): SheetPlan =>
  result.plan.sheets.find((sheet) => sheet.name === name)!;

/** How a cell is to look when every format that covers it has been set in turn: "result #,##0". */
export function lookAt({ formats }: Pick<SheetPlan, "formats">, row: number, column: number): string {
  const { look, numberFormat, align, indent, wrap } = Object.assign(
    {},
    ...formats.filter((format) => isInside(format, row, column)),
  ) as Partial<Format>;
  return [look, numberFormat, align, indent && `in ${indent}`, wrap && "wrapped"].filter(Boolean).join(" ");
}

/** A calculation sheet column by column: "header: a row's look, above it the shared cells'". */
export function looksOf(sheet: SheetPlan): string[] {
  return (sheet.blocks[0]?.cells[CALC_HEADER_ROW] ?? []).map((header, column) => {
    const shared = lookAt(sheet, SHARED_ROWS[2], column);
    return `${String(header)}: ${lookAt(sheet, FIRST_ROW, column)}${shared && `, above ${shared}`}`;
  });
}
