/**
 * Tables as their publishers lay them out, built from the bundled figures: SCB's "Folkmängd i riket, län och kommuner" (its
 * page of 31 December 2024), exports of statistikdatabasen (PX-web), SKR's "Fördelning av medel", Tillväxtverket's kommuntyper.
 */
import { findRegion, regionNames } from "../../src/agreements";
import { data2024 } from "../../src/agreements/data/2024";
import type { CellValue } from "../../src/workbook/snapshot";
import type { Register, SourceGrid } from "../../src/workbook/import/understood";

export type Cells = CellValue[][];

export const register: Register = {
  regioner: new Map(regionNames.map(({ regionkod, region }) => [regionkod, region])),
  kommuner: new Map(data2024.kommuner.map(({ kommunkod, kommun }) => [kommunkod, kommun])),
  kommuntyper: ["ej landsbygd", "tätortsnära landsbygd", "gles landsbygd", "mycket gles landsbygd"],
};

export const gridOf = (cells: Cells, sheet = "Blad1", file = "fil.xlsx"): SourceGrid => ({
  file,
  sheet,
  row: 0,
  column: 0,
  cells,
});

/** "95 905" with the hard space that SCB prints. */
export const printed = (value: number, space = "\u00a0"): string => {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, space);
  return value < 0 ? `\u2011${digits}` : digits;
};

/** SCB's name of a county: "Stockholm", "Södermanland", "Västra Götaland". */
export const countyName = (regionkod: string): string =>
  ({
    "04": "Södermanland",
    "06": "Jönköping",
    "08": "Kalmar",
    "14": "Västra Götaland",
    "18": "Örebro",
    "23": "Jämtland",
  })[regionkod] ?? (findRegion(regionkod)?.region ?? "").replace(/^Region /, "");

export const countyLong = (regionkod: string): string => {
  const name = countyName(regionkod);
  const genitive =
    /[sx]$/.test(name) || ["Uppsala", "Kalmar", "Örebro", "Gotland", "Halland"].includes(name) ? name : `${name}s`;
  return `${genitive}${["Gotland", "Halland"].includes(name) ? "s" : ""} län`;
};

const riket = data2024.regions.reduce((sum, { folkmangd }) => sum + folkmangd, 0);

/** In SCB's order: the country, then each county with its municipalities by name under it. */
export function scbRows(): { kod: string; namn: string; folkmangd: number }[] {
  return [
    { kod: "", namn: "Riket", folkmangd: riket },
    ...data2024.regions.flatMap(({ regionkod, folkmangd }) => [
      { kod: regionkod, namn: countyName(regionkod), folkmangd },
      ...data2024.kommuner
        .filter((one) => one.regionkod === regionkod)
        .sort((a, b) => a.kommun.localeCompare(b.kommun, "sv"))
        .map(({ kommunkod, kommun, folkmangd: persons }) => ({ kod: kommunkod, namn: kommun, folkmangd: persons })),
    ]),
  ];
}

/** The merged header cells of `scbTable`, for a file. Zero-based, from the table's own first row. */
export const SCB_MERGED = [
  ...[0, 1, 2, 3, 4, 5].map((column) => ({ row: 2, column, rows: 3, columns: 1 })),
  { row: 2, column: 6, rows: 1, columns: 4 },
  { row: 3, column: 6, rows: 2, columns: 1 },
  { row: 3, column: 7, rows: 1, columns: 3 },
  { row: 0, column: 0, rows: 1, columns: 10 },
];

/** SCB's table with its title, three header rows, hard spaces and footnotes; code and name in two columns or one. */
export function scbTable({ oneColumn = false, space = "\u00a0" } = {}): Cells {
  const head: Cells = [
    ["Folkmängd i riket, län och kommuner 31 december 2024 och befolkningsförändringar 2024"],
    [],
    ["Kod", "Kommunnamn", "Folkmängd", "Folkökning", "Levande födda", "Döda", "Inflyttade"],
    ["", "", "", "", "", "", "Totalt", "Därav från"],
    ["", "", "", "", "", "", "", "Egna länet", "Övriga Sverige", "Utlandet"],
  ];
  const rows = scbRows().map(({ kod, namn, folkmangd }, i): CellValue[] => [
    kod,
    namn,
    printed(folkmangd, space),
    printed(i % 3 === 0 ? -62 : 313, space),
    printed(938, space),
    printed(554, space),
    printed(8551, space),
    kod.length === 4 ? printed(5559, space) : ".",
    printed(1291, space),
    printed(1701, space),
  ]);
  const notes: Cells = [
    [],
    ["1) Utflyttade inkluderar avregistrerade."],
    ["2 Uppgifterna avser den regionala indelningen den 1 januari året efter."],
    ["Källa: SCB"],
  ];
  const all = [...head, ...rows, ...notes];
  if (!oneColumn) return all;
  return all.map((line, row) =>
    row < 2 || row >= head.length + rows.length || line.length === 0
      ? line
      : [[line[0], line[1]].filter((cell) => cell !== "").join(" "), ...line.slice(2)],
  );
}

/** An export of statistikdatabasen: "01 Stockholms län" in one column, a column a year. */
export function pxTable(years: readonly string[] = ["2024"], headers = years): Cells {
  const rows = scbRows().map(({ kod, namn, folkmangd }): CellValue[] => {
    const label = kod === "" ? "00 Riket" : `${kod} ${kod.length === 2 ? countyLong(kod) : namn}`;
    // Other years are made up, and sum as a real one does.
    return [label, ...years.map((year) => folkmangd * (1 + Math.abs(2024 - Number(year))))];
  });
  return [["Folkmängd efter region och år"], [], ["", ...headers], ...rows, [], ["Källa:"], ["SCB"]];
}

/** SKR's page of 2024: counties by name, two columns in kronor, a total. */
export function skrTable(): Cells {
  const rows = data2024.decided.map(({ regionkod, befolkning, landsbygd }): CellValue[] => [
    regionkod === "23" ? "Jämtland/Härjedalen" : countyName(regionkod),
    printed(befolkning, " "),
    printed(landsbygd, " "),
  ]);
  return [
    ["Medel 2024 i kronor"],
    ["Län", "Medel i kronor", "Landsbygdssatsning kronor"],
    ...rows,
    ["Totalt", "1 367 000 000", "150 000 000"],
  ];
}

/** Tillväxtverket's words for our types, in the order of Vikter. */
export const TILLVAXTVERKET: Record<string, string> = {
  "ej landsbygd": "Täta kommuner nära en större stad",
  "tätortsnära landsbygd": "Landsbygdskommuner nära en större stad",
  "gles landsbygd": "Landsbygdskommuner avlägset belägna",
  "mycket gles landsbygd": "Landsbygdskommuner mycket avlägset belägna",
};

export const typeTable = (names: Record<string, string> = TILLVAXTVERKET): Cells => [
  ["Tillväxtverkets kommuntyper 2021"],
  [],
  ["Kommunkod", "Kommun", "Län", "Kommuntyp"],
  ...data2024.kommuner.map(({ kommunkod, kommun, regionkod, kommuntyp }): CellValue[] => [
    Number(kommunkod),
    kommun,
    countyLong(regionkod),
    names[kommuntyp] ?? kommuntyp,
  ]),
];
