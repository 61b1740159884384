import { Model, columnNameFromNumber } from "@ironcalc/wasm";

/** A cell as the engine counts: sheet from 0, row and column from 1. */
export interface EngineCell {
  sheet: number;
  row: number;
  column: number;
}

interface Run extends EngineCell {
  height: number;
  /** Row on the scratch sheet of the run's first cell. */
  at: number;
}

const mantissaEnd = 2 ** 53;
const mantissaStart = 2 ** 52;

/** The cells in order, cut into runs straight down; `at` counts the scratch sheet's rows. */
function runs(cells: readonly EngineCell[]): Run[] {
  const found: Run[] = [];
  cells.forEach((cell, i) => {
    const last = found.at(-1);
    const follows = last?.sheet === cell.sheet && last.column === cell.column && last.row + last.height === cell.row;
    if (follows) last.height++;
    else found.push({ ...cell, height: 1, at: i + 1 });
  });
  return found;
}

/** x·2^k in two steps, as 2^k alone may be no double. */
const scaled = (x: number, k: number): number => x * 2 ** Math.trunc(k / 2) * 2 ** (k - Math.trunc(k / 2));

/**
 * The exact double in each cell. The engine gives numbers only as formatted text, with at most 15 digits, but
 * format "0" prints a whole number up to 2^53 exactly. So on a scratch sheet of a copy each value is multiplied
 * by the power of two that makes it such a number, which loses nothing, and divided again here. Array formulas do
 * a run of cells at a time: entering one formula a cell takes ten times as long. Each cell must hold a number.
 * The copy is calculated once, seldom twice: the power comes from the digits shown, which are seldom at an edge.
 */
export function readExactly(bytes: Uint8Array, cells: readonly EngineCell[]): number[] {
  if (cells.length === 0) return [];
  const copy = Model.from_bytes(bytes, "en");
  try {
    copy.pauseEvaluation();
    const all = runs(cells);
    const shown = (sheet: number, row: number, column: number): string =>
      copy.getFormattedCellValue(sheet, row, column).replace(",", ".");
    for (const { sheet, row, column, height } of all) {
      copy.updateRangeStyle({ sheet, row, column, width: 1, height }, "num_fmt", "general");
    }
    const shifts = cells.map(({ sheet, row, column }) => {
      const text = shown(sheet, row, column);
      const rough = Math.abs(Number(text));
      if (rough === 0) return 0;
      // The smallest doubles are printed as "infE-324": the power of ten is right.
      const twos = Number.isFinite(rough) ? Math.log2(rough) : Number(/E(.*)/.exec(text)?.[1]) * Math.log2(10);
      return 52 - Math.floor(twos);
    });

    copy.newSheet();
    const sheets = copy.getWorksheetsProperties();
    const scratch = sheets.length - 1;
    const address = ({ sheet, row, column, height }: Run): string => {
      const letters = columnNameFromNumber(column);
      return `'${sheets[sheet]!.name.replaceAll("'", "''")}'!$${letters}$${row}:$${letters}$${row + height - 1}`;
    };
    for (const run of all) {
      const [from, to] = [run.at, run.at + run.height - 1];
      const shift = `2^$B$${from}:$B$${to}*2^$C$${from}:$C$${to}`;
      copy.setUserArrayFormula(scratch, run.at, 4, 1, run.height, `=${address(run)}*${shift}`);
    }
    copy.updateRangeStyle({ sheet: scratch, row: 1, column: 4, width: 1, height: cells.length }, "num_fmt", "0");
    const values = new Array<number>(cells.length).fill(0);
    let waiting = cells.map((_, i) => i);
    // The digits shown may be rounded up to a power of two: then the next power is tried, until the product has 53 bits.
    for (let round = 0; round < 4 && waiting.length > 0; round++) {
      for (const i of waiting) {
        const half = Math.trunc(shifts[i]! / 2);
        copy.setUserInput(scratch, i + 1, 2, String(half));
        copy.setUserInput(scratch, i + 1, 3, String(shifts[i]! - half));
      }
      copy.evaluate();
      waiting = waiting.filter((i) => {
        const mantissa = Number(shown(scratch, i + 1, 4));
        const size = Math.abs(mantissa);
        values[i] = scaled(mantissa, -shifts[i]!);
        if (mantissa === 0 || (size > mantissaStart && size <= mantissaEnd)) return false;
        shifts[i]! += size <= mantissaStart ? 1 : -1;
        return true;
      });
    }
    return values;
  } finally {
    copy.free();
  }
}
