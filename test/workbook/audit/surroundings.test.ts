/** What is wrong without any formula of ours being so: what is hidden, errors, links and formulas on the input sheets. */
import type { HiddenParts } from "../../../src/workbook/audit";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { shows, typed, withLines, type Typed } from "../../support/divided";
import { errorFindings, hiddenFindings, inputFindings, modeFinding } from "../../../src/workbook/audit/surroundings";
import { sheetIn } from "../../../src/workbook/snapshot";
import { fel, placedOn, said, sound, soundInput, varning } from "../../support/sound";

/** Where no line has come or gone, and no cell of ours has been typed over. */
function around(snapshot: Snapshot, hidden: readonly HiddenParts[] = []) {
  const ours = placedOn(snapshot);
  const ram = soundInput.ready.sources.ram!;
  return [
    ...errorFindings(ours, snapshot, new Set()),
    ...inputFindings(snapshot, { ...ram, sheet: sheetIn(snapshot, "Ram")! }),
    ...hiddenFindings(snapshot, hidden, ours),
    ...modeFinding(snapshot),
  ];
}

const hidden = (snapshot: Snapshot, ...names: string[]): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({ ...sheet, hidden: names.includes(sheet.name) })),
});

describe("what is hidden is a warning", () => {
  test("a sheet; not Logg, which computes nothing", () =>
    expect(around(hidden(sound, "Vikter", "Logg"))).toEqual([varning(["blad-dolt", "Vikter", ""])]));

  const rows = (cell: string, rader: string, sheet = "Fördelning") => varning(["rader-dolda", sheet, cell], { rader });
  const columns = (cell: string, kolumner: string, sheet = "Fördelning") =>
    varning(["kolumner-dolda", sheet, cell], { kolumner });
  const parts = (more: Partial<HiddenParts>): HiddenParts[] => [
    { sheet: "Fördelning", rows: [], columns: [], ...more },
  ];

  test.each<[string, HiddenParts[], object[]]>([
    ["a row", parts({ rows: [9] }), [rows("A10:AH10", "10")]],
    ["rows in a run, in any order", parts({ rows: [10, 9] }), [rows("A10:AH11", "10–11")]],
    ["rows apart", parts({ rows: [4, 9, 10] }), [rows("A5:AH5", "5"), rows("A10:AH11", "10–11")]],
    ["the first and the last row", parts({ rows: [0, 10] }), [rows("A1:AH1", "1"), rows("A11:AH11", "11")]],
    ["a row below all that is used", parts({ rows: [11] }), []],
    ["a column", parts({ columns: [3] }), [columns("D1:D11", "D")]],
    ["columns in a run", parts({ columns: [18, 19, 20] }), [columns("S1:U11", "S–U")]],
    ["the last column", parts({ columns: [33] }), [columns("AH1:AH11", "AH")]],
    ["a column right of ours", parts({ columns: [34] }), []],
    [
      "of an input sheet",
      parts({ sheet: "Regioner", rows: [8], columns: [3, 4] }),
      [rows("A9:D9", "9", "Regioner"), columns("D1:D9", "D", "Regioner")],
    ],
    ["of Logg", parts({ sheet: "Logg", rows: [5] }), []],
    ["of a sheet of the user's own", parts({ sheet: "Eget", rows: [5] }), []],
  ])("%s", (_, list, expected) => {
    // What stands right of ours on Fördelning is the user's, to hide as they like.
    const own = typed(sound, { "Fördelning!AJ9": "eget" });
    expect(around(own, list)).toEqual(expected);
  });

  test("of a sheet that is empty: nothing", () => {
    const empty = {
      ...sound,
      sheets: [...sound.sheets, { ...sound.sheets[0]!, name: "Insatser", values: [], formulas: [] }],
    };
    expect(around(empty, [{ sheet: "Insatser", rows: [0], columns: [0] }])).toEqual([]);
  });

  test("where a column has come in, up to our last", () => {
    const wider = withLines(sound, { sheet: "Fördelning", axis: "column", at: 9, count: 1 });
    expect(said(wider, parts({ columns: [34] })).map(({ code, cell }) => [code, cell])).toEqual([
      ["kolumn-infogad", "J1"],
      ["kolumner-dolda", "AI1:AI11"],
    ]);
  });
});

test("calculation by hand is a warning; automatic, also without tables, is not", () => {
  expect(around({ ...sound, calculationMode: "manual" })).toEqual([varning(["berakning-manuell", "", ""])]);
  expect(around({ ...sound, calculationMode: "automaticExceptTables" })).toEqual([]);
});

