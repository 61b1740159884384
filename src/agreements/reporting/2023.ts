import type { Reporting } from "./reporting";

/** The insatsområden are known; what was to be reported of each is not in our sources. 2.3 came in 2024. */
export const reporting2023: Reporting = {
  year: 2023,
  period: { from: "2023-01-01", to: "2023-12-31" },
  krav: [],
};
