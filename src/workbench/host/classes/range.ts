import type { Rect, Scalar } from "../../engine/engine";
import {
  bounding,
  intersection,
  isEntireColumns,
  isEntireRows,
  maxColumns,
  maxRows,
  parseRect,
  quotedSheet,
  rectAddress,
  sameRect,
  splitSheet,
} from "../address";
import { asInteger, asString, isOmitted, objectOf, oneOf } from "../arguments";
import {
  extraAt,
  formulaNames,
  readFormula,
  readFormulas,
  readValues,
  requireUnlocked,
  requireUnprotected,
  settle,
  touch,
  usedRect,
  writeConstant,
  writeFormula,
} from "../cells";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { HostError, invalidArgument, itemNotFound, wrongDimensions } from "../errors";
import { raiseChanged } from "../changes";
import { fromR1C1, toR1C1 } from "../formula/r1c1";
import { fromSwedish, toSwedish } from "../formula/swedish";
import { findSheet, type RangeData, type SheetState, type World } from "../state";
import { typedValue } from "../typed";
import { conditionalFormatsClass } from "./conditionalFormats";
import { dataValidationClass } from "./dataValidation";
import { formatClass } from "./format";
import { getCellProperties, setCellProperties } from "./cellProperties";
import { clearRange, copyFrom, deleteCells, insertCells, mergeCells, unmergeCells } from "./rangeEdits";
import { rangeSortClass } from "./sort";
import { tablesClass } from "./tables";
import { worksheetClass } from "./worksheet";
import { growTables } from "../tableEdits";

export const rangeEntity = (sheet: SheetState, rect: Rect): Entity => {
  const { row, column, rows, columns } = rect;
  const inside = row >= 0 && column >= 0 && rows > 0 && columns > 0;
  if (!inside || row + rows > maxRows || column + columns > maxColumns) throw invalidArgument();
  return entity(rangeClass, { sheet, row, column, rows, columns });
};

/** A range given as an object or as an address on `sheet` (or on the sheet that it names). */
export function asRange(value: unknown, world: World, sheet: SheetState | undefined): RangeData {
  const range = objectOf(value, rangeClass);
  if (range) return range;
  const { sheet: name, rest } = splitSheet(asString(value));
  const target = name === undefined ? sheet : findSheet(world, name);
  const rect = parseRect(rest);
  if (name !== undefined && !target) throw itemNotFound();
  if (!target || !rect) throw invalidArgument();
  return { sheet: target, ...rect };
}

export const fullAddress = ({ sheet, ...rect }: RangeData, sign: "" | "$" = ""): string =>
  `${quotedSheet(sheet.name)}!${rectAddress(rect, sign)}`;

/** Excel answers null where a range is too large to be answered cell by cell. */
const tooLarge = (range: RangeData): boolean =>
  isEntireColumns(range) || isEntireRows(range) || range.rows * range.columns > 5_000_000;

const grid = <T>(range: RangeData, read: (row: number, column: number) => T): T[][] | null =>
  tooLarge(range)
    ? null
    : Array.from({ length: range.rows }, (_, i) =>
        Array.from({ length: range.columns }, (_, j) => read(range.row + i, range.column + j)),
      );

const numberFormat = (world: World, sheet: SheetState, row: number, column: number): string => {
  const format = world.engine.style(sheet.index, row, column).num_fmt;
  return format === "general" ? "General" : format;
};

/** A value for each cell: one for all, or a matrix of the range's size. */
function matrix(range: RangeData, value: unknown): (i: number, j: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as unknown[];
  const fits = rows.length === range.rows && rows.every((r) => Array.isArray(r) && r.length === range.columns);
  if (!fits) throw wrongDimensions();
  return (i, j) => (rows[i] as unknown[])[j];
}

