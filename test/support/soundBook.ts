/** Workbooks after Fördela with every check saying OK, made as a user makes them, for tests to open and damage. */
import { allocate, createTemplate, loadAreas } from "../../src/actions";
import type { SampleId } from "../../src/agreements/samples";
import type { Book } from "../../src/xlsx/book";
import { openBook } from "./office";

/** The year's template, divided. */
export const soundBook = (year: 2022 | 2023 | 2024 = 2024): Promise<Book> => divided(() => createTemplate({ year }));

/** A region's own case with its områden, divided. */
export const soundSample = (id: SampleId): Promise<Book> => divided(async () => (await loadAreas()).createSample(id));

async function divided(make: () => Promise<unknown>): Promise<Book> {
  const { book } = await openBook();
  await make();
  expect((await allocate()).sound).toBe(true);
  return book();
}
