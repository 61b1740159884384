/** A small table of each kind, understood whole: its rows, what is left out, what is asked and each fault with its place. */
import { importFel, importVarning, type ImportFinding } from "../../../src/workbook/import/findings";
import { likelyKind, understandTable } from "../../../src/workbook/import/understand";
import type { ImportAnswers, ImportKind, Register, RememberedAnswers } from "../../../src/workbook/import/understood";
import { gridOf, register as whole, type Cells } from "../../support/importTables";

const register: Register = {
  regioner: new Map([
    ["01", "Region Stockholm"],
    ["23", "Region Jämtland Härjedalen"],
  ]),
  kommuner: new Map([
    ["0114", "Upplands Väsby"],
    ["0127", "Botkyrka"],
    ["2303", "Ragunda"],
  ]),
  kommuntyper: whole.kommuntyper,
};
/** The table's first cell is C10 of its sheet. */
const at = (cells: Cells) => ({ ...gridOf(cells, "Tabell"), row: 9, column: 2 });
const read = (cells: Cells, kind: ImportKind, answers: ImportAnswers = {}, known = register) =>
  understandTable(at(cells), kind, known, answers);
const fel = (code: ImportFinding["code"], cell: string, params: ImportFinding["params"]) =>
  importFel(code, "Tabell", cell, params);

/** Row 10 of the sheet is the title, row 12 the header, rows 13–18 the data. */
const SCB: Cells = [
  ["Folkmängd 31 december 2024"],
  [],
  ["Kod", "Namn", "Folkmängd", "Döda"],
  ["", "Riket", "30 000", 90_000],
  ["01", "Stockholm", "20 000", 80_000],
  ["0114", "Upplands Väsby", "12 000", 70_000],
  ["0127", "Botkyrka", "8 000", 60_000],
  ["23", "Jämtland", 10_000, 50_000],
  ["2303", "Ragunda", 10_000, 40_000],
  [],
  ["Källa: SCB"],
];
/** With another cell at a row and column of SCB. */
const changed = (row: number, column: number, value: string | number): Cells =>
  SCB.map((line, i) => (i === row ? line.map((cell, j) => (j === column ? value : cell)) : line));

