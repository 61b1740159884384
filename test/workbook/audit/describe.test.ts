/** What each cell of a sheet of ours is to a reviewer, and where its lines stand. */
import { describeSheets, findSheet, type DescribedSheet } from "../../../src/workbook/audit/describe";
import { snapshotOf, type Rows } from "../../support/snapshot";
import { soundWritten, sound } from "../../support/sound";
import { columnNumber } from "../../../src/workbook/a1";
import type { AllocationPlan } from "../../../src/workbook/allocationPlan";

const described = () => describeSheets(soundWritten.planned);
const sheet = (name: string): DescribedSheet => described().find((one) => one.name === name)!;
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
  expect(described().map(({ name, title, data, form }) => [name, title, data.row, data.rows, form])).toEqual([
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
  const found = (rows: Rows) => findSheet(sheet("Landsbygdsnyckel"), snapshotOf({ Landsbygdsnyckel: rows }))!;
  const asItIs = sound.sheets.find(({ name }) => name === "Landsbygdsnyckel")!.values;
  const rowsDown = (rows: number) => Array.from({ length: rows }, () => ["x"]);
  const withColumn = (at: number, rows: Rows): Rows => rows.map((line) => line.toSpliced(at, 0, ""));
  const ALL = [0, 1, 2, 3, 4, 5, 6];

  test("no such sheet", () =>
    expect(findSheet(sheet("Landsbygdsnyckel"), snapshotOf({ Annat: [["a"]] }))).toBeUndefined());
  test("as described", () => {
    expect(found(asItIs)).toMatchObject({ inPlace: true, rows: { inserted: [] }, columns: { inserted: [] } });
  });
  test("the header's row is found where most headers stand, up to a dozen rows down", () => {
    const down = found([...rowsDown(11), ...withColumn(2, asItIs)]);
    expect(down.rows.to).toEqual(asItIs.map((_, i) => i + 11));
    expect(down.columns).toEqual({ to: [0, 1, 3, 4, 5, 6, 7], inserted: [2] });
    expect(down.inPlace).toBe(false);
    expect(found([...rowsDown(12), ...withColumn(2, asItIs)]).columns.inserted).toEqual([]);
  });
  test("or up", () => {
    const up = found(withColumn(2, asItIs.slice(2)));
    expect(up.columns).toEqual({ to: [0, 1, 3, 4, 5, 6, 7], inserted: [2] });
    expect(up.rows.to).toEqual(asItIs.map((_, i) => (i < 2 ? undefined : i - 2)));
  });
  test("of two rows with the headers the first, where it is as whole", () => {
    const headers = withColumn(2, asItIs)[6]!;
    expect(found([...asItIs, headers]).columns.to).toEqual(ALL);
  });
  test("with a column among ours: rows are known by the column that is ours", () => {
    const wider = found(withColumn(0, asItIs.toSpliced(8, 0, new Array(7).fill(""))));
    expect(wider.columns).toEqual({ to: [1, 2, 3, 4, 5, 6, 7], inserted: [0] });
    expect(wider.rows).toEqual({ to: asItIs.map((_, i) => (i < 8 ? i : i + 1)), inserted: [8] });
    expect(wider.inPlace).toBe(false);
  });
  test("the last row without its code is there; with nothing in it, it is gone", () => {
    const last = asItIs.length - 1;
    const withLast = (line: Rows[number]) => found(asItIs.toSpliced(last, 1, line)).rows.to.at(-1);
    expect(withLast(["", ...asItIs[last]!.slice(1)])).toBe(last);
    expect(withLast(["", "", "", "", "", "", ""])).toBeUndefined();
  });
  test("the last column without its header is there; with nothing in it, it is gone", () => {
    const without = (blank: (row: number) => boolean) =>
      found(asItIs.map((line, row) => (blank(row) ? [...line.slice(0, 6), ""] : line))).columns.to.at(-1);
    expect(without((row) => row === 6)).toBe(6);
    expect(without(() => true)).toBeUndefined();
  });
});
