/** What a region types in its workbook without the add-in, and what the collector is told of it. */
import { judgeReturned } from "../../src/actions/consolidate";
import { yearSheets } from "../../src/actions/createTemplate";
import { allocateInBook, calculated, packagesOfBook } from "../../src/cli/office";
import { reasonText } from "../../src/texts/consolidate";
import { omradesreglerTemplate } from "../../src/workbook/areaTemplate";
import { bookOfPlan, snapshotOf } from "../../src/xlsx";
import type { Book } from "../../src/xlsx/book";
import { aterstod, belopp } from "../support/areaRules";
import { put, sheetOf } from "../support/editBook";

const REGION = "23";
const RULES = [belopp("Kvinnosjukvård", 1_000_000), aterstod("Primärvård")];

/** The region's workbook as it is exported. */
async function exported(rules: typeof RULES): Promise<Book> {
  const entries = rules.map((rule) => ({ regionkod: REGION, rule, ansvar: "", projektkod: "", motpart: "" }));
  const sheets = [...(await yearSheets(2024)), omradesreglerTemplate(entries, "fördelat belopp")];
  const { make } = await packagesOfBook(bookOfPlan({ sheets, names: [] }));
  return bookOfPlan(...(await make(REGION)).plans);
}

let withRules: Book;
let withoutRules: Book;
beforeAll(async () => {
  withRules = await exported(RULES);
  withoutRules = await exported([]);
}, 240_000);

async function judged(book: Book) {
  return judgeReturned("fil.xlsx", snapshotOf(await calculated(book)));
}

/** A rule typed in the row below the last; Excel takes it into the table, LibreOffice does not. */
function typeRule(book: Book, row: number, program: "Excel" | "LibreOffice"): void {
  [REGION, "Utveckling", "", "båda", "belopp", 5000].forEach((value, column) => {
    if (value !== "") put(book, "Områdesregler", row, column, value);
  });
  const [table] = sheetOf(book, "Områdesregler").tables;
  if (program === "Excel") table!.rows = Math.max(table!.rows, row - table!.row + 1);
}

test("as exported it is summed: the region's own rules and nothing used", async () => {
  const { reasons, summed } = await judged(withRules);
  expect(reasons).toEqual([]);
  expect(summed).toMatchObject({ areas: [{ omrade: "Kvinnosjukvård", belopp: 1_000_000 }, { omrade: "Primärvård" }] });
});

test.each<[string, () => Book, (book: Book) => void, { nya: string; borta: string }]>([
  ["a rule more", () => withRules, (book) => typeRule(book, 8, "Excel"), { nya: "Utveckling", borta: "" }],
  ["the first rule", () => withoutRules, (book) => typeRule(book, 6, "Excel"), { nya: "Utveckling", borta: "" }],
  [
    "an område by another name",
    () => withRules,
    (book) => put(book, "Områdesregler", 6, 1, "Förlossningsvård"),
    { nya: "Förlossningsvård", borta: "Kvinnosjukvård" },
  ],
  [
    "a rule emptied",
    () => withRules,
    (book) => [0, 1, 3, 4, 5, 7].forEach((column) => put(book, "Områdesregler", 6, column, "")),
    { nya: "", borta: "Kvinnosjukvård" },
  ],
])("%s waits for Fördela, and the collector is told what to do", async (_, from, edit, params) => {
  const book = structuredClone(from());
  edit(book);
  const { reasons, summed } = await judged(book);
  expect(summed).toBeUndefined();
  expect(reasons).toMatchObject([{ code: "regler-ej-fordelade", sheet: "Områdesregler", params }]);
  expect(reasonText(reasons[0]!, "sv").text).toContain(params.nya || params.borta);
  expect(reasonText(reasons[0]!, "sv").action).toMatch(/Kör Fördela/);

  const { outcome, book: after } = await allocateInBook(book, {});
  expect(outcome).toMatchObject({ written: true });
  expect((await judged(after)).reasons).toEqual([]);
});

test("another amount of a rule needs no Fördela: the formulas follow it", async () => {
  const book = structuredClone(withRules);
  put(book, "Områdesregler", 6, 5, 1_234_567);
  const { reasons, summed } = await judged(book);
  expect(reasons).toEqual([]);
  expect(summed?.areas[0]).toEqual({ omrade: "Kvinnosjukvård", belopp: 1_234_567 });
});

test("what LibreOffice leaves below a table is not passed over in silence", async () => {
  const rule = structuredClone(withRules);
  typeRule(rule, 8, "LibreOffice");
  expect((await judged(rule)).reasons).toMatchObject([
    { code: "rad-utanfor-tabell", sheet: "Områdesregler", cell: "A9", params: { blad: "Områdesregler", rad: 9 } },
  ]);

  const activity = structuredClone(withRules);
  const { row, rows } = sheetOf(activity, "Insatser").tables[0]!;
  put(activity, "Insatser", row + rows, 0, "En insats för mycket");
  const { reasons } = await judged(activity);
  expect(reasons).toMatchObject([{ code: "rad-utanfor-tabell", sheet: "Insatser", cell: `A${row + rows + 1}` }]);
  expect(reasonText(reasons[0]!, "sv").text).toMatch(/Insatser står rad \d+ nedanför tabellen/);
  expect(reasonText(reasons[0]!, "en").text).toMatch(/Insatser row \d+ stands below the table/);
});
