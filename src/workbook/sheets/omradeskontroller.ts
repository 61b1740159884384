import { sheetPrefix } from "../a1";
import { cellOn, FIRST_ROW, rowsOn, SUM_ROW, placeOn, type CalcSheet } from "../calcSheet";
import { check, type Check } from "./kontroller";
import { AREA_SOURCE_CELL } from "./omradessummor";
import type { AreaSource } from "./omradesregler";

export interface AreaCheckContext {
  budget: CalcSheet;
  sums: CalcSheet;
  /** Formulas: Σ of the pots with a key, and rows on Områdesregler. */
  inputs: { pots: string; rules: string };
  atRun: { source: AreaSource; rules: number; checksum: number };
}

/** Every check of the områden, in the order of the sheet: after those of the allocation. */
export function areaChecks({ budget, sums, inputs, atRun }: AreaCheckContext): Check[] {
  const count = (sheet: CalcSheet, key: string, test: string) => `SUMPRODUCT(1*(${rowsOn(sheet, key)}${test}))`;

  return [
    check(
      "omraden-potter",
      "Det som regionerna delar på områden är det som fördelas ur potterna",
      `=${inputs.pots}`,
      `=${cellOn(sums, SUM_ROW, "båda")}`,
      placeOn(sums, SUM_ROW, "båda"),
    ),
    check(
      "omraden-summa",
      "Områden och ofördelat i alla regioner ger regionernas belopp",
      `=${cellOn(sums, SUM_ROW, "båda")}`,
      `=${cellOn(budget, SUM_ROW, "belopp")}+${cellOn(sums, SUM_ROW, "ofordelat")}`,
      placeOn(sums, SUM_ROW, "ofordelat"),
    ),
    check(
      "omraden-region",
      "Regioner där områden och ofördelat inte ger regionens belopp",
      0,
      `=${count(sums, "avstamning", "<>0")}`,
      placeOn(sums, FIRST_ROW, "avstamning"),
    ),
    check(
      "omraden-over",
      "Regioner där reglerna tar mer än det finns",
      0,
      `=${count(sums, "over", ">0")}`,
      placeOn(sums, FIRST_ROW, "over"),
    ),
    check(
      "omraden-aterstod",
      "Återstoder under noll",
      0,
      `=${count(budget, "aterstod1", "<0")}+${count(budget, "aterstod2", "<0")}`,
      placeOn(budget, FIRST_ROW, "aterstod2"),
    ),
    check(
      "omraden-negativa",
      "Områden under noll",
      0,
      `=${count(budget, "belopp", "<0")}`,
      placeOn(budget, FIRST_ROW, "belopp"),
    ),
    check(
      "omraden-exakthet",
      "Tal på Områdesbudget som är för stora för att räknas exakt (2^53 eller mer)",
      0,
      `=SUMPRODUCT(1*((${rowsOn(budget, "produkt")}+${rowsOn(budget, "delare")}-2^53)>=0))+SUMPRODUCT(1*((${rowsOn(budget, "lasProdukt")}+${rowsOn(budget, "tusentalGrupp")}-2^53)>=0))`,
      placeOn(budget, FIRST_ROW, "produkt"),
    ),
    check(
      "korning-omraden",
      "Områden vars belopp har ändrats sedan körningen",
      0,
      `=${count(budget, "andrat", "<>0")}`,
      placeOn(budget, FIRST_ROW, "andrat"),
    ),
    check(
      "indata-omradesregler",
      "Reglerna på Områdesregler är så många som vid körningen",
      atRun.rules,
      `=${inputs.rules}`,
      placeOn(budget, FIRST_ROW, "rad"),
    ),
    check(
      "indata-omraden-hittade",
      "Varje regel från körningen finns kvar på Områdesregler",
      atRun.rules,
      `=${count(budget, "rad", ">0")}`,
      placeOn(budget, FIRST_ROW, "rad"),
    ),
    check(
      "indata-omraden-tal",
      "Reglernas tal är de vid körningen (kontrollsumma)",
      atRun.checksum,
      `=SUMPRODUCT(${rowsOn(budget, "nr")},${rowsOn(budget, "taljare")}+${rowsOn(budget, "delare")}+${rowsOn(budget, "last")}*(1+${rowsOn(budget, "lastBelopp")}))`,
      placeOn(budget, FIRST_ROW, "taljare"),
    ),
    check(
      "indata-omraden-underlag",
      "Underlaget för områdena är det vid körningen",
      atRun.source,
      `=${sheetPrefix(sums.name)}${AREA_SOURCE_CELL}`,
      { sheet: sums.name, cell: AREA_SOURCE_CELL.replace(/\$/g, "") },
      { kind: "text", numberFormat: "General" },
    ),
  ];
}
