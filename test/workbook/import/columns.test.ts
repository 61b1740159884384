/** Which column holds what is wanted; a question where more than one could. */
import { findValueColumns, isTime, standsForAll } from "../../../src/workbook/import/columns";
import { findLayout } from "../../../src/workbook/import/layout";
import { placesOf } from "../../../src/workbook/import/places";
import type { ImportKind } from "../../../src/workbook/import/understood";
import type { CellValue } from "../../../src/workbook/snapshot";
import { gridOf, register, type Cells } from "../../support/importTables";

const REGIONS: [string, string][] = [
  ["01", "Stockholm"],
  ["03", "Uppsala"],
  ["04", "Sörmland"],
];

/** A table of three regions; each value is repeated for all, a list has one for each. */
function tableOf(headers: string[][], values: (CellValue | CellValue[])[]): { cells: Cells; first: number } {
  const rows = REGIONS.map((region, i) => [
    ...region,
    ...values.map((value) => (Array.isArray(value) ? (value[i] ?? "") : value)),
  ]);
  const above = headers.map((line, i) => (i === 0 ? ["Kod", "Region", ...line] : ["", "", ...line]));
  return { cells: [...above, ...rows], first: above.length };
}

function find(
  kind: ImportKind,
  headers: string[] | string[][],
  values: (CellValue | CellValue[])[],
  answers: Record<string, string> = {},
) {
  const lines = headers.map((header) => (Array.isArray(header) ? header : []));
  const { cells, first } = tableOf(lines.some(({ length }) => length > 0) ? lines : [headers as string[]], values);
  const grid = gridOf(cells);
  const layout = findLayout(grid, placesOf(register, "region"));
  if (!layout) throw new Error("no table");
  const rows = REGIONS.map((_, i) => first + i);
  return findValueColumns(kind, { grid, layout, rows, register, answerTo: ({ id }) => answers[id] });
}

const NOTHING = { at: {}, questions: [], missing: undefined, unit: undefined, groups: undefined };
/** More than a code has digits. */
const N = 95_905;

describe("populations", () => {
  test.each<[string, string[] | string[][], (CellValue | CellValue[])[], number]>([
    ["by its name", ["Folkökning", "Folkmängd 31 december 2024", "Döda"], [N, N, N], 3],
    ["by its name in English", ["Births", "Population"], [N, N], 3],
    [
      "by a name among others",
      [
        ["Folkmängd", "Födda"],
        ["Antal", "Antal födda"],
      ],
      [N, N],
      2,
    ],
    ["by its name before a mention of it", ["Folkmängd enligt RTB", "Invånare"], [N, N], 3],
    ["by a mention of it", ["Yta km", "Folkmängd enligt RTB"], [N, N], 3],
    [
      "not by a share or a change",
      ["Andel av befolkningen", "Folkmängd, ökning", "Folkmängd enligt RTB"],
      [N, N, N],
      4,
    ],
    [
      "by a name though not in every header",
      [
        ["Population", "Births"],
        ["all", "all"],
      ],
      [N, N],
      2,
    ],
    [
      "by a mention though not in every header",
      [
        ["Folkmängd enligt RTB", "Yta"],
        ["X", "X"],
      ],
      [N, N],
      2,
    ],
    ["by a date alone", ["Yta km", "31 december 2024"], [N, N], 3],
    ["by a year alone, not by one among words", ["Yta 2 km", "Kr", "2024"], [N, N, N], 4],
    [
      "by a year though not in every header",
      [
        ["2024", "Yta"],
        ["X", "X"],
      ],
      [N, N],
      2,
    ],
    ["by a quarter", ["Yta km", "2024K4"], [N, N], 3],
    ["by a month", ["Yta km", "2024M12"], [N, N], 3],
    ["by being the only figures", ["Anteckning", "Siffran"], ["a", N], 3],
    [
      "for both sexes together",
      [
        ["Folkmängd", "", ""],
        ["Män", "Kvinnor", "Totalt"],
      ],
      [N, N, N],
      4,
    ],
    [
      "without a sex before one",
      [
        ["Folkmängd", ""],
        ["Män", "Antal"],
      ],
      [N, N],
      3,
    ],
    [
      "of all ages before one",
      [
        ["Folkmängd", ""],
        ["0–17", "Samtliga"],
      ],
      [N, N],
      3,
    ],
  ])("%s", (_, headers, values, column) => {
    expect(find("regioner", headers, values)).toEqual({ ...NOTHING, at: { folkmängd: column } });
    expect(find("kommuner", headers, values)).toEqual({ ...NOTHING, at: { folkmängd: column } });
  });

  test("sexes alone are asked about", () => {
    const { questions } = find(
      "regioner",
      [
        ["Folkmängd", ""],
        ["Män", "Kvinnor"],
      ],
      [N, N],
    );
    expect(questions.map(({ choices }) => choices)).toEqual([["Folkmängd / Män", "Folkmängd / Kvinnor"]]);
  });

  const question = { id: "kolumn:folkmängd", about: "folkmängd", kind: "column", choices: ["2023", "2024"] };
  test("two that could be it are asked about", () => {
    expect(find("regioner", ["2023", "2024"], [N, N])).toEqual({ ...NOTHING, questions: [question] });
    // An answer is still a question that was asked: it can be changed.
    const answered = find("regioner", ["2023", "2024"], [N, N], { "kolumn:folkmängd": "2024" });
    expect(answered).toEqual({ ...NOTHING, at: { folkmängd: 3 }, questions: [question] });
    expect(find("regioner", ["2023", "2024"], [N, N], { "kolumn:folkmängd": "2025" }).at).toStrictEqual({});
  });

  test("columns of the same name, and of none, are told apart by their numbers", () => {
    const choices = (headers: string[]) =>
      find(
        "regioner",
        headers,
        headers.map(() => N),
      ).questions[0]?.choices;
    expect(choices(["Antal", "Invånare", "Antal"])).toEqual(["Antal (3)", "Invånare", "Antal (5)"]);
    expect(choices(["", ""])).toEqual(["Kolumn 3", "Kolumn 4"]);
  });

  test("none", () => {
    expect(find("regioner", ["Anteckning"], ["a"])).toEqual({ ...NOTHING, missing: "folkmängd" });
  });
});

