/**
 * Random workbooks for the comparison of engines, small for the most part: the input and a run's plan through the real
 * parser, domain and descriptions, and what every amount is by the definitions in BigInt.
 */
import fc from "fast-check";
import type { GrantInput } from "../../../src/domain/allocate";
import type { AreaRule } from "../../../src/domain/areaRule";
import { allocateGrant } from "../../../src/domain/allocate";
import { kronor } from "../../../src/domain/kronor";
import { METHODS, type Method } from "../../../src/domain/method";
import { amountCells } from "../../../src/workbook/allocationPlan";
import { FIRST_ROW } from "../../../src/workbook/calcSheet";
import type { Plan } from "../../../src/workbook/plan";
import { divideByHand, type PlainRule } from "../../domain/areaReference";
import { halfUpResidualOnLargest, hamilton, type Claim } from "../../domain/reference";
import {
  code,
  expectedRows,
  planCase,
  planGrant,
  randomCase,
  sharpCases,
  stepCell,
  type Case,
} from "../../support/allocationCases";
import { planAreaCase, randomAreaCase, type AreaCase } from "../../support/areaCases";
import { keys } from "../../support/areaRules";

export interface GrantBook {
  name: string;
  /** The input sheets, then what a run writes. */
  plans: Plan[];
  /** What stands where, by the definitions. */
  expected: { sheet: string; row: number; column: number; value: number }[];
  /** Checks that must fail, by id; any other must be OK. */
  failing: RegExp;
}

const few = { minLength: 1, maxLength: 5 };
const size = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 21 }) },
  { weight: 1, arbitrary: fc.constant(60) },
);
/** Ties and zeros among small keys; large ones as they are. */
const persons = fc.oneof(fc.constantFrom(0, 1, 1, 2, 3, 7), fc.integer({ min: 0, max: 2_500_000 }));
const weight = fc.oneof(
  fc.constantFrom(0, 1, 4, 6),
  fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
);

/** Several pots, municipalities, weights with decimals. */
const grant: fc.Arbitrary<GrantInput> = size.chain((regions) =>
  fc
    .record({
      populations: fc.oneof(
        fc.array(persons, { minLength: regions, maxLength: regions }),
        // All the same: every remainder is a tie.
        persons.map((same) => new Array<number>(regions).fill(same)),
      ),
      kommuner: fc.array(fc.record({ region: fc.nat(regions - 1), type: fc.nat(3), folkmangd: persons }), {
        minLength: 1,
        maxLength: Math.min(2 * regions, 30),
      }),
      weights: fc.array(weight, { minLength: 4, maxLength: 4 }),
      pots: fc.array(
        fc.record({
          nyckel: fc.constantFrom("befolkning" as const, "befolkning" as const, "landsbygd" as const, "ingen" as const),
          belopp: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 1_500_000_000 })),
        }),
        few,
      ),
      method: fc.constantFrom(...METHODS),
    })
    .map(({ populations, kommuner, weights, pots, method }) => {
      const list = pots.map(({ nyckel, belopp }, i) => ({
        id: `p${i}`,
        insats: `Pott ${i + 1}`,
        mottagare: "Regionerna",
        nyckel,
        belopp: kronor(belopp),
      }));
      return {
        pots: list,
        frame: kronor(list.reduce((sum, { belopp }) => sum + belopp, 0)),
        regions: populations.map((folkmangd, i) => ({ regionkod: code(i), region: `Region ${code(i)}`, folkmangd })),
        kommuner: kommuner.map(({ region, type, folkmangd }, i) => ({
          kommunkod: `${code(region)}${code(i)}`,
          regionkod: code(region),
          kommuntyp: `typ ${type}`,
          folkmangd,
        })),
        weights: new Map(weights.map((w, i) => [`typ ${i}`, w])),
        method,
      };
    })
    .filter((input) => allocateGrant(input).ok),
);

/** Claims in hundredths of a person: a weight has two decimals at the most. */
function claims({ regions, kommuner, weights }: GrantInput, nyckel: "befolkning" | "landsbygd"): Claim[] {
  return regions.map(({ regionkod, folkmangd }) => ({
    name: regionkod,
    weight:
      nyckel === "befolkning"
        ? BigInt(folkmangd)
        : kommuner
            .filter((kommun) => kommun.regionkod === regionkod)
            .reduce(
              (sum, k) => sum + BigInt(k.folkmangd) * BigInt(Math.round((weights.get(k.kommuntyp) ?? 0) * 100)),
              0n,
            ),
  }));
}

const divide = (method: Method, pot: bigint, all: Claim[]): Map<string, bigint> =>
  method === "största resten" ? hamilton(pot, all) : halfUpResidualOnLargest(pot, all);

