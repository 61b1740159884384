/** Scenarier's formulas in another engine. */
import { allocate, createTemplate, loadScenarios } from "../../src/actions";
import { writeXlsx } from "../../src/xlsx";
import { openBook } from "../support/office";
import { calculateWithLibreOffice, describeWithLibreOffice } from "./libreoffice";

describeWithLibreOffice("scenarios", () => {
  test("LibreOffice computes the comparison as the workbook shows it, without an error", async () => {
    const { compareScenarios, saveScenario } = await loadScenarios();
    const { book } = await openBook();
    await createTemplate({ year: 2024 });
    await allocate();
    await saveScenario("Nu");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Regioner");
      sheet.getRange("C7:C8").values = [[2_400_000], [420_000]];
      await context.sync();
    });
    await saveScenario("Sedan", { method: "differens på största" });
    expect(await compareScenarios(["Nu", "Sedan"])).toMatchObject({ written: true, problems: [] });
    const ours = book();
    const theirs = (await calculateWithLibreOffice([{ name: "s", bytes: await writeXlsx(ours) }])).get("s")!;
    const results = (one: typeof ours) =>
      one.sheets
        .find(({ name }) => name === "Scenarier")!
        .cells.filter(({ formula }) => formula !== undefined)
        .map(({ row, column, cached }) => [
          row,
          column,
          typeof cached === "number" ? Number(cached.toPrecision(12)) : cached,
        ]);
    expect(results(ours).length).toBeGreaterThan(21 * 12);
    expect(results(theirs)).toEqual(results(ours));
    expect(results(theirs).filter(([, , value]) => String(value).startsWith("#"))).toEqual([]);
  });
});
