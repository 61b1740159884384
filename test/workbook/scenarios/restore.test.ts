/** A scenario put in force: the input sheets get its values by key, and everything else stays with its row. */
import { kronor } from "../../../src/domain/kronor";
import { planRestore } from "../../../src/workbook/scenarios/restore";
import { scenarioOf, type Scenario } from "../../../src/workbook/scenarios/scenario";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, typed, withLines, withRow, written } from "../../support/divided";
import { plain } from "../../support/sound";

const scenarioIn = (snapshot: Snapshot): Scenario => scenarioOf("Nu", auditInput(snapshot).ready);
const NOW = scenarioIn(plain);
/** A blank scenario but for what is said. */
const withGrant = (grant: Partial<Scenario["grant"]>): Scenario => ({ ...NOW, grant: { ...NOW.grant, ...grant } });
const gone = (snapshot: Snapshot, sheet: string, row: number): Snapshot =>
  withLines(snapshot, { sheet, axis: "row", at: row - 1, count: -1 });

const NOTHING = { changes: [], findings: [], problems: [] };
const clean = { findings: [], problems: [] };

test("what is in force already: nothing is written", () =>
  expect(planRestore(plain, NOW)).toEqual({ plan: { sheets: [], names: [] }, ...NOTHING }));

const CHANGED: Record<string, CellValue> = {
  "Regioner!A2": "Folkmängd 31 december.",
  "Regioner!C7": 1100,
  "Regioner!D9": "SCB",
  "Kommuner!D7": "mycket gles landsbygd",
  "Kommuner!E9": 600,
  "Vikter!B4": "differens på största",
  "Vikter!B8": 2,
  "Ram!C8": "befolkning",
  "Ram!D7": 801,
  "Ram!D10": 1100,
};

test("changed cells get the scenario's values again, and no other cell is touched", () => {
  const { plan, ...said } = planRestore(typed(plain, CHANGED), NOW);
  expect(said).toEqual({
    ...clean,
    changes: [
      { sheet: "Regioner", added: [], removed: [], changed: 2 },
      { sheet: "Kommuner", added: [], removed: [], changed: 2 },
      { sheet: "Vikter", added: [], removed: [], changed: 1 },
      { sheet: "Ram", added: [], removed: [], changed: 2 },
    ],
  });
  const of = (name: string) =>
    plan.sheets
      .filter((sheet) => sheet.name === name)
      .flatMap(({ blocks }) => blocks.map(({ row, column, cells }) => [row, column, cells]));
  expect(of("Regioner")).toEqual([
    [
      6,
      0,
      [
        [null, null, 1000, null],
        [null, null, null, null],
        [null, null, null, "test"],
      ],
    ],
    [1, 0, [["Indata. En rad per region. Folkmängden är befolkningsnyckeln."]]],
  ]);
  expect(of("Kommuner")).toEqual([
    [
      6,
      0,
      [
        [null, null, null, "ej landsbygd", null],
        [null, null, null, null, null],
        [null, null, null, null, 500],
      ],
    ],
  ]);
  expect(of("Vikter")).toEqual([
    [
      6,
      0,
      [
        [null, null],
        [null, 1.25],
      ],
    ],
    [3, 1, [["största resten"]]],
  ]);
  expect(of("Ram")).toEqual([
    [
      6,
      0,
      [
        [null, null, null, 701, null],
        [null, null, "landsbygd", null, null],
      ],
    ],
    [9, 3, [[1000]]],
  ]);
  const after = written(typed(plain, CHANGED), plan);
  expect(scenarioIn(after)).toEqual(NOW);
  expect(planRestore(after, NOW).plan.sheets).toEqual([]);
});

