/** What a region has typed without the add-in, that its formulas do not reckon with. */
import { address } from "../a1";
import type { AreaInputs } from "../areaInputs";
import type { InputSheet } from "../inputSheet";
import { SHEETS } from "../names";
import { openSource } from "../parse/source";
import { insatser } from "../sheets/insatser";
import { nycklar } from "../sheets/nycklar";
import { omradesregler } from "../sheets/omradesregler";
import { endRow, sheetIn, valueAt, type Snapshot } from "../snapshot";
import { budgetRules, type BudgetRule } from "../standing";
import { reason, type Reason } from "./returned";

/**
 * A row right below a table: Excel takes it into the table when it is typed, LibreOffice does not. What stands there is
 * in no formula and in no sum, so it must not pass for summed.
 */
export function rowBelowTable(snapshot: Snapshot): Reason | undefined {
  for (const description of [omradesregler, nycklar, insatser] as unknown as InputSheet<string>[]) {
    const source = openSource(snapshot, description, {});
    if (!source?.table) continue;
    const columns = Object.values(source.at as Record<string, number>);
    for (let row = source.tableEnd; row < endRow(source.sheet); row++) {
      const column = columns.find((one) => String(valueAt(source.sheet, row, one)).trim() !== "");
      if (column === undefined) continue;
      const { name } = source.sheet;
      return reason("rad-utanfor-tabell", { blad: name, rad: row + 1 }, name, address(row, column));
    }
  }
  return undefined;
}

/** The rules of Områdesregler that are not the rows of Områdesbudget: those wait for Fördela. */
export function rulesNotDivided(snapshot: Snapshot, areas: AreaInputs | undefined): Reason | undefined {
  const sheet = sheetIn(snapshot, SHEETS.omradesbudget);
  const rules = (areas?.rules ?? []).map(({ regionkod, rule }) => keyed({ ...rule, regionkod }));
  const divided = sheet ? budgetRules(sheet).map(keyed) : [];
  const nya = missingIn(rules, divided);
  const borta = missingIn(divided, rules);
  if (nya === "" && borta === "") return undefined;
  return reason("regler-ej-fordelade", { nya, borta }, SHEETS.omradesregler);
}

interface Rule {
  omrade: string;
  key: string;
}

const keyed = ({ regionkod, omrade, insatsomrade, bas }: Omit<BudgetRule, "row">): Rule => ({
  omrade,
  key: JSON.stringify([regionkod, omrade, insatsomrade, bas]),
});

/** The names of those in `some` that `others` lacks, each as often as it is missing. */
function missingIn(some: readonly Rule[], others: readonly Rule[]): string {
  const left = others.map(({ key }) => key);
  const missing = some.filter(({ key }) => {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return missing.map(({ omrade }) => omrade).join(", ");
}
