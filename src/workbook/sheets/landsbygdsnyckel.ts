import type { CalcColumn, CalcSheet } from "../calcSheet";
import { NOTE_ROW, perRow, text } from "../calcSheet";
import { SHEETS } from "../names";
import { columnReference, type Source } from "../parse/source";
import type { KommunerKey } from "./kommuner";
import { regionColumns } from "./regionColumns";
import type { RegionerKey } from "./regioner";
import type { VikterKey } from "./vikter";

export interface RuralReferences {
  regioner: Source<RegionerKey>;
  kommuner: Source<KommunerKey>;
  /** Columns of Vikter as formulas write them: the sheet may be about to be made. */
  vikter: Record<VikterKey, string>;
}

export const RURAL_TITLE = "Landsbygdsnyckel per region";
export const RURAL_END_HEADER = "Landsbygdsnyckel";

const typeKey = (index: number): string => `typ${index}`;

/**
 * Weighted rural population of each region: Σ folkmängd × vikt over its municipalities, by type
 * (Överenskommelsen 2024 names the classes; the weights are input). Weights are made whole by the smallest
 * scale, so that the key stays an exact integer: hundredths, divided by what 100 and all of them share.
 */
export function landsbygdsnyckel(
  regions: readonly { regionkod: string; region: string }[],
  kommuntyper: readonly string[],
  { regioner, kommuner, vikter }: RuralReferences,
): CalcSheet {
  const first = typeKey(0);
  const last = typeKey(kommuntyper.length - 1);
  const folkmangd = columnReference(kommuner, "folkmangd");
  const regionkod = columnReference(kommuner, "regionkod");
  const kommuntyp = columnReference(kommuner, "kommuntyp");

  const types = kommuntyper.map((typ, index): CalcColumn => {
    const key = typeKey(index);
    return {
      key,
      header: typ,
      ...(index === 0 && { block: "Folkmängd per kommuntyp (personer)" }),
      width: 92,
      numberFormat: "#,##0",
      look: "calculation",
      sharedFormat: "General",
      shared: [
        (r) => `=INDEX(${vikter.vikt},MATCH(${r.header(key)},${vikter.kommuntyp},0))`,
        (r) => `=ROUND(100*${r.shared(key, 0)},0)`,
        (r) => `=SUMPRODUCT(${r.fixed("nr")},${r.all(key)})`,
      ],
      row: (r) => `=SUMIFS(${folkmangd},${regionkod},$${r.at("regionkod")},${kommuntyp},${r.header(key)})`,
      sum: "sum",
    };
  });

  return {
    name: SHEETS.landsbygdsnyckel,
    title: RURAL_TITLE,
    left: [
      {
        row: NOTE_ROW,
        label: "Folkmängd per kommuntyp × vikt (bladet Vikter).",
        look: "note",
      },
      { row: 3, label: "Vikt", look: "label" },
      { row: 4, label: "Vikt i hundradelar", look: "label" },
      { row: 5, label: "Kontrollsumma", look: "label" },
    ],
    rows: regions.length,
    frozenColumns: 2,
    columns: [
      ...regionColumns(
        regions,
        regioner.at.region === undefined
          ? perRow(regions, ({ region }) => text(region))
          : (r) =>
              `=INDEX(${columnReference(regioner, "region")},MATCH(${r.at("regionkod")},${columnReference(regioner, "regionkod")},0))`,
      ),
      {
        key: "nr",
        header: "Nr",
        width: 30,
        numberFormat: "0",
        look: "calculation",
        row: (_, i) => i + 1,
      },
      ...types,
      {
        key: "kommuner",
        header: "Folkmängd i kommunerna",
        width: 96,
        numberFormat: "#,##0",
        look: "calculation",
        sharedFormat: "General",
        shared: [() => "Skala", () => "Gemensam delare"],
        row: (r) => `=SUM(${r.across(first, last)})`,
        sum: "sum",
      },
      {
        key: "nyckel",
        header: RURAL_END_HEADER,
        width: 110,
        numberFormat: "#,##0",
        look: "result",
        shared: [(r) => `=100/${r.shared("nyckel", 1)}`, (r) => `=GCD(100,${r.sharedAcross(first, last, 1)})`],
        row: (r) => `=SUMPRODUCT(${r.across(first, last)},${r.sharedAcross(first, last, 1)})/${r.shared("nyckel", 1)}`,
        sum: "sum",
      },
    ],
  };
}
