/** Regioner: each row is a region, or its fault is told in full. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { isSumName } from "../../../src/workbook/parse/cells";
import { parseRegioner } from "../../../src/workbook/parse/regioner";
import { regioner } from "../../../src/workbook/sheets/regioner";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

const names = new Map([
  ["01", "Region Stockholm"],
  ["23", "Region Jämtland Härjedalen"],
]);
const headers = ["Regionkod", "Region", "Folkmängd", "Beslutat befolkning (kr)", "Beslutat landsbygd (kr)", "Beslut"];
const stockholm: CellValue[] = ["01", "Stockholm", 1000, "", "", ""];
const parse = (rows: Rows, formulas?: Rows) =>
  parseRegioner(sourceOf(regioner, [headers, ...rows], formulas && { formulas: [headers, ...formulas] }), names);
const read = { row: 3, regionkod: "01", region: "Stockholm", folkmangd: 1000 };

/** Row 5, after Stockholm in row 4. */
const second = (...cells: CellValue[]): Rows => [stockholm, [...cells, ...["", "", ""].slice(cells.length - 3)]];

test("regions with the name that stands there, else the one that is known; amounts may be blank", () => {
  expect(parse([stockholm, ["", "", "", "", "", ""], ["23", "", 500, 233, 0, 233]])).toEqual({
    regions: [read, { row: 5, regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 500 }],
    findings: [fel("cell-tom", "Regioner", "C6", { kolumn: "Region", varde: "" })],
  });
  expect(parse([["01", " Stockholm ", 1000, "", "", ""]])).toEqual({ regions: [read], findings: [] });
});

test("the column of names may be missing", () => {
  const source = sourceOf(regioner, [
    ["Regionkod", "Folkmängd"],
    ["23", 500],
    ["Totalt", 500],
  ]);
  expect(parseRegioner(source, names)).toEqual({
    regions: [{ row: 3, regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 500 }],
    findings: [fel("summarad", "Regioner", "B5", { namn: "Totalt" })],
  });
});

test.each<[string, Rows, BookFinding]>([
  ["a sum by its name", second("", "Hela riket", 1500), fel("summarad", "Regioner", "B5", { namn: "Hela riket" })],
  ["a sum by its code", second("00", "", 1500), fel("summarad", "Regioner", "B5", { namn: "00" })],
  ["a sum where the codes stand", second(" Summa: ", "", 1500), fel("summarad", "Regioner", "B5", { namn: "Summa:" })],
  [
    "a code that Excel has made a number",
    second(23, "Jämtland", 500),
    fel("kod-ar-tal", "Regioner", "B5", { kolumn: "Regionkod", varde: "23", ratt: "23" }),
  ],
  [
    "no number of persons",
    second("23", "Jämtland", ""),
    fel("cell-tom", "Regioner", "D5", { kolumn: "Folkmängd", varde: "" }),
  ],
  [
    "the same code twice",
    second("01", "Igen", 5),
    fel("regionkod-dubblett", "Regioner", "B5", { kod: "01", forsta: "B4" }),
  ],
  ["a code that no region has", second("99", "Nya", 5), fel("regionkod-okand", "Regioner", "B5", { kod: "99" })],
])("%s: not a region, and told", (_, rows, finding) => {
  expect(parse(rows)).toEqual({ regions: [read], findings: [finding] });
});

test.each([
  ["Beslutat befolkning (kr)", "E4", 3],
  ["Beslutat landsbygd (kr)", "F4", 4],
  ["Beslutat belopp (kr)", "G4", 5],
] as const)("%s must be kronor where it is filled in", (kolumn, cell, column) => {
  const row = stockholm.map((value, i) => (i === column ? -5 : value));
  expect(parse([row])).toEqual({
    regions: [read],
    findings: [fel("tal-negativt", "Regioner", cell, { kolumn, varde: "-5" })],
  });
});

test("no rows are told, but once: not where another fault is the reason", () => {
  expect(parse([])).toEqual({ regions: [], findings: [fel("inga-rader", "Regioner", "B4")] });
  expect(parse([["00", "Riket", 5, "", "", ""]]).findings.map(({ code }) => code)).toEqual(["summarad"]);
  // Nor where the columns are not known: that is told already.
  const source = sourceOf(regioner, [
    ["Regionkod", "Region"],
    ["01", "Stockholm"],
  ]);
  expect(parseRegioner(source, names)).toEqual({ regions: [], findings: [] });
  const without = sourceOf(regioner, [
    ["Region", "Folkmängd"],
    ["Stockholm", 5],
  ]);
  expect(parseRegioner(without, names)).toEqual({ regions: [], findings: [] });
});

describe("a name that begins like a formula", () => {
  const named = (name: string) => [["01", name, 1000, "", "", ""]];
  const warning = (varde: string) => varning("namn-som-formel", "Regioner", "C4", { varde });

  test.each(["=HYPERLINK(1)", "+46", "-5 %", "@SUM"])("%s is text, and told", (name) => {
    expect(parse(named(name))).toEqual({ regions: [{ ...read, region: name }], findings: [warning(name)] });
  });
  test("also where Excel keeps its apostrophe", () => {
    expect(parse(named("=1+1"), named("'=1+1")).findings).toEqual([warning("=1+1")]);
  });
  test("a formula that gives such a text is the user's own business, and a sign within a name is nothing", () => {
    expect(parse(named("=1+1"), named('="="&"1+1"')).findings).toEqual([]);
    expect(parse(named("a=b")).findings).toEqual([]);
  });
  test("a number below zero where a name stands is no formula", () => {
    expect(parse([["01", -5, 1000, "", "", ""]]).findings).toEqual([]);
  });
});

test.each(["Riket", "Hela riket", "SVERIGE", "Summa", "Totalt", "Total", "Samtliga", " Samtliga regioner: "])(
  "%p is a sum",
  (name) => expect(isSumName(name)).toBe(true),
);
test.each(["Region Summa", "", "Totalt:x", "Sum:ma", "Rikets"])("%p is none", (name) =>
  expect(isSumName(name)).toBe(false),
);
