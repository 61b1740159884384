import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";
import { folkmangd } from "./inputColumns";

export type RegionerKey =
  "regionkod" | "region" | "folkmangd" | "beslutatBefolkning" | "beslutatLandsbygd" | "beslutat" | "kalla";

/** The regions and their population: the population key. */
export const regioner: InputSheet<RegionerKey> = {
  name: SHEETS.regioner,
  table: TABLES.regioner,
  title: "Regioner",
  purpose: "Indata. En rad per region. Folkmängden är befolkningsnyckeln.",
  headerRow: HEADER_ROW,
  columns: {
    regionkod: {
      header: "Regionkod",
      aliases: ["Länskod", "Kod", "Regionnr", "Regionnummer", "Länsnr", "Länskod region", "Länsbokstav nr"],
      kind: "code",
      required: true,
      numberFormat: "@",
      width: 92,
      help: "Två siffror som text, till exempel 01.",
    },
    region: {
      header: "Region",
      aliases: ["Regionnamn", "Namn", "Region/län", "Landsting", "Regionens namn"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 170,
      help: "Regionens namn.",
    },
    folkmangd,
    beslutatBefolkning: {
      header: "Beslutat befolkning (kr)",
      aliases: ["Beslutat utvecklingsinsatser"],
      kind: "kronor",
      required: false,
      numberFormat: "#,##0",
      width: 96,
      help: "Beslutat belopp ur befolkningspotten, hela kronor. Kolumnen får saknas.",
    },
    beslutatLandsbygd: {
      header: "Beslutat landsbygd (kr)",
      aliases: ["Beslutat landsbygdssatsning"],
      kind: "kronor",
      required: false,
      numberFormat: "#,##0",
      width: 96,
      help: "Beslutat belopp ur landsbygdspotten, hela kronor. Kolumnen får saknas.",
    },
    beslutat: {
      header: "Beslutat belopp (kr)",
      aliases: ["Beslutat", "Beslutad summa", "Beslutat totalt", "Beslut"],
      kind: "kronor",
      required: false,
      numberFormat: "#,##0",
      width: 96,
      help: "Beslutat belopp i allt, hela kronor. Används när de två kolumnerna per pott saknas.",
    },
    kalla: {
      header: "Källa",
      aliases: ["Källa och datum", "Källa/datum"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 220,
      help: "Varifrån siffran kommer och vilket datum den avser.",
    },
  },
};
