/** Import into an open workbook: real files, the real Office.js client, and Fördela on what was imported. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import {
  allocate,
  createTemplate,
  loadImports,
  undoLast,
  type ImportAnswers,
  type ImportKind,
} from "../../src/actions";
import { data2024 } from "../../src/agreements/data/2024";
import published from "../../src/agreements/data/belopp-2024.json";
import type { ImportActions } from "../../src/actions";
import { emptyBook, emptySheet, type Book, type BookSheet } from "../../src/xlsx/book";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { readTables } from "../../src/xlsx/readTables";
import type { SourceGrid } from "../../src/workbook/import/understood";
import { pxTable, SCB_MERGED, scbTable, skrTable, typeTable, type Cells } from "../support/importTables";
import { contents, openBook, shownAt } from "../support/office";

let actions: ImportActions;
beforeAll(async () => {
  actions = await loadImports();
});

const sheetWith = (name: string, cells: Cells): BookSheet => ({
  ...emptySheet(name),
  cells: cells.flatMap((line, row) => line.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }]))),
});

/** A table through a real .xlsx file, as the pane reads it. */
async function fileOf(cells: Cells, name: string, merged: BookSheet["merged"] = []): Promise<SourceGrid> {
  const bytes = await writeXlsx({ ...emptyBook(), sheets: [{ ...sheetWith("Tabell", cells), merged }] });
  const tables = await readTables(bytes);
  if (!tables.ok) throw new Error(tables.error.code);
  return { file: name, ...tables.value[0]! };
}

/** A table through a CSV file in Windows-1252, as SCB and Excel in Sweden write it. */
async function csvOf(cells: Cells, name: string): Promise<SourceGrid> {
  const text = cells.map((line) => line.map((cell) => `"${cell}"`).join(";")).join("\r\n");
  const tables = await readTables(
    Uint8Array.from([...text.replace(/\u2011/g, "-")].map((letter) => letter.charCodeAt(0))),
  );
  if (!tables.ok) throw new Error(tables.error.code);
  return { file: name, ...tables.value[0]! };
}

const importing = (grid: SourceGrid, kind: ImportKind, answers: ImportAnswers = {}) =>
  actions.writeImport({ grid, kind, answers });

/** The template of 2023 with every figure of 2024 to come from the sources; Ram is of 2024. */
async function emptied() {
  const open = await openBook();
  await createTemplate({ year: 2024 });
  const book = open.book();
  for (const { name, cells } of book.sheets) {
    for (const cell of cells) {
      if (typeof cell.value !== "number" || cell.row <= 5) continue;
      if (name === "Regioner" || name === "Kommuner") cell.value = 1;
    }
    for (const cell of cells) if (name === "Kommuner" && cell.column === 3 && cell.row > 5) cell.value = "ej landsbygd";
  }
  return openBook(book);
}

