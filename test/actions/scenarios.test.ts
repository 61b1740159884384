/** Scenarios as a user has them, against a BigInt reference that shares nothing with src/. */
import { allocate, createTemplate, loadScenarios, undoLast, type ScenarioActions } from "../../src/actions";
import { FIRST_ROW, SUM_ROW } from "../../src/workbook/calcSheet";
import type { Book } from "../../src/xlsx/book";
import { halfUpResidualOnLargest, hamilton } from "../domain/reference";
import { contents, edit, openBook, type OpenBook, shownAt } from "../support/office";
import { column, otherDate, rowsOf, sheetOf } from "../support/scenarios";

let actions: ScenarioActions;

beforeAll(async () => {
  actions = await loadScenarios();
});

/** Amounts per region from the input sheets as they are, by BigInt. */
function expectedTotals(book: Book, method: "största resten" | "differens på största"): Map<string, number> {
  const divide = method === "största resten" ? hamilton : halfUpResidualOnLargest;
  const regions = rowsOf(book, "Regioner").sort((a, b) => (String(a["Regionkod"]) < String(b["Regionkod"]) ? -1 : 1));
  const weights = new Map(
    rowsOf(book, "Vikter").map((row) => [String(row["Kommuntyp"]), BigInt(Math.round(Number(row["Vikt"]) * 100))]),
  );
  const rural = new Map<string, bigint>();
  for (const row of rowsOf(book, "Kommuner")) {
    const code = String(row["Regionkod"]);
    const key = BigInt(Number(row["Folkmängd"])) * (weights.get(String(row["Kommuntyp"])) ?? 0n);
    rural.set(code, (rural.get(code) ?? 0n) + key);
  }
  const total = new Map<string, number>();
  for (const pot of rowsOf(book, "Ram")) {
    if (pot["Nyckel"] === "ingen") continue;
    const claims = regions.map((row) => {
      const name = String(row["Regionkod"]);
      const weight = pot["Nyckel"] === "landsbygd" ? (rural.get(name) ?? 0n) : BigInt(Number(row["Folkmängd"]));
      return { name, weight };
    });
    for (const [code, kr] of divide(BigInt(Number(pot["Belopp (kr)"])), claims)) {
      total.set(code, (total.get(code) ?? 0) + Number(kr));
    }
  }
  return total;
}

const totals = (book: Book, nth: number): Map<string, unknown> =>
  new Map(
    Array.from({ length: 21 }, (_, i) => [
      String(shownAt(book, "Scenarier", FIRST_ROW + i, 0)),
      shownAt(book, "Scenarier", FIRST_ROW + i, column(book, "Totalt (kr)", nth)),
    ]),
  );

async function started(): Promise<OpenBook> {
  const open = await openBook();
  await createTemplate({ year: 2024 });
  expect((await allocate()).sound).toBe(true);
  open.syncs();
  return open;
}

const ok = { written: true, findings: [], problems: [] };

