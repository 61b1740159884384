/** A year's agreement as the forms want it. */
import { agreements, type AgreementYear } from "../../agreements";
import { reporting } from "../../agreements/reporting";
import type { ReportRules } from "./judge";

export function reportRules(year: AgreementYear): ReportRules {
  const { krav, period, prestationskrav, skr } = reporting[year];
  return {
    insatsomraden: agreements[year].insatsomraden,
    krav,
    period,
    prestationskrav: prestationskrav !== undefined,
    skr: skr?.insatser.map(({ namn }) => namn) ?? [],
  };
}
