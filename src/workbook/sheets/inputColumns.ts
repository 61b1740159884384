/** What more than one input sheet has, described once. */
import type { InputColumn } from "../inputSheet";

/** Of a region, and of a municipality. */
export const folkmangd: InputColumn = {
  header: "Folkmängd",
  aliases: ["Befolkning", "Invånare", "Antal invånare", "Invånarantal", "Befolkningsmängd", "Antal personer"],
  kind: "persons",
  required: true,
  numberFormat: "#,##0",
  width: 80,
  help: "Antal personer, ett heltal.",
};

/** The type of a municipality, on Kommuner and on Vikter. */
export const KOMMUNTYP = {
  header: "Kommuntyp",
  aliases: ["Typ", "Landsbygdsklass", "Klass", "Kommungrupp", "Landsbygdstyp"],
  kind: "text",
  required: true,
  numberFormat: "@",
} as const;
