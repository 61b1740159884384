/** Kontroller in a workbook as IronCalc calculates it: what each check says, what makes it fail, and the reviewer's sign-off. */
import { kronor } from "../../../src/domain/kronor";
import { belopp, nyckel, procent, aterstod } from "../../support/areaRules";
import { nycklarTemplate, omradesreglerTemplate } from "../../../src/workbook/areaTemplate";
import { snapshotOf } from "../../support/snapshot";
import { parseAddress } from "../../../src/workbook/a1";
import {
  check,
  hasSignOff,
  isStaleCheck,
  renderChecks,
  sparingSignOff,
  withInputSummary,
  type Check,
} from "../../../src/workbook/sheets/kontroller";
import { inEngine } from "../../proof/support/calculated";
import { planRun, type PlannedRun, type RunInputs } from "../../support/runCase";
import { bookOf, inOpen, lines, lookAt, SMALL } from "../../support/smallRun";

const ledger = { ansvar: "", projektkod: "", motpart: "" };
const withAreas: RunInputs = {
  decided: new Map([
    ["01", { befolkning: kronor(319), landsbygd: kronor(0) }],
    ["12", { befolkning: kronor(223), landsbygd: kronor(205) }],
    ["23", { befolkning: kronor(159), landsbygd: kronor(94) }],
  ]),
  sheets: [
    omradesreglerTemplate(
      [
        { regionkod: "23", rule: belopp("Norr", 40, { bas: "landsbygd" }), ...ledger },
        { regionkod: "23", rule: procent("Söder", 2550, { bas: "befolkning" }), ...ledger },
        { regionkod: "23", rule: aterstod("Öst", { bas: "befolkning" }), ...ledger },
        { regionkod: "01", rule: nyckel("Väst", "förlossningar", { last: kronor(100) }), ...ledger },
      ],
      "fördelat belopp",
    ),
    nycklarTemplate([{ namn: "förlossningar", del: 1, helhet: 3, kalla: "antaget" }]),
  ],
};

/** The rows of Kontroller that do not say OK, and the master check over them. */
function failing(rows: ReturnType<ReturnType<typeof inEngine>["shownOn"]>): { failing: string[]; master: string } {
  const bad = rows.slice(6).filter((row) => row[5] !== "OK");
  const changed = rows.find(([id]) => id === "indata-andrade")?.[3];
  const inputs = bad.filter(([id]) => String(id).startsWith("indata-") && id !== "indata-andrade").length;
  return {
    failing: bad.map(([id, , , , , status]) => `${String(id)} ${String(status)}`.replace(/ FEL$/, "")).sort(),
    master: `${String(rows[2]?.[1])}, ${String(rows[3]?.[1])} fel${changed === inputs ? "" : `, of the inputs ${String(changed)}`}`,
  };
}

