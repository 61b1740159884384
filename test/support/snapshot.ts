/** Workbooks as plain data, for tests of what is read from them. */
import type { CellValue, Snapshot, TableSnapshot } from "../../src/workbook/snapshot";
import type { Defaults } from "../../src/workbook/inputs";
import { kronor } from "../../src/domain/kronor";
import { regionNames } from "../../src/agreements";

export type Rows = CellValue[][];

export function snapshotOf(
  sheets: Record<string, Rows>,
  more: { tables?: TableSnapshot[]; formulas?: Record<string, Rows>; protected?: string[] } = {},
): Snapshot {
  return {
    sheetNames: Object.keys(sheets),
    sheets: Object.entries(sheets).map(([name, values]) => {
      const width = Math.max(0, ...values.map((row) => row.length));
      const padded = values.map((row) => [...row, ...new Array<CellValue>(width - row.length).fill("")]);
      return {
        name,
        protected: more.protected?.includes(name) ?? false,
        hidden: false,
        row: 0,
        column: 0,
        values: padded,
        formulas: more.formulas?.[name] ?? padded,
        numberFormats: [],
      };
    }),
    tables: more.tables ?? [],
    names: [],
    structureProtected: false,
    calculationMode: "automatic",
  };
}

/** Two regions with a municipality each: the smallest workbook that can be divided. */
export const smallBook = (): Record<string, Rows> => ({
  Regioner: [
    ["Regionkod", "Region", "Folkmängd"],
    ["01", "Region Stockholm", 1000],
    ["23", "Region Jämtland Härjedalen", 500],
  ],
  Kommuner: [
    ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"],
    ["0114", "Upplands Väsby", "01", "ej landsbygd", 1000],
    ["2303", "Ragunda", "23", "mycket gles landsbygd", 500],
  ],
});

export const testDefaults: Defaults = {
  year: 2024,
  frame: kronor(1000),
  pots: [
    { id: "a", insats: "Befolkning", mottagare: "Regionerna", nyckel: "befolkning", belopp: kronor(700) },
    { id: "b", insats: "Landsbygd", mottagare: "Regionerna", nyckel: "landsbygd", belopp: kronor(300) },
  ],
  weights: new Map([
    ["ej landsbygd", 0],
    ["mycket gles landsbygd", 6],
  ]),
  method: "största resten",
  regionNames: new Map(regionNames.map(({ regionkod, region }) => [regionkod, region])),
  kommunkoder: new Set(["0114", "0115", "2303", "2305"]),
};