test("only the method, only the frame, only a note: that cell alone", () => {
  const blocks = (cells: Record<string, CellValue>) =>
    planRestore(typed(plain, cells), NOW).plan.sheets.map(({ name, create, blocks }) => [name, create, blocks]);
  const cell = (row: number, column: number, value: CellValue) => [
    { row, column, rows: 1, columns: 1, cells: [[value]] },
  ];
  expect(blocks({ "Vikter!B4": "differens på största" })).toEqual([["Vikter", false, cell(3, 1, "största resten")]]);
  expect(blocks({ "Kommuner!A2": "=Ny" })).toEqual([["Kommuner", false, cell(1, 0, "test")]]);
  const dashed = { ...NOW, origins: { ...NOW.origins, anteckning: new Map([["Kommuner", "-streck"]]) } };
  expect(planRestore(plain, dashed).plan.sheets.map(({ blocks: all }) => all)).toEqual([cell(1, 0, "'-streck")]);
});

test("rows in another order, and codes in other letter case, are the same rows", () => {
  const swapped = typed(plain, {
    "Regioner!A7": "23",
    "Regioner!B7": "Region Jämtland Härjedalen",
    "Regioner!C7": 500,
    "Regioner!A9": "01",
    "Regioner!B9": "Region Stockholm",
    "Regioner!C9": 1000,
    "Vikter!A7": "EJ LANDSBYGD",
    "Ram!A7": "BEFOLKNING",
  });
  expect(planRestore(swapped, NOW)).toMatchObject({ plan: { sheets: [] }, ...NOTHING });
});

test("names and receivers are the user's to change, in rows that stay", () =>
  expect(
    planRestore(typed(plain, { "Regioner!B8": "Skåne läns landsting", "Kommuner!B7": "Väsby", "Ram!B7": "Alla" }), NOW),
  ).toMatchObject({ plan: { sheets: [] }, ...NOTHING }));

test("a code that Excel made a number is the region's still", () =>
  expect(planRestore(typed(plain, { "Regioner!A7": 1, "Kommuner!A7": 114 }), NOW)).toMatchObject({
    plan: { sheets: [] },
    changes: [],
  }));

describe("rows that came or went", () => {
  test("what is gone comes back last, with all that the scenario knows of it", () => {
    const fewer = gone(gone(gone(gone(plain, "Regioner", 8), "Kommuner", 7), "Vikter", 7), "Ram", 7);
    const { plan, ...said } = planRestore(fewer, NOW);
    expect(said).toEqual({
      ...clean,
      changes: [
        { sheet: "Regioner", added: ["12"], removed: [], changed: 0 },
        { sheet: "Kommuner", added: ["0114"], removed: [], changed: 0 },
        { sheet: "Vikter", added: ["ej landsbygd"], removed: [], changed: 0 },
        { sheet: "Ram", added: ["Befolkning"], removed: [], changed: 0 },
      ],
    });
    const last = (name: string) => plan.sheets.find((sheet) => sheet.name === name)!.blocks[0]!.cells.at(-1);
    expect(last("Regioner")).toEqual(["12", "Region Skåne", 700, "test"]);
    expect(last("Kommuner")).toEqual(["0114", "Upplands Väsby", "01", "ej landsbygd", 1000]);
    expect(last("Vikter")).toEqual(["ej landsbygd", 0]);
    expect(last("Ram")!.slice(0, 4)).toEqual(["Befolkning", "Regionerna", "befolkning", 701]);
  });

  test("what has come since goes, and a row that stands there twice", () => {
    const more = withRow(withRow(plain, "Regioner", ["24", "Region Västerbotten", 9, "x"]), "Vikter", ["tätort", 3]);
    const twice = withRow(more, "Kommuner", ["0114", "Väsby igen", "01", "ej landsbygd", 1]);
    const { plan, changes } = planRestore(twice, NOW);
    expect(changes).toEqual([
      { sheet: "Regioner", added: [], removed: ["24"], changed: 0 },
      { sheet: "Kommuner", added: [], removed: ["0114"], changed: 0 },
      { sheet: "Vikter", added: [], removed: ["tätort"], changed: 0 },
    ]);
    expect(scenarioIn(written(twice, plan))).toEqual(NOW);
  });

  test("a region without a source, and a municipality without a name, leave those cells blank", () => {
    const bare: Scenario = {
      ...NOW,
      origins: { kalla: new Map(), anteckning: new Map() },
      kommunnamn: new Map(),
    };
    const { plan } = planRestore(gone(gone(plain, "Regioner", 8), "Kommuner", 7), bare);
    const last = (name: string) => plan.sheets.find((sheet) => sheet.name === name)!.blocks[0]!.cells.at(-1);
    expect(last("Regioner")!.slice(0, 3)).toEqual(["12", "Region Skåne", 700]);
    expect(last("Kommuner")).toEqual(["0114", "", "01", "ej landsbygd", 1000]);
    expect(plan.sheets.flatMap(({ blocks }) => blocks).every(({ row }) => row > 1)).toBe(true);
  });

  test("columns that the sheets lack are not written", () => {
    const without = typed(plain, {
      "Regioner!B6": "Egen",
      "Regioner!D6": "Egen 2",
      "Kommuner!B6": "Egen",
      "Ram!B6": "Egen",
    });
    const fewer = gone(gone(gone(without, "Regioner", 8), "Kommuner", 7), "Ram", 7);
    const { plan } = planRestore(fewer, NOW);
    const last = (name: string) => plan.sheets.find((sheet) => sheet.name === name)!.blocks[0]!.cells.at(-1);
    expect(last("Regioner")).toEqual(["12", null, 700, null]);
    expect(last("Kommuner")).toEqual(["0114", null, "01", "ej landsbygd", 1000]);
    expect(last("Ram")!.slice(0, 4)).toEqual(["Befolkning", null, "befolkning", 701]);
  });
});

