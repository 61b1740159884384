/**
 * The two rounding methods written straight from their definitions in BigInt, to compare the program with.
 * Slow on purpose, and without a line in common with src/domain.
 */
export interface Claim {
  name: string;
  weight: bigint;
}

/** Hamilton: everyone gets the whole part; then one krona at a time to the best claim not yet served. */
export function hamilton(pot: bigint, claims: Claim[]): Map<string, bigint> {
  let all = 0n;
  for (const claim of claims) all += claim.weight;
  const given = new Map<string, bigint>();
  let handedOut = 0n;
  for (const claim of claims) {
    const whole = all === 0n ? 0n : (pot * claim.weight) / all;
    given.set(claim.name, whole);
    handedOut += whole;
  }
  const waiting = [...claims];
  while (handedOut < pot) {
    let best = 0;
    for (let i = 1; i < waiting.length; i++) {
      if (goesBefore(pot, all, waiting[i]!, waiting[best]!)) best = i;
    }
    const [winner] = waiting.splice(best, 1);
    given.set(winner!.name, given.get(winner!.name)! + 1n);
    handedOut += 1n;
  }
  return given;
}

/** Round half up each; what is over or missing goes to the largest claim, of equals the one named first. */
export function halfUpResidualOnLargest(pot: bigint, claims: Claim[]): Map<string, bigint> {
  let all = 0n;
  for (const claim of claims) all += claim.weight;
  const given = new Map<string, bigint>();
  let handedOut = 0n;
  let largest = claims[0]!;
  for (const claim of claims) {
    // floor(x + 1/2) = floor((2·pot·w + all) / (2·all))
    const rounded = all === 0n ? 0n : (2n * pot * claim.weight + all) / (2n * all);
    given.set(claim.name, rounded);
    handedOut += rounded;
    if (claim.weight > largest.weight || (claim.weight === largest.weight && claim.name < largest.name)) {
      largest = claim;
    }
  }
  given.set(largest.name, given.get(largest.name)! + pot - handedOut);
  return given;
}

function goesBefore(pot: bigint, all: bigint, a: Claim, b: Claim): boolean {
  // The fraction is what the quota has beyond its whole part; both have the denominator `all`.
  const fractionA = pot * a.weight - ((pot * a.weight) / all) * all;
  const fractionB = pot * b.weight - ((pot * b.weight) / all) * all;
  if (fractionA !== fractionB) return fractionA > fractionB;
  if (a.weight !== b.weight) return a.weight > b.weight;
  return a.name < b.name;
}
