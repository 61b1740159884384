/** Ram: the pots and the frame that they must sum to. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { parseRam } from "../../../src/workbook/parse/ram";
import { ram } from "../../../src/workbook/sheets/ram";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

const headers = ["Insats", "Mottagare", "Nyckel", "Belopp (kr)"];
/** The agreement's Tabell 1.1 of 2024. */
const POTS: Rows = [
  ["Utvecklingsinsatser", "Regionerna", "befolkning", 1_367_000_000],
  ["Landsbygdssatsning", "Regioner på landsbygden", "Landsbygd", 150_000_000],
  ["Samordning", "SKR", " ingen ", 18_000_000],
];
const pots = [
  { id: "Utvecklingsinsatser", mottagare: "Regionerna", nyckel: "befolkning", belopp: 1_367_000_000 },
  { id: "Landsbygdssatsning", mottagare: "Regioner på landsbygden", nyckel: "landsbygd", belopp: 150_000_000 },
  { id: "Samordning", mottagare: "SKR", nyckel: "ingen", belopp: 18_000_000 },
].map((pot) => ({ ...pot, insats: pot.id }));
const FRAME = ["Ram", "", "", 1_535_000_000];
const parse = (rows: Rows) => parseRam(sourceOf(ram, [headers, ...rows]));

test("2024: three pots that are the frame", () => {
  expect(parse([...POTS, FRAME])).toEqual({
    pots,
    frame: 1_535_000_000,
    frameCell: { row: 6, column: 4 },
    findings: [],
  });
});

test.each(["RAM", " Ram: "])("the frame stands at %p, and what is below it is the user's own", (label) => {
  const source = sourceOf(ram, [
    headers,
    ...POTS,
    ["", "", "", ""],
    [label, "", "", 1_535_000_000],
    ["Eget", "", "x", 5],
  ]);
  expect(parseRam(source)).toMatchObject({ frameCell: { row: 7, column: 4 }, findings: [] });
  // Formulas sum the pots alone.
  expect(source).toMatchObject({ firstRow: 3, endRow: 6, table: false });
});

test("the frame may stand below our table, which keeps its name in formulas", () => {
  const table = { name: "Potter", sheet: "Ram", row: 2, column: 1, rows: 4, columns: 4 };
  const source = sourceOf(ram, [headers, ...POTS, FRAME], { tables: [table] });
  expect(parseRam(source)).toEqual({ pots, frame: 1_535_000_000, frameCell: { row: 6, column: 4 }, findings: [] });
  expect(source).toMatchObject({ endRow: 6, table: true });
  const within = sourceOf(ram, [headers, ...POTS, FRAME], { tables: [{ ...table, rows: 5 }] });
  expect(parseRam(within)).toMatchObject({ pots, frameCell: { row: 6, column: 4 }, findings: [] });
  expect(within).toMatchObject({ endRow: 6, table: false });
});

test("the column of recipients may be missing", () => {
  const rows = [headers, ...POTS, FRAME].map((row) => row.filter((_, column) => column !== 1));
  expect(parseRam(sourceOf(ram, rows)).pots.map(({ mottagare }) => mottagare)).toEqual(["", "", ""]);
});

test("a pot may be called nearly so", () => {
  expect(
    parse([
      ["Ra:m", "", "ingen", 5],
      ["Ram", "", "", 5],
    ]),
  ).toMatchObject({ pots: [{ id: "Ra:m" }], findings: [] });
});

test("a frame that is not stated is the sum, with a warning where it is missing", () => {
  expect(parse(POTS)).toEqual({
    pots,
    frame: 1_535_000_000,
    findings: [varning("ram-rad-saknas", "Ram", "B7", { summa: 1_535_000_000 })],
  });
});

test("the slip of 2024, 1 357 for 1 367 million: ten million short", () => {
  const slip = [["Utvecklingsinsatser", "Regionerna", "befolkning", 1_357_000_000], ...POTS.slice(1), FRAME];
  expect(parse(slip).findings).toEqual([
    fel("ram-stammer-inte", "Ram", "E7", { ram: 1_535_000_000, potter: 1_525_000_000, differens: -10_000_000 }),
  ]);
});

test("a warning does not keep the frame from being compared, a fault does", () => {
  const named = (name: string, ...rest: CellValue[]) => [[name, "", "ingen", 5], rest, ["Ram", "", "", 6]];
  expect(parse(named("=A1", "B", "", "ingen", 2)).findings).toEqual([
    varning("namn-som-formel", "Ram", "B4", { varde: "=A1" }),
    fel("ram-stammer-inte", "Ram", "E6", { ram: 6, potter: 7, differens: 1 }),
  ]);
  expect(parse(named("A", "B", "", "ingen", "")).findings.map(({ code }) => code)).toEqual(["cell-tom"]);
});