const EXACT = 2 ** 53;
/** A cell that somebody types over, and every check that fails then. Of formulas too: what a check is about is not only inputs. */
const FAULTS: readonly (readonly [
  what: string,
  edits: readonly (readonly [string, string, string | number])[],
  failing: string,
])[] = [
  ["the frame is raised", [["Ram", "D11", 1019]], "ram-potter ram-fordelat indata-ram"],
  ["a pot that is not divided is raised", [["Ram", "D9", 19]], "ram-potter ram-fordelat"],
  // 702: Jämtland gets 160, and its last område one krona more.
  [
    "the pot by population is raised",
    [["Ram", "D7", 702]],
    "ram-potter ram-fordelat beslutat korning-belopp indata-pott-1 korning-omraden",
  ],
  // 300 by 3500 and 1600: 205.9 and 94.1.
  ["the rural pot is raised", [["Ram", "D8", 300]], "ram-potter ram-fordelat beslutat korning-belopp indata-pott-2"],
  ["a pot's sum is typed over", [["Fördelning", "R8", 700]], "pott-1"],
  ["the other pot's sum is typed over", [["Fördelning", "AC8", 298]], "pott-2"],
  ["the sum of both is typed over", [["Fördelning", "AD8", 999]], "ram-fordelat"],
  [
    "an amount is typed over",
    [["Fördelning", "R10", 224]],
    "pott-1 ram-fordelat beslutat korning-belopp omraden-potter",
  ],
  [
    "a region's code is gone from Fördelning",
    [
      ["Fördelning", "C11", 3],
      ["Fördelning", "A11", ""],
    ],
    "regioner-antal",
  ],
  // 701 by 1000, 700 and 501 of 2201: 318, 223 and 160.
  [
    "a population is typed over on Fördelning",
    [["Fördelning", "D11", 501]],
    "regioner-folkmangd beslutat korning-belopp indata-regioner korning-omraden",
  ],
  ["a population is changed, too little for any amount to change", [["Regioner", "C7", 1001]], "indata-regioner"],
  // Without Bräcke Jämtland has 600 of 4100: 43.8 of 299.
  [
    "a municipality is in no region",
    [["Kommuner", "C10", "99"]],
    "kommuner-folkmangd beslutat korning-belopp indata-kommuner-3",
  ],
  ["a municipality that weighs nothing grows", [["Kommuner", "E7", 1001]], "indata-kommuner-1"],
  ["a sparse municipality grows", [["Kommuner", "E9", 301]], "indata-kommuner-2"],
  ["a very sparse municipality grows", [["Kommuner", "E10", 201]], "indata-kommuner-3"],
  ["a weight is changed by a hundredth", [["Vikter", "B9", 1.26]], "indata-vikter"],
  ["the other method", [["Vikter", "B4", "differens på största"]], "indata-metod"],
  ["a method that nobody knows", [["Vikter", "B4", "slumpen"]], "metod-kand indata-metod"],
  [
    "a product that is not exact",
    [
      ["Fördelning", "I9", EXACT],
      ["Fördelning", "J9", 318.6],
      ["Fördelning", "L9", 1400],
    ],
    "exakthet",
  ],
  [
    "the largest product that is",
    [
      ["Fördelning", "I9", EXACT - 1],
      ["Fördelning", "J9", 318.6],
      ["Fördelning", "L9", 1400],
    ],
    "",
  ],
  [
    "a sum of persons that is not exact",
    [
      ["Fördelning", "D8", EXACT],
      ["Fördelning", "I5", 2200],
    ],
    "exakthet regioner-folkmangd",
  ],
  [
    "a sum of the rural key that is not exact",
    [
      ["Fördelning", "F8", EXACT],
      ["Fördelning", "T5", 5100],
    ],
    "exakthet",
  ],
  [
    "an amount below nothing",
    [
      ["Fördelning", "R10", -1],
      ["Fördelning", "R9", 543],
    ],
    "inga-negativa beslutat korning-belopp omraden-over",
  ],
  [
    "an amount of the other pot below nothing",
    [
      ["Fördelning", "AC10", -1],
      ["Fördelning", "AC9", 206],
    ],
    "inga-negativa beslutat korning-belopp omraden-over",
  ],
  ["another amount was decided", [["Regioner", "D7", 320]], "beslutat"],
  ["nothing is decided of a region", [["Regioner", "D7", ""]], ""],
  [
    "nothing is decided of a region, another amount of the next",
    [
      ["Regioner", "D7", ""],
      ["Regioner", "D8", 1],
    ],
    "beslutat",
  ],
  ["the run gave another amount", [["Fördelning", "AI9", 318]], "korning-belopp"],
  ["what the regions divide is typed over", [["Områdessummor", "I8", 999]], "omraden-potter omraden-summa"],
  ["the sum of the områden is typed over", [["Områdesbudget", "G8", 300]], "omraden-summa"],
  // What one region lacks is not what another has too much of.
  [
    "two regions' own sums do not hold",
    [
      ["Områdessummor", "P10", 1],
      ["Områdessummor", "P11", -1],
    ],
    "omraden-region",
  ],
  // 95 of 94.
  ["a rule takes more than there is", [["Områdesregler", "F7", 95]], "omraden-over korning-omraden indata-omraden-tal"],
  // 101 % of 159 is 160.59: 160, and −1 is left.
  [
    "rules leave less than nothing",
    [["Områdesregler", "F8", 101]],
    "omraden-aterstod omraden-negativa korning-omraden indata-omraden-tal",
  ],
  ["a remainder of both above nothing", [["Områdesbudget", "AM9", 1]], ""],
  ["a remainder of one base below nothing", [["Områdesbudget", "AI9", -1]], "omraden-aterstod"],
  ["a remainder of both below nothing", [["Områdesbudget", "AM9", -1]], "omraden-aterstod"],
  ["an område below nothing", [["Områdesbudget", "G10", -1]], "omraden-negativa korning-omraden"],
  [
    "a rule's product that is not exact",
    [
      ["Områdesbudget", "V10", EXACT - 1],
      ["Områdesbudget", "X10", 40],
      ["Områdesbudget", "Z10", 0],
    ],
    "omraden-exakthet",
  ],
  [
    "a rule's largest product that is",
    [
      ["Områdesbudget", "V10", EXACT - 2],
      ["Områdesbudget", "X10", 40],
      ["Områdesbudget", "Z10", 0],
    ],
    "",
  ],
  ["a lock's product that is not exact", [["Områdesbudget", "AS10", EXACT - 1]], "omraden-exakthet"],
  ["the run gave another område", [["Områdesbudget", "BB9", 99]], "korning-omraden"],
  [
    "a rule is gone",
    [["Områdesregler", "A7", ""]],
    "korning-omraden indata-omradesregler indata-omraden-hittade indata-omraden-tal",
  ],
  [
    "a rule is of another område",
    [["Områdesregler", "B7", "Nord"]],
    "korning-omraden indata-omraden-hittade indata-omraden-tal",
  ],
  ["a key is changed under a locked amount", [["Nycklar", "C7", 4]], "indata-omraden-tal"],
  ["the decided amounts are divided", [["Områdesregler", "B4", "beslutat belopp"]], "indata-omraden-underlag"],
];

