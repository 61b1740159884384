/** Paket: a region's amounts as values, written and read again. */
import { kronor } from "../../../src/domain/kronor";
import { paketSheet, readPaket, type PackageFacts } from "../../../src/workbook/sheets/paket";
import type { CellValue } from "../../../src/workbook/snapshot";
import { lookAt } from "../../support/smallRun";
import { snapshotOf, type Rows } from "../../support/snapshot";

const FACTS: PackageFacts = {
  regionkod: "23",
  region: "=Region",
  year: 2024,
  agreement: "-Överenskommelsen",
  folkmangd: 132_572,
  method: "största resten",
  pots: [
    { id: "pott-1", insats: "Utveckling", mottagare: "", nyckel: "befolkning", belopp: kronor(17_151_589) },
    { id: "pott-2", insats: "+Landsbygd", mottagare: "", nyckel: "landsbygd", belopp: kronor(7_460_761) },
  ],
  national: "0123456789012345",
  fingerprint: "5432109876543210",
  made: 45_628.5,
  version: "@1",
};
const SOURCE =
  "Ramkolls nationella fördelning 2024: varje pott delad på alla regioner efter största resten. Beloppen är värden och räknas inte om här.";

test("the region's facts and amounts, words that look like formulas and fingerprints as text", () => {
  const { blocks, formats, ...sheet } = paketSheet(FACTS);
  expect(blocks).toEqual([
    {
      row: 0,
      column: 0,
      rows: 3,
      columns: 2,
      cells: [
        ["Regionens belopp ur den nationella fördelningen", ""],
        ["Ändras inte. Ett ändrat belopp syns i fingeravtrycket, och boken kan då inte samlas in.", ""],
        ["Huvudkontroll", "Ännu inte fördelat"],
      ],
    },
    {
      row: 4,
      column: 0,
      rows: 11,
      columns: 3,
      cells: [
        ["Regionkod", "23", ""],
        ["Region", "'=Region", ""],
        ["År", 2024, ""],
        ["Överenskommelse", "'-Överenskommelsen", ""],
        ["Folkmängd (personer)", 132_572, ""],
        ["Avrundningsmetod", "största resten", ""],
        ["Källa", SOURCE, ""],
        ["Fingeravtryck av nationella indata", "'0123456789012345", ""],
        ["Paketets fingeravtryck", "'5432109876543210", ""],
        ["Skapat", 45_628.5, ""],
        ["Ramkolls version", "'@1", ""],
      ],
    },
    {
      row: 16,
      column: 0,
      rows: 3,
      columns: 3,
      cells: [
        ["Pott", "Nyckel", "Belopp (kr)"],
        ["Utveckling", "befolkning", 17_151_589],
        ["'+Landsbygd", "landsbygd", 7_460_761],
      ],
    },
  ]);
  const look = (row: number, column: number) => lookAt({ formats }, row, column);
  expect([look(0, 0), look(1, 0), look(2, 0), look(2, 1)]).toEqual(["title", "note", "label", "check Left"]);
  expect(Array.from({ length: 11 }, (_, i) => look(4 + i, 0))).toEqual(new Array(11).fill("label"));
  expect(Array.from({ length: 11 }, (_, i) => look(4 + i, 1))).toEqual(
    ["@", "", "0", "", "#,##0", "", "", "@", "@", "yyyy-mm-dd hh:mm", ""].map(
      (format) => `calculation ${format && `${format} `}Left wrapped`,
    ),
  );
  expect([look(16, 0), look(16, 2), look(17, 0), look(18, 1), look(17, 2), look(18, 2)]).toEqual([
    "header",
    "header",
    "label",
    "label",
    "result #,##0",
    "result #,##0",
  ]);
  expect(sheet).toEqual({
    name: "Paket",
    create: true,
    clear: undefined,
    widths: [230, 330, 110].map((width, column) => ({ column, columns: 1, width })),
    heights: [
      { row: 0, rows: 1, height: 24 },
      // 135 characters of 5.4 points in 330: three lines of 15.
      { row: 10, rows: 1, height: 45 },
    ],
    freeze: { rows: 3, columns: 0 },
    validations: [],
    highlights: ["OK", "FEL"].map((text) => ({ row: 2, column: 1, rows: 1, columns: 1, text })),
    page: { landscape: false, titleRows: 3 },
  });
});

