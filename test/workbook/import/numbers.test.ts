/** Whole numbers as agencies print them. */
import { decimalMarkOf, isFigure, readWhole, type DecimalMark } from "../../../src/workbook/import/numbers";
import type { CellValue } from "../../../src/workbook/snapshot";

test.each<[CellValue, number]>([
  [0, 0],
  [95_905, 95_905],
  [2 ** 53 - 1, 2 ** 53 - 1],
  ["0", 0],
  ["95905", 95_905],
  // Spaces of every kind, an apostrophe, a point or a comma between thousands.
  ...[" ", "\u00a0", "\u2009", "\u202f", "'", "’", ".", ","].map((space): [string, number] => [
    `10${space}557${space}682`,
    10_557_682,
  ]),
  ["95.905", 95_905],
  ["95,905", 95_905],
  [" 17 151 589 kr", 17_151_589],
  ["17 151 589 Kronor", 17_151_589],
  ["17 151 589 SEK", 17_151_589],
  ["500:-", 500],
  ["1.234,00", 1234],
  ["1,234.00", 1234],
  ["1234,0", 1234],
  ["12,00", 12],
])("%p is %d", (cell, value) => expect(readWhole(cell, undefined)).toEqual({ kind: "whole", value }));

test.each(["", "  ", ".", "..", "...", "-", "–", "—", "−"])("%p is no figure", (cell) => {
  expect(readWhole(cell, undefined)).toEqual({ kind: "none" });
});

test.each<[CellValue, string]>([
  [true, "ej-tal"],
  ["okänt", "ej-tal"],
  ["....", "ej-tal"],
  ["--", "ej-tal"],
  ["5 personer", "ej-tal"],
  ["ca 5", "ej-tal"],
  ["kr 5", "ej-tal"],
  [":-5", "ej-tal"],
  ["5-6", "ej-tal"],
  ["5.", "ej-tal"],
  [".5", "ej-tal"],
  ["1..5", "ej-tal"],
  ["1,23,456", "ej-tal"],
  ["1.2345.678", "ej-tal"],
  ["1.234,567.890", "ej-tal"],
  ["12.34,5", "ej-tal"],
  ["1234.567,5", "ej-tal"],
  ["#N/A", "felvarde"],
  [-1, "tal-negativt"],
  ["-95 905", "tal-negativt"],
  ["−62", "tal-negativt"],
  ["\u201162", "tal-negativt"],
  ["–62", "tal-negativt"],
  ["-1,5", "tal-negativt"],
  [1.5, "tal-brutet"],
  ["12,5", "tal-brutet"],
  ["1 234,50 kr", "tal-brutet"],
  ["1.234,567", "tal-brutet"],
  // Neither is a group of three behind one to three digits.
  ["1234,567", "tal-brutet"],
  ["0,567", "tal-brutet"],
  ["12,3456", "tal-brutet"],
  [2 ** 53, "tal-for-stort"],
  ["99 999 999 999 999 999", "tal-for-stort"],
])("%p: %s", (cell, code) => expect(readWhole(cell, undefined)).toEqual({ kind: "wrong", code }));

test.each<[string, DecimalMark, object]>([
  ["95.905", ".", { kind: "wrong", code: "tal-brutet" }],
  ["95,905", ".", { kind: "whole", value: 95_905 }],
  ["95,000", ",", { kind: "whole", value: 95 }],
  ["-95,000", ",", { kind: "wrong", code: "tal-negativt" }],
  ["95.905.000", ".", { kind: "whole", value: 95_905_000 }],
])("%s in a column whose decimal mark is %s", (cell, mark, read) => expect(readWhole(cell, mark)).toEqual(read));

test.each([5, -5.5, "5", "−5", "12,5", "95 905 kr", "1,234,567"])("%p is a figure", (cell) =>
  expect(isFigure(cell)).toBe(true),
);
test.each([true, "", "..", "–", "okänt", "C8", "1,23,456"])("%p is none", (cell) => expect(isFigure(cell)).toBe(false));

test.each<[CellValue[], DecimalMark]>([
  [[], undefined],
  [["12,5"], ","],
  [["5", "12,5"], ","],
  [["12.5"], "."],
  [["1.234,00"], ","],
  [["1,234.00"], "."],
  [["1,234,567"], "."],
  [["1.234.567"], ","],
  [["1234,567"], ","],
  [["-1234.567"], "."],
  [["0,567"], ","],
  [["-0.567"], "."],
  [["12,3456"], ","],
  [["12,5 kr"], ","],
  // Thousands or thousandths: nothing gives it away.
  [["1,234", "10.567", "-1,234"], undefined],
  [["1,234", "12.5"], "."],
  // What is no number says nothing, nor does a cell that Excel has made one.
  [["a,b", "1,23,4", "1234,567x", 12.5, true, "1 234"], undefined],
  [["a,b", 1.5, "12.5"], "."],
  [["12,5", "12.5"], ","],
])("%j: the decimal mark is %s", (cells, mark) => expect(decimalMarkOf(cells)).toBe(mark));
