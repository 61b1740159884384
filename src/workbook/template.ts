/** The input sheets as the add-in makes them, from the descriptions in sheets/ and a year's figures. */
import type { Region } from "../domain/allocate";
import type { Pot } from "../domain/frame";
import type { Kronor } from "../domain/kronor";
import { METHODS, type Method } from "../domain/method";
import type { Kommun, Weights } from "../domain/ruralKey";
import { text } from "./calcSheet";
import { listCells, listSource } from "./choiceList";
import { columnKeys, validationFor, type InputSheet } from "./inputSheet";
import { headerHeight } from "./looks";
import { MASTER_ROW } from "./names";
import { newSheet, type Format, type PlanCell, type Validation, type SheetBody, type NewSheet } from "./plan";
import { kommuner } from "./sheets/kommuner";
import { FRAME_LABEL, ram } from "./sheets/ram";
import { regioner } from "./sheets/regioner";
import { METHOD_LABEL, METHOD_ROW, vikter } from "./sheets/vikter";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "./sheetHead";

/** Shown where the master check will stand, until the first run. */
export const NOT_RUN = "Ännu inte fördelat";

export interface TemplateData {
  pots: readonly Pot[];
  frame: Kronor;
  weights: Weights;
  method: Method;
  regions: readonly Region[];
  kommuner: readonly (Kommun & { kommun: string })[];
  /** regionkod → decided amounts, kr; empty when the year has none. */
  decided: ReadonlyMap<string, { befolkning: Kronor; landsbygd: Kronor }>;
  /** What stands as source beside each region's population. */
  regionSource: string;
  kommunNote: string;
}

/** Columns of Regioner that a template fills; decided amounts only where the year has them. */
export function regionerTemplate(data: TemplateData): NewSheet {
  const hasDecided = data.decided.size > 0;
  const keys = columnKeys(regioner).filter((key) => key !== "beslutat" && (hasDecided || !key.startsWith("beslutat")));
  const rows = data.regions.map((region) =>
    keys.map((key): PlanCell => {
      switch (key) {
        case "regionkod":
          return region.regionkod;
        case "region":
          return text(region.region);
        case "folkmangd":
          return region.folkmangd;
        case "beslutatBefolkning":
          return data.decided.get(region.regionkod)?.befolkning ?? "";
        case "beslutatLandsbygd":
          return data.decided.get(region.regionkod)?.landsbygd ?? "";
        default:
          return text(data.regionSource);
      }
    }),
  );
  return newSheet(inputSheet(regioner, keys, rows));
}

export function kommunerTemplate(data: TemplateData): NewSheet {
  const rows = data.kommuner.map(({ kommunkod, kommun, regionkod, kommuntyp, folkmangd }): PlanCell[] => [
    kommunkod,
    text(kommun),
    regionkod,
    text(kommuntyp),
    folkmangd,
  ]);
  const sheet = inputSheet(kommuner, columnKeys(kommuner), rows, data.kommunNote);
  const types = { sheet: vikter.name, row: vikter.headerRow + 1, column: 0, items: data.weights.size };
  const column = columnKeys(kommuner).indexOf("kommuntyp");
  const list: Validation = {
    row: kommuner.headerRow + 1,
    column,
    rows: Math.max(1, rows.length),
    columns: 1,
    kind: "list",
    source: listSource(types),
    title: kommuner.columns.kommuntyp.header,
    message: kommuner.columns.kommuntyp.help,
  };
  return newSheet({ ...sheet, validations: [...sheet.validations, list] });
}

