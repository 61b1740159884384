import { emptySheet, type BookCell, type BookSheet, type BookTable } from "./book";
import { holds, LAST_COLUMN, LAST_ROW, parseArea, parseCell, type Place } from "./address";
import { formulaFromFile, shiftFormula } from "./formulas";
import type { ColourOf } from "./readColours";
import { UnreadableFile } from "./problem";
import { readPage } from "./readPage";
import { readConditionalFormats, readValidations } from "./readRules";
import type { Styles } from "./readStyles";
import { decodeXstring, plainText } from "./strings";
import { pointsFromWidth } from "./units";
import { child, childrenOf, flag, type Element } from "./xml";

export interface SheetSurroundings {
  strings: { text: string; rich: boolean }[];
  styles: Styles;
  colour: ColourOf;
  tables: BookTable[];
  /** Dates count from 1904 in this file. */
  from1904: boolean;
  lose: (code: string) => void;
}

/** Days from 1900-01-00 to 1904-01-01 in Excel's count. */
const DAYS_TO_1904 = 1462;

/** A worksheet part. Name and visibility stand in the workbook part and are filled in by the caller. */
export function readSheet(root: Element, around: SheetSurroundings): BookSheet {
  const sheet: BookSheet = { ...emptySheet(""), tables: around.tables };
  readView(root, sheet);
  const tabColor = around.colour(child(child(root, "sheetPr"), "tabColor"));
  if (tabColor) sheet.tabColor = tabColor;
  readRows(root, sheet, around);
  readColumns(root, sheet);
  sheet.merged = childrenOf(child(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes["ref"] ?? "") ?? [],
  );
  sheet.validations = readValidations(child(root, "dataValidations"));
  const { formats, lost } = readConditionalFormats(root, around.styles);
  sheet.conditionalFormats = formats;
  if (lost) around.lose("conditional-formats");
  const protection = child(root, "sheetProtection");
  sheet.protected = flag(protection, "sheet");
  if (protection?.attributes["hashValue"] || protection?.attributes["password"]) around.lose("passwords");
  const { page, lost: pageLost } = readPage(root);
  if (page) sheet.page = page;
  if (pageLost) around.lose("print-settings");
  loseTheRest(root, around.lose);
  return sheet;
}

function readView(root: Element, sheet: BookSheet): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  sheet.showGridlines = flag(view, "showGridLines", true);
  const pane = child(view, "pane");
  if (pane?.attributes["state"]?.startsWith("frozen")) {
    sheet.freeze = { rows: Number(pane.attributes["ySplit"] ?? 0), columns: Number(pane.attributes["xSplit"] ?? 0) };
  }
}

/** A stretch of columns wider than this is a default for the rest of the sheet, and only kept where cells are. */
const STRETCH = 256;

function readColumns(root: Element, sheet: BookSheet): void {
  const used = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), 0);
  for (const element of childrenOf(child(root, "cols"), "col")) {
    const { attributes } = element;
    const first = Number(attributes["min"]) - 1;
    if (!isIndex(first, LAST_COLUMN)) continue;
    const stretch = Number(attributes["max"]) - first;
    const last = stretch > STRETCH ? Math.max(first, used) : first + stretch - 1;
    const hidden = flag(element, "hidden");
    for (let column = first; column <= last; column++) {
      // Without the flag the width is only the default, written because of a style or of being hidden.
      if (flag(element, "customWidth") && Number(attributes["width"]) > 0) {
        sheet.columnWidths[column] = pointsFromWidth(Number(attributes["width"]));
      }
      if (hidden) sheet.hiddenColumns.push(column);
    }
  }
}

const isIndex = (index: number, last: number): boolean => Number.isInteger(index) && index >= 0 && index <= last;

interface Shared extends Place {
  formula: string;
}

