/** Every kind of bad input gives its finding, at its cell; and stops the run unless it is a warning. */
import { readInputs } from "../../src/workbook/inputs";
import { findingText } from "../../src/texts/findings";
import { snapshotOf, smallBook, testDefaults, type Rows } from "../support/snapshot";

type Damage = (book: Record<string, Rows>) => void;
const set =
  (sheet: string, row: number, column: number, value: string | number): Damage =>
  (book) => {
    book[sheet]![row]![column] = value;
  };
const drop =
  (sheet: string): Damage =>
  (book) => {
    delete book[sheet];
  };
const push =
  (sheet: string, ...rows: Rows): Damage =>
  (book) => {
    book[sheet]!.push(...rows);
  };
const ramRows: Rows = [
  ["Insats", "Mottagare", "Nyckel", "Belopp (kr)"],
  ["Utveckling", "Regionerna", "befolkning", 1_357_000_000],
  ["Landsbygd", "Regioner", "landsbygd", 150_000_000],
  ["Samordning", "SKR", "ingen", 18_000_000],
  ["Ram", "", "", 1_535_000_000],
];
const withRam =
  (change: (rows: Rows) => void): Damage =>
  (book) => {
    const rows = ramRows.map((row) => [...row]);
    rows[1]![3] = 1_367_000_000;
    change(rows);
    book.Ram = rows;
  };
const withVikter =
  (...rows: Rows): Damage =>
  (book) => {
    book.Vikter = [["Kommuntyp", "Vikt"], ["ej landsbygd", 0], ["mycket gles landsbygd", 6], ...rows];
  };

