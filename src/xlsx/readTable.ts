import type { BookTable } from "./book";
import { parseArea } from "./address";
import { decodeXstring } from "./strings";
import { child, childrenOf, flag, type Element } from "./xml";

/** One table part; undefined for a table without a header row, which a Book cannot hold. */
export function readTable(table: Element): BookTable | undefined {
  const { attributes } = table;
  const area = parseArea(attributes["ref"] ?? "");
  if (!area || attributes["headerRowCount"] === "0") return undefined;
  return {
    name: decodeXstring(attributes["displayName"] ?? attributes["name"] ?? ""),
    row: area.row,
    column: area.column,
    rows: area.rows,
    columns: childrenOf(child(table, "tableColumns"), "tableColumn").map((column) =>
      decodeXstring(column.attributes["name"] ?? ""),
    ),
    style: child(table, "tableStyleInfo")?.attributes["name"] ?? "",
    showTotals: flag(table, "totalsRowCount"),
    showFilterButton: child(table, "autoFilter") !== undefined,
  };
}
