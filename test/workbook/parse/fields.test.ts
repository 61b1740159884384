/** Kontaktuppgifter: each field by the rule of its kind, then those that belong together. Organisations and giro numbers are public ones. */
import { serialOf } from "../../../src/workbook/dates";
import { fieldKeys } from "../../../src/workbook/fieldSheet";
import { judgeField, readFields } from "../../../src/workbook/parse/fields";
import { reportFel, reportVarning, type ReportFinding } from "../../../src/workbook/reports/findings";
import { kontaktuppgifter, type FieldKey } from "../../../src/workbook/sheets/kontaktuppgifter";
import type { CellValue } from "../../../src/workbook/snapshot";
import { snapshotAtB3 } from "../../support/sources";

const context = { regionkoder: new Set(["01", "23"]), period: { from: "2024-01-01", to: "2024-12-31" } };
const labelOf = (key: FieldKey): string => kontaktuppgifter.fields[key].label;

/** Label in B, value in C, from row 3. */
const read = (fields: [FieldKey, CellValue][]) =>
  readFields(
    snapshotAtB3(
      "Kontaktuppgifter",
      fields.map(([key, value]) => [labelOf(key), value]),
    ).sheets[0]!,
    context,
  );
const missing = (key: FieldKey) => reportFel("falt-saknas", "Kontaktuppgifter", "", { falt: labelOf(key) });

describe("one field", () => {
  test.each<[FieldKey, CellValue, CellValue]>([
    ["vem", "23", "23"],
    ["vem", " 01 ", "01"],
    ["vem", " skr ", "SKR"],
    ["organisationsnummer", "232100-0214", "232100-0214"],
    ["organisationsnummer", " 2321000214 ", " 2321000214 "],
    // Invisible characters, as they are pasted, are as nothing.
    ["organisationsnummer", "\u200b", "\u200b"],
    ["giro", "5050-1055", "5050-1055"],
    ["giro", "90 19 51-4", "90 19 51-4"],
    ["epost", "region@regionjh.se", "region@regionjh.se"],
    ["telefon", "063-14 75 00", "063-14 75 00"],
    ["fax", "+46 63 14 75 00", "+46 63 14 75 00"],
    ["diarienrBeslut", "S2023/03241", "S2023/03241"],
    ["periodFran", serialOf("2024-01-01"), "2024-01-01"],
    ["rekvireratBelopp", 24_612_350, 24_612_350],
    ["utbetalt", 0, 0],
    ["utbetalt", 2 ** 53 - 1, 2 ** 53 - 1],
    ["granskning", " Alternativ 1 ", "alternativ 1"],
    ["bidragsmottagare", "Region Jämtland Härjedalen", "Region Jämtland Härjedalen"],
    ["kontaktperson", "A = B", "A = B"],
    ["villkor", "Första\nandra", "Första\nandra"],
    ["postadress", 83_126, "83126"],
  ])("%s: %p is right", (key, cell, value) => {
    expect(judgeField(key, cell, context)).toStrictEqual({ value });
  });

  test.each(fieldKeys(kontaktuppgifter).flatMap((key) => ["", " \u00a0"].map((cell) => [key, cell] as const)))(
    "%s may be empty: %p",
    (key, cell) => expect(judgeField(key, cell, context)).toStrictEqual({ value: "" }),
  );

  const kanda = "alternativ 1, alternativ 2";
  test.each<[FieldKey, CellValue, CellValue, ReportFinding["code"], ReportFinding["params"]?]>([
    ["vem", 1, "01", "kod-ar-tal", { ratt: "01" }],
    ["vem", 23, "23", "kod-ar-tal", { ratt: "23" }],
    ["vem", "03", "03", "vem-okand"],
    ["vem", "Kammarkollegiet", "Kammarkollegiet", "vem-okand"],
    ["organisationsnummer", "232100-0215", "232100-0215", "orgnr-kontrollsiffra"],
    ["organisationsnummer", "232100", "232100", "orgnr-format"],
    ["organisationsnummer", "811218-9876", "811218-9876", "orgnr-ej-organisation"],
    ["giro", "5050-1056", "5050-1056", "giro-kontrollsiffra"],
    ["giro", "90 19 51-5", "90 19 51-5", "giro-kontrollsiffra"],
    ["giro", "IBAN", "IBAN", "giro-format"],
    ["epost", "region.regionjh.se", "region.regionjh.se", "epost-format"],
    ["telefon", "14 75 00", "14 75 00", "telefon-riktnummer"],
    ["ekonomichefTelefon", "växeln", "växeln", "telefon-format"],
    ["diarienrEget", "utan", "utan", "diarienummer-format"],
    ["periodTill", "2024-12-31", "2024-12-31", "datum-som-text"],
    ["periodTill", " 2024-02-29 ", "2024-02-29", "datum-som-text"],
    ["periodTill", "2023-02-29", "", "datum-format"],
    ["periodTill", "31/12", "", "datum-format"],
    ["periodTill", 0, "", "datum-format"],
    ["periodTill", "45627", "", "datum-format"],
    ["utbetalt", "1 000", "", "tal-som-text"],
    ["utbetalt", "tusen", "", "ej-tal"],
    ["utbetalt", true, "", "ej-tal"],
    ["utbetalt", -1, "", "tal-negativt", { varde: -1 }],
    ["utbetalt", 0.5, "", "tal-brutet", { varde: 0.5 }],
    ["utbetalt", 2 ** 53, "", "for-stort-tal"],
    ["granskning", "ja", "ja", "val-okant", { kanda }],
    ["bidragsmottagare", "#N/A", "", "felvarde"],
    ["rekvireratBelopp", "#REF!", "", "felvarde"],
  ])("%s: %p is wrong", (key, cell, value, code, params = {}) => {
    const label = labelOf(key);
    expect(judgeField(key, cell, context)).toStrictEqual({
      value,
      finding: reportFel(code, "", "", { falt: label, faltnyckel: key, kolumn: label, varde: String(cell), ...params }),
    });
  });

  test.each(["=1+1", "+46", "-", "@SUM"])("text that begins like a formula is told: %s", (text) => {
    for (const key of ["bidragsmottagare", "villkor"] as const) {
      expect(judgeField(key, text, context)).toStrictEqual({
        value: text,
        finding: reportVarning("namn-som-formel", "", "", { varde: text }),
      });
    }
  });
});

