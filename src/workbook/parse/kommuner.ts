import { asCompared } from "../../domain/asCompared";
import type { Kommun } from "../../domain/ruralKey";
import { address } from "../a1";
import { fel, type BookFinding } from "../findings";
import { kommuner as description, type KommunerKey } from "../sheets/kommuner";
import { valueAt } from "../snapshot";
import { isSumName, readCode, readCount, readText, warnOfFormulaText } from "./cells";
import { dataRows, valueIn, type Source } from "./source";

export interface KommunContext {
  /** Codes on Regioner. */
  regionkoder: ReadonlySet<string>;
  /** Kommuntyper on Vikter, as they are spelled there. */
  kommuntyper: readonly string[];
  /** SCB's kommunkoder; undefined when the list is not at hand, and then only the form is checked. */
  kommunkoder: ReadonlySet<string> | undefined;
}

/** Reads Kommuner. A kommunkod's first two digits are its region's code (SCB). */
export function parseKommuner(
  source: Source<KommunerKey>,
  context: KommunContext,
): { kommuner: Kommun[]; findings: BookFinding[] } {
  const { sheet, at } = source;
  const findings: BookFinding[] = [];
  const kommuner: Kommun[] = [];
  if (
    at.kommunkod === undefined ||
    at.regionkod === undefined ||
    at.kommuntyp === undefined ||
    at.folkmangd === undefined
  ) {
    return { kommuner, findings };
  }
  const firstCell = new Map<string, string>();
  // Excel's own comparison ignores case, so a type spelled with another case is the same type to the formulas.
  const typeByText = new Map(context.kommuntyper.map((typ) => [asCompared(typ), typ]));

  for (const row of dataRows(source)) {
    const codeCell = { sheet, row, column: at.kommunkod, header: description.columns.kommunkod.header, findings };
    const name = String(valueIn(source, row, "kommun"));
    const codeText = String(valueAt(sheet, row, at.kommunkod)).trim();
    if (isSumName(name) || isSumName(codeText)) {
      findings.push(fel("summarad", sheet.name, address(row, at.kommunkod), { namn: name || codeText }));
      continue;
    }
    const kommunkod = readCode(codeCell, 4);
    const regionkod = readCode({ ...codeCell, column: at.regionkod, header: description.columns.regionkod.header }, 2);
    const typeText = readText({ ...codeCell, column: at.kommuntyp, header: description.columns.kommuntyp.header });
    const folkmangd = readCount({ ...codeCell, column: at.folkmangd, header: description.columns.folkmangd.header });
    if (at.kommun !== undefined) warnOfFormulaText(sheet, row, at.kommun, findings);

    let kommuntyp: string | undefined;
    if (typeText !== undefined) {
      kommuntyp = typeByText.get(asCompared(typeText));
      if (kommuntyp === undefined) {
        findings.push(
          fel("kommuntyp-okand", sheet.name, address(row, at.kommuntyp), {
            typ: typeText,
            kanda: context.kommuntyper.join(", "),
          }),
        );
      }
    }
    const kommun = name.trim() || kommunkod || "";
    const regionCell = address(row, at.regionkod);
    const placed = regionkod !== undefined && context.regionkoder.has(regionkod);
    if (regionkod !== undefined && !placed) {
      findings.push(fel("kommun-utan-region", sheet.name, regionCell, { kommun, kod: regionkod }));
    }
    if (kommunkod === undefined) continue;

    const cell = address(row, at.kommunkod);
    const before = firstCell.get(kommunkod);
    if (before !== undefined) {
      findings.push(fel("kommunkod-dubblett", sheet.name, cell, { kod: kommunkod, forsta: before }));
      continue;
    }
    firstCell.set(kommunkod, cell);
    if (context.kommunkoder && !context.kommunkoder.has(kommunkod)) {
      findings.push(fel("kommunkod-okand", sheet.name, cell, { kod: kommunkod }));
      continue;
    }
    if (placed && !kommunkod.startsWith(regionkod)) {
      findings.push(fel("kommun-fel-region", sheet.name, regionCell, { kommun, kommunkod, kod: regionkod }));
      continue;
    }
    if (!placed || kommuntyp === undefined || folkmangd === undefined) continue;
    kommuner.push({ kommunkod, regionkod, kommuntyp, folkmangd });
  }
  if (kommuner.length === 0 && findings.length === 0) {
    findings.push(fel("inga-rader", sheet.name, address(source.firstRow, at.kommunkod)));
  }
  return { kommuner, findings };
}
