import { HEADER_ROW, type InputColumn, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type UppfoljningKey =
  | "regionkod"
  | "region"
  | "plan"
  | "framtagen"
  | "reviderad"
  | "rekvireratDatum"
  | "rekvirerat"
  | "redovisatDatum"
  | "anvant";

const date = (header: string, help: string): InputColumn => ({
  header,
  aliases: [],
  kind: "date",
  required: false,
  numberFormat: "yyyy-mm-dd",
  width: 90,
  help,
});
const kronor = (header: string, help: string): InputColumn => ({
  header,
  aliases: [],
  kind: "kronor",
  required: false,
  numberFormat: "#,##0",
  width: 96,
  help,
});

/** What each region has done: the prestationskrav, its rekvisition and its report. */
export const uppfoljning: InputSheet<UppfoljningKey> = {
  name: SHEETS.uppfoljning,
  table: TABLES.uppfoljning,
  title: "Uppföljning",
  purpose: "Indata. En rad per region: prestationskravet, rekvisitionen och redovisningen.",
  headerRow: HEADER_ROW,
  columns: {
    regionkod: {
      header: "Regionkod",
      aliases: ["Länskod", "Kod"],
      kind: "code",
      required: true,
      numberFormat: "@",
      width: 105,
      help: "Två siffror som text, till exempel 01.",
    },
    region: {
      header: "Region",
      aliases: ["Namn"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 160,
      help: "Regionens namn.",
    },
    plan: {
      header: "Plan finns (ja/nej)",
      aliases: ["Plan", "Kompetensförsörjningsplan"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 70,
      help: "Prestationskravet: finns en särskild kompetensförsörjningsplan? ja eller nej.",
    },
    framtagen: date("Plan framtagen", "Datum då planen togs fram."),
    reviderad: date("Plan reviderad", "Datum för den senaste revideringen. Får vara tomt."),
    rekvireratDatum: date("Rekvirerat datum", "Tomt tills rekvisitionen är skickad."),
    rekvirerat: kronor("Rekvirerat (kr)", "Hela kronor."),
    redovisatDatum: date("Redovisat datum", "Tomt tills redovisningen är lämnad."),
    anvant: kronor("Använt (kr)", "Redovisade kostnader, hela kronor."),
  },
};