describe("SCB's table", () => {
  const common = {
    headerRows: "12",
    layout: "Kod | Namn | Folkmängd | Döda",
    columns: [
      { header: "Kod", cell: "C12", readAs: "kod" },
      { header: "Namn", cell: "D12", readAs: "namn" },
      { header: "Folkmängd", cell: "E12", readAs: "folkmängd" },
    ],
    total: 30_000,
    questions: [],
    asked: [],
    types: [],
    source: { title: "SCB, Folkmängd 31 december 2024", date: "2024-12-31" },
    findings: [],
    ready: true,
  };

  test("as municipalities", () => {
    expect(read(SCB, "kommuner")).toEqual({
      ...common,
      kind: "kommuner",
      rows: [
        { kod: "0114", namn: "Upplands Väsby", row: 14, folkmangd: 12_000 },
        { kod: "0127", namn: "Botkyrka", row: 15, folkmangd: 8000 },
        { kod: "2303", namn: "Ragunda", row: 17, folkmangd: 10_000 },
      ],
      leftOut: [
        { reason: "riket", rows: 1, examples: ["Riket"] },
        { reason: "län", rows: 2, examples: ["01 Stockholm", "23 Jämtland"] },
        { reason: "fotnot", rows: 1, examples: ["Källa: SCB"] },
      ],
    });
  });

  test("as regions", () => {
    expect(read(SCB, "regioner")).toEqual({
      ...common,
      kind: "regioner",
      rows: [
        { kod: "01", namn: "Region Stockholm", row: 13, folkmangd: 20_000 },
        { kod: "23", namn: "Region Jämtland Härjedalen", row: 16, folkmangd: 10_000 },
      ],
      leftOut: [
        { reason: "riket", rows: 1, examples: ["Riket"] },
        { reason: "kommuner", rows: 3, examples: ["0114 Upplands Väsby", "0127 Botkyrka", "2303 Ragunda"] },
        { reason: "fotnot", rows: 1, examples: ["Källa: SCB"] },
      ],
    });
  });

  const place = { plats: "Botkyrka", kolumn: "Folkmängd" };
  test.each<[string, Cells, ImportFinding]>([
    ["a code that nobody has", changed(6, 0, "0999"), fel("kod-okand", "C16", { text: "0999 Botkyrka" })],
    [
      "a code and another's name",
      changed(6, 1, "Ragunda"),
      fel("kod-namn-olika", "C16", { kod: "0127", namn: "Botkyrka", text: "Ragunda" }),
    ],
    ["no number", changed(6, 2, ".."), fel("varde-saknas", "E16", { ...place, varde: ".." })],
    ["a word", changed(6, 2, "okänt"), fel("ej-tal", "E16", { ...place, varde: "okänt" })],
    ["a part of a person", changed(6, 2, "8000,5"), fel("tal-brutet", "E16", { ...place, varde: "8000,5" })],
    [
      "a row twice",
      [...SCB.slice(0, 7), ["0114", "Upplands Väsby", "12 000", 70_000], ...SCB.slice(7)],
      fel("dubblett", "C17", { kod: "0114", namn: "Upplands Väsby", forsta: "C15" }),
    ],
  ])("%s is told where it stands, and sums are then not compared", (_, cells, finding) => {
    const { findings, ready } = read(cells, "kommuner");
    expect(findings.filter(({ code }) => code !== "kommuner-saknas")).toEqual([finding]);
    expect(ready).toBe(false);
  });

  test("sums that do not hold are told at the stated one", () => {
    expect(read(changed(3, 2, "30 001"), "kommuner").findings).toEqual([
      fel("summa-avviker", "E13", { namn: "", angivet: 30_001, summa: 30_000, differens: -1 }),
    ]);
    expect(read(changed(4, 2, "19 990"), "kommuner").findings).toEqual([
      fel("lan-avviker", "E14", { namn: "Region Stockholm", angivet: 19_990, summa: 20_000, differens: 10 }),
    ]);
    expect(read(changed(3, 2, "30 001"), "regioner").findings).toEqual([
      fel("summa-avviker", "E13", { namn: "", angivet: 30_001, summa: 30_000, differens: -1 }),
    ]);
    expect(read(changed(7, 2, 9990), "kommuner").findings).toEqual([
      fel("lan-avviker", "E17", { namn: "Region Jämtland Härjedalen", angivet: 9990, summa: 10_000, differens: 10 }),
    ]);
    // What is no number states nothing, and municipalities are not compared where regions are wanted.
    expect(read(changed(3, 2, ".."), "kommuner").findings).toEqual([]);
    expect(read(changed(5, 2, "1"), "regioner").findings).toEqual([]);
  });

  test("without all the figures there is no total", () => {
    expect(read(changed(6, 2, ".."), "kommuner").total).toBeUndefined();
  });

  test("of what is left out three are shown", () => {
    const { leftOut } = read([...SCB.slice(0, 9), ["0114", "Upplands Väsby", 5000, 5000]], "regioner");
    expect(leftOut[1]).toEqual({
      reason: "kommuner",
      rows: 4,
      examples: ["0114 Upplands Väsby", "0127 Botkyrka", "2303 Ragunda"],
    });
  });

  test("of two sums of the same the first counts", () => {
    const twice = [...SCB.slice(0, 9), ["", "Totalt", "5", ""], ...SCB.slice(9)];
    expect(read(twice, "kommuner").findings).toEqual([]);
  });

  test("another level's contradiction is no business of this import's", () => {
    const { findings } = read(changed(4, 1, "Uppsala"), "kommuner");
    expect(findings).toEqual([]);
    expect(read(changed(6, 1, "Ragunda"), "regioner").findings).toEqual([]);
  });
});

describe("who is missing", () => {
  const named = (count: number): Register => ({
    ...register,
    kommuner: new Map([
      ...(register.kommuner ?? []),
      ...Array.from({ length: count }, (_, i): [string, string] => [`019${i}`, `K${i}`]),
    ]),
  });
  const eight = "0190 K0, 0191 K1, 0192 K2, 0193 K3, 0194 K4, 0195 K5, 0196 K6, 0197 K7";
  test.each([
    [1, "0190 K0"],
    [8, eight],
    [9, `${eight} …`],
  ])("%d municipalities, at most eight by name", (count, namn) => {
    expect(read(SCB, "kommuner", {}, named(count)).findings).toEqual([
      fel("kommuner-saknas", "C13", { antal: count, av: 3 + count, namn }),
    ]);
  });

  test("regions", () => {
    const without = SCB.filter(([kod]) => kod !== "23").filter(([, namn]) => namn !== "Riket");
    expect(read(without, "regioner").findings).toEqual([
      fel("regioner-saknas", "C13", { antal: 1, av: 2, namn: "23 Region Jämtland Härjedalen" }),
    ]);
  });

  test("cannot be told without SCB's list", () => {
    expect(read(SCB, "kommuner", {}, { ...register, kommuner: undefined })).toMatchObject({
      ready: true,
      findings: [],
    });
  });
});

