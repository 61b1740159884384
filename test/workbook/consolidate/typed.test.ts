/** What a region has typed without the add-in, that no formula reckons with. */
import { readAreaInputs } from "../../../src/workbook/areaInputs";
import { omradesreglerTemplate } from "../../../src/workbook/areaTemplate";
import { reason } from "../../../src/workbook/consolidate/returned";
import { rowBelowTable, rulesNotDivided } from "../../../src/workbook/consolidate/typed";
import { insatserTemplate } from "../../../src/workbook/reports/templates";
import { snapshotOfSheets } from "../../../src/workbook/package/template";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import type { AreaRule } from "../../../src/domain/areaRule";
import { aterstod, belopp } from "../../support/areaRules";
import { snapshotOf } from "../../support/snapshot";
import { planAreaCase } from "../../support/areaCases";

/** A table of two rows, in rows 6–8 of the sheet, with what stands below it. */
const below = (table: string, headers: string[], ...rows: CellValue[][]): Snapshot =>
  snapshotOf(
    { [table]: [[table], [], [], [], [], headers, headers.map(() => "a"), headers.map(() => "b"), ...rows] },
    { tables: [{ name: table, sheet: table, row: 5, column: 0, rows: 3, columns: headers.length }] },
  );
const HEADERS = {
  Områdesregler: ["Regionkod", "Område", "Bas", "Regel", "Värde"],
  Nycklar: ["Namn", "Del", "Helhet"],
  Insatser: ["Insats", "Insatsområde", "Utfall (kr)"],
};

test.each(["Områdesregler", "Nycklar", "Insatser"] as const)("%s: nothing below the table", (name) => {
  expect(rowBelowTable(below(name, HEADERS[name]))).toBeUndefined();
  expect(rowBelowTable(below(name, HEADERS[name], ["", " ", ""], []))).toBeUndefined();
});

test.each([
  ["Områdesregler", [["23", "", ""]], "A9", 9],
  ["Nycklar", [["", "", 3]], "C9", 9],
  ["Insatser", [[], ["", "", " "], ["", "2.1", 5]], "B11", 11],
] as const)(
  "%s: the first row below the table is told, at the first cell that holds something",
  (name, rows, cell, rad) => {
    const snapshot = below(name, HEADERS[name], ...rows.map((row) => [...row]));
    expect(rowBelowTable(snapshot)).toStrictEqual(reason("rad-utanfor-tabell", { blad: name, rad }, name, cell));
  },
);

test("what stands below a column of the user's own is the user's own", () => {
  const snapshot = below("Nycklar", [...HEADERS.Nycklar, "Egen"], ["", "", "", "Summa"]);
  expect(rowBelowTable(snapshot)).toBeUndefined();
});

test("a sheet without a table has no row below it; a workbook without the sheets has none at all", () => {
  const { sheets } = below("Insatser", HEADERS.Insatser, ["C", "2.1", 5]);
  expect(rowBelowTable({ ...snapshotOf({}), sheets })).toBeUndefined();
  expect(rowBelowTable(snapshotOf({}))).toBeUndefined();
});

test("the sheets are looked at in turn, each to its end", () => {
  const insatser = insatserTemplate([{ insats: "A" }], { areas: [], insatsomraden: [] });
  const regler = omradesreglerTemplate([], "fördelat belopp");
  const snapshot = snapshotOfSheets([regler, insatser]);
  expect(rowBelowTable(snapshot)).toBeUndefined();
  const [, sheet] = snapshot.sheets;
  sheet!.values[7]![0] = "B";
  expect(rowBelowTable(snapshot)).toMatchObject({ sheet: "Insatser", cell: "A8" });
});

const KVINNA = belopp("Kvinna", 60);
const REST = aterstod("Primärvård", { insatsomrade: "2.8", bas: "landsbygd" });

/** A workbook whose rules are `now`, divided when they were `then`. Two regions have the same rules. */
function divided(then: AreaRule[], now: AreaRule[]): Parameters<typeof rulesNotDivided> {
  const at = (rules: AreaRule[]) => [
    { befolkning: 100, landsbygd: 50, rules },
    { befolkning: 7, landsbygd: 3, rules },
  ];
  const { plan } = planAreaCase({ name: "then", regions: at(then) });
  const regler = omradesreglerTemplate(
    ["01", "02"].flatMap((regionkod) =>
      now.map((rule) => ({ regionkod, rule, ansvar: "", projektkod: "", motpart: "" })),
    ),
    "fördelat belopp",
  );
  const snapshot = snapshotOfSheets([regler, ...plan.sheets.filter(({ name }) => name === "Områdesbudget")]);
  return [snapshot, readAreaInputs(snapshot, { regionkoder: undefined, insatsomraden: [], year: 2024 })];
}

