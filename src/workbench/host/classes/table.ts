import type { Rect } from "../../engine/engine";
import { asBoolean, asInteger, asString, isOmitted } from "../arguments";
import { readValues, requireUnprotected, rewriteStructuredFormulas, touch, usedRect, writeConstant } from "../cells";
import { raiseChanged } from "../changes";
import { done, entity, type Entity, type ObjectClass } from "../entity";
import { eventTypes, listen, unlisten } from "../events";
import { invalidArgument, itemNotFound, wrongDimensions } from "../errors";
import { sameText, type SheetState, type TableState, type World } from "../state";
import { bodyRect, fillCalculatedColumns, resizeTable, tableRect } from "../tableEdits";
import { asRange, rangeClass, rangeEntity } from "./range";
import { moveCells } from "./rangeEdits";
import { tableSortClass } from "./sort";
import { renameTable } from "./tables";
import { worksheetClass } from "./worksheet";

export interface TableObject {
  sheet: SheetState;
  table: TableState;
}

const check = ({ sheet, table }: TableObject): void => {
  if (sheet.deleted || !sheet.tables.includes(table)) throw itemNotFound();
};

const flag = (
  name: "showFilterButton" | "showBandedRows" | "showBandedColumns" | "highlightFirstColumn" | "highlightLastColumn",
) => ({
  read: ({ table }: TableObject) => table[name],
  set: ({ sheet, table }: TableObject, value: unknown, world: World) => {
    requireUnprotected(sheet);
    table[name] = asBoolean(value);
    touch(world);
  },
});

const filterButton = flag("showFilterButton");
const bandedRows = flag("showBandedRows");
const bandedColumns = flag("showBandedColumns");
const firstColumn = flag("highlightFirstColumn");
const lastColumn = flag("highlightLastColumn");

function setTotals(object: TableObject, show: boolean, world: World): void {
  const { sheet, table } = object;
  requireUnprotected(sheet);
  if (show === table.showTotals) return;
  const below = { ...tableRect(table), row: table.row + table.rows, rows: 1 };
  if (show) {
    makeRoom(sheet, below, world);
    table.showTotals = true;
    table.rows++;
    writeConstant(world, sheet, below.row, table.column, { kind: "text", value: "Summa" });
  } else {
    world.engine.clearContents(sheet.index, { ...below, row: below.row - 1 });
    table.showTotals = false;
    table.rows--;
  }
  rewriteStructuredFormulas(world);
  touch(world);
}

/** Moves what stands in the way of a growing table down, as Excel does. */
function makeRoom(sheet: SheetState, rect: Rect, world: World): void {
  if (usedRect(world, sheet, true, rect)) moveCells(world, sheet, rect, "row", rect.rows);
}

/** The row numbers of the body count from 0; new rows go in before `index`, or last. */
function addRows({ sheet, table }: TableObject, index: number | undefined, values: unknown, world: World): number {
  requireUnprotected(sheet);
  const matrix = Array.isArray(values) && !Array.isArray(values[0]) ? [values as unknown[]] : values;
  const rows = Array.isArray(matrix) ? (matrix as unknown[][]) : [new Array<unknown>(table.columns.length).fill(null)];
  if (rows.some((row) => row.length !== table.columns.length)) throw wrongDimensions();
  const body = bodyRect(table);
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows) throw invalidArgument();
  const added = { ...body, row: body.row + at, rows: rows.length };
  if (at < body.rows || table.showTotals) moveCells(world, sheet, added, "row", rows.length);
  else makeRoom(sheet, added, world);
  // Rows within the table made it grow when they came.
  if (table.row + table.rows < added.row + added.rows) table.rows = added.row + added.rows - table.row;
  rewriteStructuredFormulas(world);
  rangeClass.setters!["Values"]!({ sheet, ...added }, rows, world);
  fillCalculatedColumns(world, sheet, table, added);
  return at;
}

