import type { Book } from "../book";

export const SAMPLE_YEAR = 2024;

/** The sample that the server has made by running the add-in's own "create template". Rejects when it could not. */
export async function fetchSample(): Promise<Book> {
  const response = await fetch("/workbench/sample.json");
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Book;
}