test("every check says OK after a run, and only those fail that a change is about", () => {
  const engine = inEngine(bookOf(planRun(SMALL, withAreas)));
  const seen = () => failing(engine.shownOn("Kontroller"));
  expect(seen()).toEqual({ failing: [], master: "OK, 0 fel" });
  const found = FAULTS.map(([what, edits]) => {
    for (const [sheet, cell, value] of edits) engine.put(sheet, cell, value);
    const result = seen();
    for (const [sheet, cell] of edits) engine.putBack(sheet, cell);
    return { what, ...result };
  });
  expect(seen()).toEqual({ failing: [], master: "OK, 0 fel" });
  engine.close();
  expect(found).toEqual(
    FAULTS.map(([what, , list]) => {
      const ids = list === "" ? [] : list.split(" ");
      const all = ids.some((id) => id.startsWith("indata-")) ? [...ids, "indata-andrade"] : ids;
      return { what, failing: all.sort(), master: all.length === 0 ? "OK, 0 fel" : `FEL, ${all.length} fel` };
    }),
  );
});

const row = (id: string, what: string, value: string | number, place: string): string =>
  `${id} | ${what} | ${value} | ${value} | 0 | OK | ${place.replace(" ", " | ")}`;

/** Of the rules: 1·(1+3+101) + 2·(40+1) + 3·(2550+10 000) + 4·(0+1): part, whole and lock of each, times its number. */
const CHECKSUM = 105 + 82 + 37_650 + 4;

