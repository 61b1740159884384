import { asCompared } from "../../domain/asCompared";
import type { Pot } from "../../domain/frame";
import { kronor, type Kronor } from "../../domain/kronor";
import { address } from "../a1";
import { fel, varning, type BookFinding } from "../findings";
import { FRAME_LABEL, ram as description, type RamKey } from "../sheets/ram";
import { endRow, valueAt } from "../snapshot";
import { isSumName, readCount, readText, warnOfFormulaText } from "./cells";
import { dataRows, rowsUntil, valueIn, type Source } from "./source";

const KEYS: readonly Pot["nyckel"][] = ["befolkning", "landsbygd", "ingen"];

export interface FrameInput {
  pots: Pot[];
  /** The frame as stated, or the sum of the pots when it is not. kr */
  frame: Kronor;
  /** Where the frame is stated; undefined when it is not. */
  frameCell?: { row: number; column: number };
  findings: BookFinding[];
}

/** Reads Ram: a row a pot, then the row "Ram" with the frame. What stands below that row is the user's own. */
export function parseRam(source: Source<RamKey>): FrameInput {
  const { sheet, at } = source;
  const findings: BookFinding[] = [];
  const nothing: FrameInput = { pots: [], frame: kronor(0), findings };
  if (at.insats === undefined || at.nyckel === undefined || at.belopp === undefined) return nothing;

  const frameRow = findFrameRow(source, at.insats);
  const columns = { insats: at.insats, nyckel: at.nyckel, belopp: at.belopp };
  const cell = (row: number, key: keyof typeof columns) => ({
    sheet,
    row,
    column: columns[key],
    header: description.columns[key].header,
    findings,
  });
  // In a plain range the pots end where the frame stands, and formulas must not count the frame as a pot.
  if (frameRow !== undefined && frameRow < source.endRow) {
    source.endRow = frameRow;
    source.table = false;
  }
  const end = source.endRow;
  // The header is not blank, so it goes no further than that.
  while (String(valueAt(sheet, source.endRow - 1, at.insats)).trim() === "") source.endRow--;

  const pots: Pot[] = [];
  const firstCell = new Map<string, string>();
  for (const row of dataRows(source)) {
    const insatsText = String(valueAt(sheet, row, at.insats));
    if (isSumName(insatsText)) {
      findings.push(fel("summarad", sheet.name, address(row, at.insats), { namn: insatsText }));
      continue;
    }
    const insats = readText(cell(row, "insats"));
    const nyckelText = readText(cell(row, "nyckel"));
    const belopp = readCount(cell(row, "belopp"));
    if (insats === undefined || nyckelText === undefined) continue;
    warnOfFormulaText(sheet, row, at.insats, findings);
    const nyckel = KEYS.find((key) => key === nyckelText.trim().toLocaleLowerCase("sv"));
    if (nyckel === undefined) {
      findings.push(
        fel("nyckel-okand", sheet.name, address(row, at.nyckel), { varde: nyckelText, kanda: KEYS.join(", ") }),
      );
      continue;
    }
    const before = firstCell.get(asCompared(insats));
    if (before !== undefined) {
      findings.push(fel("insats-dubblett", sheet.name, address(row, at.insats), { insats, forsta: before }));
      continue;
    }
    firstCell.set(asCompared(insats), address(row, at.insats));
    if (belopp === undefined) continue;
    const mottagare = String(valueIn(source, row, "mottagare"));
    pots.push({ id: insats, insats, mottagare, nyckel, belopp: kronor(belopp) });
  }
  for (const row of namelessAmounts(source, columns.belopp, end)) readText(cell(row, "insats"));
  if (pots.length === 0 && findings.length === 0) {
    findings.push(fel("inga-rader", sheet.name, address(source.firstRow, at.insats)));
  }

  const sum = pots.reduce((total, pot) => total + pot.belopp, 0);
  if (!Number.isSafeInteger(sum)) {
    findings.push(
      fel("for-stort-tal", sheet.name, address(source.firstRow, at.belopp), {
        kolumn: description.columns.belopp.header,
        varde: String(sum),
      }),
    );
    return { ...nothing, pots };
  }
  if (frameRow === undefined) {
    findings.push(varning("ram-rad-saknas", sheet.name, address(source.endRow, at.insats), { summa: sum }));
    return { pots, frame: kronor(sum), findings };
  }
  const frame = readCount(cell(frameRow, "belopp"));
  if (frame === undefined) return { pots, frame: kronor(sum), findings };
  const frameCell = { row: frameRow, column: at.belopp };
  // It catches a slip such as SKR's own page of 2024, with 1 357 in its prose and 1 367 in its table. Only when every
  // pot could be read: else the difference says nothing about the frame.
  if (frame !== sum && !findings.some(({ severity }) => severity === "fel")) {
    findings.push(
      fel("ram-stammer-inte", sheet.name, address(frameRow, at.belopp), {
        ram: frame,
        potter: sum,
        differens: sum - frame,
      }),
    );
  }
  return { pots, frame: kronor(frame), frameCell, findings };
}

/** Rows from below the last name to `end` with an amount; one that is the sum of all above it is a total, not a pot. */
function namelessAmounts(source: Source<RamKey>, column: number, end: number): number[] {
  const amountAt = (row: number) => Number(valueAt(source.sheet, row, column)) || 0;
  let sum = rowsUntil(source, source.endRow).reduce((total, row) => total + amountAt(row), 0);
  return rowsUntil({ firstRow: source.endRow }, end).filter((row) => {
    const amount = amountAt(row);
    if (amount === sum) return false;
    sum += amount;
    return amount !== 0;
  });
}

/** The frame stands in the column of the pots' names, in or below the table. */
function findFrameRow(source: Source<RamKey>, column: number): number | undefined {
  for (let row = source.firstRow; row < endRow(source.sheet); row++) {
    const text = String(valueAt(source.sheet, row, column))
      .trim()
      .replace(/:$/, "");
    if (asCompared(text) === asCompared(FRAME_LABEL)) return row;
  }
  return undefined;
}
