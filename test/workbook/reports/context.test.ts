/** What the forms' formulas refer to, and the prestationskrav as they reckon it. */
import { checkPrestationskrav } from "../../../src/domain/report/prestationskrav";
import { initEngineInNode } from "../../../src/workbench/engine/node";
import { isoOf } from "../../../src/workbook/dates";
import {
  fieldDate,
  fieldOf,
  fieldText,
  followedAmount,
  followedDate,
  followedWord,
  insatserColumn,
  kravColumn,
  shownField,
  uppfoljningColumn,
  type FormContext,
} from "../../../src/workbook/reports/context";
import { readReportInputs } from "../../../src/workbook/reports/inputs";
import { insatserTemplate } from "../../../src/workbook/reports/templates";
import { testDefaults, snapshotOf, type Rows } from "../../support/snapshot";
import { snapshotOfPlan } from "../../support/planBook";
import { calculate, planNational } from "../../support/reportBook";
import { context, readRows, rules, type ReportRows } from "../../support/reportInputs";

initEngineInNode();

const of = (rows: ReportRows) => ({ inputs: readRows(rows) }) as FormContext;
const ofSheets = (sheets: Record<string, Rows>) =>
  ({ inputs: readReportInputs(snapshotOf(sheets), context) }) as FormContext;

// Each field's label in A and value in B: vem is the first, and the period begins in the eleventh.
test("a field is referred to where it stands; one that the sheet lacks is an empty text", () => {
  const there = of({ fields: { vem: "23", utbetalt: 7 } });
  expect(fieldOf(there, "vem")).toBe("Kontaktuppgifter!$B$1");
  expect(fieldText(there, "vem")).toBe('=Kontaktuppgifter!$B$1&""');
  expect(fieldDate(there, "periodFran")).toBe('=IF(ISNUMBER(Kontaktuppgifter!$B$11),Kontaktuppgifter!$B$11,"")');
  expect([shownField(there, "vem"), shownField(there, "utbetalt"), shownField(there, "villkor")]).toEqual([
    "23",
    "7",
    "",
  ]);
  for (const lacking of [of({}), ofSheets({ Kontaktuppgifter: [["Annat", 1]] })]) {
    expect(fieldOf(lacking, "vem")).toBe('""');
    expect(fieldText(lacking, "vem")).toBe('=""&""');
    expect(shownField(lacking, "vem")).toBe("");
  }
});

const HEADERS = {
  Insatser: ["Insats", "Insatsområde", "Utfall (kr)"],
  Redovisningskrav: ["Id", "Svar"],
  Uppföljning: ["Regionkod", "Plan finns (ja/nej)"],
};
const FILLED = { Insatser: ["A", "2.1", 5], Redovisningskrav: ["vård", "Ja."], Uppföljning: ["23", "ja"] };
type SheetName = keyof typeof HEADERS;
const columns: [SheetName, (one: FormContext, key: never) => string | undefined, string, string, string][] = [
  ["Insatser", insatserColumn, "utfall", "andel", "Insatser!$C$2:$C$3"],
  ["Redovisningskrav", kravColumn, "svar", "krav", "Redovisningskrav!$B$2:$B$3"],
  ["Uppföljning", uppfoljningColumn, "plan", "anvant", "Uppföljning!$B$2:$B$3"],
];

test.each(columns)("a column of %s is referred to where it can be used", (name, column, key, lacking, range) => {
  const [headers, row] = [HEADERS[name], FILLED[name]];
  const inSheet = (...rows: Rows) => column(ofSheets({ [name]: rows }), key as never);
  expect(inSheet(headers, row, row)).toBe(range);
  expect(column(ofSheets({ [name]: [headers, row] }), lacking as never)).toBeUndefined();
  expect(column(of({}), key as never)).toBeUndefined();
  // A range without rows has no address.
  expect(inSheet(headers)).toBeUndefined();
  // Another required column is missing: the sheet cannot be used.
  expect(inSheet(["Annat", ...headers.slice(1)], row)).toBeUndefined();
});

test("a table always has a row: its column is referred to by name though it is empty", () => {
  const sheet = insatserTemplate([], { areas: [], insatsomraden: [] });
  const inputs = readReportInputs(snapshotOfPlan({ sheets: [sheet], names: [] }), context);
  expect(insatserColumn({ inputs } as FormContext, "utfall")).toBe("Insatser[Utfall (kr)]");
});

test("of a column that Uppföljning lacks there is nothing to show, and 0 kr", () => {
  const lacking = ofSheets({ Uppföljning: [HEADERS.Uppföljning, FILLED.Uppföljning] });
  expect(followedDate(lacking, "framtagen", "A1")).toBe("");
  expect(followedWord(lacking, "region", "A1")).toBe("");
  expect(followedAmount(lacking, "anvant", "A1")).toBe(0);
});

// 45291 is the day before the year, 45292 its first day, 45657 its last; "" where nothing is written.
const days = ["", 45_291, 45_292, 45_657, 45_658] as const;
const plans = ["", "ja", "nej"].flatMap((plan) =>
  days.flatMap((framtagen) => days.map((reviderad) => ({ plan, framtagen, reviderad }))),
);
const codes = [...testDefaults.regionNames.keys()];
const STATUS = { uppfyllt: "kvalificerad", "ej uppfyllt": "ej kvalificerad", ofullständigt: "ej prövad" } as const;
const iso = (day: string | number) => (typeof day === "number" ? isoOf(day) : undefined);

/** In one workbook there is room for as many as there are regions. */
test.each(Array.from({ length: Math.ceil(plans.length / codes.length) }, (_, i) => i))(
  "the formulas decide every plan as the domain does, part %i",
  (part) => {
    const own = plans.slice(part * codes.length, (part + 1) * codes.length);
    const uppfoljning = own.map((plan, i) => ({ regionkod: codes[i] ?? "", ...plan })).reverse();
    const cells = calculate(planNational({ uppfoljning }, { codes }));
    // The status is the fourth column, from row 9 on.
    const shown = own.map((_, i) => cells.get(`Nationell!${8 + i},3`));
    const decided = own.map(({ plan, framtagen, reviderad }) => {
      const [from, again] = [iso(framtagen), iso(reviderad)];
      const answer = {
        ...(plan !== "" && { finns: plan === "ja" }),
        ...(from !== undefined && { framtagen: from }),
        ...(again !== undefined && { reviderad: again }),
      };
      return STATUS[checkPrestationskrav(answer, rules.period).status];
    });
    expect(shown).toEqual(decided);
  },
);

test("a region's dates, words and amounts are shown; of one that is not there, or has none, nothing", () => {
  const followed = {
    regionkod: "23",
    plan: "ja",
    rekvireratDatum: 45_600,
    rekvirerat: 650,
    redovisatDatum: 45_700,
    anvant: 640,
  };
  const cells = calculate(
    planNational({ uppfoljning: [{ regionkod: "04" }, followed] }, { codes: ["01", "04", "23"] }),
  );
  const at = (row: number) => [7, 8, 9, 10, 11].map((column) => cells.get(`Nationell!${row},${column}`) ?? "");
  // Rekvirerat datum, rekvirerat, redovisat datum, använt, oförbrukat.
  expect([at(8), at(9), at(10)]).toEqual([
    ["", 0, "", 0, 0],
    ["", 0, "", 0, 0],
    [45_600, 650, 45_700, 640, 10],
  ]);
});
