/** Kommuner: each row is a municipality under a region, of a type, or its fault is told in full. */
import { fel, varning, type BookFinding } from "../../../src/workbook/findings";
import { parseKommuner } from "../../../src/workbook/parse/kommuner";
import { kommuner } from "../../../src/workbook/sheets/kommuner";
import type { CellValue } from "../../../src/workbook/snapshot";
import type { Rows } from "../../support/snapshot";
import { sourceOf } from "../../support/sources";

const context = {
  regionkoder: new Set(["01", "23"]),
  kommuntyper: ["ej landsbygd", "Gles"],
  kommunkoder: new Set(["0114", "0115", "2303"]),
};
const headers = ["Kommunkod", "Kommun", "Regionkod", "Kommuntyp", "Folkmängd"];
const vasby: CellValue[] = ["0114", "Upplands Väsby", "01", "ej landsbygd", 1000];
const read = { kommunkod: "0114", regionkod: "01", kommuntyp: "ej landsbygd", folkmangd: 1000 };
const parse = (rows: Rows, more = {}) => parseKommuner(sourceOf(kommuner, [headers, ...rows]), { ...context, ...more });

test("municipalities; a type is the same in any letter case, and is then as Vikter spells it", () => {
  expect(parse([vasby, ["2303", "Ragunda", "23", "GLES", 0]])).toEqual({
    kommuner: [read, { kommunkod: "2303", regionkod: "23", kommuntyp: "Gles", folkmangd: 0 }],
    findings: [],
  });
});

test("the column of names may be missing", () => {
  const source = sourceOf(
    kommuner,
    [headers, vasby].map((row) => row.filter((_, column) => column !== 1)),
  );
  expect(parseKommuner(source, context)).toEqual({ kommuner: [read], findings: [] });
});

const without = (column: number) => [headers, vasby].map((row) => row.filter((_, i) => i !== column));
test.each([0, 2, 3, 4])("without column %d nothing is read: that it is missing is told already", (column) => {
  expect(parseKommuner(sourceOf(kommuner, without(column)), context)).toEqual({ kommuner: [], findings: [] });
});

/** The second row, C5 and so on. */
const told: [string, CellValue[], ...BookFinding[]][] = [
  ["a sum by its name", ["", "Summa", "", "", 5], fel("summarad", "Kommuner", "B5", { namn: "Summa" })],
  ["a sum where the codes stand", ["Riket ", "", "", "", 5], fel("summarad", "Kommuner", "B5", { namn: "Riket" })],
  [
    "a code of three digits",
    ["115", "Vallentuna", "01", "Gles", 5],
    fel("kod-fel-form", "Kommuner", "B5", { kolumn: "Kommunkod", varde: "115", siffror: 4 }),
  ],
  [
    "a region's code as a number",
    ["0115", "Vallentuna", 1, "Gles", 5],
    fel("kod-ar-tal", "Kommuner", "D5", { kolumn: "Regionkod", varde: "1", ratt: "01" }),
  ],
  [
    "no type",
    ["0115", "Vallentuna", "01", "", 5],
    fel("cell-tom", "Kommuner", "E5", { kolumn: "Kommuntyp", varde: "" }),
  ],
  [
    "a part of a person",
    ["0115", "Vallentuna", "01", "Gles", 5.5],
    fel("tal-brutet", "Kommuner", "F5", { kolumn: "Folkmängd", varde: "5.5" }),
  ],
  [
    "a type that Vikter lacks",
    ["0115", "Vallentuna", "01", "storstad", 5],
    fel("kommuntyp-okand", "Kommuner", "E5", { typ: "storstad", kanda: "ej landsbygd, Gles" }),
  ],
  [
    "a region that Regioner lacks",
    ["0115", " Vallentuna ", "03", "Gles", 5],
    fel("kommun-utan-region", "Kommuner", "D5", { kommun: "Vallentuna", kod: "03" }),
  ],
  [
    "a region that Regioner lacks, and no name: the code says which it is",
    ["0115", "", "03", "Gles", 5],
    fel("kommun-utan-region", "Kommuner", "D5", { kommun: "0115", kod: "03" }),
  ],
  [
    "a region that Regioner lacks, and neither name nor code",
    [115, "", "03", "Gles", 5],
    fel("kod-ar-tal", "Kommuner", "B5", { kolumn: "Kommunkod", varde: "115", ratt: "0115" }),
    fel("kommun-utan-region", "Kommuner", "D5", { kommun: "", kod: "03" }),
  ],
  [
    "the same code twice",
    ["0114", "Igen", "01", "Gles", 5],
    fel("kommunkod-dubblett", "Kommuner", "B5", { kod: "0114", forsta: "B4" }),
  ],
  ["a code that SCB lacks", ["0199", "Ny", "01", "Gles", 5], fel("kommunkod-okand", "Kommuner", "B5", { kod: "0199" })],
  [
    "another region than the code says",
    ["0115", "Vallentuna", "23", "Gles", 5],
    fel("kommun-fel-region", "Kommuner", "D5", { kommun: "Vallentuna", kommunkod: "0115", kod: "23" }),
  ],
];
test.each(told)("%s: not read, and told", (_, row, ...findings) => {
  expect(parse([vasby, row])).toEqual({ kommuner: [read], findings });
});

test("without SCB's list any code of a region's will do", () => {
  expect(parse([["0199", "Ny", "01", "Gles", 5]], { kommunkoder: undefined })).toEqual({
    kommuner: [{ kommunkod: "0199", regionkod: "01", kommuntyp: "Gles", folkmangd: 5 }],
    findings: [],
  });
});

test("a name that begins like a formula is told, and the municipality read", () => {
  expect(parse([["0114", "=1+1", "01", "ej landsbygd", 1000]])).toEqual({
    kommuner: [read],
    findings: [varning("namn-som-formel", "Kommuner", "C4", { varde: "=1+1" })],
  });
});

test("no rows are told where no other fault is the reason", () => {
  expect(parse([])).toEqual({ kommuner: [], findings: [fel("inga-rader", "Kommuner", "B4")] });
  expect(parse([["Summa", "", "", "", 5]]).findings.map(({ code }) => code)).toEqual(["summarad"]);
});
