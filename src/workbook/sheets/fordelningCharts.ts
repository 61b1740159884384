/** The two charts under the rows of Fördelning. */
import { CALC_HEADER_ROW, FIRST_ROW } from "../calcSheet";
import { CHART_COLORS } from "../looks";
import { MASTER_ROW } from "../names";
import type { ChartPlan, PlanCell, Rect } from "../plan";
import { AMOUNT_HEADER, PER_PERSON_HEADER } from "./fordelning";

/** By these names Excel knows them, and a later run finds them. */
export const ALLOCATION_CHARTS = {
  amounts: "Ramkoll Belopp per region",
  perPerson: "Ramkoll Kr per invånare",
} as const;

/** Columns C–H and I–M: beside the frozen columns, so that they scroll with the figures. */
const PLACES = { amounts: { column: 2, columns: 6 }, perPerson: { column: 8, columns: 5 } } as const;
/** Rows for title, axis and legend, besides one a region. */
const AROUND = 9;
const REGION_COLUMN = 1;

/**
 * Takes the sheet's cells as planned or as found, how many columns and regions it has, and the first row that is free
 * across the whole sheet. Below and not beside: the table is wide, and what stands right of it is the user's own.
 */
export function allocationCharts(
  at: (row: number, column: number) => PlanCell,
  columns: number,
  regions: number,
  freeRow: number,
): ChartPlan[] {
  const body = (column: number): Rect => ({ row: FIRST_ROW, column, rows: regions, columns: 1 });
  const headed = (header: string): number[] =>
    Array.from({ length: columns }, (_, column) => column).filter((column) => at(CALC_HEADER_ROW, column) === header);
  /** The pot's name stands over the first column of its block. */
  const blockOver = (column: number): string => {
    for (let c = column; c > REGION_COLUMN; c--) {
      const title = at(MASTER_ROW, c);
      if (title !== "" && title !== null) return String(title).replace(/^'/, "");
    }
    return "";
  };
  const amounts = headed(AMOUNT_HEADER).map((column) => ({ name: blockOver(column), column }));
  const [perPerson] = headed(PER_PERSON_HEADER);
  if (regions === 0 || amounts.length === 0 || perPerson === undefined) return [];

  const common = { kind: "bar", categories: body(REGION_COLUMN) } as const;
  const row = freeRow + 1;
  const rows = regions + AROUND;
  return [
    {
      ...common,
      name: ALLOCATION_CHARTS.amounts,
      stacked: true,
      title: "Fördelat belopp per region och pott, miljoner kr",
      series: amounts.map(({ name, column }, i) => ({
        name,
        values: body(column),
        color: CHART_COLORS[i % CHART_COLORS.length] ?? CHART_COLORS[0],
      })),
      numberFormat: "#,##0,,",
      place: { row, rows, ...PLACES.amounts },
    },
    {
      ...common,
      name: ALLOCATION_CHARTS.perPerson,
      stacked: false,
      title: "Fördelat belopp per invånare, kr",
      series: [{ name: PER_PERSON_HEADER, values: body(perPerson), color: CHART_COLORS[1] }],
      numberFormat: "#,##0",
      place: { row, rows, ...PLACES.perPerson },
    },
  ];
}
