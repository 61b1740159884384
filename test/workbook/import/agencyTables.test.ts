/** Tables as their publishers lay them out: what is taken, what is left out, what is asked and what is refused. */
import fc from "fast-check";
import { data2024 } from "../../../src/agreements/data/2024";
import { likelyKind, understandTable } from "../../../src/workbook/import/understand";
import type { ImportAnswers, ImportKind, Understanding } from "../../../src/workbook/import/understood";
import {
  gridOf,
  printed,
  pxTable,
  register,
  scbTable,
  skrTable,
  TILLVAXTVERKET,
  typeTable,
  type Cells,
} from "../../support/importTables";
import { upTo } from "../../support/runs";

const read = (cells: Cells, kind: ImportKind, answers: ImportAnswers = {}): Understanding =>
  understandTable(gridOf(cells), kind, register, answers);
const codes = ({ findings }: Understanding): string[] => findings.map(({ code }) => code);
const persons = ({ rows }: Understanding) => rows.map(({ kod, folkmangd }) => [kod, folkmangd]).sort();
const regions = data2024.regions.map(({ regionkod, folkmangd }) => [regionkod, folkmangd]);
const kommuner = data2024.kommuner.map(({ kommunkod, folkmangd }) => [kommunkod, folkmangd]).sort();

describe("SCB, Folkmängd i riket, län och kommuner", () => {
  test.each([
    ["two columns, hard spaces", scbTable()],
    ["one column", scbTable({ oneColumn: true })],
    ["narrow hard spaces", scbTable({ space: "\u202f" })],
    ["points between thousands, as in a German Excel", scbTable({ space: "." })],
    ["commas between thousands, as in an English Excel", scbTable({ space: "," })],
  ])("%s: 21 regions and 290 municipalities", (_, cells) => {
    const asRegions = read(cells, "regioner");
    expect(codes(asRegions)).toEqual([]);
    expect(asRegions.ready).toBe(true);
    expect(persons(asRegions)).toEqual(regions);
    expect(asRegions.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
      ["riket", 1],
      ["kommuner", 290],
      ["fotnot", 3],
    ]);
    const asKommuner = read(cells, "kommuner");
    expect(codes(asKommuner)).toEqual([]);
    expect(persons(asKommuner)).toEqual(kommuner);
    expect(asKommuner.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual([
      ["riket", 1],
      ["län", 21],
      ["fotnot", 3],
    ]);
  });

  test("says which column is what, where the header is, and whose figures of which date they are", () => {
    const { columns, headerRows, source, total } = read(scbTable(), "regioner");
    expect(headerRows).toBe("3–5");
    expect(columns).toEqual([
      { header: "Kod", cell: "A5", readAs: "kod" },
      { header: "Kommunnamn", cell: "B5", readAs: "namn" },
      { header: "Folkmängd", cell: "C5", readAs: "folkmängd" },
    ]);
    expect(source).toEqual({
      title: "SCB, Folkmängd i riket, län och kommuner 31 december 2024 och befolkningsförändringar 2024",
      date: "2024-12-31",
    });
    // The population of the country that the grant of 2024 was divided by (SKR).
    expect(total).toBe(10_557_682);
  });
});

