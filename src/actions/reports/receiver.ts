/** Who sends the forms, a region or SKR, and what that decides. */
import { regionNames, type AgreementYear } from "../../agreements";
import { reporting } from "../../agreements/reporting";
import { SHEETS } from "../../workbook/names";
import type { FieldContext } from "../../workbook/parse/fields";
import type { ReceiverMoney } from "../../workbook/reports/judge";
import { receiverMoney } from "../../workbook/reports/money";
import { FORMS, SKR, type FormId } from "../../workbook/sheets/kontaktuppgifter";
import type { Computed } from "../prepare";

export const regionCodes: ReadonlySet<string> = new Set(regionNames.map(({ regionkod }) => regionkod));

export const fieldContext = (year: AgreementYear): FieldContext => ({
  regionkoder: regionCodes,
  period: reporting[year].period,
});

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
