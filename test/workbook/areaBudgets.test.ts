/** Every region's områden: what it has to divide, what its rules come to, and where a fault is told. */
import { allocateGrant, type Grant } from "../../src/domain/allocate";
import { kronor } from "../../src/domain/kronor";
import { areaBudgets, regionBase } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import { areaCells, planAreas } from "../../src/workbook/areaPlan";
import { areaRuleCells } from "../../src/workbook/areaRows";
import { readInputs } from "../../src/workbook/inputs";
import { cellOn, refsFor, renderCalcSheet } from "../../src/workbook/calcSheet";
import { fordelning } from "../../src/workbook/sheets/fordelning";
import { aterstod, belopp, nyckel, procent } from "../support/areaRules";
import { smallBook, snapshotOf, testDefaults, type Rows } from "../support/snapshot";

const HEADERS = [
  "Regionkod",
  "Område",
  "Insatsområde",
  "Bas",
  "Regel",
  "Värde",
  "Nyckel",
  "Steg (kr)",
  "Låst belopp (kr)",
];
/** 1 000 kr: Stockholm has 467 by population, Jämtland Härjedalen 233 and the 300 of the rural key. */
function read(rules: Rows, more: Record<string, Rows> = {}) {
  const book = {
    ...smallBook(),
    Områdesregler: [["Underlag", "fördelat belopp"], HEADERS, ...rules],
    Nycklar: [
      ["Namn", "Del", "Helhet"],
      ["K", 1, 3],
    ],
    ...more,
  };
  const snapshot = snapshotOf(book);
  const { ready, findings } = readInputs(snapshot, testDefaults);
  if (!ready) throw new Error(JSON.stringify(findings));
  const computed = allocateGrant(ready.grant);
  if (!computed.ok) throw new Error(computed.error.kind);
  const areas = readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 });
  return { ready, grant: computed.value, areas: areas!, regioner: ready.sources.regioner };
}
const budgetsOf = ({ areas, grant, regioner }: ReturnType<typeof read>) => areaBudgets(areas, grant, regioner);

test("each region's own rules, and a region without any has it all undivided", () => {
  const { regions, findings } = budgetsOf(
    read([
      ["23", "Kvinna", "", "båda", "belopp", 100, "", "", ""],
      ["23", "Vårdval", "", "båda", "återstod", "", "", "", ""],
    ]),
  );
  expect(findings).toEqual([]);
  expect(
    regions.map(({ regionkod, region, base, rules }) => ({ regionkod, region, base, rules: rules.length })),
  ).toEqual([
    { regionkod: "01", region: "Region Stockholm", base: { befolkning: 467, landsbygd: 0 }, rules: 0 },
    { regionkod: "23", region: "Region Jämtland Härjedalen", base: { befolkning: 233, landsbygd: 300 }, rules: 2 },
  ]);
  expect(regions.map(({ budget: { rows, ofordelat } }) => [rows.map((row) => row.belopp), ofordelat])).toEqual([
    [[], 467],
    [[100, 433], 0],
  ]);
});

test("what is wrong is told at the rule's own row, wherever the other regions' rows stand", () => {
  const { findings } = budgetsOf(
    read([
      ["23", "A", "", "båda", "belopp", 100, "", "", ""],
      ["01", "S", "", "båda", "belopp", 1, "", "", ""],
      ["23", "B", "", "båda", "belopp", 900, "", "", ""],
    ]),
  );
  expect(findings).toEqual([
    {
      severity: "fel",
      code: "belopp-over-bas",
      sheet: "Områdesregler",
      cell: "F5",
      params: { kod: "23", bas: "båda", belopp: 900, underlag: 533 },
    },
  ]);
});

