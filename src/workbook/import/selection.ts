/** A table in long form has several rows a place: by year, sex or age. Which of them are meant is found out or asked. */
import { cellAt, headerOf, isKey, textAt, type Layout } from "./layout";
import { isFigure } from "./numbers";
import { isTime, standsForAll } from "./columns";
import type { ImportQuestion, SourceGrid } from "./understood";

/** The choice that adds the rows of a place together. */
export const SUM_ALL = "summera";

export interface Selection {
  column: number;
  header: string;
  question: ImportQuestion;
  answer: string | undefined;
}

/** More different texts than these are no selection but a name or a note. */
const MOST_CHOICES = 130;

/**
 * Takes the rows and the key of each; gives the columns that tell a key's rows apart, when most keys have several rows.
 * One double code among many is a fault, not a selection.
 */
export function findSelections(
  grid: SourceGrid,
  layout: Layout,
  rows: readonly { row: number; kod: string }[],
  taken: readonly number[],
  answerTo: (question: ImportQuestion) => string | undefined,
): Selection[] {
  const byKey = new Map<string, number[]>();
  for (const { row, kod } of rows) byKey.set(kod, [...(byKey.get(kod) ?? []), row]);
  const several = [...byKey.values()].filter(({ length }) => length > 1);
  if (several.length * 2 <= byKey.size) return [];
  const selections: Selection[] = [];
  for (let column = 0; column < layout.width; column++) {
    if (isKey(layout, column) || taken.includes(column)) continue;
    const values = [...new Set(rows.map(({ row }) => textAt(grid, row, column)))].filter((text) => text !== "");
    const time = isTime(
      grid,
      layout,
      rows.map(({ row }) => row),
      column,
    );
    const isWords = time || !rows.some(({ row }) => isFigure(cellAt(grid, row, column)));
    const varies = several.some((group) => new Set(group.map((row) => textAt(grid, row, column))).size > 1);
    if (!varies || !isWords || values.length > MOST_CHOICES) continue;
    const header = headerOf(layout, column) || `Kolumn ${column + 1}`;
    const question: ImportQuestion = {
      id: `urval:${header}`,
      about: header,
      kind: "selection",
      choices: time ? values.sort().reverse() : [...values, SUM_ALL],
    };
    const all = time ? [] : values.filter(standsForAll);
    selections.push({
      column,
      header,
      question,
      answer: answerTo(question) ?? (all.length === 1 ? all[0] : undefined),
    });
  }
  return selections;
}
