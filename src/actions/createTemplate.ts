import type { AgreementYear } from "../agreements";
import { readWorkbook } from "../excel/run";
import { protectedSheets } from "../workbook/protectedSheets";
import { fel, type BookFinding } from "../workbook/findings";
import { SHEETS } from "../workbook/names";
import { newSheet, type SheetPlan } from "../workbook/plan";
import { renderAbout } from "../workbook/sheets/om";
import { sheetIn } from "../workbook/snapshot";
import { kommunerTemplate, NOT_RUN, ramTemplate, regionerTemplate, vikterTemplate } from "../workbook/template";
import { aboutYear, templateData } from "./defaults";
import type { Cancellable } from "./types";
import { write } from "./write";

/**
 * "Skapa mall": adds Om, Ram, Regioner, Kommuner and Vikter with a year's figures. Two syncs.
 * When one of them is there already nothing is written: the user's own figures are never replaced.
 */
export async function createTemplate(
  options: { year: AgreementYear } & Cancellable,
): Promise<{ findings: BookFinding[]; written: boolean }> {
  return createSheets(await yearSheets(options.year), options);
}

/** The sheets of a year's figures. */
export async function yearSheets(year: AgreementYear): Promise<SheetPlan[]> {
  const data = await templateData(year);
  const about = renderAbout(aboutYear(year), NOT_RUN);
  return [
    newSheet(about),
    ramTemplate(data),
    regionerTemplate(data),
    // A year without a rural pot needs no municipalities (2022).
    ...(data.kommuner.length > 0 ? [kommunerTemplate(data)] : []),
    vikterTemplate(data),
  ];
}

/** Adds sheets that must not be there. Two syncs. */
export async function createSheets(
  sheets: SheetPlan[],
  cancellable: Cancellable,
): Promise<{ findings: BookFinding[]; written: boolean }> {
  const read = await readWorkbook();
  if (!read.ok) return { findings: [read.error], written: false };
  const taken = sheets.filter(({ name }) => sheetIn(read.value, name)).map(({ name }) => name);
  if (taken.length > 0) {
    return { findings: [fel("mall-finns", taken[0] ?? "", "", { blad: taken.join(", ") })], written: false };
  }
  const locked = protectedSheets(read.value, sheets).slice(0, 1);
  if (locked.length > 0) return { findings: locked, written: false };
  const activate = { sheet: sheets[0]?.name ?? SHEETS.om, cell: "A1" };
  const findings = await write(read.value, { sheets, names: [], activate }, cancellable);
  return { findings, written: findings.length === 0 };
}