export function vikterTemplate(data: Pick<TemplateData, "weights" | "method">): NewSheet {
  const rows = [...data.weights].map(([kommuntyp, vikt]): PlanCell[] => [text(kommuntyp), vikt]);
  const sheet = inputSheet(vikter, columnKeys(vikter), rows);
  const methods = { sheet: vikter.name, row: vikter.headerRow + 1, column: 3, items: METHODS.length };
  return newSheet({
    ...sheet,
    blocks: [
      ...sheet.blocks,
      { row: METHOD_ROW, column: 0, rows: 1, columns: 2, cells: [[METHOD_LABEL, data.method]] },
      listCells(methods.row, methods.column, METHODS, "Metoder att välja på"),
    ],
    formats: [
      ...sheet.formats,
      { row: METHOD_ROW, column: 0, rows: 1, columns: 1, look: "label" },
      { row: METHOD_ROW, column: 1, rows: 1, columns: 1, look: "input" },
      { row: vikter.headerRow, column: methods.column, rows: 1, columns: 1, look: "label" },
    ],
    widths: [...sheet.widths, { column: methods.column, columns: 1, width: 150 }],
    validations: [
      ...sheet.validations,
      {
        row: METHOD_ROW,
        column: 1,
        rows: 1,
        columns: 1,
        kind: "list",
        source: listSource(methods),
        title: METHOD_LABEL,
        message: METHODS.join(" eller "),
      },
    ],
  });
}

export function ramTemplate(data: Pick<TemplateData, "pots" | "frame">): NewSheet {
  const keys = columnKeys(ram);
  const rows = data.pots.map(({ insats, mottagare, nyckel, belopp }): PlanCell[] => [
    text(insats),
    text(mottagare),
    nyckel,
    belopp,
    `=[@[${ram.columns.belopp.header}]]/1000`,
  ]);
  const sheet = inputSheet(ram, keys, rows);
  const frameRow = ram.headerRow + rows.length + 2;
  return newSheet({
    ...sheet,
    blocks: [
      ...sheet.blocks,
      { row: frameRow, column: 0, rows: 1, columns: 4, cells: [[FRAME_LABEL, "", "", data.frame]] },
    ],
    formats: [
      ...sheet.formats,
      { row: frameRow, column: 0, rows: 1, columns: 4, look: "total" },
      { row: frameRow, column: 3, rows: 1, columns: 1, look: "input", numberFormat: "#,##0" },
    ],
  });
}

/** Where the template states the frame: for formulas of a run that makes the sheet in the same plan. */
export const templateFrameCell = (pots: number): { row: number; column: number } => ({
  row: ram.headerRow + pots + 2,
  column: columnKeys(ram).indexOf("belopp"),
});

/** An input sheet with its table, as every one of ours looks. */
export function inputSheet<Key extends string>(
  description: InputSheet<Key>,
  keys: readonly Key[],
  rows: PlanCell[][],
  note = description.purpose,
): SheetBody {
  const width = keys.length;
  const first = description.headerRow + 1;
  const count = Math.max(1, rows.length);
  const columns = keys.map((key) => description.columns[key]);
  const body = rows.length > 0 ? rows : [new Array<PlanCell>(width).fill("")];
  const formats: Format[] = [
    ...HEAD_FORMATS,
    { row: description.headerRow, column: 0, rows: 1, columns: width, look: "header", wrap: true },
    ...columns.map(({ numberFormat, kind }, column): Format => ({
      row: first,
      column,
      rows: count,
      columns: 1,
      look: kind === "derived" ? "calculation" : "input",
      numberFormat,
    })),
  ];
  return {
    name: description.name,
    blocks: [
      { row: 0, column: 0, rows: 1, columns: 1, cells: [[description.title]] },
      { row: 1, column: 0, rows: 1, columns: 1, cells: [[note]] },
      { row: MASTER_ROW, column: 0, rows: 1, columns: 2, cells: [[MASTER_LABEL, NOT_RUN]] },
      {
        row: description.headerRow,
        column: 0,
        rows: 1 + body.length,
        columns: width,
        cells: [columns.map(({ header }) => header), ...body],
      },
    ],
    formats,
    widths: columns.map(({ width: points }, column) => ({ column, columns: 1, width: points })),
    heights: [TITLE_ROW_HEIGHT, { row: description.headerRow, rows: 1, height: headerHeight(columns) }],
    freeze: { rows: first, columns: 0 },
    table: {
      name: description.table,
      row: description.headerRow,
      column: 0,
      rows: 1 + body.length,
      columns: width,
    },
    validations: columns.flatMap((column, index) => validationFor(column, { row: first, column: index, rows: count })),
    highlights: masterHighlights(),
    page: { landscape: false, titleRows: first },
  };
}
