import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { emptyBook, emptySheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx, type FileProblemCode } from "../../src/xlsx";

const code = async (bytes: Uint8Array): Promise<FileProblemCode | "ok"> => {
  const result = await readXlsx(bytes);
  return result.ok ? "ok" : result.error.code;
};

const ole = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(600),
    ...Buffer.from(stream, "utf16le"),
  ]);

const someBook = () =>
  writeXlsx({
    ...emptyBook(),
    sheets: [
      {
        ...emptySheet("A"),
        cells: [
          { row: 0, column: 0, value: "text & tal" },
          { row: 1, column: 0, formula: "=1+1", cached: 2 },
        ],
      },
    ],
  });

test.each<[string, FileProblemCode, () => Uint8Array]>([
  ["an empty file", "empty", () => new Uint8Array()],
  ["text", "not-zip", () => strToU8("kod;region\n01;Stockholm")],
  ["a PDF", "not-zip", () => strToU8("%PDF-1.7 …")],
  ["two bytes", "not-zip", () => strToU8("P")],
  ["only a zip's first bytes", "damaged", () => strToU8("PK\u0003\u0004")],
  ["a workbook behind a password", "encrypted", () => ole("EncryptedPackage")],
  ["an old .xls", "old-format", () => ole("Workbook")],
  [
    "an .ods",
    "open-document",
    () =>
      zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml": strToU8("<a/>") }),
  ],
  ["a zip of something else", "not-a-workbook", () => zipSync({ "a.txt": strToU8("a") })],
  [
    "a Word document",
    "not-a-workbook",
    () =>
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": strToU8("<document/>"),
      }),
  ],
  [
    "an .xlsb",
    "binary-workbook",
    () =>
      zipSync({
        "_rels/.rels": strToU8(
          '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        ),
        "xl/workbook.bin": Uint8Array.from([1, 2, 3]),
      }),
  ],
  [
    "a workbook without sheets",
    "not-a-workbook",
    () => zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets/></workbook>") }),
  ],
  ["markup that does not close", "damaged", () => zipSync({ "xl/workbook.xml": strToU8("<workbook><sheets>") })],
  ["a part that inflates 1 000 times", "too-large", () => zipSync({ "xl/workbook.xml": new Uint8Array(60_000_000) })],
  [
    "more entries than any workbook has",
    "too-large",
    () => zipSync(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, new Uint8Array()]))),
  ],
])("%s is %s", async (_, expected, bytes) => {
  expect(await code(bytes())).toBe(expected);
});

/** Places that no sheet has: what stands there must not be put somewhere else. */
test.each(["1.5", "0", "-3", "tre", "1048577"])("a row that is number %s is damage", async (number) => {
  const parts = unzipSync(await someBook());
  const name = "xl/worksheets/sheet1.xml";
  parts[name] = strToU8(strFromU8(parts[name]!).replace('<row r="2"', `<row r="${number}"`));
  expect(await code(zipSync(parts))).toBe("damaged");
});

test("a workbook cut off anywhere is a problem, never an exception", async () => {
  const bytes = await someBook();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async (length) => {
      expect(await code(bytes.slice(0, length))).not.toBe("ok");
    }),
    { numRuns: 100 },
  );
});

test("a flipped byte in a part is found by its checksum, and never throws", async () => {
  const bytes = await someBook();
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
      const changed = bytes.slice();
      changed[at]! ^= flip;
      await code(changed);
    }),
    { numRuns: 300 },
  );
  const inFirstPart = bytes.slice();
  inFirstPart[60]! ^= 0xff;
  expect(await code(inFirstPart)).toBe("damaged");
});

test("bytes at random never throw", () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0]),
      async (tail, head) => {
        expect(await code(Uint8Array.from([...head, ...tail]))).not.toBe("ok");
      },
    ),
  ));
