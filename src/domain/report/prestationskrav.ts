import { kronor, type Kronor } from "../kronor";
import { isIsoDate, isWithin, type Period } from "./period";

/** What a region says of its plan. Dates are ISO; absent where nothing is written. */
export interface Plan {
  /** Is there one? Absent: not answered. */
  finns?: boolean;
  framtagen?: string;
  reviderad?: string;
}

export type PrestationskravOutcome =
  | { status: "uppfyllt"; genom: "framtagen" | "reviderad" }
  | { status: "ej uppfyllt"; orsak: "ingen-plan" | "framtagen-senare" | "ej-reviderad" | "reviderad-utanför-året" }
  | {
      status: "ofullständigt";
      orsak:
        | "svar-saknas"
        | "datum-saknas"
        | "ogiltigt-datum"
        /** A plan that is said not to be there has a date. */
        | "datum-utan-plan"
        | "reviderad-före-framtagen";
    };

/**
 * The agreement's prestationskrav: a plan made during the grant's period, or one from before it that was revised
 * during it (Överenskommelsen 2024, insatsområde 2.3). What cannot be decided is "ofullständigt", never a guess.
 */
export function checkPrestationskrav({ finns, framtagen, reviderad }: Plan, grant: Period): PrestationskravOutcome {
  const dated = framtagen !== undefined || reviderad !== undefined;
  if (finns === undefined) return { status: "ofullständigt", orsak: "svar-saknas" };
  if (!finns) {
    return dated
      ? { status: "ofullständigt", orsak: "datum-utan-plan" }
      : { status: "ej uppfyllt", orsak: "ingen-plan" };
  }
  if (framtagen === undefined) return { status: "ofullständigt", orsak: "datum-saknas" };
  if (!isIsoDate(framtagen) || (reviderad !== undefined && !isIsoDate(reviderad))) {
    return { status: "ofullständigt", orsak: "ogiltigt-datum" };
  }
  if (reviderad !== undefined && reviderad < framtagen) {
    return { status: "ofullständigt", orsak: "reviderad-före-framtagen" };
  }
  if (isWithin(framtagen, grant)) return { status: "uppfyllt", genom: "framtagen" };
  if (framtagen > grant.to) return { status: "ej uppfyllt", orsak: "framtagen-senare" };
  if (reviderad === undefined) return { status: "ej uppfyllt", orsak: "ej-reviderad" };
  return isWithin(reviderad, grant)
    ? { status: "uppfyllt", genom: "reviderad" }
    : { status: "ej uppfyllt", orsak: "reviderad-utanför-året" };
}

/** kr. The three always sum to the region's amount. */
export interface QualifiedAmount {
  kvalificerat: Kronor;
  ejUtbetalbart: Kronor;
  /** Not decided yet: the answer is incomplete. */
  oprovat: Kronor;
}

/** How much of a region's amount (kr) it qualifies for: all or nothing. `outcome` undefined: the year has no prestationskrav. */
export function qualifiedAmount(belopp: Kronor, outcome: PrestationskravOutcome | undefined): QualifiedAmount {
  const none = kronor(0);
  switch (outcome?.status) {
    case undefined:
    case "uppfyllt":
      return { kvalificerat: belopp, ejUtbetalbart: none, oprovat: none };
    case "ej uppfyllt":
      return { kvalificerat: none, ejUtbetalbart: belopp, oprovat: none };
    case "ofullständigt":
      return { kvalificerat: none, ejUtbetalbart: none, oprovat: belopp };
  }
}