describe("decided amounts, where the rules divide these", () => {
  const rules: Rows = [["23", "A", "", "båda", "belopp", 1, "", "", ""]];
  const asked = (headers: string[], ...amounts: (string | number)[][]) =>
    read(rules, {
      Områdesregler: [["Underlag", "beslutat belopp"], HEADERS, ...rules],
      Regioner: [
        ["Regionkod", "Region", "Folkmängd", ...headers],
        ["01", "Region Stockholm", 1000, ...amounts[0]!],
        ["23", "Region Jämtland Härjedalen", 500, ...amounts[1]!],
      ],
    });
  const basesOf = (inputs: ReturnType<typeof read>) => budgetsOf(inputs).regions.map(({ base }) => Object.values(base));
  const missingOf = (inputs: ReturnType<typeof read>) =>
    budgetsOf(inputs).findings.map(({ code, sheet, cell, params }) => [code, sheet, cell, params.region, params.bas]);
  const both = ["Beslutat befolkning (kr)", "Beslutat landsbygd (kr)"];
  const missing = (bas: string) => ["beslut-saknas", "Områdesregler", "B1", "Region Jämtland Härjedalen", bas];

  test("each region's own", () => {
    const inputs = asked(both, [500, 0], [200, 250]);
    expect(basesOf(inputs)).toEqual([
      [500, 0],
      [200, 250],
    ]);
    expect(missingOf(inputs)).toEqual([]);
  });
  test("one that is blank is missed where there are rules; the allocated one stands in", () => {
    const inputs = asked(both, ["", ""], ["", ""]);
    expect(basesOf(inputs)).toEqual([
      [467, 0],
      [233, 300],
    ]);
    expect(missingOf(inputs)).toEqual([missing("befolkning"), missing("landsbygd")]);
  });
  test("one column of two: the other is missed, and the sum tells of neither", () => {
    expect(missingOf(asked(["Beslutat befolkning (kr)"], [500], [200]))).toEqual([missing("landsbygd")]);
    expect(missingOf(asked(["Beslutat landsbygd (kr)", "Beslutat belopp (kr)"], [0, 500], [250, 450]))).toEqual([
      missing("befolkning"),
    ]);
    expect(missingOf(asked(["Beslutat belopp (kr)"], [500], [450]))).toEqual([
      missing("befolkning"),
      missing("landsbygd"),
    ]);
  });
  describe("with one key the sum is its amount", () => {
    const one = (nyckel: "befolkning" | "landsbygd", headers: string[], amounts: number[]) => {
      const inputs = asked(
        headers,
        amounts.map(() => 0),
        amounts,
      );
      const only = (grant: Grant): Grant => ({ ...grant, pots: grant.pots.filter(({ pot }) => pot.nyckel === nyckel) });
      return regionBase(inputs.grant.regions[1]!, "beslutat belopp", only(inputs.grant), inputs.regioner);
    };
    test.each([
      ["befolkning", ["Beslutat belopp (kr)"], [450], { befolkning: 450, landsbygd: 0 }, []],
      ["landsbygd", ["Beslutat belopp (kr)"], [450], { befolkning: 0, landsbygd: 450 }, []],
      ["befolkning", both, [200, 250], { befolkning: 200, landsbygd: 250 }, []],
      [
        "befolkning",
        ["Beslutat befolkning (kr)", "Beslutat belopp (kr)"],
        [200, 450],
        { befolkning: 200, landsbygd: 0 },
        [],
      ],
      [
        "landsbygd",
        ["Beslutat landsbygd (kr)", "Beslutat belopp (kr)"],
        [250, 450],
        { befolkning: 0, landsbygd: 250 },
        [],
      ],
      [
        "befolkning",
        ["Beslutat landsbygd (kr)", "Beslutat belopp (kr)"],
        [250, 450],
        { befolkning: 233, landsbygd: 250 },
        ["befolkning"],
      ],
    ] as const)("%s, with the columns %j", (key, headers, amounts, base, lacks) =>
      expect(one(key, [...headers], [...amounts])).toEqual({ base, missing: [...lacks] }),
    );
  });
  test("a region that Regioner lacks has none", () => {
    const { grant, regioner } = asked(both, [500, 0], [200, 250]);
    const region = { ...grant.regions[0]!, regionkod: "14" };
    expect(regionBase(region, "beslutat belopp", grant, regioner).missing).toEqual(["befolkning", "landsbygd"]);
  });
  test("one with a fraction is none", () => {
    const { grant, regioner } = asked(both, [500, 0], [200, 250]);
    const values = regioner.sheet.values.map((line, row) => (row === 2 ? [...line.slice(0, 4), 250.5] : line));
    expect(
      regionBase(grant.regions[1]!, "beslutat belopp", grant, { ...regioner, sheet: { ...regioner.sheet, values } }),
    ).toEqual({
      base: { befolkning: 200, landsbygd: 300 },
      missing: ["landsbygd"],
    });
  });
  test("allocated amounts are what they are", () => {
    const { grant, regioner } = asked(both, [500, 0], [200, 250]);
    expect(regionBase(grant.regions[1]!, "fördelat belopp", grant, regioner)).toEqual({
      base: { befolkning: 233, landsbygd: 300 },
      missing: [],
    });
  });
});