test("SCB's populations, Tillväxtverket's types and SKR's amounts: 42 of 42 published amounts after Fördela", async () => {
  const { book, syncs } = await emptied();
  const scb = await fileOf(scbTable(), "be0101-2024.xlsx", SCB_MERGED);
  syncs();
  const regions = await importing(scb, "regioner");
  expect(regions).toMatchObject({ written: true, findings: [], unchanged: 0 });
  expect(regions.changes).toHaveLength(21);
  expect(syncs()).toBeLessThanOrEqual(3);
  expect(await importing(scb, "kommuner")).toMatchObject({ written: true, findings: [] });
  expect(syncs()).toBeLessThanOrEqual(3);
  expect(await importing(await csvOf(typeTable(), "kommuntyper.csv"), "kommuntyper", { typer: "ja" })).toMatchObject({
    written: true,
  });
  expect(await importing(await csvOf(skrTable(), "skr-2024.csv"), "belopp")).toMatchObject({ written: true });

  const outcome = await allocate();
  expect(outcome).toMatchObject({ sound: true, findings: [] });
  expect(outcome.regions.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(published);
  expect(outcome.regions.map(({ beslutat }) => beslutat)).toEqual(published.map(([, a, b]) => Number(a) + Number(b)));

  // Where the figures are from stands on the sheets, and what they said before does not.
  const title = "SCB, Folkmängd i riket, län och kommuner 31 december 2024 och befolkningsförändringar 2024";
  expect(shownAt(book(), "Regioner", 6, 5)).toBe(`Folkmängd 2024-12-31: ${title} (be0101-2024.xlsx, bladet Tabell)`);
  expect(shownAt(book(), "Regioner", 1, 0)).toBe(
    "Indata. En rad per region. Folkmängden är befolkningsnyckeln. Beslutade belopp: SKR, Medel 2024 i kronor (skr-2024.csv).".replace(
      "SKR, ",
      "",
    ),
  );
  expect(shownAt(book(), "Kommuner", 1, 0)).toBe(
    `Indata. Folkmängd enligt ${title} (be0101-2024.xlsx, bladet Tabell). Kommuntyp: Tillväxtverkets kommuntyper 2021 (kommuntyper.csv).`,
  );
  const om = Object.values(contents(book())["Om"]!).join("\n");
  expect(om).toContain("Folkmängd per region 2024-12-31");
  expect(om).not.toMatch(/uppskattad/);
  const log = [6, 7, 8, 9].map((row) => [1, 2, 6].map((column) => shownAt(book(), "Importer", row, column)));
  expect(log).toEqual([
    ["regioner", "be0101-2024.xlsx", 21],
    ["kommuner", "be0101-2024.xlsx", 290],
    ["kommuntyper", "kommuntyper.csv", 290],
    ["belopp", "skr-2024.csv", 21],
  ]);
});

const shared = resolve(__dirname, "../../../shared/data");
(existsSync(shared) ? test : test.skip)(
  "the tables that the data are made from, as CSV: 21 of 21 decided amounts",
  async () => {
    await emptied();
    const csv = async (file: string): Promise<SourceGrid> => {
      const tables = await readTables(readFileSync(resolve(shared, file)));
      if (!tables.ok) throw new Error(tables.error.code);
      return { file, ...tables.value[0]! };
    };
    expect(await importing(await csv("regioner_2024.csv"), "regioner")).toMatchObject({ written: true });
    const municipalities = await csv("kommuner_2024.csv");
    expect(await importing(municipalities, "kommuner")).toMatchObject({ written: true });
    expect(await importing(municipalities, "kommuntyper")).toMatchObject({ written: true });
    expect(await importing(await csv("beslutade_belopp_2024.csv"), "belopp")).toMatchObject({ written: true });
    const outcome = await allocate();
    const decided = Papa.parse<string[]>(
      readFileSync(resolve(shared, "beslutade_belopp_2024.csv"), "utf8").trim(),
    ).data.slice(1);
    expect(outcome.regions.map((r) => [r.regionkod, r.befolkning, r.landsbygd])).toEqual(
      decided.map(([code, , a, b]) => [code, Number(a), Number(b)]),
    );
    expect(outcome.regions.map(({ beslutat }) => beslutat)).toEqual(decided.map(([, , a, b]) => Number(a) + Number(b)));
  },
);

describe("rows", () => {
  /** A sheet of the user's own, in another order, with columns of their own beside ours. */
  const own = (): Book => ({
    ...emptyBook(),
    sheets: [
      sheetWith("Regioner", [
        ["Anteckning", "Länskod", "Region", "Invånare"],
        ["störst", "01", "Stockholm", 5],
        ["gammal", "02", "Finns inte", 7],
        ["minst", 9, "Gotland", 6],
      ]),
    ],
  });

  test("known rows keep their place and what stands beside them, unknown go, new come last by code", async () => {
    const { book } = await openBook(own());
    const grid = await fileOf(scbTable(), "scb.xlsx");
    const preview = await actions.previewImport({ grid, kind: "regioner" });
    expect(preview).toMatchObject({ mayWrite: true, findings: [] });
    expect(
      preview.changes.filter(({ change }) => change !== "added").map(({ kod, change, cells }) => [kod, change, cells]),
    ).toEqual([
      ["01", "changed", [{ kolumn: "Folkmängd", fran: 5, till: 2_455_914 }]],
      [
        "09",
        "changed",
        [
          { kolumn: "Regionkod", fran: 9, till: "09" },
          { kolumn: "Folkmängd", fran: 6, till: 61_093 },
        ],
      ],
      ["02", "removed", []],
    ]);
    expect(preview.changes.filter(({ change }) => change === "added")).toHaveLength(19);
    expect(contents(book())).toEqual(contents(own()));

    expect(await importing(grid, "regioner")).toMatchObject({ written: true });
    const rows = [1, 2, 3, 21].map((row) => [0, 1, 2, 3].map((column) => shownAt(book(), "Regioner", row, column)));
    expect(rows).toEqual([
      ["störst", "01", "Stockholm", 2_455_914],
      ["minst", "09", "Gotland", 61_093],
      [undefined, "03", "Region Uppsala", 404_714],
      [undefined, "25", "Region Norrbotten", data2024.regions[20]!.folkmangd],
    ]);
  });

  test("Ångra puts everything back, the added sheet too", async () => {
    const { book } = await openBook(own());
    const before = contents(book());
    expect(await importing(await fileOf(scbTable(), "scb.xlsx"), "regioner")).toMatchObject({ written: true });
    expect(await undoLast()).toEqual({ findings: [], undone: true });
    expect(contents(book())).toEqual(before);
  });

  test("populations leave types alone, and types leave populations alone", async () => {
    const { book } = await openBook();
    await createTemplate({ year: 2024 });
    const column = (at: number) => {
      const now = book();
      return data2024.kommuner.map((_, i) => shownAt(now, "Kommuner", 6 + i, at));
    };
    const [types, persons] = [column(3), column(4)];
    const doubled = scbTable().map((line) =>
      line.map((cell, i) => (i === 2 && /^\d/.test(String(cell)) ? Number(String(cell).replace(/\D/g, "")) * 2 : cell)),
    );
    expect(await importing(await fileOf(doubled, "scb.xlsx"), "kommuner")).toMatchObject({ written: true });
    expect(column(3)).toEqual(types);
    expect(column(4)).toEqual(persons.map((one) => Number(one) * 2));
    const all = typeTable({ "gles landsbygd": "mycket gles landsbygd" });
    expect(await importing(await fileOf(all, "typer.xlsx"), "kommuntyper")).toMatchObject({ written: true });
    expect(column(3)).toEqual(types.map((type) => (type === "gles landsbygd" ? "mycket gles landsbygd" : type)));
    expect(column(4)).toEqual(persons.map((one) => Number(one) * 2));
  });

  test("decided amounts get their columns where the sheet lacks them (the template of 2023)", async () => {
    const { book } = await openBook();
    await createTemplate({ year: 2023 });
    expect(await importing(await fileOf(skrTable(), "skr.xlsx"), "belopp")).toMatchObject({ written: true });
    const table = book().sheets.find(({ name }) => name === "Regioner")!.tables[0]!;
    expect(table.columns).toEqual([
      "Regionkod",
      "Region",
      "Folkmängd",
      "Källa",
      "Beslutat befolkning (kr)",
      "Beslutat landsbygd (kr)",
    ]);
    expect(shownAt(book(), "Regioner", 24, 0)).toBe("23");
    expect([4, 5].map((column) => shownAt(book(), "Regioner", 24, column))).toEqual([17_151_589, 7_460_761]);
    expect(await undoLast()).toMatchObject({ undone: true });
    expect(book().sheets.find(({ name }) => name === "Regioner")!.tables[0]!.columns).toHaveLength(4);
  });

  test("what stands below the table is in the way, and nothing is written", async () => {
    const book = own();
    book.sheets[0]!.cells.push({ row: 6, column: 0, value: "Mina anteckningar" });
    const open = await openBook(book);
    const result = await importing(await fileOf(scbTable(), "scb.xlsx"), "regioner");
    expect(result).toMatchObject({ written: false, findings: [{ code: "egna-celler", cell: "A7" }] });
    expect(contents(open.book())).toEqual(contents(book));
  });
});

test("text that looks like a formula stays text, and is never one", async () => {
  const { book } = await openBook();
  await createTemplate({ year: 2024 });
  const cells = scbTable();
  cells[0] = ['=HYPERLINK("http://example.org";"Källa: SCB")'];
  cells[2]![3] = "=cmd|' /C calc'!A0";
  const grid = await csvOf(cells, "=1+1.csv");
  expect(await importing(grid, "regioner")).toMatchObject({ written: true });
  const formulas = book().sheets.flatMap(({ name, cells: all }) =>
    all.filter(({ formula }) => formula).map(() => name),
  );
  expect(formulas.filter((name) => name === "Regioner" || name === "Importer" || name === "Om")).toEqual([]);
  expect(shownAt(book(), "Importer", 6, 2)).toBe("=1+1.csv");
});

test("an answer is remembered in the file: the same table again asks nothing, another year asks", async () => {
  const { book } = await openBook();
  await createTemplate({ year: 2024 });
  const grid = await fileOf(pxTable(["2023", "2024"]), "px.xlsx");
  expect(await importing(grid, "regioner")).toMatchObject({
    written: false,
    understanding: { questions: [{ id: "kolumn:folkmängd" }] },
  });
  expect(await importing(grid, "regioner", { "kolumn:folkmängd": "2024" })).toMatchObject({ written: true });
  const saved = await readXlsx(await writeXlsx(book()));
  if (!saved.ok) throw new Error(saved.error.code);
  await openBook(saved.value);
  const again = await actions.previewImport({ grid, kind: "regioner" });
  expect(again).toMatchObject({ mayWrite: true, unchanged: 21, changes: [] });
  expect(again.understanding?.asked).toMatchObject([{ answer: "2024" }]);
  const next = await fileOf(pxTable(["2023", "2024", "2025"]), "px.xlsx");
  expect((await actions.previewImport({ grid: next, kind: "regioner" })).understanding?.questions).toHaveLength(1);
});

test("with a fault nothing is written", async () => {
  const { book } = await openBook();
  await createTemplate({ year: 2024 });
  const before = contents(book());
  const cells = scbTable();
  cells[7]![2] = "95 905,5";
  const result = await importing(await fileOf(cells, "scb.xlsx"), "kommuner");
  expect(result).toMatchObject({
    written: false,
    understanding: { findings: [{ code: "tal-brutet", sheet: "Tabell", cell: "C8" }] },
  });
  expect(contents(book())).toEqual(before);
  // A workbook with some of the sheets is somebody's own: none is added to it.
  await openBook({ ...emptyBook(), sheets: [sheetWith("Regioner", [["Regionkod", "Folkmängd"]])] });
  expect(await importing(await fileOf(scbTable(), "scb.xlsx"), "kommuner")).toMatchObject({
    written: false,
    findings: [{ code: "blad-saknas", sheet: "Kommuner" }],
  });
});

test("into an empty workbook: the template is made in the same writing, and goes with the same Ångra", async () => {
  const { book, syncs } = await openBook();
  const before = contents(book());
  // Twice the template's figures, so that it can be told whose they are; Jämtland has 132 466 there.
  const table = scbTable().map((line) =>
    line.map((cell, i) => (i === 2 && /^\d/.test(String(cell)) ? Number(String(cell).replace(/\D/g, "")) * 2 : cell)),
  );
  const scb = await fileOf(table, "be0101-2024.xlsx", SCB_MERGED);
  const seen = await actions.previewImport({ grid: scb, kind: "regioner" });
  expect(seen).toMatchObject({ template: 2024, mayWrite: true, findings: [] });
  expect(seen.sheets.filter(({ kind }) => kind === "new").map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(["Om", "Ram", "Regioner", "Kommuner", "Vikter", "Importer"]),
  );
  expect(contents(book())).toEqual(before);

  syncs();
  expect(await importing(scb, "regioner")).toMatchObject({ written: true, findings: [] });
  expect(syncs()).toBeLessThanOrEqual(3);
  const shown = book().sheets.find(({ name }) => name === "Regioner")!.cells;
  const row = shown.find(({ value }) => value === "23")!.row;
  expect(shownAt(book(), "Regioner", row, 2)).toBe(264_932);
  expect(await allocate()).toMatchObject({ written: true });
});

test("what was made in an empty workbook is taken away by Ångra, and a failed write leaves nothing", async () => {
  const { host, book } = await openBook();
  const before = contents(book());
  const scb = await fileOf(scbTable(), "be0101-2024.xlsx", SCB_MERGED);
  await importing(scb, "kommuner");
  expect(Object.keys(contents(book()))).toContain("Kommuner");
  expect(await undoLast()).toMatchObject({ undone: true });
  expect(contents(book())).toEqual(before);

  jest.spyOn(console, "warn").mockImplementation(() => undefined);
  host.failNext({ code: "GeneralException", when: "midway", nth: 2 });
  expect(await importing(scb, "kommuner")).toMatchObject({ written: false });
  expect(contents(book())).toEqual(before);
});

test("a sheet of the open workbook: listed without ours, read in one sync, guessed", async () => {
  const open = await openBook();
  await createTemplate({ year: 2024 });
  const book = open.book();
  book.sheets.push(sheetWith("Från SCB", scbTable({ oneColumn: true })), {
    ...emptySheet("Dold"),
    visibility: "Hidden",
  });
  const { syncs } = await openBook(book);
  expect(await actions.listOwnSheets()).toEqual({ sheets: ["Blad1", "Från SCB"], findings: [] });
  expect(syncs()).toBe(1);
  const { grid } = await actions.readSheetGrid("Från SCB");
  expect(syncs()).toBe(1);
  const preview = await actions.previewImport({ grid: grid!, kind: undefined });
  expect(syncs()).toBe(1);
  expect(preview).toMatchObject({ understanding: { kind: "kommuner" }, unchanged: 290, changes: [], mayWrite: true });
});
