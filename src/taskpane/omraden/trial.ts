/** What the rules of the form come to, as one types. Pure. */
import type { AreaActions } from "../../actions";
import type { AreaBase, AreaRules, Bas, Finding } from "../../actions/types";
import { stops } from "../../domain/finding";
import { readRow, type FieldFinding, type FormRule } from "./formRules";

export interface TrialRow {
  id: number;
  /** As in the list, from 1. */
  number: number;
  omrade: string;
  /** kr; undefined while the row is not a rule yet. */
  belopp: number | undefined;
  /** Of the row's base; undefined when there is no amount or nothing to divide. */
  andel: number | undefined;
}

export interface Trial {
  rows: TrialRow[];
  /** kr */
  totalt: number;
  /** kr; below 0 when the rules take more than there is. */
  ofordelat: number;
  findings: FieldFinding[];
  /** True when something stops the writing. */
  isWrong: boolean;
}

type Workbook = Pick<AreaRules, "keys" | "insatsomraden">;

/** Rows that are not rules yet are left out of the sum, and say why. */
export function tryOut(
  previewAreas: AreaActions["previewAreas"],
  regionkod: string,
  base: AreaBase,
  rows: readonly FormRule[],
  { keys, insatsomraden }: Workbook,
): Trial {
  const read = rows.map((row) => ({ row, ...readRow(row) }));
  const rules = read.flatMap(({ row, entry }) => (entry ? [{ id: row.id, rule: entry.rule }] : []));
  const preview = previewAreas(
    regionkod,
    rules.map(({ rule }) => rule),
    keys,
    base,
    insatsomraden,
  );
  const amounts = new Map(preview.rows.map(({ belopp }, at) => [rules[at]?.id, belopp]));
  const together = preview.findings.flatMap(({ rule, column, ...finding }): FieldFinding[] => {
    const id = rules[rule]?.id;
    return id === undefined ? [] : [{ id, column, finding: { ...numbered(finding), sheet: "", cell: "" } }];
  });
  const findings = [...read.flatMap((one) => one.findings), ...together];
  return {
    rows: rows.map(({ id, omrade, bas }, at) => {
      const belopp = amounts.get(id);
      const whole = amountOf(base, bas);
      return {
        id,
        number: at + 1,
        omrade: omrade.trim(),
        belopp,
        andel: belopp === undefined || whole === 0 ? undefined : belopp / whole,
      };
    }),
    totalt: preview.totalt,
    // Not the actions' own: with a finding, what they leave says nothing of how far the rules overshoot.
    ofordelat: preview.totalt - [...amounts.values()].reduce<number>((sum, belopp) => sum + belopp, 0),
    findings,
    isWrong: findings.some(({ finding }) => stops(finding)),
  };

  /** The actions number the rules they were given, "#1"; the list also counts the rows that are not rules yet. */
  function numbered(finding: Finding): Finding {
    const at = /^#(\d+)$/.exec(String(finding.params["forsta"] ?? ""))?.[1];
    const id = at === undefined ? undefined : rules[Number(at) - 1]?.id;
    if (id === undefined) return finding;
    return { ...finding, params: { ...finding.params, forsta: `#${rows.findIndex((row) => row.id === id) + 1}` } };
  }
}

/** kr */
export const amountOf = (base: AreaBase, bas: Bas): number =>
  bas === "båda" ? base.befolkning + base.landsbygd : base[bas];
