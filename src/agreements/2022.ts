import { kronor } from "../domain/kronor";
import type { Agreement } from "./agreement";

/** One pot by population. No rural pot, so no municipalities and no weights. */
export const agreement2022: Agreement = {
  year: 2022,
  title:
    "Ökad tillgänglighet och jämlikhet i mödrahälso- och förlossningsvården samt förstärkta insatser för kvinnors hälsa",
  frame: kronor(1_382_000_000),
  pots: [
    {
      id: "utvecklingsinsatser",
      insats: "Medel till regionerna",
      mottagare: "Regionerna",
      nyckel: "befolkning",
      belopp: kronor(1_382_000_000),
    },
  ],
  weights: new Map(),
  method: "största resten",
  decidedByMethod: true,
  referenceDates: { regioner: "2021-11-01" },
  insatsomraden: [],
  deadlines: [],
  sources: [
    {
      uppgift: "Ram och belopp per region",
      kalla: "SKR, ”Fördelning av medel 2022”, publicerad 15 augusti 2022",
      sakerhet: "publicerad",
      anmarkning:
        "445 miljoner kronor kommer från tilläggsöverenskommelsen för 2021–2022. Ingen landsbygdssatsning; kommuner och vikter behövs inte.",
    },
    {
      uppgift: "Benämning",
      kalla: "Regeringen, överenskommelse mellan staten och SKR 2020–2022, publicerad i december 2019",
      sakerhet: "publicerad",
    },
    {
      uppgift: "Folkmängd per region",
      kalla: "Härledd ur SKR:s publicerade belopp: varje andel av riket ska vara ett helt antal personer",
      sakerhet: "härledd",
      anmarkning:
        "En enda lösning passar alla 21 belopp: riket 10 443 100. Datumet 1 november 2021 är antaget i likhet med senare år.",
    },
    {
      uppgift: "Avrundning",
      kalla: "Prövad mot SKR:s publicerade belopp",
      sakerhet: "härledd",
      anmarkning: "Största resten ger alla 21 belopp.",
    },
    {
      uppgift: "Insatsområden och datum",
      kalla: "Saknas i underlaget för 2022",
      sakerhet: "antagen",
    },
  ],
};