test("each check says what it is about, what was expected and found, and where to look", () => {
  const shown = inOpen(bookOf(planRun(SMALL, withAreas)), ({ shownOn }) => lines(shownOn("Kontroller")));
  expect(shown).toEqual([
    "Kontroller |  | Granskning | Ej granskad",
    "Varje rad är en levande formel: förväntat, funnet och skillnaden. OK när skillnaden är noll. |  | Granskad av",
    "Huvudkontroll | OK | Datum",
    "Antal fel | 0 | Kommentar",
    "Fingeravtryck | test | Avser",
    "Id | Kontroll | Förväntat | Funnet | Differens | Status | Blad | Cell",
    row("ram-potter", "Potterna summerar till ramen", 1018, "Ram D11"),
    row("pott-1", "Fördelat ur potten Utveckling", 701, "Fördelning R8"),
    row("pott-2", "Fördelat ur potten Landsbygd", 299, "Fördelning AC8"),
    row("ram-fordelat", "Fördelat till regionerna och det som inte fördelas ger ramen", 1018, "Fördelning AD8"),
    row("regioner-antal", "Varje rad på Regioner finns på Fördelning", 3, "Fördelning A9"),
    row("regioner-folkmangd", "Folkmängden på Fördelning är den på Regioner", 2200, "Fördelning D8"),
    row("kommuner-folkmangd", "Varje kommun räknas en gång i landsbygdsnyckeln", 2200, "Landsbygdsnyckel G8"),
    row("exakthet", "Tal som är för stora för att räknas exakt (2^53 eller mer)", 0, "Fördelning I9"),
    row("inga-negativa", "Belopp under noll", 0, "Fördelning R9"),
    row("metod-kand", "Avrundningsmetoden är en av de två kända", 1, "Fördelning B2"),
    row(
      "beslutat",
      "Regioner där beloppet skiljer sig från det beslutade; saknas beslutet räknas regionen inte",
      0,
      "Fördelning AG9",
    ),
    row("korning-belopp", "Regioner vars belopp har ändrats sedan körningen", 0, "Fördelning AJ9"),
    row(
      "indata-andrade",
      "Indata ändrade sedan körningen: antal av kontrollerna nedan som inte är OK",
      0,
      "Kontroller F20",
    ),
    row("indata-ram", "Ramen är den vid körningen", 1018, "Ram D11"),
    row("indata-pott-1", "Potten Utveckling är den vid körningen", 701, "Fördelning I4"),
    row("indata-pott-2", "Potten Landsbygd är den vid körningen", 299, "Fördelning T4"),
    row("indata-regioner", "Regioner vars folkmängd har ändrats sedan körningen", 0, "Fördelning D9"),
    // Each region's number times its people of the type: 1·1000; 3·300; 2·700 + 3·200.
    row("indata-kommuner-1", "Folkmängden i tät är den vid körningen (kontrollsumma)", 1000, "Landsbygdsnyckel D6"),
    row("indata-kommuner-2", "Folkmängden i gles är den vid körningen (kontrollsumma)", 900, "Landsbygdsnyckel E6"),
    row(
      "indata-kommuner-3",
      "Folkmängden i mycket gles är den vid körningen (kontrollsumma)",
      2000,
      "Landsbygdsnyckel F6",
    ),
    row("indata-vikter", "Vikterna, i hundradelar, är de vid körningen", "0 · 50 · 125", "Landsbygdsnyckel D4"),
    row("indata-metod", "Avrundningsmetoden är den vid körningen", "största resten", "Fördelning B2"),
    row(
      "omraden-potter",
      "Det som regionerna delar på områden är det som fördelas ur potterna",
      1000,
      "Områdessummor I8",
    ),
    row("omraden-summa", "Områden och ofördelat i alla regioner ger regionernas belopp", 1000, "Områdessummor O8"),
    row("omraden-region", "Regioner där områden och ofördelat inte ger regionens belopp", 0, "Områdessummor P9"),
    row("omraden-over", "Regioner där reglerna tar mer än det finns", 0, "Områdessummor Q9"),
    row("omraden-aterstod", "Återstoder under noll", 0, "Områdesbudget AM9"),
    row("omraden-negativa", "Områden under noll", 0, "Områdesbudget G9"),
    row(
      "omraden-exakthet",
      "Tal på Områdesbudget som är för stora för att räknas exakt (2^53 eller mer)",
      0,
      "Områdesbudget V9",
    ),
    row("korning-omraden", "Områden vars belopp har ändrats sedan körningen", 0, "Områdesbudget BC9"),
    row("indata-omradesregler", "Reglerna på Områdesregler är så många som vid körningen", 4, "Områdesbudget I9"),
    row("indata-omraden-hittade", "Varje regel från körningen finns kvar på Områdesregler", 4, "Områdesbudget I9"),
    row("indata-omraden-tal", "Reglernas tal är de vid körningen (kontrollsumma)", CHECKSUM, "Områdesbudget T9"),
    row(
      "indata-omraden-underlag",
      "Underlaget för områdena är det vid körningen",
      "fördelat belopp",
      "Områdessummor B2",
    ),
  ]);
});

