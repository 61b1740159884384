import fc from "fast-check";
import { amountOf, BASER, type AreaRule } from "../../src/domain/areaRule";
import { divideAreas } from "../../src/domain/divideAreas";
import { kronor, type Kronor } from "../../src/domain/kronor";
import { ruleAmounts } from "../../src/domain/ruleAmounts";
import { aterstod, asPlain, asRule, belopp, bookArb, keys, nyckel, procent, sound } from "../support/areaRules";
import { upTo } from "../support/runs";
import { divideByHand } from "./areaReference";

const base = (befolkning: number, landsbygd: number) => ({
  befolkning: kronor(befolkning),
  landsbygd: kronor(landsbygd),
});
const divide = (b: number, l: number, rules: AreaRule[], keys: [string, number, number][] = []) =>
  divideAreas(base(b, l), rules, new Map(keys.map(([name, del, helhet]) => [name, { del, helhet }])));
const amounts = (...args: Parameters<typeof divide>) => divide(...args).rows.map((row) => row.belopp);
const problems = (...args: Parameters<typeof divide>) => divide(...args).problems.map(({ kind, rule }) => [kind, rule]);

describe("published cases (grant.md, section 5)", () => {
  test("Region Jämtland Härjedalen 2024, RS/803/2023", () => {
    const budget = divide(17_151_589, 7_460_761, [
      belopp("Område Kvinna", 18_310_000),
      aterstod("Mödrahälsovård/primärvård"),
    ]);
    expect(budget.rows.map((row) => row.belopp)).toEqual([18_310_000, 6_302_350]);
    expect(budget).toMatchObject({ totalt: 24_612_350, omraden: 24_612_350, ofordelat: 0, problems: [] });
  });

  test("Region Stockholm 2023", () => {
    const budget = divide(
      333_075_571,
      3_748_861,
      [
        belopp("Ersättningshöjningar", 242_000_000),
        belopp("Omställningsbidrag", 60_000_000),
        nyckel("KSON", "Norrtälje", { steg: 100_000 }),
        aterstod("Mandat"),
      ],
      [["Norrtälje", 659, 30_000]],
    );
    expect(budget.rows.map((row) => row.belopp)).toEqual([242_000_000, 60_000_000, 7_400_000, 27_424_432]);
    expect(budget).toMatchObject({ totalt: 336_824_432, ofordelat: 0, problems: [] });
  });
});

describe("each kind of rule", () => {
  test("a region without rules is undivided, without a problem", () => {
    expect(divide(70, 30, [])).toMatchObject({ rows: [], omraden: 0, totalt: 100, ofordelat: 100, problems: [] });
  });

  test("a step rounds half up, to the step", () => {
    expect(amounts(1_000_000, 0, [belopp("a", 1499, { steg: 1000 })])).toEqual([1000]);
    expect(amounts(1_000_000, 0, [belopp("a", 1500, { steg: 1000 })])).toEqual([2000]);
    expect(amounts(1_000_000, 0, [procent("a", 1250, { steg: 100_000 })])).toEqual([100_000]);
    expect(amounts(1_200_000, 0, [procent("a", 1250, { steg: 100_000 })])).toEqual([200_000]);
    expect(amounts(30, 0, [nyckel("a", "k", { steg: 20 })], [["k", 1, 3]])).toEqual([20]);
    expect(amounts(29, 0, [nyckel("a", "k", { steg: 20 })], [["k", 1, 3]])).toEqual([0]);
  });

  test("percentages of 100 give the base; the left-over goes to the largest rest, the larger percentage, then order", () => {
    expect(amounts(100, 0, [procent("a", 3333), procent("b", 3333), procent("c", 3334)])).toEqual([33, 33, 34]);
    expect(amounts(1, 0, [procent("a", 5000), procent("b", 5000)])).toEqual([1, 0]);
    expect(amounts(10, 0, [procent("a", 2500), procent("b", 7500)])).toEqual([2, 8]);
    expect(amounts(101, 0, [procent("a", 5000), procent("b", 2000)])).toEqual([50, 20]);
  });

  test("what is left: of its base, or of everything", () => {
    const rules = [
      belopp("a", 10, { bas: "befolkning" }),
      aterstod("b", { bas: "befolkning" }),
      belopp("c", 5, { bas: "landsbygd" }),
      belopp("d", 1),
      aterstod("e"),
    ];
    expect(amounts(70, 30, rules)).toEqual([10, 60, 5, 1, 24]);
    expect(divide(70, 30, rules.slice(0, 4)).ofordelat).toBe(24);
  });
});

