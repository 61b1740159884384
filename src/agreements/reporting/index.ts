import type { AgreementYear } from "../agreement";
import { reporting2022 } from "./2022";
import { reporting2023 } from "./2023";
import { reporting2024 } from "./2024";
import type { Reporting } from "./reporting";

export type { Reporting } from "./reporting";

/** What each year's agreement says of accounting for the money. */
export const reporting: Readonly<Record<AgreementYear, Reporting>> = {
  2022: reporting2022,
  2023: reporting2023,
  2024: reporting2024,
};