describe("scenarios over the 2024 grant", () => {
  test("another date, other weights and another method, each against the reference; sums are the pots", async () => {
    const { book, syncs } = await started();
    await otherDate(book());
    const dateTotals = expectedTotals(book(), "största resten");
    syncs();
    expect(await actions.saveScenario("31 december")).toMatchObject(ok);
    expect(syncs()).toBe(2);
    await undoLast();
    expect(sheetOf(book(), "Scenariodata")).toBeUndefined();
    expect(await actions.saveScenario("31 december")).toMatchObject(ok);

    await edit((sheets) => {
      sheets.getItem("Vikter").getRange("B7:B10").values = [[0], [1], [2.5], [8]];
    });
    const weightTotals = expectedTotals(book(), "största resten");
    expect(await actions.saveScenario("Andra vikter")).toMatchObject(ok);
    const methodTotals = expectedTotals(book(), "differens på största");
    expect(await actions.saveScenario("Annan metod", { method: "differens på största" })).toMatchObject(ok);
    expect(weightTotals).not.toEqual(methodTotals);

    syncs();
    expect(await actions.compareScenarios(["31 december", "Andra vikter", "Annan metod"])).toMatchObject(ok);
    expect(syncs()).toBe(3);
    const now = book();
    expect([0, 1, 2, 3].map((n) => totals(now, n))).toEqual([
      // In force: the inputs as they are, live from Fördelning.
      weightTotals,
      dateTotals,
      weightTotals,
      methodTotals,
    ]);
    // 1 517 000 000 kr are divided (SKR, 2024), whatever the scenario.
    for (const n of [0, 1, 2, 3]) {
      expect(shownAt(now, "Scenarier", SUM_ROW, column(now, "Totalt (kr)", n))).toBe(1_517_000_000);
    }
    for (const n of [0, 1, 2]) expect(shownAt(now, "Scenarier", SUM_ROW, column(now, "Mot gällande (kr)", n))).toBe(0);
    const difference = shownAt(now, "Scenarier", FIRST_ROW, column(now, "Mot gällande (kr)", 0));
    expect(difference).toBe(dateTotals.get("01")! - weightTotals.get("01")!);
    expect(shownAt(now, "Scenarier", FIRST_ROW, column(now, "Mot gällande (%)", 0))).toBeCloseTo(
      (dateTotals.get("01")! - weightTotals.get("01")!) / weightTotals.get("01")!,
      12,
    );
    const [chart, perPerson] = sheetOf(now, "Scenarier").charts!;
    expect(chart!.series.map(({ name }) => name)).toEqual(["31 december", "Andra vikter", "Annan metod"]);
    expect(perPerson!.series.map(({ name }) => name)[0]).toBe("Gällande indata");
    expect(contents(now)["Kontroller"]!.length).toBeGreaterThan(10);
  });

  test("put in force, and back: the inputs are those that were, also when rows were sorted in between", async () => {
    const { book } = await started();
    const inputs = (): unknown =>
      ["Regioner", "Kommuner", "Vikter", "Ram"].map((name) => contents(book())[name]?.filter((c) => !/^2,/.test(c)));
    await edit((sheets) => {
      // A column of the user's own.
      sheets.getItem("Regioner").getRange("G6:G8").values = [["Egen"], ["rad 1"], ["rad 2"]];
    });
    const first = inputs();
    await actions.saveScenario("November");
    await otherDate(book());
    await edit((sheets) => {
      sheets.getItem("Vikter").getRange("B7:B10").values = [[0], [1], [2.5], [8]];
      sheets.getItem("Vikter").getRange("B4").values = [["differens på största"]];
      sheets.getItem("Regioner").getRange("A2").values = [["Folkmängd 31 december."]];
    });
    const second = inputs();
    await actions.saveScenario("December");
    // Sorted by population, with the user's own column, and Scenariodata upside down.
    await edit((sheets) => {
      sheets
        .getItem("Regioner")
        .tables.getItem("Regioner")
        .sort.apply([{ key: 2, ascending: false }]);
      sheets
        .getItem("Kommuner")
        .tables.getItem("Kommuner")
        .sort.apply([{ key: 4, ascending: true }]);
    });
    const result = await actions.putInForce("November");
    expect(result).toMatchObject(ok);
    expect(result.changes.map(({ sheet, added, removed }) => [sheet, added, removed])).toEqual([
      ["Regioner", [], []],
      ["Vikter", [], []],
    ]);
    await edit((sheets) => {
      sheets
        .getItem("Regioner")
        .tables.getItem("Regioner")
        .sort.apply([{ key: 0, ascending: true }]);
      sheets
        .getItem("Kommuner")
        .tables.getItem("Kommuner")
        .sort.apply([{ key: 0, ascending: true }]);
    });
    expect(inputs()).toEqual(first);
    await actions.putInForce("December");
    expect(inputs()).toEqual(second);
    await undoLast();
    expect(inputs()).toEqual(first);
    // The formulas have followed; Fördela settles the run.
    expect((await allocate()).sound).toBe(true);
  });

  test("rows that came or went since are told and put right", async () => {
    const { book } = await started();
    await actions.saveScenario("Alla");
    const before = rowsOf(book(), "Regioner");
    await edit((sheets) => {
      const table = sheets.getItem("Kommuner").tables.getItem("Kommuner");
      table.rows.getItemAt(0).delete();
    });
    const preview = await actions.putInForce("Alla", { preview: true });
    expect(preview).toMatchObject({ written: false, problems: [], changes: [{ sheet: "Kommuner", removed: [] }] });
    expect(preview.changes[0]!.added).toHaveLength(1);
    expect(preview.cells).toBeGreaterThan(0);
    expect(rowsOf(book(), "Kommuner")).toHaveLength(289);
    expect(await actions.putInForce("Alla")).toMatchObject(ok);
    expect(rowsOf(book(), "Kommuner")).toHaveLength(290);
    expect(rowsOf(book(), "Regioner")).toEqual(before);
    expect((await allocate()).sound).toBe(true);
  });

  test("refusals: nothing is written", async () => {
    const { book } = await started();
    await actions.saveScenario("A");
    const before = contents(book());
    const codes = async (result: Promise<{ written: boolean; problems: { code: string }[] }>) => {
      const { written, problems } = await result;
      expect(written).toBe(false);
      return problems.map(({ code }) => code);
    };
    expect(await codes(actions.saveScenario(" "))).toEqual(["namn-ogiltigt"]);
    expect(await codes(actions.saveScenario("gällande indata"))).toEqual(["namn-ogiltigt"]);
    expect(await codes(actions.saveScenario("a "))).toEqual(["namn-finns"]);
    expect(await codes(actions.putInForce("B"))).toEqual(["okant"]);
    expect(await codes(actions.deleteScenario("B"))).toEqual(["okant"]);
    expect(await codes(actions.compareScenarios(["A", "A", "A", "A"]))).toEqual(["for-manga"]);
    expect(contents(book())).toEqual(before);
    await edit((sheets) => {
      sheets.getItem("Scenariodata").getRange("D6").values = [["mycket"]];
    });
    expect(await codes(actions.compareScenarios(["A"]))).toEqual(["cell-ogiltig", "cell-ogiltig"]);
    expect((await actions.listScenarios()).problems[0]).toMatchObject({ sheet: "Scenariodata", cell: "D6" });
  });

  test("replaced, listed and deleted; the user's own cells and sheets are left alone", async () => {
    const { book } = await started();
    await actions.saveScenario("A");
    await actions.saveScenario("=B");
    await otherDate(book());
    expect(await actions.saveScenario("a", { replace: true })).toMatchObject(ok);
    const listed = (await actions.listScenarios()).scenarios;
    expect(listed.map(({ name, ram }) => [name, ram])).toEqual([
      ["a", 1_535_000_000],
      ["=B", 1_535_000_000],
    ]);
    expect(listed[0]!.folkmangd).toBeGreaterThan(listed[1]!.folkmangd);
    await actions.compareScenarios(["=B"]);
    expect(await actions.deleteScenario("A")).toMatchObject(ok);
    expect((await actions.listScenarios()).scenarios.map(({ name }) => name)).toEqual(["=B"]);

    await edit((sheets) => {
      sheets.getItem("Scenariodata").getRange("E5").values = [["Egen"]];
    });
    const refused = await actions.saveScenario("C");
    expect(refused).toMatchObject({ written: false, findings: [{ code: "egna-celler", cell: "E5" }] });
  });
});