describe("locks", () => {
  test("what a lock leaves is spread over the others of the base by their amounts, what is left included", () => {
    const rules = [
      procent("a", 5000, { last: kronor(400_000) }),
      procent("b", 3000),
      aterstod("c"),
      belopp("d", 100_000, { bas: "landsbygd" }),
    ];
    expect(amounts(900_000, 100_000, rules)).toEqual([400_000, 375_000, 125_000, 100_000]);
    expect(divide(900_000, 100_000, rules).ofordelat).toBe(0);
  });

  test("what a lock takes comes from the others", () => {
    expect(amounts(1_000_000, 0, [procent("a", 5000, { last: kronor(600_001) }), procent("b", 5000)])).toEqual([
      600_001, 399_999,
    ]);
  });

  test("a lone lock on befolkning is met by what is left of everything", () => {
    const rules = [belopp("a", 500_000, { bas: "befolkning", last: kronor(600_000) }), aterstod("b")];
    expect(divide(900_000, 100_000, rules)).toMatchObject({ ofordelat: 0, problems: [] });
    expect(amounts(900_000, 100_000, rules)).toEqual([600_000, 400_000]);
  });

  test("with nobody to share it, the difference is undivided", () => {
    expect(divide(900, 100, [belopp("a", 500, { last: kronor(400) })]).ofordelat).toBe(600);
  });
});

