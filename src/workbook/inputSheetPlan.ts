/** What a run writes on Om and on the sheets that hold input: those that are missing, the master check, the method and the last run. */
import type { Grant } from "../domain/allocate";
import { text } from "./calcSheet";
import { momentOf } from "./dates";
import type { Defaults, Inputs, Sources } from "./inputs";
import { INPUT_SHEETS, MASTER_ROW, SHEETS } from "./names";
import { newSheet, sheetEdit, type PlanCell, type SheetPlan } from "./plan";
import { MASTER_LABEL } from "./sheetHead";
import { MASTER_FORMULA } from "./sheets/kontroller";
import type { LoggedRun } from "./sheets/logg";
import { ABOUT_TITLE, LAST_RUN_LABELS, renderAbout, type About } from "./sheets/om";
import { endRow, sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "./snapshot";
import { ramTemplate, vikterTemplate } from "./template";

/** What the sheets say of a run: when it was, and by which version. */
type LastRun = Pick<LoggedRun, "now" | "version">;

/** New sheets first. A region's package has neither Ram nor Vikter, and gets none. */
export function inputSheetPlans(
  snapshot: Snapshot,
  { grant: { method, weights }, sources, paket }: NonNullable<Inputs["ready"]>,
  grant: Grant,
  defaults: Defaults,
  about: About,
  run: LastRun,
): SheetPlan[] {
  const isMissing = (name: string): boolean => !sheetIn(snapshot, name);
  const needed = (name: string): boolean => !paket && isMissing(name);
  return [
    ...(isMissing(SHEETS.om) ? [withLastRun(newSheet(renderAbout(about, MASTER_FORMULA)), grant, run)] : []),
    ...(needed(SHEETS.ram) ? [withMaster(ramTemplate(defaults))] : []),
    ...(needed(SHEETS.vikter) ? [withMaster(vikterTemplate({ weights, method }))] : []),
    ...INPUT_SHEETS.flatMap((name) => {
      const sheet = sheetIn(snapshot, name);
      return (sheet && inputSheetChanges(sheet, sources, method, grant, run)) ?? [];
    }),
  ];
}

/** Master check, chosen method and last run on the sheets that hold input; undefined when nothing changes. */
function inputSheetChanges(
  sheet: SheetSnapshot,
  sources: Sources,
  method: string,
  grant: Grant,
  run: LastRun,
): SheetPlan | undefined {
  const cells: { row: number; column: number; value: PlanCell; numberFormat?: string }[] = [];
  if (valueAt(sheet, MASTER_ROW, 0) === MASTER_LABEL) {
    cells.push({ row: MASTER_ROW, column: 1, value: MASTER_FORMULA });
  }
  if (sheet.name === sources.vikter?.sheet.name && sources.methodCell) {
    const { row, column } = sources.methodCell;
    if (valueAt(sheet, row, column) !== method) cells.push({ row, column, value: method });
  }
  if (sheet.name.toLowerCase() === SHEETS.om.toLowerCase() && valueAt(sheet, 0, 0) === ABOUT_TITLE) {
    const values = lastRun(grant, run);
    for (let row = sheet.row; row < endRow(sheet); row++) {
      const found = values.find(({ label }) => label === valueAt(sheet, row, 0));
      if (found)
        cells.push({
          row,
          column: 1,
          value: found.value,
          ...(found.numberFormat && { numberFormat: found.numberFormat }),
        });
    }
  }
  if (cells.length === 0) return undefined;
  return sheetEdit(sheet.name, {
    blocks: cells.map(({ row, column, value }) => ({ row, column, rows: 1, columns: 1, cells: [[value]] })),
    formats: cells.flatMap(({ row, column, numberFormat }) =>
      numberFormat ? [{ row, column, rows: 1, columns: 1, numberFormat }] : [],
    ),
  });
}

function lastRun(grant: Grant, run: LastRun): { label: string; value: PlanCell; numberFormat?: string }[] {
  const { total, fordelat, differens } = grant.frame;
  const number = new Intl.NumberFormat("sv-SE");
  return [
    { label: LAST_RUN_LABELS.run, value: momentOf(run.now), numberFormat: "yyyy-mm-dd hh:mm" },
    { label: LAST_RUN_LABELS.version, value: text(run.version) },
    {
      label: LAST_RUN_LABELS.frame,
      value: [total, fordelat, differens].map((kr) => number.format(kr)).join(" · "),
    },
  ];
}

function withLastRun(sheet: SheetPlan, grant: Grant, run: LastRun): SheetPlan {
  const values = lastRun(grant, run);
  const blocks = sheet.blocks.map((block) => ({
    ...block,
    cells: block.cells.map((line) => {
      const found = values.find(({ label }) => label === line[0]);
      return found ? [line[0] ?? "", found.value] : line;
    }),
  }));
  return { ...sheet, blocks };
}

function withMaster(sheet: SheetPlan): SheetPlan {
  const master = { row: MASTER_ROW, column: 1, rows: 1, columns: 1, cells: [[MASTER_FORMULA]] };
  return { ...sheet, blocks: [...sheet.blocks, master] };
}
