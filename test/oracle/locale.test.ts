/** One file, three countries' programs: the numbers are the same, and nothing in it depends on how a list or a decimal is written. */
import { allocate, loadAreas, loadReports } from "../../src/actions";
import { writeXlsx } from "../../src/xlsx";
import { describeWithLibreOffice, resultsInLibreOffice, type Locale } from "./libreoffice";
import { openBook } from "../support/office";

describeWithLibreOffice("a Swedish, an English and a German program", () => {
  test("calculate the same results of every formula", async () => {
    const { book } = await openBook();
    await (await loadAreas()).createSample("jamtland-harjedalen-2024");
    await (await loadReports()).createReportSheets({ vem: "23" });
    await Excel.run(async (context) => {
      // A weight that is no whole number.
      context.workbook.worksheets.getItem("Vikter").getRange("B8").values = [[1.25]];
      await context.sync();
    });
    expect(await allocate()).toMatchObject({ written: true });
    const written = book();
    const bytes = await writeXlsx(written);
    const inLocale = async (locale: Locale) => {
      const sheets = (await resultsInLibreOffice([{ name: "bok", bytes }], locale)).get("bok")!;
      return Object.fromEntries(sheets.map(({ results }, i) => [written.sheets[i]!.name, Object.fromEntries(results)]));
    };
    const english = await inLocale("en-US");
    expect(Object.values(english).flatMap((results) => Object.keys(results)).length).toBeGreaterThan(1000);
    // What is divided in 2024 (SKR), whatever the weights; that amounts are right is for the other tests.
    expect(Object.values(english["Fördelning"]!)).toContain(1_517_000_000);
    expect(await inLocale("sv-SE")).toEqual(english);
    expect(await inLocale("de-DE")).toEqual(english);
  }, 180_000);
});
