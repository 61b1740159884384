/**
 * How fractions of a krona are settled so that the amounts sum to the pot.
 * "största resten" is Hamilton's method (largest remainder); "differens på största" rounds each amount
 * half up and lets the largest recipient carry the difference.
 */
export type Method = "största resten" | "differens på största";

export const METHODS = ["största resten", "differens på största"] as const satisfies readonly Method[];