test("without a rural key, or without pots to divide, the checks of these are left out", () => {
  const ids = (run: PlannedRun) => run.result.checks.map(({ id, sheet, cell }) => `${id} ${sheet} ${cell}`);
  const byPopulation = { ...SMALL, pots: SMALL.pots.slice(0, 1), frame: kronor(701) };
  expect(ids(planRun(byPopulation))).toEqual([
    "ram-potter Ram D9",
    "pott-1 Fördelning P8",
    "ram-fordelat Fördelning Q8",
    "regioner-antal Fördelning A9",
    "regioner-folkmangd Fördelning D8",
    "exakthet Fördelning G9",
    "inga-negativa Fördelning P9",
    "metod-kand Fördelning B2",
    "korning-belopp Fördelning U9",
    "indata-andrade Kontroller F17",
    "indata-ram Ram D9",
    "indata-pott-1 Fördelning G4",
    "indata-regioner Fördelning D9",
    "indata-metod Fördelning B2",
  ]);
  expect(ids(planRun({ ...SMALL, pots: SMALL.pots.slice(2), frame: kronor(18), kommuner: [] }))).toEqual([
    "ram-potter Ram D9",
    "ram-fordelat Fördelning F8",
    "regioner-antal Fördelning A9",
    "regioner-folkmangd Fördelning D8",
    "exakthet Fördelning D9",
    "metod-kand Fördelning B2",
    "korning-belopp Fördelning J9",
    "indata-andrade Kontroller F15",
    "indata-ram Ram D9",
    "indata-regioner Fördelning D9",
    "indata-metod Fördelning B2",
  ]);
});

/** A1 style: D1 the status, D2 by whom, D3 when, D5 about which run. */
test("a review is made, holds, and goes stale with a new run or with changed inputs", () => {
  const engine = inEngine(bookOf(planRun(SMALL)));
  const status = () => engine.shownOn("Kontroller")[0]?.[3];
  const after = (...edits: (readonly [string, string, string | number])[]) => {
    for (const [sheet, cell, value] of edits) engine.put(sheet, cell, value);
    return status();
  };
  const steps = [
    status(),
    after(["Kontroller", "D2", "Anna"]),
    after(["Kontroller", "D3", 45_628]),
    after(["Kontroller", "D5", "test"]),
    after(["Ram", "D11", 1019]),
    after(["Ram", "D11", 1018]),
    after(["Kontroller", "D5", "an earlier run"]),
    after(["Kontroller", "D5", "test"], ["Kontroller", "D3", ""]),
    after(["Kontroller", "D3", 45_628], ["Kontroller", "D2", ""]),
  ];
  engine.close();
  expect(steps).toEqual([
    "Ej granskad",
    "Ej granskad",
    "Ej granskad",
    "Gäller",
    "Inaktuell",
    "Gäller",
    "Inaktuell",
    "Ej granskad",
    "Ej granskad",
  ]);
});

const number = (id: string): Check => check(id, `Om ${id}`, 1, "=1", { sheet: "Blad", cell: "A1" });

