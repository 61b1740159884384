/** The forms' inputs as a user fills them in: the real Office.js client over the host. */
import { allocate, createTemplate, loadAreas, loadReports, undoLast } from "../../src/actions";
import { reportFindingText } from "../../src/texts/reports";
import { contents, openBook, shownAt } from "../support/office";

const WRITTEN = { findings: [], written: true };
const opened = async (year: 2022 | 2023 | 2024 = 2024, vem = "23") => {
  const open = await openBook();
  await createTemplate({ year });
  const reports = await loadReports();
  open.syncs();
  expect(await reports.createReportSheets({ vem })).toEqual(WRITTEN);
  expect(open.syncs()).toBe(2);
  return { ...open, reports };
};
const edit = (sheet: string, cell: string, value: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });

test("without the sheets there is nothing to report, and nothing wrong", async () => {
  const { syncs } = await openBook();
  await createTemplate({ year: 2024 });
  syncs();
  const { readReports } = await loadReports();
  expect(await readReports({ today: "2024-11-22" })).toMatchObject({ any: false, fields: [], forms: [], findings: [] });
  expect(syncs()).toBe(1);
});

test("the sheets that are missing are added, filled with what is known; undo takes them away", async () => {
  const { book, reports } = await opened();
  const read = await reports.readReports({ today: "2024-11-22" });
  expect(read).toMatchObject({
    any: true,
    missingSheets: [],
    year: 2024,
    vem: "23",
    bidrag: 24_612_350,
    findings: [{ code: "plan-svar-saknas", sheet: "Uppföljning", cell: "C7", severity: "varning" }],
  });
  const value = (key: string) => read.fields.find((field) => field.key === key)?.value;
  expect(value("bidragsmottagare")).toBe("Region Jämtland Härjedalen");
  expect([value("periodFran"), value("periodTill")]).toEqual(["2024-01-01", "2024-12-31"]);
  expect(await reports.createReportSheets({ vem: "23" })).toEqual({ findings: [], written: false });
  expect(await undoLast()).toMatchObject({ undone: true });
  expect(Object.keys(contents(book()))).not.toContain("Kontaktuppgifter");
});

test("a receiver that does not exist is refused", async () => {
  await openBook();
  const { createReportSheets } = await loadReports();
  expect(await createReportSheets({ vem: "02" })).toMatchObject({ written: false, findings: [{ code: "vem-okand" }] });
});

test("fields are written one by one; what looks like a formula stays text; undo restores", async () => {
  const { book, reports, syncs } = await opened();
  const before = contents(book());
  const at = (await reports.readReports({ today: "2024-11-22" })).fields;
  const cellOf = (key: string) => at.find((field) => field.key === key)?.cell ?? "";
  syncs();
  const values = {
    kontaktperson: "=1+1",
    telefon: "+46 63 14 75 00",
    organisationsnummer: "232100-0214",
    rekvireratDatum: "2024-11-20",
    rekvireratBelopp: 24_612_350,
  } as const;
  expect(await reports.writeFields(values)).toMatchObject({ written: true, findings: [{ code: "namn-som-formel" }] });
  expect(syncs()).toBe(2);
  const row = (cell: string) => Number(cell.slice(1)) - 1;
  expect(shownAt(book(), "Kontaktuppgifter", row(cellOf("kontaktperson")), 1)).toBe("=1+1");
  expect(shownAt(book(), "Kontaktuppgifter", row(cellOf("telefon")), 1)).toBe("+46 63 14 75 00");
  // 2024-11-20 is 45616 days after 1899-12-30.
  expect(shownAt(book(), "Kontaktuppgifter", row(cellOf("rekvireratDatum")), 1)).toBe(45_616);
  const read = await reports.readReports({ today: "2024-11-22" });
  expect(read.fields.find(({ key }) => key === "rekvireratDatum")?.value).toBe("2024-11-20");
  expect(read.fields.find(({ key }) => key === "rekvireratBelopp")?.findings).toEqual([]);
  expect(await undoLast()).toMatchObject({ undone: true });
  expect(contents(book())).toEqual(before);
});