test("rules that are divided wait for nothing, in whatever order they stand", () => {
  expect(rulesNotDivided(...divided([KVINNA, REST], [KVINNA, REST]))).toBeUndefined();
  expect(rulesNotDivided(...divided([KVINNA, REST], [REST, KVINNA]))).toBeUndefined();
  // Its amount is an input: the formulas follow it.
  expect(rulesNotDivided(...divided([KVINNA], [belopp("Kvinna", 70)]))).toBeUndefined();
});

test("a workbook without rules and without Områdesbudget waits for nothing", () => {
  expect(rulesNotDivided(snapshotOf({}), undefined)).toBeUndefined();
});

const waits = (nya: string, borta: string) => reason("regler-ej-fordelade", { nya, borta }, "Områdesregler");

test.each<[string, AreaRule[], AreaRule[], string, string]>([
  ["another rule", [KVINNA], [KVINNA, REST], "Primärvård, Primärvård", ""],
  ["a rule that is gone", [KVINNA, REST], [KVINNA], "", "Primärvård, Primärvård"],
  ["another name", [KVINNA], [belopp("Barn", 60)], "Barn, Barn", "Kvinna, Kvinna"],
  [
    "another insatsområde",
    [KVINNA],
    [belopp("Kvinna", 60, { insatsomrade: "2.1" })],
    "Kvinna, Kvinna",
    "Kvinna, Kvinna",
  ],
  [
    "another base",
    [REST],
    [aterstod("Primärvård", { insatsomrade: "2.8" })],
    "Primärvård, Primärvård",
    "Primärvård, Primärvård",
  ],
])("%s waits for Fördela", (_, then, now, nya, borta) => {
  expect(rulesNotDivided(...divided(then, now))).toStrictEqual(waits(nya, borta));
});

const BUDGET = ["Regionkod", "Region", "Område", "Insatsområde", "Bas"];
/** Områdesbudget as it may be left: rows from the ninth. */
const budget = (headers: string[], ...rows: CellValue[][]): Snapshot =>
  snapshotOf({ Områdesbudget: [["Områdesbudget"], [], [], [], [], [], headers, ["Summa"], ...rows] });

test("every rule that is divided and no longer there is told as often as it stands there", () => {
  const row = ["23", "Jämtland", "Kvinna", "", "båda"];
  expect(rulesNotDivided(budget(BUDGET, row, row), undefined)).toStrictEqual(waits("", "Kvinna, Kvinna"));
  // A row without a region is none; one of the user's own columns changes nothing.
  expect(rulesNotDivided(budget(["Egen", ...BUDGET], ["x", ...row], ["y", ""]), undefined)).toStrictEqual(
    waits("", "Kvinna"),
  );
});

test("of a rule that was divided twice and stands there once, the second is gone", () => {
  const [, areas] = divided([], [KVINNA]);
  const [first] = areas!.rules;
  const row = ["01", "Region 01", "Kvinna", "", "båda"];
  const once = { ...areas!, rules: [first!] };
  expect(rulesNotDivided(budget(BUDGET, row), once)).toBeUndefined();
  expect(rulesNotDivided(budget(BUDGET, row, row), once)).toStrictEqual(waits("", "Kvinna"));
});

test("a sheet by that name whose columns are others has no rules of ours", () => {
  expect(rulesNotDivided(budget(["Regionkod", "Område", "Bas"], ["23", "Kvinna", "båda"]), undefined)).toBeUndefined();
  expect(rulesNotDivided(snapshotOf({ Områdesbudget: [["Annat"]] }), undefined)).toBeUndefined();
});

test("it is found where the used cells of the sheet begin further in", () => {
  const snapshot = budget(BUDGET, ["23", "Jämtland", "Kvinna", "", "båda"]);
  const [sheet] = snapshot.sheets;
  const moved = { ...sheet!, row: 2, column: 1, values: sheet!.values.slice(2) };
  expect(rulesNotDivided({ ...snapshot, sheets: [moved] }, undefined)).toStrictEqual(waits("", "Kvinna"));
});