describe("a column of figures", () => {
  test.each<[string, string, CellValue[]]>([
    ["has more figures than texts", "X", [N, "okänt", N]],
    ["may have gaps", "X", [N, " ", " "]],
    ["may be called so that it begins as a code", "Kodad", [N, N, N]],
    ["may have figures as text", "X", ["95 905", "2 kr", "–5"]],
  ])("%s", (_, header, values) => expect(find("regioner", [header], [values]).at).toEqual({ folkmängd: 2 }));

  test.each<[string, string, CellValue[]]>([
    ["of as many texts as figures", "X", [N, "okänt", ""]],
    ["of blanks", "X", ["", " ", ""]],
    ["of codes", "Länskod", [N, N, N]],
    ["of numbers that name something", "Diarienr", [N, N, N]],
    ["of numbers in full", "Organisationsnummer", [N, N, N]],
    ["of years by its header", "Period", [N, N, N]],
    ["of years by its cells", "X", [2024, "2023", "2022"]],
  ])("is not one %s", (_, header, values) => expect(find("regioner", [header], [values]).missing).toBe("folkmängd"));
});

describe("years", () => {
  const timeIn = (header: string, cells: CellValue[]) => {
    const grid = gridOf([["Kod", "Region", header], ...cells.map((cell, i) => [...REGIONS[i]!, cell])]);
    const layout = findLayout(grid, placesOf(register, "region"));
    if (!layout) throw new Error("no table");
    return isTime(
      grid,
      layout,
      cells.map((_, i) => i + 1),
      2,
    );
  };
  test.each(["Tid", "år", "Year", "time", "Period", "Kvartal", "Månad", "Datum 2024"])("%s says so", (header) =>
    expect(timeIn(header, ["a", "b"])).toBe(true),
  );
  test("or every cell does, of three or more", () => {
    expect(timeIn("X", [2024, "2024", "1999"])).toBe(true);
    expect(timeIn("X", ["2024M01", "2024M12", "2024K4"])).toBe(true);
    expect(timeIn("X", [2024, 2024])).toBe(false);
    expect(timeIn("X", [2024, 2024, "okänt"])).toBe(false);
    expect(timeIn("X", [1850, 1850, 1850])).toBe(false);
    expect(timeIn("X", [20_245, 20_245, 20_245])).toBe(false);
    expect(timeIn("X", [12_024, 12_024, 12_024])).toBe(false);
    expect(timeIn("Tidigare", ["a", "b", "c"])).toBe(false);
    expect(timeIn("Nytt år", ["a", "b", "c"])).toBe(false);
  });
});

