import { sumKronor, type Kronor } from "./kronor";

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

export interface FrameCheck {
  /** The frame as stated, kr. */
  total: Kronor;
  /** Σ pots, kr. */
  pots: Kronor;
  /** Σ pots − frame, kr: found less expected, negative when something is missing. */
  differens: number;
}

/**
 * Compares the stated frame (kr) with the sum of its pots, Överenskommelsen 2024, Tabell 1.1.
 * It catches a slip such as SKR's own page, which has 1 357 in its prose and 1 367 in its table.
 * Throws RangeError when Σ pots is 2^53 kr or more: `allocateGrant` gives that as an error value.
 */
export function checkFrame(frame: Kronor, pots: readonly Pot[]): FrameCheck {
  const sum = sumKronor(pots.map(({ belopp }) => belopp));
  return { total: frame, pots: sum, differens: sum - frame };
}
