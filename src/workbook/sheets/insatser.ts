import { HEADER_ROW, type InputColumn, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type InsatserKey =
  | "insats"
  | "omrade"
  | "insatsomrade"
  | "budget"
  | "utfall"
  | "ny"
  | "budgetkalkyl"
  | "anskaffning"
  | "avskrivning"
  | "utforare"
  | "status"
  | "text"
  | "andel";

export const JA_NEJ = ["ja", "nej"] as const;
export const STATUSES = ["planerad", "pågår", "avslutad"] as const;

const plain = (header: string, width: number, help: string, more: Partial<InputColumn> = {}): InputColumn => ({
  header,
  aliases: [],
  kind: "text",
  required: false,
  numberFormat: "@",
  width,
  help,
  ...more,
});
const kronor = (header: string, width: number, help: string, aliases: readonly string[] = []): InputColumn =>
  plain(header, width, help, { aliases, kind: "kronor", numberFormat: "#,##0" });

/** What the money is used for: a row an activity. */
export const insatser: InputSheet<InsatserKey> = {
  name: SHEETS.insatser,
  table: TABLES.insatser,
  title: "Insatser",
  purpose: "Indata. En rad per aktivitet som bidraget betalar. Utfallet är den kostnad som belastar bidraget.",
  headerRow: HEADER_ROW,
  columns: {
    insats: plain("Insats", 190, "Aktivitetens namn.", { aliases: ["Aktivitet", "Benämning"], required: true }),
    omrade: plain("Område", 150, "Ett av områdena på Områdesregler. Tomt för SKR.", {
      aliases: ["Verksamhet", "Organisatoriskt område"],
    }),
    insatsomrade: plain(
      "Insatsområde",
      90,
      "Insatsområdets nummer som text, till exempel 2.8. För SKR: insatsens namn.",
      {
        aliases: ["Insatsområde nr"],
        required: true,
      },
    ),
    budget: kronor("Budget (kr)", 86, "Hela kronor.", ["Budget"]),
    utfall: {
      ...kronor("Utfall (kr)", 86, "Kostnaden som belastar bidraget, hela kronor.", [
        "Utfall",
        "Kostnad (kr)",
        "Kostnad",
      ]),
      required: true,
    },
    ny: plain("Ny aktivitet (ja/nej)", 70, "ja om aktiviteten startas med bidraget.", {
      aliases: ["Ny aktivitet", "Ny"],
    }),
    budgetkalkyl: plain(
      "Budgetkalkyl (ja/nej)",
      80,
      "ja om det finns en kalkyl för hur en ny aktivitet finansieras när bidraget upphör.",
      { aliases: ["Budgetkalkyl"] },
    ),
    anskaffning: kronor("Anskaffning (kr)", 90, "Vid investering: anskaffningsvärdet.", [
      "Anskaffning",
      "Anskaffningsvärde",
    ]),
    avskrivning: kronor("Årets avskrivning (kr)", 90, "Vid investering: det enda som får belasta bidraget.", [
      "Årets avskrivning",
      "Avskrivning",
    ]),
    utforare: plain("Utförare", 130, "Den som kan redovisa aktivitet och kostnad."),
    status: plain("Status", 80, STATUSES.join(", ")),
    text: plain("Text till redovisningen", 280, "Vad som har gjorts.", {
      aliases: ["Redovisning", "Kommentar", "Text"],
    }),
    andel: plain("Andel eftervårdsbesök (%)", 90, "Bara för 2.2: andelen kvinnor som fått eftervårdsbesök, 0–100 %.", {
      aliases: ["Andel eftervårdsbesök", "Andel"],
      kind: "share",
      numberFormat: "0.0%",
    }),
  },
};
