/** What the forms' inputs come to together. 45292 is 2024-01-01 in a cell, 45657 is 2024-12-31. */
import { kronor } from "../../../src/domain/kronor";
import { judgeReport, type JudgedReport, type ReportRules } from "../../../src/workbook/reports/judge";
import type { Row } from "../../../src/workbook/reports/templates";
import type { InsatserKey } from "../../../src/workbook/sheets/insatser";
import type { UppfoljningKey } from "../../../src/workbook/sheets/uppfoljning";
import { money, readRows, rules, type ReportRows } from "../../support/reportInputs";

const FIRST = 45_292;
const LAST = 45_657;
const qualified = { regionkod: "23", plan: "ja", framtagen: FIRST } as const;

const judge = (rows: ReportRows, more: Partial<ReportRules> = {}, moneyOf = money): JudgedReport =>
  judgeReport(readRows(rows), { ...rules, ...more }, moneyOf);

test("without the sheets nothing is found and everything is left to answer", () => {
  expect(judge({})).toStrictEqual({
    insatser: new Map(),
    insatsomraden: [
      { nr: "2.1", namn: "Vårdkedja", kostnad: 0, andel: undefined, besvarade: 0, krav: 2 },
      { nr: "2.8", namn: "Landsbygd", kostnad: 0, andel: undefined, besvarade: 0, krav: 1 },
    ],
    besvarade: new Set(),
    followed: [],
    prestationskrav: { status: "ofullständigt", orsak: "svar-saknas" },
    fields: {},
  });
});

const whole: ReportRows = {
  fields: { vem: "23", nulagesanalys: "Läget." },
  insatser: [
    { insats: "A", insatsomrade: "2.1", utfall: 250, utforare: "X", text: "Gjort", andel: 0.9 },
    { insats: "B", insatsomrade: "2.1", utfall: 0 },
    { insats: "C", insatsomrade: "2.8", utfall: 300, utforare: "X", text: "Gjort" },
  ],
  krav: [{ id: "vård", svar: " " }],
  uppfoljning: [
    { regionkod: "01", plan: "nej" },
    { ...qualified, rekvirerat: 1000, anvant: 550 },
  ],
};

test("a region that has done it all: each insatsområde's cost, share of the money and answered requirements", () => {
  const judged = judge(whole);
  expect(judged).toStrictEqual({
    insatser: new Map(),
    insatsomraden: [
      { nr: "2.1", namn: "Vårdkedja", kostnad: 250, andel: 0.25, besvarade: 2, krav: 2 },
      { nr: "2.8", namn: "Landsbygd", kostnad: 300, andel: 0.3, besvarade: 1, krav: 1 },
    ],
    besvarade: new Set(["vård", "besök", "plan", "nulagesanalys", "förbrukning"]),
    followed: [
      {
        row: { row: 1, regionkod: "01", region: "", finns: false },
        outcome: { status: "ej uppfyllt", orsak: "ingen-plan" },
        findings: [
          { code: "plan-ej-uppfyllt", severity: "varning", sheet: "Uppföljning", cell: "C2", params: { region: "01" } },
        ],
      },
      {
        row: {
          row: 2,
          regionkod: "23",
          region: "",
          finns: true,
          framtagen: "2024-01-01",
          rekvirerat: 1000,
          anvant: 550,
        },
        outcome: { status: "uppfyllt", genom: "framtagen" },
        findings: [],
      },
    ],
    prestationskrav: { status: "uppfyllt", genom: "framtagen" },
    fields: {},
  });
});

test.each<[string, ReportRows, string[]]>([
  ["a text of its own", { krav: [{ id: "vård", svar: "Ja." }] }, ["vård"]],
  ["a blank", { krav: [{ id: "vård", svar: " " }] }, []],
  ["the analysis on Kontaktuppgifter", { fields: { vem: "23", nulagesanalys: "Läget." } }, ["nulagesanalys"]],
  ["the plan on Uppföljning", { fields: { vem: "23" }, uppfoljning: [qualified] }, ["plan"]],
  ["another region's plan", { fields: { vem: "01" }, uppfoljning: [qualified] }, []],
])("requirements that %s answers", (_, rows, answered) => {
  expect(judge(rows).besvarade).toEqual(new Set(answered));
});