describe("what stops it or is told", () => {
  const without = (name: string): Snapshot => ({
    ...plain,
    sheets: plain.sheets.filter((sheet) => sheet.name !== name),
  });
  test.each(["Regioner", "Kommuner", "Vikter", "Ram"])("%s is gone", (name) => {
    expect(planRestore(without(name), NOW).findings).toMatchObject([
      { code: "blad-saknas", severity: "fel", sheet: name, params: { blad: name } },
    ]);
  });
  test("municipalities and weights that the scenario has none of are not missed", () => {
    const none = withGrant({ kommuner: [], weights: new Map() });
    expect(planRestore(without("Kommuner"), none).findings).toEqual([]);
    expect(planRestore(without("Vikter"), none).findings).toEqual([]);
  });
  test("a sheet without its key's column", () => {
    const { findings, changes } = planRestore(typed(plain, { "Regioner!A6": "Egen", "Regioner!C7": 1 }), NOW);
    expect(findings).toMatchObject([{ code: "kolumn-saknas", sheet: "Regioner" }]);
    expect(changes).toEqual([]);
  });
  test("no cell for the method: told, with the scenario's", () => {
    const { problems, plan } = planRestore(typed(plain, { "Vikter!A4": "", "Vikter!B4": "" }), NOW);
    expect(problems).toEqual([
      {
        code: "metod-utan-cell",
        severity: "varning",
        sheet: "Vikter",
        cell: "",
        params: { metod: "största resten" },
      },
    ]);
    expect(plan.sheets).toEqual([]);
  });
  test("no cell for the frame: it is the sum of the pots", () => {
    const { plan, problems } = planRestore(
      typed(plain, { "Ram!A10": "", "Ram!D10": "" }),
      withGrant({ frame: kronor(1) }),
    );
    expect({ sheets: plan.sheets, problems }).toEqual({ sheets: [], problems: [] });
  });
  test("a protected sheet that would be written", () => {
    const sheets = plain.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "Vikter" }));
    const shut = { ...plain, sheets };
    expect(planRestore(shut, NOW).findings).toEqual([]);
    expect(planRestore(typed(shut, { "Vikter!B8": 2 }), NOW).findings.map(({ code }) => code)).toContain(
      "blad-skyddat",
    );
  });
  test("something of the user's below a table that has to grow", () => {
    const fewer = typed(gone(plain, "Regioner", 8), { "Regioner!A9": "egen" });
    expect(planRestore(fewer, NOW).findings).toMatchObject([{ code: "egna-celler", sheet: "Regioner", cell: "A9" }]);
  });
  test("a note is not put on a sheet that is not by our template", () => {
    const own = typed(plain, { "Regioner!A1": "Mina", "Regioner!A2": "min text" });
    expect(planRestore(own, NOW).plan.sheets).toEqual([]);
  });
});
