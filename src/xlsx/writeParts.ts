import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Book, BookChart, BookConditionalFormat, BookSheet } from "./book";
import { formulaToFile } from "./formulas";
import { encodeXstring } from "./strings";
import { pageXml, printNamesXml } from "./writePage";
import { widthFromPoints } from "./units";
import { CHART_TYPES, chartXml, drawingXml, relationship, relationshipsXml } from "./writeCharts";
import { conditionalFormatsXml, validationsXml } from "./writeRules";
import { differentialStyle } from "./writeStyles";
import { tableXml } from "./writeTable";
import { element, escapeXml } from "./xml";

/** 64 pixels of Calibri 11, where nothing else is said. */
const DEFAULT_WIDTH = widthFromPoints(48);

/** Puts into exceljs's file what exceljs does not write: tables, rules, names with comments, the calculation mode. */
export function completeParts(zip: Uint8Array, book: Book): Uint8Array {
  const parts = unzipSync(zip);
  const edit = (path: string, change: (xml: string) => string): void => {
    const part = parts[path];
    if (!part) throw new Error(`exceljs wrote no ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  const differential: string[] = [];
  const styleId = ({ style }: BookConditionalFormat): number => {
    const xml = differentialStyle(style);
    const known = differential.indexOf(xml);
    return known >= 0 ? known : differential.push(xml) - 1;
  };
  let tableId = 0;
  let chartCount = 0;
  book.sheets.forEach((sheet, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`;
    const columns = columnsXml(sheet);
    if (columns) edit(path, (xml) => before(xml, "<sheetData", columns));
    const rules = conditionalFormatsXml(sheet.conditionalFormats, styleId) + validationsXml(sheet.validations);
    // Both stand after merged cells and before page margins (CT_Worksheet), and exceljs always writes margins.
    if (rules) edit(path, (xml) => before(xml, "<pageMargins", rules));
    if (sheet.page) {
      const page = pageXml(sheet.page);
      // exceljs writes both, in this order, and nothing between them.
      edit(path, (xml) => replaced(xml, /<pageMargins[^>]*\/><pageSetup[^>]*\/>/, page));
    }
    for (const table of sheet.tables) {
      tableId++;
      edit(`xl/tables/table${tableId}.xml`, () => tableXml(table, tableId, sheet));
    }
    if (sheet.charts?.length) addCharts(sheet.charts, i + 1, { parts, edit, firstChart: chartCount + 1 });
    chartCount += sheet.charts?.length ?? 0;
  });
  if (differential.length) {
    const list = element("dxfs", { count: differential.length }, differential.join(""));
    edit("xl/styles.xml", (xml) => replaced(xml, /<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/, list));
  }
  edit("xl/workbook.xml", (xml) => replaced(xml, /<calcPr[^>]*\/>/, namesXml(book) + calculationXml(book)));
  return zipSync(parts, { level: 6 });
}

interface Adding {
  parts: Record<string, Uint8Array>;
  edit: (path: string, change: (xml: string) => string) => void;
  firstChart: number;
}

/** A drawing with its charts, and what leads to them from the sheet and the list of types. */
function addCharts(charts: readonly BookChart[], sheet: number, { parts, edit, firstChart }: Adding): void {
  const paths = charts.map((_, i) => `charts/chart${firstChart + i}.xml`);
  const drawing = `drawings/drawing${sheet}.xml`;
  charts.forEach((chart, i) => (parts[`xl/${paths[i]}`] = strToU8(chartXml(chart))));
  parts[`xl/${drawing}`] = strToU8(drawingXml(charts));
  parts[`xl/drawings/_rels/drawing${sheet}.xml.rels`] = strToU8(
    relationshipsXml(paths.map((path, i) => relationship(`rId${i + 1}`, "chart", `../${path}`))),
  );
  const rels = `xl/worksheets/_rels/sheet${sheet}.xml.rels`;
  const link = relationship("rIdDrawing", "drawing", `../${drawing}`);
  if (parts[rels]) edit(rels, (xml) => before(xml, "</Relationships>", link));
  else parts[rels] = strToU8(relationshipsXml([link]));
  const reference = element("drawing", { "r:id": "rIdDrawing" });
  // CT_Worksheet: after the page's setup, before the tables.
  edit(`xl/worksheets/sheet${sheet}.xml`, (xml) =>
    before(xml, xml.includes("<tableParts") ? "<tableParts" : "</worksheet>", reference),
  );
  const types = [[drawing, CHART_TYPES.drawing], ...paths.map((path) => [path, CHART_TYPES.chart])];
  edit("[Content_Types].xml", (xml) =>
    before(
      xml,
      "</Types>",
      types.map(([path, type]) => element("Override", { PartName: `/xl/${path}`, ContentType: type })).join(""),
    ),
  );
}

function before(xml: string, mark: string, addition: string): string {
  const at = xml.indexOf(mark);
  if (at < 0) throw new Error(`exceljs wrote no ${mark}`);
  return xml.slice(0, at) + addition + xml.slice(at);
}

function replaced(xml: string, mark: RegExp, text: string): string {
  if (!mark.test(xml)) throw new Error(`exceljs wrote no ${mark}`);
  return xml.replace(mark, () => text);
}

/** exceljs gives every hidden column a width, and drops a column that is 9 wide. */
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

function namesXml({ names, sheets }: Book): string {
  const own = names.map(({ name, formula, comment }) =>
    element("definedName", { name, comment: comment && encodeXstring(comment) }, escapeXml(formulaToFile(formula))),
  );
  const all = sheets.map(printNamesXml).join("") + own.join("");
  return all && element("definedNames", {}, all);
}

/** Everything is calculated when the file is opened: cached results are another engine's. */
const calculationXml = ({ calculationMode }: Book): string =>
  element("calcPr", {
    calcId: 171027,
    calcMode: calculationMode === "auto" ? undefined : calculationMode,
    fullCalcOnLoad: 1,
  });
