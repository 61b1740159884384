/** Rules for områden: short ways to write them, and random ones. */
import fc from "fast-check";
import { BASER, type AreaKeys, type AreaRule } from "../../src/domain/areaRule";
import { kronor, type Kronor } from "../../src/domain/kronor";
import type { PlainRule } from "../domain/areaReference";

const common = { insatsomrade: "", bas: "båda", steg: 1 } as const;
export const belopp = (omrade: string, kr: number, more: Partial<AreaRule> = {}) =>
  ({ ...common, omrade, regel: "belopp", belopp: kr as Kronor, ...more }) as AreaRule;
export const procent = (omrade: string, hundradelar: number, more: Partial<AreaRule> = {}) =>
  ({ ...common, omrade, regel: "procent", hundradelar, ...more }) as AreaRule;
export const nyckel = (omrade: string, name: string, more: Partial<AreaRule> = {}) =>
  ({ ...common, omrade, regel: "nyckel", nyckel: name, ...more }) as AreaRule;
export const aterstod = (omrade: string, more: Partial<AreaRule> = {}) =>
  ({ ...common, omrade, regel: "återstod", ...more }) as AreaRule;

const ruleArb = (keys: AreaKeys) =>
  fc.record({
    bas: fc.constantFrom(...BASER),
    regel: fc.constantFrom("belopp", "procent", "nyckel", "återstod" as const),
    tal: fc.oneof(fc.nat(5000), fc.nat(20_000_000)),
    hundradelar: fc.oneof(fc.nat(300), fc.constantFrom(1, 1250, 2500, 3333, 5000, 10_000)),
    nyckel: fc.constantFrom(...keys.keys()),
    steg: fc.constantFrom(1, 1, 1, 1000, 100_000, 7),
    last: fc.option(fc.nat(9_000_000), { freq: 4 }),
  });

export const keys: AreaKeys = new Map([
  ["a", { del: 1, helhet: 3 }],
  ["b", { del: 659, helhet: 30_000 }],
  ["c", { del: 7, helhet: 7 }],
]);

export const bookArb = fc.record({
  befolkning: fc.oneof(fc.nat(2000), fc.nat(400_000_000)),
  landsbygd: fc.oneof(fc.nat(2000), fc.nat(20_000_000)),
  rules: fc.array(ruleArb(keys), { maxLength: 20 }),
});

export type RandomRules = typeof bookArb extends fc.Arbitrary<infer T> ? T : never;

/** At most one remainder a base: a second one is a problem, not a rule. */
export const sound = ({ rules }: RandomRules) =>
  rules.filter(
    (rule, i) =>
      rule.regel !== "återstod" || !rules.slice(0, i).some((r) => r.regel === "återstod" && r.bas === rule.bas),
  );

export const asRule = (rule: RandomRules["rules"][number], i: number): AreaRule => {
  const more = { bas: rule.bas, steg: rule.steg, ...(rule.last === null ? {} : { last: kronor(rule.last) }) };
  const name = `Område ${i}`;
  if (rule.regel === "belopp") return belopp(name, rule.tal, more);
  if (rule.regel === "procent") return procent(name, rule.hundradelar, more);
  return rule.regel === "nyckel" ? nyckel(name, rule.nyckel, more) : aterstod(name, more);
};
export const asPlain = (rule: RandomRules["rules"][number]): PlainRule => {
  const key = keys.get(rule.nyckel)!;
  const tal = rule.regel === "belopp" ? rule.tal : rule.regel === "procent" ? rule.hundradelar : key.del;
  return {
    bas: rule.bas,
    regel: rule.regel,
    tal: BigInt(tal),
    helhet: BigInt(key.helhet),
    steg: BigInt(rule.steg),
    last: rule.last === null ? null : BigInt(rule.last),
  };
};
