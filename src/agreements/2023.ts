import { kronor } from "../domain/kronor";
import type { Agreement } from "./agreement";
import { agreement2024 } from "./2024";

export const agreement2023: Agreement = {
  year: 2023,
  title: agreement2024.title,
  frame: kronor(1_610_000_000),
  pots: [
    {
      id: "utvecklingsinsatser",
      insats: "Utvecklingsinsatser (befolkningsmängd)",
      mottagare: "Regionerna",
      nyckel: "befolkning",
      belopp: kronor(1_437_000_000),
    },
    {
      id: "landsbygdssatsning",
      insats: "Landsbygdssatsning (särskild fördelningsnyckel)",
      mottagare: "Regioner där en stor andel bor på landsbygden",
      nyckel: "landsbygd",
      belopp: kronor(150_000_000),
    },
    {
      id: "ovrigt",
      insats: "Övrigt, ej regioner",
      mottagare: "Framgår inte av källorna",
      nyckel: "ingen",
      belopp: kronor(23_000_000),
    },
  ],
  weights: agreement2024.weights,
  method: "differens på största",
  decidedByMethod: false,
  referenceDates: { regioner: "2022-11-01", kommuner: "2021-12-31" },
  // 2023 had seven: those of 2024 without 2.3. What was to be reported in 2023 is not in our sources.
  insatsomraden: agreement2024.insatsomraden
    .filter(({ nr }) => nr !== "2.3")
    .map(({ nr, namn, endastLandsbygd }) => ({
      nr,
      namn,
      ...(endastLandsbygd && { endastLandsbygd }),
    })),
  deadlines: [],
  sources: [
    {
      uppgift: "Ram, belopp till regionerna och belopp per region",
      kalla: "SKR, ”Fördelning av medel 2023”, publicerad 3 februari 2023",
      sakerhet: "publicerad",
      anmarkning: "Återstoden av ramen, 23 000 000 kr, är räknad: mottagaren framgår inte av källorna.",
    },
    {
      uppgift: "Folkmängd per region 1 november 2022",
      kalla: "Härledd ur SKR:s publicerade belopp: varje andel av riket ska vara ett helt antal personer",
      sakerhet: "härledd",
    },
    {
      uppgift: "Folkmängd per kommun 31 december 2021",
      kalla: "SCB, Folkmängd i riket, län och kommuner 31 december 2021",
      sakerhet: "publicerad",
    },
    {
      uppgift: "Kommuntyp",
      kalla: "Härledd ur SKR:s publicerade landsbygdsbelopp, inte Tillväxtverkets lista",
      sakerhet: "härledd",
      anmarkning:
        "För Skåne och Västra Götaland är det en av flera kombinationer som passar. Ersätt med den officiella listan.",
    },
    {
      uppgift: "Vikter per kommuntyp (1, 4, 6 och 0)",
      kalla: "Härledda ur SKR:s publicerade landsbygdsbelopp",
      sakerhet: "härledd",
      anmarkning: "Vikterna står inte i överenskommelsen.",
    },
    {
      uppgift: "Avrundning",
      kalla: "Prövad mot SKR:s publicerade belopp",
      sakerhet: "härledd",
      anmarkning:
        "Differens på största mottagaren ger alla 21 befolkningsbelopp och 18 av 21 landsbygdsbelopp; Jönköping och Skåne är publicerade 1 kr lägre och Västra Götaland 2 kr högre. Ingen av metoderna ger alla landsbygdsbelopp.",
    },
    {
      uppgift: "Benämning, insatsområdenas numrering",
      kalla: "Överenskommelsen 2024",
      sakerhet: "antagen",
      anmarkning: "2023 hade sju insatsområden: de från 2024 utom 2.3.",
    },
    {
      uppgift: "Datum och redovisningskrav",
      kalla: "Saknas i underlaget för 2023",
      sakerhet: "antagen",
    },
  ],
};
