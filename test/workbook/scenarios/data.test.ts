/** Scenariodata: the inputs of each scenario, a row an input and a column a scenario, and read back as they were. */
import { kronor } from "../../../src/domain/kronor";
import { dataEndRow, planScenarios, readScenarios } from "../../../src/workbook/scenarios/data";
import { scenarioOf, type Scenario } from "../../../src/workbook/scenarios/scenario";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, typed, withRow, written } from "../../support/divided";
import { plain, undivided } from "../../support/sound";

const scenario = (name: string, cells: Record<string, CellValue> = {}): Scenario =>
  scenarioOf(name, auditInput(typed(plain, cells)).ready);
const NOVEMBER = scenario("November");
const LATER = scenario("=Senare", { "Regioner!C7": 1100, "Regioner!D7": "SCB, december", "Vikter!B8": 2.5 });
const saved = (...scenarios: Scenario[]): Snapshot => written(plain, planScenarios(plain, scenarios).plan);

/** What the small grant has, in the order of the sheet. */
const ROWS: [string, string, string, CellValue][] = [
  ["metod", "metod", "Avrundningsmetod", "största resten"],
  ["ram", "ram", "Ram (kr)", 1000],
  ["pott", "Befolkning", "Pott (kr)", 701],
  ["pott", "Landsbygd", "Pott (kr)", 299],
  ["pottnyckel", "Befolkning", "Fördelningsnyckel", "befolkning"],
  ["pottnyckel", "Landsbygd", "Fördelningsnyckel", "landsbygd"],
  ["mottagare", "Befolkning", "Mottagare", "Regionerna"],
  ["mottagare", "Landsbygd", "Mottagare", "Regionerna"],
  ["vikt", "ej landsbygd", "Vikt", 0],
  ["vikt", "mycket gles landsbygd", "Vikt", 1.25],
  ["region", "01", "Region Stockholm", 1000],
  ["region", "12", "Region Skåne", 700],
  ["region", "23", "Region Jämtland Härjedalen", 500],
  ["källa", "01", "Region Stockholm", "test"],
  ["källa", "12", "Region Skåne", "test"],
  ["källa", "23", "Region Jämtland Härjedalen", "test"],
  ["kommun", "0114", "Upplands Väsby", 1000],
  ["kommun", "1214", "Svalöv", 700],
  ["kommun", "2303", "Ragunda", 500],
  ["kommuntyp", "0114", "Upplands Väsby", "ej landsbygd"],
  ["kommuntyp", "1214", "Svalöv", "mycket gles landsbygd"],
  ["kommuntyp", "2303", "Ragunda", "mycket gles landsbygd"],
  ["anteckning", "Regioner", "", "Indata. En rad per region. Folkmängden är befolkningsnyckeln."],
  ["anteckning", "Kommuner", "", "test"],
  [
    "anteckning",
    "Vikter",
    "",
    "Indata. Vad en invånare i varje kommuntyp räknas för i landsbygdsnyckeln. Högst två decimaler.",
  ],
  [
    "anteckning",
    "Ram",
    "",
    "Indata. En rad per pott; raden Ram under tabellen är den ram som potterna ska summera till.",
  ],
];

const cell = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

test("one scenario: the whole sheet", () => {
  expect(planScenarios(plain, [NOVEMBER])).toEqual({
    plan: {
      sheets: [
        {
          name: "Scenariodata",
          create: true,
          clear: undefined,
          blocks: [
            { ...cell(0, 0), cells: [["Scenariodata"]] },
            {
              ...cell(1, 0),
              cells: [
                [
                  "Indata till scenarier. En rad per uppgift, en kolumn per scenario; tom cell: scenariot saknar uppgiften.",
                ],
              ],
            },
            { ...cell(3, 0, 1 + ROWS.length, 4), cells: [["Uppgift", "Nyckel", "Namn", "November"], ...ROWS] },
          ],
          formats: [
            { ...cell(0, 0), look: "title" },
            { ...cell(1, 0), look: "note" },
            { ...cell(3, 0, 1, 4), look: "header", wrap: true, numberFormat: "@" },
            // "01" must not become 1.
            { ...cell(4, 0, ROWS.length, 3), numberFormat: "@" },
            { ...cell(4, 3, ROWS.length, 1), look: "input", numberFormat: "General" },
          ],
          widths: [80, 180, 180, 130].map((width, column) => ({ column, columns: 1, width })),
          heights: [
            { row: 0, rows: 1, height: 24 },
            { row: 3, rows: 1, height: 15 },
          ],
          freeze: { rows: 4, columns: 3 },
          validations: [],
          highlights: [],
        },
      ],
      names: [],
    },
    findings: [],
    placed: [{ scenario: NOVEMBER, column: 3 }],
    endRow: 4 + ROWS.length,
  });
});

