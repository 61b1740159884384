/** The input sheets of a grant and what the parser takes as known, for books made without Excel. */
import type { GrantInput } from "../../src/domain/allocate";
import type { Defaults } from "../../src/workbook/inputs";
import type { NewSheet } from "../../src/workbook/plan";
import {
  kommunerTemplate,
  ramTemplate,
  regionerTemplate,
  vikterTemplate,
  type TemplateData,
} from "../../src/workbook/template";

/** Ram, Regioner, Vikter and, where it has municipalities, Kommuner. */
export function grantSheets(grant: GrantInput, decided: TemplateData["decided"] = new Map()): NewSheet[] {
  const data = {
    ...grant,
    kommuner: grant.kommuner.map((kommun) => ({ ...kommun, kommun: `Kommun ${kommun.kommunkod}` })),
    decided,
    regionSource: "test",
    kommunNote: "test",
  };
  return [
    ramTemplate(data),
    regionerTemplate(data),
    ...(grant.kommuner.length > 0 ? [kommunerTemplate(data)] : []),
    vikterTemplate(data),
  ];
}

/** What the agreement says of it: the same. */
export const defaultsOf = ({ frame, pots, regions, weights, method }: GrantInput): Defaults => ({
  year: 2024,
  frame,
  pots,
  weights,
  method,
  regionNames: new Map(regions.map(({ regionkod, region }) => [regionkod, region])),
  kommunkoder: undefined,
});

/** The run that a plan tells of. */
export const AGREEMENT = { year: 2024, agreement: "test", sources: [] } as const;
export const RUN = { version: "test", now: new Date(2024, 0, 2), fingerprint: "test", warnings: 0 } as const;
