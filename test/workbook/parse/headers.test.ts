/** Which row holds the headers and which column is what, in sheets that others have made. */
import { fel } from "../../../src/workbook/findings";
import { normalHeader } from "../../../src/workbook/parse/headers";
import { ram } from "../../../src/workbook/sheets/ram";
import { regioner } from "../../../src/workbook/sheets/regioner";
import { vikter } from "../../../src/workbook/sheets/vikter";
import { sourceOf } from "../../support/sources";
import type { Rows } from "../../support/snapshot";

test.each([
  ["Folkmängd", "folkmängd"],
  ["  FOLKMÄNGD\u00a0 ", "folkmängd"],
  ["Folkmängd 1 november 2023", "folkmängd"],
  ["Folkmängd 11  november 2023", "folkmängd"],
  ["Folkmängd november 1999", "folkmängd"],
  ["Folkmängd 2023-11-01", "folkmängd"],
  ["Folkmängd (antal personer)", "folkmängd"],
  ["Folkmängd (1) totalt", "folkmängd totalt"],
  ["Antal\u202f \ninvånare:", "antal invånare"],
  ["Regionnr.*", "regionnr"],
  ["Belopp (kr)", "belopp"],
  // Thousands and millions change the number.
  ["Belopp (tkr)", "belopp (tkr)"],
  ["Belopp (mnkr)", "belopp (mnkr)"],
  // No months, years or dates, though parts of them could be.
  ["Majs i augustimånad", "majs i augustimånad"],
  ["Nyckel 1850", "nyckel 1850"],
  ["Nyckel 20235", "nyckel 20235"],
  ["Nyckel x2023", "nyckel x2023"],
  ["Nyckel 12023-11-012", "nyckel 12023-11-012"],
])("%p is compared as %p", (header, plain) => expect(normalHeader(header)).toBe(plain));

const columnsOf = (rows: Rows, choices = {}) => sourceOf(regioner, rows, { choices: { Regioner: choices } });
const twice: Rows = [
  ["Kod", "Befolkning", "Invånare"],
  ["01", 1, 2],
];

describe("one column", () => {
  test.each([
    ["ours, in any letter case", ["REGIONKOD", "Kod", "folkmängd", "Befolkning"], { regionkod: 1, folkmangd: 3 }],
    ["ours with a date before known spellings", ["Kod", "Invånare", "Folkmängd 2023"], { regionkod: 1, folkmangd: 3 }],
    ["ours before ours with a date", ["Kod", "Folkmängd 2023", "Folkmängd"], { regionkod: 1, folkmangd: 3 }],
    [
      "known spellings, and columns of the user's own",
      ["Anteckning", "Länskod", "", "Invånare 2023", "Källa/datum"],
      { regionkod: 2, folkmangd: 4, kalla: 5 },
    ],
  ])("%s", (_, headers, at) => {
    const { findings, questions, ...source } = columnsOf([headers, ["01", "01", 1, 1, ""]]);
    expect(source.at).toEqual(at);
    expect({ findings, questions }).toEqual({ findings: [], questions: [] });
  });
});

describe("two columns could be the same thing", () => {
  const question = {
    sheet: "Regioner",
    column: "Folkmängd",
    choices: [
      { header: "Befolkning", cell: "C3" },
      { header: "Invånare", cell: "D3" },
    ],
  };
  const finding = fel("kolumn-oklar", "Regioner", "C3", {
    kolumn: "Folkmängd",
    kandidater: "Befolkning (C3), Invånare (D3)",
  });

  test.each([
    ["not answered", {}],
    ["answered about something else", { Regionkod: "Kod" }],
    ["answered with a header that is not there", { Folkmängd: "Yta" }],
  ])("%s: asked, and the run stops", (_, choices) => {
    expect(columnsOf(twice, choices)).toMatchObject({
      at: { regionkod: 1 },
      findings: [finding],
      questions: [question],
    });
  });

  test("answered: the answer is heeded", () => {
    expect(columnsOf(twice, { Folkmängd: "Invånare" })).toMatchObject({
      at: { regionkod: 1, folkmangd: 3 },
      findings: [],
      questions: [],
    });
  });

  test("an answer that two columns fit is no answer", () => {
    const { at, findings } = columnsOf([["Kod", "Invånare", "Invånare"]], { Folkmängd: "Invånare" });
    expect(at).toEqual({ regionkod: 1 });
    expect(findings.map(({ code }) => code)).toEqual(["kolumn-oklar"]);
  });

  test("an answer may name a header that nobody knows", () => {
    expect(columnsOf([["Kod", "Region", "Personer då"]], { Folkmängd: "Personer då" })).toMatchObject({
      at: { regionkod: 1, region: 2, folkmangd: 3 },
      findings: [],
    });
  });
});

