import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type RedovisningskravKey = "id" | "insatsomrade" | "krav" | "svar";

/** What must be reported, and an answer of its own to each. What the table Insatser answers needs none here. */
export const redovisningskrav: InputSheet<RedovisningskravKey> = {
  name: SHEETS.redovisningskrav,
  table: TABLES.redovisningskrav,
  title: "Redovisningskrav",
  purpose:
    "Indata. En rad per krav i överenskommelsen. Skriv svaret, om texterna på bladet Insatser inte svarar på kravet.",
  headerRow: HEADER_ROW,
  columns: {
    id: {
      header: "Id",
      aliases: [],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 120,
      help: "Kravets id. Ändras inte.",
    },
    insatsomrade: {
      header: "Insatsområde",
      aliases: [],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 80,
      help: "Tomt när kravet gäller hela bidraget.",
    },
    krav: {
      header: "Krav",
      aliases: ["Redovisningskrav"],
      kind: "text",
      required: false,
      numberFormat: "@",
      width: 320,
      help: "Vad som ska redovisas.",
    },
    svar: {
      header: "Svar",
      aliases: ["Text"],
      kind: "text",
      required: true,
      numberFormat: "@",
      width: 420,
      help: "Ett eget svar på kravet. Får vara tomt när insatserna svarar på det.",
    },
  },
};
