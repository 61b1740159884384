/** How an input sheet is described: once, for the template, the parser, the formulas and the README. */
import type { Validation } from "./plan";

/** What a column may hold; the parser has one rule for each. */
export type ColumnKind = "code" | "text" | "persons" | "kronor" | "weight" | "date" | "share" | "derived";

export interface InputColumn {
  /** Our header, unit included: "Belopp (kr)". */
  header: string;
  /** Other spellings in the wild, compared without case, spaces, dates and unit. */
  aliases: readonly string[];
  kind: ColumnKind;
  required: boolean;
  /** en-US format code; "@" keeps "01" from becoming 1. */
  numberFormat: string;
  /** Points. */
  width: number;
  help: string;
}

export interface InputSheet<Key extends string = string> {
  name: string;
  table: string;
  title: string;
  purpose: string;
  columns: Readonly<Record<Key, InputColumn>>;
  /** Zero-based row of the table's header in our own template. */
  headerRow: number;
}

/** Header row of every input sheet of ours: title, purpose, master check, one setting and a blank row above it. */
export const HEADER_ROW = 5;

/** Columns in the order of the sheet. */
export const columnKeys = <Key extends string>(sheet: InputSheet<Key>): Key[] => Object.keys(sheet.columns) as Key[];

/** The allowed input of a column, for the rows of a table; none where any text will do. */
export function validationFor(column: InputColumn, rect: { row: number; column: number; rows: number }): Validation[] {
  const where = { ...rect, columns: 1, title: column.header, message: column.help };
  switch (column.kind) {
    case "persons":
    case "kronor":
      return [{ ...where, kind: "integer", minimum: 0 }];
    case "weight":
      return [{ ...where, kind: "decimal", minimum: 0 }];
    default:
      return [];
  }
}
