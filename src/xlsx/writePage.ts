import { areaAddress, columnLetters } from "./address";
import { MARGINS, PAPERS, type BookPage, type BookPageLine, type BookSheet } from "./book";
import { encodeXstring } from "./strings";
import { element, escapeXml } from "./xml";

const POINTS_PER_INCH = 72;

/** What stands in a worksheet part from `printOptions` to `headerFooter`, in the schema's order. */
export function pageXml(page: BookPage): string {
  const { orientation, paper, scale, fit, margins, centerHorizontally, centerVertically, header, footer } = page;
  const sides = Object.entries({ ...MARGINS, ...margins }).map(([side, points]) => [side, points / POINTS_PER_INCH]);
  const lines = lineXml("oddHeader", header) + lineXml("oddFooter", footer);
  return [
    centerHorizontally || centerVertically
      ? element("printOptions", {
          horizontalCentered: centerHorizontally && 1,
          verticalCentered: centerVertically && 1,
        })
      : "",
    element("pageMargins", Object.fromEntries(sides)),
    element("pageSetup", {
      paperSize: paper && PAPERS[paper],
      scale,
      fitToWidth: fit && (fit.wide ?? 0),
      fitToHeight: fit && (fit.tall ?? 0),
      orientation: orientation ? "landscape" : "portrait",
    }),
    lines && element("headerFooter", {}, lines),
  ].join("");
}

const lineXml = (name: string, { left, center, right }: BookPageLine = {}): string => {
  const text = [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].filter(Boolean).join("");
  return text && element(name, {}, escapeXml(encodeXstring(text)));
};

/** The names that hold a sheet's print area and titles; `index` is the sheet's place. */
export function printNamesXml({ name, page }: BookSheet, index: number): string {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  const local = (short: string, formula: string): string =>
    formula && element("definedName", { name: `_xlnm.${short}`, localSheetId: index }, escapeXml(formula));
  const { printArea, titleRows, titleColumns } = page ?? {};
  const columns =
    titleColumns &&
    `$${columnLetters(titleColumns.column)}:$${columnLetters(titleColumns.column + titleColumns.columns - 1)}`;
  const rows = titleRows && `$${titleRows.row + 1}:$${titleRows.row + titleRows.rows}`;
  return (
    local("Print_Area", printArea ? sheet + areaAddress(printArea).replace(/[A-Z]+|\d+/g, "$$$&") : "") +
    local("Print_Titles", [columns, rows].flatMap((part) => (part ? [sheet + part] : [])).join(","))
  );
}
