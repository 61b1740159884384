/** Scenarier: what is in force, live from Fördelning, and each scenario beside it. */
import { kronor } from "../../../src/domain/kronor";
import {
  checkComparison,
  comparedNames,
  comparisonSheet,
  isScenarioAmount,
  MOST_COMPARED,
  planComparison,
  type Compared,
} from "../../../src/workbook/scenarios/comparison";
import { computeScenarios } from "../../../src/workbook/scenarios/compute";
import { planScenarios, readScenarios } from "../../../src/workbook/scenarios/data";
import { scenarioOf, type Scenario } from "../../../src/workbook/scenarios/scenario";
import { sheetIn, type CellValue, type Snapshot } from "../../../src/workbook/snapshot";
import { auditInput, typed, withLines, written } from "../../support/divided";
import { plain, said, undivided } from "../../support/sound";

const scenario = (name: string, cells: Record<string, CellValue> = {}): Scenario =>
  scenarioOf(name, auditInput(typed(plain, cells)).ready);
const NOW = scenario("Nu");
/** 01 gets 335 + 0 kr, 12 gets 213 + 174 and 23 gets 153 + 125. */
const LATER = scenario("Senare", { "Regioner!C7": 1100 });

/** With the scenarios saved, and where they stand on Scenariodata. */
function saved(...scenarios: Scenario[]): { snapshot: Snapshot; compared: Compared[]; endRow: number } {
  const { plan, placed, endRow } = planScenarios(plain, scenarios);
  return { snapshot: written(plain, plan), compared: computeScenarios(placed).compared, endRow };
}
function planned(...scenarios: Scenario[]) {
  const { snapshot, compared, endRow } = saved(...scenarios);
  return planComparison(snapshot, compared, endRow);
}
function comparedBook(...scenarios: Scenario[]): { snapshot: Snapshot; compared: Compared[]; endRow: number } {
  const { snapshot, compared, endRow } = saved(...scenarios);
  return { snapshot: written(snapshot, planComparison(snapshot, compared, endRow).plan), compared, endRow };
}

/** Rows 5 to 30 hold the inputs; LATER's column is D. */
const DATA = (column: string) => `Scenariodata!$${column}$5:$${column}$30`;
const row = (r: number, code: string, region: string, [one, two]: [number, number]) => [
  code,
  region,
  `=IFERROR(INDEX(Fördelning!$D$9:$D$11,MATCH(A${r},Fördelning!$A$9:$A$11,0)),0)`,
  `=IFERROR(INDEX(Fördelning!$AD$9:$AD$11,MATCH(A${r},Fördelning!$A$9:$A$11,0)),0)`,
  `=IF(C${r}=0,0,D${r}/C${r})`,
  `=SUMIFS(${DATA("D")},${DATA("A")},"region",${DATA("B")},A${r})`,
  one,
  two,
  `=G${r}+H${r}`,
  `=IF(F${r}=0,0,I${r}/F${r})`,
  `=(I${r}-D${r})`,
  `=IF(D${r}=0,0,K${r}/D${r})`,
];
const pot = (column: string) => `=SUMIFS(${DATA("D")},${DATA("A")},"pott",${DATA("B")},${column}$7)`;
const sum = (column: string) => `=SUM(${column}$9:${column}$11)`;
const blank = (cells: Record<number, CellValue>) => Array.from({ length: 12 }, (_, i) => cells[i] ?? "");

