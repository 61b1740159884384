/** The sheets that the forms are made from, new. */
import { regionNames, type AgreementYear } from "../../agreements";
import { reporting } from "../../agreements/reporting";
import { serialOf } from "../../workbook/dates";
import type { SheetPlan } from "../../workbook/plan";
import { protectedSheets } from "../../workbook/protectedSheets";
import { reportFel } from "../../workbook/reports/findings";
import { reportRules } from "../../workbook/reports/rules";
import {
  insatserTemplate,
  kontaktuppgifterTemplate,
  redovisningskravTemplate,
  uppfoljningTemplate,
} from "../../workbook/reports/templates";
import { kontaktuppgifter, SKR } from "../../workbook/sheets/kontaktuppgifter";
import { sheetIn } from "../../workbook/snapshot";
import { readAll } from "../readAll";
import type { Cancellable, ReportFinding } from "../types";
import { write } from "../write";
import { nameOf, regionCodes, wantedSheets } from "./receiver";

/**
 * Adds the sheets that the forms are made from, those that are missing, with what is known of the receiver
 * (a regionkod or "SKR"). Two syncs; can be undone. The forms themselves follow with Fördela.
 */
export async function createReportSheets({
  vem,
  ...cancellable
}: {
  vem: string;
} & Cancellable): Promise<{ findings: ReportFinding[]; written: boolean }> {
  if (vem !== SKR && !regionCodes.has(vem)) {
    const { label } = kontaktuppgifter.fields.vem;
    return { findings: [reportFel("vem-okand", "", "", { falt: label, varde: vem })], written: false };
  }
  const result = await readAll(undefined);
  if (!result.ok) return { findings: result.findings, written: false };
  const { snapshot, areas, year } = result.read;
  const omraden = areas?.rules.flatMap(({ regionkod, rule }) => (regionkod === vem ? [rule.omrade] : [])) ?? [];
  const wanted = wantedSheets(vem, year);
  const sheets = reportSheets(vem, year, [...new Set(omraden)]).filter(
    ({ name }) => wanted.includes(name) && !sheetIn(snapshot, name),
  );
  const first = sheets[0];
  if (!first) return { findings: [], written: false };
  const locked = protectedSheets(snapshot, sheets).slice(0, 1);
  if (locked.length > 0) return { findings: locked, written: false };
  const activate = { sheet: first.name, cell: "A1" };
  const findings = await write(snapshot, { sheets, names: [], activate }, cancellable);
  return { findings, written: findings.length === 0 };
}

function reportSheets(vem: string, year: AgreementYear, areas: readonly string[]): SheetPlan[] {
  const { period, krav } = reporting[year];
  const { insatsomraden, skr } = reportRules(year);
  const followed = regionNames.filter(({ regionkod }) => vem === SKR || regionkod === vem);
  return [
    kontaktuppgifterTemplate({
      vem,
      bidragsmottagare: nameOf(vem),
      periodFran: serialOf(period.from),
      periodTill: serialOf(period.to),
    }),
    insatserTemplate([], { areas, insatsomraden: vem === SKR ? skr : insatsomraden.map(({ nr }) => nr) }),
    redovisningskravTemplate(krav, new Map()),
    uppfoljningTemplate(followed.map(({ regionkod, region }) => ({ regionkod, region }))),
  ];
}
