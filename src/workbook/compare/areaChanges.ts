import { asCompared } from "../../domain/asCompared";
import { address } from "../a1";
import { areaRuleCells, type AreaRuleRow } from "../areaRows";
import { columnKeys } from "../inputSheet";
import { nycklar as nycklarSheet } from "../sheets/nycklar";
import { AREA_SOURCE_LABEL, omradesregler as reglerSheet } from "../sheets/omradesregler";
import { byId, eachKey, finder, settingAt, spelling } from "./byKey";
import type { Context } from "./change";
import type { Model, Version } from "./model";

export function ruleChanges({ after, before, from, to, changes, steps, notes }: Context): void {
  const { columns } = reglerSheet;
  const source = after.areas?.sheets.regler;
  const names = new Map([...before.grant.regions, ...after.grant.regions].map((r) => [r.regionkod, r.region]));
  const cellOf = (row: AreaRuleRow | undefined, key: keyof typeof columns) =>
    source && row
      ? { blad: source.sheet.name, cell: address(row.row, source.at[key] ?? source.at.omrade ?? 0) }
      : { blad: "", cell: "" };
  eachKey(from.rules, to.rules, (nyckel, fore, efter, one) => {
    const { omrade, insatsomrade, bas } = one.rule;
    const vad = [names.get(one.regionkod) ?? one.regionkod, omrade, insatsomrade, bas].filter(Boolean).join(" · ");
    const what = { slag: "regel" as const, nyckel, vad };
    const apply = (model: Model): Model => ({ ...model, rules: putRule(model.rules, nyckel, efter) });
    if (!fore || !efter) {
      const values = { fore: fore && ruleText(fore), efter: efter && ruleText(efter) };
      changes.push({ ...what, falt: columns.regel.header, ...values, ...cellOf(efter, "regel") });
      steps.push({ ...what, apply });
      return;
    }
    const [old, now] = [areaRuleCells(fore), areaRuleCells(efter)];
    const count = changes.length;
    for (const key of columnKeys(reglerSheet)) {
      if (old[key] === now[key]) continue;
      const isName = key === "omrade" || key === "insatsomrade" || key === "nyckel";
      if (isName && asCompared(String(old[key])) === asCompared(String(now[key]))) {
        // A key is called what it is on Nycklar, and told there.
        if (key !== "nyckel") {
          spelling(notes, String(old[key]), String(now[key]), columns[key].header, cellOf(efter, key));
        }
        continue;
      }
      const values = { fore: old[key], efter: now[key] };
      changes.push({ ...what, falt: columns[key].header, ...values, ...cellOf(efter, key) });
    }
    if (changes.length > count) steps.push({ ...what, apply });
  });
}

/** The order of rules is that of the sheet, and a remainder is the last: a rule keeps its place, a new one comes last. */
function putRule(rules: Model["rules"], key: string, rule: AreaRuleRow | undefined): Map<string, AreaRuleRow> {
  const next = new Map(rules);
  if (rule) next.set(key, rule);
  else next.delete(key);
  return next;
}

function ruleText(row: AreaRuleRow): string {
  const { regel, varde, nyckel } = areaRuleCells(row);
  return [regel, varde, nyckel].filter((part) => part !== "").join(" ");
}

export function keyChanges({ before, after, from, to, changes, steps, notes }: Context): void {
  const { columns } = nycklarSheet;
  const at = finder(after.areas?.sheets.nycklar, "namn");
  const names = (version: Version) => byId([...(version.areas?.keys.keys() ?? [])], asCompared);
  const [oldNames, newNames] = [names(before), names(after)];
  eachKey(from.keys, to.keys, (nyckel, fore, efter) => {
    const vad = newNames.get(nyckel) ?? oldNames.get(nyckel) ?? nyckel;
    const count = changes.length;
    for (const key of ["del", "helhet"] as const) {
      if (fore?.[key] === efter?.[key]) continue;
      const values = { fore: fore?.[key], efter: efter?.[key] };
      changes.push({ slag: "nyckel", nyckel, vad, falt: columns[key].header, ...values, ...at.cell(nyckel, key) });
    }
    if (changes.length > count) {
      const apply = (model: Model) => {
        const keys = new Map(model.keys);
        if (efter) keys.set(nyckel, efter);
        else keys.delete(nyckel);
        return { ...model, keys };
      };
      steps.push({ slag: "nyckel", nyckel, vad, apply });
    }
    spelling(notes, oldNames.get(nyckel), newNames.get(nyckel), columns.namn.header, at.cell(nyckel));
  });
}

export function sourceChange({ from, to, after, changes, steps }: Context): void {
  if (from.source === to.source) return;
  const { regler, sourceCell } = after.areas?.sheets ?? {};
  const what = { slag: "underlag" as const, nyckel: "underlag", vad: AREA_SOURCE_LABEL };
  changes.push({
    ...what,
    falt: AREA_SOURCE_LABEL,
    fore: from.source,
    efter: to.source,
    ...settingAt(regler, sourceCell),
  });
  steps.push({ ...what, apply: (model) => ({ ...model, source: to.source }) });
}
