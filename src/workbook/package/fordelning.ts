/** Fördelning in a package: the national sheet's own columns, of one region, with the amounts from Paket. */
import { cellOn, FIRST_ROW, NOTE_ROW, placeOn, SUM_ROW, type CalcSheet } from "../calcSheet";
import { columnReference, type Source } from "../parse/source";
import { fordelning, potKey } from "../sheets/fordelning";
import { amountChecks, check, type Check } from "../sheets/kontroller";
import type { RegionerKey } from "../sheets/regioner";
import type { ReadPackage } from "./inputs";
import { SHEETS } from "../names";

const KEPT = [
  "regionkod",
  "region",
  "rad",
  "folkmangd",
  "totalt",
  "perInvanare",
  "beslutat",
  "motBeslut",
  "folkmangdKorning",
  "korning",
  "andrat",
];

/** Formulas of områden and forms find the columns that they find on the national sheet. */
export function packageFordelning({ grant, facts, at }: ReadPackage, regioner: Source<RegionerKey>): CalcSheet {
  const run = new Map(grant.regions.map(({ regionkod, folkmangd, summa }) => [regionkod, { folkmangd, summa }]));
  const national = fordelning(grant.regions, facts.pots, {
    regioner,
    ram: { insats: "", belopp: "" },
    method: "",
    run,
  });
  const amount = new Map(facts.pots.map((pot, i) => [potKey(i, "belopp"), { pot, cell: at.pots[i] }]));
  return {
    ...national,
    left: [
      { row: NOTE_ROW, label: "Beloppen är värden ur den nationella fördelningen, se bladet Paket.", look: "note" },
    ],
    columns: national.columns.flatMap((column) => {
      const own = amount.get(column.key);
      if (own) return [{ ...column, block: own.pot.insats, row: () => `=${own.cell ?? ""}` }];
      return KEPT.includes(column.key) ? [column] : [];
    }),
  };
}

/** The checks of a package, in place of those of an allocation. */
export function packageChecks(
  { facts, at }: ReadPackage,
  allocation: CalcSheet,
  regioner: Source<RegionerKey>,
): Check[] {
  const where = (key: string, row = FIRST_ROW) => placeOn(allocation, row, key);
  const onPaket = (reference: string) => ({
    sheet: SHEETS.paket,
    cell: reference.slice(reference.indexOf("!") + 1).replace(/\$/g, ""),
  });
  return [
    check(
      "paket-region",
      "Paketet är regionens eget",
      // Digits alone would be taken for a number.
      `'${facts.regionkod}`,
      `=${at.regionkod}`,
      onPaket(at.regionkod),
      { kind: "text", numberFormat: "General" },
    ),
    check("paket-ar", "Paketets år är det vid exporten", facts.year, `=${at.year}`, onPaket(at.year), {
      numberFormat: "0",
    }),
    ...facts.pots.map(({ insats, belopp }, i) => {
      const cell = at.pots[i] ?? "";
      const words = `Beloppet ur potten ${insats} är det vid exporten`;
      return check(`paket-pott-${i + 1}`, words, belopp, `=${cell}`, onPaket(cell));
    }),
    check(
      "paket-fordelat",
      "Beloppen på Paket är regionens belopp på Fördelning",
      `=${at.pots.join("+")}`,
      `=${cellOn(allocation, SUM_ROW, "totalt")}`,
      where("totalt", SUM_ROW),
    ),
    check(
      "regioner-antal",
      "Regioner har en rad: regionens egen",
      1,
      `=COUNTA(${columnReference(regioner, "regionkod")})`,
      where("regionkod"),
    ),
    check(
      "regioner-folkmangd",
      "Folkmängden på Regioner är den på Paket",
      `=${at.folkmangd}`,
      `=${cellOn(allocation, SUM_ROW, "folkmangd")}`,
      where("folkmangd", SUM_ROW),
    ),
    ...amountChecks(allocation),
  ];
}
