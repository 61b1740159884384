/** Every row of a table with the place that it is about; what names none is a footnote or a fault. */
import { importFel, type ImportCode, type ImportFinding } from "./findings";
import { cellAt, cellName, filled, keyColumn, placeAt, textAt, type Layout } from "./layout";
import { isFigure } from "./numbers";
import { placesOf, type Level, type Place, type Places } from "./places";
import type { Register, SourceGrid } from "./understood";

export type PlacedRow = { row: number; place: Place };

export interface Reading {
  rows: PlacedRow[];
  notes: string[];
  findings: ImportFinding[];
}

/** Without codes, "Kalmar" among "Skåne" and "Dalarna" is the county, whatever was wanted. */
export function readNamed(grid: SourceGrid, layout: Layout, register: Register, level: Level): Reading {
  const reading = readRows(grid, layout, placesOf(register, level), level);
  const count = (kind: Level) => reading.rows.filter(({ place }) => place.kind === kind).length;
  if (layout.code !== undefined || level === "region" || count("region") < count("kommun")) return reading;
  return readRows(grid, layout, placesOf(register, "region"), level);
}

/** Every row of the table with its place; a row that names none is a footnote, or a fault when it holds figures. */
function readRows(grid: SourceGrid, layout: Layout, places: Places, level: Level): Reading {
  const reading: Reading = { rows: [], notes: [], findings: [] };
  let above: Place | undefined;
  for (let row = layout.first; row < grid.cells.length; row++) {
    const columns = filled(grid, row, layout.width);
    if (columns.length === 0) continue;
    const figures = columns.filter((column) => column !== layout.code && isFigure(cellAt(grid, row, column)));
    const place = placeAt(grid, places, layout, row) ?? (figures.length > 0 && columns.length > 1 ? above : undefined);
    const text = columns.map((column) => textAt(grid, row, column)).join(" ");
    const isWords = place?.kind === "okänd" && figures.length === 0;
    if (place === undefined || isWords || (row >= layout.end && place.kind === "okänd" && text.length > 60)) {
      // In the table itself a row without figures, as of types, is still somebody's.
      if (place?.kind === "okänd" && row < layout.end && columns.length > 1 && isShort(place.text)) {
        reading.findings.push(unknown(grid, layout, row, place.code, place.text));
      } else reading.notes.push(text);
      continue;
    }
    if (place.kind === "okänd") {
      reading.findings.push(unknown(grid, layout, row, place.code, place.text));
    } else if (place.kind === "olika") {
      // Of the other level it is no business of this import.
      if ((place.kod.length === 2) !== (level === "region")) continue;
      const params = { kod: place.kod, namn: place.namn, text: place.text };
      reading.findings.push(importFel("kod-namn-olika", grid.sheet, cellName(grid, row, keyColumn(layout)), params));
    } else {
      reading.rows.push({ row, place });
      above = place;
    }
  }
  return reading;
}

const isShort = (text: string): boolean => text.length < 40;

const unknown = (grid: SourceGrid, layout: Layout, row: number, code: ImportCode, text: string): ImportFinding =>
  importFel(code, grid.sheet, cellName(grid, row, keyColumn(layout)), { text });
