import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";
import { folkmangd, KOMMUNTYP } from "./inputColumns";

export type KommunerKey = "kommunkod" | "kommun" | "regionkod" | "kommuntyp" | "folkmangd";

/** The municipalities with their rural class: what the rural key is made of. */
export const kommuner: InputSheet<KommunerKey> = {
  name: SHEETS.kommuner,
  table: TABLES.kommuner,
  title: "Kommuner",
  purpose: "Indata. En rad per kommun. Kommuntyp och folkmängd ger landsbygdsnyckeln.",
  headerRow: HEADER_ROW,
  columns: {
    kommunkod: {
      header: "Kommunkod",
      aliases: ["Kod", "Kommunnr", "Kommunnummer"],
      kind: "code",
      required: true,
      numberFormat: "@",
      width: 92,
      help: "Fyra siffror som text, till exempel 0114.",
    },
    kommun: {
      header: "Kommun",
      aliases: ["Kommunnamn", "Namn"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 130,
      help: "Kommunens namn.",
    },
    regionkod: {
      header: "Regionkod",
      aliases: ["Länskod", "Region", "Regionnr", "Länsnr", "Län"],
      kind: "code",
      required: true,
      numberFormat: "@",
      width: 66,
      help: "Regionens två siffror som text, till exempel 01.",
    },
    kommuntyp: {
      ...KOMMUNTYP,
      width: 150,
      help: "En av typerna på bladet Vikter.",
    },
    folkmangd,
  },
};
