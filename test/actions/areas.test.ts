/** Områden as a user divides them: the real Office.js client over the host, formulas calculated by IronCalc. */
import { allocate, createTemplate, previewAllocation, readChecks, readUnderlag, undoLast } from "../../src/actions";
import {
  createAreaSheets,
  createSample,
  previewAreaRules,
  previewAreas,
  readAreaRules,
  writeAreaRules,
} from "../../src/actions/areas";
import type { AreaRule, Outcome } from "../../src/actions/types";
import { jsonReport } from "../../src/cli/report";
import { FIRST_ROW } from "../../src/workbook/calcSheet";
import type { Book, BookSheet } from "../../src/xlsx/book";
import { aterstod, belopp, procent } from "../support/areaRules";
import { contents, openBook, shownAt } from "../support/office";

const WRITTEN = { findings: [], written: true };
const areas = (outcome: Outcome) => (outcome.areas ?? []).map(({ omrade, belopp: kr }) => [omrade, kr]);
const failing = ({ checks }: Outcome) => checks.flatMap(({ id, status }) => (status === "OK" ? [] : [id]));
const entry = (rule: AreaRule) => ({ rule, ansvar: "", projektkod: "", motpart: "" });
const sheetOf = (book: Book, name: string): BookSheet => book.sheets.find((sheet) => sheet.name === name)!;

/** Amounts on Områdesbudget as its formulas gave them. */
const budgetInSheet = (book: Book, rows: number) =>
  Array.from({ length: rows }, (_, i) => [
    shownAt(book, "Områdesbudget", FIRST_ROW + i, 2),
    shownAt(book, "Områdesbudget", FIRST_ROW + i, 6),
  ]);

/** Område and amount rule of every row on Områdesregler. */
const rulesInSheet = (book: Book, columns = [0, 1, 5]) => {
  const sheet = sheetOf(book, "Områdesregler");
  const [table] = sheet.tables;
  return Array.from({ length: table!.rows - 1 }, (_, i) =>
    columns.map((column) => shownAt(book, "Områdesregler", table!.row + 1 + i, column) ?? ""),
  );
};

describe("the published cases, from the written formulas", () => {
  test("Region Jämtland Härjedalen 2024", async () => {
    const { book, syncs } = await openBook();
    expect(await createSample("jamtland-harjedalen-2024")).toEqual(WRITTEN);
    expect(syncs()).toBeLessThanOrEqual(2);
    const preview = await previewAllocation();
    expect(syncs()).toBe(1);
    expect(preview.findings).toEqual([]);
    const outcome = await allocate({ fingerprint: preview.fingerprint });
    expect(syncs()).toBeLessThanOrEqual(3);
    const expected = [
      ["Område Kvinna", 18_310_000],
      ["Mödrahälsovård/primärvård", 6_302_350],
    ];
    expect(outcome.findings).toEqual([]);
    expect(failing(outcome)).toEqual([]);
    expect(areas(outcome)).toEqual(expected);
    expect(preview.areas).toEqual(outcome.areas);
    expect(budgetInSheet(book(), 2)).toEqual(expected);

    // The run leaves nothing to change, and the rest of the country is undivided.
    expect((await previewAllocation()).areas).toEqual(outcome.areas);
    const stockholm = [0, 1].map((column) => shownAt(book(), "Områdessummor", FIRST_ROW, column));
    expect(stockholm).toEqual(["01", "Region Stockholm"]);
  });

  test("Region Stockholm 2023, with that year's frame", async () => {
    const { book } = await openBook();
    expect(await createSample("stockholm-2023")).toEqual(WRITTEN);
    const outcome = await allocate();
    expect(outcome.frame.total).toBe(1_610_000_000);
    expect(outcome.findings.filter(({ severity }) => severity === "fel")).toEqual([]);
    expect(failing(outcome)).toEqual([]);
    const expected = [
      ["Ersättningshöjningar förlossning och barnmorskemottagningar", 242_000_000],
      ["Omställningsbidrag vårdval förlossning", 60_000_000],
      ["KSON (Norrtälje)", 7_400_000],
      ["Hälso- och sjukvårdsdirektörens mandat", 27_424_432],
    ];
    expect(areas(outcome)).toEqual(expected);
    expect(budgetInSheet(book(), 4)).toEqual(expected);
    expect(jsonReport(outcome, [], undefined).omraden?.[2]).toEqual({
      regionkod: "01",
      omrade: "KSON (Norrtälje)",
      insatsomrade: "",
      bas: "båda",
      regel: "nyckel",
      belopp: 7_400_000,
    });
  });
});