test("a requirement on the whole grant is answered by an activity in any insatsområde", () => {
  const krav = [{ id: "allt", insatsomrade: "", text: "Insatser", svar: "insatser" as const }];
  expect(judge({}, { krav }).besvarade).toEqual(new Set());
  expect(judge({ insatser: [{ insats: "A", insatsomrade: "2.8", text: "Gjort" }] }, { krav }).besvarade).toEqual(
    new Set(["allt"]),
  );
});

test("SKR shows costs for its own insatser, has no requirements, no plan and no budget to keep to", () => {
  const judged = judge(
    {
      fields: { vem: "SKR", nulagesanalys: "Läget.", utbetalt: 19 },
      insatser: [{ insats: "A", insatsomrade: "Enkät", omrade: "Kansli", utfall: 9, utforare: "X", text: "Gjort" }],
      krav: [{ id: "vård", svar: "Ja." }],
    },
    {},
    () => ({ bidrag: kronor(18), landsbygd: kronor(0), budgetar: new Map([["Kvinna", kronor(1)]]) }),
  );
  expect(judged).toStrictEqual({
    insatser: new Map(),
    insatsomraden: [
      { nr: "Samordning", namn: "Samordning", kostnad: 0, andel: 0, besvarade: 0, krav: 0 },
      { nr: "Enkät", namn: "Enkät", kostnad: 9, andel: 0.5, besvarade: 0, krav: 0 },
    ],
    besvarade: new Set(),
    followed: [],
    fields: { utbetalt: over("utbetalt", 19, 18) },
  });
});

test("a year without prestationskrav asks nobody for a plan", () => {
  const judged = judge(
    { fields: { vem: "23" }, uppfoljning: [{ regionkod: "23", rekvirerat: 1000 }] },
    { prestationskrav: false },
  );
  expect(judged.followed).toStrictEqual([
    { row: { row: 1, regionkod: "23", region: "", rekvirerat: 1000 }, outcome: undefined, findings: [] },
  ]);
  expect(judged).not.toHaveProperty("prestationskrav");
});

const areas = new Map([
  ["Kvinna", kronor(100)],
  ["Primärvård", kronor(900)],
]);
const good = { insats: "A", omrade: "Kvinna", insatsomrade: "2.1", utforare: "X", text: "Gjort", andel: 0.9 } as const;

// Columns of Insatser: B Område, C Insatsområde, E Utfall, G Budgetkalkyl, I Avskrivning, J Utförare, L Text, M Andel.
test.each<[string, Row<InsatserKey>, string, string, object]>([
  ["an unknown insatsområde", { insatsomrade: "9", andel: "" }, "insats-insatsomrade-okant", "C2", { varde: "9" }],
  [
    "an unknown område",
    { omrade: "Akut" },
    "insats-omrade-okant",
    "B2",
    { varde: "Akut", kanda: "Kvinna, Primärvård" },
  ],
  [
    "more on the countryside than its money",
    { insatsomrade: "2.8", omrade: "Primärvård", andel: "", utfall: 301 },
    "landsbygd-over",
    "E2",
    { kostnad: 301, medel: 300 },
  ],
  ["more than the område has", { utfall: 101 }, "budget-over", "E2", { omrade: "Kvinna", kostnad: 101, budget: 100 }],
  [
    "a whole investment",
    { utfall: 50, anskaffning: 50, avskrivning: 10 },
    "investering-kostnad",
    "E2",
    { kostnad: 50, avskrivning: 10 },
  ],
  ["an investment without depreciation", { anskaffning: 50 }, "avskrivning-saknas", "I2", {}],
  [
    "a depreciation above the investment",
    { anskaffning: 5, avskrivning: 6 },
    "avskrivning-over-anskaffning",
    "I2",
    { avskrivning: 6, anskaffning: 5 },
  ],
  ["something new that nobody pays for later", { ny: "ja" }, "budgetkalkyl-saknas", "G2", {}],
  ["a share that is missing", { andel: "" }, "andel-saknas", "M2", { insatsomrade: "2.1" }],
  ["a share over 100 %", { andel: 1.1 }, "andel-ogiltig", "M2", { andel: 1.1 }],
  ["a cost without utförare", { utfall: 1, utforare: "" }, "utforare-saknas", "J2", {}],
  ["a cost without text", { utfall: 1, text: "" }, "text-saknas", "L2", {}],
])("%s is told at its cell", (_, cells, code, cell, params) => {
  const judged = judge({ fields: { vem: "23" }, insatser: [{ ...good, ...cells }] }, {}, () => ({
    ...money("23")!,
    budgetar: areas,
  }));
  const severity = code === "text-saknas" ? "varning" : "fel";
  expect(judged.insatser).toStrictEqual(
    new Map([[1, [{ code, severity, sheet: "Insatser", cell, params: { kanda: "2.1, 2.8", ...params } }]]]),
  );
});

