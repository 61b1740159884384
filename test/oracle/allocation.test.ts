/** The written formulas in LibreOffice: every step of the division, not only the amounts. */
import fc from "fast-check";
import type { Book } from "../../src/xlsx/book";
import { bookOfPlan, writeXlsx } from "../../src/xlsx";
import {
  expectedRows,
  planCase,
  randomCase,
  sharpCases,
  stepCell,
  type Case,
  type PlannedCase,
} from "../support/allocationCases";
import { calculateWithLibreOffice, describeWithLibreOffice } from "./libreoffice";

const RANDOM_BOOKS = Number(process.env.RAMKOLL_BOOKS ?? 40);

describeWithLibreOffice("formulas as LibreOffice calculates them", () => {
  const cases: Case[] = [...sharpCases, ...fc.sample(randomCase, { numRuns: RANDOM_BOOKS, seed: 2024 })].map(
    (testCase, i) => ({ ...testCase, name: `${i} ${testCase.name}` }),
  );
  let planned: PlannedCase[];
  let books: Map<string, Book>;

  beforeAll(async () => {
    planned = cases.map(planCase);
    const files = await Promise.all(
      cases.map(async ({ name }, i) => ({ name, bytes: await writeXlsx(bookOfPlan(planned[i]!.input, planned[i]!.result.plan)) })),
    );
    books = await calculateWithLibreOffice(files);
  }, 240_000);

  test.each(cases.map((testCase, i) => [testCase.name, testCase, i] as const))("%s", (name, testCase, i) => {
    const cells = new Map(
      books
        .get(name)!
        .sheets.find((sheet) => sheet.name === "Fördelning")!
        .cells.map((cell) => [`${cell.row},${cell.column}`, cell.cached ?? cell.value]),
    );
    const at = (index: number, step: Parameters<typeof stepCell>[2]) => {
      const { row, column } = stepCell(planned[i]!, index, step);
      return cells.get(`${row},${column}`);
    };
    const rows = testCase.keys.map((_, index) => ({
      floor: at(index, "heltal"),
      rest: at(index, "rest"),
      rank: at(index, "rang"),
      amount: at(index, "belopp"),
    }));
    expect(rows).toEqual(
      expectedRows(testCase).map(({ floor, rest, rank, amount }) => ({
        floor: Number(floor),
        rest: Number(rest),
        rank,
        amount: Number(amount),
      })),
    );
    const checks = books.get(name)!.sheets.find((sheet) => sheet.name === "Kontroller")!;
    const statuses = checks.cells.filter((c) => c.column === 5 && c.row > 5).map((c) => c.cached);
    const negative = expectedRows(testCase).some(({ amount }) => amount < 0n);
    expect(statuses.filter((status) => status !== "OK")).toEqual(negative ? ["FEL"] : []);
  });
});
