/** All inputs together: what was found, what stands in for what is missing, and what is wrong of several sheets at once. */
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { readInputs } from "../../src/workbook/inputs";
import { smallBook, snapshotOf, testDefaults, type Rows } from "../support/snapshot";

const read = (change: Record<string, Rows | undefined> = {}, defaults = testDefaults) => {
  const book = Object.entries({ ...smallBook(), ...change }).flatMap(([name, rows]) =>
    rows ? [[name, rows] as const] : [],
  );
  return readInputs(snapshotOf(Object.fromEntries(book)), defaults);
};
const row = (sheet: string, index: number, cells: Rows[0]): Rows =>
  smallBook()[sheet]!.map((line, i) => (i === index ? cells : line));
const ONE_POT: Rows = [
  ["Insats", "Nyckel", "Belopp (kr)"],
  ["Statsbidrag", "befolkning", 1000],
  ["Ram", "", 1000],
];

describe("what was found", () => {
  const columns = (headers: [string, string][]) => headers.map(([header, cell]) => ({ header, cell, readAs: header }));
  const regioner = {
    sheet: "Regioner",
    status: "found",
    rows: 2,
    total: 1500,
    columns: columns([
      ["Regionkod", "A1"],
      ["Region", "B1"],
      ["Folkmängd", "C1"],
    ]),
  };
  const kommuner = {
    sheet: "Kommuner",
    status: "found",
    rows: 2,
    total: 1500,
    columns: columns([
      ["Kommunkod", "A1"],
      ["Kommun", "B1"],
      ["Regionkod", "C1"],
      ["Kommuntyp", "D1"],
      ["Folkmängd", "E1"],
    ]),
  };
  const ram = { sheet: "Ram", status: "default", rows: 2, total: 1000, columns: [] };
  const vikter = { sheet: "Vikter", status: "default", rows: 2, columns: [] };

  test("Regioner and Kommuner; the agreement's pots, weights and method", () => {
    const { any, found, findings, questions, method, ready } = read();
    expect({ any, found, findings, questions, method }).toEqual({
      any: true,
      found: [ram, regioner, kommuner, vikter],
      findings: [],
      questions: [],
      method: "största resten",
    });
    expect(ready?.grant).toMatchObject({ pots: testDefaults.pots, frame: 1000, weights: testDefaults.weights });
    expect(ready?.sources).toMatchObject({
      vikter: undefined,
      ram: undefined,
      methodCell: undefined,
      frameCell: undefined,
    });
  });

  test("all four sheets, and the method that the user has chosen", () => {
    const Ram: Rows = [...ONE_POT.slice(0, 2), ["Landsbygd", "landsbygd", 300], ["Ram", "", 1300]];
    const Vikter: Rows = [
      ["Metod", "differens på största"],
      ["Kommuntyp", "Vikt"],
      ["ej landsbygd", 0],
      ["mycket gles landsbygd", 2],
    ];
    const { found, method, ready } = read({ Ram, Vikter });
    expect(found.map(({ sheet, status, rows, total }) => [sheet, status, rows, total])).toEqual([
      ["Ram", "found", 2, 1300],
      ["Regioner", "found", 2, 1500],
      ["Kommuner", "found", 2, 1500],
      ["Vikter", "found", 2, undefined],
    ]);
    expect(method).toBe("differens på största");
    expect(ready?.grant).toMatchObject({ method, frame: 1300 });
    expect(ready?.sources).toMatchObject({ methodCell: { row: 0, column: 1 }, frameCell: { row: 3, column: 2 } });
  });

  test("neither sheet: both are missed, and there is nothing to begin with", () => {
    const missing = (sheet: string) => ({ sheet, status: "missing", rows: 0, columns: [] });
    const saknas = (sheet: string) => ({
      severity: "fel",
      code: "blad-saknas",
      sheet,
      cell: "",
      params: { blad: sheet, funna: "" },
    });
    expect(read({ Regioner: undefined, Kommuner: undefined })).toEqual({
      any: false,
      found: [ram, missing("Regioner"), missing("Kommuner"), vikter],
      findings: [saknas("Regioner"), saknas("Kommuner")],
      questions: [],
      method: "största resten",
    });
    expect(read({ Regioner: undefined }).any).toBe(true);
    expect(read({ Kommuner: undefined }).any).toBe(true);
  });

  test("without a rural pot Kommuner may be missing, and is not compared when it is there", () => {
    const without = read({ Kommuner: undefined, Ram: ONE_POT });
    expect(without.found[2]).toEqual({ sheet: "Kommuner", status: "default", rows: 0, columns: [] });
    expect(without).toMatchObject({ any: true, findings: [] });
    expect(without.ready?.grant.kommuner).toEqual([]);
    const other = row("Kommuner", 1, ["0114", "Upplands Väsby", "01", "ej landsbygd", 7]);
    expect(read({ Kommuner: other, Ram: ONE_POT })).toMatchObject({ findings: [] });
  });

  test("a column that could be two things is asked about, on any sheet", () => {
    const Vikter: Rows = [
      ["Kommuntyp", "Viktning", "Faktor"],
      ["ej landsbygd", 0, 0],
    ];
    expect(read({ Vikter }).questions).toEqual([
      {
        sheet: "Vikter",
        column: "Vikt",
        choices: [
          { header: "Viktning", cell: "B1" },
          { header: "Faktor", cell: "C1" },
        ],
      },
    ]);
  });
});

