/** Each check that a workbook can have is said in English too. */
import { allocate, createTemplate, loadPackages, loadReports, readChecks } from "../../src/actions";
import { checkText } from "../../src/texts/checkWords";
import { CHECKS_HEADER_ROW } from "../../src/workbook/sheets/kontroller";
import { SHEETS } from "../../src/workbook/names";
import { openBook } from "../support/office";
import { createReportSample } from "../support/reportSample";

/** Names of sheets are the workbook's own. */
const SHEET_NAMES = new RegExp(`\\b(${Object.values(SHEETS).join("|")}|insatsområden?)(?=$|[^\\p{L}])`, "gu");

function expectEnglish(texts: readonly string[]): void {
  expect(texts.length).toBeGreaterThan(5);
  for (const text of texts) {
    const english = checkText(text, "en");
    expect({ text, english: english.replace(SHEET_NAMES, "") }).not.toMatchObject({
      english: expect.stringMatching(/[åäö]|\b(är|och|som|den|det|inte)\b/i),
    });
    expect(english).not.toBe(text);
    expect(checkText(text, "sv")).toBe(text);
  }
}

const shown = async (): Promise<string[]> => (await readChecks()).checks.map(({ text }) => text);

test("of a region with områden and forms", async () => {
  const { host } = await openBook();
  await createReportSample("jamtland-harjedalen-2024");
  expect(await allocate()).toMatchObject({ written: true });
  expectEnglish(await shown());
  host.dispose();
}, 60_000);

test("of SKR, and of a region's own workbook", async () => {
  const { host } = await openBook();
  await createTemplate({ year: 2024 });
  await (await loadReports()).createReportSheets({ vem: "SKR" });
  expect(await allocate()).toMatchObject({ written: true });
  expectEnglish(await shown());
  const { plans } = await (await (await loadPackages()).readyPackages()).make("23");
  const checks = plans.flatMap(({ sheets }) => sheets).find(({ name }) => name === SHEETS.kontroller);
  const rows = checks?.blocks[0]?.cells.slice(CHECKS_HEADER_ROW + 1) ?? [];
  expectEnglish(rows.map((row) => String(row[1])));
  host.dispose();
}, 60_000);

test("a check of the user's own is as it is written", () => {
  expect(checkText("Stämmer med bokföringen", "en")).toBe("Stämmer med bokföringen");
});
