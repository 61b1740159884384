/** Every kind of bad rule gives its finding, at its cell; and stops the run unless it is a warning. */
import { allocateGrant } from "../../src/domain/allocate";
import { findingText } from "../../src/texts/findings";
import { areaBudgets } from "../../src/workbook/areaBudgets";
import { readAreaInputs } from "../../src/workbook/areaInputs";
import type { BookFinding } from "../../src/workbook/findings";
import { readInputs } from "../../src/workbook/inputs";
import type { CellValue } from "../../src/workbook/snapshot";
import { smallBook, snapshotOf, testDefaults, type Rows } from "../support/snapshot";

const HEADERS = [
  "Regionkod",
  "Område",
  "Insatsområde",
  "Bas",
  "Regel",
  "Värde",
  "Nyckel",
  "Steg",
  "Låst belopp (kr)",
  "Ansvar/kostnadsställe",
  "Projektkod",
  "Motpart",
];
const INSATSOMRADEN = [{ nr: "2.1" }, { nr: "2.8", endastLandsbygd: true as const }];

/** 01 has 467 kr by population and 0 rural; 23 has 233 and 300. */
const bookWith = (...rules: Rows): Record<string, Rows> => ({
  ...smallBook(),
  Områdesregler: [["Underlag", "fördelat belopp"], HEADERS, ...rules],
  Nycklar: [
    ["Namn", "Del", "Helhet", "Källa"],
    ["Förlossningar", 1, 4, "antagen"],
  ],
});

