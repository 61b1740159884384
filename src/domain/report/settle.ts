import { kronor, sumKronor, type Kronor } from "../kronor";

/** kr */
export interface Settlement {
  bidrag: Kronor;
  /** Σ kostnader. */
  kostnader: Kronor;
  /** The form's own line, "medel som inte har förbrukats": bidrag − kostnader. Below 0 when more was spent. */
  oforbrukat: Kronor;
  /** What is unused is repaid; never below 0. */
  aterbetalas: Kronor;
  /** What was spent over the grant, the receiver's own to pay; never below 0. */
  overskridet: Kronor;
}

/** Takes what was received and what was spent, kr. The agreement's Bilaga, Ekonomisk redovisning, part 3. */
export function settle(bidrag: Kronor, costs: readonly Kronor[]): Settlement {
  const kostnader = sumKronor(costs);
  const oforbrukat = kronor(bidrag - kostnader);
  return {
    bidrag,
    kostnader,
    oforbrukat,
    aterbetalas: kronor(Math.max(0, oforbrukat)),
    overskridet: kronor(Math.max(0, kostnader - bidrag)),
  };
}
