import type { ReactElement } from "react";
import { formatPercent, formatWhole } from "../numbers";
import { FigureTable } from "../parts/FigureTable";
import { Section } from "../parts/Section";
import type { Trial } from "./trial";
import { useOmradenTexts } from "./useOmradenTexts";

/** The same as the bar, in figures. */
export function SplitTable({ trial: { rows, totalt, ofordelat } }: { trial: Trial }): ReactElement {
  const texts = useOmradenTexts();
  const share = (part: number | undefined): string => (part === undefined ? "–" : formatPercent(part));
  return (
    <Section heading={texts.split}>
      <FigureTable
        label={texts.split}
        heads={[texts.omrade, texts.belopp, texts.andel]}
        rows={[
          ...rows.map(({ id, number, omrade, belopp, andel }) => ({
            key: String(id),
            name: texts.numbered(number, omrade || texts.unnamed),
            figures: [belopp === undefined ? "–" : formatWhole(belopp), share(andel)],
          })),
          {
            key: "ofordelat",
            name: texts.ofordelat,
            figures: [formatWhole(ofordelat), share(totalt === 0 ? undefined : ofordelat / totalt)],
          },
        ]}
        total={{ name: texts.summa, figures: [formatWhole(totalt), ""] }}
      />
    </Section>
  );
}
