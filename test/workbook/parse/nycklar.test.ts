/** Nycklar: named shares, each with its part and whole. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { parseNycklar } from "../../../src/workbook/parse/nycklar";
import { nycklar } from "../../../src/workbook/sheets/nycklar";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

const headers = ["Namn", "Del", "Helhet"];
function parse(rows: Rows): { keys: [string, unknown][]; findings: BookFinding[] } {
  const { keys, findings } = parseNycklar(sourceOf(nycklar, [headers, ...rows]));
  return { keys: [...keys], findings };
}
const first: [string, unknown] = ["Förlossningar", { del: 659, helhet: 30_000 }];

test.each<[string, CellValue[], [string, unknown][], BookFinding[]]>([
  ["a part as large as the whole", ["Alla", 4, 4], [["Alla", { del: 4, helhet: 4 }]], []],
  ["nobody", ["Ingen", 0, 4], [["Ingen", { del: 0, helhet: 4 }]], []],
  // What is wrong but can be read is kept, so that a rule that names it is not said to name nothing.
  [
    "a whole of 0",
    ["Tom", 0, 0],
    [["Tom", { del: 0, helhet: 0 }]],
    [fel("helhet-noll", "Nycklar", "D5", { namn: "Tom" })],
  ],
  [
    "a part larger than the whole",
    ["Stor", 5, 4],
    [["Stor", { del: 5, helhet: 4 }]],
    [fel("del-over-helhet", "Nycklar", "C5", { namn: "Stor", del: 5, helhet: 4 })],
  ],
  ["no name", ["", 1, 4], [], [fel("cell-tom", "Nycklar", "B5", { kolumn: "Namn", varde: "" })]],
  ["no part", ["K", "", 4], [], [fel("cell-tom", "Nycklar", "C5", { kolumn: "Del", varde: "" })]],
  ["no whole", ["K", 1, ""], [], [fel("cell-tom", "Nycklar", "D5", { kolumn: "Helhet", varde: "" })]],
  [
    "a name in use, in another letter case",
    ["FÖRLOSSNINGAR", 1, 2],
    [],
    [fel("regelnyckel-dubblett", "Nycklar", "B5", { namn: "FÖRLOSSNINGAR", forsta: "B4" })],
  ],
  [
    "a name that begins like a formula",
    ["=A1", 1, 2],
    [["=A1", { del: 1, helhet: 2 }]],
    [varning("namn-som-formel", "Nycklar", "B5", { varde: "=A1" })],
  ],
])("%s", (_, row, more, findings) => {
  expect(parse([["Förlossningar", 659, 30_000], row])).toEqual({ keys: [first, ...more], findings });
});

test("no keys are no fault", () => expect(parse([])).toEqual({ keys: [], findings: [] }));

test.each([0, 1, 2])("without column %d nothing is read: that it is missing is told already", (column) => {
  const rows = [headers, ["K", 1, 4]].map((row) => row.filter((_, i) => i !== column));
  expect(parseNycklar(sourceOf(nycklar, rows))).toEqual({ keys: new Map(), findings: [] });
});
