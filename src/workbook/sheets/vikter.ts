import { HEADER_ROW, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";
import { KOMMUNTYP } from "./inputColumns";

export type VikterKey = "kommuntyp" | "vikt";

/** What a person in each type of municipality counts for in the rural key, and the rounding method. */
export const vikter: InputSheet<VikterKey> = {
  name: SHEETS.vikter,
  table: TABLES.vikter,
  title: "Vikter",
  purpose: "Indata. Vad en invånare i varje kommuntyp räknas för i landsbygdsnyckeln. Högst två decimaler.",
  headerRow: HEADER_ROW,
  columns: {
    kommuntyp: {
      ...KOMMUNTYP,
      width: 170,
      help: "Kommuntypens namn, som det står på bladet Kommuner.",
    },
    vikt: {
      header: "Vikt",
      aliases: ["Viktning", "Faktor"],
      kind: "weight",
      required: true,
      // Not "0.##", which leaves a comma after a whole number.
      numberFormat: "General",
      width: 130,
      help: "Noll eller mer, högst två decimaler.",
    },
  },
};

/** The setting above the table: its label, and other labels it is known under. */
export const METHOD_LABEL = "Avrundningsmetod";
export const METHOD_LABELS = [METHOD_LABEL, "Metod", "Fördelningsmetod", "Avrundning"] as const;

/** Zero-based row of the method in our own template; the label in column A, the method in column B. */
export const METHOD_ROW = 3;