test("one scenario: every cell", () => {
  const { plan, findings, problems } = planned(LATER);
  expect({ findings, problems }).toEqual({ findings: [], problems: [] });
  expect(plan.activate).toEqual({ sheet: "Scenarier", cell: "A1" });
  const [sheet] = plan.sheets;
  expect(sheet).toMatchObject({ name: "Scenarier", create: true, freeze: { rows: 8, columns: 2 } });
  expect(sheet!.blocks).toEqual([
    {
      row: 0,
      column: 0,
      rows: 11,
      columns: 12,
      cells: [
        blank({ 0: "Scenarier, belopp per region" }),
        blank({ 0: "Jämförs med gällande indata på Fördelning. Scenarierna står på Scenariodata." }),
        blank({ 0: "Huvudkontroll", 1: "=Kontroller!$B$3", 2: "Gällande indata", 5: "Senare" }),
        blank({ 0: "Metod", 2: "=Fördelning!$B$2", 5: "största resten" }),
        blank({ 0: "Pott (kr)", 6: pot("G"), 7: pot("H") }),
        blank({ 0: "Summa mot pott (kr)", 6: "=(G$8-G$5)", 7: "=(H$8-H$5)" }),
        [
          "Regionkod",
          "Region",
          "Folkmängd (personer)",
          "Totalt (kr)",
          "Kr per invånare",
          "Folkmängd (personer)",
          "Befolkning",
          "Landsbygd",
          "Totalt (kr)",
          "Kr per invånare",
          "Mot gällande (kr)",
          "Mot gällande (%)",
        ],
        [
          "Summa",
          "",
          sum("C"),
          sum("D"),
          "=IF(C$8=0,0,D$8/C$8)",
          sum("F"),
          sum("G"),
          sum("H"),
          sum("I"),
          "=IF(F$8=0,0,I$8/F$8)",
          sum("K"),
          "=IF(D$8=0,0,K$8/D$8)",
        ],
        row(9, "01", "Region Stockholm", [335, 0]),
        row(10, "12", "Region Skåne", [213, 174]),
        row(11, "23", "Region Jämtland Härjedalen", [153, 125]),
      ],
    },
  ]);
});

test("how it looks: whole kronor, two decimals a person, per cent, results in bold", () => {
  const { sheet } = planned(LATER);
  expect(
    sheet!.columns.map(({ width, numberFormat, look, sharedFormat }) => [width, numberFormat, look, sharedFormat]),
  ).toEqual([
    [105, "@", "calculation", undefined],
    [170, "General", "calculation", undefined],
    [100, "#,##0", "calculation", "General"],
    [100, "#,##0", "result", undefined],
    [80, "#,##0.00", "calculation", undefined],
    [100, "#,##0", "calculation", "General"],
    [130, "#,##0", "calculation", undefined],
    [130, "#,##0", "calculation", undefined],
    [100, "#,##0", "result", undefined],
    [80, "#,##0.00", "calculation", undefined],
    [100, "#,##0", "calculation", undefined],
    [80, "0.00%", "calculation", undefined],
  ]);
  expect(sheet!.left.map(({ row, look }) => [row, look])).toEqual([
    [1, "note"],
    [3, "label"],
    [4, "label"],
    [5, "label"],
  ]);
  expect([sheet!.rows, sheet!.frozenColumns, sheet!.title]).toEqual([3, 2, "Scenarier, belopp per region"]);
});

test("keys of amounts", () => {
  const keys = planned(LATER, NOW).sheet!.columns.map(({ key }) => key);
  expect(keys.filter(isScenarioAmount)).toEqual([
    "scenario0.pott0",
    "scenario0.pott1",
    "scenario1.pott0",
    "scenario1.pott1",
  ]);
  expect(
    ["xscenario0.pott0", "scenario.pott0", "scenario0.pott0.x", "scenario12.pott34", "scenario0.pott"].map(
      isScenarioAmount,
    ),
  ).toEqual([false, false, false, true, false]);
});

test("a scenario that lacks a pot, and one that has a region more", () => {
  const more = {
    ...LATER,
    grant: {
      ...LATER.grant,
      frame: kronor(701),
      pots: LATER.grant.pots.slice(0, 1),
      regions: [{ regionkod: "09", region: "=Gotland", folkmangd: 0 }, ...LATER.grant.regions],
    },
  };
  const { plan } = planned(more);
  const rows = plan.sheets[0]!.blocks[0]!.cells.slice(8);
  expect(rows.map(([code, region]) => [code, region])).toEqual([
    ["01", "Region Stockholm"],
    ["09", "'=Gotland"],
    ["12", "Region Skåne"],
    ["23", "Region Jämtland Härjedalen"],
  ]);
  // The region that is not on Fördelning gets nothing there.
  expect(rows[1]!.slice(5)).toEqual([
    `=SUMIFS(${["D", "A"].map((c) => `Scenariodata!$${c}$5:$${c}$28`).join(",")},"region",Scenariodata!$B$5:$B$28,A10)`,
    0,
    "=G10",
    "=IF(F10=0,0,H10/F10)",
    "=(H10-D10)",
    "=IF(D10=0,0,J10/D10)",
  ]);
});

