/** Everything that a user can do, and a workbook to do it in. A new action is a line here. */
import {
  allocate,
  createTemplate,
  loadAreas,
  loadImports,
  loadReports,
  loadReview,
  loadScenarios,
  previewAllocation,
  readChecks,
  readUnderlag,
  selectCell,
  undoLast,
} from "../../../src/actions";
import type { Cancellable } from "../../../src/actions/types";
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
  run: (cancellable?: Cancellable) => Promise<unknown>;
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
const scenario = async () => (await loadScenarios()).saveScenario("Vår");
const spoilt = type("Fördelning", "D7", 1);

/** Those that only read. */
export const isReading = ({ name }: ProvedAction): boolean =>
  /^(preview|read|granska|explain|deriveKey|reconcile|select)/.test(name);

export const ACTIONS: readonly ProvedAction[] = [
  { name: "Fördela, the first time", book: inputBook, run: (cancellable) => allocate(cancellable) },
  { name: "Fördela with rules", book: rulesBook, run: (cancellable) => allocate(cancellable) },
  { name: "Fördela again", book: dividedBook, first: population, run: (cancellable) => allocate(cancellable) },
  { name: "Fördela with a pot more", book: dividedBook, first: wider, run: (cancellable) => allocate(cancellable) },
  {
    name: "Fördela, other method",
    book: dividedBook,
    run: (cancellable) => allocate({ method: "differens på största", ...cancellable }),
  },
  { name: "previewAllocation", book: dividedBook, run: () => previewAllocation() },
  { name: "readUnderlag", book: dividedBook, run: () => readUnderlag() },
  { name: "readChecks", book: dividedBook, run: () => readChecks() },
  { name: "createTemplate", book: blank, run: (cancellable) => createTemplate({ year: 2022, ...cancellable }) },
  { name: "createSample", book: blank, run: async () => (await areas()).createSample("stockholm-2023") },
  {
    name: "createAreaSheets",
    book: inputBook,
    run: async (cancellable) => (await areas()).createAreaSheets(cancellable),
  },
  { name: "readAreaRules", book: dividedBook, run: async () => (await areas()).readAreaRules() },
  { name: "previewAreaRules", book: dividedBook, run: async () => (await areas()).previewAreaRules("12", newRules) },
  {
    name: "writeAreaRules, longer",
    book: dividedBook,
    run: async (cancellable) => (await areas()).writeAreaRules("12", newRules, cancellable),
  },
  {
    name: "writeAreaRules, shorter",
    book: dividedBook,
    run: async (cancellable) => (await areas()).writeAreaRules("23", [], cancellable),
  },
  { name: "granska", book: dividedBook, first: spoilt, run: async () => (await review()).granska() },
  { name: "explain", book: dividedBook, run: async () => (await review()).explain({ regionkod: "12" }) },
  { name: "deriveKey", book: dividedBook, run: async () => (await review()).deriveKey() },
  { name: "reconcileDecided", book: dividedBook, run: async () => (await review()).reconcileDecided() },
  {
    name: "repairFormula",
    book: dividedBook,
    first: spoilt,
    run: async (cancellable) => (await review()).repairFormula("Fördelning", "D7", cancellable),
  },
  {
    name: "signOff",
    book: dividedBook,
    run: async (cancellable) => (await review()).signOff({ ...signature, ...cancellable }),
  },
  {
    name: "writeImport",
    book: dividedBook,
    run: async (cancellable) => (await loadImports()).writeImport({ grid: decided, kind: "belopp" }, cancellable),
  },
  { name: "readReports", book: dividedBook, run: async () => (await loadReports()).readReports() },
  {
    name: "createReportSheets",
    book: dividedBook,
    run: async (cancellable) => (await loadReports()).createReportSheets({ vem: "23", ...cancellable }),
  },
  {
    name: "writeFields",
    book: dividedBook,
    first: async () => (await loadReports()).createReportSheets({ vem: "23" }),
    run: async (cancellable) => (await loadReports()).writeFields({ organisationsnummer: "232100-0214" }, cancellable),
  },
  {
    name: "saveScenario",
    book: dividedBook,
    run: async (cancellable) => (await loadScenarios()).saveScenario("Höst", cancellable),
  },
  {
    name: "compareScenarios",
    book: dividedBook,
    first: scenario,
    run: async (cancellable) => (await loadScenarios()).compareScenarios(["Vår"], cancellable),
  },
  {
    name: "putInForce",
    book: dividedBook,
    first: inTurn(scenario, population),
    run: async (cancellable) => (await loadScenarios()).putInForce("Vår", cancellable),
  },
  {
    name: "deleteScenario",
    book: dividedBook,
    first: inTurn(scenario, async () => (await loadScenarios()).compareScenarios(["Vår"])),
    run: async (cancellable) => (await loadScenarios()).deleteScenario("Vår", cancellable),
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