describe("rows that name nobody", () => {
  const rowsOf = (...more: Cells) => read([...SCB.slice(2, 9), ...more], "kommuner");
  const notes = (...more: Cells) =>
    rowsOf(...more).leftOut.flatMap(({ reason, examples }) => (reason === "fotnot" ? examples : []));
  const long = "x".repeat(61);

  test("below the table words are notes, the first two shown, shortened", () => {
    const { leftOut } = rowsOf(["a"], ["b", "c"], ["d"]);
    expect(leftOut.at(-1)).toEqual({ reason: "fotnot", rows: 3, examples: ["a", "b c"] });
    expect(notes(["b", "c"])).toEqual(["b c"]);
    expect(notes(["2", "Preliminärt"])).toEqual(["2 Preliminärt"]);
    expect(notes(["x".repeat(60)])).toEqual(["x".repeat(60)]);
    expect(notes([long])).toEqual([`${"x".repeat(59)}…`]);
  });

  test("below the table a long text is a note though it holds a figure; a short one is a fault", () => {
    expect(rowsOf([`Not ${"y".repeat(57)}`, "", 5]).findings).toEqual([]);
    expect(rowsOf([`Not ${"y".repeat(54)}`, "", 5]).findings).toEqual([
      fel("namn-okant", "C17", { text: `Not ${"y".repeat(54)}` }),
    ]);
    expect(rowsOf([long, "", 5]).findings).toEqual([]);
  });

  test("within the table", () => {
    const within = (...row: Cells[number]) => {
      const { findings, leftOut } = read([...SCB.slice(2, 6), row, ...SCB.slice(6, 9)], "kommuner");
      return { findings, notes: leftOut.flatMap(({ reason, examples }) => (reason === "fotnot" ? examples : [])) };
    };
    const told = (text: string) => ({ findings: [fel("namn-okant", "C14", { text })], notes: [] });
    // With a figure it is somebody's, whoever that is.
    expect(within("", "Sodertorn", "5 000")).toEqual(told("Sodertorn"));
    expect(within("", long, "5 000")).toEqual(told(long));
    // Without, it is somebody's where it is short and not alone.
    expect(within("", "Sodertorn", "..")).toEqual(told("Sodertorn"));
    expect(within("", "Sodertorn")).toEqual({ findings: [], notes: ["Sodertorn"] });
    expect(within("", "x".repeat(39), "..")).toEqual(told("x".repeat(39)));
    expect(within("", "x".repeat(40), "..")).toEqual({ findings: [], notes: [`${"x".repeat(40)} ..`] });
    expect(within("", "", "a", "b")).toEqual({ findings: [], notes: ["a b"] });
    expect(within("", "", "", 5000)).toEqual({ findings: [], notes: ["5000"] });
  });

  test("a row of figures without a name is the place's above it", () => {
    const cells: Cells = [
      ["Region", "Kön", "Folkmängd"],
      ["01 Stockholms län", "män", 11_000],
      ["", "kvinnor", 12_000],
      ["23 Jämtlands län", "män", 5100],
      ["", "kvinnor", 5200],
    ];
    const asked = read(cells, "regioner");
    expect(asked).toMatchObject({ ready: false, rows: [], total: undefined });
    const question = { id: "urval:Kön", about: "Kön", kind: "selection", choices: ["män", "kvinnor", "summera"] };
    expect(asked.questions).toEqual([question]);
    expect(read(cells, "regioner", { "urval:Kön": "summera" })).toMatchObject({
      ready: true,
      headerRows: "10",
      columns: [
        { header: "Region", cell: "C10", readAs: "kod och namn" },
        { header: "Kön", cell: "D10", readAs: "urval" },
        { header: "Folkmängd", cell: "E10", readAs: "folkmängd" },
      ],
      rows: [
        { kod: "01", namn: "Region Stockholm", row: 10, folkmangd: 23_000 },
        { kod: "23", namn: "Region Jämtland Härjedalen", row: 12, folkmangd: 10_300 },
      ],
      total: 33_300,
      leftOut: [],
      asked: [{ question, answer: "summera" }],
    });
    expect(read(cells, "regioner", { "urval:Kön": "kvinnor" })).toMatchObject({
      rows: [{ folkmangd: 12_000 }, { folkmangd: 5200 }],
      leftOut: [{ reason: "annat urval", rows: 2, examples: [] }],
    });
  });
});