describe("a column that is not there", () => {
  test("is told with the spellings that are known and the headers that are there", () => {
    expect(
      columnsOf([
        ["", "Kod", "Yta"],
        ["", "01", 5],
      ]).findings,
    ).toEqual([
      // Kod alone is no header row.
      fel("rubrik-saknas", "Regioner", "B3", { kolumner: "Regionkod, Folkmängd" }),
    ]);
    const { at, findings } = columnsOf([
      ["", "Kod", "Namn", " Yta "],
      ["", "01", "", 5],
    ]);
    expect(at).toEqual({ regionkod: 2, region: 3 });
    expect(findings).toEqual([
      fel("kolumn-saknas", "Regioner", "C3", {
        kolumn: "Folkmängd",
        stavningar: "Folkmängd, Befolkning, Invånare, Antal invånare, Invånarantal, Befolkningsmängd, Antal personer",
        funna: "Kod, Namn, Yta",
      }),
    ]);
  });

  test("but in thousands is told so", () => {
    const { findings } = sourceOf(ram, [["Insats", "Nyckel", "Belopp (tkr)"]]);
    expect(findings).toEqual([fel("kolumn-i-tkr", "Ram", "D3", { kolumn: "Belopp (kr)", rubrik: "Belopp (tkr)" })]);
  });
});

describe("the row of the headers", () => {
  const headers = ["Kommuntyp", "Vikt"];
  const rowOf = (rows: Rows) => sourceOf(vikter, rows).headerRow;

  test("is the one that names most columns, the first of them", () => {
    const titles: Rows = [
      ["Vikter", ""],
      ["Vikt", "Vad en invånare räknas för"],
    ];
    expect(rowOf([...titles, headers, ["gles", 4], headers, ["tät", 0]])).toBe(4);
  });

  test("is looked for in fifty rows", () => {
    const above = (rows: number): Rows => Array.from({ length: rows }, () => ["", ""]);
    expect(rowOf([...above(49), headers])).toBe(51);
    expect(sourceOf(vikter, [...above(50), headers])).toMatchObject({
      headerRow: 2,
      at: {},
      findings: [fel("rubrik-saknas", "Vikter", "B3", { kolumner: "Kommuntyp, Vikt" })],
      questions: [],
    });
  });

  test("is a table's own where there is one, and what is beside it is not its", () => {
    const rows: Rows = [
      ["", "Kommuntyp", "Vikt"],
      ["Klass", "Faktor", "Vikt"],
      ["gles", 4, 9],
    ];
    const table = { name: "vikter", sheet: "VIKTER", row: 3, column: 1, rows: 2, columns: 2 };
    expect(sourceOf(vikter, rows, { tables: [table] })).toMatchObject({
      headerRow: 3,
      at: { kommuntyp: 1, vikt: 2 },
      table: true,
    });
    expect(sourceOf(vikter, rows)).toMatchObject({ headerRow: 2, at: { kommuntyp: 2, vikt: 3 }, table: false });
  });

  test("is a table's even where it is blank", () => {
    const table = { name: "Vikter", sheet: "Vikter", row: 2, column: 1, rows: 2, columns: 2 };
    const { headerRow, findings } = sourceOf(
      vikter,
      [
        ["", ""],
        ["gles", 4],
      ],
      { tables: [table] },
    );
    expect(headerRow).toBe(2);
    expect(findings).toEqual([
      fel("kolumn-saknas", "Vikter", "B3", {
        kolumn: "Kommuntyp",
        stavningar: "Kommuntyp, Typ, Landsbygdsklass, Klass, Kommungrupp, Landsbygdstyp",
        funna: "",
      }),
      fel("kolumn-saknas", "Vikter", "B3", { kolumn: "Vikt", stavningar: "Vikt, Viktning, Faktor", funna: "" }),
    ]);
  });

  test("of an empty sheet is nowhere", () => {
    expect(sourceOf(vikter, []).findings.map(({ code, cell }) => [code, cell])).toEqual([["rubrik-saknas", "B3"]]);
  });
});
