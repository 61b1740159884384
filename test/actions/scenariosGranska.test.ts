/** Scenarier follows its scenarios, and Granska sees what was changed by hand. */
import {
  allocate,
  createTemplate,
  loadPackages,
  loadReview,
  loadScenarios,
  undoLast,
  type ReviewActions,
  type ScenarioActions,
} from "../../src/actions";
import { parseAddress } from "../../src/workbook/a1";
import { FIRST_ROW, SUM_ROW } from "../../src/workbook/calcSheet";
import { bookOfPlan } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { contents, edit, openBook, shownAt } from "../support/office";
import { column, otherDate, rowsOf } from "../support/scenarios";

let compared: Book;
let review: ReviewActions;
let scenarios: ScenarioActions;

beforeAll(async () => {
  [review, scenarios] = await Promise.all([loadReview(), loadScenarios()]);
  const { book } = await openBook();
  await createTemplate({ year: 2024 });
  await allocate();
  await scenarios.saveScenario("November");
  await scenarios.saveScenario("Annan metod", { method: "differens på största" });
  await otherDate(book());
  await scenarios.saveScenario("Annan dag");
  await scenarios.putInForce("November");
  expect(await scenarios.compareScenarios(["November", "Annan dag"])).toMatchObject({ written: true, problems: [] });
  compared = book();
});

const found = async (): Promise<[string, string, string][]> =>
  (await review.granska()).findings.map(({ code, sheet, cell }) => [code, sheet, cell]);

/** Persons in the region of the nth block, 0 being what is in force. */
const persons = (book: Book, nth: number, row = FIRST_ROW): unknown =>
  shownAt(book, "Scenarier", row, column(book, "Folkmängd (personer)", nth));

test("sound: nothing is said, in one sync", async () => {
  const { syncs } = await openBook(compared);
  expect(await found()).toEqual([]);
  expect(syncs()).toBe(1);
});

test("what is compared stays right when another scenario is deleted, saved or replaced; and comes back", async () => {
  const { book, syncs } = await openBook(compared);
  const november = rowsOf(book(), "Regioner").map((row) => Number(row["Folkmängd"]));
  const sum = november.reduce((a, b) => a + b, 0);
  // otherDate adds 997 persons more a region, from none in the first: 997 · (0 + … + 20).
  const later = sum + 997 * 210;
  expect([1, 2].map((n) => persons(book(), n, SUM_ROW))).toEqual([sum, later]);
  const before = contents(book());
  syncs();
  expect(await scenarios.deleteScenario("November")).toMatchObject({ written: true, problems: [] });
  expect(syncs()).toBe(3);
  expect(persons(book(), 0, SUM_ROW)).toBe(sum);
  expect(persons(book(), 1, SUM_ROW)).toBe(later);
  expect(persons(book(), 2)).toBeUndefined();
  expect(await found()).toEqual([]);
  await undoLast();
  expect(contents(book())).toEqual(before);
  expect(await found()).toEqual([]);

  await otherDate(book());
  await scenarios.saveScenario("November", { replace: true });
  expect([1, 2].map((n) => persons(book(), n, SUM_ROW))).toEqual([later, later]);
  await undoLast();
  expect(await scenarios.deleteScenario("Annan dag")).toMatchObject({ written: true, problems: [] });
  expect(await scenarios.deleteScenario("November")).toMatchObject({ written: true, problems: [] });
  expect(persons(book(), 0, SUM_ROW)).toBe(later);
  expect(persons(book(), 1)).toBeUndefined();
});

test.each<[string, string, (sheet: (name: string) => Excel.Worksheet) => void, [string, string, string][]]>([
  [
    "an amount typed over",
    "",
    (sheet) => (sheet("Scenarier").getRange("G9").values = [[1]]),
    [["scenariobelopp-avviker", "Scenarier", "G9"]],
  ],
  [
    "two amounts of one column",
    "",
    (sheet) => (sheet("Scenarier").getRange("G9:G10").values = [[1], [2]]),
    [["scenariobelopp-avviker", "Scenarier", "G9:G10"]],
  ],
  [
    "an amount as text",
    "",
    (sheet) => (sheet("Scenarier").getRange("G12").values = [["'5 000"]]),
    [["tal-lagrat-som-text", "Scenarier", "G12"]],
  ],
  [
    "a difference typed over",
    "Mot gällande (kr)",
    (sheet) => (sheet("Scenarier").getRange("K11").values = [[0]]),
    [["formel-ersatt-med-tal", "Scenarier", "K11"]],
  ],
  [
    "a scenario that has gone from Scenariodata",
    "",
    (sheet) => sheet("Scenariodata").getRange("D4").clear("Contents"),
    [
      ["scenario-saknas", "Scenarier", "A1"],
      ["scenario-saknas", "Scenarier", "A1"],
    ],
  ],
])("found: %s", async (_, header, damage, expected) => {
  const { book } = await openBook(compared);
  const cell = expected[0]![2].split(":")[0]!;
  // The place in the test is the place in the workbook.
  if (header !== "") expect(column(book(), header, 0)).toBe(parseAddress(cell)!.column);
  const before = contents(book());
  await edit((sheets) => damage((name) => sheets.getItem(name)));
  expect(await found()).toEqual(expected);
  const [finding] = (await review.granska()).findings;
  if (!finding!.repair) return;
  expect(await review.repairFormula("Scenarier", finding!.cell)).toMatchObject({ repaired: true });
  expect(await found()).toEqual([]);
  expect(contents(book())["Scenarier"]).toEqual(before["Scenarier"]);
});

test("found: a scenario edited on Scenariodata, whose amounts are then no longer its own", async () => {
  const { book } = await openBook(compared);
  const stockholm = rowOf(book(), "region", "01");
  await edit((sheets) => void (sheets.getItem("Scenariodata").getRange(`D${stockholm + 1}`).values = [[1]]));
  // Every region gets more of what Stockholm no longer does: one finding for the one pot that goes by population alone.
  expect(await found()).toEqual([["scenariobelopp-avviker", "Scenarier", "G9:G29"]]);
});

/** Zero-based row of an input on Scenariodata. */
function rowOf(book: Book, kind: string, key: string): number {
  const rows = Array.from({ length: 800 }, (_, row) => row);
  const row = rows.find(
    (r) => shownAt(book, "Scenariodata", r, 0) === kind && shownAt(book, "Scenariodata", r, 1) === key,
  );
  if (row === undefined) throw new Error(`No ${kind} ${key}`);
  return row;
}

test("a region's package keeps no scenarios", async () => {
  await openBook(compared);
  const { plans } = await (await (await loadPackages()).readyPackages()).make("23");
  const { book } = await openBook(bookOfPlan(...plans));
  const before = contents(book());
  expect(await scenarios.saveScenario("Annan dag")).toMatchObject({ written: false, problems: [{ code: "i-paket" }] });
  expect(contents(book())).toEqual(before);
});
