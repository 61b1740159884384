/** Two spellings of one formula are one formula; two formulas are two. */
import {
  absoluteText,
  parseFormula,
  refsOf,
  relativeText,
  textWithoutExtent,
} from "../../../src/workbook/audit/formula";
import { snapshotOf } from "../../support/snapshot";

const snapshot = snapshotOf(
  {
    Regioner: [
      ["Kod", "Folk[mängd]", "Belopp (kr)"],
      ["01", 1, 2],
      ["03", 3, 4],
    ],
    "Min sida": [["a"]],
  },
  { tables: [{ name: "Regioner", sheet: "Regioner", row: 0, column: 0, rows: 3, columns: 3 }] },
);
const place = { sheet: "Regioner", row: 1, column: 2 };
const text = (formula: string) => relativeText(parseFormula(formula, place, snapshot), place);

test.each([
  ["=SUM(A1:A3)", "= sum( A1:A3 )"],
  ["=Regioner!A1", "=A1"],
  ["='Regioner'!$A$1", "=regioner!$A$1"],
  ["='Min sida'!A1", "='MIN SIDA'!A1"],
  ["=Regioner[Kod]", "=Regioner!$A$2:$A$3"],
  ["=Regioner[[#Data],[Kod]]", "=REGIONER[kod]"],
  ["=[@Kod]", "=Regioner[[#This Row],[Kod]]"],
  ["=[@[Belopp (kr)]]/1000", "=Regioner[[#This Row],[Belopp (kr)]]/1000"],
  ["=Regioner[Folk'[mängd']]", "=Regioner!$B$2:$B$3"],
  ['=COUNTIFS(A1:A3,">"&B1)', '=COUNTIFS(A1:A3, ">" & B1)'],
  ["=_xlfn.IFERROR(A1,0)", "=IFERROR(A1,0)"],
])("%s is %s", (a, b) => expect(text(a)).toBe(text(b)));

test.each([
  ["=A$1", "=A1"],
  ["=A1", "=B1"],
  ["=SUM(A1:A3)", "=SUM(A1:A2)"],
  ["=Regioner[Kod]", "=Regioner[Belopp (kr)]"],
  ['=IF(A1="OK",1,0)', '=IF(A1="ok",1,0)'],
  ["=LOG10(A1)", "=LOG10+A1"],
  ["=A1", "='Min sida'!A1"],
])("%s is not %s", (a, b) => expect(text(a)).not.toBe(text(b)));

test.each([
  "=[Bok.xlsx]Blad1!A1",
  "='[Min bok.xlsx]Blad 1'!$A$1",
  "='C:\\mapp\\[Bok.xlsx]Blad'!A1+1",
  "=SUM([1]Blad1!A1:A3)",
])("%s is a link to another file", (formula) =>
  expect(parseFormula(formula, place, snapshot).some(({ kind }) => kind === "external")).toBe(true),
);

/** "B$2" as a reference's corner. */
const corner = (row: number, column: number, rowFixed = false, columnFixed = false) => ({
  row,
  column,
  rowFixed,
  columnFixed,
});
const cell = (sheet: string, one: ReturnType<typeof corner>) => ({ kind: "ref", sheet, first: one, last: one });

test.each<[string, unknown[]]>([
  ["=B$2", [cell("regioner", corner(1, 1, true, false))]],
  ["=$B2", [cell("regioner", corner(1, 1, false, true))]],
  ["='O''Brien'!C3", [cell("o'brien", corner(2, 2))]],
  ["=$B$2:C3", [{ kind: "ref", sheet: "regioner", first: corner(1, 1, true, true), last: corner(2, 2, false, false) }]],
  ["=B2:C$3", [{ kind: "ref", sheet: "regioner", first: corner(1, 1), last: corner(2, 2, true, false) }]],
  ["=B2:$C3", [{ kind: "ref", sheet: "regioner", first: corner(1, 1), last: corner(2, 2, false, true) }]],
  ["=#REF!+Blad!#REF!", [{ kind: "lost" }, { kind: "text", text: "+" }, { kind: "lost" }]],
  ['="a ""b"""', [{ kind: "text", text: '"a ""b"""' }]],
  ["=_xlfn.IFS", [{ kind: "text", text: "IFS" }]],
  ["=A_xlfn.B", [{ kind: "text", text: "A_XLFN.B" }]],
  ["=1.5e-3", [{ kind: "text", text: "1.5E-3" }]],
  [
    "=a<>b",
    [
      { kind: "text", text: "A" },
      { kind: "text", text: "<>" },
      { kind: "text", text: "B" },
    ],
  ],
  ["", []],
  ["=", []],
  [
    "a=",
    [
      { kind: "text", text: "A" },
      { kind: "text", text: "=" },
    ],
  ],
  ["A1", [cell("regioner", corner(0, 0))]],
  // The row that it stands in; the rows of the table; what is none of our tables', as it is written.
  ["=[@Kod]", [cell("regioner", corner(1, 0, false, true))]],
  ["=Regioner[[#This Row],[Kod]]", [cell("regioner", corner(1, 0, false, true))]],
  ["=Regioner[[#This Row][Kod]]", [cell("regioner", corner(1, 0, false, true))]],
  [
    "=Regioner[ Kod ]",
    [{ kind: "ref", sheet: "regioner", first: corner(1, 0, true, true), last: corner(2, 0, true, true) }],
  ],
  ["=Regioner[Finns ej]", [{ kind: "text", text: "regioner[finns ej]" }]],
  ["=Okänd[@Kod]", [{ kind: "text", text: "okänd[@kod]" }]],
  ["=[@[Finns ej]]", [{ kind: "text", text: "[@finns ej]" }]],
  ["=Regioner[[Kod]:[Finns]]", [{ kind: "text", text: "regioner[[kod]:[finns]]" }]],
  [
    "=Regioner[Finns'] ej]-1",
    [
      { kind: "text", text: "regioner[finns] ej]" },
      { kind: "text", text: "-" },
      { kind: "text", text: "1" },
    ],
  ],
  // In capitals it is a letter longer.
  [
    "=straße-1",
    [
      { kind: "text", text: "STRASSE" },
      { kind: "text", text: "-" },
      { kind: "text", text: "1" },
    ],
  ],
  ["=Regioner[a@b]", [{ kind: "text", text: "regioner[a@b]" }]],
])("%s is read as %j", (formula, tokens) => expect(parseFormula(formula, place, snapshot)).toEqual(tokens));

