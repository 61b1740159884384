/** Vikter: what a person in each type counts for, and how is rounded. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { parseMethod, parseWeights } from "../../../src/workbook/parse/vikter";
import { vikter } from "../../../src/workbook/sheets/vikter";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { snapshotAtB3, sourceOf } from "../../support/sources";

const headers = ["Kommuntyp", "Vikt"];
function parse(rows: Rows, needed = true): { weights: [string, number][]; findings: BookFinding[] } {
  const { weights, findings } = parseWeights(sourceOf(vikter, [headers, ...rows]), needed);
  return { weights: [...weights], findings };
}

test.each<[string, CellValue[], [string, number][], BookFinding[]]>([
  ["two decimals", ["gles", 4.25], [["gles", 4.25]], []],
  ["no type", ["", 4], [], [fel("cell-tom", "Vikter", "B5", { kolumn: "Kommuntyp", varde: "" })]],
  ["no weight", ["gles", ""], [], [fel("cell-tom", "Vikter", "C5", { kolumn: "Vikt", varde: "" })]],
  [
    "the type twice, in another letter case",
    ["TÄT", 1],
    [],
    [fel("kommuntyp-dubblett", "Vikter", "B5", { typ: "TÄT", forsta: "B4" })],
  ],
  [
    "a type that begins like a formula",
    ["-gles", 1],
    [["-gles", 1]],
    [varning("namn-som-formel", "Vikter", "B5", { varde: "-gles" })],
  ],
])("%s", (_, row, more, findings) => {
  expect(parse([["tät", 0], row])).toEqual({ weights: [["tät", 0], ...more], findings });
});

test("weights are needed where a pot is divided by them, and only then", () => {
  expect(parse([])).toEqual({ weights: [], findings: [fel("inga-rader", "Vikter", "B4")] });
  expect(parse([], false)).toEqual({ weights: [], findings: [] });
  expect(parse([["", 4]]).findings.map(({ code }) => code)).toEqual(["cell-tom"]);
});

test.each([
  ["weights", ["Kommuntyp", "Anteckning"]],
  ["types", ["Anteckning", "Vikt"]],
])("without the column of %s nothing is read: that it is missing is told already", (_, own) => {
  const tables = [{ name: "Vikter", sheet: "Vikter", row: 2, column: 1, rows: 2, columns: 2 }];
  const source = sourceOf(vikter, [own, ["gles", 4]], { tables });
  expect(Object.keys(source.at)).toHaveLength(1);
  expect(parseWeights(source, true)).toEqual({ weights: new Map(), findings: [] });
});

describe("the method", () => {
  const methodIn = (rows: Rows) => parseMethod(snapshotAtB3("Vikter", rows).sheets[0]!);

  test.each([
    ["Avrundningsmetod", "största resten", "största resten"],
    [" metod: ", " Största Resten ", "största resten"],
    ["FÖRDELNINGSMETOD", "differens på största", "differens på största"],
    ["Avrundning", "DIFFERENS PÅ STÖRSTA", "differens på största"],
  ])("%s, %s: the cell to the right of its label", (label, typed, method) => {
    expect(methodIn([["Vikter"], [], ["", label, typed]])).toEqual({
      cell: { row: 4, column: 3 },
      method,
      findings: [],
    });
  });

  const metoder = "största resten, differens på största";
  test.each([
    ["", "cell-tom", ""],
    ["  ", "cell-tom", ""],
    ["nedåt", "metod-okand", "nedåt"],
  ] as const)("%p is none", (typed, code, varde) => {
    expect(methodIn([["Metod", typed]])).toEqual({
      cell: { row: 2, column: 2 },
      findings: [fel(code, "Vikter", "C3", { kolumn: "Avrundningsmetod", varde, metoder })],
    });
  });

  test("is not there where no cell is its label, and the first label counts", () => {
    expect(methodIn([["Metoden", "största resten"], ["Me:tod", "nedåt"], headers])).toEqual({ findings: [] });
    expect(
      methodIn([
        ["Metod", "nedåt"],
        ["Metod", "största resten"],
      ]).findings,
    ).toHaveLength(1);
  });
});