test("a frame that cannot be read is told, and the sum stands in for it", () => {
  expect(parse([...POTS, ["Ram", "", "", "1 535"]])).toEqual({
    pots,
    frame: 1_535_000_000,
    findings: [fel("tal-som-text", "Ram", "E7", { kolumn: "Belopp (kr)", varde: "1 535" })],
  });
});

test.each<[string, CellValue[], BookFinding]>([
  ["a sum among the pots", ["Summa", "", "", 5], fel("summarad", "Ram", "B5", { namn: "Summa" })],
  ["no key", ["B", "", "", 5], fel("cell-tom", "Ram", "D5", { kolumn: "Nyckel", varde: "" })],
  ["no name", ["", "SKR", "ingen", 5], fel("cell-tom", "Ram", "B5", { kolumn: "Insats", varde: "" })],
  ["no amount", ["B", "", "ingen", ""], fel("cell-tom", "Ram", "E5", { kolumn: "Belopp (kr)", varde: "" })],
  [
    "a key that is none",
    ["B", "", "yta", 5],
    fel("nyckel-okand", "Ram", "D5", { varde: "yta", kanda: "befolkning, landsbygd, ingen" }),
  ],
  [
    "a pot twice, in another letter case",
    ["UTVECKLINGSINSATSER", "", "ingen", 5],
    fel("insats-dubblett", "Ram", "B5", { insats: "UTVECKLINGSINSATSER", forsta: "B4" }),
  ],
])("%s: not a pot, and told", (_, row, finding) => {
  const [first, , third] = POTS;
  expect(parse([first!, row, third!, FRAME])).toEqual({
    pots: [pots[0], pots[2]],
    frame: 1_535_000_000,
    frameCell: { row: 6, column: 4 },
    findings: [finding],
  });
});

test("no pots", () => {
  const none = fel("inga-rader", "Ram", "B4");
  expect(parse([])).toEqual({
    pots: [],
    frame: 0,
    findings: [none, varning("ram-rad-saknas", "Ram", "B4", { summa: 0 })],
  });
  expect(parse([["Ram", "", "", 0]]).findings).toEqual([none]);
  expect(
    parse([
      ["Summa", "", "", 0],
      ["Ram", "", "", 0],
    ]).findings.map(({ code }) => code),
  ).toEqual(["summarad"]);
});

test("pots whose sum is past what a cell holds exactly are told at their column", () => {
  const half = 2 ** 52;
  const two: Rows = [
    ["A", "", "ingen", half],
    ["B", "", "ingen", half],
  ];
  expect(parse([...two, FRAME])).toEqual({
    pots: ["A", "B"].map((id) => ({ id, insats: id, mottagare: "", nyckel: "ingen", belopp: half })),
    frame: 0,
    findings: [fel("for-stort-tal", "Ram", "E4", { kolumn: "Belopp (kr)", varde: "9007199254740992" })],
  });
  expect(parse([two[0]!, ["B", "", "ingen", half - 1]]).frame).toBe(2 ** 53 - 1);
});

test.each([0, 2, 3])("without column %d nothing is read: that it is missing is told already", (column) => {
  const rows = [headers, ...POTS].map((row) => row.filter((_, i) => i !== column));
  expect(parseRam(sourceOf(ram, rows))).toEqual({ pots: [], frame: 0, findings: [] });
});

test("an amount below the last name lacks one; notes, zeros and the sum of what is above do not", () => {
  const noName = (cell: string) => fel("cell-tom", "Ram", cell, { kolumn: "Insats", varde: "" });
  const [first, ...rest] = POTS.slice(0, 2);
  const amount = ["", "SKR", "ingen", 18_000_000];
  expect(parse([first!, ...rest, ["", "", "", "see the annex"], ["", "", "", 0], amount, FRAME]).findings).toEqual([
    noName("B8"),
  ]);
  // Also where the frame is right without it.
  expect(parse([...POTS, amount, FRAME]).findings).toEqual([noName("B7")]);
  const sum = ["", "", "", 1_535_000_000];
  expect(parse([first!, ...rest, amount, sum]).findings.map(({ code, cell }) => [code, cell])).toEqual([
    ["cell-tom", "B6"],
    ["ram-rad-saknas", "B6"],
  ]);
  expect(parse([["A", "", "yta", 5], ["", "", "", 5], FRAME]).findings.map(({ code }) => code)).toEqual([
    "nyckel-okand",
  ]);
  expect(parse([["", "", "", 5]]).findings.map(({ code }) => code)).toEqual(["cell-tom", "ram-rad-saknas"]);
});

test("rows below the last name are not pots, whatever stands in the other columns", () => {
  const source = sourceOf(ram, [headers, ...POTS, ["", "", "", 1_535_000_000], [" ", "", "x", ""]]);
  expect(parseRam(source).findings).toEqual([varning("ram-rad-saknas", "Ram", "B7", { summa: 1_535_000_000 })]);
  expect(source.endRow).toBe(6);
});