describe("problems", () => {
  const all = { bas: "befolkning" } as const;
  const landsbygd = { bas: "landsbygd" } as const;
  test.each<[string, Parameters<typeof divide>, [string, number][]]>([
    ["two remainders on a base", [9, 1, [aterstod("a"), aterstod("b")]], [["remainder-twice", 1]]],
    ["over 100 %", [900, 0, [procent("a", 6000), procent("b", 4001)]], [["percent-over", 1]]],
    ["a fixed sum larger than the base", [9, 90, [belopp("a", 10, all)]], [["amount-over", 0]]],
    ["sums larger than the base", [9, 90, [belopp("a", 5, all), belopp("b", 5, all)]], [["over-allocated", 1]]],
    [
      "bases in order, the region not",
      [9, 9, [belopp("a", 9, all), belopp("b", 8, { bas: "landsbygd" }), belopp("c", 5)]],
      [["over-allocated", 2]],
    ],
    ["a negative remainder", [9, 0, [belopp("a", 5), belopp("b", 5), aterstod("c")]], [["remainder-negative", 2]]],
    [
      "a step that leaves less than nothing",
      [1499, 0, [belopp("a", 1499, { steg: 500 }), aterstod("b")]],
      [["step-over", 0]],
    ],
    ["the same område twice", [9, 0, [belopp("Kvinna", 1), belopp("KVINNA", 1)]], [["duplicate", 1]]],
    ["the same område on another base", [9, 9, [belopp("K", 1), belopp("K", 1, all)]], []],
    [
      "names that only together are the same",
      [9, 0, [belopp("A", 1, { insatsomrade: "2.1" }), belopp("A2", 1, { insatsomrade: ".1" })]],
      [],
    ],
    ["nothing", [9, 0, [belopp("a", 0)]], []],
    ["an unknown key", [9, 0, [nyckel("a", "x")]], [["key-unknown", 0]]],
    ["half a part", [9, 0, [nyckel("a", "x")], [["x", 0.5, 1]]], [["key-invalid", 0]]],
    ["a part of one and a half", [9, 0, [nyckel("a", "x")], [["x", 1, 1.5]]], [["key-invalid", 0]]],
    ["a whole of 0", [9, 0, [nyckel("a", "x")], [["x", 0, 0]]], [["key-empty", 0]]],
    ["a part larger than the whole", [9, 0, [nyckel("a", "x")], [["x", 2, 1]]], [["key-invalid", 0]]],
    ["a negative amount", [9, 0, [belopp("a", -1)]], [["value-invalid", 0]]],
    ["a fraction of a hundredth", [9, 0, [procent("a", 0.5)]], [["value-invalid", 0]]],
    ["a step of 0", [9, 0, [belopp("a", 1, { steg: 0 })]], [["step-invalid", 0]]],
    ["a lock larger than the base", [9, 9, [belopp("a", 1, { ...all, last: kronor(10) })]], [["lock-over", 0]]],
    [
      "a lock that takes more than the others have",
      [10_000, 0, [belopp("a", 1000, { last: kronor(9000) }), belopp("b", 1000), belopp("c", 2999)]],
      [["lock-takes-all", 0]],
    ],
    ["a lock as large as the base", [9, 9, [belopp("a", 1, { ...all, last: kronor(9) })]], []],
    ["a lock of half a krona", [9, 0, [belopp("a", 1, { last: 0.5 as Kronor })]], [["value-invalid", 0]]],
    ["a lock below 0", [9, 0, [belopp("a", 1, { last: kronor(-1) })]], [["value-invalid", 0]]],
    [
      "a lock that takes just what the others have",
      [10_000, 0, [belopp("a", 1000, { last: kronor(3000) }), belopp("b", 2000)]],
      [],
    ],
    [
      "far over 100 %: told once",
      [900, 0, [procent("a", 6000), procent("b", 4001), procent("c", 1)]],
      [["percent-over", 1]],
    ],
    ["100 % and more", [900, 0, [procent("a", 10_000), procent("b", 1)]], [["percent-over", 1]]],
    [
      "over 100 %, and so nothing left",
      [900, 0, [procent("a", 6000), procent("b", 6000), aterstod("c")]],
      [["percent-over", 1]],
    ],
    ["a fixed sum larger than all there is", [9, 0, [belopp("a", 10)]], [["amount-over", 0]]],
    [
      "another problem does not hide a negative remainder",
      [9, 0, [belopp("K", 5), belopp("K", 5), aterstod("c")]],
      [
        ["duplicate", 1],
        ["remainder-negative", 2],
      ],
    ],
    [
      "nor does a second remainder",
      [9, 0, [belopp("a", 5), belopp("b", 5), aterstod("c"), aterstod("d")]],
      [
        ["remainder-negative", 2],
        ["remainder-twice", 3],
      ],
    ],
    [
      "nor one on another base",
      [9, 9, [belopp("a", 10, landsbygd), belopp("b", 5, all), belopp("c", 5, all), aterstod("d", all)]],
      [
        ["amount-over", 0],
        ["remainder-negative", 3],
      ],
    ],
    [
      "the last rule of the base is told, not of the region",
      [9, 90, [belopp("a", 5, all), belopp("b", 5, all), belopp("c", 1, landsbygd)]],
      [["over-allocated", 1]],
    ],
    [
      "of everything, the region's last rule",
      [9, 9, [belopp("c", 5), belopp("a", 9, all), belopp("b", 8, landsbygd)]],
      [["over-allocated", 2]],
    ],
    [
      "the same twice, and too much: once for the base, not again for the region",
      [9, 0, [belopp("K", 5, all), belopp("K", 5, all)]],
      [
        ["duplicate", 1],
        ["over-allocated", 1],
      ],
    ],
    [
      "in the order of the rules",
      [9, 0, [belopp("a", 10, all), nyckel("b", "x")]],
      [
        ["amount-over", 0],
        ["key-unknown", 1],
      ],
    ],
    [
      "a step, but more than the step is missing",
      [1499, 0, [belopp("a", 1499, { steg: 500 }), belopp("b", 600), aterstod("c")]],
      [["remainder-negative", 2]],
    ],
    [
      // 1400 and 1499 to 1500 each.
      "the step that took the most",
      [2899, 0, [belopp("a", 1400, { steg: 500 }), belopp("b", 1499, { steg: 500 }), aterstod("c")]],
      [["step-over", 0]],
    ],
    [
      "of two steps that took the same, the first",
      [2998, 0, [belopp("a", 1499, { steg: 500 }), belopp("b", 1499, { steg: 500 }), aterstod("c")]],
      [["step-over", 0]],
    ],
    [
      "a step on another base has taken nothing",
      [
        1499,
        20_000,
        [
          belopp("x", 14_600, { ...landsbygd, steg: 1000 }),
          belopp("a", 1499, { ...all, steg: 500 }),
          aterstod("b", all),
        ],
      ],
      [["step-over", 1]],
    ],
    [
      "a step on a base takes from what is left of everything",
      [2000, 0, [belopp("a", 1499, { ...all, steg: 500 }), belopp("b", 500, all), belopp("c", 1), aterstod("d")]],
      [["step-over", 0]],
    ],
    ["too large to be exact", [2 ** 50, 0, [procent("a", 100)]], [["inexact", 0]]],
    [
      "a lock too large to be spread exactly",
      [2 ** 45, 0, [belopp("a", 2 ** 44, { last: kronor(0) }), belopp("b", 2 ** 43)]],
      [["inexact", 1]],
    ],
  ])("%s", (_, args, expected) => {
    expect(problems(...args)).toEqual(expected);
  });

  test("the amounts that a problem names", () => {
    // 8000 over thousands 1 and 2: 2666 2/3 and 5333 1/3.
    const locked = [belopp("b", 1000), belopp("a", 1000, { last: kronor(9000) }), belopp("c", 2999)];
    expect(divide(10_000, 0, locked).problems).toEqual([
      { kind: "lock-takes-all", rule: 1, bas: "båda", belopp: -1667 },
    ]);
    expect(divide(1499, 0, [belopp("a", 1499, { steg: 500 }), aterstod("b")]).problems).toEqual([
      { kind: "step-over", rule: 0, bas: "båda", steg: 500, belopp: -1 },
    ]);
    expect(divide(9, 9, [belopp("a", 9, all), belopp("b", 8, landsbygd), belopp("c", 5)]).problems).toEqual([
      { kind: "over-allocated", rule: 2, bas: "båda", belopp: 22, underlag: 18 },
    ]);
    expect(divide(9, 0, [belopp("a", 1, { last: kronor(-1) })]).problems).toEqual([
      { kind: "value-invalid", rule: 0, value: -1 },
    ]);
  });

  test("amount + step must be exact: 2^53 is one too much", () => {
    const of = (steg: number) => ruleAmounts(base(2 ** 53 - 1, 0), [belopp("a", 2 ** 53 - 8, { steg })], new Map());
    expect(of(7).problems).toEqual([]);
    expect(of(8).problems).toEqual([{ kind: "inexact", rule: 0, product: 2n ** 53n }]);
  });
});