describe("decided amounts", () => {
  const amounts = (headers: string[], answers = {}) =>
    find(
      "belopp",
      headers,
      headers.map(() => N),
      answers,
    );

  test.each<[string, string[], object]>([
    ["SKR's table of 2023 and 2024", ["Medel i kronor", "Landsbygdssatsning kronor"], { befolkning: 2, landsbygd: 3 }],
    ["both pots by name", ["Landsbygd", "Befolkning", "Annat"], { landsbygd: 2, befolkning: 3 }],
    ["the larger pot by its name", ["Utvecklingsinsatser", "Landsbygd"], { befolkning: 2, landsbygd: 3 }],
    [
      "both pots and their sum",
      ["Utvecklingsinsatser", "Landsbygd", "Summa"],
      { befolkning: 2, landsbygd: 3, belopp: 4 },
    ],
    [
      "a pot without a name and their sum",
      ["Medel", "Landsbygd", "Totalt"],
      { befolkning: 2, landsbygd: 3, belopp: 4 },
    ],
    ["a sum that is no sum", ["Belopp", "Landsbygd"], { befolkning: 2, landsbygd: 3 }],
    ["a sum in English", ["Medel", "Landsbygd", "Total"], { befolkning: 2, landsbygd: 3, belopp: 4 }],
    ["two sums: neither is taken", ["Medel", "Landsbygd", "Summa", "Totalt"], { befolkning: 2, landsbygd: 3 }],
    ["one pot by name", ["Befolkning", "Summa"], { befolkning: 2 }],
    ["one sum", ["Medel", "Beslutat belopp"], { belopp: 3 }],
    ["one column", ["Medel 2022"], { belopp: 2 }],
    [
      "what is no amount is left out",
      ["Andel", "Procent", "10 %", "Kr per invånare", "Kr/inv", "Folkmängd", "Antal invånare", "Differens", "Medel"],
      { belopp: 10 },
    ],
    ["a word that is part of another is no sum", ["Totaltid", "Summa"], { belopp: 3 }],
  ])("%s", (_, headers, at) => {
    const expected = Object.fromEntries(Object.entries(at).map(([key, column]) => [`beslutat ${key}`, column]));
    expect(amounts(headers)).toEqual({ ...NOTHING, at: expected });
  });

  test("several that could be it are asked about", () => {
    const question = (field: string, choices: string[]) => ({
      id: `kolumn:beslutat ${field}`,
      about: `beslutat ${field}`,
      kind: "column",
      choices,
    });
    expect(amounts(["Medel A", "Medel B"])).toEqual({
      ...NOTHING,
      questions: [question("belopp", ["Medel A", "Medel B"])],
    });
    expect(amounts(["Medel", "Landsbygd A", "Landsbygd B"], { "kolumn:beslutat landsbygd": "Landsbygd B" })).toEqual({
      ...NOTHING,
      at: { "beslutat befolkning": 2, "beslutat landsbygd": 4 },
      questions: [question("landsbygd", ["Landsbygd A", "Landsbygd B"])],
    });
  });

  test("none, or only one pot of two", () => {
    expect(amounts(["Folkmängd"])).toEqual({ ...NOTHING, missing: "beslutat belopp" });
    expect(amounts(["Landsbygd"])).toEqual({
      ...NOTHING,
      at: { "beslutat landsbygd": 2 },
      missing: "beslutat befolkning",
    });
  });

  test.each(["tkr", "mnkr", "Mkr", "tusental", "miljoner", "mdkr"])(
    "an amount in %s is none; the first is told",
    (unit) => {
      expect(amounts([`Medel (${unit})`, `Landsbygd (${unit})`])).toEqual({
        ...NOTHING,
        missing: "beslutat belopp",
        unit: { column: 2, unit: unit.toLowerCase() },
      });
    },
  );

  test("headers of several rows are read as one", () => {
    const two = (...headers: [string[], string[]]) => find("belopp", headers, [N, N]);
    expect(two(["Kr per", "Medel"], ["invånare", "A"]).at).toEqual({ "beslutat belopp": 3 });
    expect(two(["Medel", "Landsbygd"], ["tkr", "tkr"]).unit).toEqual({ column: 2, unit: "tkr" });
  });

  test("a letter within a word is no unit", () => expect(amounts(["Medel, extrakr"]).unit).toBeUndefined());
});

