/** What the sheets behind the forms say, cell by cell. 45627 is 2024-12-01 in a cell (1899-12-30 + 45 627 days). */
import { isSkr, readReportInputs, receiver } from "../../../src/workbook/reports/inputs";
import type { InsatserKey } from "../../../src/workbook/sheets/insatser";
import type { RedovisningskravKey } from "../../../src/workbook/sheets/redovisningskrav";
import type { UppfoljningKey } from "../../../src/workbook/sheets/uppfoljning";
import type { CellValue } from "../../../src/workbook/snapshot";
import { context, readRows, reportSheets } from "../../support/reportInputs";
import { snapshotOf } from "../../support/snapshot";

test("without the sheets, or with sheets that are just made and still empty, there is nothing to read", () => {
  const nothing = { fields: undefined, insatser: undefined, krav: undefined, uppfoljning: undefined };
  expect(readReportInputs(snapshotOf({}), context)).toEqual(nothing);
  const empty = { Kontaktuppgifter: [], Insatser: [], Redovisningskrav: [], Uppföljning: [] };
  expect(readReportInputs(snapshotOf(empty), context)).toEqual(nothing);
});

test.each([
  [{ fields: { vem: "23" } }, "23", false],
  [{ fields: { vem: " skr " } }, "SKR", true],
  [{ fields: { vem: "99" } }, "", false],
  // Excel has made a number of "01": told, and understood.
  [{ fields: { vem: 1 } }, "01", false],
  [{ fields: {} }, "", false],
  [{}, "", false],
])("who reports with %j: %j", (rows, vem, skr) => {
  const inputs = readRows(rows);
  expect(receiver(inputs)).toBe(vem);
  expect(isSkr(inputs)).toBe(skr);
});

const insats = {
  insats: "Mottagning",
  omrade: "Kvinna",
  insatsomrade: "2.1",
  budget: 100,
  utfall: 90,
  ny: "ja",
  budgetkalkyl: "nej",
  anskaffning: 80,
  avskrivning: 20,
  utforare: "Vårdcentral",
  status: "pågår",
  text: "Gjort",
  andel: 0.87,
} as const;

test("an activity has everything that its row says", () => {
  const { insatser } = readRows({ insatser: [insats] });
  expect(insatser).toMatchObject({ usable: true, findings: [] });
  expect(insatser?.rows).toStrictEqual([
    {
      rad: 1,
      insats: "Mottagning",
      omrade: "Kvinna",
      insatsomrade: "2.1",
      budget: 100,
      utfall: 90,
      nyAktivitet: true,
      budgetkalkyl: false,
      investering: { anskaffning: 80, aretsAvskrivning: 20 },
      utforare: "Vårdcentral",
      status: "pågår",
      text: "Gjort",
      andelEftervardsbesok: 0.87,
    },
  ]);
});

const plain = { rad: 1, insats: "A", omrade: "", insatsomrade: "2.1", utforare: "", status: "", text: "" };
const bare = { ...plain, nyAktivitet: false };

test.each<[Partial<Record<InsatserKey, CellValue>>, object]>([
  [{}, bare],
  [{ ny: " JA " }, { ...bare, nyAktivitet: true }],
  [
    { ny: "Nej", budgetkalkyl: "Ja" },
    { ...bare, budgetkalkyl: true },
  ],
  [
    { budget: 0, utfall: 0 },
    { ...bare, budget: 0, utfall: 0 },
  ],
  [{ anskaffning: 5 }, { ...bare, investering: { anskaffning: 5 } }],
  [{ avskrivning: 0 }, { ...bare, investering: { aretsAvskrivning: 0 } }],
  [{ andel: 0 }, { ...bare, andelEftervardsbesok: 0 }],
  [
    { budget: " ", ny: " ", andel: " ", omrade: " " },
    { ...bare, omrade: " " },
  ],
])("what is not written in %j is not there, and nothing is said of it", (cells, row) => {
  const { insatser } = readRows({ insatser: [{ insats: "A", insatsomrade: "2.1", ...cells }] });
  expect(insatser?.findings).toStrictEqual([]);
  expect(insatser?.rows).toStrictEqual([row]);
});

