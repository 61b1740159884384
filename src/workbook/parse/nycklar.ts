import type { AreaKey } from "../../domain/areaRule";
import { asCompared } from "../../domain/asCompared";
import { address } from "../a1";
import { fel, type BookFinding } from "../findings";
import { nycklar as description, type NycklarKey } from "../sheets/nycklar";
import { readCount, readText, warnOfFormulaText } from "./cells";
import { dataRows, type Source } from "./source";

/** Reads Nycklar: name → share, in the order of the sheet. */
export function parseNycklar(source: Source<NycklarKey>): { keys: Map<string, AreaKey>; findings: BookFinding[] } {
  const { sheet, at } = source;
  const keys = new Map<string, AreaKey>();
  const findings: BookFinding[] = [];
  if (at.namn === undefined || at.del === undefined || at.helhet === undefined) return { keys, findings };

  const firstCell = new Map<string, string>();
  for (const row of dataRows(source)) {
    const cell = (key: "namn" | "del" | "helhet", column: number) => ({
      sheet,
      row,
      column,
      header: description.columns[key].header,
      findings,
    });
    const namn = readText(cell("namn", at.namn));
    const del = readCount(cell("del", at.del));
    const helhet = readCount(cell("helhet", at.helhet));
    if (namn === undefined) continue;
    warnOfFormulaText(sheet, row, at.namn, findings);
    const before = firstCell.get(asCompared(namn));
    if (before !== undefined) {
      findings.push(fel("regelnyckel-dubblett", sheet.name, address(row, at.namn), { namn, forsta: before }));
      continue;
    }
    firstCell.set(asCompared(namn), address(row, at.namn));
    if (del === undefined || helhet === undefined) continue;
    if (helhet === 0) {
      findings.push(fel("helhet-noll", sheet.name, address(row, at.helhet), { namn }));
    } else if (del > helhet) {
      findings.push(fel("del-over-helhet", sheet.name, address(row, at.del), { namn, del, helhet }));
    }
    // Kept also when wrong, so that a rule that names it is not said to name nothing.
    keys.set(namn, { del, helhet });
  }
  return { keys, findings };
}