test("stated sums are of the same selection; of rows that are added none is compared", () => {
  const cells: Cells = [
    ["Kod", "Kön", "Folkmängd"],
    ["00", "män", 16_100],
    ["00", "kvinnor", 1],
    ["01", "män", 11_000],
    ["01", "kvinnor", 12_000],
    ["23", "män", 5100],
    ["23", "kvinnor", 5200],
  ];
  expect(read(cells, "regioner", { "urval:Kön": "män" })).toMatchObject({ ready: true, findings: [] });
  expect(read(cells, "regioner", { "urval:Kön": "kvinnor" }).findings.map(({ cell }) => cell)).toEqual(["E12"]);
  expect(read(cells, "regioner", { "urval:Kön": "summera" })).toMatchObject({
    ready: true,
    findings: [],
    total: 33_300,
  });
});

describe("names without codes", () => {
  test("of municipalities, where one is called as a region is", () => {
    const known: Register = {
      ...register,
      kommuner: new Map([...(register.kommuner ?? []), ["0180", "Stockholm"]]),
    };
    const cells: Cells = [
      ["Kommun", "Invånare"],
      ["Stockholm", 50_000],
      ["Botkyrka", 40_000],
      ["Ragunda", 30_000],
      ["Upplands Väsby", 20_000],
    ];
    expect(read(cells, "kommuner", {}, known)).toMatchObject({
      ready: true,
      columns: [{ readAs: "namn" }, { readAs: "folkmängd" }],
      rows: [{ kod: "0180" }, { kod: "0127" }, { kod: "2303" }, { kod: "0114" }],
    });
    const mixed: Cells = [
      ["X", "Invånare"],
      ["Stockholm", 50_000],
      ["Botkyrka", 40_000],
      ["Skåne", 30_000],
      ["Halland", 20_000],
    ];
    expect(read(mixed, "kommuner", {}, known).rows.map(({ kod }) => kod)).toEqual(["0127"]);
    // Among regions it is the region, whatever was wanted.
    const regions: Cells = [
      ["Län", "Invånare"],
      ["Stockholm", 50_000],
      ["Jämtland", 40_000],
      ["Skåne", 30_000],
    ];
    expect(read(regions, "kommuner", {}, known).findings).toEqual([fel("fel-niva", "C11", { vad: "kommun" })]);
    expect(read(regions.slice(0, 3), "regioner", {}, known)).toMatchObject({
      ready: true,
      rows: [{ kod: "01" }, { kod: "23" }],
    });
  });
});