describe("the sheet", () => {
  test("every field, wherever its label stands, with its place", () => {
    const all = fieldKeys(kontaktuppgifter);
    const { values, findings, source } = read(all.map((key) => [key, ""]));
    expect(findings).toEqual({});
    expect(values).toEqual(Object.fromEntries(all.map((key) => [key, ""])));
    expect(source.at).toEqual(Object.fromEntries(all.map((key, i) => [key, { row: 2 + i, column: 2 }])));
  });

  test("a field that is wrong is told at its cell, and one whose label is gone at none", () => {
    const { values, findings } = read([
      ["kontaktperson", "A"],
      ["epost", "ingen"],
    ]);
    expect(values).toMatchObject({ kontaktperson: "A", epost: "ingen", fax: "" });
    expect(findings.kontaktperson).toBeUndefined();
    expect(findings.epost).toEqual([
      reportFel("epost-format", "Kontaktuppgifter", "C4", {
        falt: "E-postadress",
        faltnyckel: "epost",
        kolumn: "E-postadress",
        varde: "ingen",
      }),
    ]);
    expect(findings.fax).toEqual([missing("fax")]);
  });
});

describe("fields that are right one by one and wrong together", () => {
  const together = (fields: [FieldKey, CellValue][]) => {
    const { findings } = read(fields);
    const own = fields.map(([key]) => key);
    return Object.fromEntries(Object.entries(findings).filter(([key]) => own.includes(key as FieldKey)));
  };
  const period = (fran: string, till: string) =>
    together([
      ["periodFran", serialOf(fran)],
      ["periodTill", serialOf(till)],
    ]);
  const at = (code: ReportFinding["code"], cell: string, fran: string, till: string) => [
    reportFel(code, "Kontaktuppgifter", cell, { fran, till, forst: "2024-01-01", sist: "2024-12-31" }),
  ];

  test.each([
    ["2024-01-01", "2024-12-31"],
    ["2024-05-01", "2024-05-01"],
  ])("%s to %s is within the grant's", (fran, till) => expect(period(fran, till)).toEqual({}));

  test("a period that ends before it begins", () => {
    expect(period("2024-06-01", "2024-05-31")).toEqual({
      periodTill: at("period-omvand", "C4", "2024-06-01", "2024-05-31"),
    });
  });

  test("a period outside the grant's, at the date that is", () => {
    expect(period("2023-12-31", "2024-12-31")).toEqual({
      periodFran: at("period-utanfor", "C3", "2023-12-31", "2024-12-31"),
    });
    expect(period("2024-01-01", "2025-01-01")).toEqual({
      periodTill: at("period-utanfor", "C4", "2024-01-01", "2025-01-01"),
    });
  });

  test("a date that is text is told, and is a date all the same", () => {
    const { periodFran, periodTill } = together([
      ["periodFran", "2024-06-01"],
      ["periodTill", serialOf("2024-05-31")],
    ]);
    expect(periodFran!.map(({ code }) => code)).toEqual(["datum-som-text"]);
    expect(periodTill!.map(({ code }) => code)).toEqual(["period-omvand"]);
  });

  test("a period that is not filled in is not judged", () => {
    expect(together([["periodFran", serialOf("2030-01-01")]])).toEqual({});
  });

  test("alternativ 2 wants deviations and measures", () => {
    const answered = (granskning: string, avvikelser: string, atgarder: string) =>
      together([
        ["granskning", granskning],
        ["avvikelser", avvikelser],
        ["atgarder", atgarder],
      ]);
    const wanted = (cell: string, falt: string, faltnyckel: FieldKey) => [
      reportFel("alternativ2-utan-text", "Kontaktuppgifter", cell, { falt, faltnyckel }),
    ];
    expect(answered("Alternativ 2", "", "")).toEqual({
      avvikelser: wanted("C4", "Avvikelser", "avvikelser"),
      atgarder: wanted("C5", "Åtgärder", "atgarder"),
    });
    expect(answered("alternativ 2", "En faktura", "")).toEqual({ atgarder: wanted("C5", "Åtgärder", "atgarder") });
    expect(answered("alternativ 2", "En faktura", "Rättas")).toEqual({});
    expect(answered("alternativ 1", "", "")).toEqual({});
  });

  test("what is wrong with a field alone comes before what is wrong together", () => {
    const { atgarder } = together([
      ["granskning", "alternativ 2"],
      ["atgarder", "#N/A"],
    ]);
    expect(atgarder!.map(({ code }) => code)).toEqual(["felvarde", "alternativ2-utan-text"]);
  });
});
