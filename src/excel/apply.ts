/** Queues a plan: every cell, format, table and name of it goes to Excel in the caller's one sync. */
import { rectAddress } from "../workbook/a1";
import { CHECK_LOOKS, LOOKS, TABLE_STYLE } from "../workbook/looks";
import { pageCode } from "../workbook/pageLine";
import {
  without,
  type Format,
  type Highlight,
  type PagePlan,
  type Plan,
  type Rect,
  type SheetPlan,
  type Validation,
} from "../workbook/plan";
import { queueChart } from "./charts";

export function queuePlan(context: Excel.RequestContext, plan: Plan): void {
  // Both end by themselves at the sync, also when it fails.
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();

  // All sheets first: a formula may refer to one that comes later.
  const targets = plan.sheets.map((sheet) => ({
    sheet,
    target: sheet.create
      ? context.workbook.worksheets.add(sheet.name)
      : context.workbook.worksheets.getItem(sheet.name),
  }));
  // Constants and tables before formulas: a structured reference needs its table.
  for (const { sheet, target } of targets) {
    if (sheet.clear) {
      for (const rect of without(sheet.clear, sheet.spared)) {
        const range = target.getRange(rectAddress(rect));
        range.clear("Contents");
        // Looks go, rules on the cells stay: Excel has no way to read those and put them back.
        range.style = Excel.BuiltInStyle.normal;
      }
    }
    // Before its cells: what stands below a table could make it grow by itself.
    if (sheet.resize) target.tables.getItem(sheet.resize.name).resize(target.getRange(rectAddress(sheet.resize)));
    for (const format of sheet.formats) queueNumberFormat(target, format);
    for (const block of sheet.blocks) at(target, block).values = block.cells.map((row) => row.map(constantOnly));
    if (sheet.table) {
      const table = target.tables.add(rectAddress(sheet.table), true);
      table.name = sheet.table.name;
      table.style = TABLE_STYLE;
    }
  }
  for (const { sheet, target } of targets) {
    for (const block of sheet.blocks) {
      if (block.cells.some((row) => row.some(isFormula))) {
        at(target, block).formulas = block.cells.map((row) => row.map((cell) => (isFormula(cell) ? cell : null)));
      }
    }
    queueLooks(target, sheet);
    for (const chart of sheet.charts ?? []) queueChart(target, chart);
  }
  for (const { name, sheet, address, comment } of plan.names) {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    context.workbook.names.add(name, range, comment);
  }
  if (plan.activate) {
    const sheet = context.workbook.worksheets.getItem(plan.activate.sheet);
    sheet.activate();
    sheet.getRange(plan.activate.cell).select();
  }
}

const isFormula = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith("=");

/** `null` keeps a cell as it is, so a formula's cell waits for the second pass. */
const constantOnly = <T>(cell: T): T | null => (isFormula(cell) ? null : cell);

const at = (sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);

/** Before the values: a cell must be text ("@") when "01" arrives. */
function queueNumberFormat(sheet: Excel.Worksheet, format: Format): void {
  if (format.numberFormat === undefined) return;
  // One code for the whole range: Office.js broadcasts a single value.
  at(sheet, format).numberFormat = format.numberFormat as unknown as string[][];
}

function queueLooks(target: Excel.Worksheet, sheet: SheetPlan): void {
  for (const rect of sheet.merge ?? []) at(target, rect).merge(false);
  for (const format of sheet.formats) queueLook(at(target, format).format, format);
  for (const { column, columns, width } of sheet.widths) {
    target.getRangeByIndexes(0, column, 1, columns).format.columnWidth = width;
  }
  for (const { row, rows, height } of sheet.heights ?? []) {
    target.getRangeByIndexes(row, 0, rows, 1).format.rowHeight = height;
  }
  if (sheet.freeze) {
    const { rows, columns } = sheet.freeze;
    if (columns > 0) target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, rows, columns));
    else target.freezePanes.freezeRows(rows);
  }
  for (const validation of sheet.validations) queueValidation(target, validation);
  // The sheet's own rules only: where it is written anew its highlights went with `clear`.
  for (const highlight of sheet.highlights) queueHighlight(target, highlight);
  if (sheet.tabColor) target.tabColor = sheet.tabColor;
  if (sheet.page) queuePage(target, sheet.page);
}

const EDGES = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;

function queueLook(range: Excel.RangeFormat, { look, align, indent, wrap }: Format): void {
  if (look) {
    const { bold, italic, size, color, fill, edges = [], edgeColor } = LOOKS[look];
    if (bold !== undefined) range.font.bold = bold;
    if (italic !== undefined) range.font.italic = italic;
    if (size !== undefined) range.font.size = size;
    if (color !== undefined) range.font.color = color;
    if (fill !== undefined) range.fill.color = fill;
    for (const edge of edges) {
      const border = range.borders.getItem(EDGES[edge]);
      border.style = "Continuous";
      if (edgeColor !== undefined) border.color = edgeColor;
    }
  }
  if (indent) {
    range.horizontalAlignment = "Left";
    range.indentLevel = indent;
  }
  if (align) range.horizontalAlignment = align;
  if (wrap) {
    range.wrapText = true;
    range.verticalAlignment = "Top";
  }
}

function queueValidation(sheet: Excel.Worksheet, validation: Validation): void {
  const { dataValidation } = at(sheet, validation);
  switch (validation.kind) {
    case "list": {
      // A range, never typed items: those are split at commas in every language of Excel.
      dataValidation.rule = { list: { inCellDropDown: true, source: validation.source } };
      break;
    }
    case "integer":
      dataValidation.rule = { wholeNumber: { formula1: validation.minimum, operator: "GreaterThanOrEqualTo" } };
      break;
    case "decimal":
      dataValidation.rule = { decimal: { formula1: validation.minimum, operator: "GreaterThanOrEqualTo" } };
      break;
  }
  const { title, message } = validation;
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message };
}

function queueHighlight(sheet: Excel.Worksheet, { text, ...rect }: Highlight): void {
  const { cellValue } = at(sheet, rect).conditionalFormats.add("CellValue");
  cellValue.format.font.color = CHECK_LOOKS[text].color;
  cellValue.format.fill.color = CHECK_LOOKS[text].fill;
  cellValue.rule = { formula1: `="${text}"`, operator: "EqualTo" };
}

function queuePage({ pageLayout }: Excel.Worksheet, page: PagePlan): void {
  pageLayout.orientation = page.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(page.onePage && { verticalFitToPages: 1 }) };
  if (page.titleRows) pageLayout.setPrintTitleRows(`$1:$${page.titleRows}`);
  if (page.printArea) pageLayout.setPrintArea(rectAddress(page.printArea));
  if (page.margins) pageLayout.setPrintMargins("Centimeters", page.margins);
  if (page.centered) pageLayout.centerHorizontally = true;
  const lines = pageLayout.headersFooters.defaultForAllPages;
  if (page.header) {
    lines.leftHeader = pageCode(page.header.left);
    lines.centerHeader = pageCode(page.header.center);
    lines.rightHeader = pageCode(page.header.right);
  }
  if (page.footer) {
    lines.leftFooter = pageCode(page.footer.left);
    lines.centerFooter = pageCode(page.footer.center);
    lines.rightFooter = pageCode(page.footer.right);
  }
}
