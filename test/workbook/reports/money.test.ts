import { agreements } from "../../../src/agreements";
import { allocateGrant } from "../../../src/domain/allocate";
import { receiverMoney } from "../../../src/workbook/reports/money";
import { reportRules } from "../../../src/workbook/reports/rules";
import { belopp } from "../../support/areaRules";
import { planAreaCase } from "../../support/areaCases";
import { kronor } from "../../../src/domain/kronor";
import { testDefaults } from "../../support/snapshot";

const pots = [
  ...testDefaults.pots,
  { id: "c", insats: "Samordning", mottagare: "skr", nyckel: "ingen" as const, belopp: kronor(11) },
  { id: "d", insats: "Enkät", mottagare: "SKR", nyckel: "ingen" as const, belopp: kronor(7) },
  { id: "e", insats: "Övrigt", mottagare: "Ej regioner", nyckel: "ingen" as const, belopp: kronor(5) },
];

/** 700 by population, two to one; 300 by the rural key, all to the second. */
const allocated = allocateGrant({
  pots,
  frame: kronor(1023),
  regions: [
    { regionkod: "01", region: "Stockholm", folkmangd: 2 },
    { regionkod: "23", region: "Jämtland", folkmangd: 1 },
  ],
  kommuner: [{ kommunkod: "2303", regionkod: "23", kommuntyp: "gles", folkmangd: 1 }],
  weights: new Map([["gles", 1]]),
  method: "största resten",
});
if (!allocated.ok) throw new Error(allocated.error.kind);
const grant = allocated.value;

test("SKR has the pots that it is the recipient of, and no rural money", () => {
  expect(receiverMoney(grant, pots, [], "SKR")).toStrictEqual({ bidrag: 18, landsbygd: 0 });
  // SUMIFS on Blankettunderlag does not pass over a space.
  const spaced = pots.map((pot) => (pot.id === "c" ? { ...pot, mottagare: "SKR " } : pot));
  expect(receiverMoney(grant, spaced, [], "SKR")).toStrictEqual({ bidrag: 7, landsbygd: 0 });
});

test("a region has its allocated amount; where it has divided nothing there are no budgets", () => {
  expect(receiverMoney(grant, pots, [], "01")).toStrictEqual({ bidrag: 467, landsbygd: 0 });
  expect(receiverMoney(grant, pots, [], "23")).toStrictEqual({ bidrag: 533, landsbygd: 300 });
});

test("who is not in the grant has no money that is known", () => {
  expect(receiverMoney(grant, pots, [], "99")).toBeUndefined();
  expect(receiverMoney(grant, pots, [], "")).toBeUndefined();
});

test("an område's budget is all that its rules come to, in whatever capitals, each region's its own", () => {
  const rules = [belopp("Kvinna", 10), belopp("Primärvård", 5), belopp("KVINNA", 30, { insatsomrade: "2.8" })];
  const { regions } = planAreaCase({
    name: "budgets",
    regions: [
      { befolkning: 100, landsbygd: 20, rules: [belopp("Annat", 1)] },
      { befolkning: 200, landsbygd: 30, rules },
      { befolkning: 1, landsbygd: 1, rules: [] },
    ],
  });
  const second = { regionkod: "02", region: "B", folkmangd: 1, befolkning: 200, landsbygd: 30, summa: 230 };
  const third = { ...second, regionkod: "03" };
  const made = { ...grant, regions: [second, third] } as unknown as typeof grant;
  expect(receiverMoney(made, pots, regions, "02")).toStrictEqual({
    bidrag: 230,
    landsbygd: 30,
    budgetar: new Map([
      ["Kvinna", 40],
      ["Primärvård", 5],
    ]),
  });
  expect(receiverMoney(made, pots, regions, "03")).toStrictEqual({ bidrag: 230, landsbygd: 30 });
});

// Överenskommelsen 2024: nine insatsområden with 2.7.1, of which only 2.8 is the rural pot's; the prestationskrav of 2.3;
// SKR's four insatser. 2022: nothing of this is in our sources.
test("a year's rules are those of its agreement", () => {
  const rules = reportRules(2024);
  expect(rules).toMatchObject({ period: { from: "2024-01-01", to: "2024-12-31" }, prestationskrav: true });
  expect(rules.insatsomraden.map(({ nr }) => nr)).toEqual([
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "2.5",
    "2.6",
    "2.7",
    "2.7.1",
    "2.8",
  ]);
  expect(rules.insatsomraden.filter((one) => one.endastLandsbygd).map(({ nr }) => nr)).toEqual(["2.8"]);
  expect(rules.skr).toHaveLength(4);
  expect(rules.skr).toContain("Graviditetsenkäten");
  expect(rules.krav.filter(({ svar }) => svar === "prestationskrav").map(({ insatsomrade }) => insatsomrade)).toEqual([
    "2.3",
  ]);
  expect(reportRules(2022)).toEqual({
    insatsomraden: agreements[2022].insatsomraden,
    krav: [],
    period: { from: "2022-01-01", to: "2022-12-31" },
    prestationskrav: false,
    skr: [],
  });
});