function readRows(root: Element, sheet: BookSheet, around: SheetSurroundings): void {
  const shared = new Map<string, Shared>();
  let row = -1;
  for (const element of childrenOf(child(root, "sheetData"), "row")) {
    row = element.attributes["r"] === undefined ? row + 1 : Number(element.attributes["r"]) - 1;
    if (!isIndex(row, LAST_ROW)) throw new UnreadableFile("damaged", `row ${element.attributes["r"]}`);
    const height = Number(element.attributes["ht"]);
    if (height > 0 && flag(element, "customHeight")) sheet.rowHeights[row] = height;
    if (flag(element, "hidden")) sheet.hiddenRows.push(row);
    if (element.attributes["outlineLevel"]) around.lose("outlines");
    let column = -1;
    for (const c of childrenOf(element, "c")) {
      column = parseCell(c.attributes["r"] ?? "")?.column ?? column + 1;
      if (!isIndex(column, LAST_COLUMN))
        throw new UnreadableFile("damaged", `a cell past the last column, row ${row + 1}`);
      const cell = readCell(c, { row, column }, shared, around);
      if (cell) sheet.cells.push(cell);
    }
  }
}

function readCell(
  c: Element,
  place: Place,
  shared: Map<string, Shared>,
  around: SheetSurroundings,
): BookCell | undefined {
  const index = Number(c.attributes["s"] ?? 0);
  const style = around.styles.cells[index];
  const cell: BookCell = style ? { ...place, style: { ...style } } : { ...place };
  let value = readValue(c, around);
  if (typeof value === "number" && around.from1904 && around.styles.dates[index]) value += DAYS_TO_1904;
  const formula = readFormula(child(c, "f"), place, shared, around);
  if (formula !== undefined) {
    cell.formula = formula;
    if (value !== undefined) cell.cached = value;
  } else if (c.attributes["t"] === "e" && value !== undefined) {
    // A Book's constants are no errors: the same error as a formula, which is how Excel lets one be typed.
    cell.formula = `=${value}`;
    cell.cached = value;
  } else if (value !== undefined) cell.value = value;
  return cell.style || cell.formula !== undefined || cell.value !== undefined ? cell : undefined;
}

function readValue(c: Element, { strings, lose }: SheetSurroundings): string | number | boolean | undefined {
  const type = c.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const item = child(c, "is");
    const { text, rich } = item ? plainText(item) : { text: "", rich: false };
    if (rich) lose("rich-text");
    return text;
  }
  const raw = child(c, "v")?.text;
  if (raw === undefined) return undefined;
  if (type === "s") {
    const item = strings[Number(raw)];
    if (item?.rich) lose("rich-text");
    return item?.text ?? "";
  }
  if (type === "str") return decodeXstring(raw);
  if (type === "e") return raw;
  if (type === "b") return raw.trim() === "1" || raw.trim() === "true";
  if (type === "d") return serialFromIso(raw);
  if (raw.trim() === "") return undefined;
  // What a damaged file has for a number is shown as it stands, not as NaN.
  return Number.isFinite(Number(raw)) ? Number(raw) : raw;
}

/** An ISO date in a strict file → Excel's serial number (day 25569 is 1970-01-01). */
function serialFromIso(text: string): number | string {
  const time = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : /T/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}

function readFormula(
  f: Element | undefined,
  place: Place,
  shared: Map<string, Shared>,
  around: SheetSurroundings,
): string | undefined {
  if (!f) return undefined;
  const { t, si = "", ref } = f.attributes;
  const table = around.tables.find((candidate) =>
    holds({ ...candidate, columns: candidate.columns.length }, place),
  )?.name;
  if (t === "dataTable") {
    around.lose("data-tables");
    return undefined;
  }
  if (t === "array") around.lose("array-formulas");
  if (t === "shared" && f.text === "") {
    const master = shared.get(si);
    if (!master) around.lose("shared-formulas");
    return (
      master &&
      formulaFromFile(shiftFormula(master.formula, place.row - master.row, place.column - master.column), table)
    );
  }
  if (t === "shared" && ref !== undefined) shared.set(si, { ...place, formula: f.text });
  return f.text === "" ? undefined : formulaFromFile(f.text, table);
}

function loseTheRest(root: Element, lose: (code: string) => void): void {
  if (child(root, "hyperlinks")) lose("hyperlinks");
  if (child(root, "autoFilter")) lose("sheet-filters");
  if (childrenOf(child(root, "cols"), "col").some(({ attributes }) => attributes["outlineLevel"])) lose("outlines");
  for (const extension of childrenOf(child(root, "extLst"), "ext")) {
    for (const { name } of extension.children) {
      if (name === "sparklineGroups") lose("sparklines");
      if (name === "conditionalFormattings" || name === "dataValidations") lose("conditional-formats");
    }
  }
}