describe("an error is told where it begins", () => {
  const error = (sheet: string, cell: string, varde: string, antal: number) =>
    fel(["felvarde-i-berakning", sheet, cell], { varde, antal }, { cells: antal });

  test.each<[string, Record<string, CellValue>, object[]]>([
    ["in one cell", { "Fördelning!AE9": "#DIV/0!" }, [error("Fördelning", "AE9", "#DIV/0!", 1)]],
    [
      "in a column",
      { "Fördelning!AE9": "#DIV/0!", "Fördelning!AE10": "#DIV/0!" },
      [error("Fördelning", "AE9:AE10", "#DIV/0!", 2)],
    ],
    [
      "another error in the same column",
      { "Fördelning!AE9": "#DIV/0!", "Fördelning!AE10": "#N/A" },
      [error("Fördelning", "AE9", "#DIV/0!", 1), error("Fördelning", "AE10", "#N/A", 1)],
    ],
    [
      "the same error in two columns",
      { "Fördelning!E9": "#N/A", "Fördelning!G9": "#N/A" },
      [error("Fördelning", "E9", "#N/A", 1), error("Fördelning", "G9", "#N/A", 1)],
    ],
    [
      "passed on to the next cell, a sum and another sheet",
      {
        "Landsbygdsnyckel!G10": "#N/A",
        "Landsbygdsnyckel!G8": "#N/A",
        "Fördelning!F10": "#N/A",
        "Fördelning!F8": "#N/A",
      },
      [error("Landsbygdsnyckel", "G10", "#N/A", 1)],
    ],
    [
      "in the last cell of a range that is summed",
      { "Fördelning!D11": "#N/A", "Fördelning!D8": "#N/A" },
      [error("Fördelning", "D11", "#N/A", 1)],
    ],
  ])("%s", (_, cells, expected) => expect(around(shows(sound, cells))).toEqual(expected));

  test("in a cell that has a fault of its own, that fault is told; nor in what takes from it", () => {
    const broken = shows(typed(sound, { "Fördelning!M9": { formula: "=1/0", value: "#DIV/0!" } }), {
      "Fördelning!R9": "#DIV/0!",
    });
    expect(said(broken).map(({ code, cell }) => [code, cell])).toEqual([["formel-avviker-i-kolumnen", "M9"]]);
  });

  test("what takes from a cell typed over by hand is not told either", () => {
    const broken = shows(typed(sound, { "Fördelning!M9": 0 }), { "Fördelning!R9": "#N/A" });
    expect(said(broken).map(({ code, cell }) => [code, cell])).toEqual([["formel-ersatt-med-tal", "M9"]]);
  });
});

describe("formulas on the sheets that hold input", () => {
  const MASTER = "=Kontroller!$B$3";
  test.each<[string, Typed, string, string]>([
    ["typed over", "OK", "formel-ersatt-med-text", "OK"],
    ["as a number", 1, "formel-ersatt-med-text", "1"],
    ["taken away", "", "formel-borttagen", ""],
    ["another formula", { formula: "=Kontroller!$B$4", value: 0 }, "formel-andrad", "=Kontroller!$B$4"],
  ])("the master check %s", (_, content, code, funnet) => {
    const params = { kolumn: "Huvudkontroll", forvantat: MASTER, funnet, antal: 1 };
    for (const sheet of ["Om", "Ram", "Regioner", "Kommuner", "Vikter", "Områdesregler", "Nycklar"]) {
      expect(around(typed(sound, { [`${sheet}!B3`]: content }))).toEqual([
        fel([code, sheet, "B3"], params, { repair: true }),
      ]);
    }
  });

  test("the same formula spelled otherwise is the same", () =>
    expect(around(typed(sound, { "Ram!B3": { formula: "= kontroller!$B$3", value: "OK" } }))).toEqual([]));
  test("a sheet that is not by our template has no master check", () =>
    expect(around(typed(sound, { "Ram!A3": "Något annat", "Ram!B3": "OK" }))).toEqual([]));

  test("a link to another file", () => {
    const formula = "='[Gammal bok.xlsx]Vikter'!B3";
    expect(around(typed(sound, { "Vikter!F12": { formula, value: 1 }, "Kommuner!H2": { formula, value: 1 } }))).toEqual(
      [
        fel(["extern-lank", "Kommuner", "H2"], { funnet: formula, kolumn: "", antal: 1 }),
        fel(["extern-lank", "Vikter", "F12"], { funnet: formula, kolumn: "", antal: 1 }),
      ],
    );
  });
  test.each<Typed>([
    "se [1]Blad1!A1",
    { formula: "=SUM(Regioner[Folkmängd])", value: 2200 },
    { formula: "=A7", value: 1 },
    7,
  ])("no link: %j", (content) => expect(around(typed(sound, { "Vikter!F12": content }))).toEqual([]));
  test("a link where the sheet does not begin in A1", () => {
    const formula = "=[1]Blad1!A1";
    const sheets = sound.sheets.map((sheet) => {
      if (sheet.name !== "Om") return sheet;
      return { ...sheet, row: 1, column: 2, values: [["x", 1]], formulas: [["x", formula]] };
    });
    expect(around({ ...sound, sheets }).map(({ code, sheet, cell }) => [code, sheet, cell])).toEqual([
      ["extern-lank", "Om", "D2"],
    ]);
  });

  describe("the amount in tkr", () => {
    const tkr = (cell: string, code: string, forvantat: string, funnet: string) =>
      fel([code, "Ram", cell], { kolumn: "Belopp (tkr)", forvantat, funnet, antal: 1 });
    test.each<[string, Record<string, Typed>, object[]]>([
      ["typed over", { "Ram!E8": 0.299 }, [tkr("E8", "formel-ersatt-med-tal", "=D8/1000", "0.299")]],
      ["taken away", { "Ram!E7": "" }, [tkr("E7", "formel-borttagen", "=D7/1000", "")]],
      [
        "of another row",
        { "Ram!E8": { formula: "=D7/1000", value: 0.701 } },
        [tkr("E8", "formel-avviker-i-kolumnen", "=D8/1000", "=D7/1000")],
      ],
      ["as an address", { "Ram!E8": { formula: "=D8/1000", value: 0.299 } }, []],
      ["as a fixed address", { "Ram!E8": { formula: "=$D8/1000", value: 0.299 } }, []],
      ["as values in every row: then it is the user's own", { "Ram!E7": 0.701, "Ram!E8": 0.299 }, []],
    ])("%s", (_, cells, expected) => expect(around(typed(sound, cells))).toEqual(expected));
  });
});
