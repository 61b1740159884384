import { HEADER_ROW, type InputColumn, type InputSheet } from "../inputSheet";
import { SHEETS, TABLES } from "../names";

export type ImporterKey = "tid" | "uppgift" | "fil" | "blad" | "kalla" | "datum" | "rader" | "rubriker" | "svar";

const text = (header: string, width: number, help: string): InputColumn => ({
  header,
  aliases: [],
  kind: "text",
  required: true,
  numberFormat: "@",
  width,
  help,
});

/** A row an import: from where, and how it was read. It is also what the next import of the same table answers itself from. */
export const importer: InputSheet<ImporterKey> = {
  name: SHEETS.importer,
  table: TABLES.importer,
  title: "Importer",
  purpose:
    "Logg. En rad per import: ur vilken fil, när och hur den lästes. Nästa import av en likadan tabell använder svaren.",
  headerRow: HEADER_ROW,
  columns: {
    tid: text("Tid", 110, "När importen gjordes."),
    uppgift: text("Uppgift", 90, "Vad som hämtades: regioner, kommuner, kommuntyper eller belopp."),
    fil: text("Fil", 170, "Filens namn; tomt när tabellen stod på ett blad i arbetsboken."),
    blad: text("Blad", 110, "Bladet som tabellen stod på."),
    kalla: text("Källa", 260, "Tabellens egen titel."),
    datum: text("Avser", 80, "Vilken dag eller vilket år uppgifterna avser, enligt tabellen."),
    rader: { ...text("Rader", 60, "Antal rader som hämtades."), kind: "persons", numberFormat: "#,##0" },
    rubriker: text("Rubriker", 260, "Tabellens rubriker. En tabell med samma rubriker läses likadant."),
    svar: text("Svar", 260, "Det som frågades, det som svarades och vad det fanns att välja på."),
  },
};
