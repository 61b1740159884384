import type { BookCell, BookSheet, BookTable } from "./book";
import { areaAddress } from "./address";
import { formulaToFile, shiftFormula } from "./formulas";
import { encodeXstring } from "./strings";
import { element, escapeXml, HEAD, MAIN } from "./xml";

/** Column names hold line breaks coded, unlike cells (18.5.1.3). */
const nameAttribute = (text: string): string => encodeXstring(text).replaceAll("\n", "_x000a_");

/** A whole table part. */
export function tableXml(table: BookTable, id: number, sheet: BookSheet): string {
  const at = cellsOf(table, sheet);
  const area = { ...table, columns: table.columns.length };
  const filtered = { ...area, rows: area.rows - (table.showTotals ? 1 : 0) };
  const columns = table.columns.map((name, i) => columnXml(table, name, i, at));
  const attributes = {
    xmlns: MAIN,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaAddress(area),
    ...(table.showTotals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
  };
  return (
    HEAD +
    element(
      "table",
      attributes,
      (table.showFilterButton ? element("autoFilter", { ref: areaAddress(filtered) }) : "") +
        element("tableColumns", { count: columns.length }, columns.join("")) +
        (table.style
          ? element("tableStyleInfo", {
              name: table.style,
              showFirstColumn: 0,
              showLastColumn: 0,
              showRowStripes: 1,
              showColumnStripes: 0,
            })
          : ""),
    )
  );
}

type CellAt = (row: number, column: number) => BookCell | undefined;

function cellsOf(table: BookTable, sheet: BookSheet): CellAt {
  const last = table.row + table.rows - 1;
  const cells = new Map(
    sheet.cells
      .filter(({ row }) => row >= table.row && row <= last)
      .map((cell) => [`${cell.row} ${cell.column}`, cell]),
  );
  return (row, column) => cells.get(`${row} ${column}`);
}

function columnXml(table: BookTable, name: string, index: number, at: CellAt): string {
  const column = table.column + index;
  const total = table.showTotals ? at(table.row + table.rows - 1, column) : undefined;
  const calculated = calculatedColumn(table, column, at);
  const formulas =
    (calculated ? element("calculatedColumnFormula", {}, escapeXml(calculated)) : "") +
    (total?.formula ? element("totalsRowFormula", {}, escapeXml(formulaToFile(total.formula, table.name))) : "");
  return element(
    "tableColumn",
    {
      id: index + 1,
      name: nameAttribute(name),
      totalsRowFunction: total?.formula ? "custom" : undefined,
      totalsRowLabel: typeof total?.value === "string" ? encodeXstring(total.value) : undefined,
    },
    formulas,
  );
}

/** The formula of a column whose every row holds the same one, so that a row added in Excel gets it too. */
function calculatedColumn(table: BookTable, column: number, at: CellAt): string | undefined {
  const first = table.row + 1;
  const end = table.row + table.rows - (table.showTotals ? 1 : 0);
  const formula = at(first, column)?.formula;
  // A relative reference reads differently in each row; such a column keeps its cells' formulas only.
  if (formula === undefined || shiftFormula(formula, 1, 0) !== formula) return undefined;
  for (let row = first; row < end; row++) if (at(row, column)?.formula !== formula) return undefined;
  return formulaToFile(formula, table.name);
}
