/** Rows that have come or gone on the inputs since the run: Granska says that, and accuses no formula of it. */
import { allocate, loadAreas, loadReports, loadReview } from "../../src/actions";
import { auditText } from "../../src/texts/audit";
import type { Book } from "../../src/xlsx/book";
import { edit, openBook } from "../support/office";
import { createReportSample } from "../support/reportSample";

type Row = (string | number)[];

const rowsOf = (name: string): Promise<Row[]> =>
  Excel.run(async (context) => {
    const { rows } = context.workbook.tables.getItem(name);
    rows.load("items/values");
    await context.sync();
    return rows.items.map(({ values }) => values[0] as Row);
  });

/** Takes away the rows that `isGone` says, gives them. */
async function take(name: string, isGone: (row: Row) => boolean): Promise<Row[]> {
  const rows = await rowsOf(name);
  const places = rows.flatMap((row, i) => (isGone(row) ? [i] : []));
  await edit((_, { workbook }) => {
    const table = workbook.tables.getItem(name);
    for (const place of places.toReversed()) table.rows.getItemAt(place).delete();
  });
  return rows.filter(isGone);
}

/** Text as text: "09" is no number; a cell left empty takes its column's formula. */
const add = (name: string, rows: readonly Row[], at?: number): Promise<void> =>
  edit((_, { workbook }) => {
    const asTyped = (cell: string | number) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell);
    workbook.tables.getItem(name).rows.add(
      at,
      rows.map((row) => row.map(asTyped)),
    );
  });

/** What the frame has to be for the pots that there are, wherever its cell now stands. */
const fitFrame = (): Promise<void> =>
  Excel.run(async (context) => {
    const pots = await rowsOf("Potter");
    const used = context.workbook.worksheets.getItem("Ram").getUsedRange();
    used.load("values");
    await context.sync();
    const row = used.values.findIndex(([label, , , kr]) => label === "Ram" && typeof kr === "number");
    used.getCell(row, 3).values = [[pots.reduce((sum, pot) => sum + Number(pot[3]), 0)]];
    await context.sync();
  });

const isOf = (code: string) => (row: Row) => row.includes(code);
const withoutRegion = async (code: string) => [await take("Regioner", isOf(code)), await take("Kommuner", isOf(code))];

async function nationalSample(): Promise<void> {
  await (await loadAreas()).createSample("stockholm-2023");
  await (await loadReports()).createReportSheets({ vem: "SKR" });
}

async function divided(make: () => Promise<unknown>): Promise<Book> {
  const { book, host } = await openBook();
  await make();
  expect((await allocate()).written).toBe(true);
  const made = book();
  host.dispose();
  return made;
}

/** What is done to the inputs after the run, and what Granska says has changed, first. */
const changes: [string, () => Promise<unknown>, string][] = [
  ["a region gone", () => withoutRegion("09"), "regioner, "],
  [
    "a pot more",
    () => add("Potter", [["Ny", "Regionerna", "befolkning", 1000, ""]], 1).then(fitFrame),
    "potter, indata-ram",
  ],
  [
    "a pot more that is not divided",
    () => add("Potter", [["Ny", "SKR", "ingen", 1000, ""]], 1).then(fitFrame),
    "indata-ram",
  ],
  ["the rural pot gone", () => take("Potter", isOf("landsbygd")).then(fitFrame), "potter, "],
  ["the pot by population gone", () => take("Potter", isOf("befolkning")).then(fitFrame), "potter, "],
  ["the pots that are not divided gone", () => take("Potter", isOf("ingen")).then(fitFrame), "indata-ram"],
  [
    "a pot of another name",
    () => edit((sheets) => (sheets.getItem("Ram").getRange("A7").values = [["Annat namn"]])),
    "potter",
  ],
  [
    "a rule of another name",
    () => edit((sheets) => (sheets.getItem("Områdesregler").getRange("B7").values = [["Nytt namn"]])),
    "områdesregler",
  ],
  [
    "a kommuntyp more, of a municipality",
    async () => {
      await add("Vikter", [["tätort", 2]], 0);
      await edit((sheets) => (sheets.getItem("Kommuner").getRange("D7").values = [["tätort"]]));
    },
    "kommuntyper",
  ],
];

const expectOnly = async (vad: string) => {
  const { findings } = await (await loadReview()).granska();
  expect(findings.map((finding) => [finding.code, auditText(finding).text])).toEqual([
    ["indata-andrade-sedan-korningen", expect.any(String)],
  ]);
  expect(findings[0]?.params["vad"]).toMatch(new RegExp(`^${vad}`));
};

describe("divided with rules for områden and national forms", () => {
  let book: Book;
  beforeAll(async () => {
    book = await divided(nationalSample);
  }, 120_000);

  test.each(changes)(
    "%s: one warning",
    async (_, change, vad) => {
      const { host } = await openBook(book);
      await change();
      await expectOnly(vad);
      host.dispose();
    },
    180_000,
  );

  test("a region more than the run: one warning, which says what comes of it", async () => {
    const { host } = await openBook(book);
    const [regions = [], places = []] = await withoutRegion("09");
    const again = await allocate();
    expect(again).toMatchObject({ written: true });
    await add("Regioner", regions);
    await add("Kommuner", places);
    await expectOnly("regioner");
    const [finding] = (await (await loadReview()).granska()).findings;
    expect(auditText(finding!).text).toMatch(
      /^Indata ändrade sedan körningen: vilka regioner det finns\. Följden är att \d kontroller inte stämmer\.$/,
    );
    expect(auditText(finding!, "en").text).toMatch(
      /^Inputs changed since the run: which regions there are\. As a result \d checks fail\.$/,
    );
    // What mends it.
    expect((await allocate()).written).toBe(true);
    expect((await (await loadReview()).granska()).findings.filter(({ severity }) => severity === "fel")).toEqual([]);
    host.dispose();
  }, 180_000);
});

test("an activity more or fewer than the run had: one warning", async () => {
  const book = await divided(() => createReportSample("jamtland-harjedalen-2024"));
  const added = (at?: number) => async () => {
    const [first = []] = await rowsOf("Insatser");
    await add("Insatser", [first.map((cell, column) => (column < 2 ? cell : ""))], at);
  };
  const deleted = () => edit((_, { workbook }) => workbook.tables.getItem("Insatser").rows.getItemAt(1).delete());
  for (const change of [added(1), added(), deleted]) {
    const { host } = await openBook(book);
    await change();
    await expectOnly("indata-insatser");
    host.dispose();
  }
}, 180_000);

test("a failing check is told in the language of the pane; one of the user's own as it is written", () => {
  const failing = (kontroll: string) =>
    auditText(
      {
        code: "kontroll-fel",
        severity: "fel",
        sheet: "Kontroller",
        cell: "F8",
        params: { id: "pott-1", kontroll },
        cells: 1,
        repair: false,
      },
      "en",
    ).text;
  expect(failing("Fördelat ur potten Landsbygdssatsning (särskild fördelningsnyckel)")).toBe(
    "The check “Allocated from the pot Rural initiative (a key of its own)” fails (pott-1).",
  );
  expect(failing("Stämmer med bokföringen")).toBe("The check “Stämmer med bokföringen” fails (pott-1).");
});
