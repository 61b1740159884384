import type { ReactElement } from "react";
import type { Reconciliation } from "../../actions/types";
import { formatWhole } from "../numbers";
import { CellLink } from "../parts/CellLink";
import type { Pane } from "../usePane";
import { useGranskaStyles } from "./useGranskaStyles";
import { useReviewTexts } from "./useReviewTexts";

/** Amounts that differ by more than the tolerance, the largest difference first. */
export function DifferenceList({
  pane,
  reconciliation,
}: {
  pane: Pane;
  reconciliation: Reconciliation;
}): ReactElement | null {
  const styles = useGranskaStyles();
  const texts = useReviewTexts();
  if (reconciliation.differences.length === 0) return null;
  return (
    <ul className={styles.list}>
      {reconciliation.differences.map(({ regionkod, region, pott, beslutat, beraknat, differens, sheet, cell }) => (
        <li key={`${regionkod} ${pott}`} className={styles.item}>
          <span>
            {region}, {texts.column[pott]}
          </span>
          <span className={styles.text}>
            {texts.decided} {formatWhole(beslutat)}, {texts.computed} {formatWhole(beraknat)}, {texts.difference}{" "}
            {formatWhole(differens)}
          </span>
          {sheet && <CellLink sheet={sheet} cell={cell} select={pane.select} />}
        </li>
      ))}
    </ul>
  );
}
