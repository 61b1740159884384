import { areaAddress, cellAddress, columnLetters, holds } from "./address";
import type { BookCell, BookConditionalFormat, BookSheet, CellStyle } from "./book";
import { formulaToFile } from "./formulas";
import { encodeXstring } from "./strings";
import { widthFromPoints } from "./units";
import { pageXml } from "./writePage";
import { conditionalFormatsXml, validationsXml } from "./writeRules";
import type { StringsWriter } from "./writeStrings";
import { argb } from "./writeStyles";
import { element, escapeXml, HEAD, MAIN, OFFICE } from "./xml";

const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** 64 pixels of Calibri 11, where nothing else is said. */
const DEFAULT_WIDTH = widthFromPoints(48);

export interface SheetWriting {
  isActive: boolean;
  cachedValues: boolean;
  /** The place of a look among the workbook's cell formats. */
  style: (style: CellStyle) => number;
  strings: StringsWriter;
  /** The place of a conditional format's look. */
  styleId: (format: BookConditionalFormat) => number;
}

/** A worksheet part, its elements in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function sheetXml(sheet: BookSheet, writing: SheetWriting): string {
  const { tabColor, page, merged, tables, charts } = sheet;
  const properties =
    (tabColor ? element("tabColor", { rgb: argb(tabColor) }) : "") +
    (page?.fit ? element("pageSetUpPr", { fitToPage: 1 }) : "");
  const merges = merged.map((area) => element("mergeCell", { ref: areaAddress(area) }));
  const parts = tables.map((_, i) => element("tablePart", { "r:id": `rId${i + 1}` }));
  return (
    HEAD +
    element(
      "worksheet",
      { xmlns: MAIN, "xmlns:r": OFFICE },
      (properties && element("sheetPr", {}, properties)) +
        element("sheetViews", {}, viewXml(sheet, writing.isActive)) +
        element("sheetFormatPr", { defaultRowHeight: 15 }) +
        columnsXml(sheet) +
        element("sheetData", {}, rowsXml(sheet, writing)) +
        // Without a password the flag is all there is.
        (sheet.protected ? element("sheetProtection", { sheet: 1 }) : "") +
        listXml("mergeCells", merges) +
        conditionalFormatsXml(sheet.conditionalFormats, writing.styleId) +
        validationsXml(sheet.validations) +
        pageXml(page ?? {}) +
        (charts?.length ? element("drawing", { "r:id": "rIdDrawing" }) : "") +
        listXml("tableParts", parts),
    )
  );
}

const listXml = (name: string, items: readonly string[]): string =>
  items.length > 0 ? element(name, { count: items.length }, items.join("")) : "";

function viewXml({ freeze, showGridlines }: BookSheet, isActive: boolean): string {
  const { rows = 0, columns = 0 } = freeze ?? {};
  const pane =
    rows || columns
      ? element("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellAddress({ row: rows, column: columns }),
          activePane: rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight",
          state: "frozen",
        })
      : "";
  return element(
    "sheetView",
    { showGridLines: showGridlines ? undefined : 0, tabSelected: isActive ? 1 : undefined, workbookViewId: 0 },
    pane,
  );
}

function columnsXml({ columnWidths, hiddenColumns }: BookSheet): string {
  const columns = [...new Set([...Object.keys(columnWidths).map(Number), ...hiddenColumns])].sort((a, b) => a - b);
  if (columns.length === 0) return "";
  const each = columns.map((column) => {
    const points = columnWidths[column];
    return element("col", {
      min: column + 1,
      max: column + 1,
      width: points === undefined ? DEFAULT_WIDTH : widthFromPoints(points),
      hidden: hiddenColumns.includes(column) ? 1 : undefined,
      customWidth: points === undefined ? undefined : 1,
    });
  });
  return element("cols", {}, each.join(""));
}

function rowsXml(sheet: BookSheet, writing: SheetWriting): string {
  const rows = new Map<number, Map<number, BookCell>>();
  const rowAt = (row: number) => {
    const known = rows.get(row) ?? new Map<number, BookCell>();
    rows.set(row, known);
    return known;
  };
  // A table's headers must stand in its cells, whatever the Book holds there.
  for (const { row, column, columns } of sheet.tables) {
    columns.forEach((value, i) => rowAt(row).set(column + i, { row, column: column + i, value }));
  }
  for (const cell of sheet.cells) rowAt(cell.row).set(cell.column, cell);
  for (const row of [...Object.keys(sheet.rowHeights).map(Number), ...sheet.hiddenRows]) rowAt(row);
  const hidden = new Set(sheet.hiddenRows);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights[row];
      const inOrder = [...cells.values()].sort((a, b) => a.column - b.column);
      return element(
        "row",
        {
          r: row + 1,
          ht: height,
          customHeight: height === undefined ? undefined : 1,
          hidden: hidden.has(row) ? 1 : undefined,
        },
        inOrder.map((cell) => cellXml(cell, sheet, writing)).join(""),
      );
    })
    .join("");
}

function cellXml(cell: BookCell, sheet: BookSheet, { cachedValues, style, strings }: SheetWriting): string {
  const { row, column, value, formula, cached } = cell;
  const at = { r: `${columnLetters(column)}${row + 1}`, s: cell.style ? style(cell.style) || undefined : undefined };
  if (formula !== undefined) {
    const table = sheet.tables.find((one) => holds({ ...one, columns: one.columns.length }, cell))?.name;
    const { t, v } = resultXml(cachedValues ? cached : undefined);
    return element("c", { ...at, t }, element("f", {}, escapeXml(formulaToFile(formula, table))) + v);
  }
  if (typeof value === "string") return element("c", { ...at, t: "s" }, element("v", {}, String(strings.index(value))));
  const { t, v } = resultXml(value);
  return element("c", { ...at, t }, v);
}

/** A formula's result, or a constant that is no text. */
function resultXml(value: BookCell["cached"]): { t?: "b" | "e" | "str"; v: string } {
  if (value === undefined) return { v: "" };
  if (typeof value === "number") return { v: element("v", {}, String(value)) };
  if (typeof value === "boolean") return { t: "b", v: element("v", {}, value ? "1" : "0") };
  // An empty text needs its element: without it the formula would seem not to be calculated.
  if (value === "") return { t: "str", v: "<v></v>" };
  return ERROR.test(value)
    ? { t: "e", v: element("v", {}, value) }
    : { t: "str", v: element("v", {}, escapeXml(encodeXstring(value))) };
}
