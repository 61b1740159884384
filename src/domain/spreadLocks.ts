import type { AreaProblem } from "./areaProblem";
import { EXACT_LIMIT } from "./kronor";

/** The others' shares are counted in whole thousands, so that difference × share stays below 2^53. */
export const LOCK_UNIT = 1000;

export interface Lockable {
  /** Place in the region's list. */
  rule: number;
  /** What the rule gives, kr. */
  beraknat: number;
  last: number | undefined;
}

/** What an unlocked row counts for when a difference is spread. */
export const lockShare = ({ beraknat, last }: Lockable): number =>
  last === undefined ? Math.max(0, Math.floor(beraknat / LOCK_UNIT)) : 0;

/**
 * The rules of one region and base after its locks, kr: a locked row has its locked amount, and what that takes or
 * leaves is spread over the unlocked by their computed amounts in whole thousands (largest remainder; ties by larger
 * share, then by order), so that the sum is unchanged. Where no unlocked row has a thousand, the sum changes.
 */
export function spreadLocks(rows: readonly Lockable[]): { amounts: number[]; problem?: AreaProblem } {
  const amounts = rows.map(({ beraknat, last }) => last ?? beraknat);
  const difference = rows.reduce((sum, { beraknat, last }) => sum + (last === undefined ? 0 : beraknat - last), 0);
  const shares = rows.map(lockShare);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return { amounts };

  const size = Math.abs(difference);
  const large = rows.find((_, i) => size * (shares[i] ?? 0) + total >= EXACT_LIMIT);
  if (large) {
    const product = BigInt(size) * BigInt(lockShare(large)) + BigInt(total);
    return { amounts, problem: { kind: "inexact", rule: large.rule, product } };
  }
  const quotas = shares.map((share, index) => {
    const rest = (size * share) % total;
    return { index, share, rest, floor: (size * share - rest) / total };
  });
  const left = size - quotas.reduce((sum, { floor }) => sum + floor, 0);
  // The sort keeps the order of what is equal.
  [...quotas]
    .sort((a, b) => b.rest - a.rest || b.share - a.share)
    .forEach(({ index, floor }, rank) => {
      const part = floor + (rank < left ? 1 : 0);
      amounts[index] = (amounts[index] ?? 0) + Math.sign(difference) * part;
    });
  return { amounts };
}
