import type { AreaProblem } from "./areaProblem";
import { amountOf, areaIdentity, BASER, type AreaBase, type AreaKeys, type AreaRule, type Bas } from "./areaRule";
import { ruleAmounts, PERCENT_WHOLE, type RuleQuotient } from "./ruleAmounts";
import { isExactInteger } from "./kronor";
import { lockShare, spreadLocks } from "./spreadLocks";

export interface AreaAmount {
  rule: AreaRule;
  quotient: RuleQuotient;
  /** What the rule gives before locks, kr. */
  beraknat: number;
  /** Whole kr; below 0 only where a problem says so. */
  belopp: number;
}

export interface AreaBudget {
  /** In the order of the rules. */
  rows: AreaAmount[];
  /** Σ of the rules on each base, kr. */
  perBas: Record<Bas, number>;
  /** The region's amount, kr. */
  totalt: number;
  /** Σ of all rules, kr. */
  omraden: number;
  /** totalt − omraden, kr; below 0 only where a problem says so. */
  ofordelat: number;
  /** Anything here, and the budget must not be used: it is for showing what is wrong. */
  problems: AreaProblem[];
}

/**
 * Divides a region's money among its områden by their rules, in whole kronor: Σ områden + ofördelat is always the
 * region's amount. A remainder on befolkning or landsbygd is what the other rules of that base leave; on båda it
 * is what all other rules of the region leave.
 */
export function divideAreas(base: AreaBase, rules: readonly AreaRule[], keys: AreaKeys): AreaBudget {
  const { quotients, problems } = ruleAmounts(base, rules, keys);
  const beraknat = quotients.map(({ belopp }) => belopp);
  const belopp = new Array<number>(rules.length).fill(0);
  const perBas: Record<Bas, number> = { befolkning: 0, landsbygd: 0, båda: 0 };

  // båda comes last: what it leaves depends on the other two with their locks.
  for (const bas of BASER) {
    const members = rules.flatMap((rule, index) => (rule.bas === bas ? [index] : []));
    const remainder = members.find((index) => rules[index]?.regel === "återstod");
    if (remainder !== undefined) {
      const others = members.reduce((sum, index) => sum + (beraknat[index] ?? 0), 0);
      const before = bas === "båda" ? perBas.befolkning + perBas.landsbygd : 0;
      beraknat[remainder] = amountOf(base, bas) - before - others;
    }
    const lockable = members.map((index) => ({
      rule: index,
      beraknat: beraknat[index] ?? 0,
      last: rules[index]?.last,
    }));
    const { amounts, problem } = spreadLocks(lockable);
    if (problem) problems.push(problem);
    const takes = lockable.find((row, i) => lockShare(row) > 0 && (amounts[i] ?? 0) < 0);
    if (takes) {
      const locked = lockable.find(({ last }) => last !== undefined)?.rule ?? takes.rule;
      problems.push({ kind: "lock-takes-all", rule: locked, bas, belopp: amounts[lockable.indexOf(takes)] ?? 0 });
    }
    members.forEach((index, i) => (belopp[index] = amounts[i] ?? 0));
    perBas[bas] = amounts.reduce((sum, amount) => sum + amount, 0);
  }

  const rows = rules.map((rule, index) => ({
    rule,
    quotient: quotients[index] as RuleQuotient,
    beraknat: beraknat[index] ?? 0,
    belopp: belopp[index] ?? 0,
  }));
  const totalt = amountOf(base, "båda");
  const omraden = perBas.befolkning + perBas.landsbygd + perBas.båda;
  const budget = { rows, perBas, totalt, omraden, ofordelat: totalt - omraden };
  const all = [...problems, ...ruleProblems(base, rules), ...sumProblems(base, budget, problems, rules)];
  return { ...budget, problems: all.sort((a, b) => a.rule - b.rule) };
}

