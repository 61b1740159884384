/**
 * Two regions' own decisions, as data: how they divided their money among områden.
 * Amounts are published; where a figure is assumed, its source says so.
 */
import type { AreaKey, AreaRule } from "../domain/areaRule";
import { kronor } from "../domain/kronor";
import type { AgreementYear } from "./agreement";

export type SampleId = "jamtland-harjedalen-2024" | "stockholm-2023";

export interface Sample {
  id: SampleId;
  /** Shown in a list: "Region Jämtland Härjedalen 2024". */
  namn: string;
  year: AgreementYear;
  /** Where the rules are from. */
  kalla: string;
  rules: readonly { regionkod: string; rule: AreaRule }[];
  keys: readonly (AreaKey & { namn: string; kalla: string })[];
}

const common = { insatsomrade: "", bas: "båda", steg: 1 } as const;
const NORRTALJE = "Förlossningar, boende i Norrtälje";

export const samples: readonly Sample[] = [
  {
    id: "jamtland-harjedalen-2024",
    namn: "Region Jämtland Härjedalen 2024",
    year: 2024,
    kalla: "Region Jämtland Härjedalen, RS/803/2023",
    rules: [
      {
        regionkod: "23",
        rule: { ...common, omrade: "Område Kvinna", regel: "belopp", belopp: kronor(18_310_000) },
      },
      { regionkod: "23", rule: { ...common, omrade: "Mödrahälsovård/primärvård", regel: "återstod" } },
    ],
    keys: [],
  },
  {
    id: "stockholm-2023",
    namn: "Region Stockholm 2023",
    year: 2023,
    kalla: "Region Stockholm, publicerade belopp 2023",
    rules: [
      {
        regionkod: "01",
        rule: {
          ...common,
          omrade: "Ersättningshöjningar förlossning och barnmorskemottagningar",
          regel: "belopp",
          belopp: kronor(242_000_000),
        },
      },
      {
        regionkod: "01",
        rule: {
          ...common,
          omrade: "Omställningsbidrag vårdval förlossning",
          regel: "belopp",
          belopp: kronor(60_000_000),
        },
      },
      {
        regionkod: "01",
        rule: { ...common, omrade: "KSON (Norrtälje)", steg: 100_000, regel: "nyckel", nyckel: NORRTALJE },
      },
      {
        regionkod: "01",
        rule: { ...common, omrade: "Hälso- och sjukvårdsdirektörens mandat", regel: "återstod" },
      },
    ],
    keys: [
      {
        namn: NORRTALJE,
        del: 659,
        helhet: 30_000,
        kalla:
          "ANTAGEN: antalen är inte publicerade. De är valda så att andelen ger det publicerade beloppet 7 400 000 kr. Ersätt med verkliga antal.",
      },
    ],
  },
];
