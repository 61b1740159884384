import type { SampleId } from "../../actions/types";
import type { Book } from "../../xlsx/book";

export const SAMPLE_YEAR = 2024;

/** A sample that the server has made by running the add-in's own actions: a year's template, or with rules for områden. Rejects when it could not. */
export async function fetchSample(name: `${typeof SAMPLE_YEAR}` | SampleId = `${SAMPLE_YEAR}`): Promise<Book> {
  const response = await fetch(`/workbench/samples/${name}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Book;
}
