/** Returned workbooks as they are judged one by one, and those that are summed. */
import type { Returned, Summed } from "../../src/workbook/consolidate/returned";
import type { Accepted } from "../../src/workbook/consolidate/together";
import type { PackageFacts } from "../../src/workbook/sheets/paket";
import { packageFacts } from "./reportBook";
import { testDefaults } from "./snapshot";

export const SUMMED: Summed = { bidrag: 1000, utbetalt: 1000, areas: [], used: [] };

/** A region's file without fault. */
export const returned = (
  regionkod: string,
  facts: Partial<PackageFacts> = {},
  more: Partial<Returned> = {},
): Accepted => ({
  file: `${regionkod}.xlsx`,
  facts: {
    ...packageFacts,
    regionkod,
    region: testDefaults.regionNames.get(regionkod) ?? "",
    fingerprint: regionkod,
    ...facts,
  },
  reasons: [],
  summed: SUMMED,
  ...more,
});
