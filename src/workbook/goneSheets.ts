/** Sheets of an earlier run that this one has no use for are emptied: else they would say what is no longer so. */
import { SHEETS } from "./names";
import { ownCalcRect, ownReportRect } from "./ownSheets";
import { sheetEdit, type Rect, type SheetPlan } from "./plan";
import { TITLE_FORMATS } from "./sheetHead";
import { FORM_KEYS, FORM_TITLES, formName, type FormSheetKey } from "./sheets/formTitles";
import { AREA_BUDGET_END_HEADER, AREA_BUDGET_TITLE } from "./sheets/omradesbudget";
import { AREA_SUMS_END_HEADER, AREA_SUMS_TITLE } from "./sheets/omradessummor";
import { sheetIn, valueAt, type SheetSnapshot, type Snapshot } from "./snapshot";

/** The sheets for områden, when there are no rules any more. */
export function withoutRules(snapshot: Snapshot): SheetPlan[] {
  const note = "Inga regler på Områdesregler: allt är ofördelat.";
  return [
    ...emptied(snapshot, SHEETS.omradesbudget, AREA_BUDGET_TITLE, note, (s) => ownCalcRect(s, AREA_BUDGET_END_HEADER)),
    ...emptied(snapshot, SHEETS.omradessummor, AREA_SUMS_TITLE, note, (s) => ownCalcRect(s, AREA_SUMS_END_HEADER)),
  ];
}

/** Forms that this receiver does not have: all but `made`. */
export function withoutForms(snapshot: Snapshot, made: readonly FormSheetKey[]): SheetPlan[] {
  const note = "Används inte för den som står på Kontaktuppgifter.";
  return FORM_KEYS.filter((key) => !made.includes(key)).flatMap((key) =>
    emptied(snapshot, formName(key), FORM_TITLES[key], note, ownReportRect),
  );
}

function emptied(
  snapshot: Snapshot,
  name: string,
  title: string,
  note: string,
  own: (sheet: SheetSnapshot) => Rect,
): SheetPlan[] {
  const sheet = sheetIn(snapshot, name);
  if (!sheet || valueAt(sheet, 0, 0) !== title) return [];
  return [
    sheetEdit(sheet.name, {
      clear: own(sheet),
      blocks: [{ row: 0, column: 0, rows: 2, columns: 1, cells: [[title], [note]] }],
      formats: [...TITLE_FORMATS],
    }),
  ];
}
