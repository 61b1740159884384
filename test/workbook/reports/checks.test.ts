/** The forms' checks, calculated: what each expects and finds when all is well, and when each thing is wrong. */
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { aterstod, belopp } from "../../support/areaRules";
import { grantSheets } from "../../support/grantSheets";
import { calculate, checksShown, formSheets, nationalGrant, planNational, shownIn } from "../../support/reportBook";
import type { PlannedRun } from "../../support/runCase";

initEngineInNode();

// Days as a cell has them: 45292 is 2024-01-01, 45657 is 2024-12-31.
const FIRST = 45_292;
const LAST = 45_657;
const planned = { regionkod: "23", plan: "ja", framtagen: FIRST } as const;
/** Kvinna has 60 of the region's 650 kr. */
const areas = [belopp("Kvinna", 60), aterstod("Primärvård")];

const good = {
  fields: { vem: "23", periodFran: FIRST, periodTill: LAST, utbetalt: 300 },
  insatser: [
    {
      insats: "A",
      omrade: "Primärvård",
      insatsomrade: "2.8",
      utfall: 300,
      utforare: "X",
      ny: "ja",
      budgetkalkyl: "ja",
    },
    {
      insats: "B",
      omrade: "Kvinna",
      insatsomrade: "2.1",
      utfall: 50,
      anskaffning: 90,
      avskrivning: 50,
      utforare: "X",
      andel: 1,
    },
    { insats: "C", insatsomrade: "2.1", andel: 0 },
  ],
  uppfoljning: [planned],
} as const;

const IDS = [
  "rekvisition-belopp",
  "rekvisition-period",
  "redovisning-kostnader",
  "redovisning-oforbrukat",
  "redovisning-utbetalt",
  "insatser-landsbygd",
  "insatser-investering",
  "insatser-budgetkalkyl",
  "insatser-utforare",
  "insatser-andel",
  "insatser-insatsomrade",
  "insatser-budget",
  "indata-redovisande",
  "indata-insatser",
];

const idsOf = ({ result }: PlannedRun): string[] => result.reports!.checks.map(({ id }) => id);

test("a region that keeps to everything: every check says OK", () => {
  const book = planNational(good, { areas });
  const cells = calculate(book);
  const checks = checksShown(cells, book);
  expect(idsOf(book)).toEqual(IDS);
  expect(Object.entries(checks).filter(([, [, , status]]) => status !== "OK")).toStrictEqual([]);
  expect(checks).toMatchObject({
    "rekvisition-belopp": [650, 650, "OK"],
    "redovisning-kostnader": [350, 350, "OK"],
    // 300 paid and 350 spent: 50 is the region's own to pay.
    "redovisning-oforbrukat": [-50, -50, "OK"],
    "indata-redovisande": ["23", "23", "OK"],
    "indata-insatser": [3, 3, "OK"],
  });
});

const wrong = {
  // Two days before the year and two after it.
  fields: { vem: "23", periodFran: FIRST - 2, periodTill: LAST + 2, rekvireratBelopp: 700, utbetalt: 710 },
  insatser: [
    { insats: "A", omrade: "Primärvård", insatsomrade: "2.8", utfall: 310, utforare: "X" },
    { insats: "B", omrade: "Kvinna", insatsomrade: "2.1", utfall: 61, anskaffning: 90, avskrivning: 10, utforare: "X" },
    { insats: "C", insatsomrade: "2.1", utfall: 5, ny: "ja", andel: 1.5 },
    { insats: "D", insatsomrade: "9.9", utfall: 7, utforare: "X", andel: -0.1 },
  ],
  uppfoljning: [planned],
} as const;

test("a region that keeps to nothing: each check says by how much, at a cell that shows it", () => {
  const book = planNational(wrong, { areas });
  const cells = calculate(book);
  expect(checksShown(cells, book)).toMatchObject({
    "rekvisition-belopp": [650, 700, "FEL"],
    "rekvisition-period": [0, 4, "FEL"],
    "redovisning-kostnader": [383, 383, "OK"],
    "redovisning-oforbrukat": [327, 327, "OK"],
    "redovisning-utbetalt": [0, 60, "FEL"],
    "insatser-landsbygd": [0, 10, "FEL"],
    "insatser-investering": [0, 1, "FEL"],
    "insatser-budgetkalkyl": [0, 1, "FEL"],
    "insatser-utforare": [0, 1, "FEL"],
    "insatser-andel": [0, 2, "FEL"],
    "insatser-insatsomrade": [0, 7, "FEL"],
    "insatser-budget": [0, 1, "FEL"],
    "indata-redovisande": ["23", "23", "OK"],
    "indata-insatser": [4, 4, "OK"],
  });
  // What was paid stands where the check of it leads; every other leads to what it found, or to the first row of many.
  const shown = Object.fromEntries(
    book.result.reports!.checks.map(({ id, sheet, cell }) => [id, shownIn(cells, sheet, cell)]),
  );
  expect(shown).toEqual({
    "rekvisition-belopp": 700,
    "rekvisition-period": 4,
    "redovisning-kostnader": 383,
    "redovisning-oforbrukat": 327,
    "redovisning-utbetalt": 710,
    "insatser-landsbygd": 10,
    "insatser-investering": 1,
    "insatser-budgetkalkyl": 1,
    "insatser-utforare": 1,
    "insatser-andel": 2,
    "insatser-insatsomrade": 7,
    "insatser-budget": 1,
    "indata-redovisande": "23",
    "indata-insatser": 1,
  });
});

