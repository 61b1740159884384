import { asCompared } from "./asCompared";
import type { Kronor } from "./kronor";

/** What a rule draws on: the region's amount by population, its rural amount, or both together. */
export type Bas = "befolkning" | "landsbygd" | "båda";
export const BASER: readonly Bas[] = ["befolkning", "landsbygd", "båda"];

export type Regel = "belopp" | "procent" | "nyckel" | "återstod";
export const REGLER: readonly Regel[] = ["belopp", "procent", "nyckel", "återstod"];

/** Steps that regions round to. Any positive whole number can be computed. kr */
export const USUAL_STEPS: readonly number[] = [1, 1000, 100_000];

/** How much of a region's money an område gets. */
export type AreaRule = {
  omrade: string;
  /** "2.8"; "" when the rule is tied to none. */
  insatsomrade: string;
  bas: Bas;
  /** The amount is rounded half up to a multiple of this, kr. A remainder is not rounded. */
  steg: number;
  /** The amount is this, whatever the rule gives; the others of the region and base share the difference. */
  last?: Kronor;
} & (
  | { regel: "belopp"; belopp: Kronor }
  /** Hundredths of a percent: 1250 is 12,5 %. */
  | { regel: "procent"; hundradelar: number }
  /** The name of an AreaKey. */
  | { regel: "nyckel"; nyckel: string }
  | { regel: "återstod" }
);

/** A named share: deliveries of Norrtälje's residents out of all deliveries. */
export interface AreaKey {
  del: number;
  helhet: number;
}

/** Name → share. */
export type AreaKeys = ReadonlyMap<string, AreaKey>;

/** What a region has to divide. */
export interface AreaBase {
  befolkning: Kronor;
  landsbygd: Kronor;
}

/** kr */
export const amountOf = (base: AreaBase, bas: Bas): number =>
  bas === "båda" ? base.befolkning + base.landsbygd : base[bas];

/** What tells a rule from the others of its region. The separator cannot be typed into a cell. */
export const areaIdentity = ({
  omrade,
  insatsomrade,
  bas,
}: Pick<AreaRule, "omrade" | "insatsomrade" | "bas">): string => asCompared([omrade, insatsomrade, bas].join("\u0000"));
