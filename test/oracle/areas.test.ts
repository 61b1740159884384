/** Områdesbudget's formulas in LibreOffice: the published cases, as the add-in writes them. Random ones: test/proof. */
import { writeXlsx } from "../../src/xlsx";
import { allocate } from "../../src/actions";
import { createSample } from "../../src/actions/areas";
import { FIRST_ROW } from "../../src/workbook/calcSheet";
import { openBook, shownAt } from "../support/office";
import { calculateWithLibreOffice, describeWithLibreOffice } from "./libreoffice";

describeWithLibreOffice("områden as LibreOffice calculates them", () => {
  test("the published cases", async () => {
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
});
