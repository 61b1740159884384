/**
 * Områdesbudget written straight from its definition in BigInt, to compare the program with: one krona at a time where
 * kronor are handed out. Slow on purpose, and without a line in common with src/domain.
 */
export interface PlainRule {
  bas: "befolkning" | "landsbygd" | "båda";
  regel: "belopp" | "procent" | "nyckel" | "återstod";
  /** kr, hundredths of a percent, or part. */
  tal: bigint;
  helhet: bigint;
  steg: bigint;
  last: bigint | null;
}

export function divideByHand(befolkning: bigint, landsbygd: bigint, rules: PlainRule[]): bigint[] {
  const money = { befolkning, landsbygd, båda: befolkning + landsbygd };
  const final = rules.map(() => 0n);
  const spent = { befolkning: 0n, landsbygd: 0n, båda: 0n };
  for (const bas of ["befolkning", "landsbygd", "båda"] as const) {
    const mine = rules.map((rule, i) => ({ rule, i })).filter(({ rule }) => rule.bas === bas);
    const before = new Map<number, bigint>();

    const together = mine.filter(({ rule }) => rule.regel === "procent" && rule.steg === 1n);
    const shares = handOut(
      money[bas],
      10000n,
      together.map(({ rule }) => rule.tal),
    );
    together.forEach(({ i }, n) => before.set(i, shares[n]!));
    for (const { rule, i } of mine) {
      if (before.has(i) || rule.regel === "återstod") continue;
      const [top, bottom] =
        rule.regel === "belopp"
          ? [rule.tal, 1n]
          : [money[bas] * rule.tal, rule.regel === "procent" ? 10000n : rule.helhet];
      // round half up of top / bottom to whole steps
      before.set(i, ((2n * top + bottom * rule.steg) / (2n * bottom * rule.steg)) * rule.steg);
    }
    for (const { rule, i } of mine) {
      if (rule.regel !== "återstod") continue;
      let left = money[bas];
      if (bas === "båda") left -= spent.befolkning + spent.landsbygd;
      for (const [other, amount] of before) if (other !== i) left -= amount;
      before.set(i, left);
    }

    let difference = 0n;
    for (const { rule, i } of mine) if (rule.last !== null) difference += before.get(i)! - rule.last;
    const size = difference < 0n ? -difference : difference;
    const weights = mine.map(({ rule, i }) =>
      rule.last === null && before.get(i)! > 0n ? before.get(i)! / 1000n : 0n,
    );
    const all = weights.reduce((a, b) => a + b, 0n);
    const parts = all === 0n ? weights.map(() => 0n) : handOut(size, all, weights);
    mine.forEach(({ rule, i }, n) => {
      final[i] = rule.last ?? before.get(i)! + (difference < 0n ? -parts[n]! : parts[n]!);
      spent[bas] += final[i]!;
    });
  }
  return final;
}

/** Whole parts of pot × weight / whole, then one krona at a time until the sum is the whole part of pot × Σ / whole. */
function handOut(pot: bigint, whole: bigint, weights: bigint[]): bigint[] {
  const parts = weights.map((weight) => (pot * weight) / whole);
  const target = (pot * weights.reduce((a, b) => a + b, 0n)) / whole;
  const served = new Set<number>();
  const sum = () => parts.reduce((a, b) => a + b, 0n);
  while (sum() < target) {
    let best = -1;
    weights.forEach((weight, i) => {
      if (served.has(i)) return;
      if (best < 0) return void (best = i);
      const fraction = (pot * weight) % whole;
      const bestFraction = (pot * weights[best]!) % whole;
      if (fraction > bestFraction || (fraction === bestFraction && weight > weights[best]!)) best = i;
    });
    served.add(best);
    parts[best]! += 1n;
  }
  return parts;
}