describe("SCB:s statistikdatabas", () => {
  test("a column a year: asks which, and takes the one that is chosen", () => {
    const cells = pxTable(["2023", "2024"]);
    const asked = read(cells, "regioner");
    expect(asked).toMatchObject({ ready: false, rows: [], findings: [] });
    expect(asked.questions).toEqual([
      { id: "kolumn:folkmängd", about: "folkmängd", kind: "column", choices: ["2023", "2024"] },
    ]);
    const answered = read(cells, "regioner", { "kolumn:folkmängd": "2024" });
    expect(answered).toMatchObject({ ready: true, questions: [], source: { date: "2024" } });
    expect(persons(answered)).toEqual(regions);
  });

  test("one year: nothing to ask; 'Folkmängd 2024' as header too", () => {
    for (const headers of [["2024"], ["Folkmängd 2024"]]) {
      const understood = read(pxTable(["2024"], headers), "kommuner");
      expect(codes(understood)).toEqual([]);
      expect(persons(understood)).toEqual(kommuner);
    }
  });

  const long = (rows: (one: { kod: string; namn: string; folkmangd: number }) => (string | number)[][]): Cells => [
    ["region", "kön", "tid", "Folkmängd"],
    ...data2024.regions.flatMap(({ regionkod, region, folkmangd }) =>
      rows({ kod: regionkod, namn: region, folkmangd }),
    ),
  ];

  test("long form with several years: asks which year, newest first", () => {
    const cells = long(({ kod, namn, folkmangd }) =>
      ["2022", "2023"].map((year) => [`${kod} ${namn}`, "totalt", year, year === "2023" ? folkmangd : 5]),
    );
    const asked = read(cells, "regioner");
    expect(asked.questions).toEqual([{ id: "urval:tid", about: "tid", kind: "selection", choices: ["2023", "2022"] }]);
    const answered = read(cells, "regioner", { "urval:tid": "2023" });
    expect(persons(answered)).toEqual(regions);
    expect(answered.leftOut).toEqual([{ reason: "annat urval", rows: 21, examples: [] }]);
    expect(answered.source.date).toBe("2023");
  });

  test("long form by sex: 'totalt' is taken, and without it the sexes may be added", () => {
    const both = (total: boolean) =>
      long(({ kod, namn, folkmangd }) => [
        [`${kod} ${namn}`, "män", 2023, 1000],
        [`${kod} ${namn}`, "kvinnor", 2023, folkmangd - 1000],
        ...(total ? [[`${kod} ${namn}`, "totalt", 2023, folkmangd]] : []),
      ]);
    expect(persons(read(both(true), "regioner"))).toEqual(regions);
    const asked = read(both(false), "regioner");
    expect(asked.questions.map(({ id, choices }) => [id, choices])).toEqual([
      ["urval:kön", ["män", "kvinnor", "summera"]],
    ]);
    expect(persons(read(both(false), "regioner", { "urval:kön": "summera" }))).toEqual(regions);
  });
});

describe("SKR, beslutade belopp", () => {
  const amounts = ({ rows }: Understanding) =>
    rows.map(({ kod, befolkning, landsbygd }) => [kod, befolkning, landsbygd]);
  const decided = data2024.decided.map(({ regionkod, befolkning, landsbygd }) => [regionkod, befolkning, landsbygd]);

  test("as published: by name, also Jämtland/Härjedalen and Södermanland", () => {
    const understood = read(skrTable(), "belopp");
    expect(codes(understood)).toEqual([]);
    expect(amounts(understood)).toEqual(decided);
    expect(understood.total).toBe(1_517_000_000);
    expect(understood.source).toEqual({ title: "Medel 2024 i kronor", date: "2024" });
  });

  test("in any order, matched on name and never on position", () => {
    const [title, header, ...rows] = skrTable();
    const understood = read([title!, header!, ...rows.reverse()], "belopp");
    expect(codes(understood)).toEqual([]);
    expect(amounts(understood).sort()).toEqual(decided);
  });

  test("one pot, as in 2022", () => {
    const cells: Cells = [
      ["Region", "Medel 2022"],
      ...data2024.decided.map(({ regionkod, befolkning }) => [
        regionkod === "04" ? "Sörmland" : regionkod,
        printed(befolkning),
      ]),
      ["Totalt", "1 367 000 000 kr"],
    ];
    const understood = read(cells, "belopp");
    expect(codes(understood)).toEqual([]);
    expect(understood.rows.map(({ beslutat }) => beslutat)).toEqual(
      data2024.decided.map(({ befolkning }) => befolkning),
    );
  });

  test("an amount that its total does not know is refused", () => {
    const cells = skrTable();
    cells[5]![1] = "61 199 628";
    expect(read(cells, "belopp").findings).toMatchObject([
      { code: "summa-avviker", cell: "B24", params: { angivet: 1_367_000_000, summa: 1_366_999_999, differens: -1 } },
    ]);
  });

  test("thousands of kronor are refused", () => {
    const cells = skrTable();
    cells[1] = ["Län", "Medel (tkr)", "Landsbygdssatsning (tkr)"];
    expect(codes(read(cells, "belopp"))).toEqual(["enhet"]);
  });
});

