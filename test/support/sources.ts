/** One input sheet as it is read. */
import type { InputSheet } from "../../src/workbook/inputSheet";
import { openSource, type Source } from "../../src/workbook/parse/source";
import type { Snapshot, TableSnapshot } from "../../src/workbook/snapshot";
import type { ColumnChoices } from "../../src/workbook/understanding";
import { snapshotOf, type Rows } from "./snapshot";

interface Around {
  /** The sheet's own name; ours when left out. */
  name?: string;
  formulas?: Rows;
  tables?: TableSnapshot[];
  choices?: ColumnChoices;
}

/** A workbook with one sheet whose first used cell is B3: a user may leave room above and beside. */
export function snapshotAtB3(name: string, rows: Rows, { formulas, tables = [] }: Around = {}): Snapshot {
  const snapshot = snapshotOf({ [name]: rows }, { tables, ...(formulas && { formulas: { [name]: formulas } }) });
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, row: 2, column: 1 })) };
}

/** The rows, header among them, from B3 on. */
export function sourceOf<Key extends string>(
  description: InputSheet<Key>,
  rows: Rows,
  around: Around = {},
): Source<Key> {
  const source = openSource(
    snapshotAtB3(around.name ?? description.name, rows, around),
    description,
    around.choices ?? {},
  );
  if (!source) throw new Error(`no sheet ${description.name}`);
  return source;
}
