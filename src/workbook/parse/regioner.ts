import { address } from "../a1";
import { fel, type BookFinding } from "../findings";
import type { Region } from "../../domain/allocate";
import { regioner as description, type RegionerKey } from "../sheets/regioner";
import { valueAt } from "../snapshot";
import { isSumName, readCode, readCount, readText, warnOfFormulaText } from "./cells";
import { dataRows, valueIn, type Source } from "./source";

export interface RegionInput extends Region {
  row: number;
}

/**
 * Reads Regioner. `names` gives a name to a code and says which codes are regions
 * (21 regions, SKR; the code is SCB's länskod).
 */
export function parseRegioner(
  source: Source<RegionerKey>,
  names: ReadonlyMap<string, string>,
): { regions: RegionInput[]; findings: BookFinding[] } {
  const { sheet, at } = source;
  const findings: BookFinding[] = [];
  const regions: RegionInput[] = [];
  const firstCell = new Map<string, string>();
  if (at.regionkod === undefined || at.folkmangd === undefined) return { regions, findings };

  for (const row of dataRows(source)) {
    const codeCell = { sheet, row, column: at.regionkod, header: description.columns.regionkod.header, findings };
    const nameText = String(valueIn(source, row, "region"));
    const codeText = String(valueAt(sheet, row, at.regionkod)).trim();
    if (isSumName(nameText) || isSumName(codeText) || codeText === "00") {
      findings.push(fel("summarad", sheet.name, address(row, at.regionkod), { namn: nameText || codeText }));
      continue;
    }
    const regionkod = readCode(codeCell, 2);
    const folkmangd = readCount({ ...codeCell, column: at.folkmangd, header: description.columns.folkmangd.header });
    if (at.region !== undefined) {
      const nameCell = { ...codeCell, column: at.region, header: description.columns.region.header };
      if (readText(nameCell) !== undefined) warnOfFormulaText(sheet, row, at.region, findings);
    }
    for (const key of ["beslutat", "beslutatBefolkning", "beslutatLandsbygd"] as const) {
      const column = at[key];
      // An amount that is not decided yet may be blank; one that is there must be kronor.
      if (column === undefined || valueIn(source, row, key) === "") continue;
      readCount({ ...codeCell, column, header: description.columns[key].header });
    }
    if (regionkod === undefined || folkmangd === undefined) continue;

    const cell = address(row, at.regionkod);
    const before = firstCell.get(regionkod);
    if (before !== undefined) {
      findings.push(fel("regionkod-dubblett", sheet.name, cell, { kod: regionkod, forsta: before }));
      continue;
    }
    firstCell.set(regionkod, cell);
    const knownName = names.get(regionkod);
    if (knownName === undefined) {
      findings.push(fel("regionkod-okand", sheet.name, cell, { kod: regionkod }));
      continue;
    }
    regions.push({ row, regionkod, region: nameText.trim() || knownName, folkmangd });
  }
  if (regions.length === 0 && findings.length === 0) {
    findings.push(fel("inga-rader", sheet.name, address(source.firstRow, at.regionkod)));
  }
  return { regions, findings };
}
