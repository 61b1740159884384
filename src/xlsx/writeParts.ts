import type { Book, BookConditionalFormat } from "./book";
import { formulaToFile } from "./formulas";
import { encodeXstring } from "./strings";
import type { WriteOptions } from "./write";
import { CHART_TYPES, chartXml, drawingXml, relationship, relationshipsXml } from "./writeCharts";
import { printNamesXml } from "./writePage";
import { sheetXml } from "./writeSheet";
import { stringsWriter } from "./writeStrings";
import { differentialStyle, placeIn, stylesWriter } from "./writeStyles";
import { tableXml } from "./writeTable";
import { element, escapeXml, HEAD, MAIN, OFFICE } from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE_TYPE = "application/vnd.openxmlformats-package";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** Path → XML of each part of the package. */
export function partsOf(book: Book, { cachedValues = true, title }: WriteOptions): Record<string, string> {
  const parts: Record<string, string> = {};
  const types: string[] = [];
  const add = (path: string, type: string, xml: string): void => {
    parts[path] = xml;
    types.push(element("Override", { PartName: `/${path}`, ContentType: type }));
  };
  const styles = stylesWriter();
  const strings = stringsWriter();
  const differential: string[] = [];
  const styleId = ({ style }: BookConditionalFormat): number => placeIn(differential, differentialStyle(style));
  let [tables, charts] = [0, 0];

  book.sheets.forEach((sheet, i) => {
    const name = `sheet${i + 1}.xml`;
    const links = sheet.tables.map((table, t) => {
      tables++;
      add(`xl/tables/table${tables}.xml`, `${SPREADSHEET}.table+xml`, tableXml(table, tables, sheet));
      return relationship(`rId${t + 1}`, "table", `../tables/table${tables}.xml`);
    });
    if (sheet.charts?.length) {
      const paths = sheet.charts.map((_, c) => `charts/chart${charts + c + 1}.xml`);
      charts += paths.length;
      sheet.charts.forEach((chart, c) => add(`xl/${paths[c]}`, CHART_TYPES.chart, chartXml(chart)));
      add(`xl/drawings/drawing${i + 1}.xml`, CHART_TYPES.drawing, drawingXml(sheet.charts));
      parts[`xl/drawings/_rels/drawing${i + 1}.xml.rels`] = relationshipsXml(
        paths.map((path, c) => relationship(`rId${c + 1}`, "chart", `../${path}`)),
      );
      links.push(relationship("rIdDrawing", "drawing", `../drawings/drawing${i + 1}.xml`));
    }
    if (links.length > 0) parts[`xl/worksheets/_rels/${name}.rels`] = relationshipsXml(links);
    const xml = sheetXml(sheet, { isActive: i === book.active, cachedValues, style: styles.index, strings, styleId });
    add(`xl/worksheets/${name}`, `${SPREADSHEET}.worksheet+xml`, xml);
  });

  add("xl/styles.xml", `${SPREADSHEET}.styles+xml`, styles.xml(differential));
  add("xl/sharedStrings.xml", `${SPREADSHEET}.sharedStrings+xml`, strings.xml());
  add("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`, workbookXml(book));
  parts["xl/_rels/workbook.xml.rels"] = relationshipsXml([
    ...book.sheets.map((_, i) => relationship(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)),
    relationship("rIdStyles", "styles", "styles.xml"),
    relationship("rIdStrings", "sharedStrings", "sharedStrings.xml"),
  ]);
  addProperties(add, title);
  parts["_rels/.rels"] = relationshipsXml([
    relationship("rId1", "officeDocument", "xl/workbook.xml"),
    element("Relationship", {
      Id: "rId2",
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: "docProps/core.xml",
    }),
    relationship("rId3", "extended-properties", "docProps/app.xml"),
  ]);
  const defaults = Object.entries({ rels: `${PACKAGE_TYPE}.relationships+xml`, xml: "application/xml" }).map(
    ([Extension, ContentType]) => element("Default", { Extension, ContentType }),
  );
  // Readers may look for it first.
  return {
    "[Content_Types].xml":
      HEAD + element("Types", { xmlns: `${PACKAGE}/content-types` }, [...defaults, ...types].join("")),
    ...parts,
  };
}

const STATES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Everything is calculated when the file is opened: cached results are another engine's. */
function workbookXml(book: Book): string {
  const { sheets, active, calculationMode } = book;
  const list = sheets.map(({ name, visibility }, i) =>
    element("sheet", { name: encodeXstring(name), sheetId: i + 1, state: STATES[visibility], "r:id": `rId${i + 1}` }),
  );
  return (
    HEAD +
    element(
      "workbook",
      { xmlns: MAIN, "xmlns:r": OFFICE },
      // The theme that Excel takes where the file has none of its own.
      element("workbookPr", { defaultThemeVersion: 164011 }) +
        element(
          "bookViews",
          {},
          element("workbookView", { windowWidth: 24000, windowHeight: 14000, activeTab: active }),
        ) +
        element("sheets", {}, list.join("")) +
        namesXml(book) +
        element("calcPr", {
          calcId: 171027,
          calcMode: calculationMode === "auto" ? undefined : calculationMode,
          fullCalcOnLoad: 1,
        }),
    )
  );
}

function namesXml({ names, sheets }: Book): string {
  const own = names.map(({ name, formula, comment }) =>
    element("definedName", { name, comment: comment && encodeXstring(comment) }, escapeXml(formulaToFile(formula))),
  );
  const all = sheets.map(printNamesXml).join("") + own.join("");
  return all && element("definedNames", {}, all);
}

/** Who made the file, when, and what it is. */
function addProperties(add: (path: string, type: string, xml: string) => void, title: string | undefined): void {
  const now = new Date().toISOString().replace(/\.\d+Z$/, "Z");
  const time = (name: string): string => element(name, { "xsi:type": "dcterms:W3CDTF" }, now);
  add(
    "docProps/core.xml",
    `${PACKAGE_TYPE}.core-properties+xml`,
    HEAD +
      element(
        "cp:coreProperties",
        {
          "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:dcterms": "http://purl.org/dc/terms/",
          "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        },
        (title === undefined ? "" : element("dc:title", {}, escapeXml(title))) +
          element("dc:creator", {}, "Ramkoll") +
          time("dcterms:created") +
          time("dcterms:modified"),
      ),
  );
  add(
    "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    HEAD +
      element(
        "Properties",
        { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
        element("Application", {}, "Ramkoll"),
      ),
  );
}
