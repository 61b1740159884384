/** Granska where regions divide their amounts among områden, and where inputs are plain ranges. */
import { allocate, createTemplate, loadAreas, loadReview } from "../../src/actions";
import { kronor } from "../../src/domain/kronor";
import type { AreaRules } from "../../src/actions/types";
import type { Book } from "../../src/xlsx/book";
import { describeWithLibreOffice, savedByLibreOffice } from "../oracle/libreoffice";
import { edit, openBook } from "../support/office";

type RuleRow = AreaRules["rules"][number];

const NEW: RuleRow["rule"] = {
  omrade: "Nytt",
  insatsomrade: "",
  bas: "båda",
  steg: 1,
  regel: "belopp",
  belopp: kronor(0),
};

let sound: Book;

beforeAll(async () => {
  const { book } = await openBook();
  await (await loadAreas()).createSample("stockholm-2023");
  expect((await allocate()).written).toBe(true);
  sound = book();
});

const said = async () => {
  const { findings } = await (await loadReview()).granska();
  // By the other method the amounts are not those decided: that check says so, and is right.
  const ours = findings.filter(({ params }) => params["id"] !== "beslutat");
  return ours.map(({ code, sheet, cell, params }) => [code, sheet, cell, params]);
};
const codes = async () => (await said()).map(([code, sheet, cell]) => [code, sheet, cell]);

test.each<[string, (rules: RuleRow[]) => RuleRow[]]>([
  ["added", ([first, ...rest]) => [{ ...first!, rule: NEW }, first!, ...rest]],
  ["removed", ([, ...rest]) => rest],
])("a rule %s since the run is input that has changed, and no formula is wrong for it", async (_, change) => {
  await openBook(sound);
  const { readAreaRules, writeAreaRules } = await loadAreas();
  const { rules } = await readAreaRules();
  const { regionkod } = rules[0]!;
  const own = rules.filter((rule) => rule.regionkod === regionkod);
  expect(await writeAreaRules(regionkod, change(own))).toMatchObject({ written: true });
  expect((await said()).map(([code, sheet]) => [code, sheet])).toEqual([
    ["indata-andrade-sedan-korningen", "Kontroller"],
  ]);
});

test("Stockholm 2023: no finding", async () => {
  await openBook(sound);
  expect(await said()).toEqual([]);
});

test("nor after sorting the rules", async () => {
  await openBook(sound);
  await edit((s) =>
    s
      .getItem("Områdesregler")
      .tables.getItem("Områdesregler")
      .sort.apply([{ key: 1, ascending: false }]),
  );
  expect(await said()).toEqual([]);
});

test("a rule changed since the run: a warning, no formula errors", async () => {
  await openBook(sound);
  await edit((s) => {
    const amounts = s.getItem("Områdesregler").getRange("F7");
    amounts.values = [[240_000_000]];
  });
  expect((await codes()).filter(([code]) => code !== "kontroll-fel")).toEqual([
    ["indata-andrade-sedan-korningen", "Kontroller", expect.any(String)],
  ]);
});

test.each([
  ["an amount overwritten", "Områdesbudget", "G9", 1, "formel-ersatt-med-tal"],
  ["a formula changed", "Områdesbudget", "Z10", "=1+1", "formel-avviker-i-kolumnen"],
  ["what is undivided overwritten", "Områdessummor", "P9", 0, "formel-ersatt-med-tal"],
  ["the underlag overwritten", "Områdessummor", "B2", "beslutat belopp", "formel-ersatt-med-text"],
])("found: %s", async (_, sheet, cell, value, code) => {
  await openBook(sound);
  await edit((s) => (s.getItem(sheet).getRange(cell).formulas = [[value]]));
  expect(await codes()).toContainEqual([code, sheet, cell]);
});

test("inputs without tables: no finding; a row added below is one that formulas do not cover, said once", async () => {
  await openBook();
  await createTemplate({ year: 2024 });
  const last = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ["Regioner", "Kommuner", "Vikter"])
      worksheets.getItem(name).tables.getItem(name).convertToRange();
    const range = worksheets.getItem("Kommuner").getRange("A296:E296");
    range.load("values");
    await context.sync();
    const { values } = range;
    range.clear("Contents");
    await context.sync();
    return values;
  });
  expect((await allocate()).written).toBe(true);
  expect(await said()).toEqual([]);
  await edit((s) => (s.getItem("Kommuner").getRange("A296:E296").values = last));
  const found = (await codes()).filter(([code]) => code !== "kontroll-fel");
  expect(found.filter(([code]) => code === "omrade-tacker-inte")).not.toEqual([]);
  expect(found.length).toBeLessThan(12);
});

test("the other method: no finding but that it is not the decided amounts", async () => {
  await openBook();
  await createTemplate({ year: 2024 });
  await allocate({ method: "differens på största" });
  expect(await codes()).toEqual([]);
});

describeWithLibreOffice("områden saved through LibreOffice", () => {
  test("no finding", async () => {
    await openBook(await savedByLibreOffice(sound));
    expect(await said()).toEqual([]);
  }, 120_000);
});
