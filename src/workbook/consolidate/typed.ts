/** What a region has typed without the add-in, that its formulas do not reckon with. */
import { address } from "../a1";
import type { AreaInputs } from "../areaInputs";
import { CALC_HEADER_ROW, FIRST_ROW } from "../calcSheet";
import type { InputSheet } from "../inputSheet";
import { SHEETS } from "../names";
import { openSource } from "../parse/source";
import { insatser } from "../sheets/insatser";
import { nycklar } from "../sheets/nycklar";
import { omradesregler } from "../sheets/omradesregler";
import { endRow, sheetIn, valueAt, type Snapshot } from "../snapshot";
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
  const rules = (areas?.rules ?? []).map(({ regionkod, rule: { omrade, insatsomrade, bas } }) => ({
    omrade,
    key: JSON.stringify([regionkod, omrade, insatsomrade, bas]),
  }));
  const divided = budgetRows(snapshot);
  const nya = missingIn(rules, divided);
  const borta = missingIn(divided, rules);
  if (nya === "" && borta === "") return undefined;
  return reason("regler-ej-fordelade", { nya, borta }, SHEETS.omradesregler);
}

interface Rule {
  omrade: string | undefined;
  key: string;
}

function budgetRows(snapshot: Snapshot): Rule[] {
  const sheet = sheetIn(snapshot, SHEETS.omradesbudget);
  const headers = sheet?.values[CALC_HEADER_ROW - sheet.row] ?? [];
  const columns = ["Regionkod", "Område", "Insatsområde", "Bas"].map((header) => headers.indexOf(header));
  if (!sheet || columns.includes(-1)) return [];
  const rows: Rule[] = [];
  for (let row = FIRST_ROW; row < endRow(sheet); row++) {
    const cells = columns.map((column) => String(valueAt(sheet, row, sheet.column + column)));
    const [regionkod, omrade] = cells;
    if (regionkod !== "") rows.push({ omrade, key: JSON.stringify(cells) });
  }
  return rows;
}

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