export const tableClass: ObjectClass<TableObject> = {
  name: "Table",
  identity: ({ table }) => ({ Id: table.id, _Id: table.id }),
  check,
  properties: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.style,
    ShowHeaders: ({ table }) => table.showHeaders,
    ShowTotals: ({ table }) => table.showTotals,
    ShowFilterButton: filterButton.read,
    ShowBandedRows: bandedRows.read,
    ShowBandedColumns: bandedColumns.read,
    HighlightFirstColumn: firstColumn.read,
    HighlightLastColumn: lastColumn.read,
    LegacyId: ({ table }) => table.id,
  },
  setters: {
    Name: (object, value, world) => {
      requireUnprotected(object.sheet);
      renameTable(world, object, asString(value));
    },
    Style: ({ sheet, table }, value, world) => {
      requireUnprotected(sheet);
      const style = asString(value);
      if (style !== "" && !/^TableStyle(?:Light|Medium|Dark)\d+$/.test(style)) throw invalidArgument();
      table.style = style;
      touch(world);
    },
    ShowTotals: (object, value, world) => setTotals(object, asBoolean(value), world),
    ShowFilterButton: filterButton.set,
    ShowBandedRows: bandedRows.set,
    ShowBandedColumns: bandedColumns.set,
    HighlightFirstColumn: firstColumn.set,
    HighlightLastColumn: lastColumn.set,
  },
  navigation: {
    Columns: (object) => entity(columnsClass, object),
    Rows: (object) => entity(rowsClass, object),
    Worksheet: ({ sheet }) => entity(worksheetClass, sheet),
    Sort: (object) => entity(tableSortClass, object),
  },
  methods: {
    GetRange: ({ sheet, table }) => rangeEntity(sheet, tableRect(table)),
    GetDataBodyRange: ({ sheet, table }) => rangeEntity(sheet, bodyRect(table)),
    GetHeaderRowRange: ({ sheet, table }) => rangeEntity(sheet, { ...tableRect(table), rows: 1 }),
    GetTotalRowRange({ sheet, table }) {
      if (!table.showTotals) throw itemNotFound();
      return rangeEntity(sheet, { ...tableRect(table), row: table.row + table.rows - 1, rows: 1 });
    },
    Resize({ sheet, table }, [address], world) {
      requireUnprotected(sheet);
      const range = asRange(address, world, sheet);
      // The header row must stay where it is.
      if (range.sheet !== sheet || range.row !== table.row || range.rows < 2) throw invalidArgument();
      const before = table.rows;
      resizeTable(world, sheet, table, range);
      if (table.rows > before) {
        const added = { ...tableRect(table), row: table.row + before, rows: table.rows - before };
        fillCalculatedColumns(world, sheet, table, added);
      }
      touch(world);
      return done;
    },
    Delete({ sheet, table }, _, world) {
      requireUnprotected(sheet);
      const rect = tableRect(table);
      sheet.tables = sheet.tables.filter((t) => t !== table);
      world.engine.clearContents(sheet.index, rect);
      rewriteStructuredFormulas(world);
      touch(world);
      raiseChanged(world, { sheet, ...rect });
      return done;
    },
    ConvertToRange({ sheet, table }, _, world) {
      requireUnprotected(sheet);
      sheet.tables = sheet.tables.filter((t) => t !== table);
      rewriteStructuredFormulas(world);
      touch(world);
      return rangeEntity(sheet, tableRect(table));
    },
    ClearFilters: () => done,
    ReapplyFilters: () => done,
    _RegisterDataChangedEvent: ({ table }, _, world) => listen(world, eventTypes.tableChanged, table.id),
    _UnregisterDataChangedEvent: ({ table }, _, world) => unlisten(world, eventTypes.tableChanged, table.id),
    _RegisterSelectionChangedEvent: ({ table }, _, world) => listen(world, eventTypes.tableSelectionChanged, table.id),
    _UnregisterSelectionChangedEvent: ({ table }, _, world) =>
      unlisten(world, eventTypes.tableSelectionChanged, table.id),
  },
};

interface ColumnObject extends TableObject {
  id: number;
}

const columnIndex = ({ table, id }: ColumnObject): number => table.columns.findIndex((c) => c.id === id);

const columnRect = (object: ColumnObject): Rect => ({
  ...tableRect(object.table),
  column: object.table.column + columnIndex(object),
  columns: 1,
});

const findColumn = ({ sheet, table }: TableObject, key: unknown): Entity | null => {
  const found = table.columns.find((c) => c.id === key || sameText(c.name, String(key)) || String(c.id) === key);
  return found ? entity(columnClass, { sheet, table, id: found.id }) : null;
};

