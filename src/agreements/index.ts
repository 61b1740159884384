import type { Agreement, AgreementYear } from "./agreement";
import { agreement2022 } from "./2022";
import { agreement2023 } from "./2023";
import { agreement2024 } from "./2024";

export type * from "./agreement";
export { REKVISITION } from "./agreement";
export { findRegion } from "./findRegion";
export { loadAgreementData } from "./loadAgreementData";
export { regionNames, type RegionName } from "./regionNames";

export const agreements: Readonly<Record<AgreementYear, Agreement>> = {
  2022: agreement2022,
  2023: agreement2023,
  2024: agreement2024,
};

/** The years that have an agreement, ascending. */
export const agreementYears: readonly AgreementYear[] = [2022, 2023, 2024];

/** The agreement of a year, or undefined when there is none in our data (2025 is announced, without figures). */
export function agreement(year: number): Agreement | undefined {
  return (agreements as Partial<Record<number, Agreement>>)[year];
}
