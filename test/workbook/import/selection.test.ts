/** Which columns of a table in long form tell a place's rows apart. */
import { findLayout } from "../../../src/workbook/import/layout";
import { placesOf } from "../../../src/workbook/import/places";
import { findSelections } from "../../../src/workbook/import/selection";
import type { ImportQuestion } from "../../../src/workbook/import/understood";
import type { CellValue } from "../../../src/workbook/snapshot";
import { gridOf, register, type Cells } from "../../support/importTables";

/** Code in the first column, name in the second; the header row is the first. */
function selectionsIn(
  cells: Cells,
  { taken = [] as number[], answers = {} as Record<string, string> } = {},
): ReturnType<typeof findSelections> {
  const grid = gridOf(cells);
  const layout = findLayout(grid, placesOf(register, "region"));
  if (!layout) throw new Error("no table");
  const rows = cells.slice(layout.first).map((line, i) => ({ row: layout.first + i, kod: String(line[0]) }));
  return findSelections(grid, layout, rows, taken, ({ id }: ImportQuestion) => answers[id]);
}

const REGIONS: [string, string][] = [
  ["01", "Stockholm"],
  ["03", "Uppsala"],
  ["04", "Sörmland"],
];
/** Each region once for each of the lines. */
const long = (headers: string[], lines: CellValue[][]): Cells => [
  ["Kod", "Region", ...headers],
  ...REGIONS.flatMap((region) => lines.map((line) => [...region, ...line])),
];
const SEXES = [
  ["män", 10_000],
  ["kvinnor", 20_000],
];
const kon = { id: "urval:kön", about: "kön", kind: "selection", choices: ["män", "kvinnor", "summera"] };

test("a column of words is asked about, or the rows of a place are added", () => {
  expect(selectionsIn(long(["kön", "Folkmängd"], SEXES))).toEqual([
    { column: 2, header: "kön", question: kon, answer: undefined },
  ]);
  expect(selectionsIn(long(["kön", "Folkmängd"], SEXES), { answers: { "urval:kön": "män" } })).toMatchObject([
    { column: 2, answer: "män" },
  ]);
});

test.each(["totalt", "Samtliga", "båda könen"])("%s among them stands for all, unless another is asked for", (all) => {
  const cells = long(["kön", "Folkmängd"], [...SEXES, [all, 30_000]]);
  const question = { ...kon, choices: ["män", "kvinnor", all, "summera"] };
  expect(selectionsIn(cells)).toEqual([{ column: 2, header: "kön", question, answer: all }]);
  expect(selectionsIn(cells, { answers: { "urval:kön": "kvinnor" } })).toMatchObject([{ answer: "kvinnor" }]);
});

test("two that could stand for all are asked about", () => {
  const cells = long(
    ["kön", "Folkmängd"],
    [
      ["totalt", 1.5],
      ["samtliga", 2.5],
    ],
  );
  expect(selectionsIn(cells)).toMatchObject([{ answer: undefined }]);
});

test("years: the newest first, never added, and none stands for all", () => {
  const years = [
    [2022, 10_000],
    [2024, 20_000],
    [2023, 30_000],
  ];
  expect(selectionsIn(long(["år", "Folkmängd"], years))).toEqual([
    {
      column: 2,
      header: "år",
      question: { id: "urval:år", about: "år", kind: "selection", choices: ["2024", "2023", "2022"] },
      answer: undefined,
    },
  ]);
  expect(selectionsIn(long(["tid"], [["2022"], ["totalt"]]))).toMatchObject([{ answer: undefined }]);
});

test("a column of years is known by its cells too", () => {
  const cells = long(
    ["Uppgift", "Folkmängd"],
    [
      [2022, 10_000],
      [2024, 20_000],
    ],
  );
  expect(selectionsIn(cells)).toMatchObject([{ header: "Uppgift", question: { choices: ["2024", "2022"] } }]);
});

test("some places may have the same in all their rows", () => {
  const [first, second, third] = REGIONS.map((region) => ["män", "kvinnor"].map((sex) => [...region, sex]));
  const alike = third!.map(([kod, namn]) => [kod!, namn!, "alla"]);
  expect(selectionsIn([["Kod", "Region", "Kön"], ...first!, ...second!, ...alike])).toHaveLength(1);
});

test("several columns, from left to right; one without a header has its number", () => {
  const cells = long(
    ["", "år"],
    [
      ["män", "2023"],
      ["kvinnor", "2023"],
      ["män", "2024"],
      ["kvinnor", "2024"],
    ],
  );
  expect(selectionsIn(cells).map(({ column, header, question }) => [column, header, question.choices])).toEqual([
    [2, "Kolumn 3", ["män", "kvinnor", "summera"]],
    [3, "år", ["2024", "2023"]],
  ]);
});

test("blanks are nothing to choose", () => {
  expect(selectionsIn(long(["kön"], [["män"], [""]]))).toMatchObject([{ question: { choices: ["män", "summera"] } }]);
});

describe("no selection is", () => {
  test("a column of figures, one that does not vary, or one that holds what is wanted", () => {
    const cells = long(
      ["ålder", "Folkmängd", "Typ"],
      [
        ["alla", 10_000, "a"],
        ["alla", 20_000, "b"],
      ],
    );
    expect(selectionsIn(cells).map(({ column }) => column)).toEqual([4]);
    expect(selectionsIn(cells, { taken: [4] })).toEqual([]);
  });

  test("one with a figure among its words", () => {
    expect(selectionsIn(long(["ålder"], [["alla"], [17.5]]))).toEqual([]);
  });

  test("one that varies between places only, nor code and name themselves", () => {
    const cells: Cells = [
      ["Kod", "Region", "Not"],
      ...REGIONS.flatMap((r, i) => [
        [...r, `n${i}`],
        [...r, `n${i}`],
      ]),
    ];
    cells[2]![1] = "Stockholms län";
    expect(selectionsIn(cells)).toEqual([]);
  });

  test("one with more than 130 different texts", () => {
    const notes = (count: number) =>
      long(
        ["Not"],
        Array.from({ length: count }, (_, i) => [`not ${i}x`]),
      );
    expect(selectionsIn(notes(130))).toHaveLength(1);
    expect(selectionsIn(notes(131))).toEqual([]);
  });

  test("a double row among single ones: that is a fault", () => {
    const once = long(["kön"], [["män"]]);
    const doubled = (count: number): Cells => [
      ...once,
      ...REGIONS.slice(0, count).map((region) => [...region, "kvinnor"]),
    ];
    expect(selectionsIn(doubled(0))).toEqual([]);
    expect(selectionsIn(doubled(1))).toEqual([]);
    expect(selectionsIn(doubled(2))).toHaveLength(1);
    const four: Cells = [...doubled(2), ["05", "Östergötland", "män"]];
    expect(selectionsIn(four)).toEqual([]);
  });
});
