/** Everything that Ramkoll needs of a workbook, in one sync whatever its size. */
import { NAMES, SHEETS, TABLES } from "../workbook/names";
import { parseAddress } from "../workbook/a1";
import {
  FORMATS_READ,
  type CellValue,
  type SheetSnapshot,
  type Snapshot,
  type TableSnapshot,
} from "../workbook/snapshot";

/** Queues the reading of all sheets, tables and names that Ramkoll knows; after the caller's sync, `take` gives it. */
export function queueSnapshot(context: Excel.RequestContext): { take: () => Snapshot } {
  const { workbook } = context;
  const worksheets = workbook.worksheets;
  worksheets.load("items/name,items/visibility");
  context.application.load("calculationMode");
  workbook.protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("name");

  const sheets = Object.values(SHEETS).map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name,visibility");
    sheet.protection.load("protected");
    // An empty sheet has no used range: the null object says so, where getUsedRange would throw.
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,formulas,rowIndex,columnIndex");
    if (FORMATS_READ.includes(name)) used.load("numberFormat");
    sheet.charts.load("items/name");
    return { sheet, used };
  });
  const tables = Object.values(TABLES).map((name) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load("name,showTotals");
    table.worksheet.load("name");
    const range = table.getRange();
    range.load("address");
    return { table, range };
  });
  const names = Object.values(NAMES).map((name) => {
    const item = workbook.names.getItemOrNullObject(name);
    item.load("name");
    return item;
  });

  return {
    take: () => ({
      sheetNames: worksheets.items.map(({ name }) => name),
      sheets: sheets.flatMap(({ sheet, used }) => (sheet.isNullObject ? [] : [sheetSnapshot(sheet, used)])),
      tables: tables.flatMap(({ table, range }) => (table.isNullObject ? [] : tableSnapshot(table, range))),
      names: names.flatMap((item) => (item.isNullObject ? [] : [item.name])),
      structureProtected: workbook.protection.protected,
      calculationMode: modeOf(context.application.calculationMode),
      active: nameOf(active),
    }),
  };
}

const nameOf = ({ name }: Excel.Worksheet): string => name;

function sheetSnapshot(sheet: Excel.Worksheet, used: Excel.Range): SheetSnapshot {
  const empty = used.isNullObject;
  return {
    name: sheet.name,
    protected: sheet.protection.protected,
    hidden: sheet.visibility !== "Visible",
    row: empty ? 0 : used.rowIndex,
    column: empty ? 0 : used.columnIndex,
    values: empty ? [] : (used.values as CellValue[][]),
    formulas: empty ? [] : (used.formulas as CellValue[][]),
    charts: sheet.charts.items.map(({ name }) => name),
    numberFormats: empty || !FORMATS_READ.includes(sheet.name) ? [] : (used.numberFormat as string[][]),
  };
}

function tableSnapshot(table: Excel.Table, range: Excel.Range): TableSnapshot[] {
  const rect = parseAddress(range.address);
  if (!rect) return [];
  const { row, column, rows, columns } = rect;
  return [
    {
      name: table.name,
      sheet: table.worksheet.name,
      row,
      column,
      rows: table.showTotals ? rows - 1 : rows,
      columns,
      totals: table.showTotals,
    },
  ];
}

function modeOf(mode: Excel.CalculationMode | string): Snapshot["calculationMode"] {
  if (mode === "Manual") return "manual";
  return mode === "AutomaticExceptTables" ? "automaticExceptTables" : "automatic";
}
