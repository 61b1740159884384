/** What a review reads besides the cells: hidden rows and columns of our sheets, and where the user stands. */
import { SHEETS } from "../workbook/names";
import { parseAddress } from "../workbook/a1";

export interface Hidden {
  sheet: string;
  /** Zero-based. */
  rows: number[];
  columns: number[];
  somewhere: ("rows" | "columns")[];
}

export interface Review {
  hidden: Hidden[];
  selected: { sheet: string; cell: string } | undefined;
}

/** Excel tells of a range whether all of it is hidden, none, or some (null). One by one for as far as our sheets mostly go. */
const ROWS_ONE_BY_ONE = 40;
const COLUMNS_ONE_BY_ONE = 20;
/** Beyond that, whether there are any: of a long list of municipalities or a wide block of steps. */
const LAST_ROW = 2000;
const LAST_COLUMN = 60;

export function queueReview(context: Excel.RequestContext): { take: () => Review } {
  const active = context.workbook.getSelectedRange();
  active.load("address");
  const sheets = Object.values(SHEETS).map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    const rowsAt = (row: number, count: number) => {
      const range = sheet.getRangeByIndexes(row, 0, count, 1);
      range.load("rowHidden");
      return range;
    };
    const columnsAt = (column: number, count: number) => {
      const range = sheet.getRangeByIndexes(0, column, 1, count);
      range.load("columnHidden");
      return range;
    };
    const calculated = WIDE.includes(name) ? LAST_COLUMN : COLUMNS_ONE_BY_ONE;
    return {
      sheet,
      rows: upTo(ROWS_ONE_BY_ONE, (row) => rowsAt(row, 1)),
      moreRows: rowsAt(ROWS_ONE_BY_ONE, LAST_ROW - ROWS_ONE_BY_ONE),
      columns: upTo(calculated, (column) => columnsAt(column, 1)),
    };
  });
  return {
    take: () => ({
      selected: selectedCell(active),
      hidden: sheets.flatMap(({ sheet, rows, moreRows, columns }) =>
        sheet.isNullObject
          ? []
          : [
              {
                sheet: sheet.name,
                rows: rows.flatMap((range, row) => (range.rowHidden ? [row] : [])),
                columns: columns.flatMap((range, column) => (range.columnHidden ? [column] : [])),
                somewhere: moreRows.rowHidden === false ? [] : (["rows"] as const).slice(),
              },
            ],
      ),
    }),
  };
}

const WIDE: readonly string[] = [
  SHEETS.fordelning,
  SHEETS.omradesbudget,
  SHEETS.landsbygdsnyckel,
  SHEETS.omradessummor,
];

const upTo = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

function selectedCell({ address }: Excel.Range): Review["selected"] {
  const rect = parseAddress(address);
  const cell = address.replace(/^.*!/, "").replace(/\$/g, "").split(":")[0];
  return rect?.sheet !== undefined && cell ? { sheet: rect.sheet, cell } : undefined;
}

/** The formula of each cell as the user's Excel shows it. */
export function queueLocalFormulas(
  context: Excel.RequestContext,
  cells: readonly { sheet: string; cell: string }[],
): { take: () => string[] } {
  const ranges = cells.map(({ sheet, cell }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.load("formulasLocal");
    return range;
  });
  return { take: () => ranges.map((range) => String((range.formulasLocal as unknown[][])[0]?.[0] ?? "")) };
}
