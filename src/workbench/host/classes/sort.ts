import type { Scalar } from "../../engine/engine";
import { asInteger, asRecord, oneOf } from "../arguments";
import {
  readFormula,
  readValues,
  requireUnlocked,
  requireUnprotected,
  touch,
  writeFormula,
  writeValue,
} from "../cells";
import { raiseChanged } from "../changes";
import { done, type ObjectClass } from "../entity";
import { invalidArgument, unsupported } from "../errors";
import { copied } from "../formula/shift";
import type { RangeData, World } from "../state";
import { bodyRect } from "../tableEdits";
import type { TableObject } from "./table";

interface SortField {
  key: number;
  ascending: boolean;
}

/** Excel's order: numbers, text, logical values, errors; empty cells always last. */
function rank(value: Scalar, isError: boolean): number {
  if (value === "") return 4;
  if (isError) return 3;
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

function compare(a: Scalar, b: Scalar): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b), "sv", { sensitivity: "base" });
}

function sortRows(range: RangeData, fields: SortField[], hasHeaders: boolean, world: World): void {
  requireUnprotected(range.sheet, "allowSort");
  requireUnlocked(range);
  const { sheet } = range;
  const body = hasHeaders ? { ...range, row: range.row + 1, rows: range.rows - 1 } : range;
  const values = readValues(world, sheet, body);
  const rows = values.map((line, i) => ({
    from: body.row + i,
    cells: line.map((value, j) => ({
      value,
      formula: readFormula(world, sheet, body.row + i, body.column + j),
      isError: world.engine.isError(sheet.index, body.row + i, body.column + j),
    })),
  }));
  rows.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [x, y] = [a.cells[key]!, b.cells[key]!];
      const [p, q] = [rank(x.value, x.isError), rank(y.value, y.isError)];
      if (p === 4 || q === 4) {
        if (p !== q) return p - q;
        continue;
      }
      const order = p - q || compare(x.value, y.value);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.from - b.from;
  });
  rows.forEach(({ from, cells }, i) =>
    cells.forEach(({ value, formula, isError }, j) => {
      const [row, column] = [body.row + i, body.column + j];
      if (from === row) return;
      if (formula !== undefined) writeFormula(world, sheet, row, column, copied(formula, row - from, 0));
      else writeValue(world, sheet, row, column, value, isError);
    }),
  );
  touch(world);
  raiseChanged(world, body);
}

function fieldsOf(value: unknown, columns: number): SortField[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidArgument();
  return value.map((given) => {
    const field = asRecord(given);
    const key = asInteger(field["key"]);
    if (key < 0 || key >= columns) throw invalidArgument();
    if (field["sortOn"] !== undefined && field["sortOn"] !== "Value") throw unsupported("sorting on a format");
    return { key, ascending: field["ascending"] !== false };
  });
}

export const rangeSortClass: ObjectClass<RangeData> = {
  name: "RangeSort",
  methods: {
    Apply(range, [fields, , hasHeaders, orientation], world) {
      if (orientation !== undefined && orientation !== null && oneOf(orientation, ["Rows", "Columns"]) === "Columns") {
        throw unsupported("sorting columns");
      }
      sortRows(range, fieldsOf(fields, range.columns), hasHeaders === true, world);
      return done;
    },
  },
};

export const tableSortClass: ObjectClass<TableObject> = {
  name: "TableSort",
  methods: {
    Apply({ sheet, table }, [fields], world) {
      sortRows({ sheet, ...bodyRect(table) }, fieldsOf(fields, table.columns.length), false, world);
      return done;
    },
    Clear: () => done,
  },
};
