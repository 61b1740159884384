import fc from "fast-check";
import { open } from "./open";

test("any number and any text reads back the same", async () => {
  const { run } = open();
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    fc.integer(),
    fc.string({ unit: "grapheme", maxLength: 40 }).filter((s) => !s.includes("\0")),
    fc.constantFrom("01", "=SUM(1)", "'a", "+1", "-", "@x", "TRUE", "#N/A", "1,5", "10%", "2024-12-01", "", " "),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 20, maxLength: 60 }), async (cells) => {
      const read = await run(async (context) => {
        const range = context.workbook.worksheets.getItem("Blad1").getRange(`A1:A${cells.length}`);
        // An apostrophe says text, as it does when typed.
        range.values = cells.map((c) => [typeof c === "string" && c !== "" ? `'${c}` : c]);
        await context.sync();
        const again = context.workbook.worksheets.getItem("Blad1").getRange(`A1:A${cells.length}`).load("values");
        await context.sync();
        return again.values.map((row) => row[0] as unknown);
      });
      expect(read).toEqual(cells.map((c) => (c === 0 ? 0 : c)));
    }),
    { numRuns: 40 },
  );
});

test("calculated numbers read back to the last bit", async () => {
  const { run } = open();
  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(number, number), { minLength: 10, maxLength: 30 }), async (pairs) => {
      const read = await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Blad1");
        const last = pairs.length;
        sheet.getRange(`A1:B${last}`).values = pairs.map(([a, b]) => [a + 0, b + 0]);
        sheet.getRange(`C1:D${last}`).formulas = pairs.map((_, i) => [`=A${i + 1}*B${i + 1}`, `=A${i + 1}`]);
        await context.sync();
        const again = sheet.getRange(`C1:D${last}`).load("values");
        await context.sync();
        return again.values as number[][];
      });
      expect(read).toEqual(pairs.map(([a, b]) => [a * b + 0, a + 0]));
    }),
    { numRuns: 15 },
  );
});
