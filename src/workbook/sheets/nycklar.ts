import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type NycklarKey = "namn" | "del" | "helhet" | "kalla";

/** Named shares that a rule can divide by: a part of a whole, with where the figures are from. */
export const nycklar: InputSheet<NycklarKey> = {
  name: SHEETS.nycklar,
  table: TABLES.nycklar,
  title: "Nycklar",
  purpose:
    "Indata. En rad per nyckel: en del av en helhet, till exempel förlossningar. Källan säger varifrån talen kommer.",
  headerRow: HEADER_ROW,
  columns: {
    namn: {
      header: "Namn",
      aliases: ["Nyckel", "Nyckelns namn"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 260,
      help: "Nyckelns namn, som det skrivs på bladet Områdesregler.",
    },
    del: {
      header: "Del",
      aliases: ["Täljare", "Antal"],
      kind: "persons",
      required: true,
      numberFormat: "#,##0",
      width: 92,
      help: "Ett heltal, högst helheten.",
    },
    helhet: {
      header: "Helhet",
      aliases: ["Nämnare", "Totalt", "Total"],
      kind: "persons",
      required: true,
      numberFormat: "#,##0",
      width: 92,
      help: "Ett heltal som är större än noll.",
    },
    kalla: {
      header: "Källa",
      aliases: ["Källa och datum"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 420,
      help: "Varifrån talen kommer, och om de är antagna.",
    },
  },
};