/** The sheet as Excel gives it back: the text marks are gone. */
const ROWS: Rows = [
  ["Regionens belopp ur den nationella fördelningen", "", ""],
  [],
  [],
  [],
  ["Regionkod", "23"],
  ["Region", "=Region"],
  ["År", 2024],
  ["Överenskommelse", "-Överenskommelsen"],
  ["Folkmängd (personer)", 132_572],
  ["Avrundningsmetod", "största resten"],
  ["Källa", SOURCE],
  ["Fingeravtryck av nationella indata", "0123456789012345"],
  ["Paketets fingeravtryck", "5432109876543210"],
  ["Skapat", 45_628.5],
  ["Ramkolls version", "@1"],
  [],
  ["Pott", "Nyckel", "Belopp (kr)"],
  ["Utveckling", "befolkning", 17_151_589],
  ["+Landsbygd", "landsbygd", 7_460_761],
];
const sheetOf = (rows: Rows) => snapshotOf({ Paket: rows }).sheets[0]!;
const typed = (row: number, column: number, value: CellValue): Rows =>
  ROWS.map((line, i) => (i === row ? Object.assign([...line], { [column]: value }) : line));

test("what was written is read, with where formulas find it", () => {
  const sheet = sheetOf(ROWS);
  expect(readPaket(sheet)).toEqual({
    found: {
      sheet,
      facts: FACTS,
      at: {
        regionkod: "Paket!$B$5",
        year: "Paket!$B$7",
        folkmangd: "Paket!$B$9",
        pots: ["Paket!$C$18", "Paket!$C$19"],
      },
    },
  });
});

test("moved by the user, it is found where it is; what stands under a blank row is no pot", () => {
  const [first = [], ...rest] = ROWS;
  const moved = readPaket(sheetOf([first, [], ...rest, [], ["Mitt", "befolkning", 1]]));
  expect("found" in moved && moved.found.at).toEqual({
    regionkod: "Paket!$B$6",
    year: "Paket!$B$8",
    folkmangd: "Paket!$B$10",
    pots: ["Paket!$C$19", "Paket!$C$20"],
  });
});

test("nothing yet: a pot of 0 kr in a year 0 is still what it is", () => {
  const zero = readPaket(sheetOf(typed(18, 2, 0)));
  expect("found" in zero && zero.found.facts.pots[1]?.belopp).toBe(0);
});

test.each<[string, number, number, CellValue, string]>([
  ["a code that became a number", 4, 1, 23, "Regionkod"],
  ["a code of one digit", 4, 1, "3", "Regionkod"],
  ["a code of three digits", 4, 1, "123", "Regionkod"],
  ["no name", 5, 1, "", "Region"],
  ["a name that is a number", 5, 1, 5, "Region"],
  ["a year as text", 6, 1, "2024", "År"],
  ["a year that is not whole", 6, 1, 2024.5, "År"],
  ["a year below nothing", 6, 1, -1, "År"],
  ["no agreement", 7, 1, "", "Överenskommelse"],
  ["no population", 8, 1, "", "Folkmängd (personer)"],
  ["a method that nobody knows", 9, 1, "slumpen", "Avrundningsmetod"],
  ["no fingerprint of the national inputs", 11, 1, "", "Fingeravtryck av nationella indata"],
  ["a fingerprint that became a number", 12, 1, 5_432_109_876_543, "Paketets fingeravtryck"],
  ["a moment as text", 13, 1, "2024-12-02", "Skapat"],
  ["no version", 14, 1, "", "Ramkolls version"],
  ["a pot with an unknown key", 17, 1, "ingen", "Utveckling"],
  ["an amount as text", 18, 2, "7 460 761", "+Landsbygd"],
  ["no amount", 18, 2, "", "+Landsbygd"],
  ["a label that is gone", 9, 0, "", "Avrundningsmetod"],
])("%s: named as the sheet has it", (_, row, column, value, missing) => {
  expect(readPaket(sheetOf(typed(row, column, value)))).toEqual({ missing: [missing] });
});

test("without a single pot there is no package; everything that is missing is named, in the order of the sheet", () => {
  expect(readPaket(sheetOf(ROWS.slice(0, 17)))).toEqual({ missing: ["Pott"] });
  expect(readPaket(sheetOf(ROWS.slice(0, 16)))).toEqual({ missing: ["Pott"] });
  expect(readPaket(sheetOf(ROWS.slice(0, 1)))).toEqual({
    missing: [
      "Regionkod",
      "Region",
      "År",
      "Överenskommelse",
      "Folkmängd (personer)",
      "Avrundningsmetod",
      "Fingeravtryck av nationella indata",
      "Paketets fingeravtryck",
      "Skapat",
      "Ramkolls version",
      "Pott",
    ],
  });
});