test("a scenario without pots has nothing to give", () => {
  const none = { ...NOW, grant: { ...NOW.grant, frame: kronor(0), pots: [] } };
  const { plan } = planned(none);
  expect(plan.sheets[0]!.blocks[0]!.cells[8]!.slice(6)).toEqual([
    0,
    "=IF(F9=0,0,G9/F9)",
    "=(G9-D9)",
    "=IF(D9=0,0,I9/D9)",
  ]);
});

test("a region is called what Fördelning calls it, and what stands below the regions is none", () => {
  const { snapshot, compared, endRow } = saved({
    ...LATER,
    grant: { ...LATER.grant, regions: LATER.grant.regions.map((region) => ({ ...region, region: "Annat" })) },
  });
  const noted = typed(snapshot, { "Fördelning!A13": "Anteckning" });
  const rows = planComparison(noted, compared, endRow).plan.sheets[0]!.blocks[0]!.cells.slice(8);
  expect(rows.map(([code, region]) => [code, region])).toEqual([
    ["01", "Region Stockholm"],
    ["12", "Region Skåne"],
    ["23", "Region Jämtland Härjedalen"],
  ]);
});

test("a region that only Fördelning has", () => {
  const current = { folkmangd: 3, totalt: 29, regions: new Map([["24", "Region Västerbotten"]]) };
  const sheet = comparisonSheet(current, saved(LATER).compared, 30);
  expect(sheet.rows).toBe(4);
  expect(sheet.columns[6]!.row(undefined as never, 3)).toBe(0);
});

describe("charts", () => {
  const body = (column: number) => ({ row: 8, column, rows: 3, columns: 1 });
  const chart = (name: string, title: string, column: number, at: number, rows: number, series: object[]) => ({
    kind: "bar",
    stacked: false,
    categories: body(1),
    numberFormat: "#,##0",
    name,
    title,
    series,
    place: { row: at, rows, column, columns: 5 },
  });
  const DIFFERENCE = ["Ramkoll Scenarier, skillnad", "Skillnad mot gällande indata per region, kr"] as const;
  const PER_PERSON = ["Ramkoll Scenarier, kr per invånare", "Belopp per invånare, kr"] as const;

  test("below the rows: the differences, and kr per inhabitant beside what is in force", () => {
    expect(planned(LATER).plan.sheets[0]!.charts).toEqual([
      chart(...DIFFERENCE, 2, 12, 12, [{ name: "Senare", values: body(10), color: "#3F9DAA" }]),
      chart(...PER_PERSON, 7, 12, 12, [
        { name: "Gällande indata", values: body(4), color: "#0B3C49" },
        { name: "Senare", values: body(9), color: "#3F9DAA" },
      ]),
    ]);
  });

  test("as many as can be told apart: each its own colour, and room for its bars", () => {
    const names = ["A", "B", "C"];
    expect(MOST_COMPARED).toBe(3);
    const charts = planned(...names.map((name) => ({ ...LATER, name }))).plan.sheets[0]!.charts!;
    expect(charts.map(({ place, series }) => [place.rows, series.map(({ name, color }) => [name, color])])).toEqual([
      [
        15,
        [
          ["A", "#3F9DAA"],
          ["B", "#6B2D5C"],
          ["C", "#C77B2B"],
        ],
      ],
      [
        15,
        [
          ["Gällande indata", "#0B3C49"],
          ["A", "#3F9DAA"],
          ["B", "#6B2D5C"],
          ["C", "#C77B2B"],
        ],
      ],
    ]);
  });

  test("a name that looks like a formula is shown as it is", () =>
    expect(planned({ ...LATER, name: "=B" }).plan.sheets[0]!.charts![0]!.series[0]!.name).toBe("=B"));
  test("without scenarios there is none", () => expect(planned().plan.sheets[0]!.charts).toEqual([]));

  test("written anew: those that stand there go, and the new ones are below a user's own notes", () => {
    const { snapshot, compared, endRow } = comparedBook(LATER, NOW);
    const own = typed(snapshot, { "Scenarier!A20": "min anteckning" });
    const sheets = own.sheets.map((sheet) =>
      sheet.name === "Scenarier" ? { ...sheet, charts: [DIFFERENCE[0], "Eget"] } : sheet,
    );
    const [sheet] = planComparison({ ...own, sheets }, compared.slice(0, 1), endRow).plan.sheets;
    expect(sheet!.clear).toEqual({ row: 0, column: 0, rows: 11, columns: 19 });
    expect(sheet!.charts!.map(({ place }) => place.row)).toEqual([21, 21]);
    expect(sheet!.chartsBefore).toEqual([
      chart(...DIFFERENCE, 2, 21, 12, [
        { name: "Senare", values: body(10), color: "#3F9DAA" },
        { name: "Nu", values: body(17), color: "#6B2D5C" },
      ]),
    ]);
    expect(planComparison(own, compared, endRow).plan.sheets[0]!.chartsBefore).toEqual([]);
  });
});

