/** Where a table stands among titles and notes, and what its columns are called. */
import {
  filled,
  findLayout,
  headerOf,
  isPlace,
  placeAt,
  plainHeader,
  textAt,
} from "../../../src/workbook/import/layout";
import { placesOf, type Level } from "../../../src/workbook/import/places";
import { gridOf, register, type Cells } from "../../support/importTables";

const layoutOf = (cells: Cells, bare: Level = "region") => findLayout(gridOf(cells), placesOf(register, bare));
const TWO: Cells = [
  ["01", "Stockholm", 50_000],
  ["03", "Uppsala", 60_000],
];

test("SCB's table: three header rows, a merged header stands over all its columns", () => {
  const cells: Cells = [
    ["Folkmängd i riket 2024"],
    [],
    ["Kod", "Kommunnamn", "Folkmängd", "Inflyttade"],
    ["", "", "", "Totalt", "Därav från"],
    ["", "", "", "", " Egna  länet ", "Utlandet"],
    ["", "Riket", 90_000, 80_000, 70_000, 60_000],
    ["01", "Stockholm", 50_000, 40_000, 30_000, 20_000],
    ["", "", "i en rad utan plats"],
    ["03", "Uppsala", 40_000, 30_000, 20_000, 10_000],
    [],
    ["Källa: SCB"],
  ];
  const layout = layoutOf(cells)!;
  expect(layout).toEqual({
    code: 0,
    name: 1,
    first: 5,
    end: 9,
    headerFirst: 2,
    headerEnd: 5,
    headers: [
      ["Kod"],
      ["Kommunnamn"],
      ["Folkmängd"],
      ["Inflyttade", "Totalt"],
      ["Inflyttade", "Därav från", "Egna  länet"],
      ["Inflyttade", "Därav från", "Utlandet"],
    ],
    width: 6,
  });
  expect(headerOf(layout, 2)).toBe("Folkmängd");
  expect(headerOf(layout, 4)).toBe("Inflyttade / Därav från / Egna länet");
  expect(headerOf(layout, 6)).toBe("");
});

describe("the columns with code and name", () => {
  test.each<[string, Cells, number | undefined, number | undefined]>([
    ["side by side", TWO, 0, 1],
    ["the other way round", TWO.map(([a, b, c]) => [c!, b!, a!]), 2, 1],
    [
      "in one",
      [
        ["01 Stockholms län", 50_000],
        ["03 Uppsala län", 60_000],
      ],
      0,
      undefined,
    ],
    [
      "codes alone",
      [
        [50_000, "01"],
        [60_000, "03"],
      ],
      1,
      undefined,
    ],
    [
      "names alone",
      [
        [5.5, "Skåne"],
        [6.5, "Halland"],
      ],
      undefined,
      1,
    ],
    // The county of each municipality names fewer places than the municipality.
    [
      "beside another level's",
      [
        ["01", "0114", "Upplands Väsby"],
        ["01", "0115", "Vallentuna"],
        ["01", "0127", "Botkyrka"],
      ],
      1,
      2,
    ],
    // 2023 is the code of Malung-Sälen, but one year names one place.
    [
      "beside years",
      [
        ["Skåne", 2023],
        ["Halland", 2023],
        ["Gotland", 2023],
      ],
      undefined,
      0,
    ],
    // 1, 3 and 4 are codes of regions, but not of these.
    [
      "beside ranks",
      [
        [1, "Skåne"],
        [3, "Halland"],
        [4, "Dalarna"],
      ],
      undefined,
      1,
    ],
    [
      "beside codes that are right as often as not",
      [
        ["01", "Stockholm"],
        ["03", "Halland"],
      ],
      0,
      1,
    ],
    [
      "with few names",
      [
        ["01", "Stockholm"],
        ["03", ""],
        ["04", ""],
        ["05", ""],
      ],
      0,
      undefined,
    ],
    [
      "with half of the names",
      [
        ["01", "Stockholm"],
        ["03", "Uppsala"],
        ["04", ""],
        ["05", ""],
      ],
      0,
      1,
    ],
    [
      "with half of the codes",
      [
        ["01", "Stockholm"],
        ["03", "Uppsala"],
        ["", "Skåne"],
        ["", "Halland"],
      ],
      0,
      1,
    ],
    [
      "twice: the first counts",
      [
        ["01", "01", "Stockholm", "Stockholm"],
        ["03", "03", "Uppsala", "Uppsala"],
      ],
      0,
      2,
    ],
  ])("%s", (_, cells, code, name) => {
    const layout = layoutOf(cells)!;
    expect([layout.code, layout.name]).toEqual([code, name]);
  });

  test("a code that is wrong more often than right is none; of municipalities too, and blank rows say nothing", () => {
    const codeOf = (cells: Cells) => layoutOf([...cells, [], [], [], [], []])!.code;
    expect(
      codeOf([
        ["0114", "Upplands Väsby"],
        ["0115", "Vallentuna"],
        ["0127", "Danderyd"],
      ]),
    ).toBe(0);
    expect(
      codeOf([
        ["0114", "Upplands Väsby"],
        ["0115", "Botkyrka"],
        ["0127", "Danderyd"],
      ]),
    ).toBeUndefined();
  });

  test("one column may hold codes in some rows and names in others", () => {
    const { code, name, first, end } = layoutOf([
      ["01", 50_000],
      ["03", 60_000],
      ["Skåne", 70_000],
      ["Halland", 80_000],
    ])!;
    expect({ code, name, first, end }).toEqual({ code: 0, name: undefined, first: 0, end: 4 });
  });

  test.each<[string, Cells]>([
    ["nothing", []],
    [
      "no place",
      [
        ["Kaffe", 112],
        ["Te", 90],
      ],
    ],
    ["one place", [["01", "Stockholm"]]],
    [
      "the same place twice",
      [
        ["01", "Stockholm"],
        ["01", "Stockholm"],
      ],
    ],
    [
      "the country alone",
      [
        ["Riket", 50_000],
        ["Totalt", 60_000],
        ["00", 70_000],
      ],
    ],
    [
      "codes that nobody has",
      [
        ["98", 50_000],
        ["99", 60_000],
      ],
    ],
  ])("none where there is %s", (_, cells) => expect(layoutOf(cells)).toBeUndefined());
});

