/** Granska on sound workbooks: nothing is said, whatever a user may rightly do. */
import { allocate, createTemplate, loadReview, undoLast } from "../../src/actions";
import type { Book } from "../../src/xlsx/book";
import { describeWithLibreOffice, savedByLibreOffice } from "../oracle/libreoffice";
import { contents, edit, openBook } from "../support/office";
import { soundBook } from "../support/soundBook";

let sound: Book;

beforeAll(async () => {
  sound = await soundBook();
});

const granska = async () => (await loadReview()).granska();
const said = async () => {
  const { findings, input } = await granska();
  return [
    ...findings.map(({ code, sheet, cell, params }) => [code, sheet, cell, params]),
    ...input.map(({ code }) => code),
  ];
};

test("the sound 2024 workbook: clean, one sync, nothing changed", async () => {
  const { book, syncs } = await openBook(sound);
  const before = contents(book());
  syncs();
  const review = await granska();
  expect(syncs()).toBe(1);
  expect(review.findings).toEqual([]);
  expect(review).toMatchObject({ clean: true, input: [], frame: { total: 1_535_000_000, differens: 0 } });
  expect(review.regions).toHaveLength(21);
  expect(contents(book())).toEqual(before);
});

test.each<[string, (sheets: Excel.WorksheetCollection, context: Excel.RequestContext) => void]>([
  [
    "Regioner sorted by population",
    (s) =>
      s
        .getItem("Regioner")
        .tables.getItem("Regioner")
        .sort.apply([{ key: 2, ascending: false }]),
  ],
  [
    "Kommuner sorted by name",
    (s) =>
      s
        .getItem("Kommuner")
        .tables.getItem("Kommuner")
        .sort.apply([{ key: 1, ascending: true }]),
  ],
  [
    "Vikter sorted by weight",
    (s) =>
      s
        .getItem("Vikter")
        .tables.getItem("Vikter")
        .sort.apply([{ key: 1, ascending: false }]),
  ],
  [
    "Ram sorted by amount",
    (s) =>
      s
        .getItem("Ram")
        .tables.getItem("Potter")
        .sort.apply([{ key: 3, ascending: true }]),
  ],
  [
    "a sheet of the user's own",
    (s) =>
      (s.add("Mitt blad").getRange("A1:B2").values = [
        ["a", 1],
        ["=SUM(Fördelning!A1:B2)", ""],
      ]),
  ],
  [
    "own columns right of ours",
    (s) => {
      s.getItem("Fördelning").getRange("AO8:AP9").values = [
        ["Egen kolumn", ""],
        ["=A9", 3],
      ];
      s.getItem("Landsbygdsnyckel").getRange("L7:L9").values = [["Min kolumn"], [1], ["=1/0"]];
      s.getItem("Kontroller").getRange("J1:J8").values = Array.from({ length: 8 }, (_, i) => [`not ${i}`]);
      s.getItem("Regioner").getRange("J7:J9").values = [["Egen"], [1], ["=J8+1"]];
    },
  ],
  [
    "notes below ours",
    (s) => {
      s.getItem("Fördelning").getRange("A32").values = [["Anteckning"]];
      s.getItem("Kontroller").getRange("A60").values = [["Anteckning"]];
    },
  ],
  [
    "own colours and widths",
    (s) => {
      const range = s.getItem("Fördelning").getRange("A1:Z40");
      range.format.fill.color = "#FFEE00";
      range.format.font.bold = true;
      range.format.columnWidth = 33;
    },
  ],
])("no finding: %s", async (_, work) => {
  await openBook(sound);
  await edit(work);
  expect(await said()).toEqual([]);
});

test.each([2022, 2023] as const)("no error on the year %i", async (year) => {
  await openBook();
  await createTemplate({ year });
  await allocate();
  expect((await granska()).findings.filter(({ severity }) => severity === "fel")).toEqual([]);
});

test("inputs changed since the run: one warning, no formula errors", async () => {
  await openBook(sound);
  await edit((s) => (s.getItem("Regioner").getRange("C25").values = [[142_466]]));
  const { findings } = await granska();
  expect(findings.filter(({ severity }) => severity === "fel")).toEqual([]);
  expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["indata-andrade-sedan-korningen"]));
});

test("a region added since the run: one warning, no formula errors", async () => {
  await openBook();
  await createTemplate({ year: 2022 });
  const rows = () =>
    Excel.run(async (context) => {
      const { rows: all } = context.workbook.tables.getItem("Regioner");
      all.load("items/values");
      await context.sync();
      return all.items.map(({ values }) => values);
    });
  const gotland = (await rows()).findIndex((values) => values[0]![0] === "09");
  const [values] = (await rows()).slice(gotland, gotland + 1);
  await edit((_, context) => context.workbook.tables.getItem("Regioner").rows.getItemAt(gotland).delete());
  expect((await allocate()).written).toBe(true);
  expect((await granska()).findings.filter(({ code }) => code !== "kontroll-fel")).toEqual([]);
  await edit((_, context) =>
    context.workbook.tables.getItem("Regioner").rows.add(
      gotland,
      values!.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell))),
    ),
  );
  const { findings } = await granska();
  expect(findings.filter(({ code }) => code !== "kontroll-fel").map(({ code }) => code)).toEqual([
    "indata-andrade-sedan-korningen",
  ]);
});

test("a formula put back, and that undone", async () => {
  const { book } = await openBook(sound);
  const before = contents(book());
  await edit((s) => (s.getItem("Fördelning").getRange("J12").values = [[5]]));
  const damaged = contents(book());
  const { repairFormula } = await loadReview();
  expect(await repairFormula("Fördelning", "J12")).toEqual({ findings: [], repaired: true });
  expect(contents(book())).toEqual(before);
  expect(await said()).toEqual([]);
  await undoLast();
  expect(contents(book())).toEqual(damaged);
});

describeWithLibreOffice("saved through LibreOffice", () => {
  test("no finding", async () => {
    await openBook(await savedByLibreOffice(sound));
    expect(await said()).toEqual([]);
  }, 120_000);
});