describe("a table without its name is the one that the formula stands in", () => {
  const two = snapshotOf(
    {
      Blad: [
        [],
        ["", "Kod", "Namn", "Bredvid"],
        ["", "01", "a"],
        ["", "03", "b"],
        [],
        ["", "Kod", "Kod2"],
        ["", "05", "c"],
      ],
      Annat: [["Kod"], ["x"]],
    },
    {
      tables: [
        { name: "Annan", sheet: "Annat", row: 0, column: 0, rows: 9, columns: 9 },
        { name: "Borta", sheet: "Finns ej", row: 0, column: 0, rows: 9, columns: 9 },
        { name: "Ena", sheet: "Blad", row: 1, column: 1, rows: 3, columns: 2 },
        { name: "Andra", sheet: "Blad", row: 5, column: 1, rows: 2, columns: 2 },
      ],
    },
  );
  const refAt = (sheet: string, row: number, column: number, formula = "=[@Kod]") =>
    refsOf(parseFormula(formula, { sheet, row, column }, two)).map((ref) => [
      ref.sheet,
      ref.first.row,
      ref.first.column,
    ]);
  test.each<[string, string, number, number, [string, number, number][]]>([
    ["its first row", "blad", 1, 1, [["blad", 1, 1]]],
    ["its last row and column", "Blad", 3, 2, [["blad", 3, 1]]],
    ["the row below it", "Blad", 4, 1, []],
    ["the row above it", "Blad", 0, 1, []],
    ["the column to the left", "Blad", 2, 0, []],
    ["the column to the right", "Blad", 2, 3, []],
    ["the next table", "Blad", 6, 1, [["blad", 6, 1]]],
    ["another sheet's table", "Annat", 1, 0, [["annat", 1, 0]]],
    ["a sheet without one", "Tredje", 1, 1, []],
  ])("%s", (_, sheet, row, column, refs) => expect(refAt(sheet, row, column)).toEqual(refs));

  test("named, wherever it stands; not beyond its own columns, nor on a sheet that is gone", () => {
    expect(refAt("Annat", 1, 0, "=ANDRA[Kod2]")).toEqual([["blad", 6, 2]]);
    expect(refAt("Annat", 1, 0, "=Ena[Bredvid]")).toEqual([]);
    expect(refAt("Annat", 1, 0, "=Borta[Kod]")).toEqual([]);
  });
});

test("a formula as it moves with its cell, as it refers from where it stands, and but for how far it reaches", () => {
  const tokens = (formula: string) => parseFormula(formula, place, snapshot);
  const relative = (formula: string, row: number, column: number) =>
    relativeText(tokens(formula), { ...place, row, column });
  expect(relative("=A1+B$2", 4, 3)).toBe(relative("=B3+C$2", 6, 4));
  expect(relative("=A1", 4, 3)).not.toBe(relative("=A1", 5, 3));
  expect(relative("=A1", 4, 3)).not.toBe(relative("=A1", 4, 4));
  expect(relative("=$A$1", 4, 3)).toBe(relative("=$A$1", 9, 9));
  expect(relative("=A1:A1", 4, 3)).toBe(relative("=A1", 4, 3));

  expect(absoluteText(tokens("=A1:B2"))).toBe("regioner!R[0]C[0]:R[1]C[1]");
  expect(absoluteText(tokens("=#REF!+1"))).toBe("#REF!\u0001+\u00011");

  const extent = (formula: string) => textWithoutExtent(tokens(formula));
  expect(extent("=SUM(A1:A3)")).toBe(extent("=SUM(A2:A9)"));
  expect(extent("=SUM(A1:B1)")).not.toBe(extent("=SUM(A1:C1)"));
  expect(extent("=SUM(A1:B1)")).toBe(extent("=SUM(A9:B9)"));
  expect(extent("=A1")).not.toBe(extent("=A2"));
  expect(extent("=#REF!+A1:A3")).toBe("#REF!\u0001+\u0001regioner!C0:C0");
});