test("several things wrong with a row are told together, and each row's apart", () => {
  const row = { insats: "A", insatsomrade: "2.1", utfall: 1, andel: 0.5 };
  const judged = judge({ insatser: [row, { ...good, andel: 0.6 }] });
  const codes = [...judged.insatser].map(([rad, findings]) => [
    rad,
    findings.map(({ code, params }) => [code, params["forstaRad"]]),
  ]);
  expect(codes).toEqual([
    [
      1,
      [
        ["utforare-saknas", undefined],
        ["text-saknas", undefined],
      ],
    ],
    [2, [["andel-olika", 1]]],
  ]);
});

test("an empty cell is told as empty, not as unknown; a year without insatsområden has none to know", () => {
  const row = { insats: "A", insatsomrade: "", omrade: "" };
  const withAreas = () => ({ ...money("23")!, budgetar: areas });
  expect(judge({ insatser: [row] }, {}, withAreas).insatser).toStrictEqual(new Map());
  const other = { ...row, insatsomrade: "2.1" };
  const older = { insatsomraden: [], krav: [] };
  expect(judge({ insatser: [other] }, older, withAreas).insatser).toStrictEqual(new Map());
  expect(judge({ insatser: [{ ...other, ny: "ja" }] }, older, withAreas).insatser.get(1)).toMatchObject([
    { code: "budgetkalkyl-saknas" },
  ]);
});

test("an område that is not among the known ones when nothing is divided is nobody's fault", () => {
  expect(judge({ fields: { vem: "23" }, insatser: [good] }).insatser).toStrictEqual(new Map());
});

test("unknown money is no limit", () => {
  const rural = { ...good, insatsomrade: "2.8", andel: "", utfall: 9_000_000_000 };
  expect(judge({ insatser: [rural] }).insatser).toStrictEqual(new Map());
});

test("a fault in a column that the sheet lacks is told at the insatsområde", () => {
  const inputs = readRows({ insatser: [{ ...good, utfall: 1, text: "" }] });
  delete inputs.insatser!.source.at.text;
  const { insatser } = judgeReport(inputs, rules, money);
  expect(insatser.get(1)).toMatchObject([{ code: "text-saknas", cell: "C2" }]);
});

