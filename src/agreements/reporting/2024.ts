import { kronor } from "../../domain/kronor";
import type { Reporting } from "./reporting";

export const reporting2024: Reporting = {
  year: 2024,
  period: { from: "2024-01-01", to: "2024-12-31" },
  krav: [
    {
      id: "2.1-insatser",
      insatsomrade: "2.1",
      text: "Insatser för en sammanhållen vårdkedja med personalkontinuitet",
      svar: "insatser",
    },
    { id: "2.2-insatser", insatsomrade: "2.2", text: "Insatser", svar: "insatser" },
    {
      id: "2.2-eftervardsbesok",
      insatsomrade: "2.2",
      text: "Andel kvinnor som fått eftervårdsbesök",
      svar: "andel",
    },
    { id: "2.2-remissvagar", insatsomrade: "2.2", text: "Remissvägar", svar: "text" },
    {
      id: "2.3-plan",
      insatsomrade: "2.3",
      text: "Prestationskrav: en särskild kompetensförsörjningsplan har tagits fram, eller en plan från 2023 eller tidigare har reviderats under 2024",
      svar: "prestationskrav",
    },
    { id: "2.4-insatser", insatsomrade: "2.4", text: "Insatser", svar: "insatser" },
    { id: "2.5-insatser", insatsomrade: "2.5", text: "Insatser, i samråd med professionen", svar: "insatser" },
    { id: "2.6-analys", insatsomrade: "2.6", text: "Analys av skillnader mellan grupper", svar: "text" },
    { id: "2.6-insatser", insatsomrade: "2.6", text: "Insatser", svar: "insatser" },
    { id: "2.7-vardkedjor", insatsomrade: "2.7", text: "Vårdkedjor", svar: "text" },
    { id: "2.7-remissvagar", insatsomrade: "2.7", text: "Remissvägar", svar: "text" },
    { id: "2.7.1-vardkedja", insatsomrade: "2.7.1", text: "Vårdkedja", svar: "text" },
    { id: "2.7.1-kunskap", insatsomrade: "2.7.1", text: "Kunskap och bemötande", svar: "text" },
    { id: "2.8-insatser", insatsomrade: "2.8", text: "Insatser", svar: "insatser" },
    { id: "nulagesanalys", insatsomrade: "", text: "Nulägesanalys", svar: "text" },
    {
      id: "forbrukning",
      insatsomrade: "",
      text: "Användning och förbrukning av medlen under året",
      svar: "utfall",
    },
  ],
  prestationskrav: { insatsomrade: "2.3", plan: "Kompetensförsörjningsplan" },
  skr: {
    belopp: kronor(18_000_000),
    insatser: [
      { id: "samordning", namn: "Samordning och nationella analyser" },
      { id: "1177", namn: "Information via 1177" },
      { id: "graviditetsenkaten", namn: "Graviditetsenkäten" },
      { id: "erfarenhetsutbyte", namn: "Erfarenhetsutbyte med Socialstyrelsen och Vård- och omsorgsanalys" },
    ],
  },
};
