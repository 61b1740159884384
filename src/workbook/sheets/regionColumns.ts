import { perRow, text, type CalcColumn } from "../calcSheet";

/** The first two columns of every sheet with a row a region. `name` is the formula, or the text, of the second. */
export const regionColumns = (regions: readonly { regionkod: string }[], name: CalcColumn["row"]): CalcColumn[] => [
  {
    key: "regionkod",
    header: "Regionkod",
    width: 105,
    numberFormat: "@",
    look: "calculation",
    row: perRow(regions, ({ regionkod }) => text(regionkod)),
    sum: () => "Summa",
  },
  { key: "region", header: "Region", width: 170, numberFormat: "General", look: "calculation", row: name },
];
