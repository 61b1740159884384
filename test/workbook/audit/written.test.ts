/** Formulas are compared with what the run wrote: inputs that have been sorted, or have got more rows since, leave them right. */
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { shows, typed, withLines, withRow } from "../../support/divided";
import { plain, said, sound, undivided, varning } from "../../support/sound";

const K = "Kontroller";
const stale = (cell: string, vad: string, cells: number) =>
  varning(["indata-andrade-sedan-korningen", K, cell], { vad }, { cells });
/** Two rows of a table that change places. */
function swapped(snapshot: Snapshot, sheet: string, [one, other]: [number, number]): Snapshot {
  const { values } = snapshot.sheets.find(({ name }) => name === sheet)!;
  const { column, columns } = snapshot.tables.find((table) => table.sheet === sheet)!;
  const row = (from: number, to: number) =>
    Array.from({ length: columns }, (_, i): [string, CellValue] => [
      `${sheet}!${String.fromCharCode(65 + column + i)}${to}`,
      values[from - 1]![column + i]!,
    ]);
  const cells = [...row(one, other), ...row(other, one)].filter(([cell]) => !cell.startsWith("Ram!E"));
  return typed(snapshot, Object.fromEntries(cells));
}

describe("sorted inputs: nothing", () => {
  test.each<[string, Snapshot]>([
    ["Regioner", swapped(plain, "Regioner", [7, 9])],
    ["Kommuner", swapped(plain, "Kommuner", [7, 9])],
    ["Vikter", swapped(plain, "Vikter", [7, 8])],
    ["Ram", swapped(plain, "Ram", [7, 8])],
    ["Ram, with a pot that is not divided first", swapped(undivided, "Ram", [7, 9])],
    ["Områdesregler", swapped(sound, "Områdesregler", [8, 9])],
    ["names in other letter case", typed(plain, { "Vikter!A7": "EJ LANDSBYGD", "Ram!A7": "BEFOLKNING" })],
  ])("%s", (_, snapshot) => {
    const found = said(snapshot).filter(({ code }) => code !== "text-andrad" && code !== "konstant-andrad");
    expect(found).toEqual([]);
  });
  test.each(["Vikter", "Ram"])("%s, and no word is another", (sheet) =>
    expect(said(swapped(plain, sheet, [7, 8]))).toEqual([]),
  );
});

describe("inputs that have got more since: only that is told", () => {
  test("a pot, with the frame", () => {
    const more = withRow(typed(plain, { "Ram!D10": 1100 }), "Ram", ["Ny", "Regionerna", "befolkning", 100, ""]);
    // Not the new row without tkr, nor that the frame has moved down a row from where Kontroller points.
    const found = said(more).filter(({ sheet, code }) => sheet !== "Ram" && code !== "text-andrad");
    expect(found).toEqual([stale("C19", "potter, indata-ram", 4)]);
  });
  test("a type of municipality", () =>
    expect(said(withRow(plain, "Vikter", ["tätort", 2]))).toEqual([stale("A1", "kommuntyper", 0)]));
  test("a type less, that nobody has", () => {
    const { formulas } = plain.sheets.find(({ name }) => name === "Landsbygdsnyckel")!;
    expect(formulas[6]!.slice(3, 5)).toEqual(["ej landsbygd", "mycket gles landsbygd"]);
    const fewer = typed(withLines(plain, { sheet: "Vikter", axis: "row", at: 6, count: -1 }), {
      "Kommuner!D7": "mycket gles landsbygd",
    });
    const codes = new Set(said(fewer).map(({ code }) => code));
    expect(codes).toEqual(new Set(["indata-andrade-sedan-korningen"]));
    expect(said(fewer)[0]?.params["vad"]).toMatch(/^kommuntyper, /);
  });
});

describe("a name that is another on the inputs is input that has changed: the run had the other one", () => {
  test("a pot's", () =>
    expect(said(typed(plain, { "Ram!A7": "Alla" }))).toEqual([stale("C20", "potter, indata-pott-1", 1)]));
  test("a type's", () =>
    expect(said(typed(plain, { "Vikter!A7": "tätort", "Kommuner!D7": "tätort" }))).toMatchObject([
      { code: "indata-andrade-sedan-korningen", params: { vad: "kommuntyper, indata-kommuner-1" } },
    ]));
  test("a pot's, typed over on Fördelning: that is where it is told", () =>
    expect(said(typed(plain, { "Fördelning!H3": "Alla" })).map(({ code, cell }) => [code, cell])).toEqual([
      ["konstant-andrad", "H3"],
    ]));
  test("a rule's, where the fingerprint is another than the run's", () => {
    const renamed = typed(sound, { "Områdesregler!B8": "Norra" });
    const codes = (snapshot: Snapshot) => said(snapshot).map(({ code, sheet }) => [code, sheet]);
    expect(codes(renamed)).toContainEqual(["konstant-andrad", "Områdesbudget"]);
    const other = typed(renamed, { "Kontroller!B5": "ffff-ffff-ffff-ffff", "Logg!E6": "ffff-ffff-ffff-ffff" });
    expect(said(other)).toMatchObject([
      { code: "indata-andrade-sedan-korningen", params: { vad: expect.stringMatching(/^områdesregler, /) as string } },
    ]);
  });
});

describe("lines that somebody has deleted from what the run wrote are told, and are no input that has changed", () => {
  const codesWithout = (sheet: string, axis: "row" | "column", at: number, count: number) =>
    new Set(said(withLines(sound, { sheet, axis, at, count: -count })).map(({ code }) => code));
  test.each<[string, "row" | "column", number, number]>([
    ["Fördelning", "column", 18, 11],
    ["Områdesbudget", "row", 8, 1],
    ["Landsbygdsnyckel", "column", 3, 1],
  ])("%s, a %s", (sheet, axis, at, count) => {
    const codes = codesWithout(sheet, axis, at, count);
    expect(codes).toContain(axis === "row" ? "rad-borttagen" : "kolumn-borttagen");
    expect(codes).not.toContain("indata-andrade-sedan-korningen");
  });
});

describe("what comes of inputs that have got more or fewer since is told with them", () => {
  const added = withRow(plain, "Vikter", ["tätort", 2]);
  const failing = { "Kontroller!F13": "FEL", "Kontroller!F17": "FEL", "Landsbygdsnyckel!E4": "#N/A" };
  test("checks that fail and formulas that show an error", () =>
    expect(said(shows(added, failing))).toMatchObject([
      { code: "indata-andrade-sedan-korningen", params: { vad: "kommuntyper", kontroller: 1, felvarden: 1 } },
    ]));
  test("not where nothing has come or gone", () =>
    expect(said(shows(plain, failing)).map(({ code }) => code)).toEqual(
      expect.arrayContaining(["kontroll-fel", "felvarde-i-berakning"]),
    ));
  test("a row that moves what a check of the inputs shows is no fault", () =>
    expect(said(withLines(plain, { sheet: "Ram", axis: "row", at: 1, count: 1 }))).toEqual([]));
});
