/** Files as they are sent: what is read from them, in each encoding and with each separator, and what is refused. */
import fc from "fast-check";
import { emptyBook, emptySheet, type Book } from "../../src/xlsx/book";
import { writeXlsx } from "../../src/xlsx";
import { readTables } from "../../src/xlsx/readTables";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Every letter of these texts is one byte of Windows-1252 with the same number as in Unicode. */
const windows = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));

async function cellsOf(bytes: Uint8Array) {
  const read = await readTables(bytes);
  return read.ok ? read.value.map(({ sheet, cells }) => [sheet, cells]) : read.error.code;
}

const TEXT =
  'Källa: SCB, "Folkmängd"\r\n\r\nkod;namn;antal\r\n0127;Botkyrka;95\u00a0905\r\n0125;"Ekerö; öarna";28,5\r\n\r\n';
const CELLS = [
  ['Källa: SCB, "Folkmängd"'],
  [""],
  ["kod", "namn", "antal"],
  ["0127", "Botkyrka", "95\u00a0905"],
  ["0125", "Ekerö; öarna", "28,5"],
];

test.each([
  ["UTF-8", utf8(TEXT)],
  ["UTF-8 with its mark", utf8(`\ufeff${TEXT}`)],
  ["Windows-1252", windows(TEXT)],
  ["UTF-16", new Uint8Array(new Uint16Array([...`\ufeff${TEXT}`].map((letter) => letter.charCodeAt(0))).buffer)],
])("%s", async (_, bytes) => expect(await cellsOf(bytes)).toEqual([["", CELLS]]));

test.each([";", ",", "\t"])("fields between %j", async (mark) => {
  const text = [`kod${mark}namn`, `0127${mark}Botkyrka`, `0125${mark}"a${mark}b"`].join("\n");
  expect(await cellsOf(utf8(text))).toEqual([
    [
      "",
      [
        ["kod", "namn"],
        ["0127", "Botkyrka"],
        ["0125", `a${mark}b`],
      ],
    ],
  ]);
});

test("a workbook: every visible sheet with something on it, from its first cell", async () => {
  const book: Book = {
    ...emptyBook(),
    sheets: [
      emptySheet("Tom"),
      { ...emptySheet("Dold"), visibility: "Hidden", cells: [{ row: 0, column: 0, value: 1 }] },
      {
        ...emptySheet("Tabell"),
        cells: [
          { row: 2, column: 1, value: "01" },
          { row: 3, column: 2, formula: "=1+1", cached: 2 },
        ],
      },
    ],
  };
  const read = await readTables(await writeXlsx(book));
  expect(read).toEqual({
    ok: true,
    value: [
      {
        sheet: "Tabell",
        row: 2,
        column: 1,
        cells: [
          ["01", ""],
          ["", 2],
        ],
      },
    ],
  });
});

test("a far cell does not make a grid of billions", async () => {
  const cells = [
    { row: 0, column: 0, value: 1 },
    { row: 1_048_575, column: 16_383, value: 1 },
  ];
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [{ ...emptySheet("Blad1"), cells }] });
  expect(await cellsOf(bytes)).toBe("too-large");
});

test.each([
  ["nothing", new Uint8Array(), "empty"],
  ["blanks", utf8(" \r\n ; ;\r\n"), "empty"],
  ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "not-zip"],
  ["half a workbook", utf8("PK\u0003\u0004 and no more"), "damaged"],
  ["the old format", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), "old-format"],
])("%s is refused", async (_, bytes, code) => expect(await cellsOf(bytes)).toBe(code));

test("no bytes make it throw", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      expect(typeof (await readTables(bytes)).ok).toBe("boolean");
    }),
  );
});
