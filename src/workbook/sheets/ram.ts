import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type RamKey = "insats" | "mottagare" | "nyckel" | "belopp" | "tkr";

/** The pots and the frame that they must sum to. */
export const ram: InputSheet<RamKey> = {
  name: SHEETS.ram,
  table: TABLES.ram,
  title: "Ram",
  purpose: "Indata. En rad per pott; raden Ram under tabellen är den ram som potterna ska summera till.",
  headerRow: HEADER_ROW,
  columns: {
    insats: {
      header: "Insats",
      aliases: ["Pott", "Post", "Ändamål"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 300,
      help: "Pottens namn, som i överenskommelsens tabell.",
    },
    mottagare: {
      header: "Mottagare",
      aliases: ["Till", "Bidragsmottagare"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 260,
      help: "Vem som får pengarna.",
    },
    nyckel: {
      header: "Nyckel",
      aliases: ["Fördelningsnyckel"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 80,
      help: "befolkning, landsbygd eller ingen.",
    },
    belopp: {
      header: "Belopp (kr)",
      aliases: ["Belopp", "Kronor", "Kr", "Summa (kr)", "Pott (kr)"],
      kind: "kronor",
      required: true,
      numberFormat: "#,##0",
      width: 100,
      help: "Hela kronor.",
    },
    tkr: {
      header: "Belopp (tkr)",
      aliases: [],
      kind: "derived",
      required: false,
      numberFormat: "#,##0",
      width: 90,
      help: "Samma belopp i tusental kronor, som överenskommelsen skriver det.",
    },
  },
};

/** First cell of the row that states the frame. */
export const FRAME_LABEL = "Ram";
