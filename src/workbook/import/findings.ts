/** What can be wrong with an imported table. The sentences are in src/texts/imports.ts, fetched with the import. */
import { findingsOf, type Finding } from "../../domain/finding";

export type ImportCode =
  | "inga-platser"
  | "fel-niva"
  | "kolumn-saknas"
  | "enhet"
  | "kommungrupp"
  | "kod-okand"
  | "namn-okant"
  | "kod-namn-olika"
  | "dubblett"
  | "varde-saknas"
  | "ej-tal"
  | "tal-brutet"
  | "tal-negativt"
  | "tal-for-stort"
  | "felvarde"
  | "regioner-saknas"
  | "kommuner-saknas"
  | "summa-avviker"
  | "lan-avviker"
  | "typer-oversatta";

export type ImportFinding = Finding<ImportCode>;

/** Stops the import. */
export const importFel = findingsOf<ImportCode>("fel");

/** Worth knowing; the import goes on. */
export const importVarning = findingsOf<ImportCode>("varning");