test("a review is of the inputs even where these are the first thing that is checked", () => {
  const { blocks } = renderChecks(withInputSummary([number("indata-a")]), "0123");
  expect(blocks[0]?.cells[0]?.[3]).toContain('AND(D5=B5,F7="OK")');
});

test("without inputs to compare, as in a package, a review holds as long as the run is the same", () => {
  const { blocks } = renderChecks([number("a")], "0123");
  expect(blocks[0]?.cells[0]?.[3]).toBe('=IF(OR(D2="",D3="",D5=""),"Ej granskad",IF(AND(D5=B5),"Gäller","Inaktuell"))');
});

test("a check is of whole numbers, or of words that are compared as words", () => {
  expect(number("a")).toEqual({
    id: "a",
    text: "Om a",
    expected: 1,
    found: "=1",
    numberFormat: "#,##0",
    kind: "number",
    sheet: "Blad",
    cell: "A1",
  });
  // Not as text: Excel keeps a formula in such a cell as text.
  expect(
    planRun(SMALL, withAreas)
      .result.checks.filter(({ kind }) => kind === "text")
      .map(({ id, numberFormat }) => [id, numberFormat]),
  ).toEqual(["indata-vikter", "indata-metod", "indata-omraden-underlag"].map((id) => [id, "General"]));
});

test("one line counts the inputs that are not as they were, wherever they stand below it", () => {
  const ids = ["a", "indata-b", "indata-c", "d", "indata-e"];
  const all = withInputSummary(ids.map(number));
  expect(all.map(({ id }) => id)).toEqual(["a", "indata-andrade", ...ids.slice(1)]);
  // The first check is in row 7, so b and c are in 9 and 10 and e in 12.
  expect(all[1]).toEqual({
    id: "indata-andrade",
    text: "Indata ändrade sedan körningen: antal av kontrollerna nedan som inte är OK",
    expected: 0,
    found: '=ROWS(F9:F10)-COUNTIF(F9:F10,"OK")+ROWS(F12:F12)-COUNTIF(F12:F12,"OK")',
    numberFormat: "#,##0",
    kind: "number",
    sheet: "Kontroller",
    cell: "F9",
  });
  expect(withInputSummary(["indata-b"].map(number)).map(({ id }) => id)).toEqual(["indata-andrade", "indata-b"]);
  expect(withInputSummary(["a", "d"].map(number)).map(({ id }) => id)).toEqual(["a", "d"]);
});

test.each([
  ["indata-ram", true],
  ["korning-belopp", true],
  ["ram-potter", false],
  ["pott-indata-", false],
])("%s only says that something changed after the run: %s", (id, stale) => {
  expect(isStaleCheck(id)).toBe(stale);
});

test("what a check's name and text begin with is never a formula; digits alone stay text", () => {
  const { blocks } = renderChecks(
    [
      { ...number("a"), text: "=1+1" },
      { ...number("b"), kind: "text" },
    ],
    "0123",
  );
  const rows = blocks[0]?.cells ?? [];
  expect(rows[6]).toEqual(["a", "'=1+1", 1, "=1", "=(D7-C7)", '=IF(IFERROR(E7,1)=0,"OK","FEL")', "Blad", "A1"]);
  expect(rows[7]?.[4]).toBe("=IF(C8=D8,0,1)");
  expect(rows.slice(2, 5).map((line) => line[1])).toEqual([
    '=IF(COUNTIF(F7:F8,"OK")=ROWS(F7:F8),"OK","FEL")',
    '=COUNTIF(F7:F8,"FEL")',
    "'0123",
  ]);
});

