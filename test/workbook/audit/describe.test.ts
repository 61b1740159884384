/** What each cell of a sheet of ours is to a reviewer, and where its lines stand. */
import { align } from "../../../src/workbook/audit/align";
import { describeSheets, findSheet, type DescribedSheet } from "../../../src/workbook/audit/describe";
import { snapshotOf, type Rows } from "../../support/snapshot";
import { soundWritten, sound } from "../../support/sound";
import { columnNumber } from "../../../src/workbook/a1";
import type { AllocationPlan } from "../../../src/workbook/allocationPlan";

const described = describeSheets(soundWritten.planned);
const sheet = (name: string): DescribedSheet => described.find((one) => one.name === name)!;
/** "D9" → its role. */
const role = (name: string, cell: string) => {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  return sheet(name).role(Number(digits) - 1, columnNumber(letters));
};

test.each<[string, string, string]>([
  ["Fördelning", "A1", "label"],
  ["Fördelning", "A9", "key"],
  ["Fördelning", "D9", "calculation"],
  ["Fördelning", "D8", "calculation"],
  ["Fördelning", "D7", "label"],
  ["Fördelning", "H3", "key"],
  ["Fördelning", "S3", "key"],
  ["Fördelning", "AD3", "label"],
  ["Fördelning", "H7", "label"],
  ["Fördelning", "AF9", "kept"],
  ["Fördelning", "AG11", "kept"],
  ["Fördelning", "AG8", "calculation"],
  ["Fördelning", "AG7", "label"],
  ["Landsbygdsnyckel", "C9", "key"],
  ["Landsbygdsnyckel", "D7", "key"],
  ["Landsbygdsnyckel", "D3", "label"],
  ["Landsbygdsnyckel", "F7", "label"],
  ["Områdesbudget", "C9", "key"],
  ["Områdesbudget", "D9", "key"],
  ["Områdesbudget", "E9", "key"],
  ["Områdesbudget", "BB9", "kept"],
  ["Fördelning", "ZZ9", "calculation"],
  ["Kontroller", "A6", "label"],
  ["Kontroller", "A7", "key"],
  ["Kontroller", "B7", "label"],
  ["Kontroller", "C7", "key"],
  ["Kontroller", "C18", "key"],
  ["Kontroller", "C19", "kept"],
  ["Kontroller", "C20", "kept"],
  ["Kontroller", "C22", "key"],
  ["Kontroller", "C23", "kept"],
  ["Kontroller", "D7", "calculation"],
  ["Kontroller", "E7", "calculation"],
  ["Kontroller", "F7", "calculation"],
  ["Kontroller", "G7", "label"],
  ["Kontroller", "C39", "label"],
])("%s!%s: %s", (name, cell, expected) => expect(role(name, cell)).toBe(expected));

test("names, titles, headers and rows", () => {
  expect(described.map(({ name, title, data, form }) => [name, title, data.row, data.rows, form])).toEqual([
    ["Landsbygdsnyckel", "Landsbygdsnyckel per region", 8, 3, undefined],
    ["Fördelning", "Fördelning per region", 8, 3, undefined],
    ["Områdesbudget", "Områdesbudget", 8, 3, undefined],
    ["Områdessummor", "Områden per region", 8, 3, undefined],
    ["Kontroller", "Kontroller", 6, 32, undefined],
  ]);
  expect(sheet("Kontroller").headers).toEqual([
    "Id",
    "Kontroll",
    "Förväntat",
    "Funnet",
    "Differens",
    "Status",
    "Blad",
    "Cell",
  ]);
  expect(sheet("Landsbygdsnyckel").headers).toEqual([
    "Regionkod",
    "Region",
    "Nr",
    "ej landsbygd",
    "mycket gles landsbygd",
    "Folkmängd i kommunerna",
    "Landsbygdsnyckel",
  ]);
});

test("a text is described as it is found: without Excel's text mark", () =>
  expect(sheet("Kontroller").cells[24]![2]).toBe("0 · 125"));
test("a reviewer's cells and the fingerprint may be anything", () => {
  const { cells } = sheet("Kontroller");
  expect([1, 2, 3, 4].map((row) => cells[row]![3])).toEqual([null, null, null, null]);
  expect([cells[4]![1], cells[4]![0], cells[3]![1]]).toEqual([null, "Fingeravtryck", '=COUNTIF(F7:F38,"FEL")']);
});