describe("nothing to take", () => {
  const none = (kind: ImportKind, finding: ImportFinding, more = {}) => ({
    kind,
    headerRows: "",
    layout: "",
    columns: [],
    rows: [],
    total: undefined,
    leftOut: [],
    questions: [],
    asked: [],
    types: [],
    source: { title: "", date: "" },
    findings: [finding],
    ready: false,
    ...more,
  });

  test("no places: what the table is called is told all the same", () => {
    const cells: Cells = [
      ["Ord", "Drycker 2024", "b", "c", "d", "Sjätte"],
      ["Kaffe", 112],
    ];
    expect(read(cells, "regioner")).toEqual(
      none("regioner", fel("inga-platser", "", { vad: "region" }), { source: { title: "Drycker 2024", date: "" } }),
    );
    expect(read([["a", "b", "c", "d", "e", "Sjätte"]], "belopp").source.title).toBe("");
    expect(read([], "kommuner")).toEqual(none("kommuner", fel("inga-platser", "", { vad: "kommun" })));
  });

  test("the other level", () => {
    const regions = SCB.filter(([kod]) => String(kod).length !== 4);
    expect(read(regions, "kommuntyper")).toEqual(
      none("kommuntyper", fel("fel-niva", "C13", { vad: "kommun" }), {
        layout: "Kod | Namn | Folkmängd | Döda",
        source: { title: "Folkmängd 31 december 2024", date: "" },
      }),
    );
  });

  test("no column that holds it", () => {
    expect(read(SCB, "kommuntyper")).toMatchObject({
      ready: false,
      rows: [],
      findings: [fel("kolumn-saknas", "C12", { kolumn: "kommuntyp", funna: "Kod, Namn, Folkmängd, Döda" })],
    });
    const gap: Cells = [
      ["Not", "Kod", "", "X"],
      ["a", "01", "b", "c"],
      ["a", "23", "b", "c"],
    ];
    expect(read(gap, "regioner").findings).toEqual([
      fel("kolumn-saknas", "D10", { kolumn: "folkmängd", funna: "Not, Kod, X" }),
    ]);
    const bare: Cells = [["Riket"], ["01"], ["23"]];
    expect(read(bare, "regioner")).toMatchObject({
      headerRows: "",
      findings: [fel("kolumn-saknas", "C10", { kolumn: "folkmängd", funna: "" })],
    });
  });
});

describe("questions", () => {
  const cells: Cells = [
    ["Kod", "2023", "2024"],
    ["01", 20_000, 21_000],
    ["23", 10_000, 11_000],
  ];
  const question = { id: "kolumn:folkmängd", about: "folkmängd", kind: "column", choices: ["2023", "2024"] };
  const remembering = (answer: string, choices: string[]) =>
    understandTable(at(cells), "regioner", register, {}, (layout): RememberedAnswers => {
      expect(layout).toBe("Kod | 2023 | 2024");
      return new Map([["kolumn:folkmängd", { answer, choices }]]);
    });

  test("an open one keeps the figures out; an answer can be changed", () => {
    expect(read(cells, "regioner")).toMatchObject({
      ready: false,
      rows: [],
      total: undefined,
      findings: [],
      questions: [question],
      asked: [{ question, answer: undefined }],
    });
    expect(read(cells, "regioner", { "kolumn:folkmängd": "2023" })).toMatchObject({
      ready: true,
      rows: [{ folkmangd: 20_000 }, { folkmangd: 10_000 }],
      source: { date: "2023" },
      questions: [],
      asked: [{ question, answer: "2023" }],
    });
    for (const answers of [{ "kolumn:folkmängd": "2025" }, { typer: "2024" }] as ImportAnswers[]) {
      expect(read(cells, "regioner", answers).questions).toEqual([question]);
    }
  });

  test("an earlier answer is used for the same question only", () => {
    expect(remembering("2024", ["2023", "2024"])).toMatchObject({ ready: true, total: 32_000 });
    expect(remembering("2024", ["2024", "2023"]).questions).toEqual([question]);
    expect(remembering("2024", ["2024"]).questions).toEqual([question]);
    expect(remembering("2025", ["2023", "2024"]).questions).toEqual([question]);
  });
});

test("two columns of the same name are asked about once", () => {
  const rows = ["01", "23"].flatMap((kod) => ["a", "b"].map((x) => [kod, x, x, 50_000]));
  expect(
    read([["Kod", "Not", "Not", "Folkmängd"], ...rows], "regioner").asked.map(({ question }) => question.id),
  ).toEqual(["urval:Not"]);
});

test("a selection that no row is of gives nothing, and that is not ready", () => {
  const rows = ["0114", "0127"].flatMap((kod) => [
    [kod, "män", "2022", 50_000],
    [kod, "kvinnor", "2023", 50_000],
  ]);
  const cells: Cells = [["Kod", "Kön", "År", "Folkmängd"], ...rows];
  const without = { ...register, kommuner: undefined };
  expect(read(cells, "kommuner", { "urval:Kön": "män", "urval:År": "2023" }, without)).toMatchObject({
    rows: [],
    questions: [],
    findings: [],
    ready: false,
  });
});

test("a column's decimal mark is known by its other cells", () => {
  const cells: Cells = [
    ["Region", "Invånare"],
    ["Stockholm", "95.905"],
    ["Jämtland", "12.5"],
  ];
  expect(read(cells, "regioner").findings.map(({ code, cell }) => [code, cell])).toEqual([
    ["tal-brutet", "D11"],
    ["tal-brutet", "D12"],
  ]);
});

