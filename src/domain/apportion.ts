import { Decimal } from "decimal.js";
import { EXACT_LIMIT, isExactInteger, kronor, type Kronor } from "./kronor";
import type { Method } from "./method";
import { err, ok, type Result } from "./result";

/** One that shares in a pot. */
export interface Recipient {
  /** Regionkod; unique in the list. */
  code: string;
  /** Whole number ≥ 0: persons, or weighted persons. */
  key: number;
}

/** A recipient's amount and every step to it, as the sheet shows them. */
export interface Apportioned {
  code: string;
  key: number;
  /** key / Σ keys, 0–1. For display: no amount is computed from it. */
  share: Decimal;
  /**
   * pot × key / Σ keys, kr with fraction, to 20 digits: since pot × key is below 2^53 a quota that is not whole
   * stays so. For display: no amount is computed from it.
   */
  quota: Decimal;
  /** pot × key, exact. */
  product: number;
  /** Whole part of the quota, kr. */
  floor: number;
  /** What the whole part leaves, in Σ keys-ths of a krona: product − floor × Σ keys. */
  rest: number;
  /** 1 = first to get a left-over krona: rest descending, then key descending, then code ascending. */
  rank: number;
  amount: Kronor;
}

export type ApportionError =
  | { kind: "empty" }
  /** The pot is negative, has a fraction, or is 2^53 kr or more. */
  | { kind: "pot-not-whole" }
  | { kind: "duplicate"; code: string }
  /** The key is negative, has a fraction, or is no number. */
  | { kind: "key-not-whole"; code: string }
  /**
   * `product` cannot be held exactly. It is pot × key of the first recipient past the limit or, when each
   * product is below it, Σ keys up to and including the recipient that brings the sum past it.
   */
  | { kind: "inexact"; code: string; product: bigint }
  /** All keys are zero, so there is nothing to divide a pot above 0 by. */
  | { kind: "no-key" };

/**
 * Divides `pot` (kr) among `recipients` in proportion to their keys, in whole kronor that sum to the pot.
 * The rows come in the order of the input; the order changes nobody's amount.
 *
 * "största resten" (Hamilton's method): everyone gets the whole part of the quota, and the left-over kronor go
 * one each by `rank`. With it all 42 amounts of SKR's "Fördelning av medel 2024" come out to the krona.
 *
 * "differens på största": every quota is rounded half up, and what the rounding adds or takes is put on the
 * recipient with the largest key (tie: lowest code). When the pot is smaller than the number of recipients that
 * can make the largest one's amount negative; the sum is still the pot.
 *
 * Refuses whatever a double, and so a cell, cannot hold exactly: any pot × key, or Σ keys, of 2^53 or more.
 */
export function apportion(
  pot: Kronor,
  recipients: readonly Recipient[],
  method: Method,
): Result<Apportioned[], ApportionError> {
  const error = refuse(pot, recipients);
  if (error) return err(error);

  const total = recipients.reduce((sum, { key }) => sum + key, 0);
  const quotas = recipients.map(({ code, key }) => divide(pot, code, key, total));
  const order = [...quotas].sort(byRest).map(({ code }) => code);
  const amountOf = (method === "största resten" ? byLargestRest : byRounding)(pot, quotas, total);

  return ok(
    quotas.map((quota, index) => {
      const rank = order.indexOf(quota.code) + 1;
      return { ...quota, rank, amount: kronor(amountOf({ ...quota, rank }, index)) };
    }),
  );
}

type Quota = Omit<Apportioned, "rank" | "amount">;
type AmountOf = (quota: Quota & { rank: number }, index: number) => number;

function refuse(pot: Kronor, recipients: readonly Recipient[]): ApportionError | undefined {
  if (recipients.length === 0) return { kind: "empty" };
  if (!isExactInteger(pot) || pot < 0) return { kind: "pot-not-whole" };

  const seen = new Set<string>();
  for (const { code, key } of recipients) {
    if (seen.has(code)) return { kind: "duplicate", code };
    seen.add(code);
    if (!Number.isInteger(key) || key < 0) return { kind: "key-not-whole", code };
  }

  // A double product rounds to 2^53 or more exactly when the true one is there, so the test itself is exact.
  for (const { code, key } of recipients) {
    if (pot * key >= EXACT_LIMIT) return { kind: "inexact", code, product: BigInt(pot) * BigInt(key) };
  }
  let sum = 0n;
  for (const { code, key } of recipients) {
    sum += BigInt(key);
    if (sum >= BigInt(EXACT_LIMIT)) return { kind: "inexact", code, product: sum };
  }

  return sum === 0n && pot > 0 ? { kind: "no-key" } : undefined;
}

function divide(pot: Kronor, code: string, key: number, total: number): Quota {
  const product = pot * key;
  if (total === 0) {
    return { code, key, share: new Decimal(0), quota: new Decimal(0), product, floor: 0, rest: 0 };
  }
  // % is exact for doubles; the quotient of product − rest is whole, so the division is exact as well.
  const rest = product % total;
  return {
    code,
    key,
    share: new Decimal(key).div(total),
    quota: new Decimal(product).div(total),
    product,
    floor: (product - rest) / total,
    rest,
  };
}

function byRest(a: Quota, b: Quota): number {
  return b.rest - a.rest || byKey(a, b);
}

function byKey(a: Quota, b: Quota): number {
  return b.key - a.key || (a.code < b.code ? -1 : 1);
}

/** Kronor that the whole parts leave; below the number of recipients with a rest. */
function leftOver(pot: Kronor, quotas: readonly Quota[]): number {
  return pot - quotas.reduce((sum, { floor }) => sum + floor, 0);
}

function byLargestRest(pot: Kronor, quotas: readonly Quota[]): AmountOf {
  const left = leftOver(pot, quotas);
  return ({ floor, rank }) => floor + (rank <= left ? 1 : 0);
}

function byRounding(pot: Kronor, quotas: readonly Quota[], total: number): AmountOf {
  // Halves are decided on integers; doubling a double is exact. Without keys there is nothing to round.
  const up = quotas.map(({ rest }) => (total > 0 && 2 * rest >= total ? 1 : 0));
  const difference = leftOver(pot, quotas) - up.reduce<number>((sum, one) => sum + one, 0);
  const largest = [...quotas].sort(byKey)[0]?.code;
  return ({ code, floor }, index) => floor + (up[index] ?? 0) + (code === largest ? difference : 0);
}
