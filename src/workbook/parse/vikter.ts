import { METHODS, type Method } from "../../domain/method";
import type { Weights } from "../../domain/ruralKey";
import { address } from "../a1";
import { fel, type BookFinding } from "../findings";
import { METHOD_LABEL, METHOD_LABELS, vikter as description, type VikterKey } from "../sheets/vikter";
import { endColumn, endRow, valueAt, type SheetSnapshot } from "../snapshot";
import { readText, readWeight, warnOfFormulaText } from "./cells";
import { dataRows, type Source } from "./source";

export interface MethodCell {
  row: number;
  column: number;
}

/** Reads Vikter: kommuntyp → vikt, in the order of the sheet. It may be empty in a year without a rural pot. */
export function parseWeights(
  source: Source<VikterKey>,
  needed: boolean,
): { weights: Weights; findings: BookFinding[] } {
  const { sheet, at } = source;
  const weights = new Map<string, number>();
  const findings: BookFinding[] = [];
  if (at.kommuntyp === undefined || at.vikt === undefined) return { weights, findings };

  const firstCell = new Map<string, string>();
  for (const row of dataRows(source)) {
    const typeCell = { sheet, row, column: at.kommuntyp, header: description.columns.kommuntyp.header, findings };
    const kommuntyp = readText(typeCell);
    const vikt = readWeight({ ...typeCell, column: at.vikt, header: description.columns.vikt.header });
    if (kommuntyp === undefined || vikt === undefined) continue;
    warnOfFormulaText(sheet, row, at.kommuntyp, findings);
    const cell = address(row, at.kommuntyp);
    const before = firstCell.get(kommuntyp.toLocaleLowerCase("sv"));
    if (before !== undefined) {
      findings.push(fel("kommuntyp-dubblett", sheet.name, cell, { typ: kommuntyp, forsta: before }));
      continue;
    }
    firstCell.set(kommuntyp.toLocaleLowerCase("sv"), cell);
    weights.set(kommuntyp, vikt);
  }
  if (needed && weights.size === 0 && findings.length === 0) {
    findings.push(fel("inga-rader", sheet.name, address(source.firstRow, at.kommuntyp)));
  }
  return { weights, findings };
}

/** The rounding method: the cell to the right of its label, anywhere outside the table; undefined when it is not there. */
export function parseMethod(sheet: SheetSnapshot): {
  cell?: MethodCell;
  method?: Method;
  findings: BookFinding[];
} {
  const labels = new Set<string>(METHOD_LABELS.map((label) => label.toLocaleLowerCase("sv")));
  for (let row = sheet.row; row < endRow(sheet); row++) {
    for (let column = sheet.column; column < endColumn(sheet); column++) {
      const label = String(valueAt(sheet, row, column))
        .trim()
        .replace(/:$/, "")
        .toLocaleLowerCase("sv");
      if (!labels.has(label)) continue;
      const cell = { row, column: column + 1 };
      const text = String(valueAt(sheet, row, column + 1)).trim();
      const method = METHODS.find((m) => m === text.toLocaleLowerCase("sv"));
      if (method) return { cell, method, findings: [] };
      return {
        cell,
        findings: [
          fel(text === "" ? "cell-tom" : "metod-okand", sheet.name, address(row, column + 1), {
            kolumn: METHOD_LABEL,
            varde: text,
            metoder: METHODS.join(", "),
          }),
        ],
      };
    }
  }
  return { findings: [] };
}