test.each<[InsatserKey, CellValue, string, string, object]>([
  ["insatsomrade", "", "cell-tom", "C2", { kolumn: "Insatsområde", varde: "" }],
  ["insatsomrade", 2.1, "insats-insatsomrade-tal", "C2", { kolumn: "Insatsområde", varde: "2.1", ratt: "2.1" }],
  ["budget", "1 000", "tal-som-text", "D2", { kolumn: "Budget (kr)", varde: "1 000" }],
  ["utfall", -1, "tal-negativt", "E2", { kolumn: "Utfall (kr)", varde: "-1" }],
  ["utfall", 1.5, "tal-brutet", "E2", { kolumn: "Utfall (kr)", varde: "1.5" }],
  ["ny", "kanske", "janej-okant", "F2", { kolumn: "Ny aktivitet (ja/nej)", varde: "kanske" }],
  ["budgetkalkyl", 1, "janej-okant", "G2", { kolumn: "Budgetkalkyl (ja/nej)", varde: "1" }],
  ["anskaffning", "#N/A", "felvarde", "H2", { kolumn: "Anskaffning (kr)", varde: "#N/A" }],
  ["avskrivning", "många", "ej-tal", "I2", { kolumn: "Årets avskrivning (kr)", varde: "många" }],
  ["andel", "87 %", "tal-som-text", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "87 %" }],
  ["andel", "0,87", "tal-som-text", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "0,87" }],
  ["andel", "87 % ", "tal-som-text", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "87 % " }],
  ["andel", "87 % 5", "ej-tal", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "87 % 5" }],
  ["andel", "87 % av alla", "ej-tal", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "87 % av alla" }],
  ["andel", "de flesta", "ej-tal", "M2", { kolumn: "Andel eftervårdsbesök (%)", varde: "de flesta" }],
])("%s of an activity that is %j: %s, told at its cell", (key, value, code, cell, params) => {
  const { insatser } = readRows({ insatser: [{ insats: "A", insatsomrade: "2.1", [key]: value }] });
  const own = code.startsWith("insats-") || code === "janej-okant" || key === "andel";
  expect(insatser?.findings).toEqual([
    { code, severity: "fel", sheet: "Insatser", cell, params: { ...params, ...(own && { falt: header(params) }) } },
  ]);
  // The row is there all the same, without what cannot be read.
  expect(insatser?.rows).toStrictEqual([key === "insatsomrade" ? { ...bare, insatsomrade: String(value) } : bare]);
});
const header = (params: object) => (params as { kolumn: string }).kolumn;

test("blank rows are passed over, and each row knows its own", () => {
  const { insatser } = readRows({
    insatser: [{ insats: "A", insatsomrade: "2.1" }, {}, { insats: "B", insatsomrade: "2.8" }],
  });
  expect(insatser?.rows.map(({ rad, insats: name }) => [rad, name])).toEqual([
    [1, "A"],
    [3, "B"],
  ]);
});

test("without a column that formulas need the sheet is left out, and why is told", () => {
  const sheets = snapshotOf({
    Insatser: [
      ["Insats", "Insatsområde"],
      ["A", "2.1"],
    ],
  });
  const { insatser } = readReportInputs(sheets, context);
  expect(insatser).toMatchObject({ usable: false, rows: [], findings: [{ code: "kolumn-saknas", severity: "fel" }] });
});

test("a column that the sheet may lack is empty", () => {
  const sheets = snapshotOf({
    Insatser: [
      ["Insats", "Insatsområde", "Utfall (kr)"],
      ["A", "2.1", 7],
    ],
    Uppföljning: [
      ["Regionkod", "Plan finns (ja/nej)"],
      ["23", "ja"],
    ],
  });
  const { insatser, uppfoljning } = readReportInputs(sheets, context);
  expect(insatser).toMatchObject({ usable: true, findings: [] });
  expect(insatser?.rows).toStrictEqual([{ ...bare, utfall: 7 }]);
  expect(uppfoljning?.rows).toStrictEqual([{ row: 1, regionkod: "23", region: "", finns: true }]);
});

test("of two columns that may be the cost the user chooses one", () => {
  const sheets = snapshotOf({
    Insatser: [
      ["Insats", "Insatsområde", "Kostnad (kr)", "Kostnad"],
      ["A", "2.1", 7, 8],
    ],
  });
  expect(readReportInputs(sheets, context).insatser).toMatchObject({
    usable: false,
    findings: [{ code: "kolumn-oklar" }],
  });
  const choices = { Insatser: { "Utfall (kr)": "Kostnad" } };
  expect(readReportInputs(sheets, { ...context, choices }).insatser?.rows).toStrictEqual([{ ...bare, utfall: 8 }]);
});