test("a code that has a name with it beside a column of names is a code", () => {
  const cells: Cells = [
    ["Län", "Namn", "Folkmängd"],
    ["01 Stockholms län", "Stockholm", 50_000],
    ["23 Jämtlands län", "Jämtland", 40_000],
  ];
  expect(read(cells, "regioner").columns.map(({ readAs }) => readAs)).toEqual(["kod", "namn", "folkmängd"]);
});

describe("of which date", () => {
  const dateOf = (cells: Cells, answers = {}) => read(cells, "regioner", answers).source.date;
  const rows = (year: string): Cells => [
    ["01", year, 20_000],
    ["23", year, 10_000],
  ];

  test("what was chosen, else the column's header, else the column of time, else the title", () => {
    const years = [...rows("2021"), ...rows("2022")];
    expect(dateOf([["Kod", "År", "Folkmängd 2024"], ...years], { "urval:År": "2021" })).toBe("2021");
    expect(dateOf([["Titel 2019"], ["Kod", "X", "Folkmängd 2024"], ...rows("a")])).toBe("2024");
    expect(dateOf([["Titel 2019"], ["Kod", "År", "Folkmängd"], ...rows("2022")])).toBe("2022");
    expect(dateOf([["Titel 2019"], ["Kod", "X", "Folkmängd"], ...rows("a")])).toBe("2019");
    expect(dateOf([["Kod", "Period", "Folkmängd"], ["", "X", "Y"], ...rows("2022")])).toBe("2022");
    expect(
      dateOf([
        ["År", "Region", "Folkmängd"],
        ["2022", "Stockholm", 50_000],
        ["2022", "Jämtland", 40_000],
      ]),
    ).toBe("2022");
    expect(dateOf([["Kod", "Tidigare år", "Folkmängd"], ...rows("2022")])).toBe("");
    expect(dateOf([["Kod", "X", "Folkmängd"], ...rows("a"), ["Hämtad 2025"]])).toBe("");
  });
});

describe("decided amounts", () => {
  const SKR: Cells = [
    ["Län", "Medel", "Landsbygd"],
    ["Stockholm", "317 997 231 kr", "0"],
    ["Jämtland/Härjedalen", "17 151 589 kr", "7 460 761"],
  ];
  test("per pot, and in all", () => {
    expect(read(SKR, "belopp")).toMatchObject({
      ready: true,
      rows: [
        { kod: "01", befolkning: 317_997_231, landsbygd: 0 },
        { kod: "23", befolkning: 17_151_589, landsbygd: 7_460_761 },
      ],
      total: 342_609_581,
      columns: [{ readAs: "namn" }, { readAs: "beslutat befolkning" }, { readAs: "beslutat landsbygd" }],
    });
    const one = SKR.map((row) => row.slice(0, 2));
    expect(read(one, "belopp")).toMatchObject({
      ready: true,
      rows: [{ beslutat: 317_997_231 }, {}],
      total: 335_148_820,
    });
  });

  test("in thousands are refused, at the header", () => {
    const thousands = (headers: string[]) => read([["Titel"], headers, ...SKR.slice(1)], "belopp");
    const told = (cell: string, kolumn: string, enhet: string) => [fel("enhet", cell, { kolumn, enhet })];
    expect(thousands(["Län", "Medel (tkr)", "Landsbygd (tkr)"]).findings).toEqual(told("D11", "Medel (tkr)", "tkr"));
    expect(thousands(["Län", "Medel", "Landsbygd, mnkr"]).findings).toEqual(told("E11", "Landsbygd, mnkr", "mnkr"));
    expect(thousands(["Län", "Medel i tusental", "Landsbygd"]).findings).toEqual(
      told("D11", "Medel i tusental", "tusental"),
    );
  });

  test("in thousands beside kronor are no hindrance", () => {
    const both = [...SKR[0]!, "Summa (tkr)"];
    expect(read([both, ...SKR.slice(1).map((row) => [...row, 5000])], "belopp")).toMatchObject({
      ready: true,
      findings: [],
    });
  });

  test("a sum per pot is compared with its pot", () => {
    expect(read([...SKR, ["Totalt", "335 148 820", "7 460 760"]], "belopp").findings).toEqual([
      fel("summa-avviker", "E13", { namn: "", angivet: 7_460_760, summa: 7_460_761, differens: 1 }),
    ]);
  });

  test("an amount that is missing is told", () => {
    const { findings, rows, total } = read(
      [...SKR.slice(0, 2), ["Jämtland", "..", "5000"], ["Skåne", "6000", "7000"], ["Uppsala", "8000", ".."]],
      "belopp",
    );
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
      ["varde-saknas", "D12"],
      ["varde-saknas", "E14"],
    ]);
    expect(rows[1]).toEqual({ kod: "23", namn: "Region Jämtland Härjedalen", row: 11, landsbygd: 5000 });
    expect(total).toBe(318_023_231);
  });
});