describe("kommuntyper", () => {
  const types = ({ rows }: Understanding) => rows.map(({ kod, kommuntyp }) => [kod, kommuntyp]);
  const ours = data2024.kommuner.map(({ kommunkod, kommuntyp }) => [kommunkod, kommuntyp]);

  test.each([
    ["Tillväxtverket", TILLVAXTVERKET],
    [
      "Jordbruksverket",
      {
        "ej landsbygd": "Täta blandade kommuner",
        "tätortsnära landsbygd": "Tätortsnära landsbygdskommuner",
        "gles landsbygd": "Glesa landsbygdskommuner",
        "mycket gles landsbygd": "Mycket glesa landsbygdskommuner",
      },
    ],
    [
      "singular, numbered",
      {
        "ej landsbygd": "1. Storstadskommun",
        "tätortsnära landsbygd": "4. Landsbygdskommun nära en större stad",
        "gles landsbygd": "5. Landsbygdskommun, avlägset belägen",
        "mycket gles landsbygd": "6. Landsbygdskommun, mycket avlägset belägen",
      },
    ],
  ])("%s: translated, and the translation is to be confirmed", (_, names) => {
    const asked = read(typeTable(names), "kommuntyper");
    expect(asked.questions.map(({ kind }) => kind)).toEqual(["types"]);
    expect(asked.types.map(({ found, as }) => [as, found]).sort()).toEqual(Object.entries(names).sort());
    const understood = read(typeTable(names), "kommuntyper", { typer: "ja" });
    expect(codes(understood)).toEqual(["typer-oversatta"]);
    expect(understood.ready).toBe(true);
    expect(types(understood)).toEqual(ours);
  });

  test("our own words need no confirmation", () => {
    const understood = read(typeTable({}), "kommuntyper");
    expect(understood).toMatchObject({ ready: true, findings: [], questions: [] });
    expect(types(understood)).toEqual(ours);
  });

  test("the division into three types is asked about: it does not tell sparse from very sparse", () => {
    const understood = read(typeTable({ ...TILLVAXTVERKET, "gles landsbygd": "Landsbygdskommuner" }), "kommuntyper");
    expect(understood.questions[0]).toMatchObject({ id: "typ:Landsbygdskommuner", choices: register.kommuntyper });
    const answers = { "typ:Landsbygdskommuner": "gles landsbygd", typer: "ja" };
    expect(
      types(read(typeTable({ ...TILLVAXTVERKET, "gles landsbygd": "Landsbygdskommuner" }), "kommuntyper", answers)),
    ).toEqual(ours);
  });

  test("SKR:s kommungrupper are no types, and the user is told so", () => {
    const cells: Cells = [
      ["Kommunkod", "Kommunnamn", "Kommungrupp 2023", "Kommungrupp 2023, namn"],
      ...data2024.kommuner.map(({ kommunkod, kommun }, i) => [
        kommunkod,
        kommun,
        i % 2 ? "C8" : "B3",
        i % 2 ? "Landsbygdskommun" : "Större stad",
      ]),
    ];
    expect(codes(read(cells, "kommuntyper"))).toEqual(["kommungrupp"]);
  });
});