test("without rules nothing is said of områden; with the sheets but no rows, nothing is wrong", async () => {
  const { book, syncs } = await openBook();
  await createTemplate({ year: 2024 });
  const before = await allocate();
  expect(before.areas).toBeUndefined();
  expect(jsonReport(before, [], undefined)).not.toHaveProperty("omraden");
  expect(await readAreaRules()).toMatchObject({ any: false, rules: [], findings: [] });
  syncs();
  expect(await createAreaSheets()).toEqual(WRITTEN);
  expect(syncs()).toBe(2);
  expect(await createAreaSheets()).toEqual({ findings: [], written: false });
  expect(await allocate()).toMatchObject({ written: true, sound: true, findings: [] });
  expect(sheetOf(book(), "Områdesregler").tables[0]).toMatchObject({ name: "Områdesregler", rows: 2 });
  expect((await readAreaRules()).regions).toHaveLength(21);
});

test("21 regions with 20 rules each: still one read, one write, one read-back", async () => {
  const { host, book, syncs } = await openBook();
  await createTemplate({ year: 2024 });
  await createAreaSheets();
  const { regions } = await readAreaRules();
  for (const { regionkod } of regions) {
    const rules = Array.from({ length: 20 }, (_, i) =>
      procent(`Område ${i + 1}`, 1000, { bas: i < 10 ? "befolkning" : "landsbygd" }),
    );
    expect(await writeAreaRules(regionkod, rules.map(entry))).toEqual(WRITTEN);
  }
  syncs();
  const outcome = await allocate();
  expect(syncs()).toBeLessThanOrEqual(3);
  expect(outcome.findings).toEqual([]);
  expect(failing(outcome)).toEqual([]);
  expect(outcome.areas).toHaveLength(420);
  expect(outcome.areas!.reduce((sum, row) => sum + row.belopp, 0)).toBe(1_517_000_000);
  expect(shownAt(book(), "Områdesbudget", FIRST_ROW - 1, 6)).toBe(1_517_000_000);
  host.dispose();
}, 180_000);

