/** Fördelning in a package: the national sheet's own columns, of one region, with the amounts from Paket. */
import { cellOn, columnIndex, FIRST_ROW, NOTE_ROW, SUM_ROW, type CalcSheet } from "../calcSheet";
import { absolute } from "../a1";
import { columnReference, type Source } from "../parse/source";
import { fordelning, potKey } from "../sheets/fordelning";
import { amountChecks, type Check } from "../sheets/kontroller";
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
  const where = (key: string, row = FIRST_ROW) => ({
    sheet: allocation.name,
    cell: absolute(row, columnIndex(allocation, key)).replace(/\$/g, ""),
  });
  const onPaket = (reference: string) => ({
    sheet: SHEETS.paket,
    cell: reference.slice(reference.indexOf("!") + 1).replace(/\$/g, ""),
  });
  const number = { numberFormat: "#,##0", kind: "number" as const };
  return [
    {
      id: "paket-region",
      text: "Paketet är regionens eget",
      // Digits alone would be taken for a number.
      expected: `'${facts.regionkod}`,
      found: `=${at.regionkod}`,
      numberFormat: "General",
      kind: "text",
      ...onPaket(at.regionkod),
    },
    {
      id: "paket-ar",
      text: "Paketets år är det vid exporten",
      expected: facts.year,
      found: `=${at.year}`,
      ...number,
      numberFormat: "0",
      ...onPaket(at.year),
    },
    ...facts.pots.map(({ insats, belopp }, i): Check => ({
      id: `paket-pott-${i + 1}`,
      text: `Beloppet ur potten ${insats} är det vid exporten`,
      expected: belopp,
      found: `=${at.pots[i] ?? ""}`,
      ...number,
      ...onPaket(at.pots[i] ?? ""),
    })),
    {
      id: "paket-fordelat",
      text: "Beloppen på Paket är regionens belopp på Fördelning",
      expected: `=${at.pots.join("+")}`,
      found: `=${cellOn(allocation, SUM_ROW, "totalt")}`,
      ...number,
      ...where("totalt", SUM_ROW),
    },
    {
      id: "regioner-antal",
      text: "Regioner har en rad: regionens egen",
      expected: 1,
      found: `=COUNTA(${columnReference(regioner, "regionkod")})`,
      ...number,
      ...where("regionkod"),
    },
    {
      id: "regioner-folkmangd",
      text: "Folkmängden på Regioner är den på Paket",
      expected: `=${at.folkmangd}`,
      found: `=${cellOn(allocation, SUM_ROW, "folkmangd")}`,
      ...number,
      ...where("folkmangd", SUM_ROW),
    },
    ...amountChecks(allocation),
  ];
}
