/** The sheets that the forms are made from, as plain rows, and what is read from them. */
import { kronor } from "../../src/domain/kronor";
import type { Krav } from "../../src/domain/report/insatser";
import { fieldKeys } from "../../src/workbook/fieldSheet";
import { columnKeys, type InputSheet } from "../../src/workbook/inputSheet";
import { readReportInputs, type ReportContext, type ReportInputs } from "../../src/workbook/reports/inputs";
import type { ReceiverMoney, ReportRules } from "../../src/workbook/reports/judge";
import type { Row } from "../../src/workbook/reports/templates";
import { insatser, type InsatserKey } from "../../src/workbook/sheets/insatser";
import { kontaktuppgifter, type FieldKey } from "../../src/workbook/sheets/kontaktuppgifter";
import { redovisningskrav, type RedovisningskravKey } from "../../src/workbook/sheets/redovisningskrav";
import { uppfoljning, type UppfoljningKey } from "../../src/workbook/sheets/uppfoljning";
import { snapshotOf, type Rows } from "./snapshot";

/** The header in the first row, so the first row of the table is row 2. */
export function tableRows<Key extends string>(description: InputSheet<Key>, rows: readonly Row<Key>[]): Rows {
  const keys = columnKeys(description);
  return [keys.map((key) => description.columns[key].header), ...rows.map((row) => keys.map((key) => row[key] ?? ""))];
}

/** A label in A and its value in B, the first in row 1. */
export const fieldRows = (values: Row<FieldKey>): Rows =>
  fieldKeys(kontaktuppgifter).map((key) => [kontaktuppgifter.fields[key].label, values[key] ?? ""]);

export interface ReportRows {
  fields?: Row<FieldKey>;
  insatser?: readonly Row<InsatserKey>[];
  krav?: readonly Row<RedovisningskravKey>[];
  uppfoljning?: readonly Row<UppfoljningKey>[];
}

/** A sheet for each that is given. */
export const reportSheets = ({ fields, insatser: used, krav, uppfoljning: followed }: ReportRows) => ({
  ...(fields && { Kontaktuppgifter: fieldRows(fields) }),
  ...(used && { Insatser: tableRows(insatser, used) }),
  ...(krav && { Redovisningskrav: tableRows(redovisningskrav, krav) }),
  ...(followed && { Uppföljning: tableRows(uppfoljning, followed) }),
});

/** One requirement of each kind, and two insatsområden: everybody's and the rural one. */
const KRAV: readonly Krav[] = [
  { id: "vård", insatsomrade: "2.1", text: "Insatser", svar: "insatser" },
  { id: "besök", insatsomrade: "2.1", text: "Andel eftervårdsbesök", svar: "andel" },
  { id: "plan", insatsomrade: "2.8", text: "Plan", svar: "prestationskrav" },
  { id: "nulagesanalys", insatsomrade: "", text: "Nulägesanalys", svar: "text" },
  { id: "förbrukning", insatsomrade: "", text: "Användning", svar: "utfall" },
];

export const rules: ReportRules = {
  insatsomraden: [
    { nr: "2.1", namn: "Vårdkedja" },
    { nr: "2.8", namn: "Landsbygd", endastLandsbygd: true },
  ],
  krav: KRAV,
  period: { from: "2024-01-01", to: "2024-12-31" },
  prestationskrav: true,
  skr: ["Samordning", "Enkät"],
};

export const context: ReportContext = {
  regionkoder: new Set(["01", "23"]),
  period: rules.period,
  krav: KRAV,
};

export const readRows = (rows: ReportRows, more: Partial<ReportContext> = {}): ReportInputs =>
  readReportInputs(snapshotOf(reportSheets(rows)), { ...context, ...more });

/** 1 000 kr to 23, of them 300 by the rural key, and 18 to SKR. */
export const money = (vem: string): ReceiverMoney | undefined =>
  vem === "23"
    ? { bidrag: kronor(1000), landsbygd: kronor(300) }
    : vem === "SKR"
      ? { bidrag: kronor(18), landsbygd: kronor(0) }
      : undefined;