describe("municipalities against their regions", () => {
  const kommuner = (...rows: Rows): Rows => [smallBook().Kommuner![0]!, ...rows];

  test("a sum that differs, and a region that has none: warned of, with the difference", () => {
    const { findings, ready } = read({
      Kommuner: kommuner(
        ["2303", "Ragunda", "23", "mycket gles landsbygd", 300],
        ["2305", "Bräcke", "23", "ej landsbygd", 250],
      ),
    });
    expect(findings).toEqual([
      {
        severity: "varning",
        code: "region-utan-kommuner",
        sheet: "Regioner",
        cell: "C2",
        params: { region: "Region Stockholm" },
      },
      {
        severity: "varning",
        code: "region-kommuner-olika",
        sheet: "Regioner",
        cell: "C3",
        params: { region: "Region Jämtland Härjedalen", folkmangd: 500, kommuner: 550, differens: 50 },
      },
    ]);
    expect(ready).toBeDefined();
  });

  test("not while something else is wrong", () => {
    const Regioner = row("Regioner", 2, ["23", "Region Jämtland Härjedalen", "okänt"]);
    expect(read({ Regioner }).findings.map(({ code }) => code)).toEqual(["ej-tal"]);
  });

  test("a region whose code is misspelled is told once, not again at each of its municipalities", () => {
    const codes = (code: string | number) =>
      read({ Regioner: row("Regioner", 2, [code, "Region Jämtland Härjedalen", 500]) }).findings.map((f) => f.code);
    expect(codes("23 ")).toEqual(["kod-fel-form"]);
    expect(codes(23)).toEqual(["kod-ar-tal"]);
    expect(codes("24")).toEqual(["kommun-utan-region"]);
  });

  test("a Regioner without codes: that is told, and each municipality is without region", () => {
    const Regioner = smallBook().Regioner!.map((line) => line.slice(1));
    expect(read({ Regioner }).findings.map(({ code }) => code)).toContain("kolumn-saknas");
  });
});