const columnsClass: ObjectClass<TableObject> = {
  name: "TableColumnCollection",
  properties: { Count: ({ table }) => table.columns.length },
  methods: {
    GetCount: ({ table }) => table.columns.length,
    GetItem(object, [key]) {
      const found = findColumn(object, key);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (object, [key]) => findColumn(object, key),
    GetItemAt({ sheet, table }, [index]) {
      const column = table.columns[asInteger(index)];
      if (!column) throw invalidArgument();
      return entity(columnClass, { sheet, table, id: column.id });
    },
  },
  items: ({ sheet, table }) => table.columns.map(({ id }) => entity(columnClass, { sheet, table, id })),
};

const columnClass: ObjectClass<ColumnObject> = {
  name: "TableColumn",
  identity: ({ id }) => ({ Id: id, _Id: id }),
  check(object) {
    check(object);
    if (columnIndex(object) < 0) throw itemNotFound();
  },
  properties: {
    Id: ({ id }) => id,
    Index: columnIndex,
    Name: (object) => object.table.columns[columnIndex(object)]!.name,
    Values: (object, world) => readValues(world, object.sheet, columnRect(object)),
  },
  setters: {
    Name(object, value, world) {
      const name = asString(value);
      const taken = object.table.columns.some((c) => c.id !== object.id && sameText(c.name, name));
      if (name === "" || taken) throw invalidArgument();
      rangeClass.setters!["Values"]!({ sheet: object.sheet, ...columnRect(object), rows: 1 }, `'${name}`, world);
    },
    Values: (object, value, world) =>
      rangeClass.setters!["Values"]!({ sheet: object.sheet, ...columnRect(object) }, value, world),
  },
  methods: {
    GetRange: (object) => rangeEntity(object.sheet, columnRect(object)),
    GetHeaderRowRange: (object) => rangeEntity(object.sheet, { ...columnRect(object), rows: 1 }),
    GetDataBodyRange: (object) =>
      rangeEntity(object.sheet, {
        ...columnRect(object),
        row: bodyRect(object.table).row,
        rows: bodyRect(object.table).rows,
      }),
    GetTotalRowRange(object) {
      if (!object.table.showTotals) throw itemNotFound();
      return rangeEntity(object.sheet, {
        ...columnRect(object),
        row: object.table.row + object.table.rows - 1,
        rows: 1,
      });
    },
  },
};

const rowsClass: ObjectClass<TableObject> = {
  name: "TableRowCollection",
  properties: { Count: ({ table }) => bodyRect(table).rows },
  methods: {
    GetCount: ({ table }) => bodyRect(table).rows,
    Add({ sheet, table }, [index, values], world) {
      const at = isOmitted(index) || index === -1 ? undefined : asInteger(index);
      return entity(rowClass, { sheet, table, index: addRows({ sheet, table }, at, values, world) });
    },
    GetItemAt({ sheet, table }, [index]) {
      const at = asInteger(index);
      if (at < 0 || at >= bodyRect(table).rows) throw invalidArgument();
      return entity(rowClass, { sheet, table, index: at });
    },
  },
  items: ({ sheet, table }) =>
    Array.from({ length: bodyRect(table).rows }, (_, index) => entity(rowClass, { sheet, table, index })),
};

interface RowObject extends TableObject {
  index: number;
}

const rowRect = ({ table, index }: RowObject): Rect => ({
  ...bodyRect(table),
  row: bodyRect(table).row + index,
  rows: 1,
});

const rowClass: ObjectClass<RowObject> = {
  name: "TableRow",
  check,
  properties: {
    Index: ({ index }) => index,
    Values: (object, world) => readValues(world, object.sheet, rowRect(object)),
  },
  setters: {
    Values: (object, value, world) =>
      rangeClass.setters!["Values"]!({ sheet: object.sheet, ...rowRect(object) }, value, world),
  },
  methods: {
    GetRange: (object) => rangeEntity(object.sheet, rowRect(object)),
    Delete(object, _, world) {
      requireUnprotected(object.sheet);
      const rect = rowRect(object);
      if (bodyRect(object.table).rows === 1) world.engine.clearContents(object.sheet.index, rect);
      else moveCells(world, object.sheet, rect, "row", -1);
      rewriteStructuredFormulas(world);
      touch(world);
      return done;
    },
  },
};