describe("when it can be written", () => {
  const fordelaForst = { code: "fordela-forst", severity: "fel", sheet: "", cell: "", params: {} };
  const without = (snapshot: Snapshot, name: string) => ({
    ...snapshot,
    sheets: snapshot.sheets.filter((sheet) => sheet.name !== name),
  });
  test.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ["without Fördelning", (s) => without(s, "Fördelning")],
    ["without Kontroller", (s) => without(s, "Kontroller")],
    ["with a Fördelning of somebody else's", (s) => typed(s, { "Fördelning!A1": "Min fördelning" })],
    ["without its populations", (s) => typed(s, { "Fördelning!D7": "Personer" })],
    ["without its totals", (s) => typed(s, { "Fördelning!AD7": "Kronor" })],
  ])("not %s: divide first", (_, damage) => {
    const { snapshot, compared, endRow } = saved(LATER);
    expect(planComparison(damage(snapshot), compared, endRow)).toEqual({
      plan: { sheets: [], names: [] },
      sheet: undefined,
      findings: [],
      problems: [fordelaForst],
    });
  });

  test("not over a user's own sheet, nor on a protected one", () => {
    const { snapshot, compared, endRow } = comparedBook(LATER);
    const own = typed(snapshot, { "Scenarier!A1": "Mitt" });
    expect(planComparison(own, compared, endRow).findings).toMatchObject([{ code: "blad-upptaget" }]);
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, protected: sheet.name === "Scenarier" }));
    expect(planComparison({ ...snapshot, sheets }, compared, endRow).findings).toMatchObject([
      { code: "blad-skyddat" },
    ]);
  });

  test("nor over a user's own cells beside what was compared before", () => {
    const { compared, endRow } = saved(LATER, NOW);
    const { snapshot } = comparedBook(LATER);
    expect(planComparison(typed(snapshot, { "Scenarier!M9": "Egen" }), compared, endRow).findings).toMatchObject([
      { code: "egna-celler", cell: "M9" },
    ]);
    // What an earlier comparison of none has is what is in force.
    const nothing = comparedBook().snapshot;
    expect(planComparison(nothing, compared, endRow)).toMatchObject({
      findings: [],
      plan: { sheets: [{ clear: { row: 0, column: 0, rows: 11, columns: 5 } }] },
    });
  });
});

describe("which scenarios are compared", () => {
  test("those above its columns, in their order", () =>
    expect(comparedNames(comparedBook(LATER, NOW).snapshot)).toEqual(["Senare", "Nu"]));
  test("none", () => expect(comparedNames(comparedBook().snapshot)).toEqual([]));
  test.each<[string, Snapshot]>([
    ["no such sheet", plain],
    ["a sheet of the user's own", typed(comparedBook(LATER).snapshot, { "Scenarier!A1": "Mitt" })],
  ])("unknown: %s", (_, snapshot) => expect(comparedNames(snapshot)).toBeUndefined());
  test("not what a user has written beside it", () =>
    expect(comparedNames(typed(comparedBook(LATER).snapshot, { "Scenarier!N3": "Mitt" }))).toEqual(["Senare"]));
});

describe("the amounts that stand there against those of the scenarios", () => {
  const total = (cells: Record<string, CellValue>): Snapshot =>
    typed(comparedBook(LATER).snapshot, { "Scenarier!I9": 335, "Scenarier!I10": 387, "Scenarier!I11": 278, ...cells });
  const check = (snapshot: Snapshot) => checkComparison(snapshot, planned(LATER).sheet!, saved(LATER).compared);
  const differs = (cell: string, regionkod: string, forvantat: number, funnet: string) => ({
    code: "belopp-avviker",
    severity: "fel",
    sheet: "Scenarier",
    cell,
    params: { namn: "Senare", regionkod, forvantat, funnet },
  });
  test("the same: nothing", () => expect(check(total({}))).toEqual([]));
  test("another amount, at its cell", () =>
    expect(check(total({ "Scenarier!I10": 388, "Scenarier!I11": "#N/A" }))).toEqual([
      differs("I10", "12", 387, "388"),
      differs("I11", "23", 278, "#N/A"),
    ]));
  test("a region that is not there", () =>
    expect(check(total({ "Scenarier!A9": "99" }))).toEqual([differs("", "01", 335, "")]));
  test("no sheet: nothing to compare", () => expect(check(plain)).toEqual([]));
});