describe("a key that comes to nothing", () => {
  const noPersons = smallBook().Regioner!.map((line, i) => (i === 0 ? line : [line[0]!, line[1]!, 0]));
  const fault = (sheet: string, cell: string, nyckel: string) => ({
    severity: "fel",
    code: "nyckel-noll",
    sheet,
    cell,
    params: { nyckel },
  });

  test("no person in any region, though warned of something else", () => {
    const named = noPersons.map((line, i) => (i === 1 ? [line[0]!, "=1", 0] : line));
    const { findings, ready } = read({ Regioner: named, Ram: ONE_POT });
    expect(findings).toContainEqual(fault("Regioner", "C2", "befolkning"));
    expect(findings.map(({ severity }) => severity)).toEqual(["varning", "fel"]);
    expect(ready).toBeUndefined();
  });

  test("nobody lives where it weighs", () => {
    const Kommuner = row("Kommuner", 2, ["2303", "Ragunda", "23", "mycket gles landsbygd", 0]);
    expect(read({ Kommuner }).findings[0]).toEqual(fault("Vikter", "", "landsbygd"));
    const weights = new Map([...testDefaults.weights].map(([typ]) => [typ, 0]));
    expect(read({}, { ...testDefaults, weights }).findings).toEqual([fault("Vikter", "", "landsbygd")]);
  });

  test("a region without people is no fault, nor is a pot of 0 kr that nothing divides", () => {
    const Regioner = row("Regioner", 1, ["01", "Region Stockholm", 0]);
    expect(read({ Regioner, Ram: ONE_POT }).ready).toBeDefined();
    const none = ONE_POT.map((line) => line.map((cell) => (cell === 1000 ? 0 : cell)));
    expect(read({ Regioner: noPersons, Ram: none }).findings).toEqual([]);
  });
});

describe("the rules for områden", () => {
  const HEADERS = ["Regionkod", "Område", "Bas", "Regel", "Värde"];
  const rule = (regionkod: string, omrade: string): Rows[0] => [regionkod, omrade, "båda", "belopp", 1];
  const areas = (book: Record<string, Rows>) =>
    readAreaInputs(snapshotOf(book), { regionkoder: undefined, insatsomraden: [], year: 2024 });
  const NYCKLAR: Rows = [
    ["Namn", "Del", "Helhet"],
    ["K", 1, 2],
  ];

  test("by region, then as they stand; with how both sheets were understood", () => {
    const read = areas({
      Områdesregler: [HEADERS, rule("23", "A"), rule("01", "B"), rule("23", "C"), rule("01", "D")],
      Nycklar: NYCKLAR,
    });
    expect(read?.rules.map(({ row, rule: { omrade } }) => `${row} ${omrade}`)).toEqual(["2 B", "4 D", "1 A", "3 C"]);
    expect(read?.found.map(({ sheet, rows }) => [sheet, rows])).toEqual([
      ["Områdesregler", 4],
      ["Nycklar", 1],
    ]);
    expect(read).toMatchObject({ source: "fördelat belopp", questions: [], findings: [] });
    expect([...read!.keys]).toEqual([["K", { del: 1, helhet: 2 }]]);
  });

  test("without Nycklar, or with an empty one, there are no keys and nothing is wrong", () => {
    for (const more of [{}, { Nycklar: [] }] as Record<string, Rows>[]) {
      const read = areas({ Områdesregler: [HEADERS, rule("23", "A")], ...more });
      expect(read).toMatchObject({ questions: [], findings: [], sheets: { nycklar: undefined } });
      expect(read?.found).toHaveLength(1);
      expect(read?.keys.size).toBe(0);
    }
  });

  test("questions and faults of both sheets, those of Områdesregler first", () => {
    const read = areas({
      Områdesregler: [
        ["Länskod", "Kod", "Område", "Bas", "Regel", "Värde"],
        ["23", "23", "A", "båda", "belopp", 1],
      ],
      Nycklar: [
        ["Namn", "Del"],
        ["K", 1],
      ],
    });
    expect(read?.questions.map(({ sheet, column }) => [sheet, column])).toEqual([["Områdesregler", "Regionkod"]]);
    expect(read?.findings.map(({ sheet, code }) => [sheet, code])).toEqual([
      ["Områdesregler", "kolumn-oklar"],
      ["Nycklar", "kolumn-saknas"],
    ]);
    const nycklar = areas({
      Områdesregler: [HEADERS, rule("23", "A")],
      Nycklar: [
        ["Namn", "Del", "Nämnare", "Totalt"],
        ["K", 1, 2, 2],
      ],
    });
    expect(nycklar?.questions.map(({ sheet, column }) => [sheet, column])).toEqual([["Nycklar", "Helhet"]]);
  });
});
