/** Every finding that reading a workbook can give. The sentences are in src/texts/findings.ts. */
import type { Finding, Severity } from "../domain/finding";

export const FINDING_CODES = [
  "blad-saknas",
  "blad-upptaget",
  "blad-skyddat",
  "bok-skyddad",
  "rubrik-saknas",
  "kolumn-saknas",
  "kolumn-oklar",
  "kolumn-i-tkr",
  "inga-rader",
  "felvarde",
  "cell-tom",
  "ej-tal",
  "tal-som-text",
  "tal-negativt",
  "tal-brutet",
  "kod-ar-tal",
  "kod-fel-form",
  "regionkod-okand",
  "kommunkod-okand",
  "regionkod-dubblett",
  "kommunkod-dubblett",
  "kommun-utan-region",
  "kommun-fel-region",
  "kommuntyp-okand",
  "kommuntyp-dubblett",
  "vikt-decimaler",
  "nyckel-okand",
  "nyckel-noll",
  "insats-dubblett",
  "summarad",
  "ram-stammer-inte",
  "ram-rad-saknas",
  "metod-okand",
  "region-kommuner-olika",
  "region-utan-kommuner",
  "namn-som-formel",
  "for-stort-tal",
  "egna-celler",
  "indata-andrade",
  "mall-finns",
  "formel-avviker",
  "inget-att-angra",
  "avbruten",
  "cell-redigeras",
  "excel-upptaget",
  "excel-for-gammalt",
  "excel-nekade",
  "excel-fel",
  "regel-utan-region",
  "bas-okand",
  "regel-okand",
  "regelnyckel-okand",
  "regelnyckel-dubblett",
  "helhet-noll",
  "del-over-helhet",
  "procent-decimaler",
  "procent-liten",
  "procent-over-100",
  "steg-ogiltigt",
  "steg-ovanligt",
  "steg-for-stort",
  "falt-utan-verkan",
  "omrade-dubblett",
  "aterstod-dubblett",
  "aterstod-negativ",
  "belopp-over-bas",
  "las-over-bas",
  "las-tar-allt",
  "overfordelat",
  "insatsomrade-tal",
  "insatsomrade-okant",
  "insatsomrade-landsbygd",
  "underlag-okant",
  "beslut-saknas",
  "tabell-summarad",
  "import-utan-rad",
  "aterstalld",
  "ej-aterstalld",
  "logg-upptagen",
  "logg-skyddad",
  "inget-att-granska",
  "granskare-saknas",
  "granskad-med-fel",
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];
export type BookFinding = Finding<FindingCode>;

type Params = Readonly<Record<string, string | number>>;

const finding =
  (severity: Severity) =>
  (code: FindingCode, sheet: string, cell: string, params: Params = {}): BookFinding => ({
    code,
    severity,
    sheet,
    cell,
    params,
  });

/** Something that stops the run. */
export const fel = finding("fel");

/** Something the user should know; the run goes on. */
export const varning = finding("varning");