const kanda = "vård, besök, plan, nulagesanalys, förbrukning";
test.each<[string, Partial<Record<RedovisningskravKey, CellValue>>[], object[], object[]]>([
  ["an answer", [{ id: "vård", svar: "Ja." }], [{ row: 1, id: "vård", svar: "Ja." }], []],
  ["no answer yet", [{ id: "vård" }], [{ row: 1, id: "vård", svar: "" }], []],
  [
    "a second answer",
    [
      { id: "vård", svar: "Ja." },
      { id: "besök", svar: "Ja." },
      { id: "vård", svar: "Nej." },
    ],
    [
      { row: 1, id: "vård", svar: "Ja." },
      { row: 2, id: "besök", svar: "Ja." },
    ],
    [{ code: "krav-dubblett", cell: "A4", params: { kolumn: "Id", falt: "Id", varde: "vård", forsta: "A2" } }],
  ],
  [
    "an id that no requirement has",
    [{ id: "9.9", svar: "Ja." }],
    [],
    [{ code: "krav-okant", cell: "A2", params: { kolumn: "Id", falt: "Id", varde: "9.9", kanda } }],
  ],
  [
    "an answer without id",
    [{ svar: "Ja." }],
    [],
    [{ code: "cell-tom", cell: "A2", params: { kolumn: "Id", varde: "" } }],
  ],
])("requirements: %s", (_, rows, read, findings) => {
  const { krav } = readRows({ krav: rows });
  expect(krav?.rows).toStrictEqual(read);
  expect(krav?.findings).toEqual(
    findings.map((finding) => ({ ...finding, severity: "fel", sheet: "Redovisningskrav" })),
  );
});

test("where the first answer stands is told as the sheet has it", () => {
  const sheets = snapshotOf({
    Redovisningskrav: [
      ["Svar", "Id"],
      ["Ja.", "vård"],
      ["Nej.", "vård"],
    ],
  });
  expect(readReportInputs(sheets, context).krav?.findings).toMatchObject([
    { code: "krav-dubblett", cell: "B3", params: { forsta: "B2" } },
  ]);
});

const followed = {
  regionkod: "23",
  region: "Jämtland",
  plan: "ja",
  framtagen: 45627,
  reviderad: 45628,
  rekvireratDatum: 45629,
  rekvirerat: 1000,
  redovisatDatum: 45630,
  anvant: 900,
} as const;

test("a region's row of Uppföljning has everything that it says", () => {
  const { uppfoljning } = readRows({ uppfoljning: [followed] });
  expect(uppfoljning).toMatchObject({ usable: true, findings: [] });
  expect(uppfoljning?.rows).toStrictEqual([
    {
      row: 1,
      regionkod: "23",
      region: "Jämtland",
      finns: true,
      framtagen: "2024-12-01",
      reviderad: "2024-12-02",
      rekvireratDatum: "2024-12-03",
      rekvirerat: 1000,
      redovisatDatum: "2024-12-04",
      anvant: 900,
    },
  ]);
});

test("a region that has done nothing yet has nothing but its code", () => {
  const { uppfoljning } = readRows({ uppfoljning: [{ regionkod: "01" }, { regionkod: "23", plan: "nej", anvant: 0 }] });
  expect(uppfoljning?.findings).toStrictEqual([]);
  expect(uppfoljning?.rows).toStrictEqual([
    { row: 1, regionkod: "01", region: "" },
    { row: 2, regionkod: "23", region: "", finns: false, anvant: 0 },
  ]);
});