describe("types", () => {
  const typed = (...types: string[]): Cells => [
    ["Kommunkod", "Kommun", "Kommuntyp"],
    ["0114", "Upplands Väsby", types[0]!],
    ["0127", "Botkyrka", types[1]!],
    ["2303", "Ragunda", types[2]!],
  ];
  const kommuntyper = [...register.kommuntyper];

  test("ours need no translation; case and numbers are none", () => {
    expect(read(typed("ej landsbygd", "1. Ej landsbygd", "gles landsbygd"), "kommuntyper")).toMatchObject({
      ready: true,
      asked: [],
      findings: [],
      total: undefined,
      types: [
        { found: "ej landsbygd", as: "ej landsbygd", kommuner: 1 },
        { found: "1. Ej landsbygd", as: "ej landsbygd", kommuner: 1 },
        { found: "gles landsbygd", as: "gles landsbygd", kommuner: 1 },
      ],
      rows: [{ kommuntyp: "ej landsbygd" }, { kommuntyp: "ej landsbygd" }, { kommuntyp: "gles landsbygd" }],
    });
  });

  test("a translation by the agencies' own statement is to be confirmed as it stands", () => {
    const cells = typed("Storstadskommun", "Storstadskommun", "gles landsbygd");
    const about = "Storstadskommun → ej landsbygd, gles landsbygd → gles landsbygd";
    const question = { id: `typer:${about}`, about, kind: "types", choices: ["ja"] };
    const told = importVarning("typer-oversatta", "Tabell", "", { typer: "Storstadskommun → ej landsbygd" });
    expect(read(cells, "kommuntyper")).toMatchObject({ ready: false, questions: [question], findings: [told] });
    for (const answers of [{ typer: "ja" }, { [question.id]: "ja" }] as ImportAnswers[]) {
      expect(read(cells, "kommuntyper", answers)).toMatchObject({
        ready: true,
        questions: [],
        asked: [{ question, answer: "ja" }],
        findings: [told],
        types: [
          { found: "Storstadskommun", as: "ej landsbygd", kommuner: 2 },
          { found: "gles landsbygd", as: "gles landsbygd", kommuner: 1 },
        ],
        rows: [{ kommuntyp: "ej landsbygd" }, { kommuntyp: "ej landsbygd" }, { kommuntyp: "gles landsbygd" }],
      });
    }
  });

  test("what no agency states is asked about", () => {
    const cells = typed("Landsbygdskommuner", "ej landsbygd", "Storstadskommun");
    const question = { id: "typ:Landsbygdskommuner", about: "Landsbygdskommuner", kind: "type", choices: kommuntyper };
    const { questions, types, rows, findings } = read(cells, "kommuntyper");
    expect(questions[0]).toEqual(question);
    expect(questions[1]!.about).toBe(
      "Landsbygdskommuner → ?, ej landsbygd → ej landsbygd, Storstadskommun → ej landsbygd",
    );
    expect(types[0]).toEqual({ found: "Landsbygdskommuner", as: undefined, kommuner: 1 });
    expect(rows[0]!.kommuntyp).toBe("Landsbygdskommuner");
    expect(findings.map(({ params }) => params)).toEqual([{ typer: "Storstadskommun → ej landsbygd" }]);
    const answers = { "typ:Landsbygdskommuner": "gles landsbygd", typer: "ja" };
    expect(read(cells, "kommuntyper", answers)).toMatchObject({
      ready: true,
      rows: [{ kommuntyp: "gles landsbygd" }, {}, {}],
      findings: [{ params: { typer: "Landsbygdskommuner → gles landsbygd; Storstadskommun → ej landsbygd" } }],
    });
  });

  test("no type is told where it should stand", () => {
    expect(read(typed("ej landsbygd", " ", "gles landsbygd"), "kommuntyper").findings).toEqual([
      fel("varde-saknas", "E12", { plats: "Botkyrka", kolumn: "Kommuntyp", varde: " " }),
    ]);
  });

  test("SKR's groups are no types: told at their header, with the last of them", () => {
    const cells = typed("A1. Storstäder", "B3. Större stad", "C8. Landsbygdskommun");
    expect(read(cells, "kommuntyper")).toMatchObject({
      ready: false,
      rows: [],
      findings: [fel("kommungrupp", "E10", { exempel: "C8. Landsbygdskommun" })],
    });
  });
});

