/** What a review reads besides the cells: hidden rows and columns of our sheets, and where the user stands. */
import { SHEETS } from "../workbook/names";
import { address, parseAddress } from "../workbook/a1";

export interface Hidden {
  sheet: string;
  /** Zero-based. */
  rows: number[];
  columns: number[];
}

export interface Review {
  hidden: Hidden[];
  /** The active cell. */
  selected: { sheet: string; cell: string } | undefined;
}

/** Lines that are asked about together before those of them that are mixed are asked about one by one. */
const BLOCK = 64;

type Lines = "rows" | "columns";
const FLAG = { rows: "rowHidden", columns: "columnHidden" } as const;

/** Lines of one sheet, zero-based, and the proxy that tells whether all of them are hidden, none, or some (null). */
interface Stretch {
  sheet: Excel.Worksheet;
  lines: Lines;
  first: number;
  count: number;
  range: Excel.Range;
}

export interface QueuedReview {
  /** After the caller's sync: asks further where some lines of a sheet are hidden and some are not. At most two syncs. */
  take: () => Promise<Review>;
}

/** Queues whether anything is hidden in what each of our sheets uses: one answer a sheet, however long it is. */
export function queueReview(context: Excel.RequestContext): QueuedReview {
  // Not the selected range: there is none when the user has clicked on a chart or marked cells here and there.
  const active = context.workbook.getActiveCell();
  active.load("address");
  const sheets = Object.values(SHEETS).map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { sheet, used };
  });
  return {
    take: async () => {
      const selected = selectedCell(active);
      const whole = sheets.flatMap(({ sheet, used }): Stretch[] =>
        sheet.isNullObject || used.isNullObject
          ? []
          : [
              { sheet, lines: "rows", first: used.rowIndex, count: used.rowCount, range: used },
              { sheet, lines: "columns", first: used.columnIndex, count: used.columnCount, range: used },
            ],
      );
      const hidden = await hiddenAmong(context, whole, [BLOCK, 1]);
      return {
        selected,
        hidden: sheets.flatMap(({ sheet }) => {
          const of = (lines: Lines) =>
            hidden
              .filter((stretch) => stretch.sheet === sheet && stretch.lines === lines)
              .flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
          return sheet.isNullObject ? [] : [{ sheet: sheet.name, rows: of("rows"), columns: of("columns") }];
        }),
      };
    },
  };
}

/** The stretches that are wholly hidden; the mixed ones are cut in pieces of the next size and asked about again. */
async function hiddenAmong(
  context: Excel.RequestContext,
  asked: readonly Stretch[],
  sizes: readonly number[],
): Promise<Stretch[]> {
  const isHidden = ({ range, lines }: Stretch) => range[FLAG[lines]] as boolean | null;
  const hidden = asked.filter((stretch) => isHidden(stretch) === true);
  const mixed = asked.filter((stretch) => isHidden(stretch) === null);
  const [size, ...smaller] = sizes;
  if (mixed.length === 0 || size === undefined) return hidden;
  const pieces = mixed.flatMap((stretch) => piecesOf(stretch, size));
  await context.sync();
  return [...hidden, ...(await hiddenAmong(context, pieces, smaller))];
}

function piecesOf({ sheet, lines, first, count }: Stretch, size: number): Stretch[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => {
    const from = first + i * size;
    const length = Math.min(size, first + count - from);
    const range =
      lines === "rows" ? sheet.getRangeByIndexes(from, 0, length, 1) : sheet.getRangeByIndexes(0, from, 1, length);
    range.load(FLAG[lines]);
    return { sheet, lines, first: from, count: length, range };
  });
}

function selectedCell({ address: text }: Excel.Range): Review["selected"] {
  const at = parseAddress(text);
  return at?.sheet === undefined ? undefined : { sheet: at.sheet, cell: address(at.row, at.column) };
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
