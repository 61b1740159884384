/** Two spellings of one formula are one formula; two formulas are two. */
import { parseFormula, relativeText } from "../../../src/workbook/audit/formula";
import { align } from "../../../src/workbook/audit/align";
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

test.each([
  ["nothing changed", ["a", "", "b"], ["a", "", "b", "own"], [0, 1, 2], []],
  ["one came between", ["a", "b", "c"], ["a", "", "b", "c"], [0, 2, 3], [1]],
  ["one came first", ["a", "b"], ["", "a", "b"], [1, 2], [0]],
  ["one is gone", ["a", "b", "c"], ["a", "c"], [0, undefined, 1], []],
  ["the last is gone", ["a", "b", "c"], ["a", "b"], [0, 1, undefined], []],
  ["a label changed", ["a", "b", "c"], ["a", "x", "c"], [0, 1, 2], []],
  ["the same label twice, one gone", ["a", "x", "b", "x"], ["a", "x", "b"], [0, 1, 2, undefined], []],
] as [string, string[], string[], (number | undefined)[], number[]][])("lines: %s", (_, ours, found, to, inserted) => {
  expect(align(ours, found, (line) => (found[line] ?? "") === "")).toEqual({ to, inserted });
});
