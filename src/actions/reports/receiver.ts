/** Who sends the forms, a region or SKR, and what that decides. */
import { regionNames, type AgreementYear } from "../../agreements";
import { reporting } from "../../agreements/reporting";
import { SHEETS } from "../../workbook/names";
import type { FieldContext } from "../../workbook/parse/fields";
import { readReportInputs, type ReportInputs } from "../../workbook/reports/inputs";
import type { ReceiverMoney } from "../../workbook/reports/judge";
import { receiverMoney } from "../../workbook/reports/money";
import { FORMS, SKR, type FormId } from "../../workbook/sheets/kontaktuppgifter";
import type { Computed } from "../prepare";
import type { Read } from "../readAll";
import type { ColumnChoices } from "../types";

export const regionCodes: ReadonlySet<string> = new Set(regionNames.map(({ regionkod }) => regionkod));

export const fieldContext = (year: AgreementYear): FieldContext => ({
  regionkoder: regionCodes,
  period: reporting[year].period,
});

/** Everything that the forms are made from, as the workbook has it. */
export const formInputs = (
  { snapshot, year }: Pick<Read, "snapshot" | "year">,
  choices?: ColumnChoices,
): ReportInputs =>
  readReportInputs(snapshot, { ...fieldContext(year), krav: reporting[year].krav, ...(choices && { choices }) });

const SKR_NAME = "Sveriges Kommuner och Regioner";

export const nameOf = (vem: string): string =>
  vem === SKR ? SKR_NAME : (regionNames.find(({ regionkod }) => regionkod === vem)?.region ?? "");

export const moneyOf = (computed: Computed, vem: string): ReceiverMoney | undefined =>
  computed.ok
    ? receiverMoney(computed.grant, computed.ready.grant.pots, computed.divided?.regions ?? [], vem)
    : undefined;

/** The forms that a receiver sends or decides by. */
export const formsOf = (vem: string): readonly FormId[] =>
  vem === ""
    ? []
    : FORMS.filter((form) =>
        vem === SKR
          ? form !== "beslutsunderlag" && form !== "insatsredovisning"
          : form !== "skr" && form !== "nationell",
      );

export function wantedSheets(vem: string, year: AgreementYear): string[] {
  const { krav, prestationskrav } = reporting[year];
  return [
    SHEETS.kontaktuppgifter,
    SHEETS.insatser,
    ...(vem !== SKR && krav.length > 0 ? [SHEETS.redovisningskrav] : []),
    ...(vem === SKR || prestationskrav ? [SHEETS.uppfoljning] : []),
  ];
}
