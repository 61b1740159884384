import { LAST_COLUMN, LAST_ROW, parseArea, type Area } from "./address";
import { MARGINS, PAPERS, type BookPage, type BookPageLine } from "./book";
import { decodeXstring } from "./strings";
import { child, flag, type Element } from "./xml";

const POINTS_PER_INCH = 72;

/** How a worksheet part prints; undefined when as a new sheet. `lost`: it says more than a Book does. */
export function readPage(root: Element): { page: BookPage | undefined; lost: boolean } {
  const setup = child(root, "pageSetup");
  const options = child(root, "printOptions");
  const lines = child(root, "headerFooter");
  const number = (name: string): number | undefined =>
    setup?.attributes[name] === undefined ? undefined : Number(setup.attributes[name]);
  const size = number("paperSize");
  const paper = (Object.keys(PAPERS) as (keyof typeof PAPERS)[]).find((name) => PAPERS[name] === size);
  const margins = readMargins(child(root, "pageMargins"));
  const scale = number("scale") ?? 100;
  const fits = flag(child(child(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const header = readLine(child(lines, "oddHeader")?.text);
  const footer = readLine(child(lines, "oddFooter")?.text);
  const page: BookPage = {
    ...(setup?.attributes["orientation"] === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paper ? { paper } : {}),
    // Where the sheet is fitted to pages the scale is only remembered.
    ...(fits
      ? { fit: readFit(number("fitToWidth") ?? 1, number("fitToHeight") ?? 1) }
      : scale === 100
        ? {}
        : { scale }),
    ...(margins ? { margins } : {}),
    ...(flag(options, "horizontalCentered") ? { centerHorizontally: true } : {}),
    ...(flag(options, "verticalCentered") ? { centerVertically: true } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
  };
  const lost =
    (size !== undefined && size !== 0 && !paper) ||
    ["blackAndWhite", "draft", "useFirstPageNumber"].some((name) => flag(setup, name)) ||
    setup?.attributes["pageOrder"] === "overThenDown" ||
    ["gridLines", "headings"].some((name) => flag(options, name)) ||
    ["differentFirst", "differentOddEven"].some((name) => flag(lines, name)) ||
    child(root, "rowBreaks") !== undefined ||
    child(root, "colBreaks") !== undefined;
  return { page: Object.keys(page).length > 0 ? page : undefined, lost };
}

const readFit = (wide: number, tall: number): BookPage["fit"] => ({
  ...(wide === 0 ? {} : { wide }),
  ...(tall === 0 ? {} : { tall }),
});

function readMargins(element: Element | undefined): BookPage["margins"] {
  const margins: NonNullable<BookPage["margins"]> = {};
  for (const side of Object.keys(MARGINS) as (keyof typeof MARGINS)[]) {
    const inches = Number(element?.attributes[side] ?? NaN);
    const points = Math.round(inches * POINTS_PER_INCH * 100) / 100;
    if (!Number.isNaN(points) && points !== MARGINS[side]) margins[side] = points;
  }
  return Object.keys(margins).length > 0 ? margins : undefined;
}

const SIDES = { L: "left", C: "center", R: "right" } as const;

/** "&LSKR&RSida &P" → its parts; what comes before the first of them stands in the centre (18.3.1.39). */
function readLine(text: string | undefined): BookPageLine | undefined {
  if (!text) return undefined;
  const line: BookPageLine = {};
  let side: keyof BookPageLine = "center";
  // Every "&" takes the sign after it along, so that the L of "&&L" is a letter.
  for (const [piece] of decodeXstring(text).matchAll(/&[\s\S]|[^&]+|&$/g)) {
    const turn = /^&([LCR])$/i.exec(piece)?.[1]?.toUpperCase();
    if (turn) side = SIDES[turn as keyof typeof SIDES];
    else line[side] = (line[side] ?? "") + piece;
  }
  return Object.keys(line).length > 0 ? line : undefined;
}

/** The formula of _xlnm.Print_Area; undefined when it is not one area. */
export const readPrintArea = (formula: string): Area | undefined => parseArea(withoutSheet(formula));

/** The formula of _xlnm.Print_Titles: "Blad!$A:$B,Blad!$1:$3", either or both. Undefined when it is something else. */
export function readPrintTitles(formula: string): Pick<BookPage, "titleRows" | "titleColumns"> | undefined {
  const found: Pick<BookPage, "titleRows" | "titleColumns"> = {};
  for (const part of formula.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []) {
    const area = parseArea(withoutSheet(part).replaceAll("$", ""));
    if (area?.columns === LAST_COLUMN + 1) found.titleRows = { row: area.row, rows: area.rows };
    else if (area?.rows === LAST_ROW + 1) found.titleColumns = { column: area.column, columns: area.columns };
    else return undefined;
  }
  return found;
}

const withoutSheet = (reference: string): string => reference.trim().replace(/^(?:'(?:[^']|'')*'|[^'!]*)!/, "");
