import { fel, type BookFinding } from "./findings";
import type { SheetPlan } from "./plan";
import { sheetIn, type Snapshot } from "./snapshot";

/** A protected sheet is never opened silently: the user is told which, and nothing is written anywhere. */
export const protectedSheets = (snapshot: Snapshot, sheets: readonly SheetPlan[]): BookFinding[] =>
  sheets.flatMap((plan) => {
    const sheet = sheetIn(snapshot, plan.name);
    if (!sheet && snapshot.structureProtected) return [fel("bok-skyddad", "", "", { blad: plan.name })];
    return sheet?.protected ? [fel("blad-skyddat", sheet.name, "", { blad: sheet.name })] : [];
  });
