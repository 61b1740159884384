import type { AreaProblem } from "./areaProblem";
import { amountOf, BASER, type AreaBase, type AreaKeys, type AreaRule } from "./areaRule";
import { EXACT_LIMIT, isExactInteger } from "./kronor";

/** The parts of 100 % that a percentage is counted in. */
export const PERCENT_WHOLE = 10_000;

/** One rule as a quotient, in steps: faktor × taljare / (namnare × steg). The sheet has the same columns. */
export interface RuleQuotient {
  taljare: number;
  delare: number;
  produkt: number;
  /** Whole steps. */
  heltal: number;
  /** produkt − heltal × delare */
  rest: number;
  /** heltal and, where it is rounded up, one more, in kr. 0 for a remainder. */
  belopp: number;
}

/**
 * Takes a region's rules, gives what each comes to before remainders and locks, and what is wrong with it.
 * Rules are rounded half up to their step, decided on integers. Percentages in steps of 1 kr are divided together
 * instead (Hamilton's method): of n of them on a base the sum is the whole part of base × Σ %, so 100 % is the base.
 */
export function ruleAmounts(
  base: AreaBase,
  rules: readonly AreaRule[],
  keys: AreaKeys,
): { quotients: RuleQuotient[]; problems: AreaProblem[] } {
  const problems: AreaProblem[] = [];
  const quotients = rules.map((rule, index) => {
    const fraction = fractionOf(rule, index, base, keys);
    if ("kind" in fraction) {
      problems.push(fraction);
      return NOTHING;
    }
    const { faktor, taljare, namnare } = fraction;
    const delare = namnare * rule.steg;
    // The remainder is found from multiples of the divisor, so those must be exact too.
    if (faktor * taljare + delare >= EXACT_LIMIT) {
      const product = BigInt(faktor) * BigInt(taljare) + BigInt(namnare) * BigInt(rule.steg);
      problems.push({ kind: "inexact", rule: index, product });
      return NOTHING;
    }
    const produkt = faktor * taljare;
    const rest = produkt % delare;
    const heltal = (produkt - rest) / delare;
    const up = 2 * rest >= delare ? 1 : 0;
    return { taljare, delare, produkt, heltal, rest, belopp: (heltal + up) * rule.steg };
  });

  for (const bas of BASER) {
    const members = rules.flatMap((rule, index) => {
      const quotient = quotients[index];
      const together = rule.bas === bas && rule.regel === "procent" && rule.steg === 1;
      return together && quotient && quotient !== NOTHING ? [{ index, quotient }] : [];
    });
    const left = Math.floor(members.reduce((sum, { quotient }) => sum + quotient.rest, 0) / PERCENT_WHOLE);
    // The sort keeps the order of what is equal.
    members
      .sort((a, b) => b.quotient.rest - a.quotient.rest || b.quotient.taljare - a.quotient.taljare)
      .forEach(({ index, quotient }, rank) => {
        quotients[index] = { ...quotient, belopp: quotient.heltal + (rank < left ? 1 : 0) };
      });
  }
  return { quotients, problems };
}

const NOTHING: RuleQuotient = { taljare: 0, delare: 1, produkt: 0, heltal: 0, rest: 0, belopp: 0 };

function fractionOf(
  rule: AreaRule,
  index: number,
  base: AreaBase,
  keys: AreaKeys,
): { faktor: number; taljare: number; namnare: number } | AreaProblem {
  if (!isExactInteger(rule.steg) || rule.steg < 1) return { kind: "step-invalid", rule: index, steg: rule.steg };
  const underlag = amountOf(base, rule.bas);
  switch (rule.regel) {
    case "belopp":
      if (!isCount(rule.belopp)) return { kind: "value-invalid", rule: index, value: rule.belopp };
      return { faktor: 1, taljare: rule.belopp, namnare: 1 };
    case "procent":
      if (!isCount(rule.hundradelar)) return { kind: "value-invalid", rule: index, value: rule.hundradelar };
      return { faktor: underlag, taljare: rule.hundradelar, namnare: PERCENT_WHOLE };
    case "nyckel": {
      const key = keys.get(rule.nyckel);
      if (!key) return { kind: "key-unknown", rule: index, nyckel: rule.nyckel };
      const { del, helhet } = key;
      if (helhet === 0) return { kind: "key-empty", rule: index, nyckel: rule.nyckel };
      if (!isCount(del) || !isCount(helhet) || del > helhet) {
        return { kind: "key-invalid", rule: index, nyckel: rule.nyckel, del, helhet };
      }
      return { faktor: underlag, taljare: del, namnare: helhet };
    }
    case "återstod":
      return { faktor: underlag, taljare: 0, namnare: 1 };
  }
}

const isCount = (value: number): boolean => isExactInteger(value) && value >= 0;
