/** Our charts in another program: opened and saved again, they still show the same cells. */
import { allocate, createTemplate } from "../../src/actions";
import { openBook } from "../support/office";
import { describeWithLibreOffice, savedByLibreOffice } from "./libreoffice";

describeWithLibreOffice("charts", () => {
  test("LibreOffice keeps both charts of Fördelning", async () => {
    const { book } = await openBook();
    await createTemplate({ year: 2024 });
    await allocate();
    const ours = book().sheets.find(({ name }) => name === "Fördelning")!.charts!;
    const saved = await savedByLibreOffice(book());
    const theirs = saved.sheets.find(({ name }) => name === "Fördelning")!.charts!;
    const kept = ({ name, kind, stacked, title, legend, reversed, series }: (typeof ours)[number]) => ({
      name,
      kind,
      stacked,
      title,
      legend,
      reversed,
      series: series.map(({ values, categories, color }) => ({ values, categories, color })),
    });
    expect(theirs.map(kept)).toEqual(ours.map(kept));
    expect(saved.lost).not.toContain("charts");
  });
});
