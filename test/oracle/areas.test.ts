/** Områdesbudget's formulas in LibreOffice, krona for krona against the domain. */
import fc from "fast-check";
import type { Book } from "../../src/xlsx/book";
import { bookOfPlan, writeXlsx } from "../../src/xlsx";
import { planAreaCase, randomAreaCase, type AreaCase, type PlannedAreas } from "../support/areaCases";
import { allocate } from "../../src/actions";
import { createSample } from "../../src/actions/areas";
import { FIRST_ROW } from "../../src/workbook/calcSheet";
import { openBook, shownAt } from "../support/office";
import { calculateWithLibreOffice, describeWithLibreOffice } from "./libreoffice";

const RANDOM_BOOKS = Number(process.env.RAMKOLL_BOOKS ?? 40);

describeWithLibreOffice("områden as LibreOffice calculates them", () => {
  const cases: AreaCase[] = fc
    .sample(randomAreaCase, { numRuns: RANDOM_BOOKS, seed: 2023 })
    .filter(({ regions }) => regions.some(({ rules }) => rules.length > 0))
    .map((areaCase, i) => ({ ...areaCase, name: `random ${i}` }));
  let planned: PlannedAreas[];
  let books: Map<string, Book>;

  beforeAll(async () => {
    planned = cases.map(planAreaCase);
    const files = await Promise.all(
      cases.map(async ({ name }, i) => ({ name, bytes: await writeXlsx(bookOfPlan(planned[i]!.input, planned[i]!.plan)) })),
    );
    books = await calculateWithLibreOffice(files);
  }, 240_000);

  test("the published cases, as the add-in writes them", async () => {
    const files = [];
    for (const id of ["jamtland-harjedalen-2024", "stockholm-2023"] as const) {
      const { book, host } = await openBook();
      await createSample(id);
      await allocate();
      files.push({ name: id, bytes: await writeXlsx(book()) });
      host.dispose();
    }
    const calculated = await calculateWithLibreOffice(files);
    const amounts = (id: string, rows: number) =>
      Array.from({ length: rows }, (_, i) => shownAt(calculated.get(id)!, "Områdesbudget", FIRST_ROW + i, 6));
    expect(amounts("jamtland-harjedalen-2024", 2)).toEqual([18_310_000, 6_302_350]);
    expect(amounts("stockholm-2023", 4)).toEqual([242_000_000, 60_000_000, 7_400_000, 27_424_432]);
    expect(shownAt(calculated.get("jamtland-harjedalen-2024")!, "Kontroller", 2, 1)).toBe("OK");
  }, 120_000);

  test.each(cases.map(({ name }, i) => [name, i] as const))("%s", (name, i) => {
    const { sheets } = books.get(name)!;
    const shown = (sheet: string) =>
      new Map(
        sheets.find((s) => s.name === sheet)!.cells.map((c) => [`${c.row},${c.column}`, c.cached ?? c.value] as const),
      );
    const bySheet = new Map(sheets.map((sheet) => [sheet.name, shown(sheet.name)]));
    expect(planned[i]!.cells.map(({ sheet, row, column }) => bySheet.get(sheet)!.get(`${row},${column}`))).toEqual(
      planned[i]!.cells.map(({ expected }) => expected),
    );

    const failing = sheets
      .find((sheet) => sheet.name === "Kontroller")!
      .cells.filter((c) => c.column === 5 && c.row > 5 && c.cached !== "OK")
      .map((c) => shown("Kontroller").get(`${c.row},0`));
    const stops = planned[i]!.findings.some(({ severity }) => severity === "fel");
    if (!stops) expect(failing).toEqual([]);
    else expect(failing.filter((id) => !/^omraden-(over|aterstod|negativa)$/.test(String(id)))).toEqual([]);
  });
});