const cases: [string, Damage, string, string, string][] = [
  ["sheet Regioner missing", drop("Regioner"), "blad-saknas", "Regioner", ""],
  ["sheet Kommuner missing", drop("Kommuner"), "blad-saknas", "Kommuner", ""],
  ["no header at all", (b) => (b.Regioner = [["01", "Stockholm", 5]]), "rubrik-saknas", "Regioner", "A1"],
  ["column missing", set("Regioner", 0, 2, "Yta"), "kolumn-saknas", "Regioner", "A1"],
  ["column of thousands", withRam((r) => (r[0]![3] = "Belopp (tkr)")), "kolumn-i-tkr", "Ram", "D1"],
  [
    "two columns could be the population",
    (b) => {
      b.Regioner![0] = ["Regionkod", "Region", "Befolkning", "Invånare"];
      for (const row of b.Regioner!.slice(1)) row.push(5);
    },
    "kolumn-oklar",
    "Regioner",
    "C1",
  ],
  ["headers without rows", (b) => (b.Regioner = b.Regioner!.slice(0, 1)), "inga-rader", "Regioner", "A2"],
  ["number as text with spaces", set("Regioner", 1, 2, "2 455 914"), "tal-som-text", "Regioner", "C2"],
  ["number as text with hard spaces", set("Regioner", 1, 2, "2\u00a0455\u00a0914"), "tal-som-text", "Regioner", "C2"],
  ["number as text with commas", set("Regioner", 1, 2, "2,455,914"), "tal-som-text", "Regioner", "C2"],
  ["negative", set("Regioner", 2, 2, -1), "tal-negativt", "Regioner", "C3"],
  ["fraction", set("Kommuner", 1, 4, 10.5), "tal-brutet", "Kommuner", "E2"],
  ["empty population", set("Regioner", 1, 2, ""), "cell-tom", "Regioner", "C2"],
  ["not a number", set("Regioner", 1, 2, "okänt"), "ej-tal", "Regioner", "C2"],
  ["error value", set("Regioner", 1, 2, "#REF!"), "felvarde", "Regioner", "C2"],
  ["duplicate region", push("Regioner", ["01", "Igen", 5]), "regionkod-dubblett", "Regioner", "A4"],
  ["unknown region", push("Regioner", ["99", "Nya", 5]), "regionkod-okand", "Regioner", "A4"],
  ["region code as a number", set("Regioner", 1, 0, 1), "kod-ar-tal", "Regioner", "A2"],
  ["region code of one digit", set("Regioner", 1, 0, "1"), "kod-fel-form", "Regioner", "A2"],
  ["region code with a space", set("Regioner", 1, 0, "01 "), "kod-fel-form", "Regioner", "A2"],
  [
    "duplicate kommun",
    push("Kommuner", ["0114", "Igen", "01", "ej landsbygd", 5]),
    "kommunkod-dubblett",
    "Kommuner",
    "A4",
  ],
  ["unknown kommun", push("Kommuner", ["0199", "Ny", "01", "ej landsbygd", 5]), "kommunkod-okand", "Kommuner", "A4"],
  ["kommun code as a number", set("Kommuner", 1, 0, 114), "kod-ar-tal", "Kommuner", "A2"],
  ["kommun without region", set("Kommuner", 1, 2, "03"), "kommun-utan-region", "Kommuner", "C2"],
  ["kommun under another region", set("Kommuner", 1, 2, "23"), "kommun-fel-region", "Kommuner", "C2"],
  ["unknown kommuntyp", set("Kommuner", 1, 3, "storstad"), "kommuntyp-okand", "Kommuner", "D2"],
  ["kommuntyp with a trailing space", set("Kommuner", 1, 3, "ej landsbygd "), "kommuntyp-okand", "Kommuner", "D2"],
  ["weight negative", withVikter(["annan", -1]), "tal-negativt", "Vikter", "B4"],
  ["weight with three decimals", withVikter(["annan", 1.125]), "vikt-decimaler", "Vikter", "B4"],
  // 2^53 is some 9,007e15: a hundred times this is past it.
  ["weight past counting", withVikter(["annan", 1e14]), "for-stort-tal", "Vikter", "B4"],
  ["weight written as a power", withVikter(["annan", 1e22]), "for-stort-tal", "Vikter", "B4"],
  ["same type twice", withVikter(["Ej landsbygd", 2]), "kommuntyp-dubblett", "Vikter", "A4"],
  ["population keys all zero", (b) => b.Regioner!.slice(1).forEach((r) => (r[2] = 0)), "nyckel-noll", "Regioner", "C2"],
  ["rural keys all zero", set("Kommuner", 2, 3, "ej landsbygd"), "nyckel-noll", "Vikter", ""],
  ["the 1 357 slip", (b) => (b.Ram = ramRows), "ram-stammer-inte", "Ram", "D5"],
  ["Riket among the regions", push("Regioner", ["00", "Riket", 1500]), "summarad", "Regioner", "A4"],
  ["Summa among the regions", push("Regioner", ["", "Summa", 1500]), "summarad", "Regioner", "A4"],
  ["Summa among the pots", withRam((r) => r.splice(4, 0, ["Summa", "", "", 5])), "summarad", "Ram", "A5"],
  ["unknown key", withRam((r) => (r[1]![2] = "yta")), "nyckel-okand", "Ram", "C2"],
  ["same pot twice", withRam((r) => (r[2]![0] = "Utveckling")), "insats-dubblett", "Ram", "A3"],
  [
    "unknown method",
    (b) =>
      (b.Vikter = [
        ["Avrundningsmetod", "nedåt"],
        ["Kommuntyp", "Vikt"],
        ["ej landsbygd", 0],
        ["mycket gles landsbygd", 6],
      ]),
    "metod-okand",
    "Vikter",
    "B1",
  ],
];