describe("types", () => {
  const types = (headers: string[], ...values: (CellValue | CellValue[])[]) => find("kommuntyper", headers, values);

  test("by the words in it, three in ten being enough", () => {
    expect(types(["X", "Y"], "annat", ["gles landsbygd", "Storstadskommun", "okänt"])).toEqual({
      ...NOTHING,
      at: { kommuntyp: 3 },
    });
    expect(types(["X"], ["gles landsbygd", "okänt", ""])).toEqual({ ...NOTHING, at: { kommuntyp: 2 } });
  });

  /** Ten regions; of each column so many words of the first kind and else of the second. */
  const ten = (word: string, other: string, ...counts: number[]) => {
    const grid = gridOf([
      ["Kod", ...counts.map((_, i) => `Kommuntyp ${"AB"[i]}`)],
      ...[...register.regioner.keys()]
        .slice(0, 10)
        .map((kod, row) => [kod, ...counts.map((count) => (row < count ? word : other))]),
    ]);
    const layout = findLayout(grid, placesOf(register, "region"))!;
    const rows = Array.from({ length: 10 }, (_, i) => 1 + i);
    return findValueColumns("kommuntyper", { grid, layout, rows, register, answerTo: () => undefined });
  };

  test.each([
    ["three in ten are enough", ["gles landsbygd", "", 3], { at: { kommuntyp: 1 } }],
    ["two are not", ["gles landsbygd", "", 2], { missing: "kommuntyp" }],
    ["more than half are groups", ["C8", "ord", 6], { groups: 1 }],
    ["half are not groups, but words", ["C8", "ord", 4], { at: { kommuntyp: 1 } }],
    ["half words are no words", ["ord", "", 5], { missing: "kommuntyp" }],
    ["five groups of ten are none", ["C8", "", 5], { missing: "kommuntyp" }],
  ] as const)("%s", (_, [word, other, count], found) => {
    expect(ten(word, other, count)).toEqual({ ...NOTHING, ...found });
  });

  test("nine for every ten are nearly as many, eight are not", () => {
    expect(ten("gles landsbygd", "ord", 10, 9).questions[0]?.choices).toEqual(["Kommuntyp A", "Kommuntyp B"]);
    expect(ten("gles landsbygd", "ord", 10, 8).at).toEqual({ kommuntyp: 1 });
  });

  test("code and name are no types, whatever is above them", () => {
    const kinds = (cells: Cells) => {
      const grid = gridOf(cells);
      const layout = findLayout(grid, placesOf(register, "region"))!;
      return findValueColumns("kommuntyper", { grid, layout, rows: [1, 2], register, answerTo: () => undefined });
    };
    const headers = ["Kommuntyp", "Landsbygdstyp"];
    expect(kinds([headers, ["01 Stockholms län", "Glesbygd"], ["03 Uppsala län", "Glesbygd"]]).at).toEqual({
      kommuntyp: 1,
    });
    expect(kinds([headers, ["Stockholm", "Glesbygd"], ["Uppsala", "Glesbygd"]]).at).toEqual({ kommuntyp: 1 });
  });

  test("a header of several rows needs its word in one", () => {
    expect(find("kommuntyper", [["Kommuntyp"], ["enligt kartan"]], ["Glesbygd"]).at).toEqual({ kommuntyp: 2 });
  });

  test("the column with most of them; one with nearly as many is asked about", () => {
    expect(types(["A", "B"], ["gles landsbygd", "x", "x"], "gles landsbygd").at).toEqual({ kommuntyp: 3 });
    expect(types(["A", "B"], "gles landsbygd", "Storstadskommun").questions).toEqual([
      { id: "kolumn:kommuntyp", about: "kommuntyp", kind: "column", choices: ["A", "B"] },
    ]);
  });

  test("SKR's groups are no types", () => {
    expect(types(["Grupp", "Namn"], "C8", "Större stad")).toEqual({ ...NOTHING, groups: 2 });
    expect(types(["Grupp"], ["C8", "B3", "okänd"])).toEqual({ ...NOTHING, groups: 2 });
    // Both: the types count.
    expect(types(["Grupp", "Kommuntyp"], "C8", "gles landsbygd")).toEqual({ ...NOTHING, at: { kommuntyp: 3 } });
  });

  test.each(["Kommuntyp 2021", "Landsbygdstyp", "Landsbygdsklass", "Typ"])(
    "by its header, %s, where nobody knows the words",
    (header) => {
      expect(types(["Anteckning", header], "ord", "Glesbygd")).toEqual({ ...NOTHING, at: { kommuntyp: 3 } });
    },
  );

  test("not by a header over figures, or over something else", () => {
    expect(types(["Kommuntyp"], [1, 2, 3])).toEqual({ ...NOTHING, missing: "kommuntyp" });
    expect(types(["Kommuntyp"], ["ort", "", ""])).toEqual({ ...NOTHING, missing: "kommuntyp" });
    expect(types(["Kommuntyp"], ["x", "y", "z"])).toEqual({ ...NOTHING, missing: "kommuntyp" });
    for (const header of ["Typkod", "Prototyp"]) {
      expect(types([header], "Glesbygd")).toEqual({ ...NOTHING, missing: "kommuntyp" });
    }
  });
});

test.each([
  "totalt",
  "Total",
  "Samtliga",
  "båda könen",
  "Summa",
  "alla",
  "män och kvinnor",
  "totalt ålder",
  " Folkmängd 2024",
])("%p stands for all", (text) => expect(standsForAll(text)).toBe(true));
test.each(["män", "", "Samtliga kommuner", "efter folkmängd"])("%p does not", (text) =>
  expect(standsForAll(text)).toBe(false),
);