/** Writes constants and formulas; null leaves a cell as it is, "" empties it. */
function setCells(
  range: RangeData,
  value: unknown,
  world: World,
  toEnglish: (formula: string, row: number, column: number) => string = (formula) => formula,
): void {
  requireUnlocked(range);
  const at = matrix(range, value);
  if (tooLarge(range)) throw invalidArgument();
  const names = formulaNames(world);
  const { sheet } = range;
  for (let i = 0; i < range.rows; i++) {
    for (let j = 0; j < range.columns; j++) {
      const given = at(i, j);
      const [row, column] = [range.row + i, range.column + j];
      if (given === null) continue;
      if (typeof given === "number") {
        if (!Number.isFinite(given)) throw invalidArgument();
        const isText = numberFormat(world, sheet, row, column) === "@";
        writeConstant(
          world,
          sheet,
          row,
          column,
          isText ? { kind: "text", value: String(given) } : { kind: "number", value: given + 0 },
        );
      } else if (typeof given === "boolean") {
        writeConstant(world, sheet, row, column, { kind: "boolean", value: given });
      } else if (typeof given === "string") {
        // Excel's limit for the text of a cell.
        if (given.length > 32767) throw invalidArgument();
        const format = numberFormat(world, sheet, row, column);
        const { input, numberFormat: asTyped } = typedValue(given, format === "@");
        if (input.kind === "formula") {
          writeFormula(world, sheet, row, column, toEnglish(input.value, row, column), names);
        } else writeConstant(world, sheet, row, column, input);
        if (asTyped && format === "General") {
          world.engine.setStyle(sheet.index, { row, column, rows: 1, columns: 1 }, "num_fmt", asTyped);
        }
      } else throw invalidArgument();
    }
  }
  growTables(world, range);
  raiseChanged(world, range);
}

const errorText = /^#[A-Z0-9/]+[!?]?$/;

function valueType(world: World, sheet: SheetState, row: number, column: number, value: Scalar): string {
  if (value === "" && readFormula(world, sheet, row, column) === undefined) return "Empty";
  if (typeof value === "string") {
    return errorText.test(value) && world.engine.isError(sheet.index, row, column) ? "Error" : "String";
  }
  return typeof value === "boolean" ? "Boolean" : "Double";
}

const hiddenRows = (world: World, { sheet, row, rows }: RangeData): boolean | null =>
  uniform(rows, (i) => world.engine.model.getRowHeight(sheet.index, row + i + 1) === 0);

const hiddenColumns = (world: World, { sheet, column, columns }: RangeData): boolean | null =>
  uniform(columns, (j) => world.engine.model.getColumnWidth(sheet.index, column + j + 1) === 0);

/** The value that all share, or null. */
function uniform<T>(count: number, read: (i: number) => T): T | null {
  const first = read(0);
  for (let i = 1; i < Math.min(count, 10000); i++) if (read(i) !== first) return null;
  return first;
}

const moved = (range: RangeData, by: Partial<Rect>): Entity =>
  rangeEntity(range.sheet, {
    row: range.row + (by.row ?? 0),
    column: range.column + (by.column ?? 0),
    rows: by.rows ?? range.rows,
    columns: by.columns ?? range.columns,
  });

const other = (range: RangeData, value: unknown, world: World): RangeData => {
  const found = asRange(value, world, range.sheet);
  if (found.sheet !== range.sheet) throw invalidArgument();
  return found;
};

function usedWithin(range: RangeData, valuesOnly: unknown, world: World): Entity | null {
  settle(world);
  const used = usedRect(world, range.sheet, valuesOnly === true, range);
  return used ? rangeEntity(range.sheet, used) : null;
}