test.each<[UppfoljningKey, CellValue, string, string, object, boolean]>([
  ["regionkod", 23, "kod-ar-tal", "A2", { kolumn: "Regionkod", varde: "23", ratt: "23" }, false],
  ["regionkod", "230", "kod-fel-form", "A2", { kolumn: "Regionkod", varde: "230", siffror: 2 }, false],
  [
    "regionkod",
    "02",
    "regionkod-okand",
    "A2",
    { kolumn: "Regionkod", falt: "Regionkod", varde: "02", kod: "02" },
    false,
  ],
  [
    "plan",
    "snart",
    "janej-okant",
    "C2",
    { kolumn: "Plan finns (ja/nej)", falt: "Plan finns (ja/nej)", varde: "snart" },
    true,
  ],
  [
    "framtagen",
    " 2024-12-01 ",
    "datum-som-text",
    "D2",
    { kolumn: "Plan framtagen", falt: "Plan framtagen", varde: " 2024-12-01 " },
    true,
  ],
  [
    "framtagen",
    "i dag 2024-12-01",
    "datum-format",
    "D2",
    { kolumn: "Plan framtagen", falt: "Plan framtagen", varde: "i dag 2024-12-01" },
    true,
  ],
  [
    "reviderad",
    "2024-12-01 kl 9",
    "datum-format",
    "E2",
    { kolumn: "Plan reviderad", falt: "Plan reviderad", varde: "2024-12-01 kl 9" },
    true,
  ],
  [
    "reviderad",
    "45627",
    "datum-format",
    "E2",
    { kolumn: "Plan reviderad", falt: "Plan reviderad", varde: "45627" },
    true,
  ],
  [
    "reviderad",
    "2024-02-30",
    "datum-format",
    "E2",
    { kolumn: "Plan reviderad", falt: "Plan reviderad", varde: "2024-02-30" },
    true,
  ],
  [
    "reviderad",
    "2024-1-1",
    "datum-format",
    "E2",
    { kolumn: "Plan reviderad", falt: "Plan reviderad", varde: "2024-1-1" },
    true,
  ],
  [
    "rekvireratDatum",
    -1,
    "datum-format",
    "F2",
    { kolumn: "Rekvirerat datum", falt: "Rekvirerat datum", varde: "-1" },
    true,
  ],
  ["rekvirerat", "1 000", "tal-som-text", "G2", { kolumn: "Rekvirerat (kr)", varde: "1 000" }, true],
  [
    "redovisatDatum",
    "igår",
    "datum-format",
    "H2",
    { kolumn: "Redovisat datum", falt: "Redovisat datum", varde: "igår" },
    true,
  ],
  ["anvant", 0.5, "tal-brutet", "I2", { kolumn: "Använt (kr)", varde: "0.5" }, true],
])("%s of Uppföljning that is %j: %s, told at its cell", (key, value, code, cell, params, isRead) => {
  const { uppfoljning } = readRows({ uppfoljning: [{ regionkod: "23", [key]: value }] });
  expect(uppfoljning?.findings).toEqual([{ code, severity: "fel", sheet: "Uppföljning", cell, params }]);
  expect(uppfoljning?.rows).toStrictEqual(isRead ? [{ row: 1, regionkod: "23", region: "" }] : []);
});

test("every field is found by its label", () => {
  const { fields } = readReportInputs(snapshotOf(reportSheets({ fields: { vem: "23", utbetalt: 5 } })), context);
  expect(fields?.values).toMatchObject({ vem: "23", utbetalt: 5 });
  expect(fields?.findings).toEqual({});
});

test("a region has one row of Uppföljning: a second one is told, with where the first is", () => {
  const { uppfoljning } = readRows({
    uppfoljning: [
      { regionkod: "23", plan: "ja", anvant: 5 },
      { regionkod: "02" },
      { regionkod: "02" },
      { regionkod: "23", anvant: 7 },
      { regionkod: "01" },
    ],
  });
  expect(uppfoljning?.rows.map(({ row, regionkod }) => [row, regionkod])).toEqual([
    [1, "23"],
    [5, "01"],
  ]);
  expect(uppfoljning?.findings.map(({ code, cell, params }) => [code, cell, params["forsta"]])).toEqual([
    ["regionkod-okand", "A3", undefined],
    ["regionkod-okand", "A4", undefined],
    ["regionkod-dubblett", "A5", "A2"],
  ]);
});

test("costs and budgets whose sum no cell can hold exactly: the one that takes it past is too large", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const used = [
    { utfall: most - 1, budget: 1 },
    { utfall: 1, budget: most },
    { utfall: 1, budget: most - 1 },
  ].map((cells, i) => ({ insats: `I${i}`, insatsomrade: "2.1", ...cells }));
  const inputs = readRows({ insatser: used });
  expect(inputs.insatser?.rows.map(({ utfall, budget }) => [utfall, budget])).toEqual([
    [most - 1, 1],
    [1, undefined],
    [undefined, most - 1],
  ]);
  expect(inputs.insatser?.findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
    ["for-stort-tal", "fel", "D3"],
    ["for-stort-tal", "fel", "E4"],
  ]);
});