test("as by hand, in BigInt; Σ områden + ofördelat is always the region's amount", () => {
  fc.assert(
    fc.property(bookArb, (book) => {
      const rules = sound(book);
      const budget = divideAreas(base(book.befolkning, book.landsbygd), rules.map(asRule), keys);
      const expected = divideByHand(BigInt(book.befolkning), BigInt(book.landsbygd), rules.map(asPlain));
      expect(budget.rows.map((row) => BigInt(row.belopp))).toEqual(expected);
      expect(budget.omraden + budget.ofordelat).toBe(book.befolkning + book.landsbygd);
      if (budget.problems.length > 0) return;
      expect(budget.ofordelat).toBeGreaterThanOrEqual(0);
      for (const { belopp: amount } of budget.rows) expect(amount).toBeGreaterThanOrEqual(0);
      expect(budget.perBas.befolkning).toBeLessThanOrEqual(book.befolkning);
      expect(budget.perBas.landsbygd).toBeLessThanOrEqual(book.landsbygd);
    }),
    upTo(1000),
  );
});

test("percentages that sum to 100 give exactly the base, and locks keep it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BASER),
      fc.nat(400_000_000),
      fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 19 }),
      fc.option(fc.nat(100)),
      (bas, kr, parts, lock) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        fc.pre(sum < 10_000);
        const rules = [...parts, 10_000 - sum].map((h, i) =>
          procent(`o${i}`, h, { bas, ...(lock !== null && i === 0 && { last: kronor(lock) }) }),
        );
        const money = base(kr, kr);
        const budget = divideAreas(money, rules, keys);
        const spread = lock === null || budget.rows.slice(1).some((row) => row.beraknat >= 1000);
        if (spread) expect(budget.perBas[bas]).toBe(amountOf(money, bas));
      },
    ),
  );
});

test("a remainder leaves nothing undivided, whatever is locked", () => {
  fc.assert(
    fc.property(bookArb, (book) => {
      const rules = [...sound(book).filter((rule) => rule.regel !== "återstod" && rule.bas !== "båda")];
      const budget = divideAreas(base(book.befolkning, book.landsbygd), [...rules.map(asRule), aterstod("rest")], keys);
      expect(budget.ofordelat).toBe(0);
    }),
  );
});

test("21 regions with 20 rules each", () => {
  const rules = Array.from({ length: 20 }, (_, i) =>
    procent(`o${i}`, 1000, { bas: i < 10 ? "befolkning" : "landsbygd" }),
  );
  for (let region = 0; region < 21; region++) {
    const budget = divideAreas(base(30_000_001 + region, 1_000_003 + region), rules, keys);
    expect(budget.problems).toEqual([]);
    expect(budget.ofordelat).toBe(0);
  }
});