describe("what a run writes for the områden", () => {
  const rules: Rows = [
    ["23", "Kvinna", "", "båda", "belopp", 100, "", "", ""],
    ["01", "Norrtälje", "", "befolkning", "nyckel", "", "K", 100, 40],
    ["23", "Vårdval", "", "landsbygd", "procent", 25, "", "", ""],
  ];
  function plan(inputs = read(rules)) {
    const { areas, ready, regioner } = inputs;
    const { pots } = ready.grant;
    const { regions } = budgetsOf(inputs);
    const ram = { insats: "Potter[Insats]", belopp: "Potter[Belopp (kr)]" };
    const allocation = fordelning(inputs.grant.regions, pots, {
      regioner,
      ram,
      method: ready.grant.method,
      run: new Map(),
    });
    return { planned: planAreas(areas, regions, { allocation, pots, regioner }), regions, allocation };
  }
  const checksOf = (inputs?: ReturnType<typeof read>) =>
    new Map(plan(inputs).planned?.checks.map(({ id, expected, found }) => [id, [expected, found]]));

  test("nothing without rules", () => expect(plan(read([])).planned).toBeUndefined());

  test("a row a rule, by region; a row a region", () => {
    const { planned } = plan();
    expect([planned?.budget.rows, planned?.sums.rows]).toEqual([3, 2]);
    // The choice of amounts is the user's cell.
    expect(planned?.sums.left).toMatchObject([{ label: "Underlag", value: "=Områdesregler!$B$1" }]);
    const without = read(rules, { Områdesregler: [HEADERS, ...rules] });
    expect(plan(without).planned?.sums.left).toMatchObject([{ value: "fördelat belopp" }]);
  });

  test("checked against the pots, the rows on Områdesregler, and the rules of the run", () => {
    const checks = checksOf();
    // The pots stand above their columns on Fördelning.
    expect(checks.get("omraden-potter")?.[0]).toMatch(/^=Fördelning!\$[A-Z]+\$4\+Fördelning!\$[A-Z]+\$4$/);
    const [[count], [checksum]] = [checks.get("indata-omradesregler")!, checks.get("indata-omraden-tal")!];
    expect(count).toBe(3);
    expect(checks.get("indata-omradesregler")?.[1]).toBe('=SUMPRODUCT(1*(Områdesregler!$A$3:$A$5<>""))');
    // Norrtälje 1 of 3 × 100 kr, locked at 40: 1+300+41; Kvinna 100 kr of 1: 2 × (100+1); Vårdval 2500/10000: 3 × 12500.
    expect(checksum).toBe(342 + 2 * 101 + 3 * 12_500);
  });

  test("Områdesbudget keeps the amounts of the run, and Områdessummor adds it up", () => {
    const { planned } = plan();
    const kept = planned!.budget.columns.filter(({ key }) => key === "korning");
    const row = (i: number) => kept.map((column) => column.row(refsFor(planned!.budget, 8 + i), i));
    expect([row(0), row(1), row(2)]).toEqual([[40], [100], [75]]);
    const [first] = renderCalcSheet(planned!.sums, "").blocks;
    expect(first?.cells[8]).toContainEqual(expect.stringMatching(/^=COUNTIFS\(Områdesbudget!/));
    expect(
      renderCalcSheet(planned!.budget, "")
        .blocks[0]?.cells.slice(8)
        .map((line) => line[2]),
    ).toEqual(["Norrtälje", "Kvinna", "Vårdval"]);
  });

  test("the money is what the pots with a key hold; in a package each pot is the region's own amount", () => {
    const potter: Rows = [
      ["Insats", "Nyckel", "Belopp (kr)"],
      ["SKR", "ingen", 5],
      ["A", "befolkning", 700],
      ["B", "landsbygd", 300],
      ["Ram", "", 1005],
    ];
    const inputs = read(rules, { Ram: potter });
    const potsIn = (allocation: ReturnType<typeof plan>["allocation"], pots = inputs.ready.grant.pots) =>
      planAreas(inputs.areas, budgetsOf(inputs).regions, { allocation, pots, regioner: inputs.regioner })?.checks.find(
        ({ id }) => id === "omraden-potter",
      )?.expected;
    const { allocation } = plan(inputs);
    const at = (key: string, row: number) => cellOn(allocation, row, key);
    expect(potsIn(allocation)).toBe(`=${at("pott0.produkt", 3)}+${at("pott1.produkt", 3)}`);
    expect(potsIn(allocation, [])).toBe("=0");
    const columns = allocation.columns.filter(({ key }) => !key.endsWith(".produkt"));
    const own = { ...allocation, columns };
    expect(potsIn(own)).toBe(`=${cellOn(own, 7, "pott0.belopp")}+${cellOn(own, 7, "pott1.belopp")}`);
  });

  test("where the amounts are read back: every rule, then what each region has left", () => {
    const { planned, regions } = plan();
    const cells = areaCells(planned!, regions).map(({ sheet, row, expected, regionkod, what }) => [
      `${sheet} ${row}`,
      regionkod,
      what,
      expected,
    ]);
    expect(cells).toEqual([
      ["Områdesbudget 8", "01", "Norrtälje", 40],
      ["Områdesbudget 9", "23", "Kvinna", 100],
      ["Områdesbudget 10", "23", "Vårdval", 75],
      ["Områdessummor 8", "01", "ofördelat", 427],
      ["Områdessummor 9", "23", "ofördelat", 358],
    ]);
    const [headers] = [planned!.budget, planned!.sums].map(({ columns }) => columns.map(({ header }) => header));
    expect(headers?.[areaCells(planned!, regions)[0]!.column]).toBe("Belopp (kr)");
    expect(planned!.sums.columns[areaCells(planned!, regions)[3]!.column]?.header).toBe("Ofördelat (kr)");
  });
});

test.each([
  [belopp("A", 100), { regel: "belopp", varde: 100, nyckel: "", steg: 1, last: "" }],
  [procent("A", 1250, { steg: 1000 }), { regel: "procent", varde: 12.5, nyckel: "", steg: 1000, last: "" }],
  [nyckel("A", "K", { last: kronor(0) }), { regel: "nyckel", varde: "", nyckel: "K", steg: 1, last: 0 }],
  [aterstod("A"), { regel: "återstod", varde: "", nyckel: "", steg: "", last: "" }],
])("the cells of %j", (rule, cells) =>
  expect(areaRuleCells({ regionkod: "23", rule, ansvar: "1", projektkod: "2", motpart: "3" })).toEqual({
    regionkod: "23",
    omrade: "A",
    insatsomrade: "",
    bas: "båda",
    ansvar: "1",
    projektkod: "2",
    motpart: "3",
    ...cells,
  }),
);