test.each([
  ["rekvireratDatum", "2024-02-30", "datum-format"],
  ["utbetalt", -1, "tal-negativt"],
  ["utbetalt", 1.5, "tal-brutet"],
] as const)("what cannot stand in %s is refused, and nothing is written", async (key, value, code) => {
  const { book, reports } = await opened();
  const before = contents(book());
  const result = await reports.writeFields({ [key]: value, kontaktperson: "Anna" });
  expect(result).toMatchObject({ written: false, findings: [{ code, sheet: "Kontaktuppgifter" }] });
  expect(contents(book())).toEqual(before);
});

test.each([
  ["vem", "02", "vem-okand"],
  ["organisationsnummer", "232100-0215", "orgnr-kontrollsiffra"],
  ["organisationsnummer", "2321000", "orgnr-format"],
  ["organisationsnummer", "811218-9876", "orgnr-ej-organisation"],
  ["giro", "5050-1056", "giro-kontrollsiffra"],
  ["giro", "abc", "giro-format"],
  ["epost", "anna(at)regionjh.se", "epost-format"],
  ["telefon", "14 75 00", "telefon-riktnummer"],
  ["telefon", "ring mig", "telefon-format"],
  ["diarienrBeslut", "saknas", "diarienummer-format"],
  ["periodFran", "2023-12-31", "period-utanfor"],
  ["periodTill", "2023-12-31", "period-omvand"],
  ["granskning", "alternativ 3", "val-okant"],
  ["granskning", "alternativ 2", "alternativ2-utan-text"],
  ["rekvireratBelopp", 24_612_351, "rekvirerat-avviker"],
  ["utbetalt", 24_612_351, "utbetalt-over"],
] as const)("%s %s: %s, told at its cell in both languages, kept in the sheet", async (key, value, code) => {
  const { reports } = await opened();
  expect(await reports.writeFields({ [key]: value })).toMatchObject({ written: true });
  const read = await reports.readReports({ today: "2024-11-22" });
  const found = read.findings.filter((finding) => finding.code === code);
  expect(found.map(({ severity, sheet }) => [severity, sheet])).toContainEqual(["fel", "Kontaktuppgifter"]);
  for (const finding of found) {
    expect(finding.cell).toMatch(/^B\d+$/);
    for (const language of ["sv", "en"] as const) {
      const { text, action } = reportFindingText(finding, language);
      expect(text + action).not.toMatch(/undefined|NaN|\[object/);
      expect(Math.min(text.length, action.length)).toBeGreaterThan(5);
    }
  }
  // It never stops Fördela.
  expect((await allocate()).written).toBe(true);
});

test("the deadline of the rekvisition: coming, soon, lapsed, done", async () => {
  const { reports } = await opened();
  const rekvisition = async (today: string) =>
    (await reports.readReports({ today })).deadlines.find(({ id }) => id === "rekvisition");
  expect(await rekvisition("2024-06-01")).toMatchObject({ status: "kommande", dagarKvar: 183 });
  expect(await rekvisition("2024-11-30")).toMatchObject({ status: "snart", dagarKvar: 1 });
  expect(await rekvisition("2024-12-02")).toMatchObject({ status: "förfallen", dagarKvar: -1 });
  await reports.writeFields({ rekvireratDatum: "2024-11-20" });
  expect(await rekvisition("2024-12-02")).toMatchObject({ status: "gjord", gjord: "2024-11-20" });
});

test("SKR has 21 regions to follow and no requirements; another year has its own period", async () => {
  const { reports, book } = await opened(2024, "SKR");
  expect(Object.keys(contents(book()))).not.toContain("Redovisningskrav");
  const read = await reports.readReports({ today: "2024-11-22" });
  expect(read.followed).toHaveLength(21);
  expect(read).toMatchObject({ vem: "SKR", bidrag: 18_000_000, requirements: [] });
  expect(read.forms.map(({ form }) => form)).toEqual(["rekvisition", "redovisning", "skr", "nationell"]);
  const other = await opened(2022, "01");
  const older = await other.reports.readReports({ today: "2022-11-22" });
  expect(older.fields.find(({ key }) => key === "periodTill")?.value).toBe("2022-12-31");
  expect(older.deadlines).toEqual([]);
});

test("SKR's report is not ready while it has no activity to show", async () => {
  const { reports } = await opened(2024, "SKR");
  const wrong = async () => {
    const { forms } = await reports.readReports({ today: "2024-11-22" });
    const skr = forms.find(({ form }) => form === "skr");
    return skr?.findings.map(({ code, sheet, cell, severity }) => [code, sheet, cell, severity]);
  };
  expect(await wrong()).toEqual([["inga-rader", "Insatser", "C7", "fel"]]);
  await edit("Insatser", "C7", "Graviditetsenkäten");
  expect(await wrong()).toEqual([]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Insatser").delete();
    await context.sync();
  });
  expect(await wrong()).toEqual([["blad-saknas", "", "", "fel"]]);
});

