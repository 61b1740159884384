import type { AreaRule } from "../domain/areaRule";
import type { OmradesreglerKey } from "./sheets/omradesregler";

/** A rule with the codes that the ledger needs. */
export interface AreaRuleEntry {
  /** Two digits, as text. */
  regionkod: string;
  rule: AreaRule;
  ansvar: string;
  projektkod: string;
  motpart: string;
}

/** A rule as it stands on Områdesregler. */
export interface AreaRuleRow extends AreaRuleEntry {
  /** Zero-based row of the sheet. */
  row: number;
}

/** What each column of Områdesregler holds for a rule; "" leaves the cell empty. */
export function areaRuleCells({
  regionkod,
  rule,
  ...ledger
}: AreaRuleEntry): Record<OmradesreglerKey, string | number> {
  return {
    regionkod,
    omrade: rule.omrade,
    insatsomrade: rule.insatsomrade,
    bas: rule.bas,
    regel: rule.regel,
    varde: rule.regel === "belopp" ? rule.belopp : rule.regel === "procent" ? rule.hundradelar / 100 : "",
    nyckel: rule.regel === "nyckel" ? rule.nyckel : "",
    steg: rule.regel === "återstod" ? "" : rule.steg,
    last: rule.last ?? "",
    ansvar: ledger.ansvar,
    projektkod: ledger.projektkod,
    motpart: ledger.motpart,
  };
}
