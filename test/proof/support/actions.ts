/** Everything that a user can do, and a workbook to do it in. A new action is a line here. */
import {
  allocate,
  createTemplate,
  loadAreas,
  loadImports,
  loadReports,
  loadReview,
  previewAllocation,
  readChecks,
  readUnderlag,
  selectCell,
  undoLast,
} from "../../../src/actions";
import { regionNames } from "../../../src/agreements";
import type { Book } from "../../../src/xlsx/book";
import { emptyBook } from "../../../src/xlsx/book";
import { belopp, procent } from "../../support/areaRules";
import { gridOf } from "../../support/importTables";
import { dividedBook, inputBook, rulesBook } from "./smallGrant";

export interface ProvedAction {
  name: string;
  /** The workbook that the user has. */
  book: () => Promise<Book>;
  /** What the user did before, in the same session: no fault comes there. */
  first?: () => Promise<unknown>;
  run: () => Promise<unknown>;
}

const more = { ansvar: "", projektkod: "", motpart: "" };
const newRules = [belopp("Öst", 70), procent("Syd", 1000), procent("Nord", 500), belopp("Mitt", 1)].map((rule) => ({
  rule,
  ...more,
}));
const areas = loadAreas;
const review = loadReview;

/** Types into a cell, as a user between two actions. */
export const type = (sheet: string, cell: string, value: string | number) => async (): Promise<void> => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
    await context.sync();
  });
};
const inTurn =
  (...steps: (() => Promise<unknown>)[]) =>
  async (): Promise<void> => {
    for (const step of steps) await step();
  };
const blank = (): Promise<Book> => Promise.resolve(emptyBook());
const population = type("Regioner", "C7", 1400);
/** A pot more: wider sheets and other widths. */
const wider = inTurn(
  type("Ram", "A9", "Ny"),
  type("Ram", "B9", "Regionerna"),
  type("Ram", "C9", "befolkning"),
  type("Ram", "D9", 10),
  type("Ram", "D10", 1010),
);
const decided = gridOf([
  ["Länskod", "Region", "Befolkning", "Landsbygd"],
  ...regionNames.map(({ regionkod, region }, i) => [regionkod, region, 30 + i, i]),
]);
const signature = { namn: "Eva Öberg", datum: "2024-01-02", kommentar: "Stickprov" };
const spoilt = type("Fördelning", "D7", 1);

export const ACTIONS: readonly ProvedAction[] = [
  { name: "Fördela, the first time", book: inputBook, run: () => allocate() },
  { name: "Fördela with rules", book: rulesBook, run: () => allocate() },
  { name: "Fördela again", book: dividedBook, first: population, run: () => allocate() },
  { name: "Fördela with a pot more", book: dividedBook, first: wider, run: () => allocate() },
  { name: "Fördela, other method", book: dividedBook, run: () => allocate({ method: "differens på största" }) },
  { name: "previewAllocation", book: dividedBook, run: () => previewAllocation() },
  { name: "readUnderlag", book: dividedBook, run: () => readUnderlag() },
  { name: "readChecks", book: dividedBook, run: () => readChecks() },
  { name: "createTemplate", book: blank, run: () => createTemplate({ year: 2022 }) },
  { name: "createSample", book: blank, run: async () => (await areas()).createSample("stockholm-2023") },
  { name: "createAreaSheets", book: inputBook, run: async () => (await areas()).createAreaSheets() },
  { name: "readAreaRules", book: dividedBook, run: async () => (await areas()).readAreaRules() },
  { name: "previewAreaRules", book: dividedBook, run: async () => (await areas()).previewAreaRules("12", newRules) },
  {
    name: "writeAreaRules, longer",
    book: dividedBook,
    run: async () => (await areas()).writeAreaRules("12", newRules),
  },
  { name: "writeAreaRules, shorter", book: dividedBook, run: async () => (await areas()).writeAreaRules("23", []) },
  { name: "granska", book: dividedBook, first: spoilt, run: async () => (await review()).granska() },
  { name: "explain", book: dividedBook, run: async () => (await review()).explain({ regionkod: "12" }) },
  { name: "deriveKey", book: dividedBook, run: async () => (await review()).deriveKey() },
  { name: "reconcileDecided", book: dividedBook, run: async () => (await review()).reconcileDecided() },
  {
    name: "repairFormula",
    book: dividedBook,
    first: spoilt,
    run: async () => (await review()).repairFormula("Fördelning", "D7"),
  },
  { name: "signOff", book: dividedBook, run: async () => (await review()).signOff(signature) },
  {
    name: "writeImport",
    book: dividedBook,
    run: async () => (await loadImports()).writeImport({ grid: decided, kind: "belopp" }),
  },
  { name: "readReports", book: dividedBook, run: async () => (await loadReports()).readReports() },
  {
    name: "createReportSheets",
    book: dividedBook,
    run: async () => (await loadReports()).createReportSheets({ vem: "23" }),
  },
  {
    name: "writeFields",
    book: dividedBook,
    first: async () => (await loadReports()).createReportSheets({ vem: "23" }),
    run: async () => (await loadReports()).writeFields({ organisationsnummer: "232100-0214" }),
  },
  { name: "undo of Fördela, the first time", book: rulesBook, first: () => allocate(), run: () => undoLast() },
  {
    name: "undo of Fördela again",
    book: dividedBook,
    first: inTurn(population, () => allocate()),
    run: () => undoLast(),
  },
  { name: "undo of createTemplate", book: blank, first: () => createTemplate({ year: 2022 }), run: () => undoLast() },
  {
    name: "undo of writeAreaRules",
    book: dividedBook,
    first: async () => (await areas()).writeAreaRules("12", newRules),
    run: () => undoLast(),
  },
  { name: "selectCell", book: dividedBook, run: () => selectCell("Ram", "A1") },
];