test("a table of activities: each fault at its cell", async () => {
  await openBook();
  await (await loadAreas()).createSample("jamtland-harjedalen-2024");
  const { createReportSheets, readReports } = await loadReports();
  expect(await createReportSheets({ vem: "23" })).toEqual(WRITTEN);
  const next = async () => (await readReports()).nextActivity;
  expect(await next()).toBe("A7");
  const columns = ["A7", "B7", "C7", "D7", "E7", "F7", "G7", "H7", "I7", "J7", "K7", "L7"];
  const good = [
    "Trygg förlossning",
    "Område Kvinna",
    "2.1",
    100_000,
    90_000,
    "nej",
    "",
    "",
    "",
    "Område Kvinna",
    "pågår",
    "Gjort.",
  ];
  for (const [i, cell] of columns.entries()) await edit("Insatser", cell, good[i]!);
  const codes = async () =>
    (await readReports({ today: "2024-11-22" })).activities.flatMap(({ findings }) =>
      findings.map(({ code, cell }) => [code, cell]),
    );
  expect(await codes()).toEqual([]);
  expect(await next()).toBe("A8");
  for (const [cell, value, code] of [
    ["B7", "Akuten", "insats-omrade-okant"],
    ["C7", "9.9", "insats-insatsomrade-okant"],
    ["F7", "ja", "budgetkalkyl-saknas"],
    ["I7", 50_000, "investering-kostnad"],
    ["J7", "", "utforare-saknas"],
    ["L7", "", "text-saknas"],
    ["E7", 18_310_001, "budget-over"],
  ] as const) {
    await edit("Insatser", cell, value);
    const place = code === "budgetkalkyl-saknas" ? "G7" : code === "investering-kostnad" ? "E7" : cell;
    expect(await codes()).toContainEqual([code, place]);
    await edit("Insatser", cell, good[columns.indexOf(cell)]!);
  }
  await edit("Insatser", "C7", "2.8");
  await edit("Insatser", "E7", 7_460_762);
  expect(await codes()).toContainEqual(["landsbygd-over", "E7"]);
});

test("a requirement that is unknown, or answered twice, is told at its cell", async () => {
  const { reports, book } = await opened();
  const first = String(shownAt(book(), "Redovisningskrav", 6, 0));
  const told = async () =>
    (await reports.readReports({ today: "2024-11-22" })).findings
      .filter(({ sheet }) => sheet === "Redovisningskrav")
      .map(({ code, severity, cell }) => [code, severity, cell]);
  expect(await told()).toEqual([]);
  await edit("Redovisningskrav", "A8", first);
  // The form would show the first answer only.
  expect(await told()).toEqual([["krav-dubblett", "fel", "A8"]]);
  await edit("Redovisningskrav", "A8", "9.9-insatser");
  expect(await told()).toEqual([["krav-okant", "fel", "A8"]]);
});
