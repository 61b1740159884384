import type { Kronor } from "./kronor";

/** One line of the agreement's money: an amount, whom it is for, and by which key it is divided. */
export interface Pot {
  /** Stable slug, unique in a year: "landsbygdssatsning". */
  id: string;
  insats: string;
  mottagare: string;
  /** "ingen": not divided among regions. */
  nyckel: "befolkning" | "landsbygd" | "ingen";
  belopp: Kronor;
}
