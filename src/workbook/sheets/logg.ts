/** Logg: a row for each run of Fördela, written once and never again. */
import type { Grant } from "../../domain/allocate";
import { text } from "../calcSheet";
import type { Pot } from "../../domain/frame";
import { momentOf } from "../dates";
import { varning, type BookFinding } from "../findings";
import { headerHeight } from "../looks";
import { SHEETS } from "../names";
import { newSheet, sheetEdit, type Format, type PlanCell, type SheetPlan, type SheetBody } from "../plan";
import { endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "../snapshot";
import { HEAD_FORMATS, MASTER_LABEL, masterHighlights, TITLE_ROW_HEIGHT } from "../sheetHead";

export const LOG_TITLE = "Logg";
export const LOG_HEADER_ROW = 4;

/** What a run leaves behind, besides its amounts. */
export interface LoggedRun {
  /** Local time. */
  now: Date;
  version: string;
  /** The agreement's. */
  year: number;
  method: string;
  pots: readonly Pot[];
  grant: Grant;
  fingerprint: string;
  /** Warnings that the run went on in spite of. */
  warnings: number;
}

interface LogColumn {
  header: string;
  width: number;
  numberFormat: string;
  cell: (run: LoggedRun) => PlanCell;
}

const COLUMNS: readonly LogColumn[] = [
  { header: "Tid", width: 100, numberFormat: "yyyy-mm-dd hh:mm", cell: ({ now }) => momentOf(now) },
  { header: "Ramkolls version", width: 70, numberFormat: "@", cell: ({ version }) => text(version) },
  { header: "Överenskommelse (år)", width: 100, numberFormat: "0", cell: ({ year }) => year },
  { header: "Metod", width: 120, numberFormat: "General", cell: ({ method }) => method },
  // Digits alone would be taken for a number.
  { header: "Fingeravtryck av indata", width: 130, numberFormat: "@", cell: ({ fingerprint }) => `'${fingerprint}` },
  { header: "Ram (kr)", width: 90, numberFormat: "#,##0", cell: ({ grant }) => grant.frame.total },
  { header: "Fördelat (kr)", width: 90, numberFormat: "#,##0", cell: ({ grant }) => grant.frame.fordelat },
  { header: "Differens (kr)", width: 80, numberFormat: "#,##0", cell: ({ grant }) => grant.frame.differens },
  { header: "Regioner", width: 60, numberFormat: "#,##0", cell: ({ grant }) => grant.regions.length },
  { header: "Potter (kr)", width: 330, numberFormat: "General", cell: ({ pots }) => text(potsOf(pots)) },
  { header: "Utfall", width: 180, numberFormat: "General", cell: outcomeOf },
];

const FINGERPRINT = COLUMNS.findIndex(({ header }) => header.startsWith("Fingeravtryck"));

const number = new Intl.NumberFormat("sv-SE");

const potsOf = (pots: readonly Pot[]): string =>
  pots.map(({ insats, belopp }) => `${insats}: ${number.format(belopp)}`).join("; ");

/** As computed before anything is written; what the formulas give is Kontroller's to say. */
function outcomeOf({ warnings, grant }: LoggedRun): string {
  const outcome = grant.frame.differens === 0 ? "Hela ramen fördelad" : "Ramen och det fördelade skiljer sig";
  return warnings === 0 ? outcome : `${outcome}, ${warnings} ${warnings === 1 ? "varning" : "varningar"}`;
}

/**
 * One more row below all others, on a sheet that is made when it is missing. Where the row cannot be written without
 * harm (a sheet of the user's own with that name, headers that are no longer ours, a protected sheet) there is none, and
 * a warning says so: the log is worth less than the run.
 */
export function planLog(
  snapshot: Snapshot,
  run: LoggedRun,
  master: string,
): { sheet?: SheetPlan; findings: BookFinding[] } {
  const cells = COLUMNS.map(({ cell }) => cell(run));
  const sheet = sheetIn(snapshot, SHEETS.logg);
  if (!sheet) {
    if (snapshot.structureProtected) return { findings: [varning("logg-skyddad", "", "", { blad: SHEETS.logg })] };
    return { sheet: newSheet(emptyLog(master, cells)), findings: [] };
  }
  if (sheet.protected) return { findings: [varning("logg-skyddad", sheet.name, "", { blad: sheet.name })] };
  if (sheet.values.length === 0)
    return { sheet: { ...emptyLog(master, cells), create: false, clear: undefined }, findings: [] };
  if (!isLog(sheet)) return { findings: [varning("logg-upptagen", sheet.name, "A1", { blad: sheet.name })] };
  const row = Math.max(endRow(sheet), LOG_HEADER_ROW + 1);
  return { sheet: sheetEdit(sheet.name, rowAt(row, cells)), findings: [] };
}

const isLog = (sheet: SheetSnapshot): boolean =>
  valueAt(sheet, 0, 0) === LOG_TITLE &&
  COLUMNS.every(({ header }, column) => valueAt(sheet, LOG_HEADER_ROW, column) === header);

/** The fingerprint of the latest run; undefined where there is no log of ours. */
export function lastLoggedFingerprint(snapshot: Snapshot): string | undefined {
  const sheet = sheetIn(snapshot, SHEETS.logg);
  if (!sheet || !isLog(sheet)) return undefined;
  for (let row = endRow(sheet) - 1; row > LOG_HEADER_ROW; row--) {
    const found = String(valueAt(sheet, row, FINGERPRINT));
    if (found !== "") return found;
  }
  return undefined;
}

function rowAt(row: number, cells: PlanCell[]): Pick<SheetPlan, "blocks" | "formats"> {
  return {
    blocks: [{ row, column: 0, rows: 1, columns: cells.length, cells: [cells] }],
    formats: COLUMNS.map(({ numberFormat }, column): Format => ({
      row,
      column,
      rows: 1,
      columns: 1,
      numberFormat,
    })),
  };
}

function emptyLog(master: string, firstRun: PlanCell[]): SheetBody {
  const columns = COLUMNS.length;
  const line = (...cells: PlanCell[]): PlanCell[] => COLUMNS.map((_, i) => cells[i] ?? "");
  const first = rowAt(LOG_HEADER_ROW + 1, firstRun);
  const cells = [
    line(LOG_TITLE),
    line("Varje Fördela skriver en rad. Raderna ändras aldrig av Ramkoll: det som står här är vad som gällde då."),
    line(MASTER_LABEL, master),
    line(),
    COLUMNS.map(({ header }) => header),
  ];
  return {
    name: SHEETS.logg,
    blocks: [{ row: 0, column: 0, rows: cells.length, columns, cells }, ...first.blocks],
    formats: [
      ...HEAD_FORMATS,
      { row: LOG_HEADER_ROW, column: 0, rows: 1, columns, look: "header", wrap: true },
      ...first.formats,
    ],
    widths: COLUMNS.map(({ width }, column) => ({ column, columns: 1, width })),
    heights: [TITLE_ROW_HEIGHT, { row: LOG_HEADER_ROW, rows: 1, height: headerHeight(COLUMNS) }],
    freeze: { rows: LOG_HEADER_ROW + 1, columns: 1 },
    validations: [],
    highlights: masterHighlights(),
    page: { landscape: true, titleRows: LOG_HEADER_ROW + 1 },
  };
}
