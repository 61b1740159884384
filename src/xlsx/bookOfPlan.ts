/** A plan as a workbook of its own, without Excel: what excel/apply.ts would make of it in an empty workbook. */
import { absolute, sheetPrefix } from "../workbook/a1";
import { CHART_GAP, CHECK_LOOKS, LOOKS, TABLE_STYLE } from "../workbook/looks";
import { pageCode } from "../workbook/pageLine";
import {
  without,
  type ChartPlan,
  type Format,
  type Highlight,
  type PageLine,
  type PagePlan,
  type Plan,
  type PlanCell,
  type Rect,
  type SheetPlan,
  type Validation,
} from "../workbook/plan";
import {
  emptyBook,
  emptySheet,
  MARGINS,
  type Book,
  type BookCell,
  type BookChart,
  type BookConditionalFormat,
  type BookPage,
  type BookPageLine,
  type BookSheet,
  type BookValidation,
  type CellStyle,
} from "./book";

/**
 * Takes plans in the order in which they would be written: a later one may add to the sheets of an earlier one. Formulas
 * have no results: whoever opens the file calculates them.
 */
export function bookOfPlan(...plans: readonly Plan[]): Book {
  const sheets = new Map<string, Drawn>();
  for (const plan of plans) {
    for (const sheetPlan of plan.sheets) {
      const drawn = sheets.get(sheetPlan.name) ?? { sheet: emptySheet(sheetPlan.name), cells: new Map() };
      sheets.set(sheetPlan.name, drawn);
      draw(drawn, sheetPlan);
    }
  }
  const activated = plans.flatMap(({ activate }) => (activate ? [activate.sheet] : [])).at(-1);
  return {
    ...emptyBook(),
    sheets: [...sheets.values()].map(({ sheet, cells }) => ({
      ...sheet,
      cells: [...cells.values()].filter(isSomething).sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    names: plans.flatMap(({ names }) =>
      names.map(({ name, sheet, address, comment }) => ({
        name,
        formula: `=${sheetPrefix(sheet)}${address.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2")}`,
        ...(comment !== "" && { comment }),
      })),
    ),
    active: Math.max(0, [...sheets.keys()].indexOf(activated ?? "")),
  };
}

interface Drawn {
  sheet: BookSheet;
  /** By "row,column". */
  cells: Map<string, BookCell>;
}

const isSomething = ({ value, formula, style }: BookCell): boolean =>
  formula !== undefined ||
  (value !== undefined && value !== "") ||
  (style !== undefined && Object.keys(style).length > 0);

function draw(drawn: Drawn, plan: SheetPlan): void {
  const { sheet, cells } = drawn;
  for (const rect of plan.clear ? without(plan.clear, plan.spared) : []) {
    eachCell(rect, (row, column) => cells.delete(`${row},${column}`));
  }
  for (const block of plan.blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((value, c) => {
        if (value === null) return;
        const [row, column] = [block.row + r, block.column + c];
        const style = cells.get(`${row},${column}`)?.style;
        cells.set(`${row},${column}`, { row, column, ...contentOf(value), ...(style && { style }) });
      }),
    );
  }
  for (const format of plan.formats) drawFormat(drawn, format);
  for (const { column, columns, width } of plan.widths) {
    for (let c = column; c < column + columns; c++) sheet.columnWidths[c] = width;
  }
  for (const { row, rows, height } of plan.heights ?? []) {
    for (let r = row; r < row + rows; r++) sheet.rowHeights[r] = height;
  }
  if (plan.freeze) sheet.freeze = plan.freeze;
  if (plan.table) {
    const { name, row, column, rows, columns } = plan.table;
    const headers = Array.from({ length: columns }, (_, i) => String(cells.get(`${row},${column + i}`)?.value ?? ""));
    sheet.tables.push({
      name,
      row,
      column,
      rows,
      columns: headers,
      style: TABLE_STYLE,
      showTotals: false,
      showFilterButton: true,
    });
  }
  sheet.merged.push(...(plan.merge ?? []).map(rectOf));
  sheet.validations.push(...plan.validations.map(validationOf));
  // The newest comes first in Excel.
  sheet.conditionalFormats.unshift(...plan.highlights.map(highlightOf).reverse());
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.page) sheet.page = pageOf(plan.page);
  for (const chart of plan.charts ?? []) {
    sheet.charts = [...(sheet.charts ?? []).filter(({ name }) => name !== chart.name), chartOf(sheet.name, chart)];
  }
}

/** The text mark is Excel's: the cell itself does not have it. */
function contentOf(value: Exclude<PlanCell, null>): Pick<BookCell, "value" | "formula"> {
  if (typeof value !== "string") return { value };
  if (value.startsWith("=")) return { formula: value };
  return value === "" ? {} : { value: value.replace(/^'/, "") };
}

function drawFormat({ cells }: Drawn, format: Format): void {
  const { look, numberFormat, align, indent, wrap } = format;
  const { bold, italic, size, color, fill, edges = [], edgeColor = "#000000" } = look ? LOOKS[look] : {};
  const everywhere: CellStyle = {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(size !== undefined && { fontSize: size }),
    ...(color !== undefined && { fontColor: color }),
    ...(fill !== undefined && { fill }),
    ...(indent && { horizontal: "Left" as const, indent }),
    ...(align && { horizontal: align }),
    ...(wrap && { wrap, vertical: "Top" as const }),
  };
  const isEdge = {
    top: (row: number) => row === format.row,
    bottom: (row: number) => row === format.row + format.rows - 1,
    left: (_: number, column: number) => column === format.column,
    right: (_: number, column: number) => column === format.column + format.columns - 1,
  };
  eachCell(format, (row, column) => {
    const at = `${row},${column}`;
    const cell = cells.get(at) ?? { row, column };
    const own = edges.filter((edge) => isEdge[edge](row, column));
    const borders = Object.fromEntries(own.map((edge) => [edge, { style: "thin" as const, color: edgeColor }]));
    const style: CellStyle = {
      ...cell.style,
      ...everywhere,
      ...(own.length > 0 && { borders: { ...cell.style?.borders, ...borders } }),
    };
    if (style.numberFormat === "General") delete style.numberFormat;
    cells.set(at, { ...cell, style });
  });
}

const rectOf = ({ row, column, rows, columns }: Rect): Rect => ({ row, column, rows, columns });

function validationOf(validation: Validation): BookValidation {
  const { title, message } = validation;
  const least = (minimum: number) => ({ formula1: minimum, operator: "GreaterThanOrEqualTo" });
  const rule =
    validation.kind === "list"
      ? { list: { inCellDropDown: true, source: validation.source } }
      : validation.kind === "integer"
        ? { wholeNumber: least(validation.minimum) }
        : { decimal: least(validation.minimum) };
  return { ...rectOf(validation), rule, error: { title, message, style: "Stop" } };
}

function highlightOf(highlight: Highlight): BookConditionalFormat {
  const { color, fill } = CHECK_LOOKS[highlight.text];
  return {
    ...rectOf(highlight),
    type: "CellValue",
    rule: { formula1: `="${highlight.text}"`, operator: "EqualTo" },
    style: { fontColor: color, fill },
  };
}

const POINTS_PER_CM = 72 / 2.54;

function pageOf(page: PagePlan): BookPage {
  const margins = Object.fromEntries(
    Object.entries(page.margins ?? {}).flatMap(([side, cm]) => {
      const points = Math.round(cm * POINTS_PER_CM * 100) / 100;
      return points === MARGINS[side as keyof typeof MARGINS] ? [] : [[side, points]];
    }),
  );
  const header = page.header && lineOf(page.header);
  const footer = page.footer && lineOf(page.footer);
  return {
    ...(page.landscape && { orientation: "Landscape" as const }),
    paper: "A4",
    fit: { wide: 1, ...(page.onePage && { tall: 1 }) },
    ...(Object.keys(margins).length > 0 && { margins }),
    ...(page.centered && { centerHorizontally: page.centered }),
    ...(header && { header }),
    ...(footer && { footer }),
    ...(page.printArea && { printArea: rectOf(page.printArea) }),
    ...(page.titleRows && { titleRows: { row: 0, rows: page.titleRows } }),
  };
}

function chartOf(sheet: string, plan: ChartPlan): BookChart {
  const { name, kind, stacked, title, categories, series, numberFormat, place } = plan;
  const range = ({ row, column, rows, columns }: Rect) =>
    `${sheetPrefix(sheet)}${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;
  return {
    name,
    kind,
    stacked,
    title,
    legend: series.length > 1,
    reversed: kind === "bar",
    numberFormat,
    gap: CHART_GAP,
    ...rectOf(place),
    series: series.map((one) => ({
      name: one.name,
      values: range(one.values),
      categories: range(categories),
      color: one.color,
    })),
  };
}

const lineOf = (line: PageLine): BookPageLine =>
  Object.fromEntries(Object.entries(line).map(([part, texts]) => [part, pageCode(texts)]));

function eachCell({ row, column, rows, columns }: Rect, visit: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) visit(r, c);
}