export const rangeClass: ObjectClass<RangeData> = {
  name: "Range",
  identity(range, world) {
    for (const [reference, known] of world.references) if (known === range) return { _ReferenceId: reference };
    const reference = `R${world.nextId++}`;
    world.references.set(reference, range);
    return { _ReferenceId: reference };
  },
  check({ sheet }) {
    if (sheet.deleted) throw itemNotFound();
  },
  properties: {
    Address: (range) => fullAddress(range),
    AddressLocal: (range) => fullAddress(range),
    RowIndex: (range) => range.row,
    ColumnIndex: (range) => range.column,
    RowCount: (range) => range.rows,
    ColumnCount: (range) => range.columns,
    CellCount: (range) => (range.rows * range.columns >= 2 ** 31 ? -1 : range.rows * range.columns),
    Values: (range, world) => (tooLarge(range) ? null : readValues(world, range.sheet, range)),
    Formulas: (range, world) => (tooLarge(range) ? null : readFormulas(world, range.sheet, range)),
    FormulasLocal: (range, world) =>
      tooLarge(range)
        ? null
        : readFormulas(world, range.sheet, range).map((row) =>
            row.map((f) => (typeof f === "string" && f.startsWith("=") ? toSwedish(f) : f)),
          ),
    FormulasR1C1: (range, world) =>
      tooLarge(range)
        ? null
        : readFormulas(world, range.sheet, range).map((row, i) =>
            row.map((f, j) =>
              typeof f === "string" && f.startsWith("=") ? toR1C1(f, range.row + i, range.column + j) : f,
            ),
          ),
    Text: (range, world) => {
      settle(world);
      return grid(range, (row, column) => world.engine.text(range.sheet.index, row, column));
    },
    ValueTypes: (range, world) =>
      tooLarge(range)
        ? null
        : readValues(world, range.sheet, range).map((row, i) =>
            row.map((value, j) => valueType(world, range.sheet, range.row + i, range.column + j, value)),
          ),
    NumberFormat: (range, world) => grid(range, (row, column) => numberFormat(world, range.sheet, row, column)),
    // Swedish Excel names General otherwise; the other codes are written alike save for the separators.
    NumberFormatLocal: (range, world) =>
      grid(range, (row, column) => {
        const format = numberFormat(world, range.sheet, row, column);
        return format === "General" ? "Standard" : format.replaceAll(",", "\u00a0").replaceAll(".", ",");
      }),
    IsEntireRow: (range) => isEntireRows(range),
    IsEntireColumn: (range) => isEntireColumns(range),
    RowHidden: (range, world) => hiddenRows(world, range),
    ColumnHidden: (range, world) => hiddenColumns(world, range),
    Hidden: (range, world) => hiddenRows(world, range) === true || hiddenColumns(world, range) === true,
    HasSpill: (range, world) => {
      settle(world);
      return tooLarge(range)
        ? null
        : uniform(range.rows * range.columns, (n) =>
            world.engine.isSpillAnchor(
              range.sheet.index,
              range.row + Math.floor(n / range.columns),
              range.column + (n % range.columns),
            ),
          );
    },
  },
  setters: {
    Values: (range, value, world) => setCells(range, value, world),
    Formulas: (range, value, world) => setCells(range, value, world),
    FormulasLocal: (range, value, world) => setCells(range, value, world, fromSwedish),
    FormulasR1C1: (range, value, world) => setCells(range, value, world, fromR1C1),
    NumberFormat(range, value, world) {
      requireFormatting(range);
      const at = matrix(range, value);
      touch(world);
      const put = (rect: Rect, format: string): void =>
        world.engine.setStyle(range.sheet.index, rect, "num_fmt", format === "General" ? "general" : format);
      if (!Array.isArray(value)) {
        put(formattable(range, world), asString(value));
        return;
      }
      // One call for each run straight down: a matrix is mostly one format a column.
      for (let j = 0; j < range.columns; j++) {
        let from = 0;
        for (let i = 1; i <= range.rows; i++) {
          if (i < range.rows && at(i, j) === at(from, j)) continue;
          const format = at(from, j);
          if (format !== null) {
            put({ row: range.row + from, column: range.column + j, rows: i - from, columns: 1 }, asString(format));
          }
          from = i;
        }
      }
    },
    /** Only the style that every cell has from the start: no other is kept. Rules on the cells stay. */
    Style(range, value, world) {
      oneOf(value, ["Normal"]);
      requireFormatting(range);
      world.engine.clearFormats(range.sheet.index, formattable(range, world));
      range.sheet.extras = range.sheet.extras.filter(({ rect }) => {
        const common = intersection(rect, range);
        return !common || !sameRect(common, rect);
      });
      touch(world);
    },
    RowHidden(range, value, world) {
      requireFormatting(range, "allowFormatRows");
      world.engine.model.setRowsHidden(range.sheet.index, range.row + 1, range.row + range.rows, value === true);
      touch(world);
    },
    ColumnHidden(range, value, world) {
      requireFormatting(range, "allowFormatColumns");
      const { sheet, column, columns } = range;
      world.engine.model.setColumnsHidden(sheet.index, column + 1, column + columns, value === true);
      touch(world);
    },
  },
  navigation: {
    Format: (range) => entity(formatClass, range),
    Worksheet: ({ sheet }) => entity(worksheetClass, sheet),
    Sort: (range) => entity(rangeSortClass, range),
    ConditionalFormats: (range) => entity(conditionalFormatsClass, range),
    DataValidation: (range) => entity(dataValidationClass, range),
  },
  methods: {
    GetCell: (range, [row, column]) =>
      rangeEntity(range.sheet, {
        row: range.row + asInteger(row),
        column: range.column + asInteger(column),
        rows: 1,
        columns: 1,
      }),
    GetRow: (range, [row]) => {
      const at = asInteger(row);
      if (at < 0 || at >= range.rows) throw invalidArgument();
      return moved(range, { row: at, rows: 1 });
    },
    GetColumn: (range, [column]) => {
      const at = asInteger(column);
      if (at < 0 || at >= range.columns) throw invalidArgument();
      return moved(range, { column: at, columns: 1 });
    },
    GetOffsetRange: (range, [rows, columns]) => moved(range, { row: asInteger(rows), column: asInteger(columns) }),
    GetResizedRange: (range, [rows, columns]) =>
      moved(range, { rows: range.rows + asInteger(rows), columns: range.columns + asInteger(columns) }),
    GetAbsoluteResizedRange: (range, [rows, columns]) =>
      moved(range, { rows: asInteger(rows), columns: asInteger(columns) }),
    GetIntersection(range, [value], world) {
      const common = intersection(range, other(range, value, world));
      if (!common) throw itemNotFound();
      return rangeEntity(range.sheet, common);
    },
    GetIntersectionOrNullObject(range, [value], world) {
      const second = asRange(value, world, range.sheet);
      const common = second.sheet === range.sheet ? intersection(range, second) : undefined;
      return common ? rangeEntity(range.sheet, common) : null;
    },
    GetBoundingRect: (range, [value], world) => rangeEntity(range.sheet, bounding(range, other(range, value, world))),
    GetEntireRow: (range) => moved({ ...range, column: 0 }, { columns: maxColumns }),
    GetEntireColumn: (range) => moved({ ...range, row: 0 }, { rows: maxRows }),
    GetLastCell: (range) => moved(range, { row: range.rows - 1, column: range.columns - 1, rows: 1, columns: 1 }),
    GetLastRow: (range) => moved(range, { row: range.rows - 1, rows: 1 }),
    GetLastColumn: (range) => moved(range, { column: range.columns - 1, columns: 1 }),
    GetUsedRange(range, [valuesOnly], world) {
      const used = usedWithin(range, valuesOnly, world);
      if (!used) throw itemNotFound();
      return used;
    },
    GetUsedRangeOrNullObject: (range, [valuesOnly], world) => usedWithin(range, valuesOnly, world),
    GetTables: (range) => entity(tablesClass, { sheet: range.sheet, within: range }),
    Select(range, _, world) {
      if (range.sheet.hidden) throw invalidArgument();
      world.activeChart = undefined;
      const { model } = world.engine;
      model.setSelectedSheet(range.sheet.index);
      model.setSelectedCell(range.row + 1, range.column + 1);
      model.setSelectedRange(range.row + 1, range.column + 1, range.row + range.rows, range.column + range.columns);
      return done;
    },
    GetCellProperties: (range, [load], world) => getCellProperties(range, load, world),
    SetCellProperties(range, [data], world) {
      setCellProperties(range, data, world);
      return done;
    },
    Clear: (range, [applyTo], world) =>
      clearRange(
        range,
        oneOf(isOmitted(applyTo) ? "All" : applyTo, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"]),
        world,
      ),
    Delete: (range, [shift], world) => deleteCells(range, oneOf(shift, ["Up", "Left"]), world),
    Insert(range, [shift], world) {
      insertCells(range, oneOf(shift, ["Down", "Right"]), world);
      return moved(range, {});
    },
    Merge: (range, [across], world) => mergeCells(range, across === true, world),
    Unmerge: (range, _, world) => unmergeCells(range, world),
    CopyFrom(range, [source, type, skipBlanks, transpose], world) {
      if (skipBlanks === true || transpose === true) throw new HostError("UnsupportedOperation", "Not built.", 501);
      const kind = oneOf(isOmitted(type) ? "All" : type, ["All", "Formulas", "Values", "Formats"]);
      copyFrom(range, asRange(source, world, range.sheet), kind, world);
      return done;
    },
    Calculate(_, __, world) {
      world.engine.calculate();
      world.stale = false;
      return done;
    },
    _KeepReference: () => done,
    _ValidateArraySize(range, [rows, columns]) {
      if (rows !== range.rows || columns !== range.columns) throw wrongDimensions();
      return done;
    },
  },
};

/** Refuses to format on a protected sheet that does not allow it. */
export const requireFormatting = ({ sheet }: { sheet: SheetState }, permission = "allowFormatCells"): void =>
  requireUnprotected(sheet, permission);

/**
 * A whole sheet is formatted as its first columns: giving a format to 17 thousand million cells takes the engine
 * many seconds, and nobody looks out there.
 */
export function formattable(range: RangeData, world: World): Rect {
  if (!isEntireColumns(range) || range.columns <= 200) return range;
  const used = usedRect(world, range.sheet, false);
  return { ...range, columns: Math.max(100, used ? used.column + used.columns - range.column : 0) };
}

export const isLocked = (sheet: SheetState, row: number, column: number): boolean =>
  extraAt(sheet, row, column, "locked") ?? true;