describe("a form", () => {
  const cells = [
    ["Blankett", ""],
    ["Belopp", "=A1"],
    ["Namn", "'=text"],
  ];
  const body = { name: "Rekvisition", blocks: [{ row: 0, column: 0, rows: 3, columns: 2, cells }], formats: [] };
  const withForm = (form: object) =>
    describeSheets({
      ...soundWritten.planned,
      reports: { sheets: [form], checks: [], cells: [] },
    } as unknown as AllocationPlan).at(-2)!;

  test("has lines that are known by their label, and columns by their place", () => {
    const form = withForm({ key: "rekvisition", body, form: { title: "Rekvisition av bidrag" } });
    expect(form).toMatchObject({
      name: "Rekvisition",
      title: "Rekvisition av bidrag",
      cells: [
        ["Blankett", ""],
        ["Belopp", "=A1"],
        ["Namn", "=text"],
      ],
      headers: ["A", "B"],
      data: { row: 3, rows: 0 },
      form: true,
    });
    expect([form.role(1, 1), form.role(1, 0), form.role(9, 0), form.role(1, 9)]).toEqual([
      "calculation",
      "label",
      "label",
      "label",
    ]);
  });
  test("without a title of its own is called what the sheet is", () =>
    expect(withForm({ key: "rekvisition", body }).title).toBe("Rekvisition"));
  test("stands where its columns stand, whatever its cells say", () => {
    const rows: Rows = [
      ["Blankett", "x"],
      ["", ""],
      ["Belopp", 7],
      ["Namn", "y"],
    ];
    const placed = findSheet(withForm({ key: "rekvisition", body }), snapshotOf({ Rekvisition: rows }))!;
    expect(placed.columns).toEqual({ to: [0, 1], inserted: [] });
    expect(placed.rows).toEqual({ to: [0, 2, 3], inserted: [1] });
    expect(placed.inPlace).toBe(false);
  });
});

describe("where a sheet's lines stand", () => {
  const key = sheet("Landsbygdsnyckel");
  const found = (rows: Rows) => findSheet(key, snapshotOf({ Landsbygdsnyckel: rows }))!;
  const asItIs = sound.sheets.find(({ name }) => name === key.name)!.values;

  test("no such sheet", () => expect(findSheet(key, snapshotOf({ Annat: [["a"]] }))).toBeUndefined());
  test("as described", () => {
    expect(found(asItIs)).toMatchObject({ inPlace: true, rows: { inserted: [] }, columns: { inserted: [] } });
  });
  test("the header's row is found where most headers stand, up to a dozen rows down", () => {
    const down = (rows: number) => found([...Array.from({ length: rows }, () => ["x"]), ...asItIs]);
    expect(down(11).rows.to).toEqual(asItIs.map((_, i) => i + 11));
    expect(down(11).columns).toEqual({ to: [0, 1, 2, 3, 4, 5, 6], inserted: [] });
    expect(down(11).inPlace).toBe(false);
  });
  test("with a column among ours: rows are known by the column that is ours", () => {
    const wider = found(asItIs.map((line) => ["", ...line]));
    expect(wider.columns).toEqual({ to: [1, 2, 3, 4, 5, 6, 7], inserted: [0] });
    expect(wider.rows.to).toEqual(asItIs.map((_, i) => i));
    expect(wider.inPlace).toBe(false);
  });
});

describe("lines that agree are kept together", () => {
  const blank = (found: readonly string[]) => (line: number) => (found[line] ?? "") === "";
  test.each<[string, string[], string[], (number | undefined)[], number[]]>([
    ["two came", ["a", "b"], ["a", "x", "y", "b"], [0, 3], [1, 2]],
    ["two are gone", ["a", "b", "c", "d"], ["a", "d"], [0, undefined, undefined, 1], []],
    ["one came and one changed", ["a", "b", "c"], ["a", "", "x", "c"], [0, 2, 3], [1]],
    ["the first changed", ["a", "b"], ["x", "b"], [0, 1], []],
    ["the last changed", ["a", "b"], ["a", "x"], [0, 1], []],
    ["the last two: one changed and one gone", ["a", "b", "c"], ["a", "x"], [0, 1, undefined], []],
    ["blank lines between ours", ["a", "", "", "b"], ["a", "", "", "", "b"], [0, 2, 3, 4], [1]],
    ["a blank line gone", ["a", "", "b"], ["a", "b"], [0, undefined, 1], []],
    ["blank at the end", ["a", "b", ""], ["x", "a", "b"], [1, 2, 3], [0]],
    ["nothing left", ["a", "b"], [], [undefined, undefined], []],
    ["nothing of ours", ["a", "b"], ["x", "y"], [0, 1], []],
    ["own lines below", ["a", "b"], ["x", "a", "b", "own"], [1, 2], [0]],
    ["twice the same", ["a", "a"], ["a", "a", "a"], [0, 1], []],
  ])("%s", (_, ours, found, to, inserted) => expect(align(ours, found, blank(found))).toEqual({ to, inserted }));
});