describe("what scenarios come to", () => {
  const problem = (namn: string) => ({
    code: "gar-inte-att-fordela",
    severity: "fel",
    sheet: "",
    cell: "",
    params: { namn },
  });
  const of = (one: Scenario) => computeScenarios([{ scenario: one, column: 3 }]);
  test("divided, with where they stand", () => {
    const { compared, problems } = of(LATER);
    expect(problems).toEqual([]);
    expect(compared).toMatchObject([
      { placed: { column: 3 }, grant: { regions: [{ summa: 335 }, { summa: 387 }, { summa: 278 }] } },
    ]);
  });
  test.each<[string, Scenario]>([
    ["pots that are not the frame", { ...NOW, grant: { ...NOW.grant, frame: kronor(999) } }],
    [
      "a municipality of a type without weight",
      { ...NOW, grant: { ...NOW.grant, weights: new Map([["ej landsbygd", 0]]) } },
    ],
    ["nobody to divide by", { ...NOW, grant: { ...NOW.grant, regions: [] } }],
  ])("left out and told: %s", (_, one) => expect(of(one)).toEqual({ compared: [], problems: [problem("Nu")] }));
  test("one with a pot that is not divided", () =>
    expect(of(scenarioOf("Nu", auditInput(undivided).ready)).problems).toEqual([]));
});

describe("Granska of Scenarier", () => {
  const { snapshot } = comparedBook(LATER, NOW);
  test("as written: nothing", () => expect(said(snapshot)).toEqual([]));
  test("an amount typed over: it can be put back", () =>
    expect(said(typed(snapshot, { "Scenarier!G9": 1, "Scenarier!G10": 2, "Scenarier!N9": 3 }))).toEqual([
      {
        code: "scenariobelopp-avviker",
        severity: "fel",
        sheet: "Scenarier",
        cell: "G9:G10",
        params: { kolumn: "Befolkning", forvantat: 335, funnet: 1, antal: 2 },
        cells: 2,
        repair: true,
      },
      {
        code: "scenariobelopp-avviker",
        severity: "fel",
        sheet: "Scenarier",
        cell: "N9",
        params: { kolumn: "Befolkning", forvantat: 319, funnet: 3, antal: 1 },
        cells: 1,
        repair: true,
      },
    ]));
  test("a population typed over", () =>
    expect(said(typed(snapshot, { "Scenarier!F9": 1 })).map(({ code, cell }) => [code, cell])).toEqual([
      ["formel-ersatt-med-tal", "F9"],
    ]));
  const gone = (namn: string) => ({
    code: "scenario-saknas",
    severity: "fel",
    sheet: "Scenarier",
    cell: "A1",
    params: { namn },
    cells: 1,
    repair: false,
  });
  test("a scenario that is gone from Scenariodata", () =>
    expect(said(typed(snapshot, { "Scenariodata!E4": "Annat" }))).toEqual([gone("Nu")]));
  test("one that cannot be read, and one that cannot be divided", () =>
    expect(said(typed(snapshot, { "Scenariodata!E6": "mycket", "Scenariodata!D6": 5 }))).toEqual([
      gone("Senare"),
      gone("Nu"),
    ]));
  test("without Scenarier nothing is said of scenarios", () => {
    const sheets = snapshot.sheets.filter(({ name }) => name !== "Scenarier");
    expect(said({ ...snapshot, sheets })).toEqual([]);
    expect(readScenarios({ ...snapshot, sheets })).toHaveLength(2);
  });
  test("a row on Fördelning that has come in moves nothing", () => {
    const moved = withLines(snapshot, { sheet: "Fördelning", axis: "row", at: 9, count: 1 });
    expect(said(moved).map(({ code, sheet }) => [code, sheet])).toEqual([["rad-infogad", "Fördelning"]]);
    expect(sheetIn(moved, "Scenarier")!.formulas[8]![3]).toContain("$AD$9:$AD$12");
  });
});