// Columns of Uppföljning: C Plan, D Framtagen, E Reviderad, G Rekvirerat, I Använt.
test.each<[string, Row<UppfoljningKey>, [code: string, severity: string, cell: string, params: object][]]>([
  ["nothing answered", {}, [["plan-svar-saknas", "varning", "C2", {}]]],
  ["a plan without a date", { plan: "ja" }, [["plan-datum-saknas", "fel", "D2", {}]]],
  ["a date without a plan", { plan: "nej", framtagen: FIRST }, [["plan-datum-utan-plan", "fel", "C2", {}]]],
  [
    "a plan revised before it was made",
    { plan: "ja", framtagen: LAST, reviderad: FIRST },
    [["plan-reviderad-fore", "fel", "E2", { framtagen: "2024-12-31", reviderad: "2024-01-01" }]],
  ],
  ["no plan", { plan: "nej" }, [["plan-ej-uppfyllt", "varning", "C2", {}]]],
  ["a plan that qualifies", { plan: "ja", framtagen: LAST }, []],
  [
    "money asked for without a plan",
    { plan: "nej", rekvirerat: 1000 },
    [
      ["plan-ej-uppfyllt", "varning", "C2", {}],
      ["rekvirerat-ej-kvalificerad", "fel", "G2", { belopp: 1000 }],
    ],
  ],
  [
    "money asked for before the answer",
    { rekvirerat: 1000 },
    [
      ["plan-svar-saknas", "varning", "C2", {}],
      ["rekvirerat-ej-kvalificerad", "fel", "G2", { belopp: 1000 }],
    ],
  ],
  ["nothing asked for, without a plan", { plan: "nej", rekvirerat: 0 }, [["plan-ej-uppfyllt", "varning", "C2", {}]]],
  [
    "too much asked for",
    { ...qualified, rekvirerat: 1001 },
    [["rekvirerat-fel-belopp", "fel", "G2", { belopp: 1001, ratt: 1000, differens: 1 }]],
  ],
  [
    "too little asked for",
    { ...qualified, rekvirerat: 400 },
    [["rekvirerat-fel-belopp", "fel", "G2", { belopp: 400, ratt: 1000, differens: -600 }]],
  ],
  ["the right amount asked for, all used", { ...qualified, rekvirerat: 1000, anvant: 1000 }, []],
  [
    "more used than asked for",
    { ...qualified, rekvirerat: 1000, anvant: 1001 },
    [["anvant-over-rekvirerat", "varning", "I2", { anvant: 1001, rekvirerat: 1000 }]],
  ],
  [
    "money used that nobody asked for",
    { ...qualified, anvant: 1 },
    [["anvant-over-rekvirerat", "varning", "I2", { anvant: 1, rekvirerat: 0 }]],
  ],
  ["nothing used", { ...qualified, anvant: 0 }, []],
])("%s is told at the region's row", (_, cells, findings) => {
  const [followed] = judge({ uppfoljning: [{ regionkod: "23", region: "Jämtland", ...cells }] }).followed;
  expect(followed?.findings).toStrictEqual(
    findings.map(([code, severity, cell, params]) => ({
      code,
      severity,
      sheet: "Uppföljning",
      cell,
      params: { region: "Jämtland", ...params },
    })),
  );
});

test("what a region asked for is not judged while its amount is unknown", () => {
  const [followed] = judge({ uppfoljning: [{ ...qualified, rekvirerat: 5 }] }, {}, () => undefined).followed;
  expect(followed?.findings).toStrictEqual([]);
});

function over(key: "rekvireratBelopp" | "utbetalt", belopp: number, ratt: number) {
  const rekvirerat = key === "rekvireratBelopp";
  return {
    code: rekvirerat ? "rekvirerat-avviker" : "utbetalt-over",
    severity: "fel",
    sheet: "Kontaktuppgifter",
    // The thirteenth and seventeenth field.
    cell: rekvirerat ? "B13" : "B17",
    params: {
      falt: rekvirerat ? "Belopp som rekvireras (kr)" : "Summa utbetalt (kr)",
      belopp,
      ratt,
      differens: belopp - ratt,
    },
  };
}

test.each([
  ["the right amounts", { rekvireratBelopp: 1000, utbetalt: 1000 }, qualified, {}],
  ["nothing typed", {}, qualified, {}],
  ["nothing paid yet", { utbetalt: 0 }, qualified, {}],
  [
    "too much",
    { rekvireratBelopp: 1001, utbetalt: 1001 },
    qualified,
    { rekvireratBelopp: over("rekvireratBelopp", 1001, 1000), utbetalt: over("utbetalt", 1001, 1000) },
  ],
  [
    "too little",
    { rekvireratBelopp: 999, utbetalt: 999 },
    qualified,
    { rekvireratBelopp: over("rekvireratBelopp", 999, 1000) },
  ],
  [
    "money without a plan",
    { rekvireratBelopp: 1000, utbetalt: 1 },
    { regionkod: "23", plan: "nej" },
    { rekvireratBelopp: over("rekvireratBelopp", 1000, 0), utbetalt: over("utbetalt", 1, 0) },
  ],
  ["money before the plan is decided", { rekvireratBelopp: 1000 }, { regionkod: "23" }, {}],
])("Kontaktuppgifter against the amounts: %s", (_, fields, row, found) => {
  expect(judge({ fields: { vem: "23", ...fields }, uppfoljning: [row] }).fields).toStrictEqual(found);
});

test("Kontaktuppgifter is not judged while the amount is unknown", () => {
  expect(judge({ fields: { vem: "01", utbetalt: 5, rekvireratBelopp: 5 } }).fields).toEqual({});
});
