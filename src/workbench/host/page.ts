import { MARGINS, type BookPage, type BookPageLine, type PAPERS } from "../../xlsx/book";
import { maxColumns, maxRows } from "./address";
import type { PageLayoutState } from "./state";

const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;
const PARTS = ["left", "center", "right"] as const;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A file's page setup as the object model holds it. */
export function loadPage(page: BookPage | undefined): PageLayoutState {
  const layout: PageLayoutState = { values: new Map(), headersFooters: new Map() };
  if (!page) return layout;
  const { values, headersFooters } = layout;
  if (page.orientation) values.set("Orientation", page.orientation);
  if (page.paper) values.set("PaperSize", page.paper);
  if (page.fit) {
    values.set("Zoom", { horizontalFitToPages: page.fit.wide ?? 0, verticalFitToPages: page.fit.tall ?? 0 });
  } else if (page.scale !== undefined) values.set("Zoom", { scale: page.scale });
  for (const side of SIDES) {
    const points = page.margins?.[side];
    if (points !== undefined) values.set(`${capital(side)}Margin`, points);
  }
  if (page.centerHorizontally) values.set("CenterHorizontally", true);
  if (page.centerVertically) values.set("CenterVertically", true);
  for (const line of ["header", "footer"] as const) {
    for (const part of PARTS) {
      const text = page[line]?.[part];
      if (text) headersFooters.set(capital(part) + capital(line), text);
    }
  }
  if (page.printArea) layout.printArea = { ...page.printArea };
  if (page.titleRows) layout.titleRows = { ...page.titleRows, column: 0, columns: maxColumns };
  if (page.titleColumns) layout.titleColumns = { ...page.titleColumns, row: 0, rows: maxRows };
  return layout;
}

/** The page setup as a file says it; undefined when it is a new sheet's. */
export function savePage({
  values,
  headersFooters,
  printArea,
  titleRows,
  titleColumns,
}: PageLayoutState): BookPage | undefined {
  const paper = values.get("PaperSize") as keyof typeof PAPERS | undefined;
  const zoom = (values.get("Zoom") ?? {}) as Record<string, number | undefined>;
  const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = zoom;
  const margins = Object.fromEntries(
    SIDES.flatMap((side) => {
      const set = values.get(`${capital(side)}Margin`) as number | undefined;
      // A file has them in inches; hundredths of a point are what survives the way there and back.
      const points = set === undefined ? undefined : Math.round(set * 100) / 100;
      return points === undefined || points === MARGINS[side] ? [] : [[side, points]];
    }),
  );
  const line = (name: "Header" | "Footer"): BookPageLine | undefined => {
    const parts = PARTS.flatMap((part) => {
      const text = headersFooters.get(capital(part) + name);
      return text ? [[part, text] as const] : [];
    });
    return parts.length > 0 ? Object.fromEntries(parts) : undefined;
  };
  const [header, footer] = [line("Header"), line("Footer")];
  const page: BookPage = {
    ...(values.get("Orientation") === "Landscape" ? { orientation: "Landscape" } : {}),
    ...(paper ? { paper } : {}),
    ...(wide !== undefined || tall !== undefined
      ? { fit: { ...(wide ? { wide } : {}), ...(tall ? { tall } : {}) } }
      : scale !== undefined && scale !== 100
        ? { scale }
        : {}),
    ...(Object.keys(margins).length > 0 ? { margins } : {}),
    ...(values.get("CenterHorizontally") === true ? { centerHorizontally: true } : {}),
    ...(values.get("CenterVertically") === true ? { centerVertically: true } : {}),
    ...(header ? { header } : {}),
    ...(footer ? { footer } : {}),
    ...(printArea ? { printArea: { ...printArea } } : {}),
    ...(titleRows ? { titleRows: { row: titleRows.row, rows: titleRows.rows } } : {}),
    ...(titleColumns ? { titleColumns: { column: titleColumns.column, columns: titleColumns.columns } } : {}),
  };
  return Object.keys(page).length > 0 ? page : undefined;
}
