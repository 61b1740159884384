import type { BookChart, BookSeries } from "./book";
import { encodeXstring } from "./strings";
import { element, escapeXml, HEAD, OFFICE } from "./xml";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

export const CHART_TYPES = {
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Light grey, as Excel's own. */
const GRID_LINE = element(
  "c:spPr",
  {},
  element("a:ln", {}, element("a:solidFill", {}, element("a:srgbClr", { val: "D9D9D9" }))),
);

/** A relationship of one part to another. */
export const relationship = (id: string, type: string, target: string): string =>
  element("Relationship", { Id: id, Type: `${OFFICE}/${type}`, Target: target });

export const relationshipsXml = (list: readonly string[]): string =>
  HEAD +
  element("Relationships", { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" }, list.join(""));

/** The drawing part of a sheet: each chart in its place, known as rId1, rId2 … */
export const drawingXml = (charts: readonly BookChart[]): string =>
  HEAD +
  element(
    "xdr:wsDr",
    { "xmlns:xdr": SHEET_DRAWING, "xmlns:a": DRAWING },
    charts.map((chart, i) => anchorXml(chart, i + 1)).join(""),
  );

function anchorXml(chart: BookChart, id: number): string {
  const corner = (name: string, row: number, column: number): string =>
    element(
      name,
      {},
      element("xdr:col", {}, String(column)) +
        element("xdr:colOff", {}, "0") +
        element("xdr:row", {}, String(row)) +
        element("xdr:rowOff", {}, "0"),
    );
  const properties = element("xdr:cNvPr", {
    id: id + 1,
    name: encodeXstring(chart.name),
    descr: encodeXstring(chartText(chart)),
  });
  const nothing = element("a:off", { x: 0, y: 0 }) + element("a:ext", { cx: 0, cy: 0 });
  const reference = element("c:chart", { "xmlns:c": CHART, "xmlns:r": OFFICE, "r:id": `rId${id}` });
  return element(
    "xdr:twoCellAnchor",
    {},
    corner("xdr:from", chart.row, chart.column) +
      corner("xdr:to", chart.row + chart.rows, chart.column + chart.columns) +
      element(
        "xdr:graphicFrame",
        { macro: "" },
        element("xdr:nvGraphicFramePr", {}, properties + element("xdr:cNvGraphicFramePr", {})) +
          element("xdr:xfrm", {}, nothing) +
          element("a:graphic", {}, element("a:graphicData", { uri: CHART }, reference)),
      ) +
      element("xdr:clientData", {}),
  );
}

/** A chart's text alternative: what it shows and of what. */
export const chartText = ({ title, series }: { title: string; series: readonly { name: string }[] }): string =>
  [title, series.map(({ name }) => name).join(", ")].filter((part) => part !== "").join(": ");

/** The chart part. Axis ids need only differ within it. */
export function chartXml(chart: BookChart): string {
  const val = (name: string, value: string | number): string => element(name, { val: value });
  const bars =
    val("c:barDir", chart.kind === "bar" ? "bar" : "col") +
    val("c:grouping", chart.stacked ? "stacked" : "clustered") +
    val("c:varyColors", 0) +
    chart.series.map(seriesXml).join("") +
    val("c:gapWidth", chart.gap) +
    (chart.stacked ? val("c:overlap", 100) : "") +
    val("c:axId", 1) +
    val("c:axId", 2);
  const scaling = (reversed: boolean): string =>
    element("c:scaling", {}, val("c:orientation", reversed ? "maxMin" : "minMax"));
  const [categorySide, valueSide] = chart.kind === "bar" ? ["l", "b"] : ["b", "l"];
  const categories = element(
    "c:catAx",
    {},
    val("c:axId", 1) +
      scaling(chart.reversed) +
      val("c:delete", 0) +
      val("c:axPos", categorySide) +
      val("c:crossAx", 2) +
      val("c:crosses", "autoZero"),
  );
  const format = { formatCode: chart.numberFormat, sourceLinked: chart.numberFormat === "General" ? 1 : 0 };
  const values = element(
    "c:valAx",
    {},
    val("c:axId", 2) +
      scaling(false) +
      val("c:delete", 0) +
      val("c:axPos", valueSide) +
      element("c:majorGridlines", {}, GRID_LINE) +
      element("c:numFmt", format) +
      val("c:crossAx", 1) +
      val("c:crosses", "autoZero"),
  );
  const legend = chart.legend ? element("c:legend", {}, val("c:legendPos", "b") + val("c:overlay", 0)) : "";
  return (
    HEAD +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART, "xmlns:a": DRAWING, "xmlns:r": OFFICE },
      val("c:roundedCorners", 0) +
        element(
          "c:chart",
          {},
          titleXml(chart.title) +
            val("c:autoTitleDeleted", chart.title === "" ? 1 : 0) +
            element("c:plotArea", {}, element("c:layout", {}) + element("c:barChart", {}, bars) + categories + values) +
            legend +
            val("c:plotVisOnly", 1) +
            val("c:dispBlanksAs", "gap"),
        ),
    )
  );
}

const titleXml = (title: string): string =>
  title === ""
    ? ""
    : element(
        "c:title",
        {},
        element(
          "c:tx",
          {},
          element(
            "c:rich",
            {},
            element("a:bodyPr", {}) +
              element("a:p", {}, element("a:pPr", {}, element("a:defRPr", { sz: 1200, b: 1 })) + runXml(title)),
          ),
        ) + element("c:overlay", { val: 0 }),
      );

const runXml = (text: string): string =>
  element("a:r", {}, element("a:rPr", { lang: "sv-SE", sz: 1200, b: 1 }) + element("a:t", {}, escapeXml(text)));

function seriesXml({ name, values, categories, color }: BookSeries, index: number): string {
  const fill = color && element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "") }));
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }) +
      element("c:order", { val: index }) +
      element("c:tx", {}, element("c:v", {}, escapeXml(name))) +
      (fill ? element("c:spPr", {}, fill) : "") +
      element("c:invertIfNegative", { val: 0 }) +
      (categories === undefined
        ? ""
        : element("c:cat", {}, element("c:strRef", {}, element("c:f", {}, escapeXml(categories))))) +
      element("c:val", {}, element("c:numRef", {}, element("c:f", {}, escapeXml(values)))),
  );
}
