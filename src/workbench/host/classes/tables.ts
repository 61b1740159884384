import type { Rect } from "../../engine/engine";
import { intersection } from "../address";
import { asBoolean, asInteger } from "../arguments";
import { requireUnprotected, rewriteStructuredFormulas, touch } from "../cells";
import { entity, type Entity, type ObjectClass } from "../entity";
import { eventTypes, listen, unlisten, workbookTarget } from "../events";
import { invalidArgument, itemNotFound, unsupported } from "../errors";
import { allTables, sameText, type RangeData, type SheetState, type TableState, type World } from "../state";
import { requireFreeArea, requireFreeName, takeHeaders, tableRect } from "../tableEdits";
import { asRange } from "./range";
import { tableClass, type TableObject } from "./table";

export interface TablesObject {
  /** Absent: the whole workbook's. */
  sheet?: SheetState;
  within?: RangeData;
}

const listed = ({ sheet, within }: TablesObject, world: World): TableObject[] =>
  allTables(world).filter(
    (found) =>
      (!sheet || found.sheet === sheet) && (!within || intersection(tableRect(found.table), within) !== undefined),
  );

const find = (tables: TablesObject, key: unknown, world: World): Entity | null => {
  const found = listed(tables, world).find(({ table }) => table.id === key || sameText(table.name, String(key)));
  return found ? entity(tableClass, found) : null;
};

function freshName(world: World): string {
  for (let n = 1; ; n++) {
    const name = `Tabell${n}`;
    if (!allTables(world).some(({ table }) => sameText(table.name, name))) return name;
  }
}

export function addTable(world: World, sheet: SheetState, rect: Rect, hasHeaders: boolean): TableState {
  // Excel makes headers itself then, in the user's language, and shifts the data down.
  if (!hasHeaders) throw unsupported("a table of cells without headers");
  requireUnprotected(sheet);
  requireFreeArea(sheet, rect);
  if (sheet.merged.some((merged) => intersection(merged, rect))) throw invalidArgument();
  const table: TableState = {
    id: `{${(world.nextId++).toString(16).toUpperCase().padStart(8, "0")}-0000-4000-8000-000000000000}`,
    name: freshName(world),
    row: rect.row,
    column: rect.column,
    // A header alone gets a row of data.
    rows: Math.max(rect.rows, 2),
    columns: Array.from({ length: rect.columns }, (_, j) => ({ id: j + 1, name: "" })),
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  takeHeaders(world, sheet, table);
  touch(world);
  return table;
}

export const tablesClass: ObjectClass<TablesObject> = {
  name: "TableCollection",
  properties: { Count: (tables, world) => listed(tables, world).length },
  methods: {
    Add({ sheet }, [address, hasHeaders], world) {
      const range = asRange(address, world, sheet ?? world.sheets[world.engine.model.getSelectedSheet()]);
      if (sheet && range.sheet !== sheet) throw invalidArgument();
      const table = addTable(world, range.sheet, range, asBoolean(hasHeaders));
      return entity(tableClass, { sheet: range.sheet, table });
    },
    GetCount: (tables, _, world) => listed(tables, world).length,
    GetItem(tables, [key], world) {
      const found = find(tables, key, world);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (tables, [key], world) => find(tables, key, world),
    GetItemAt(tables, [index], world) {
      const found = listed(tables, world)[asInteger(index)];
      if (!found) throw invalidArgument();
      return entity(tableClass, found);
    },
    GetFirst(tables, _, world) {
      const found = listed(tables, world)[0];
      if (!found) throw itemNotFound();
      return entity(tableClass, found);
    },
    _RegisterDataChangedEvent: (_, __, world) => listen(world, eventTypes.tableChanged, workbookTarget),
    _UnregisterDataChangedEvent: (_, __, world) => unlisten(world, eventTypes.tableChanged, workbookTarget),
  },
  items: (tables, world) => listed(tables, world).map((found) => entity(tableClass, found)),
};

export function renameTable(world: World, { table }: TableObject, name: string): void {
  requireFreeName(world, name, table);
  if (world.names.some((n) => sameText(n.name, name))) throw invalidArgument();
  table.name = name;
  rewriteStructuredFormulas(world);
  touch(world);
}