test("none: only the headers", () => {
  const { plan, endRow, placed } = planScenarios(plain, []);
  expect({ endRow, placed }).toEqual({ endRow: 4, placed: [] });
  const [sheet] = plan.sheets;
  expect(sheet!.blocks[2]).toEqual({ ...cell(3, 0, 1, 3), cells: [["Uppgift", "Nyckel", "Namn"]] });
  expect(sheet!.formats.slice(2)).toEqual([
    { ...cell(3, 0, 1, 3), look: "header", wrap: true, numberFormat: "@" },
    { ...cell(4, 0, 1, 3), numberFormat: "@" },
  ]);
});

test("two: an input that only one has is blank for the other; a name is never a formula", () => {
  const fewer = { ...LATER, grant: { ...LATER.grant, regions: LATER.grant.regions.slice(1) } };
  const { plan, placed } = planScenarios(plain, [fewer, NOVEMBER]);
  const cells = plan.sheets[0]!.blocks[2]!.cells;
  expect(cells[0]).toEqual(["Uppgift", "Nyckel", "Namn", "'=Senare", "November"]);
  const of = (kind: string) =>
    cells.filter(([first]) => first === kind).map(([, key, , ...values]) => [key, ...values]);
  // In the order of the first that has them.
  expect(of("region")).toEqual([
    ["12", 700, 700],
    ["23", 500, 500],
    ["01", "", 1000],
  ]);
  expect(of("vikt")).toEqual([
    ["ej landsbygd", 0, 0],
    ["mycket gles landsbygd", 2.5, 1.25],
  ]);
  expect(of("källa").slice(0, 1)).toEqual([["01", "SCB, december", "test"]]);
  expect(placed.map(({ column }) => column)).toEqual([3, 4]);
  expect(plan.sheets[0]!.widths.map(({ width }) => width)).toEqual([80, 180, 180, 130, 130]);
});

test("what was saved is what is read", () => {
  expect(readScenarios(saved(NOVEMBER, LATER))).toEqual([
    { column: 3, scenario: NOVEMBER, problems: [] },
    { column: 4, scenario: LATER, problems: [] },
  ]);
  expect(dataEndRow(saved(NOVEMBER, LATER))).toBe(4 + ROWS.length);
});

test("a pot that is not divided is so in the scenario too", () => {
  const nu = scenarioOf("Nu", auditInput(undivided).ready);
  expect(readScenarios(written(undivided, planScenarios(undivided, [nu]).plan))).toEqual([
    { column: 3, scenario: nu, problems: [] },
  ]);
});

test("also with rows in another order, and a user's own below", () => {
  const sheet = saved(NOVEMBER);
  const upsideDown = {
    ...sheet,
    sheets: sheet.sheets.map((one) =>
      one.name === "Scenariodata"
        ? { ...one, values: [...one.values.slice(0, 4), ...one.values.slice(4).reverse(), ["egen rad", "", "", 7]] }
        : one,
    ),
  };
  const [read] = readScenarios(upsideDown);
  expect(read!.problems).toEqual([]);
  expect([...read!.scenario.grant.regions].reverse()).toEqual(NOVEMBER.grant.regions);
  expect(read!.scenario.grant.frame).toBe(1000);
  expect(dataEndRow(upsideDown)).toBe(4 + ROWS.length);
});

describe("no scenarios", () => {
  test.each<[string, Snapshot]>([
    ["without the sheet", plain],
    ["on a sheet of the user's own", typed(saved(NOVEMBER), { "Scenariodata!A1": "Mitt" })],
  ])("%s", (_, snapshot) => {
    expect(readScenarios(snapshot)).toEqual([]);
    expect(dataEndRow(snapshot)).toBe(4);
  });
  test("after a column without a name", () =>
    expect(readScenarios(typed(saved(NOVEMBER, LATER), { "Scenariodata!D4": "" }))).toEqual([]));
});