/** What can be seen of the rules themselves, without computing. */
function ruleProblems(base: AreaBase, rules: readonly AreaRule[]): AreaProblem[] {
  const problems: AreaProblem[] = [];
  const firstOf = new Map<string, number>();
  const remainders = new Map<Bas, number>();
  const percent = new Map<Bas, number>();
  rules.forEach((rule, index) => {
    const { bas, last } = rule;
    const underlag = amountOf(base, bas);
    const identity = areaIdentity(rule);
    const first = firstOf.get(identity);
    if (first === undefined) firstOf.set(identity, index);
    else problems.push({ kind: "duplicate", rule: index, first });

    if (last !== undefined && (!isExactInteger(last) || last < 0)) {
      problems.push({ kind: "value-invalid", rule: index, value: last });
    } else if (last !== undefined && last > underlag) {
      problems.push({ kind: "lock-over", rule: index, bas, belopp: last, underlag });
    }
    switch (rule.regel) {
      case "belopp":
        if (rule.belopp > underlag) {
          problems.push({ kind: "amount-over", rule: index, bas, belopp: rule.belopp, underlag });
        }
        break;
      case "procent": {
        const before = percent.get(bas) ?? 0;
        const sum = before + rule.hundradelar;
        percent.set(bas, sum);
        if (sum > PERCENT_WHOLE && before <= PERCENT_WHOLE) {
          problems.push({ kind: "percent-over", rule: index, bas, hundradelar: sum });
        }
        break;
      }
      case "återstod": {
        const one = remainders.get(bas);
        if (one === undefined) remainders.set(bas, index);
        else problems.push({ kind: "remainder-twice", rule: index, first: one, bas });
        break;
      }
      case "nyckel":
        break;
    }
  });
  return problems;
}

/** What the sums show. A base whose excess has a plainer cause is not reported twice. */
function sumProblems(
  base: AreaBase,
  { rows, perBas, totalt, omraden }: Omit<AreaBudget, "problems">,
  found: readonly AreaProblem[],
  rules: readonly AreaRule[],
): AreaProblem[] {
  const problems: AreaProblem[] = [];
  const causes = [...found, ...ruleProblems(base, rules)];
  const known = (bas: Bas) =>
    causes.some((cause) => "bas" in cause && cause.kind !== "remainder-twice" && cause.bas === bas);
  const lastOf = (bas: Bas) =>
    rules.reduce((last, rule, index) => (bas === "båda" || rule.bas === bas ? index : last), 0);

  rows.forEach(({ rule, beraknat }, index) => {
    if (rule.regel !== "återstod" || beraknat >= 0 || known(rule.bas)) return;
    const step = roundedUp(rows, rule.bas, -beraknat);
    problems.push(
      step === undefined
        ? { kind: "remainder-negative", rule: index, bas: rule.bas, belopp: beraknat }
        : { kind: "step-over", rule: step, bas: rule.bas, steg: rules[step]?.steg ?? 1, belopp: beraknat },
    );
  });
  for (const bas of ["befolkning", "landsbygd"] as const) {
    if (perBas[bas] > base[bas] && !known(bas)) {
      problems.push({ kind: "over-allocated", rule: lastOf(bas), bas, belopp: perBas[bas], underlag: base[bas] });
    }
  }
  if (omraden > totalt && causes.length + problems.length === 0) {
    problems.push({ kind: "over-allocated", rule: lastOf("båda"), bas: "båda", belopp: omraden, underlag: totalt });
  }
  return problems;
}

/** The rule that was rounded up the most, when rounding alone is what is missing (kr). */
function roundedUp(rows: readonly AreaAmount[], bas: Bas, missing: number): number | undefined {
  let all = 0;
  let most: { index: number; up: number } | undefined;
  rows.forEach(({ rule, quotient }, index) => {
    if (rule.steg === 1 || rule.regel === "återstod" || (bas !== "båda" && rule.bas !== bas)) return;
    // Steps of a krona more than the exact quotient; never more than half a step.
    const up = quotient.belopp - (quotient.heltal + quotient.rest / quotient.delare) * rule.steg;
    all += up;
    if (up > (most?.up ?? 0)) most = { index, up };
  });
  return all >= missing ? most?.index : undefined;
}
