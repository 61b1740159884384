/** Rules as a form holds them: text, half written or wrong. Pure; what they come to is asked of the actions. */
import type { AreaColumn, AreaRuleEntry, Bas, Finding, Regel } from "../../actions/types";
import { kronor } from "../../domain/kronor";
import { formatTyped } from "../numbers";
import { parseHundredths, parseKronor, type Typed } from "../swedishNumbers";

export type RuleRow = Omit<AreaRuleEntry, "regionkod">;

export interface FormRule {
  /** Tells the rows apart while they are moved and renamed. */
  id: number;
  omrade: string;
  /** "" when the rule is tied to none. */
  insatsomrade: string;
  bas: Bas;
  regel: Regel;
  /** kr or percent, as typed. Kept when the rule changes its kind, so that a change of mind loses nothing. */
  varde: string;
  nyckel: string;
  /** kr */
  steg: number;
  isLocked: boolean;
  /** kr, as typed. */
  last: string;
  ansvar: string;
  projektkod: string;
  motpart: string;
}

/** What is wrong with one field of one rule. */
export interface FieldFinding {
  id: number;
  column: AreaColumn;
  finding: Finding;
}

/** The rules of a region as they stand in the workbook, ready to be changed. */
export function formOf(entries: readonly RuleRow[]): FormRule[] {
  return entries.map(({ rule, ansvar, projektkod, motpart }, id) => ({
    id,
    omrade: rule.omrade,
    insatsomrade: rule.insatsomrade,
    bas: rule.bas,
    regel: rule.regel,
    varde:
      rule.regel === "belopp"
        ? formatTyped(rule.belopp)
        : rule.regel === "procent"
          ? String(rule.hundradelar / 100).replace(".", ",")
          : "",
    nyckel: rule.regel === "nyckel" ? rule.nyckel : "",
    steg: rule.steg,
    isLocked: rule.last !== undefined,
    last: rule.last === undefined ? "" : formatTyped(rule.last),
    ansvar,
    projektkod,
    motpart,
  }));
}

export function withNewRule(rows: readonly FormRule[]): FormRule[] {
  const id = 1 + rows.reduce((highest, row) => Math.max(highest, row.id), -1);
  const empty = { insatsomrade: "", nyckel: "", last: "", ansvar: "", projektkod: "", motpart: "" };
  return [...rows, { ...empty, id, omrade: "", bas: "båda", regel: "belopp", varde: "", steg: 1, isLocked: false }];
}

export const withChange = (rows: readonly FormRule[], id: number, change: Partial<FormRule>): FormRule[] =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row));

export const withoutRule = (rows: readonly FormRule[], id: number): FormRule[] => rows.filter((row) => row.id !== id);

/** The rule one place up (-1) or down (1); at the end of the list nothing moves. */
export function withMove(rows: readonly FormRule[], id: number, by: -1 | 1): FormRule[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  const other = rows[from + by];
  if (!row || !other) return [...rows];
  return rows.map((old) => (old === row ? other : old === other ? row : old));
}

/** What a row says, or why it says nothing yet. */
export function readRow(row: FormRule): { entry: RuleRow | undefined; findings: FieldFinding[] } {
  const findings: FieldFinding[] = [];
  const wrong = (column: AreaColumn, code: Finding["code"], params: Finding["params"]): undefined => {
    findings.push({ id: row.id, column, finding: { code, severity: "fel", sheet: "", cell: "", params } });
    return undefined;
  };
  const number = (column: AreaColumn, kolumn: string, varde: string, typed: Typed): number | undefined => {
    if (typed.ok) return typed.value;
    return wrong(column, typed.why, { kolumn, varde });
  };

  const omrade = row.omrade.trim();
  if (omrade === "") wrong("omrade", "cell-tom", { kolumn: "Område" });
  const last = row.isLocked ? number("last", "Låst belopp", row.last, parseKronor(row.last)) : undefined;
  const common = {
    omrade,
    insatsomrade: row.insatsomrade,
    bas: row.bas,
    steg: row.regel === "återstod" ? 1 : row.steg,
    ...(last !== undefined && { last: kronor(last) }),
  };
  const rule = ruleOf();
  const codes = { ansvar: row.ansvar.trim(), projektkod: row.projektkod.trim(), motpart: row.motpart.trim() };
  return { entry: findings.length === 0 && rule ? { rule, ...codes } : undefined, findings };

  function ruleOf(): RuleRow["rule"] | undefined {
    switch (row.regel) {
      case "belopp": {
        const belopp = number("varde", "Belopp", row.varde, parseKronor(row.varde));
        return belopp === undefined ? undefined : { ...common, regel: "belopp", belopp: kronor(belopp) };
      }
      case "procent": {
        const hundradelar = number("varde", "Procent", row.varde, parseHundredths(row.varde));
        return hundradelar === undefined ? undefined : { ...common, regel: "procent", hundradelar };
      }
      case "nyckel":
        return row.nyckel === ""
          ? wrong("nyckel", "cell-tom", { kolumn: "Nyckel" })
          : { ...common, regel: "nyckel", nyckel: row.nyckel };
      case "återstod":
        return { ...common, regel: "återstod" };
    }
  }
}

/** Every row as a rule; undefined while one of them is not. */
export function rulesOf(rows: readonly FormRule[]): RuleRow[] | undefined {
  const entries = rows.flatMap((row) => readRow(row).entry ?? []);
  return entries.length === rows.length ? entries : undefined;
}

/** True when writing the form would change what the workbook says. */
export function isChanged(rows: readonly FormRule[], saved: readonly RuleRow[]): boolean {
  const rules = rulesOf(rows);
  return !rules || sayings(rules) !== sayings(saved);
}

/** The same text for the same rules, however their objects were made. */
export const sayings = (rules: readonly RuleRow[]): string => {
  // A remainder has no step, whatever the sheet says in that column.
  const plain = rules.map(({ rule, ansvar, projektkod, motpart }) => {
    const said: Record<string, unknown> = { ...rule, steg: rule.regel === "återstod" ? 1 : rule.steg };
    return [
      ...Object.keys(said)
        .sort()
        .map((key) => [key, said[key] ?? null]),
      ansvar,
      projektkod,
      motpart,
    ];
  });
  return JSON.stringify(plain);
};
