import type { BookChart, BookSeries } from "./book";
import { parseArea } from "./address";
import { relationships } from "./relationships";
import { decodeXstring } from "./strings";
import { child, childrenOf, flag, parseXml, type Element } from "./xml";
import type { Parts } from "./zip";

/** Our own: written anew by each run, so what another program has added to their look is not missed. */
const OWN = /^Ramkoll /;

/**
 * The charts of a sheet that a Book can hold: one group of bars over ranges, in a place between two cells.
 * What it cannot hold is told to `lose`.
 */
export function readCharts(parts: Parts, sheetPath: string, lose: (code: string) => void): BookChart[] {
  const drawings = relationships(parts, sheetPath).filter(
    ({ type, target }) => type === "drawing" && parts.has(target),
  );
  return drawings.flatMap(({ target }) => {
    const links = relationships(parts, target);
    return parseXml(parts.get(target)!, target).children.flatMap((anchor): BookChart[] => {
      const frame = child(anchor, "graphicFrame");
      const reference = child(child(child(frame, "graphic"), "graphicData"), "chart");
      const link = links.find(({ id }) => id === reference?.attributes["r:id"]);
      if (link?.type !== "chart" || !parts.has(link.target)) {
        // Pictures are told of by their files.
        if (!child(anchor, "pic")) lose(reference ? "charts" : "shapes");
        return [];
      }
      const name = decodeXstring(child(child(frame, "nvGraphicFramePr"), "cNvPr")?.attributes["name"] ?? "");
      const place = placeOf(anchor);
      const found = place && readChart(parseXml(parts.get(link.target)!, link.target));
      if (!found) {
        lose("charts");
        return [];
      }
      if (found.more && !OWN.test(name)) lose("chart-formats");
      return [{ name, ...found.chart, ...place }];
    });
  });
}

type Place = Pick<BookChart, "row" | "column" | "rows" | "columns">;

/** Whole cells; a chart that ends within a cell gets all of it. */
function placeOf(anchor: Element): Place | undefined {
  if (anchor.name !== "twoCellAnchor") return undefined;
  const at = (corner: string, name: string): number => Number(child(child(anchor, corner), name)?.text ?? NaN);
  const end = (name: string): number => at("to", name) + (at("to", `${name}Off`) > 0 ? 1 : 0);
  const [row, column] = [at("from", "row"), at("from", "col")];
  const place = { row, column, rows: Math.max(1, end("row") - row), columns: Math.max(1, end("col") - column) };
  return Object.values(place).every(Number.isInteger) ? place : undefined;
}

/** What a chart part of ours has, by element; with anything besides, `more` is true. */
const KNOWN: Record<string, readonly string[]> = {
  chartSpace: ["roundedCorners", "chart"],
  chart: ["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs"],
  plotArea: ["layout", "barChart", "catAx", "valAx"],
  barChart: ["barDir", "grouping", "varyColors", "ser", "gapWidth", "overlap", "axId"],
  ser: ["idx", "order", "tx", "spPr", "invertIfNegative", "cat", "val"],
  catAx: ["axId", "scaling", "delete", "axPos", "crossAx", "crosses"],
  valAx: ["axId", "scaling", "delete", "axPos", "majorGridlines", "numFmt", "crossAx", "crosses"],
  legend: ["legendPos", "overlay"],
};

const hasMore = (element: Element): boolean => {
  const known = KNOWN[element.name];
  return known !== undefined && element.children.some((part) => !known.includes(part.name) || hasMore(part));
};

function readChart(root: Element): { chart: Omit<BookChart, "name" | keyof Place>; more: boolean } | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const bars = child(plot, "barChart");
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const grouping = valueOf(bars, "grouping") ?? "clustered";
  if (!bars || groups.length !== 1 || !["clustered", "stacked"].includes(grouping)) return undefined;
  const series = childrenOf(bars, "ser").map(readSeries);
  const whole = series.filter((one) => one !== undefined);
  if (series.length === 0 || whole.length < series.length) return undefined;
  const format = child(child(plot, "valAx"), "numFmt");
  return {
    chart: {
      kind: valueOf(bars, "barDir") === "bar" ? "bar" : "column",
      stacked: grouping === "stacked",
      title: textOf(child(chart, "title")),
      legend: child(chart, "legend") !== undefined,
      reversed: valueOf(child(child(plot, "catAx"), "scaling"), "orientation") === "maxMin",
      numberFormat: (!flag(format, "sourceLinked") && format?.attributes["formatCode"]) || "General",
      gap: Number(valueOf(bars, "gapWidth") ?? 150),
      series: whole,
    },
    more: hasMore(root),
  };
}

const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  child(parent, name)?.attributes["val"];

/** All text of a title, in order. */
const textOf = (title: Element | undefined): string =>
  title ? title.children.map((part) => (part.name === "t" ? part.text : textOf(part))).join("") : "";

/** A series over one range; undefined for one of typed numbers, of several ranges or of a name. */
function readSeries(ser: Element): BookSeries | undefined {
  const reference = (part: Element | undefined): string | undefined =>
    (child(part, "numRef") ?? child(part, "strRef")) && rangeOf(child(part?.children[0], "f")?.text ?? "");
  const values = reference(child(ser, "val"));
  const cat = child(ser, "cat");
  const categories = reference(cat);
  if (values === undefined || (cat && categories === undefined)) return undefined;
  const tx = child(ser, "tx");
  const cached = child(child(child(tx, "strRef"), "strCache"), "pt");
  const color = child(child(child(ser, "spPr"), "solidFill"), "srgbClr")?.attributes["val"];
  return {
    name: child(tx, "v")?.text ?? child(cached, "v")?.text ?? "",
    values,
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color: `#${color.toUpperCase()}` }),
  };
}

const rangeOf = (formula: string): string | undefined => {
  const at = formula.lastIndexOf("!");
  return at > 0 && parseArea(formula.slice(at + 1)) ? formula : undefined;
};