describe("a cell that cannot be so is told", () => {
  const at = (kind: string, key: string) => `Scenariodata!D${5 + ROWS.findIndex(([a, b]) => a === kind && b === key)}`;
  const problem = (cell: string, varde: string) => ({
    code: "cell-ogiltig",
    severity: "fel",
    sheet: "Scenariodata",
    cell,
    params: { namn: "November", varde },
  });
  const read = (cells: Record<string, CellValue>) => readScenarios(typed(saved(NOVEMBER), cells))[0]!;

  test.each<[string, string, CellValue]>([
    ["ram", "ram", "mycket"],
    ["ram", "ram", -1],
    ["ram", "ram", 0.5],
    ["pott", "Landsbygd", 2 ** 53],
    ["pottnyckel", "Befolkning", "storlek"],
    ["metod", "metod", "slump"],
    ["vikt", "ej landsbygd", -0.5],
    ["vikt", "ej landsbygd", "noll"],
    ["region", "01", 1.5],
    ["region", "12", true],
    ["kommun", "0114", "1 000"],
    ["kommun", "0114", 0.5],
    ["vikt", "ej landsbygd", "0"],
  ])("%s %s: %j", (kind, key, value) => {
    const { problems } = read({ [at(kind, key)]: value });
    const here = problem(at(kind, key).split("!")[1]!, String(value));
    // Without a frame or a method nothing can be divided: that is told at the scenario's name.
    const whole = kind === "ram" || kind === "metod" ? [problem("D4", "November")] : [];
    expect(problems).toEqual([here, ...whole]);
  });

  test.each<[string, string, CellValue]>([
    ["ram", "ram", 0],
    ["vikt", "ej landsbygd", 0.25],
    ["region", "01", 0],
    ["pott", "Befolkning", 2 ** 53 - 1],
  ])("%s %s may be %j", (kind, key, value) => expect(read({ [at(kind, key)]: value }).problems).toEqual([]));

  test("a row that is blank is one that the scenario lacks", () => {
    const blank = (kind: string, key: string) => read({ [at(kind, key)]: "" });
    expect(blank("ram", "ram")).toMatchObject({
      problems: [problem("D4", "November")],
      scenario: { grant: { frame: 0 } },
    });
    expect(blank("metod", "metod")).toMatchObject({
      problems: [problem("D4", "November")],
      scenario: { grant: { method: "största resten" } },
    });
    expect(blank("region", "12").scenario.grant.regions.map(({ regionkod }) => regionkod)).toEqual(["01", "23"]);
    const [first] = blank("mottagare", "Befolkning").scenario.grant.pots;
    expect(first).toEqual({
      id: "Befolkning",
      insats: "Befolkning",
      mottagare: "",
      nyckel: "befolkning",
      belopp: kronor(701),
    });
    expect(blank("pottnyckel", "Befolkning").scenario.grant.pots[0]).toMatchObject({ nyckel: "ingen" });
    expect(blank("kommuntyp", "0114").scenario.grant.kommuner[0]).toEqual({
      kommunkod: "0114",
      regionkod: "01",
      kommuntyp: "",
      folkmangd: 1000,
    });
  });
});

describe("saved anew", () => {
  test("over what was saved: its cells are emptied first", () => {
    const { plan, findings } = planScenarios(saved(NOVEMBER, LATER), [LATER]);
    expect(findings).toEqual([]);
    expect(plan.sheets[0]).toMatchObject({ create: false, clear: cell(0, 0, 4 + ROWS.length, 5) });
  });
  test("over a user's own cells: refused", () => {
    const taken = typed(saved(NOVEMBER), { "Scenariodata!E6": "Egen" });
    expect(planScenarios(taken, [NOVEMBER, LATER]).findings).toMatchObject([
      { code: "egna-celler", sheet: "Scenariodata", cell: "E6" },
    ]);
  });
  test("over a user's own sheet: refused", () => {
    const { plan, findings } = planScenarios(typed(saved(NOVEMBER), { "Scenariodata!A1": "Mitt" }), [NOVEMBER]);
    expect(plan.sheets).toEqual([]);
    expect(findings).toMatchObject([{ code: "blad-upptaget", sheet: "Scenariodata" }]);
  });
  test("on a protected sheet: refused", () => {
    const sheets = saved(NOVEMBER).sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "Scenariodata" }));
    expect(planScenarios({ ...saved(NOVEMBER), sheets }, [NOVEMBER]).findings).toMatchObject([
      { code: "blad-skyddat", sheet: "Scenariodata" },
    ]);
  });
});

describe("what a scenario keeps of the sheets", () => {
  test("nothing of a sheet that is not by our template, and no names where there are none", () => {
    const own = typed(plain, { "Regioner!A1": "Mina regioner", "Kommuner!B6": "Egen", "Regioner!D6": "Egen" });
    const { origins, kommunnamn } = scenario("x", {});
    expect(origins.anteckning.size).toBe(4);
    expect([...origins.kalla]).toEqual([
      ["01", "test"],
      ["12", "test"],
      ["23", "test"],
    ]);
    expect([...kommunnamn]).toEqual([
      ["0114", "Upplands Väsby"],
      ["1214", "Svalöv"],
      ["2303", "Ragunda"],
    ]);
    const read = scenarioOf("x", auditInput(own).ready);
    expect([...read.origins.anteckning.keys()]).toEqual(["Kommuner", "Vikter", "Ram"]);
    expect(read.origins.kalla.size).toBe(0);
    expect(read.kommunnamn.size).toBe(0);
  });
  test("a blank row is none", () => {
    const apart = withRow(withRow(plain, "Kommuner", ["", "", "", "", ""]), "Regioner", ["", "", "", ""]);
    expect(scenarioOf("November", auditInput(apart).ready)).toEqual(NOVEMBER);
  });
});
