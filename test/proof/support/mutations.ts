/** What may stand in a workbook that people have worked in, and what may be left of a file that was damaged on its way. */
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book, BookCell, BookSheet } from "../../../src/xlsx/book";

/** One change to a workbook, in a workbook of its own: the original is never touched. */
type Change = (book: Book) => void;

const LONG = "lång ".repeat(6_553);

export const anyValue: fc.Arbitrary<string | number | boolean> = fc.oneof(
  fc.constantFrom<(string | number | boolean)[]>(
    ...[
      0,
      -1,
      1,
      1.5,
      0.1 + 0.2,
      -0.004,
      1e15,
      1e308,
      -1e308,
      5e-324,
      2 ** 53 - 1,
      2 ** 53,
      2 ** 53 + 2,
      45_292,
      2_958_466,
    ],
    ...[
      "",
      " ",
      "\u00a0",
      "'",
      "-",
      "%",
      ",",
      ".",
      "0",
      "01",
      "1",
      "12",
      "23",
      "1 000",
      "1\u00a0000",
      "1,5",
      "1.5",
      "-5",
      "5-",
      "(5)",
    ],
    ...["1e3", "0x10", "١٢٣", "½", "１２", "Infinity", "null", "true", "__proto__", "constructor", "toString"],
    ...[
      "#N/A",
      "#DIV/0!",
      "#REF!",
      "#VALUE!",
      "#NAMN?",
      "#NAME?",
      "2024-01-01",
      "2024-02-30",
      "1900-02-29",
      "31/12 2024",
    ],
    ...[
      "=1+1",
      "=cmd|' /C calc'!A0",
      "+1",
      "@SUM(A1)",
      "-1+1",
      "<script>alert(1)</script>",
      "&amp;",
      "]]>",
      "_x0041_",
      "${7}",
    ],
    ...["😀", "👩‍👩‍👧‍👦", "\ud800", "\udc00x", "a\u0301", "\u202e", "\ufeff", "\t", "\n", "a\r\nb", "ﬀ", "İ", "ß"],
    ...[
      "befolkning",
      "landsbygd",
      "ingen",
      "båda",
      "belopp",
      "procent",
      "nyckel",
      "återstod",
      "Summa",
      "Totalt",
      "Folkmängd",
      "Regionkod",
    ],
    ...[true, false, LONG],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10, max: 3_000_000 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .string({ unit: "binary", maxLength: 10 })
    .map((text) => text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "")),
) as fc.Arbitrary<string | number | boolean>;

const anyFormula = fc.constantFrom(
  { formula: "=1/0", cached: "#DIV/0!" },
  { formula: "=NA()", cached: "#N/A" },
  { formula: '=""', cached: "" },
  { formula: "=1000", cached: 1000 },
  { formula: '="01"', cached: "01" },
  { formula: "=1=1", cached: true },
  { formula: "=2^60", cached: 2 ** 60 },
  { formula: "=SAKNAS(1)", cached: "#NAME?" },
);

/** Parts of what is used, so that a sheet's size is of no matter. */
const part = fc.noBias(fc.nat(999_999)).map((millionths) => millionths / 1_000_000);
const pick = <T>(all: readonly T[], where: number): T | undefined => all[Math.floor(where * all.length)];

/** The sheets that people type in come first, and are chosen most. */
const pickSheet = ({ sheets }: Book, where: number): BookSheet | undefined => pick(sheets, where ** 2);

const put = (sheet: BookSheet, cell: BookCell): void => {
  sheet.cells = [...sheet.cells.filter(({ row, column }) => row !== cell.row || column !== cell.column), cell];
};

const inSheet = (change: (sheet: BookSheet, a: number, b: number) => void): fc.Arbitrary<Change> =>
  fc.tuple(part, part, part).map(([where, a, b]) => (book) => {
    const sheet = pickSheet(book, where);
    if (sheet) change(sheet, a, b);
  });

/** Excel itself keeps a table's headers apart and in step with its cells; once it is a plain area anything goes. */
const headers = ({ cells }: BookSheet): BookCell[] =>
  cells.filter(({ row, value }) => row >= 3 && row <= 6 && typeof value === "string" && value !== "");

