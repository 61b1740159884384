/** Whole kronor. A plain number cannot be used where an amount is meant. Unit: kr. */
export type Kronor = number & { readonly __unit: "kr" };

/** The first integer that a double, and so a cell, cannot tell from its neighbour. */
export const EXACT_LIMIT = 2 ** 53;

/** True when `value` is a whole number that a double holds exactly. */
export function isExactInteger(value: number): boolean {
  return Number.isSafeInteger(value);
}

/**
 * Takes a number of kr, gives it as an amount.
 * Throws RangeError when it is not an exact integer: callers have parsed their input, so that would be a bug.
 */
export function kronor(value: number): Kronor {
  if (!isExactInteger(value)) throw new RangeError(`${value} is not a whole number of kronor`);
  return value as Kronor;
}

/** Σ of amounts, kr. */
export function sumKronor(amounts: readonly Kronor[]): Kronor {
  return kronor(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}
