import type { Kronor } from "../../domain/kronor";
import type { Krav } from "../../domain/report/insatser";
import type { Period } from "../../domain/report/period";
import type { AgreementYear } from "../agreement";

/**
 * What one year's agreement says of accounting for the money, as far as our sources go. Apart from Agreement, and not
 * exported with it: the pane loads it when a report is made.
 */
export interface Reporting {
  year: AgreementYear;
  /** The time that the grant is for. Our sources say only the year: that it is the calendar year is assumed. */
  period: Period;
  /** By insatsområde, then those on the whole grant. Empty: not in our sources. */
  krav: readonly Krav[];
  /** No money without it. Made during `period`, or from before it and revised during it. */
  prestationskrav?: { insatsomrade: string; plan: string };
  /** SKR's own part. Undefined: not in our sources. */
  skr?: {
    /** kr */
    belopp: Kronor;
    /** Costs are shown for each. */
    insatser: readonly { id: string; namn: string }[];
  };
}