const changes: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.tuple(part, part, anyValue).map(([where, at, value]) => (book: Book) => {
      const sheet = pickSheet(book, where);
      const cell = sheet && pick(sheet.cells, at);
      if (sheet && cell) put(sheet, { row: cell.row, column: cell.column, value });
    }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(part, part, anyFormula).map(([where, at, content]) => (book: Book) => {
      const sheet = pickSheet(book, where);
      const cell = sheet && pick(sheet.cells, at);
      if (sheet && cell) put(sheet, { row: cell.row, column: cell.column, ...content });
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(part, fc.nat(400), fc.nat(40), anyValue).map(([where, row, column, value]) => (book: Book) => {
      const sheet = pickSheet(book, where);
      if (sheet) put(sheet, { row, column, value });
    }),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(part, part, anyValue).map(([where, at, value]) => (book: Book) => {
      const sheet = pickSheet(book, where);
      const header = sheet && pick(headers(sheet), at);
      if (!sheet || !header) return;
      sheet.tables = [];
      put(sheet, { row: header.row, column: header.column, value });
    }),
  },
  // A header twice, or two that changed places.
  {
    weight: 2,
    arbitrary: inSheet((sheet, a, b) => {
      const [one, other] = [pick(headers(sheet), a), pick(headers(sheet), b)];
      if (!one || !other) return;
      sheet.tables = [];
      put(sheet, { row: one.row, column: one.column, ...(other.value !== undefined && { value: other.value }) });
      if (a < 0.5)
        put(sheet, { row: other.row, column: other.column, ...(one.value !== undefined && { value: one.value }) });
    }),
  },
  {
    weight: 1,
    arbitrary: inSheet((sheet, a) => {
      const column = pick(sheet.cells, a)?.column;
      sheet.cells = sheet.cells.filter((cell) => cell.column !== column);
      sheet.tables = [];
    }),
  },
  {
    weight: 1,
    arbitrary: inSheet((sheet, a) => {
      const row = pick(sheet.cells, a)?.row;
      sheet.cells = sheet.cells.filter((cell) => cell.row !== row);
      if (sheet.tables.some((table) => table.row === row)) sheet.tables = [];
    }),
  },
  // The same row twice.
  {
    weight: 2,
    arbitrary: inSheet((sheet, a, b) => {
      const [from, to] = [pick(sheet.cells, a)?.row, pick(sheet.cells, b)?.row];
      if (from === undefined || to === undefined || from === to || sheet.tables.some(({ row }) => row === to)) return;
      const copied = sheet.cells.filter(({ row }) => row === from).map((cell) => ({ ...cell, row: to }));
      sheet.cells = [...sheet.cells.filter(({ row }) => row !== to), ...copied];
    }),
  },
  { weight: 1, arbitrary: inSheet((sheet) => void Object.assign(sheet, { cells: [], tables: [] })) },
  { weight: 1, arbitrary: inSheet((sheet, a) => void (sheet.visibility = a < 0.5 ? "Hidden" : "VeryHidden")) },
  { weight: 1, arbitrary: inSheet((sheet) => void (sheet.protected = true)) },
  {
    weight: 1,
    arbitrary: inSheet((sheet, a) => void (sheet.name = a < 0.5 ? sheet.name.toUpperCase() : `${sheet.name} (2)`)),
  },
  {
    weight: 1,
    arbitrary: part.map((where) => (book: Book) => {
      const gone = pickSheet(book, where);
      if (book.sheets.length > 1) book.sheets = book.sheets.filter((sheet) => sheet !== gone);
      book.active = 0;
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("manual" as const, "autoNoTable" as const)
      .map((mode) => (book: Book) => void (book.calculationMode = mode)),
  },
);

/** One to six changes. */
export const mutation: fc.Arbitrary<(book: Book) => Book> = fc
  .array(changes, { minLength: 1, maxLength: 6 })
  .map((list) => (book) => {
    const copy: Book = {
      ...book,
      sheets: book.sheets.map((sheet) => ({ ...sheet, tables: sheet.tables.map((table) => ({ ...table })) })),
    };
    for (const change of list) change(copy);
    for (const sheet of copy.sheets) sheet.cells.sort((a, b) => a.row - b.row || a.column - b.column);
    if (copy.sheets.every(({ visibility }) => visibility !== "Visible") && copy.sheets[0]) {
      copy.sheets[0].visibility = "Visible";
    }
    return copy;
  });

const marks = [
  "<",
  ">",
  "</c>",
  "<row>",
  "</sheetData>",
  "<sheetData>",
  "&",
  "&#0;",
  "&#x110000;",
  "&nosuch;",
  "<!--",
  "<![CDATA[",
  "]]>",
  "<?x",
  "\u0000",
  "\ufffe",
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<c r="XFD1048576"><v>1</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<c r="ZZZZ9"/>',
  '<c r="A99999999999"><v>1</v></c>',
  '<row r="1048576"/>',
  '<row r="-1"/>',
  '<dimension ref="A1:XFD1048576"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2"/>',
  '<col min="1" max="16384" width="9"/>',
  '<col min="0" max="99999999" width="1e9"/>',
  '<f t="shared" si="9"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
];

/** A text part with something taken out, put in, doubled or made large. */
const markup: fc.Arbitrary<(xml: string) => string> = fc.oneof(
  fc.tuple(part, fc.constantFrom(...marks)).map(([at, mark]) => (xml: string) => {
    const i = Math.floor(at * xml.length);
    return xml.slice(0, i) + mark + xml.slice(i);
  }),
  fc.tuple(part, fc.constantFrom(...marks)).map(([at, mark]) => (xml: string) => {
    const i = xml.indexOf("<", Math.floor(at * xml.length));
    return i < 0 ? mark : xml.slice(0, i) + mark + xml.slice(i);
  }),
  fc.tuple(part, fc.nat(200)).map(([at, length]) => (xml: string) => {
    const i = Math.floor(at * xml.length);
    return xml.slice(0, i) + xml.slice(i + length);
  }),
  fc
    .tuple(part, fc.constantFrom("99999999999", "-1", "1e9", "x", "", "4294967296", "NaN"))
    .map(([at, number]) => (xml: string) => {
      const found = [...xml.matchAll(/"\d+"/g)];
      const one = pick(found, at);
      return one ? `${xml.slice(0, one.index)}"${number}"${xml.slice(one.index + one[0].length)}` : xml;
    }),
  fc
    .tuple(part, fc.constantFrom("r", "t", "s", "ref", "r:id", "name", "sheetId", "count", "min", "max"))
    .map(([at, name]) => (xml: string) => {
      const one = pick([...xml.matchAll(new RegExp(` ${name}="[^"]*"`, "g"))], at);
      return one ? xml.slice(0, one.index) + xml.slice(one.index + one[0].length) : xml;
    }),
  part.map((at) => (xml: string) => xml.slice(0, Math.floor(at * xml.length))),
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => () => text),
);

type Damage = (bytes: Uint8Array) => Uint8Array;

const inPart: fc.Arbitrary<Damage> = fc
  .tuple(part, fc.array(markup, { minLength: 1, maxLength: 3 }))
  .map(([where, list]) => (bytes) => {
    const parts = unzipSync(bytes);
    const path = pick(Object.keys(parts), where) ?? "";
    const xml = list.reduce((text, change) => change(text), strFromU8(parts[path] ?? new Uint8Array()));
    return zipSync({ ...parts, [path]: strToU8(xml) });
  });

const inBytes: fc.Arbitrary<Damage> = fc.oneof(
  part.map((at) => (bytes: Uint8Array) => bytes.slice(0, Math.floor(at * bytes.length))),
  fc
    .array(fc.tuple(part, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 })
    .map((flips) => (bytes: Uint8Array) => {
      const changed = bytes.slice();
      for (const [at, flip] of flips) changed[Math.floor(at * bytes.length)]! ^= flip;
      return changed;
    }),
  fc.tuple(part, fc.uint8Array({ minLength: 1, maxLength: 60 })).map(([at, more]) => (bytes: Uint8Array) => {
    const i = Math.floor(at * bytes.length);
    return Uint8Array.from([...bytes.subarray(0, i), ...more, ...bytes.subarray(i)]);
  }),
  part.map((where) => (bytes: Uint8Array) => {
    const parts = unzipSync(bytes);
    delete parts[pick(Object.keys(parts), where) ?? ""];
    return zipSync(parts);
  }),
  // Two parts in each other's place.
  fc.tuple(part, part).map(([a, b]) => (bytes: Uint8Array) => {
    const parts = unzipSync(bytes);
    const [one, other] = [pick(Object.keys(parts), a) ?? "", pick(Object.keys(parts), b) ?? ""];
    return zipSync({ ...parts, [one]: parts[other] ?? new Uint8Array(), [other]: parts[one] ?? new Uint8Array() });
  }),
);

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 2, arbitrary: inPart },
  { weight: 1, arbitrary: inBytes },
);
