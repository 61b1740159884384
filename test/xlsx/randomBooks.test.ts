import fc from "fast-check";
import { emptyBook, emptySheet, type BookCell, type CellStyle } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";

const value = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: "binary-ascii", maxLength: 10 }),
  // -0 is 0 in a file, and there are no others.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.maxSafeInteger(),
  fc.boolean(),
);
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);
/** Only what differs from an untouched cell: that is how a style is read. */
const style: fc.Arbitrary<CellStyle> = fc.record(
  {
    numberFormat: fc.constantFrom("#,##0", "0.00%", "@", "yyyy-mm-dd", '# ##0,0 "kr"', "0"),
    bold: fc.constant(true),
    italic: fc.constant(true),
    fontSize: fc.constantFrom(8, 9.5, 14, 20),
    fontColor: colour,
    fill: colour,
    horizontal: fc.constantFrom("Left", "Center", "Right"),
    vertical: fc.constantFrom("Top", "Center"),
    wrap: fc.constant(true),
    locked: fc.constant(false),
  },
  { requiredKeys: ["numberFormat"] },
);
const cell: fc.Arbitrary<BookCell> = fc.oneof(
  fc.record({ row: fc.nat(30), column: fc.nat(30), value, style }, { requiredKeys: ["row", "column", "value"] }),
  fc.record(
    {
      row: fc.nat(30),
      column: fc.nat(30),
      formula: fc.constantFrom("=A1", '="x"&1', "=SUM($A$1:B2)"),
      cached: fc.oneof(fc.maxSafeInteger(), fc.boolean(), fc.constantFrom("", "a & b", "#N/A")),
    },
    { requiredKeys: ["row", "column", "formula"] },
  ),
);
const cells = fc
  .uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 40 })
  .map((list) => list.sort((a, b) => a.row - b.row || a.column - b.column));

test("what is written is read", () =>
  fc.assert(
    fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const book = { ...emptyBook(), sheets: sheets.map((list, i) => ({ ...emptySheet(`Blad ${i}`), cells: list })) };
      expect(await readXlsx(await writeXlsx(book))).toEqual({ ok: true, value: book });
    }),
    { numRuns: 60 },
  ));