describe("writing rules", () => {
  const [a, b, c] = [belopp("A", 1), belopp("B", 2), belopp("C", 3)];
  async function withRules() {
    const open = await openBook();
    await createTemplate({ year: 2024 });
    await createAreaSheets();
    expect(await writeAreaRules("23", [a, b, c].map(entry))).toEqual(WRITTEN);
    expect(await writeAreaRules("01", [entry(belopp("S", 9))])).toEqual(WRITTEN);
    return open;
  }

  test("the same rules come back; more, fewer and reordered ones replace them where they stand", async () => {
    const { book, syncs } = await withRules();
    expect((await readAreaRules()).rules.map(({ regionkod, rule }) => [regionkod, rule])).toEqual([
      ["01", belopp("S", 9)],
      ["23", a],
      ["23", b],
      ["23", c],
    ]);
    syncs();
    const more = [c, a, procent("D", 1250, { steg: 1000, insatsomrade: "2.1" }), aterstod("E")].map(entry);
    const preview = await previewAreaRules("23", more);
    expect(syncs()).toBe(1);
    expect(preview).toMatchObject({ findings: [] });
    expect(preview.cells).toBeGreaterThan(5);
    expect(await writeAreaRules("23", more)).toEqual(WRITTEN);
    expect(syncs()).toBeLessThanOrEqual(3);
    expect(rulesInSheet(book())).toEqual([
      ["23", "C", 3],
      ["23", "A", 1],
      ["23", "D", 12.5],
      ["23", "E", ""],
      ["01", "S", 9],
    ]);
    expect(await writeAreaRules("23", [])).toEqual(WRITTEN);
    expect(rulesInSheet(book())).toEqual([["01", "S", 9]]);
    expect(await writeAreaRules("01", [])).toEqual(WRITTEN);
    expect(rulesInSheet(book())).toEqual([["", "", ""]]);
    expect(await readAreaRules()).toMatchObject({ any: true, rules: [], findings: [] });
  });

  test("what is the same already is not written", async () => {
    await withRules();
    expect(await previewAreaRules("23", [a, b, c].map(entry))).toEqual({ cells: 0, findings: [] });
    expect(await writeAreaRules("23", [a, b, c].map(entry))).toEqual({ findings: [], written: false });
  });

  test("Ångra puts rows and table back", async () => {
    const { book } = await withRules();
    const before = contents(book());
    const table = sheetOf(book(), "Områdesregler").tables[0];
    for (const rules of [[a, b, c, belopp("D", 4)], [b], []]) {
      expect(await writeAreaRules("23", rules.map(entry))).toEqual(WRITTEN);
      expect(await undoLast()).toEqual({ findings: [], undone: true });
      expect(contents(book())).toEqual(before);
      expect(sheetOf(book(), "Områdesregler").tables[0]).toEqual(table);
    }
  });

  test("the user's own column follows its rule, and a formula in it stays a calculated column", async () => {
    const { book } = await withRules();
    const first = sheetOf(book(), "Områdesregler").tables[0]!.row + 1;
    const changed = book();
    const sheet = sheetOf(changed, "Områdesregler");
    const table = sheet.tables[0]!;
    // The lists that rules are chosen from stand to the right: here the user's columns take their place.
    sheet.cells = sheet.cells.filter(({ column }) => column < 12);
    table.columns = [...table.columns, "Anteckning", "Dubbelt"];
    ["Anteckning", "Dubbelt"].forEach((value, i) => sheet.cells.push({ row: table.row, column: 12 + i, value }));
    ["om A", "om B", "om C", "om S"].forEach((value, i) => {
      sheet.cells.push({ row: first + i, column: 12, value });
      sheet.cells.push({ row: first + i, column: 13, formula: "=[@Värde]*2" });
    });
    const open = await openBook(changed);
    expect(await writeAreaRules("23", [c, a].map(entry))).toEqual(WRITTEN);
    expect(rulesInSheet(open.book(), [0, 1, 12, 13])).toEqual([
      ["23", "C", "om C", 6],
      ["23", "A", "om A", 2],
      ["01", "S", "om S", 18],
    ]);
  });

  test("what stands below the table is in the way, and is left alone", async () => {
    const { book } = await withRules();
    const changed = book();
    const sheet = sheetOf(changed, "Områdesregler");
    const end = sheet.tables[0]!.row + sheet.tables[0]!.rows;
    sheet.cells.push({ row: end, column: 1, value: "Mina anteckningar" });
    const open = await openBook(changed);
    const result = await writeAreaRules("23", [a, b, c, belopp("D", 4)].map(entry));
    expect(result).toMatchObject({ written: false, findings: [{ code: "egna-celler", cell: `B${end + 1}` }] });
    expect(contents(open.book())).toEqual(contents(changed));
  });

  test("rules that ask for too much are not written", async () => {
    const { book } = await withRules();
    const before = contents(book());
    const result = await writeAreaRules("23", [entry(belopp("A", 24_612_351))]);
    expect(result).toMatchObject({ written: false, findings: [{ code: "belopp-over-bas" }] });
    expect(contents(book())).toEqual(before);
  });
});