test.each(cases)("%s", (_, damage, code, sheet, cell) => {
  const book = smallBook();
  damage(book);
  const { findings, ready } = readInputs(snapshotOf(book), testDefaults);
  expect(findings.filter((f) => f.severity === "fel").map((f) => [f.code, f.sheet, f.cell])).toContainEqual([
    code,
    sheet,
    cell,
  ]);
  expect(ready).toBeUndefined();
  for (const finding of findings) {
    for (const language of ["sv", "en"] as const) {
      const { text, action } = findingText(finding, language);
      expect(text.length).toBeGreaterThan(5);
      expect(action.length).toBeGreaterThan(5);
      expect(text + action).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});

test("the undamaged book has no finding", () => {
  const { findings, ready } = readInputs(snapshotOf(smallBook()), testDefaults);
  expect(findings).toEqual([]);
  expect(ready?.grant.regions).toHaveLength(2);
});

test("region codes that Excel made numbers are told once each, not again for every kommun", () => {
  const book = smallBook();
  book.Regioner![1]![0] = 1;
  const { findings } = readInputs(snapshotOf(book), testDefaults);
  expect(findings.map((f) => [f.code, f.cell])).toEqual([["kod-ar-tal", "A2"]]);
});

describe("what only warns", () => {
  const warnings = (damage: Damage) => {
    const book = smallBook();
    damage(book);
    const { findings, ready } = readInputs(snapshotOf(book), testDefaults);
    expect(ready).toBeDefined();
    return findings.map((f) => [f.severity, f.code, f.sheet, f.cell]);
  };
  test("municipalities that do not sum to their region", () => {
    expect(warnings(set("Kommuner", 1, 4, 999))).toEqual([["varning", "region-kommuner-olika", "Regioner", "C2"]]);
  });
  test("a region without municipalities", () => {
    expect(warnings((b) => b.Kommuner!.splice(1, 1))).toEqual([["varning", "region-utan-kommuner", "Regioner", "C2"]]);
  });
  test("a name that begins with =", () => {
    expect(warnings(set("Regioner", 1, 1, "=HYPERLINK(1)"))).toEqual([
      ["varning", "namn-som-formel", "Regioner", "B2"],
    ]);
  });
  test("no stated frame", () => {
    expect(warnings(withRam((r) => r.pop()))).toEqual([["varning", "ram-rad-saknas", "Ram", "A5"]]);
  });
});

describe("what is understood", () => {
  test.each([
    ["Länskod", "Regionnamn", "Befolkning"],
    ["Kod", "Namn", "Invånare"],
    ["  regionkod ", "REGION", "Folkmängd 1 november 2023"],
    ["Regionkod", "Region", "folkmängd (antal)"],
    ["Regionkod", "Region", "Folkmängd\u00a02023-11-01"],
  ])("headers %s, %s, %s", (...headers) => {
    const book = smallBook();
    book.Regioner![0] = headers;
    expect(readInputs(snapshotOf(book), testDefaults).ready?.grant.regions).toEqual([
      { regionkod: "01", region: "Region Stockholm", folkmangd: 1000 },
      { regionkod: "23", region: "Region Jämtland Härjedalen", folkmangd: 500 },
    ]);
  });

  test("title rows above the header, blank rows between and below", () => {
    const book = smallBook();
    book.Regioner!.unshift(["Folkmängd i riket", "", ""], ["", "", ""]);
    book.Regioner!.splice(4, 0, ["", "", ""]);
    book.Regioner!.push(["", "", ""], ["", "", ""]);
    const { ready, found } = readInputs(snapshotOf(book), testDefaults);
    expect(ready?.grant.regions).toHaveLength(2);
    expect(found.find(({ sheet }) => sheet === "Regioner")).toMatchObject({ rows: 2, total: 1500 });
  });

  test("an ambiguous column is asked about, and the answer is heeded", () => {
    const book = smallBook();
    book.Regioner = [
      ["Regionkod", "Region", "Befolkning", "Invånare"],
      ["01", "Region Stockholm", 1, 1000],
      ["23", "Region Jämtland Härjedalen", 2, 500],
    ];
    const asked = readInputs(snapshotOf(book), testDefaults);
    expect(asked.questions).toEqual([
      {
        sheet: "Regioner",
        column: "Folkmängd",
        choices: [
          { header: "Befolkning", cell: "C1" },
          { header: "Invånare", cell: "D1" },
        ],
      },
    ]);
    const answered = readInputs(snapshotOf(book), testDefaults, { Regioner: { Folkmängd: "Invånare" } });
    expect(answered.ready?.grant.regions.map(({ folkmangd }) => folkmangd)).toEqual([1000, 500]);
  });

  test("one pot by population needs no municipalities", () => {
    const book = smallBook();
    delete book.Kommuner;
    book.Ram = [
      ["Insats", "Nyckel", "Belopp (kr)"],
      ["Statsbidrag", "befolkning", 1_382_000_000],
      ["Ram", "", 1_382_000_000],
    ];
    const { ready, findings } = readInputs(snapshotOf(book), testDefaults);
    expect(findings).toEqual([]);
    expect(ready?.grant.pots).toHaveLength(1);
  });
});