test("the sheet's look, widths, lists and page", () => {
  const checks = [number("a"), { ...number("b"), kind: "text" as const, numberFormat: "General" }];
  const { blocks: _, formats, ...sheet } = renderChecks(checks, "0123");
  const looks = (cells: string) =>
    cells.split(" ").map((cell) => {
      const { row: r, column } = parseAddress(cell)!;
      return `${cell} ${lookAt({ formats }, r, column)}`;
    });
  expect(looks("A1 A2 A3 A4 A5 B3 B4 B5 C1 C5 D1 D2 D3 D4 D5")).toEqual([
    "A1 title",
    "A2 note",
    "A3 label",
    "A4 label",
    "A5 label",
    "B3 check Left",
    "B4 check Left",
    "B5 calculation @ Left",
    "C1 label",
    "C5 label",
    "D1 check Left",
    "D2 input General Left",
    "D3 input yyyy-mm-dd Left",
    "D4 input General Left",
    "D5 input @ Left",
  ]);
  expect(looks("A6 H6 A7 C7 E7 C8 E8 F7 F8 G8")).toEqual([
    "A6 header wrapped",
    "H6 header wrapped",
    "A7 calculation",
    "C7 calculation #,##0 Right",
    "E7 calculation #,##0 Right",
    "C8 calculation General Right",
    "E8 calculation General Right",
    "F7 check Center",
    "F8 check Center",
    "G8 calculation",
  ]);
  const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
  const statuses = { row: 6, column: 5, rows: 200, columns: 1 };
  expect(sheet).toEqual({
    name: "Kontroller",
    widths: [120, 390, 100, 100, 80, 56, 110, 50].map((width, column) => ({ column, columns: 1, width })),
    heights: [{ row: 0, rows: 1, height: 24 }],
    freeze: { rows: 6, columns: 0 },
    validations: [
      // 2000-01-01 is day 36526: an older date is a mistake.
      {
        ...cell(2, 3),
        kind: "integer",
        minimum: 36_526,
        title: "Datum",
        message: "Skriv dagen för granskningen, t.ex. 2024-12-01.",
      },
      {
        ...cell(4, 3),
        kind: "list",
        source: "=Kontroller!$B$5",
        title: "Fingeravtryck",
        message: "Välj den senaste körningens fingeravtryck i listan.",
      },
    ],
    highlights: [
      { ...cell(2, 1), text: "OK" },
      { ...cell(2, 1), text: "FEL" },
      { ...statuses, text: "OK" },
      { ...statuses, text: "FEL" },
      { ...cell(0, 3), text: "Gäller" },
      { ...cell(0, 3), text: "Inaktuell" },
    ],
    page: { landscape: true, titleRows: 6 },
  });
});

test("what a reviewer wrote is spared when the sheet is written anew, and only that", () => {
  const rendered = renderChecks([number("a")], "0123");
  const another = { ...rendered.validations[0]!, row: 9 };
  const body = { ...rendered, validations: [...rendered.validations, another] };
  const spared = sparingSignOff(body);
  const inBlock = { row: 1, column: 3, rows: 4, columns: 1 };
  expect(spared.spared).toEqual(inBlock);
  const changed = spared.blocks[0]!.cells.flatMap((line, row) =>
    line.flatMap((value, column) => (value === body.blocks[0]!.cells[row]![column] ? [] : [[row, column, value]])),
  );
  expect(changed).toEqual([1, 2, 3, 4].map((row) => [row, 3, null]));
  expect(spared.validations).toEqual([another]);
  expect(
    body.formats.filter((format) => !spared.formats.includes(format)).map(({ row, column }) => [row, column]),
  ).toEqual([1, 2, 3, 4].map((row) => [row, 3]));
});

test("the block is known by its four labels", () => {
  const rows = (labels: readonly string[]) => [["Kontroller"], ...labels.map((label) => ["", "", label, ""])];
  const sheet = (labels: readonly string[]) => snapshotOf({ Kontroller: rows(labels) }).sheets[0]!;
  const labels = ["Granskad av", "Datum", "Kommentar", "Avser"];
  expect(hasSignOff(sheet(labels))).toBe(true);
  for (const i of [0, 1, 2, 3]) expect(hasSignOff(sheet(labels.with(i, "annat")))).toBe(false);
});
