import type { Bas } from "./areaRule";

/** What keeps a region's rules from being used. `rule` is the zero-based place in the list. Amounts in kr. */
export type AreaProblem =
  /** Negative, fractional or too large: an amount, a percentage, a locked amount. */
  | { kind: "value-invalid"; rule: number; value: number }
  /** Not a positive whole number. */
  | { kind: "step-invalid"; rule: number; steg: number }
  | { kind: "duplicate"; rule: number; first: number }
  | { kind: "key-unknown"; rule: number; nyckel: string }
  /** The whole is 0. */
  | { kind: "key-empty"; rule: number; nyckel: string }
  /** The part is larger than the whole, or one of them is negative or fractional. */
  | { kind: "key-invalid"; rule: number; nyckel: string; del: number; helhet: number }
  | { kind: "remainder-twice"; rule: number; first: number; bas: Bas }
  /** The rules up to this one ask for more than 100 % of the base. Hundredths of a percent. */
  | { kind: "percent-over"; rule: number; bas: Bas; hundradelar: number }
  /** One fixed amount is larger than all there is. */
  | { kind: "amount-over"; rule: number; bas: Bas; belopp: number; underlag: number }
  | { kind: "lock-over"; rule: number; bas: Bas; belopp: number; underlag: number }
  /** The locks take more than the others of the base have: this one would be negative. */
  | { kind: "lock-takes-all"; rule: number; bas: Bas; belopp: number }
  /** The rules of the base come to more than it has. "båda": all rules of the region. */
  | { kind: "over-allocated"; rule: number; bas: Bas; belopp: number; underlag: number }
  | { kind: "remainder-negative"; rule: number; bas: Bas; belopp: number }
  /** The remainder is negative only because this rule was rounded up to its step. */
  | { kind: "step-over"; rule: number; bas: Bas; steg: number; belopp: number }
  /** The number cannot be held exactly. */
  | { kind: "inexact"; rule: number; product: bigint };
