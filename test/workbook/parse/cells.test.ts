/** A cell as its column has it: the value, or what is wrong and where. */
import { fel, type BookFinding } from "../../../src/workbook/findings";
import {
  looksLikeNumber,
  readCode,
  readCount,
  readText,
  readWeight,
  type CellPlace,
} from "../../../src/workbook/parse/cells";
import type { CellValue } from "../../../src/workbook/snapshot";
import { snapshotAtB3 } from "../../support/sources";

/** Reads C4 of a sheet. */
function reading<T>(read: (place: CellPlace) => T, value: CellValue): { value: T; findings: BookFinding[] } {
  const findings: BookFinding[] = [];
  const rows = [
    [7, 7],
    [7, value],
  ];
  const [sheet] = snapshotAtB3("Blad", rows).sheets;
  return { value: read({ sheet: sheet!, row: 3, column: 2, header: "Tal", findings }), findings };
}

const refused = (code: Parameters<typeof fel>[0], varde: string, more: Record<string, string | number> = {}) => ({
  value: undefined,
  findings: [fel(code, "Blad", "C4", { kolumn: "Tal", varde, ...more })],
});
const LARGEST = 2 ** 53 - 1;

/** The same for every kind of number. */
const NO_NUMBERS: [CellValue, Parameters<typeof fel>[0], string][] = [
  ["", "cell-tom", ""],
  [" \u00a0", "cell-tom", ""],
  ["#REF!", "felvarde", "#REF!"],
  ["1 200", "tal-som-text", "1 200"],
  ["okänt", "ej-tal", "okänt"],
  [true, "ej-tal", "true"],
  [-1, "tal-negativt", "-1"],
  [-0.5, "tal-negativt", "-0.5"],
];

describe("persons and kronor", () => {
  test.each([0, 1, 2_455_914, LARGEST])("%d is a whole number that is held exactly", (value) => {
    expect(reading(readCount, value)).toEqual({ value, findings: [] });
  });
  test.each([...NO_NUMBERS, [1.5, "tal-brutet", "1.5"], [2 ** 53, "for-stort-tal", "9007199254740992"]] as const)(
    "%p: %s",
    (value, code, varde) => expect(reading(readCount, value)).toEqual(refused(code, varde)),
  );
});

describe("weights", () => {
  test.each([0, 1, 0.29, 4.25, 6.1, 90_071_992_547_409])("%d has at most two decimals", (value) => {
    expect(reading(readWeight, value)).toEqual({ value, findings: [] });
  });
  test.each([
    ...NO_NUMBERS,
    [1.125, "vikt-decimaler", "1.125"],
    [0.001, "vikt-decimaler", "0.001"],
    [1e14, "for-stort-tal", "100000000000000"],
    [1e22, "for-stort-tal", "1e+22"],
  ] as const)("%p: %s", (value, code, varde) => expect(reading(readWeight, value)).toEqual(refused(code, varde)));
});

describe("codes", () => {
  const readFour = (place: CellPlace) => readCode(place, 4);
  test.each(["0114", "2584", "0000"])("%s is four digits as text", (value) => {
    expect(reading(readFour, value)).toEqual({ value, findings: [] });
  });
  test.each([
    [114, "kod-ar-tal", "114", { ratt: "0114" }],
    [2584, "kod-ar-tal", "2584", { ratt: "2584" }],
    ["114", "kod-fel-form", "114", { siffror: 4 }],
    ["01144", "kod-fel-form", "01144", { siffror: 4 }],
    ["0114 ", "kod-fel-form", "0114 ", { siffror: 4 }],
    [" 0114", "kod-fel-form", " 0114", { siffror: 4 }],
    ["011A", "kod-fel-form", "011A", { siffror: 4 }],
    [false, "kod-fel-form", "false", { siffror: 4 }],
    ["  ", "cell-tom", "", {}],
    ["#N/A", "felvarde", "#N/A", {}],
  ] as const)("%p: %s", (value, code, varde, more) => {
    expect(reading(readFour, value)).toEqual(refused(code, varde, more));
  });
});

test.each([
  [" Kvinna ", " Kvinna "],
  [12, "12"],
  [true, "true"],
])("text as it stands, as a lookup sees it: %p", (value, text) => {
  expect(reading(readText, value)).toEqual({ value: text, findings: [] });
});

test.each([
  ["\t", "cell-tom", ""],
  ["#VALUE!", "felvarde", "#VALUE!"],
] as const)("no text: %p", (value, code, varde) => expect(reading(readText, value)).toEqual(refused(code, varde)));

describe("a number that somebody typed or pasted as text", () => {
  test.each([
    ..."2 455 914,2\u00a0455\u00a0914,2\u202f455,−5,-5,–5,+5,1.234.567,1'000,12".split(","),
    "2,455,914",
    "12,5",
    " \u00a0 12",
    "12 ",
  ])("%s", (text) => expect(looksLikeNumber(text)).toBe(true));
  test.each(["", "-", "okänt", "12,5 %", "5 kr", "ca 5", "A1", "--5", ",5", "1/2"])("not %s", (text) =>
    expect(looksLikeNumber(text)).toBe(false),
  );
});