describe("the header rows", () => {
  const rowsOf = (...above: Cells) => {
    const { headerFirst, headerEnd, first } = layoutOf([...above, ...TWO])!;
    return { headerFirst, headerEnd, first };
  };
  const long = (letters: number) => "x".repeat(letters);

  test.each<[string, Cells, number, number]>([
    ["none", [], 0, 0],
    ["one, a title above", [["Titel"], ["Kod", "Namn"]], 1, 2],
    ["one, and a blank row below", [["Kod", "Namn"], []], 0, 1],
    ["none behind two blank rows", [["Kod", "Namn"], [], []], 2, 2],
    ["none behind a title", [["Kod", "Namn"], ["Titel"]], 2, 2],
    ["a lone header over a column", [["Titel"], ["", "", "2024"]], 1, 2],
    ["a lone header of 39 letters", [["", "", long(39)]], 0, 1],
    ["a lone text of 40 is none", [["", "", long(40)]], 1, 1],
    ["two headers of 79", [[long(79), long(79)]], 0, 1],
    ["a text of 80 is none", [["Kod", long(80)]], 1, 1],
    ["at most six", Array.from({ length: 8 }, () => ["a", "b"]), 2, 8],
  ])("%s", (_, above, headerFirst, headerEnd) => {
    expect(rowsOf(...above)).toEqual({ headerFirst, headerEnd, first: above.length });
  });

  test("a header is its own column's; only what is above another's is shared to the right", () => {
    const headers = (...above: Cells) => layoutOf([...above, ...TWO])!.headers;
    expect(headers(["Kod", "Namn", ""])).toEqual([["Kod"], ["Namn"], []]);
    expect(headers(["", "Namn", "Tal"], ["Kod", "", "2024"])).toEqual([["Kod"], ["Namn"], ["Tal", "2024"]]);
    expect(headers(["Kod", "Namn", ""], ["", "X", ""])).toEqual([["Kod"], ["Namn", "X"], []]);
    expect(headers(["A", "", "B"], ["Kod", "Namn", ""])).toEqual([["A", "Kod"], ["A", "Namn"], ["B"]]);
  });
});

test("a cell outside the table is blank, and rows may be of different lengths", () => {
  const grid = gridOf([["a", " ", 0], [" b "]]);
  expect([textAt(grid, 0, 2), textAt(grid, 1, 0), textAt(grid, 1, 1), textAt(grid, 2, 0)]).toEqual(["0", "b", "", ""]);
  expect([filled(grid, 0, 3), filled(grid, 1, 3), filled(grid, 2, 3)]).toEqual([[0, 2], [0], []]);
});

test("a row's place by the columns that there are", () => {
  const places = placesOf(register, "region");
  const at = (code?: number, name?: number) => placeAt(gridOf(TWO), places, { code, name }, 1);
  const uppsala = { kind: "region", kod: "03", namn: "Region Uppsala" };
  expect([at(0, 1), at(0), at(undefined, 1)]).toEqual([uppsala, uppsala, uppsala]);
  expect(at()).toBeUndefined();
  expect([isPlace(uppsala as never), isPlace({ kind: "riket" }), isPlace(undefined)]).toEqual([true, true, false]);
  expect(isPlace({ kind: "okänd", code: "kod-okand", text: "99" })).toBe(false);
});

test.each([
  ["Folkmängd_2024", "folkmängd"],
  ["Antal_invånare_totalt", "antal invånare totalt"],
  ["Folk\u00ad\u200bmängd", "folkmängd"],
  ["Kommunnamn1", "kommunnamn"],
  ["Grupp 2", "grupp 2"],
  ["1a", "1a"],
  ["K12", "k12"],
  ["Medel i kronor", "medel"],
  ["Landsbygdssatsning kronor", "landsbygdssatsning"],
  ["Belopp SEK", "belopp"],
  ["Kr", ""],
  ["Antal personer", ""],
  ["Befolkning, personer", "befolkning,"],
  ["Kronor per person", "kronor per person"],
  ["SKR", "skr"],
  ["Landsbygds- satsning och vård- kedja", "landsbygdssatsning och vårdkedja"],
  ["2- 3", "2- 3"],
])("the header %p is compared as %p", (header, plain) => expect(plainHeader(header)).toBe(plain));