test("another receiver, or a row more, after the run: the inputs are no longer those of the run", () => {
  const before = planNational({ ...good, uppfoljning: [planned] });
  const rows = { ...good, fields: { vem: "01" }, insatser: [...good.insatser, { insats: "D" }] };
  const cells = calculate(before, [...grantSheets(nationalGrant()), ...formSheets(rows)]);
  expect(checksShown(cells, before)).toMatchObject({
    "indata-redovisande": ["23", "01", "FEL"],
    "indata-insatser": [3, 4, "FEL"],
  });
});

const NATIONAL_IDS = [
  "nationell-ram",
  "nationell-bidrag",
  "prestationskrav-rekvirerat",
  "nationell-rekvirerat",
  "nationell-anvant",
];

test("all regions followed, and all is well: what is qualified, not payable, not tried and not divided is the frame", () => {
  const uppfoljning = [{ regionkod: "01" }, { ...planned, rekvirerat: 650, anvant: 650 }];
  const book = planNational({ uppfoljning });
  expect(idsOf(book)).toEqual(NATIONAL_IDS);
  // 650 + 0 + 350 + 18 of SKR's.
  expect(checksShown(calculate(book), book)).toMatchObject({
    "nationell-ram": [1018, 1018, "OK"],
    "nationell-bidrag": [1000, 1000, "OK"],
    "prestationskrav-rekvirerat": [0, 0, "OK"],
    "nationell-rekvirerat": [0, 0, "OK"],
    "nationell-anvant": [0, 0, "OK"],
  });
});

test("all regions followed, and each thing is wrong: so many regions, from the first row on", () => {
  const uppfoljning = [
    { regionkod: "01", plan: "nej", rekvirerat: 350 },
    { ...planned, rekvirerat: 600, anvant: 601 },
  ];
  const book = planNational({ uppfoljning }, { skr: false });
  const cells = calculate(book);
  expect(checksShown(cells, book)).toMatchObject({
    "nationell-ram": [1000, 1000, "OK"],
    "nationell-bidrag": [1000, 1000, "OK"],
    "prestationskrav-rekvirerat": [0, 1, "FEL"],
    "nationell-rekvirerat": [0, 2, "FEL"],
    "nationell-anvant": [0, 1, "FEL"],
  });
  const { checks } = book.result.reports!;
  expect(checks.map(({ sheet, cell }) => [sheet, shownIn(cells, sheet, cell)])).toEqual([
    // Qualified in all, granted in all; then the first region's rekvisition, what is wrong with it, and what it has left.
    ["Nationell", 650],
    ["Nationell", 1000],
    ["Nationell", 350],
    ["Nationell", 350],
    ["Nationell", 350],
  ]);
  // Every pot is divided: three sums, and nothing of Ram.
  expect(checks[0]?.found).toMatch(/^=Nationell!\$[A-Z]+\$8(\+Nationell!\$[A-Z]+\$8){2}\+SUMIFS\(/);
});

test("SKR is the receiver at the run by its name: text is compared as text, in a cell where a formula can stand", () => {
  const book = planNational({ fields: { vem: "SKR" } });
  expect(checksShown(calculate(book), book)).toMatchObject({
    "rekvisition-belopp": [18, 18, "OK"],
    "indata-redovisande": ["SKR", "SKR", "OK"],
  });
  const receiver = book.result.reports!.checks.find(({ id }) => id === "indata-redovisande");
  expect(receiver).toMatchObject({ kind: "text", numberFormat: "General" });
});

test("a year without insatsområden, and a receiver without activities and rules, have no checks of these", () => {
  const book = planNational({ fields: { vem: "23" } }, {}, { insatsomraden: [], krav: [] });
  const gone = ["insatser-insatsomrade", "insatser-budget", "indata-insatser"];
  expect(idsOf(book)).toEqual(IDS.filter((id) => !gone.includes(id)));
  expect(idsOf(planNational({}))).toStrictEqual([]);
});

test("every check says what it is about, in words of its own", () => {
  const region = planNational(good, { areas }).result.reports!.checks;
  const national = planNational({ uppfoljning: [planned] }).result.reports!.checks;
  const words = [...region, ...national].map(({ text }) => text);
  expect(new Set(words).size).toBe(IDS.length + NATIONAL_IDS.length);
  for (const text of words) expect(text).toMatch(/^[A-ZÅÄÖ].{15,}/);
});