describe("a sheet that changes after the run", () => {
  const rows = async () => {
    const open = await openBook();
    await createSample("jamtland-harjedalen-2024");
    expect(await allocate()).toMatchObject({ sound: true });
    return open;
  };
  const first = 6;
  const at = (column: number) => `${String.fromCharCode(65 + column)}`;
  const edit = async (change: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem("Områdesregler"));
      await context.sync();
    });
  const bad = async () => (await readChecks()).checks.flatMap(({ id, status }) => (status === "OK" ? [] : [id]));

  test("rows in another order: the same amounts, every check OK", async () => {
    const { book } = await rows();
    await edit((sheet) => {
      const range = sheet.getRange(`A${first + 1}:L${first + 2}`);
      range.values = [
        ["23", "Mödrahälsovård/primärvård", "", "båda", "återstod", "", "", "", "", "", "", ""],
        ["23", "Område Kvinna", "", "båda", "belopp", 18_310_000, "", 1, "", "", "", ""],
      ];
    });
    expect(budgetInSheet(book(), 2)).toEqual([
      ["Område Kvinna", 18_310_000],
      ["Mödrahälsovård/primärvård", 6_302_350],
    ]);
    expect(await bad()).toEqual([]);
  });

  test("another amount: the formulas follow, and the checks say that the run is older", async () => {
    const { book } = await rows();
    await edit((sheet) => (sheet.getRange(`${at(5)}${first + 1}`).values = [[18_310_001]]));
    expect(budgetInSheet(book(), 2).map(([, kr]) => kr)).toEqual([18_310_001, 6_302_349]);
    expect(await bad()).toEqual(["indata-andrade", "korning-omraden", "indata-omraden-tal"]);
    expect(await allocate()).toMatchObject({ sound: true });
  });

  test("a lock: the remainder gives way", async () => {
    const { book } = await rows();
    await edit((sheet) => (sheet.getRange(`${at(8)}${first + 1}`).values = [[20_000_000]]));
    expect(budgetInSheet(book(), 2).map(([, kr]) => kr)).toEqual([20_000_000, 4_612_350]);
    const outcome = await allocate();
    expect(outcome.findings).toEqual([]);
    expect(areas(outcome).map(([, kr]) => kr)).toEqual([20_000_000, 4_612_350]);
  });

  test("more than there is: FEL on the sheet at once, and Fördela writes nothing", async () => {
    const { book } = await rows();
    await edit((sheet) => (sheet.getRange(`${at(5)}${first + 1}`).values = [[30_000_000]]));
    expect(await bad()).toEqual(expect.arrayContaining(["omraden-aterstod", "omraden-negativa"]));
    const before = contents(book());
    const outcome = await allocate();
    expect(outcome).toMatchObject({ written: false, findings: [{ code: "belopp-over-bas", cell: "F7" }] });
    expect(contents(book())).toEqual(before);
    expect(await readUnderlag()).toMatchObject({ any: true });
  });

  test("a rule renamed: its row says so, and the checks find it", async () => {
    const { book } = await rows();
    await edit((sheet) => (sheet.getRange(`${at(1)}${first + 1}`).values = [["Kvinnosjukvård"]]));
    expect(shownAt(book(), "Områdesbudget", FIRST_ROW, 5)).toBe("saknas");
    expect(await bad()).toEqual(expect.arrayContaining(["korning-omraden", "indata-omraden-hittade"]));
  });

  test("all rules gone: the next run empties what it wrote", async () => {
    const { book } = await rows();
    expect(await writeAreaRules("23", [])).toEqual(WRITTEN);
    const outcome = await allocate();
    expect(outcome).toMatchObject({ sound: true, findings: [] });
    expect(outcome.areas).toBeUndefined();
    expect(contents(book())["Områdesbudget"]).toHaveLength(2);
    expect(await undoLast()).toMatchObject({ undone: true });
    expect(contents(book())["Områdesbudget"]!.length).toBeGreaterThan(50);
  });
});

test("decided amounts are divided where the user chooses so", async () => {
  await openBook();
  await createSample("jamtland-harjedalen-2024");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Områdesregler").getRange("B4").values = [["beslutat belopp"]];
    // Jämtland Härjedalen's decided amount by population, a krona more than was published.
    context.workbook.worksheets.getItem("Regioner").getRange("D25").values = [[17_151_590]];
    await context.sync();
  });
  const outcome = await allocate();
  expect(outcome.findings.filter(({ severity }) => severity === "fel")).toEqual([]);
  expect(areas(outcome)[1]).toEqual(["Mödrahälsovård/primärvård", 6_302_351]);
  expect(failing(outcome)).toContain("omraden-potter");
});

test("trying out rules is pure", () => {
  const base = { befolkning: 17_151_589, landsbygd: 7_460_761 } as Parameters<typeof previewAreas>[3];
  const insatsomraden = [{ nr: "2.8", namn: "Landsbygd", endastLandsbygd: true as const }];
  const sound = previewAreas(
    "23",
    [belopp("A", 1_000_000, { insatsomrade: "2.8" }), aterstod("B")],
    [],
    base,
    insatsomraden,
  );
  expect(sound.rows.map((row) => row.belopp)).toEqual([1_000_000, 23_612_350]);
  expect(sound).toMatchObject({ totalt: 24_612_350, ofordelat: 0 });
  expect(sound.findings).toMatchObject([
    { code: "insatsomrade-landsbygd", severity: "varning", rule: 0, column: "insatsomrade" },
  ]);
  const wrong = previewAreas("23", [belopp("A", 30_000_000), belopp("a", 1)], [], base);
  expect(wrong.findings.map(({ code, rule, column }) => [code, rule, column])).toEqual([
    ["belopp-over-bas", 0, "varde"],
    ["omrade-dubblett", 1, "omrade"],
  ]);
  expect(wrong.ofordelat).toBe(-5_387_651);
});