test("headers of several rows are told from first to last, and joined", () => {
  const cells: Cells = [
    ["Kod", "Folkmängd", ""],
    ["", "Totalt", "Män"],
    ["01", 20_000, 9000],
    ["23", 10_000, 5000],
  ];
  expect(read(cells, "regioner")).toMatchObject({
    headerRows: "10–11",
    layout: "Kod | Folkmängd / Totalt | Folkmängd / Män",
    columns: [
      { header: "Kod", cell: "C11", readAs: "kod" },
      { header: "Folkmängd / Totalt", cell: "D11", readAs: "folkmängd" },
    ],
  });
});

test("the layout is known by the first thousand letters of its headers", () => {
  const wide = Array.from({ length: 30 }, (_, i) => `${"x".repeat(70)}${i}`);
  const { layout } = read(
    [
      ["Kod", "Folkmängd", ...wide],
      ["01", 20_000],
      ["23", 10_000],
    ],
    "regioner",
  );
  expect(layout).toHaveLength(1000);
  expect(layout.startsWith(`Kod | Folkmängd | ${wide[0]} | `)).toBe(true);
});

describe("a guess of what a table is", () => {
  const guess = (cells: Cells) => likelyKind(at(cells), register);
  const with2 = (...headers: string[]): Cells => [
    ["Kod", ...headers],
    ["01", ...headers.map(() => 20_000)],
    ["23", ...headers.map(() => 10_000)],
  ];
  const types = (...values: string[]): Cells => [
    ["Kommunkod", "X"],
    ...["0114", "0127", "2303"].map((kod, i) => [kod, values[i]!]),
  ];

  test.each<[string, Cells, ImportKind | undefined]>([
    ["populations of both levels", SCB, "kommuner"],
    ["populations of regions", SCB.filter(([kod]) => String(kod).length !== 4), "regioner"],
    ["regions with a municipality among them", [...with2("Folkmängd"), ["0114", 5000]], "regioner"],
    [
      "a column of names that speaks of money",
      [
        ["Bidragsmottagare", "Totalt"],
        ["Stockholm", 50_000],
        ["Jämtland", 40_000],
      ],
      "regioner",
    ],
    [
      "SKR's groups beside populations",
      [
        ["Kod", "Grupp", "Folkmängd"],
        ["0114", "C8", 50_000],
        ["0127", "B3", 40_000],
        ["2303", "A1", 30_000],
      ],
      "kommuner",
    ],
    [
      "types beside populations",
      [
        ["Kod", "X", "Folkmängd"],
        ["0114", "Storstad", 50_000],
        ["0127", "Storstad", 40_000],
      ],
      "kommuntyper",
    ],
    ["years to choose among", with2("2023", "2024"), "regioner"],
    ["both pots", with2("A", "Landsbygdssatsning"), "belopp"],
    ["money by a word", with2("Bidrag"), "belopp"],
    ["money by kr", with2("Summa kr"), "belopp"],
    ["a sum of anything", with2("Totalt"), "regioner"],
    ["krav is not kr", with2("Krav"), "regioner"],
    ["types", types("gles landsbygd", "Storstadskommun", "ej landsbygd"), "kommuntyper"],
    ["SKR's groups beside nothing else", types("C8", "B3", "A1"), "kommuntyper"],
    [
      "no places",
      [
        ["Kaffe", 112],
        ["Te", 90],
      ],
      undefined,
    ],
    ["places and words", types("a", "b", "c"), undefined],
  ])("%s", (_, cells, kind) => expect(guess(cells)).toBe(kind));
});
