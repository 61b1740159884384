/** What the domain says of a region's rules, told at the rule's cell with what the sentence needs. */
import type { AreaProblem } from "../../src/domain/areaProblem";
import { describeProblem, type DescribedProblem } from "../../src/workbook/areaProblems";

const names = {
  regionkod: "23",
  rules: [{ omrade: "Kvinna" }, { omrade: "kvinna" }],
  keys: new Map([
    ["Förlossningar", { del: 1, helhet: 2 }],
    ["Besök", { del: 1, helhet: 2 }],
  ]),
  at: (rule: number, column: string) => `${column} i regel ${rule}`,
};

test.each<[AreaProblem, DescribedProblem["code"], DescribedProblem["column"], DescribedProblem["params"]]>([
  [{ kind: "value-invalid", rule: 0, value: -1 }, "tal-negativt", "varde", { kolumn: "Värde", varde: -1 }],
  [{ kind: "value-invalid", rule: 0, value: 0.5 }, "tal-brutet", "varde", { kolumn: "Värde", varde: 0.5 }],
  [{ kind: "value-invalid", rule: 0, value: 0 }, "tal-brutet", "varde", { kolumn: "Värde", varde: 0 }],
  [{ kind: "step-invalid", rule: 0, steg: 0 }, "steg-ogiltigt", "steg", { varde: 0 }],
  [
    { kind: "duplicate", rule: 1, first: 0 },
    "omrade-dubblett",
    "omrade",
    { kod: "23", omrade: "kvinna", forsta: "omrade i regel 0" },
  ],
  [
    { kind: "key-unknown", rule: 0, nyckel: "Besök " },
    "regelnyckel-okand",
    "nyckel",
    { varde: "Besök ", kanda: "Förlossningar, Besök" },
  ],
  [{ kind: "key-empty", rule: 0, nyckel: "Besök" }, "helhet-noll", "nyckel", { namn: "Besök" }],
  [
    { kind: "key-invalid", rule: 0, nyckel: "Besök", del: 5, helhet: 4 },
    "del-over-helhet",
    "nyckel",
    { namn: "Besök", del: 5, helhet: 4 },
  ],
  [
    { kind: "remainder-twice", rule: 1, first: 0, bas: "båda" },
    "aterstod-dubblett",
    "regel",
    { kod: "23", bas: "båda", forsta: "regel i regel 0" },
  ],
  [
    { kind: "percent-over", rule: 0, bas: "landsbygd", hundradelar: 10_050 },
    "procent-over-100",
    "varde",
    { kod: "23", bas: "landsbygd", procent: 100.5 },
  ],
  [
    { kind: "amount-over", rule: 0, bas: "båda", belopp: 7, underlag: 5 },
    "belopp-over-bas",
    "varde",
    { kod: "23", bas: "båda", belopp: 7, underlag: 5 },
  ],
  [
    { kind: "lock-over", rule: 0, bas: "båda", belopp: 7, underlag: 5 },
    "las-over-bas",
    "last",
    { kod: "23", bas: "båda", belopp: 7, underlag: 5 },
  ],
  [
    { kind: "lock-takes-all", rule: 0, bas: "båda", belopp: -2 },
    "las-tar-allt",
    "last",
    { kod: "23", bas: "båda", belopp: -2 },
  ],
  [
    { kind: "over-allocated", rule: 0, bas: "båda", belopp: 7, underlag: 5 },
    "overfordelat",
    "varde",
    { kod: "23", bas: "båda", belopp: 7, underlag: 5, differens: 2 },
  ],
  [
    { kind: "remainder-negative", rule: 0, bas: "båda", belopp: -2 },
    "aterstod-negativ",
    "regel",
    { kod: "23", bas: "båda", belopp: -2 },
  ],
  [
    { kind: "step-over", rule: 0, bas: "båda", steg: 1000, belopp: -2 },
    "steg-for-stort",
    "steg",
    { kod: "23", bas: "båda", steg: 1000, belopp: -2 },
  ],
  [
    { kind: "inexact", rule: 0, product: 9_007_199_254_740_993n },
    "for-stort-tal",
    "varde",
    { kolumn: "Värde", varde: "9007199254740993", region: "23" },
  ],
])("%j", (problem, code, column, params) => expect(describeProblem(problem, names)).toEqual({ code, column, params }));
