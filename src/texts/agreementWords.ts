/** What the agreements say in Swedish, for who reads the pane in English. The workbook's own cells stay as they are. */
import type { Language } from "./pane";

/** Takes a text of an agreement's dates, requirements, pots, insatsområden or kommuntyper, gives it in the user's language. */
export const agreementText = (text: string, language: Language): string =>
  language === "sv" ? text : (WORDS_EN[text] ?? text);

const WORDS_EN: Readonly<Record<string, string>> = {
  "Anvisningar för redovisningen finns": "Instructions for the report are available",
  Delrapport: "Interim report",
  "Rekvisition; därefter upphör rätten till medlen": "Requisition; after it the right to the money lapses",
  Redovisning: "Report",
  Verksamhetsrapport: "Report of the activities",
  "Ekonomisk redovisning; medel som inte har förbrukats betalas tillbaka":
    "Financial report; money that has not been used is paid back",
  Socialstyrelsen: "the National Board of Health and Welfare (Socialstyrelsen)",
  Kammarkollegiet: "Kammarkollegiet",
  Regeringskansliet: "the Government Offices",
  "Regeringskansliet, kopia till Socialstyrelsen": "the Government Offices, with a copy to Socialstyrelsen",
  Regionen: "the region",
  Regionerna: "the regions",
  "Regionen och SKR": "the region and SKR",
  SKR: "SKR",
  "Insatser för en sammanhållen vårdkedja med personalkontinuitet":
    "Activities for an unbroken chain of care with the same staff",
  Insatser: "Activities",
  "Andel kvinnor som fått eftervårdsbesök": "Share of women who have had a visit after childbirth",
  Remissvägar: "Paths of referral",
  "Prestationskrav: en särskild kompetensförsörjningsplan har tagits fram, eller en plan från 2023 eller tidigare har reviderats under 2024":
    "Performance requirement: a plan for the supply of skills has been made, or one from 2023 or earlier has been revised in 2024",
  "Insatser, i samråd med professionen": "Activities, in consultation with the profession",
  "Analys av skillnader mellan grupper": "Analysis of differences between groups",
  Vårdkedjor: "Chains of care",
  Vårdkedja: "Chain of care",
  "Kunskap och bemötande": "Knowledge and treatment of patients",
  Nulägesanalys: "Analysis of the present state",
  "ej landsbygd": "not rural",
  "tätortsnära landsbygd": "rural near towns",
  "gles landsbygd": "sparse rural",
  "mycket gles landsbygd": "very sparse rural",
  "Medel till regionerna": "Money to the regions",
  "Utvecklingsinsatser (befolkningsmängd)": "Development (population)",
  "Landsbygdssatsning (särskild fördelningsnyckel)": "Rural initiative (a key of its own)",
  "Övrigt, ej regioner": "Other, not to regions",
  "Samordning av regionernas insatser": "Coordination of the regions’ activities",
  "Utveckling av graviditetsvårdkedja": "Development of the chain of care in pregnancy",
  "Utveckling av eftervård": "Development of care after childbirth",
  "Utveckling av relevant kompetens": "Development of relevant skills",
  "Stärkt kompetensförsörjning": "A stronger supply of skills",
  "Vård för utsatta för sexuellt våld och könsstympning":
    "Care for those exposed to sexual violence and genital mutilation",
  "Insatser för en mer jämlik mödrahälsovård och förlossningsvård": "Activities for more equal maternity care",
  "Särskilda insatser på landsbygden": "Special activities in rural areas",
  "Utveckling av nya arbetssätt": "Development of new ways of working",
  "Flickors och kvinnors hälsa och sjukdomar inklusive sexuell och reproduktiv hälsa":
    "Girls’ and women’s health and diseases, sexual and reproductive health included",
  "Samordning och nationella analyser": "Coordination and national analyses",
  "Information via 1177": "Information through 1177",
  Graviditetsenkäten: "The pregnancy survey",
  "Erfarenhetsutbyte med Socialstyrelsen och Vård- och omsorgsanalys":
    "Exchange of experience with Socialstyrelsen and Vård- och omsorgsanalys",
  "Användning och förbrukning av medlen under året": "Use and consumption of the money during the year",
};
