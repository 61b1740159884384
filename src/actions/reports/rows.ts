/** The rows of the forms' sheets as the pane lists them, each with its findings. */
import type { AgreementYear } from "../../agreements";
import { reporting } from "../../agreements/reporting";
import { fieldCell, fieldKeys } from "../../workbook/fieldSheet";
import { address } from "../../workbook/a1";
import type { ReportInputs } from "../../workbook/reports/inputs";
import type { JudgedReport } from "../../workbook/reports/judge";
import { NULAGESANALYS } from "../../workbook/reports/templates";
import { kontaktuppgifter, SKR, type FieldKey } from "../../workbook/sheets/kontaktuppgifter";
import type { Computed } from "../prepare";
import type { FollowedRegion, ReportActivity, ReportField, ReportRequirement } from "../types";
import { formsOf, moneyOf, nameOf } from "./receiver";

export function fieldsOf(
  { fields }: ReportInputs,
  judged: JudgedReport,
  vem: string,
  year: AgreementYear,
): ReportField[] {
  if (!fields) return [];
  const forms = formsOf(vem);
  // Our sources do not know every year's requirements.
  const isAsked = (key: FieldKey) =>
    key !== "nulagesanalys" || reporting[year].krav.some(({ id }) => id === NULAGESANALYS);
  return fieldKeys(kontaktuppgifter).map((key) => {
    const { label, section, help, kind, choices, neededFor } = kontaktuppgifter.fields[key];
    const more = key === "rekvireratBelopp" || key === "utbetalt" ? judged.fields[key] : undefined;
    return {
      key,
      label,
      section,
      help,
      kind,
      ...(choices && { choices }),
      neededFor: neededFor.filter((form) => forms.includes(form) && isAsked(key)),
      value: fields.values[key],
      cell: fieldCell(fields.source, key),
      findings: [...(fields.findings[key] ?? []), ...(more ? [more] : [])],
    };
  });
}

export const activitiesOf = ({ insatser }: ReportInputs, judged: JudgedReport): ReportActivity[] =>
  (insatser?.rows ?? []).map(({ rad, insats, omrade, insatsomrade, budget, utfall, status }) => ({
    row: rad + 1,
    insats,
    omrade,
    insatsomrade,
    ...(budget !== undefined && { budget }),
    ...(utfall !== undefined && { utfall }),
    status,
    findings: judged.insatser.get(rad) ?? [],
  }));

/** Where a new activity is typed: an Excel table takes the row below it in. */
export const nextRow = ({ endRow, at }: NonNullable<ReportInputs["insatser"]>["source"]): string =>
  address(endRow, at.insats ?? 0);

export const followedOf = (
  { uppfoljning }: ReportInputs,
  { followed }: JudgedReport,
  computed: Computed,
): FollowedRegion[] =>
  followed.map(({ row: { row, regionkod, region, rekvirerat, redovisatDatum, anvant }, outcome, findings }) => {
    const belopp = moneyOf(computed, regionkod)?.bidrag;
    return {
      regionkod,
      region: region || nameOf(regionkod),
      outcome,
      ...(belopp !== undefined && { belopp }),
      ...(rekvirerat !== undefined && { rekvirerat }),
      ...(redovisatDatum !== undefined && { redovisat: redovisatDatum }),
      ...(anvant !== undefined && { anvant }),
      cell: address(row, uppfoljning?.source.at.regionkod ?? 0),
      findings,
    };
  });

export function requirementsOf(
  { krav }: ReportInputs,
  { besvarade }: JudgedReport,
  vem: string,
  year: AgreementYear,
): ReportRequirement[] {
  if (vem === SKR || vem === "") return [];
  return reporting[year].krav.map(({ id, insatsomrade, text: words, svar }) => {
    const row = krav?.rows.find((one) => one.id === id)?.row;
    const column = krav?.source.at.svar;
    const cell = row === undefined || column === undefined ? "" : address(row, column);
    return { id, insatsomrade, text: words, svar, besvarat: besvarade.has(id), cell };
  });
}