describe("what is wrong is told with its cell", () => {
  const changed = (row: number, column: number, value: string | number): Cells => {
    const cells = scbTable();
    cells[row]![column] = value;
    return cells;
  };
  // Row 7 is 01 Stockholm, row 8 its first municipality, 0127 Botkyrka.
  test.each([
    ["unknown code", changed(7, 0, "0999"), "kommuner", "kod-okand", "A8"],
    ["a code with another's name below its own", changed(8, 0, "0127"), "kommuner", "kod-namn-olika", "A9"],
    ["another's name", changed(7, 1, "Danderyd"), "kommuner", "kod-namn-olika", "A8"],
    ["a number that is not whole", changed(7, 2, "95905,5"), "kommuner", "tal-brutet", "C8"],
    ["a word for a number", changed(7, 2, "okänt"), "kommuner", "ej-tal", "C8"],
    ["no number", changed(7, 2, ".."), "kommuner", "varde-saknas", "C8"],
    ["below zero", changed(6, 2, "\u20112 473"), "regioner", "tal-negativt", "C7"],
    ["an error value", changed(7, 2, "#N/A"), "kommuner", "felvarde", "C8"],
    ["too large", changed(6, 2, "99 999 999 999 999 999"), "regioner", "tal-for-stort", "C7"],
    ["a county that is not its municipalities", changed(6, 2, "2 455 915"), "kommuner", "lan-avviker", "C7"],
    ["a country that is not its regions", changed(5, 2, "10 557 683"), "regioner", "summa-avviker", "C6"],
  ] as const)("%s", (_, cells, kind, code, cell) => {
    const understood = read(cells, kind);
    expect(understood.findings[0]).toMatchObject({ code, cell, severity: "fel" });
    expect(understood.ready).toBe(false);
  });

  test("the same municipality twice", () => {
    const cells = scbTable();
    cells.splice(9, 0, [...cells[7]!]);
    expect(read(cells, "kommuner").findings[0]).toMatchObject({
      code: "dubblett",
      cell: "A10",
      params: { forsta: "A8" },
    });
  });

  test("a region that is missing", () => {
    const cells = scbTable().filter(([kod]) => kod !== "09");
    expect(read(cells, "regioner").findings).toMatchObject([
      { code: "regioner-saknas", params: { antal: 1, av: 21, namn: "09 Region Gotland" } },
    ]);
  });

  test("a name that nobody has", () => {
    const cells = skrTable();
    cells[4]![0] = "Sodermanland";
    expect(codes(read(cells, "belopp"))).toEqual(["namn-okant", "regioner-saknas"]);
  });

  test("municipalities where regions are wanted, and nothing at all", () => {
    expect(codes(read(typeTable(), "regioner"))).toEqual(["fel-niva"]);
    expect(
      codes(
        read(
          [
            ["Kaffe", 112],
            ["Te", 90],
          ],
          "regioner",
        ),
      ),
    ).toEqual(["inga-platser"]);
    expect(codes(read([], "belopp"))).toEqual(["inga-platser"]);
    expect(codes(read(typeTable(), "kommuner"))).toEqual(["kolumn-saknas"]);
  });
});

test("a guess of what a table is", () => {
  const guess = (cells: Cells) => likelyKind(gridOf(cells), register);
  expect(guess(scbTable())).toBe("kommuner");
  expect(guess(skrTable())).toBe("belopp");
  expect(guess(typeTable())).toBe("kommuntyper");
  expect(guess(pxTable().filter(([label]) => !/^\d{4} /.test(String(label))))).toBe("regioner");
  expect(guess([["a", "b"]])).toBeUndefined();
});

test("answers of an earlier import are used for the same question only", () => {
  const before = new Map([["kolumn:folkmängd", { answer: "2023", choices: ["2023", "2024"] }]]);
  const layouts: string[] = [];
  const again = (cells: Cells) =>
    understandTable(gridOf(cells), "regioner", register, {}, (layout) => {
      layouts.push(layout);
      return before;
    });
  expect(again(pxTable(["2023", "2024"]))).toMatchObject({ ready: true, source: { date: "2023" } });
  // A year later "2023" is there still, and is not what is meant any more.
  expect(again(pxTable(["2023", "2024", "2025"])).questions).toHaveLength(1);
  expect(layouts[0]).not.toBe(layouts[1]);
});

test("no table makes it throw", () => {
  const word = fc.constantFrom(
    "",
    "01",
    "0114",
    1,
    114,
    "Riket",
    "01 Stockholms län",
    "Gotland",
    "2024",
    "Folkmängd",
    "1 000",
    "1,5",
    "#N/A",
    true,
    "Landsbygd",
    "Summa",
    "=1+1",
    "Kommuntyp",
    "C8",
    "tkr",
    -1,
    1e300,
  );
  const cell = fc.oneof(word, fc.string(), fc.double({ noNaN: true }), fc.integer());
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 });
  fc.assert(
    fc.property(table, fc.constantFrom<ImportKind>("regioner", "kommuner", "kommuntyper", "belopp"), (cells, kind) => {
      const understood = read(cells as Cells, kind);
      expect(understood.ready).toBe(false);
    }),
    upTo(300),
  );
});
