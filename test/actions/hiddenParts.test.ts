/** Hidden rows and columns deep in long input sheets: found one by one, in a number of syncs that does not grow. */
import { allocate, createTemplate, loadReview } from "../../src/actions";
import { openBook } from "../support/office";

test("every row and column that is hidden, however far down, in three syncs", async () => {
  const { syncs } = await openBook();
  await createTemplate({ year: 2024 });
  await allocate();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Kommuner");
    sheet.getRange("K7:K5006").values = Array.from({ length: 5_000 }, (_, i) => [`anteckning ${i}`]);
    sheet.getRange("AF7").values = [["egen"]];
    for (const rows of ["120:120", "191:194", "4800:4800"]) sheet.getRange(rows).rowHidden = true;
    sheet.getRange("AA:AB").columnHidden = true;
    await context.sync();
  });
  syncs();
  const { findings } = await (await loadReview()).granska();
  expect(syncs()).toBe(3);
  expect(findings.map(({ code, sheet, params }) => [code, sheet, params["rader"] ?? params["kolumner"]])).toEqual([
    ["rader-dolda", "Kommuner", "120"],
    ["rader-dolda", "Kommuner", "191–194"],
    ["rader-dolda", "Kommuner", "4800"],
    ["kolumner-dolda", "Kommuner", "AA–AB"],
  ]);
});
