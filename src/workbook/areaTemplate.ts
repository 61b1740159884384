/** Områdesregler and Nycklar as the add-in makes them: empty, or with the rules of a sample. */
import { BASER, REGLER, type AreaKey } from "../domain/areaRule";
import { areaRuleCells, type AreaRuleEntry } from "./areaRows";
import { constant, text } from "./calcSheet";
import { listCells, listSource } from "./choiceList";
import { columnKeys } from "./inputSheet";
import { newSheet, type PlanCell, type Validation, type NewSheet } from "./plan";
import { nycklar } from "./sheets/nycklar";
import {
  AREA_SOURCE_LABEL,
  AREA_SOURCE_ROW,
  AREA_SOURCES,
  omradesregler,
  type AreaSource,
} from "./sheets/omradesregler";
import { inputSheet } from "./template";

export interface NamedKey extends AreaKey {
  namn: string;
  kalla: string;
}

/** The lists that a user chooses from stand to the right of the table, with room for columns of the user's own. */
const OWN_COLUMNS = 6;

const LISTS = [
  { header: "Baser att välja på", key: "bas", items: BASER },
  { header: "Regler att välja på", key: "regel", items: REGLER },
  { header: "Underlag att välja på", key: undefined, items: AREA_SOURCES },
] as const;

/** The choices follow when the table grows. */
const LIST_ROWS = 500;

export function omradesreglerTemplate(rules: readonly AreaRuleEntry[], source: AreaSource): NewSheet {
  const keys = columnKeys(omradesregler);
  const rows = rules.map((rule) => {
    const cells = areaRuleCells(rule);
    return keys.map((key): PlanCell => constant(cells[key]));
  });
  const sheet = inputSheet(omradesregler, keys, rows);
  const first = omradesregler.headerRow + 1;
  const listColumn = (index: number) => keys.length + OWN_COLUMNS + index;
  const lists = LISTS.flatMap(({ key, header, items }, index): Validation[] => {
    const source = listSource({ sheet: sheet.name, row: first, column: listColumn(index), items: items.length });
    const choice = { rows: 1, columns: 1, kind: "list" as const, source, title: header };
    if (key === undefined) {
      return [
        { ...choice, row: AREA_SOURCE_ROW, column: 1, title: AREA_SOURCE_LABEL, message: AREA_SOURCES.join(" eller ") },
      ];
    }
    const { help } = omradesregler.columns[key];
    return [
      { ...choice, row: first, column: keys.indexOf(key), rows: Math.max(LIST_ROWS, rows.length), message: help },
    ];
  });
  return newSheet({
    ...sheet,
    blocks: [
      ...sheet.blocks,
      { row: AREA_SOURCE_ROW, column: 0, rows: 1, columns: 2, cells: [[AREA_SOURCE_LABEL, source]] },
      ...LISTS.map(({ header, items }, index) => listCells(first, listColumn(index), items, header)),
    ],
    formats: [
      ...sheet.formats,
      { row: AREA_SOURCE_ROW, column: 0, rows: 1, columns: 1, look: "label" },
      { row: AREA_SOURCE_ROW, column: 1, rows: 1, columns: 1, look: "input" },
      { row: omradesregler.headerRow, column: listColumn(0), rows: 1, columns: LISTS.length, look: "label" },
    ],
    widths: [...sheet.widths, { column: listColumn(0), columns: LISTS.length, width: 130 }],
    validations: [...sheet.validations, ...lists],
    page: { landscape: true, titleRows: first },
  });
}

export function nycklarTemplate(keys: readonly NamedKey[]): NewSheet {
  const rows = keys.map(({ namn, del, helhet, kalla }): PlanCell[] => [text(namn), del, helhet, text(kalla)]);
  return newSheet(inputSheet(nycklar, columnKeys(nycklar), rows));
}
