import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type OmradesreglerKey =
  | "regionkod"
  | "omrade"
  | "insatsomrade"
  | "bas"
  | "regel"
  | "varde"
  | "nyckel"
  | "steg"
  | "last"
  | "ansvar"
  | "projektkod"
  | "motpart";

/** How each region divides its money among its områden: a row a rule. */
export const omradesregler: InputSheet<OmradesreglerKey> = {
  name: SHEETS.omradesregler,
  table: TABLES.omradesregler,
  title: "Områdesregler",
  purpose:
    "Indata. En rad per regel: hur en regions belopp delas på dess områden. Det som ingen regel tar är ofördelat.",
  headerRow: HEADER_ROW,
  columns: {
    regionkod: {
      header: "Regionkod",
      aliases: ["Länskod", "Region kod", "Kod"],
      kind: "code",
      required: true,
      numberFormat: "@",
      width: 105,
      help: "Två siffror som text, till exempel 01. Regionen ska finnas på bladet Regioner.",
    },
    omrade: {
      header: "Område",
      aliases: ["Områden", "Verksamhet", "Organisatoriskt område", "Förvaltning"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 230,
      help: "Områdets namn.",
    },
    insatsomrade: {
      header: "Insatsområde",
      aliases: ["Insatsområde nr", "Insats"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 86,
      help: "Insatsområdets nummer som text, till exempel 2.8. Får vara tomt.",
    },
    bas: {
      header: "Bas",
      aliases: ["Underlag för regeln", "Pott"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 86,
      help: "befolkning, landsbygd eller båda.",
    },
    regel: {
      header: "Regel",
      aliases: ["Regeltyp", "Typ av regel"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 72,
      help: "belopp, procent, nyckel eller återstod.",
    },
    varde: {
      header: "Värde",
      aliases: ["Belopp eller procent", "Tal"],
      kind: "weight",
      required: true,
      // Kronor with thousands, percentages with their decimals and no comma after a whole number.
      numberFormat: "[<1000]General;#,##0",
      width: 92,
      help: "Kronor för belopp, 12,5 för 12,5 procent. Tomt för nyckel och återstod.",
    },
    nyckel: {
      header: "Nyckel",
      aliases: ["Nyckelns namn", "Fördelningsnyckel"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 170,
      help: "Namnet på en nyckel på bladet Nycklar, för regeln nyckel.",
    },
    steg: {
      header: "Steg (kr)",
      aliases: ["Steg", "Avrundas till", "Avrundning"],
      kind: "persons",
      required: false,
      numberFormat: "#,##0",
      width: 72,
      help: "Beloppet avrundas till hela steg: 1, 1 000 eller 100 000 kr. Tomt är 1.",
    },
    last: {
      header: "Låst belopp (kr)",
      aliases: ["Låst belopp", "Låst"],
      kind: "kronor",
      required: false,
      numberFormat: "#,##0",
      width: 92,
      help: "Raden får just detta belopp, och skillnaden delas på de andra. Tomt: raden är inte låst.",
    },
    ansvar: {
      header: "Ansvar/kostnadsställe",
      aliases: ["Ansvar", "Kostnadsställe"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 120,
      help: "Ansvar eller kostnadsställe i ekonomisystemet.",
    },
    projektkod: {
      header: "Projektkod",
      aliases: ["Projekt"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 80,
      help: "Projektkod i ekonomisystemet.",
    },
    motpart: {
      header: "Motpart",
      aliases: ["Motpartskod"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 80,
      help: "Motpart i ekonomisystemet.",
    },
  },
};

/** The setting above the table: which amounts the rules divide. */
export const AREA_SOURCE_LABEL = "Underlag";
/** Zero-based row of the setting in our own template; the label in column A, the choice in column B. */
export const AREA_SOURCE_ROW = 3;

export type AreaSource = "fördelat belopp" | "beslutat belopp";
export const AREA_SOURCES = ["fördelat belopp", "beslutat belopp"] as const satisfies readonly AreaSource[];
