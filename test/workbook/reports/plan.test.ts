/** What a run writes for the forms, and the amounts that it reads back: each by hand, and as its cell shows it. */
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { aterstod, belopp } from "../../support/areaRules";
import { calculate, formSheets, nationalGrant, planNational } from "../../support/reportBook";
import { rules, type ReportRows } from "../../support/reportInputs";
import { planRun, type PlannedRun } from "../../support/runCase";

initEngineInNode();

const qualified = { regionkod: "23", plan: "ja", framtagen: 45_292 } as const;
const areas = [belopp("Kvinna", 60), aterstod("Primärvård")];

const FORMS = ["blankettunderlag", "beslutsunderlag", "rekvisition", "redovisning", "insatsredovisning"];
const SHEETS = ["Blankettunderlag", "Beslutsunderlag", "Rekvisition", "Redovisning", "Insatsredovisning"];

test.each<[string, ReportRows, string[], string[]]>([
  ["nobody, without Kontaktuppgifter and Uppföljning", {}, [], []],
  ["a region", { fields: { vem: "23" } }, FORMS, SHEETS],
  ["a region that has Uppföljning", { fields: { vem: "23" }, uppfoljning: [qualified] }, FORMS, SHEETS],
  ["whoever is not said", { fields: {} }, FORMS, SHEETS],
  [
    "SKR",
    { fields: { vem: "SKR" } },
    ["blankettunderlag", "rekvisition", "redovisning", "skrRedovisning"],
    ["Blankettunderlag", "Rekvisition", "Redovisning", "SKR-redovisning"],
  ],
  [
    "SKR that follows the regions",
    { fields: { vem: "SKR" }, uppfoljning: [qualified] },
    ["blankettunderlag", "rekvisition", "redovisning", "skrRedovisning", "nationell"],
    ["Blankettunderlag", "Rekvisition", "Redovisning", "SKR-redovisning", "Nationell"],
  ],
  ["who only follows the regions", { uppfoljning: [qualified] }, ["nationell"], ["Nationell"]],
])("%s has these forms", (_, rows, keys, names) => {
  const { result } = planNational(rows);
  const sheets = result.reports?.sheets ?? [];
  expect(sheets.map(({ key }) => key)).toEqual(keys);
  expect(sheets.map(({ body }) => body.name)).toEqual(names);
  for (const { key, body, form, calc } of sheets) {
    expect(form === undefined).toBe(key === "nationell");
    expect(calc === undefined).toBe(key !== "nationell");
    expect(body.blocks[0]?.cells.flat()).toContain("=Kontroller!$B$3");
  }
});

test("the regions' page is one page across with the year in its header", () => {
  const { result } = planNational({ uppfoljning: [qualified] });
  expect(result.reports?.sheets[0]?.body.page).toMatchObject({
    onePage: true,
    header: { right: ["Statsbidrag 2024"] },
  });
});

test("a sheet of regions that cannot be read gives no national form", () => {
  const sheets = formSheets({ uppfoljning: [qualified] });
  const followed = sheets.at(-1)!;
  // The header of "Plan finns".
  for (const { row, cells } of followed.blocks) if (row === 5 && cells[0]?.[0] === "Regionkod") cells[0][2] = "Annat";
  const { result } = planRun(nationalGrant(), { sheets, rules });
  expect(result.reports?.sheets).toStrictEqual([]);
});

/** [what, kr] of each amount, when its cell shows just that. */
function amounts(book: PlannedRun) {
  const cells = calculate(book);
  return book.result.reports!.cells.map(({ sheet, row, column, expected, regionkod, what }) => {
    expect([what, cells.get(`${sheet}!${row},${column}`)]).toEqual([what, expected]);
    return [sheet, regionkod, what, expected];
  });
}

const insatser = [
  { insats: "A", omrade: "Primärvård", insatsomrade: "2.8", utfall: 300, utforare: "X", text: "Gjort." },
  { insats: "B", omrade: "Kvinna", insatsomrade: "2.1", utfall: 50, utforare: "X", andel: 1 },
] as const;

test("a region's amounts are the domain's and the cells': costs, answers and what is left", () => {
  const rows = { fields: { vem: "23", utbetalt: 400 }, insatser, uppfoljning: [qualified] } as const;
  const book = planNational(rows, { areas });
  const of = (what: string, expected: number) => ["Blankettunderlag", "23", what, expected];
  expect(amounts(book)).toEqual([
    of("Bidrag", 650),
    of("Rätt att rekvirera", 650),
    of("Kostnader", 350),
    of("Medel som inte har förbrukats", 50),
    of("Att betala tillbaka", 50),
    // Of 2.1's two requirements the share is answered, and 2.8's plan is there.
    of("2.1", 50),
    of("2.1", 1),
    of("2.8", 300),
    of("2.8", 1),
    of("vård", 0),
    of("besök", 1),
    of("plan", 1),
    of("nulagesanalys", 0),
    of("förbrukning", 1),
  ]);
});

test("a region without a plan has no right to anything; what it spent is its own", () => {
  const rows = {
    fields: { vem: "23" },
    insatser: [{ ...insatser[0] }, { insats: "B", insatsomrade: "2.1" }],
    uppfoljning: [{ regionkod: "23", plan: "nej" }],
  };
  expect(
    amounts(planNational(rows))
      .slice(0, 5)
      .map(([, , , kr]) => kr),
  ).toEqual([650, 0, 300, -300, 0]);
});

test("SKR's amounts: its own pot, its own insatser and no requirements; then every region's", () => {
  const rows = {
    fields: { vem: "SKR", utbetalt: 18 },
    insatser: [{ insats: "A", insatsomrade: "Enkät", utfall: 5 }],
    uppfoljning: [qualified],
  };
  const of = (what: string, expected: number) => ["Blankettunderlag", "SKR", what, expected];
  expect(amounts(planNational(rows))).toEqual([
    of("Bidrag", 18),
    of("Rätt att rekvirera", 18),
    of("Kostnader", 5),
    of("Medel som inte har förbrukats", 13),
    of("Att betala tillbaka", 13),
    of("Samordning", 0),
    of("Samordning", 0),
    of("Enkät", 5),
    of("Enkät", 0),
    ["Nationell", "01", "Bidrag", 350],
    ["Nationell", "23", "Bidrag", 650],
  ]);
});

test("a region without activities and without a date of its plan", () => {
  const found = planNational({ fields: { vem: "23" } });
  expect(found.result.reports!.cells.slice(0, 5).map(({ expected }) => expected)).toEqual([650, 650, 0, 0, 0]);
});

test("a year without prestationskrav gives the whole amount", () => {
  const book = planNational({ fields: { vem: "23" } }, {}, { prestationskrav: false, krav: [] });
  expect(book.result.reports!.cells.slice(0, 2).map(({ expected }) => expected)).toEqual([650, 650]);
});

test("nothing is compared where the money is not known, or an activity cannot be read", () => {
  const unknown = planNational({ fields: { vem: "23" } }, { unknown: "23" });
  expect(unknown.result.reports!.cells).toStrictEqual([]);
  const unreadable = { fields: { vem: "23" }, insatser: [{ insats: "A", insatsomrade: "2.1", utfall: -5 }] };
  expect(planNational(unreadable).result.reports!.cells).toStrictEqual([]);
  const followed = planNational({ uppfoljning: [qualified] }, { unknown: "01" });
  // The second region's row: Bidrag is the third column.
  expect(followed.result.reports!.cells).toEqual([
    { sheet: "Nationell", row: 9, column: 2, expected: 650, regionkod: "23", what: "Bidrag" },
  ]);
});
