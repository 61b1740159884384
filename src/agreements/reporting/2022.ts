import type { Reporting } from "./reporting";

export const reporting2022: Reporting = {
  year: 2022,
  period: { from: "2022-01-01", to: "2022-12-31" },
  krav: [],
};
