import { kronor } from "../domain/kronor";
import { REKVISITION, type Agreement } from "./agreement";

export const agreement2024: Agreement = {
  year: 2024,
  title:
    "En personcentrerad, tillgänglig och jämlik mödrahälsovård och förlossningsvård samt förstärkta insatser för kvinnors hälsa",
  frame: kronor(1_535_000_000),
  pots: [
    {
      id: "utvecklingsinsatser",
      insats: "Utvecklingsinsatser (befolkningsmängd)",
      mottagare: "Regionerna",
      nyckel: "befolkning",
      belopp: kronor(1_367_000_000),
    },
    {
      id: "landsbygdssatsning",
      insats: "Landsbygdssatsning (särskild fördelningsnyckel)",
      mottagare: "Regioner där en stor andel bor på landsbygden",
      nyckel: "landsbygd",
      belopp: kronor(150_000_000),
    },
    {
      id: "samordning",
      insats: "Samordning av regionernas insatser",
      mottagare: "SKR",
      nyckel: "ingen",
      belopp: kronor(18_000_000),
    },
  ],
  weights: new Map([
    ["ej landsbygd", 0],
    ["tätortsnära landsbygd", 1],
    ["gles landsbygd", 4],
    ["mycket gles landsbygd", 6],
  ]),
  method: "största resten",
  decidedByMethod: true,
  // SCB has no municipal figures for the date in our sources: those here are estimated for it.
  referenceDates: { regioner: "2023-11-01", kommuner: "2023-11-01" },
  insatsomraden: [
    {
      nr: "2.1",
      namn: "Utveckling av graviditetsvårdkedja",
      redovisas: "Insatser för en sammanhållen vårdkedja med personalkontinuitet",
    },
    {
      nr: "2.2",
      namn: "Utveckling av eftervård",
      redovisas: "Insatser, andel kvinnor som fått eftervårdsbesök och remissvägar",
    },
    {
      nr: "2.3",
      namn: "Stärkt kompetensförsörjning",
      redovisas:
        "Prestationskrav: en särskild kompetensförsörjningsplan har tagits fram, eller en plan från 2023 eller tidigare har reviderats under 2024",
      prestationskrav: true,
    },
    { nr: "2.4", namn: "Utveckling av relevant kompetens", redovisas: "Insatser" },
    {
      nr: "2.5",
      namn: "Utveckling av nya arbetssätt",
      redovisas: "Insatser, i samråd med professionen",
    },
    {
      nr: "2.6",
      namn: "Insatser för en mer jämlik mödrahälsovård och förlossningsvård",
      redovisas: "Analys av skillnader mellan grupper och insatser",
    },
    {
      nr: "2.7",
      namn: "Flickors och kvinnors hälsa och sjukdomar inklusive sexuell och reproduktiv hälsa",
      redovisas: "Vårdkedjor och remissvägar",
    },
    {
      nr: "2.7.1",
      namn: "Vård för utsatta för sexuellt våld och könsstympning",
      redovisas: "Vårdkedja, kunskap och bemötande",
    },
    {
      nr: "2.8",
      namn: "Särskilda insatser på landsbygden",
      redovisas: "Insatser",
      endastLandsbygd: true,
    },
  ],
  deadlines: [
    {
      id: "anvisningar",
      date: "2024-05-31",
      galler: ["myndighet"],
      vad: "Anvisningar för redovisningen finns",
      fran: "Socialstyrelsen",
      till: "Regionerna",
    },
    {
      id: "delrapport",
      date: "2024-09-30",
      galler: ["skr"],
      vad: "Delrapport",
      fran: "SKR",
      till: "Regeringskansliet, kopia till Socialstyrelsen",
    },
    {
      id: REKVISITION,
      date: "2024-12-01",
      galler: ["region", "skr"],
      forfaller: true,
      vad: "Rekvisition; därefter upphör rätten till medlen",
      fran: "Regionen och SKR",
      till: "Kammarkollegiet",
    },
    {
      id: "redovisning",
      date: "2025-03-31",
      galler: ["region"],
      vad: "Redovisning",
      fran: "Regionen",
      till: "Socialstyrelsen",
    },
    {
      id: "verksamhetsrapport",
      date: "2025-03-31",
      galler: ["skr"],
      vad: "Verksamhetsrapport",
      fran: "SKR",
      till: "Regeringskansliet",
    },
    {
      id: "ekonomisk-redovisning",
      date: "2025-03-31",
      galler: ["skr"],
      vad: "Ekonomisk redovisning; medel som inte har förbrukats betalas tillbaka",
      fran: "SKR",
      till: "Kammarkollegiet",
    },
  ],
  sources: [
    {
      uppgift: "Ram och potter",
      kalla: "Överenskommelsen 2024, Tabell 1.1",
      sakerhet: "publicerad",
      anmarkning:
        "SKR:s sida ”Fördelning av medel 2024” anger 1 357 000 000 kr i löptexten och 1 367 000 000 kr i tabellen. Med 1 357 går ramen inte ihop.",
    },
    {
      uppgift: "Beslutade belopp per region",
      kalla: "SKR, ”Fördelning av medel 2024”, publicerad 9 januari 2024",
      sakerhet: "publicerad",
    },
    {
      uppgift: "Folkmängd per region 1 november 2023",
      kalla: "Härledd ur SKR:s publicerade belopp: varje andel av riket ska vara ett helt antal personer",
      sakerhet: "härledd",
      anmarkning:
        "En enda lösning passar alla 21 belopp: riket 10 557 682. Den stämmer med SCB:s novembersiffror där sådana har hittats.",
    },
    {
      uppgift: "Folkmängd per kommun 2024",
      kalla:
        "Uppskattad mellan SCB:s folkmängd 31 december 2021 och 31 december 2024 och avstämd mot regionens folkmängd och viktade landsbygdsbefolkning",
      sakerhet: "uppskattad",
      anmarkning: "Ersätt med SCB:s siffror.",
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
      anmarkning:
        "Överenskommelsen anger bara att glesa och mycket glesa landsbygdskommuner väger tyngre än tätortsnära.",
    },
    {
      uppgift: "Avrundning",
      kalla: "Prövad mot SKR:s publicerade belopp",
      sakerhet: "härledd",
      anmarkning: "Största resten ger alla 42 belopp.",
    },
  ],
};