function ofGrant(input: GrantInput, name: string): GrantBook {
  const { input: sheets, result } = planGrant(input);
  const computed = allocateGrant(input);
  if (!computed.ok) throw new Error(name);
  const given = new Map(
    input.pots.flatMap(({ insats, nyckel, belopp }) =>
      nyckel === "ingen" ? [] : [[insats, divide(input.method, BigInt(belopp), claims(input, nyckel))] as const],
    ),
  );
  const total = (regionkod: string) =>
    [...given.values()].reduce((sum, amounts) => sum + (amounts.get(regionkod) ?? 0n), 0n);
  return {
    name,
    plans: [sheets, result.plan],
    // Where a cell stands is the plan's; what it must be is the definition's.
    expected: amountCells(result.allocation, computed.value).map(({ row, column, regionkod, what }) => ({
      sheet: result.allocation.name,
      row,
      column,
      value: Number(what === "Totalt" ? total(regionkod) : given.get(what)?.get(regionkod)),
    })),
    failing: [...given.values()].some((amounts) => [...amounts.values()].some((amount) => amount < 0n))
      ? /^inga-negativa$/
      : /^$/,
  };
}

function ofCase(testCase: Case, name: string): GrantBook {
  const planned = planCase(testCase);
  const rows = expectedRows(testCase);
  return {
    name,
    plans: [planned.input, planned.result.plan],
    expected: rows.flatMap(({ floor, rest, rank, amount }, i) =>
      (
        [
          ["heltal", floor],
          ["rest", rest],
          ["rang", BigInt(rank)],
          ["belopp", amount],
        ] as const
      ).map(([step, value]) => ({ sheet: "Fördelning", ...stepCell(planned, i, step), value: Number(value) })),
    ),
    failing: rows.some(({ amount }) => amount < 0n) ? /^inga-negativa$/ : /^$/,
  };
}

const AMOUNT_COLUMN = 6;

function ofAreas(areaCase: AreaCase, name: string): GrantBook {
  const planned = planAreaCase(areaCase);
  const amounts = areaCase.regions.flatMap(({ befolkning, landsbygd, rules }) =>
    divideByHand(BigInt(befolkning), BigInt(landsbygd), rules.map(plain)),
  );
  return {
    name,
    plans: [planned.input, planned.plan],
    expected: [
      ...planned.cells.map(({ sheet, row, column, expected }) => ({ sheet, row, column, value: expected })),
      ...amounts.map((amount, i) => ({
        sheet: "Områdesbudget",
        row: FIRST_ROW + i,
        column: AMOUNT_COLUMN,
        value: Number(amount),
      })),
    ],
    failing: planned.findings.some(({ severity }) => severity === "fel") ? /^omraden-(over|aterstod|negativa)$/ : /^$/,
  };
}

function plain(rule: AreaRule): PlainRule {
  const key = rule.regel === "nyckel" ? keys.get(rule.nyckel) : undefined;
  const tal =
    rule.regel === "belopp"
      ? rule.belopp
      : rule.regel === "procent"
        ? rule.hundradelar
        : rule.regel === "nyckel"
          ? key?.del
          : 0;
  return {
    bas: rule.bas,
    regel: rule.regel,
    tal: BigInt(tal ?? 0),
    helhet: BigInt(key?.helhet ?? 1),
    steg: BigInt(rule.steg),
    last: rule.last === undefined ? null : BigInt(rule.last),
  };
}

/** The sharp cases and so many random books; the same for the same seed. */
export function grantBooks(count: number, seed: number): (() => GrantBook)[] {
  const small = randomCase.filter(({ keys: all }) => all.length <= 8 || all.length === 60);
  const areas = randomAreaCase.filter(
    ({ regions }) =>
      regions.length <= 2 &&
      regions.some(({ rules }) => rules.length > 0) &&
      regions.every(({ rules }) => rules.length <= 6),
  );
  const sample = <T>(arbitrary: fc.Arbitrary<T>, share: number, offset: number) =>
    fc.sample(arbitrary, { numRuns: Math.round(count * share), seed: seed + offset });
  return [
    ...sharpCases.map((testCase) => () => ofCase(testCase, testCase.name)),
    ...sample(grant, 0.6, 0).map((input, i) => () => ofGrant(input, `grant ${i}`)),
    ...sample(small, 0.25, 1).map((testCase, i) => () => ofCase(testCase, `pot ${i}`)),
    ...sample(areas, 0.15, 2).map((areaCase, i) => () => ofAreas(areaCase, `områden ${i}`)),
  ];
}
