/** What the domain says of a region's rules, as a finding without its place. */
import type { AreaProblem } from "../domain/areaProblem";
import type { AreaKeys } from "../domain/areaRule";
import type { FindingCode } from "./findings";
import type { OmradesreglerKey } from "./sheets/omradesregler";

export interface ProblemNames {
  regionkod: string;
  rules: readonly { omrade: string }[];
  keys: AreaKeys;
  /** How the user is told of another rule's place. */
  at: (rule: number, column: OmradesreglerKey) => string;
}

export interface DescribedProblem {
  code: FindingCode;
  /** Which column of the rule it is about. */
  column: OmradesreglerKey;
  params: Record<string, string | number>;
}

export function describeProblem(problem: AreaProblem, { regionkod, rules, keys, at }: ProblemNames): DescribedProblem {
  const kod = regionkod;
  switch (problem.kind) {
    case "value-invalid": {
      const code = problem.value < 0 ? "tal-negativt" : "tal-brutet";
      return { code, column: "varde", params: { kolumn: "Värde", varde: problem.value } };
    }
    case "step-invalid":
      return { code: "steg-ogiltigt", column: "steg", params: { varde: problem.steg } };
    case "duplicate": {
      const omrade = rules[problem.rule]?.omrade ?? "";
      return {
        code: "omrade-dubblett",
        column: "omrade",
        params: { kod, omrade, forsta: at(problem.first, "omrade") },
      };
    }
    case "key-unknown":
      return {
        code: "regelnyckel-okand",
        column: "nyckel",
        params: { varde: problem.nyckel, kanda: [...keys.keys()].join(", ") },
      };
    case "key-empty":
      return { code: "helhet-noll", column: "nyckel", params: { namn: problem.nyckel } };
    case "key-invalid": {
      const { nyckel, del, helhet } = problem;
      return { code: "del-over-helhet", column: "nyckel", params: { namn: nyckel, del, helhet } };
    }
    case "remainder-twice":
      return {
        code: "aterstod-dubblett",
        column: "regel",
        params: { kod, bas: problem.bas, forsta: at(problem.first, "regel") },
      };
    case "percent-over":
      return {
        code: "procent-over-100",
        column: "varde",
        params: { kod, bas: problem.bas, procent: problem.hundradelar / 100 },
      };
    case "amount-over":
    case "lock-over": {
      const { kind, bas, belopp, underlag } = problem;
      return kind === "amount-over"
        ? { code: "belopp-over-bas", column: "varde", params: { kod, bas, belopp, underlag } }
        : { code: "las-over-bas", column: "last", params: { kod, bas, belopp, underlag } };
    }
    case "lock-takes-all":
      return { code: "las-tar-allt", column: "last", params: { kod, bas: problem.bas, belopp: problem.belopp } };
    case "over-allocated": {
      const { bas, belopp, underlag } = problem;
      const params = { kod, bas, belopp, underlag, differens: belopp - underlag };
      return { code: "overfordelat", column: "varde", params };
    }
    case "remainder-negative":
      return { code: "aterstod-negativ", column: "regel", params: { kod, bas: problem.bas, belopp: problem.belopp } };
    case "step-over": {
      const { bas, steg, belopp } = problem;
      return { code: "steg-for-stort", column: "steg", params: { kod, bas, steg, belopp } };
    }
    case "inexact":
      return {
        code: "for-stort-tal",
        column: "varde",
        params: { kolumn: "Värde", varde: problem.product.toString(), region: kod },
      };
  }
}
