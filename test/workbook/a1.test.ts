/** Addresses as Excel's own documentation writes them: the last column of a sheet is XFD, its last row 1 048 576. */
import {
  absolute,
  address,
  columnLetters,
  columnNumber,
  parseAddress,
  rectAddress,
  sheetPrefix,
} from "../../src/workbook/a1";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s, and back", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test("a cell, fixed or not, and a rectangle", () => {
  expect(address(6, 2)).toBe("C7");
  expect(absolute(6, 2)).toBe("$C$7");
  expect(rectAddress({ row: 0, column: 0, rows: 7, columns: 3 })).toBe("A1:C7");
  expect(rectAddress({ row: 4, column: 26, rows: 1, columns: 1 })).toBe("AA5");
  expect(rectAddress({ row: 1, column: 1, rows: 1, columns: 2 })).toBe("B2:C2");
});

test.each([
  ["Regioner", "Regioner!"],
  ["Områdesbudget", "Områdesbudget!"],
  ["Blad_2", "Blad_2!"],
  ["Åre2024", "Åre2024!"],
  ["SKR-redovisning", "'SKR-redovisning'!"],
  ["Mina anteckningar", "'Mina anteckningar'!"],
  ["Rogers'", "'Rogers'''!"],
  ["2024", "'2024'!"],
  ["24Ram", "'24Ram'!"],
  // Would be a cell without the quotes.
  ["AB12", "'AB12'!"],
  ["x1", "'x1'!"],
  ["ABCD12", "ABCD12!"],
  ["AB12C", "AB12C!"],
])("a formula refers to the sheet %s as %s", (sheet, prefix) => expect(sheetPrefix(sheet)).toBe(prefix));

test.each([
  ["B2:D9", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["D9:B2", { row: 1, column: 1, rows: 8, columns: 3 }],
  ["$B$2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["b12", { row: 11, column: 1, rows: 1, columns: 1 }],
  ["A1:AB12", { row: 0, column: 0, rows: 12, columns: 28 }],
  ["$A$1:$C$1", { row: 0, column: 0, rows: 1, columns: 3 }],
  ["Blad!B2", { sheet: "Blad", row: 1, column: 1, rows: 1, columns: 1 }],
  ["'Mitt blad'!XFD1048576", { sheet: "Mitt blad", row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ["'Rogers'' blad'!A1", { sheet: "Rogers' blad", row: 0, column: 0, rows: 1, columns: 1 }],
])("%s is a rectangle", (text, rect) => expect(parseAddress(text)).toStrictEqual(rect));

test.each(["", "B", "12", "B:B", "2:2", "ABCD1", "A1:", "A1;B2", "A1:B2:C3", "!A1", "Regioner[Folkmängd]", " A1"])(
  "%j is none",
  (text) => expect(parseAddress(text)).toBeUndefined(),
);
