/** Calculation sheets are found where they stand now, by their headers. */
import type { CellValue } from "../../src/workbook/snapshot";
import { budgetRules, headerRowOf } from "../../src/workbook/standing";
import { snapshotOf, type Rows } from "../support/snapshot";

const sheet = (values: Rows) => snapshotOf({ Blad: values }).sheets[0]!;
const lines = (count: number): Rows => Array.from({ length: count }, (): CellValue[] => ["", "", ""]);

describe("the row of the headers", () => {
  test.each<[string, Rows, number]>([
    ["first of all", [["Regionkod", "Region"], ...lines(9)], 0],
    ["below what has come in", [...lines(30), ["Regionkod", "Region"]], 30],
    ["beside a column that has come in", [...lines(19), ["", "Regionkod"]], 19],
    ["not far below, where it would be a text of the user's", [...lines(20), ["", "Regionkod"]], 6],
    ["where a run writes it when it is nowhere", lines(9), 6],
    ["on a sheet that ends before that", lines(2), 6],
  ])("%s", (_, values, row) => expect(headerRowOf(sheet(values))).toBe(row));
});

describe("the rules of Områdesbudget", () => {
  const HEADERS = ["Område", "Regionkod", "Insatsområde", "Bas"];
  test("a row with a region's code each, below the sum", () =>
    expect(
      budgetRules(
        sheet([
          ["11"],
          ["Områdesbudget"],
          HEADERS,
          ["Summa", "01"],
          ["Öst", "01", "1", "båda"],
          ["Kap. 12", "kap. 12", "", ""],
          ["12 §", "12 §", "", ""],
          ["Väst", "23", "", "landsbygd"],
        ]),
      ),
    ).toEqual([
      { regionkod: "01", omrade: "Öst", insatsomrade: "1", bas: "båda", row: 4 },
      { regionkod: "23", omrade: "Väst", insatsomrade: "", bas: "landsbygd", row: 7 },
    ]));
  test.each(HEADERS)("without its column %s a rule cannot be told from another", (header) =>
    expect(
      budgetRules(sheet([HEADERS.map((text) => (text === header ? "" : text)), [], ["Öst", "01", "1", "båda"]])),
    ).toEqual([]),
  );
});