function findingsIn(book: Record<string, Rows>): BookFinding[] {
  const snapshot = snapshotOf(book);
  const { ready } = readInputs(snapshot, testDefaults);
  if (!ready) throw new Error("the rest of the book is sound");
  const inputs = readAreaInputs(snapshot, {
    regionkoder: new Set(["01", "23"]),
    insatsomraden: INSATSOMRADEN,
    year: 2024,
  });
  const grant = allocateGrant(ready.grant);
  if (!inputs || !grant.ok) throw new Error("nothing to divide");
  const all = [...inputs.findings, ...areaBudgets(inputs, grant.value, ready.sources.regioner).findings];
  for (const finding of all) {
    for (const language of ["sv", "en"] as const) {
      const { text, action } = findingText(finding, language);
      expect(Math.min(text.length, action.length)).toBeGreaterThan(5);
      expect(text + action).not.toMatch(/undefined|NaN|\[object/);
    }
  }
  return all;
}

const rule = (...cells: CellValue[]): CellValue[] => ["23", "Kvinna", "", "båda", "belopp", 100, "", "", "", ...cells];
const with_ = (changes: Record<number, CellValue>, row = rule()): CellValue[] =>
  row.map((cell, i) => changes[i] ?? cell);
const rest = (omrade: string, bas: string) => ["23", omrade, "", bas, "återstod", "", "", "", ""];

const stopping: [string, Rows, string, string][] = [
  ["region not on Regioner", [with_({ 0: "03" })], "regel-utan-region", "A3"],
  ["region code as a number", [with_({ 0: 23 })], "kod-ar-tal", "A3"],
  ["region code of one digit", [with_({ 0: "2" })], "kod-fel-form", "A3"],
  ["no område", [with_({ 1: " " })], "cell-tom", "B3"],
  ["insatsområde as a number", [with_({ 2: 2.1 })], "insatsomrade-tal", "C3"],
  ["unknown base", [with_({ 3: "invånare" })], "bas-okand", "D3"],
  ["base with a space after it", [with_({ 3: "båda " })], "bas-okand", "D3"],
  ["unknown rule", [with_({ 4: "hälften" })], "regel-okand", "E3"],
  ["no rule", [with_({ 4: "" })], "cell-tom", "E3"],
  ["no amount", [with_({ 5: "" })], "cell-tom", "F3"],
  ["amount below zero", [with_({ 5: -1 })], "tal-negativt", "F3"],
  ["amount with öre", [with_({ 5: 1.5 })], "tal-brutet", "F3"],
  ["amount as text", [with_({ 5: "1 000" })], "tal-som-text", "F3"],
  ["percent below zero", [with_({ 4: "procent", 5: -1 })], "tal-negativt", "F3"],
  ["percent with three decimals", [with_({ 4: "procent", 5: 12.345 })], "procent-decimaler", "F3"],
  ["percent as text", [with_({ 4: "procent", 5: "12,5 %" })], "ej-tal", "F3"],
  ["percent over 100", [with_({ 4: "procent", 5: 100.01 })], "procent-over-100", "F3"],
  [
    "percentages over 100 together",
    [with_({ 4: "procent", 5: 60 }), with_({ 1: "Barn", 4: "procent", 5: 40.5 })],
    "procent-over-100",
    "F4",
  ],
  ["unknown key", [with_({ 4: "nyckel", 5: "", 6: "Barn" })], "regelnyckel-okand", "G3"],
  ["no key named", [with_({ 4: "nyckel", 5: "" })], "cell-tom", "G3"],
  ["step below zero", [with_({ 7: -1000 })], "steg-ogiltigt", "H3"],
  ["step of 0", [with_({ 7: 0 })], "steg-ogiltigt", "H3"],
  ["step as text", [with_({ 7: "tusen" })], "ej-tal", "H3"],
  ["two remainders on a base", [rest("A", "båda"), rest("B", "båda")], "aterstod-dubblett", "E4"],
  ["the same område twice with the same base", [rule(), with_({ 1: "KVINNA" })], "omrade-dubblett", "B4"],
  ["a fixed sum larger than the base", [with_({ 3: "befolkning", 5: 234 })], "belopp-over-bas", "F3"],
  ["locked larger than the base", [with_({ 3: "befolkning", 8: 234 })], "las-over-bas", "I3"],
  ["locked below zero", [with_({ 8: -1 })], "tal-negativt", "I3"],
  ["rules that take more than there is", [with_({ 5: 300 }), with_({ 1: "Barn", 5: 300 })], "overfordelat", "F4"],
  [
    "a negative remainder",
    [with_({ 5: 300 }), with_({ 1: "Barn", 5: 300 }), rest("C", "båda")],
    "aterstod-negativ",
    "E5",
  ],
  ["a step that leaves a negative remainder", [with_({ 5: 530, 7: 1000 }), rest("C", "båda")], "steg-for-stort", "H3"],
  ["a sum row", [rule(), with_({ 0: "", 1: "Summa" })], "summarad", "A4"],
];

test.each(stopping)("%s", (_, rules, code, cell) => {
  const errors = findingsIn(bookWith(...rules)).filter(({ severity }) => severity === "fel");
  expect(errors.map((f) => [f.code, f.sheet, f.cell])).toContainEqual([code, "Områdesregler", cell]);
});

describe("keys", () => {
  test.each<[string, Rows, string, string]>([
    ["whole of 0", [["K", 0, 0, ""]], "helhet-noll", "C2"],
    ["part larger than the whole", [["K", 5, 4, ""]], "del-over-helhet", "B2"],
    ["part below zero", [["K", -1, 4, ""]], "tal-negativt", "B2"],
    [
      "the same name twice",
      [
        ["K", 1, 4, ""],
        ["k", 1, 2, ""],
      ],
      "regelnyckel-dubblett",
      "A3",
    ],
    ["no name", [["", 1, 4, ""]], "cell-tom", "A2"],
  ])("%s", (_, rows, code, cell) => {
    const book = { ...bookWith(rule()), Nycklar: [["Namn", "Del", "Helhet", "Källa"], ...rows] };
    expect(findingsIn(book).map((f) => [f.severity, f.code, f.sheet, f.cell])).toContainEqual([
      "fel",
      code,
      "Nycklar",
      cell,
    ]);
  });
});

test.each<[string, Rows, string, string]>([
  ["unusual step", [with_({ 7: 7 })], "steg-ovanligt", "H3"],
  ["unknown insatsområde", [with_({ 2: "9.9" })], "insatsomrade-okant", "C3"],
  ["2.8 on another base than landsbygd", [with_({ 2: "2.8" })], "insatsomrade-landsbygd", "C3"],
  ["value for a remainder", [[...rest("A", "båda").slice(0, 5), 5, "", "", ""]], "falt-utan-verkan", "F3"],
  ["key for an amount", [with_({ 6: "Förlossningar" })], "falt-utan-verkan", "G3"],
  ["step for a remainder", [[...rest("A", "båda").slice(0, 7), 1000, ""]], "falt-utan-verkan", "H3"],
  ["half a percent, in a cell formatted as percent perhaps", [with_({ 4: "procent", 5: 0.5 })], "procent-liten", "F3"],
  ["område that begins like a formula", [with_({ 1: "=1+1" })], "namn-som-formel", "B3"],
])("only warns: %s", (_, rules, code, cell) => {
  const findings = findingsIn(bookWith(...rules));
  expect(findings.map((f) => [f.severity, f.code, f.cell])).toEqual([["varning", code, cell]]);
});

describe("what is understood", () => {
  const read = (book: Record<string, Rows>) =>
    readAreaInputs(snapshotOf(book), { regionkoder: undefined, insatsomraden: INSATSOMRADEN, year: 2024 });

  test("kinds of rules, any letter case, blank rows, regions out of order", () => {
    const inputs = read(
      bookWith(
        with_({ 0: "23", 1: "A", 4: "Procent", 5: 12.5, 7: 1000 }),
        ["", "", "", "", "", "", "", "", ""],
        with_({ 0: "01", 1: "B", 3: "BÅDA", 4: "nyckel", 5: "", 6: "förlossningar" }),
        with_({ 0: "23", 1: "C", 8: 50 }, [...rule(), "4100", "P1", "M"]),
      ),
    );
    expect(inputs?.findings).toEqual([]);
    expect(inputs?.rules.map(({ row: _, ...entry }) => entry)).toEqual([
      {
        regionkod: "01",
        rule: { omrade: "B", insatsomrade: "", bas: "båda", steg: 1, regel: "nyckel", nyckel: "Förlossningar" },
        ansvar: "",
        projektkod: "",
        motpart: "",
      },
      {
        regionkod: "23",
        rule: { omrade: "A", insatsomrade: "", bas: "båda", steg: 1000, regel: "procent", hundradelar: 1250 },
        ansvar: "",
        projektkod: "",
        motpart: "",
      },
      {
        regionkod: "23",
        rule: { omrade: "C", insatsomrade: "", bas: "båda", steg: 1, last: 50, regel: "belopp", belopp: 100 },
        ansvar: "4100",
        projektkod: "P1",
        motpart: "M",
      },
    ]);
  });

  test("no sheet, an empty sheet, headers alone: nothing wrong", () => {
    expect(read(smallBook())).toBeUndefined();
    expect(read({ ...smallBook(), Områdesregler: [] })).toBeUndefined();
    expect(read(bookWith())).toMatchObject({ rules: [], findings: [] });
  });

  test("which amounts are divided", () => {
    const book = bookWith(rule());
    book.Områdesregler![0] = ["Underlag", "Beslutat belopp"];
    expect(read(book)?.source).toBe("beslutat belopp");
    expect(findingsIn(book).map((f) => [f.code, f.cell])).toEqual([
      ["beslut-saknas", "B1"],
      ["beslut-saknas", "B1"],
    ]);
    book.Områdesregler![0] = ["Underlag", "hälften"];
    expect(read(book)?.findings.map((f) => [f.code, f.cell])).toEqual([["underlag-okant", "B1"]]);
    book.Områdesregler!.shift();
    expect(read(book)).toMatchObject({ source: "fördelat belopp", findings: [] });
  });
});
