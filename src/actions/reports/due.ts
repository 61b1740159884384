/** What is due for a receiver, and when it was done. */
import { agreements, REKVISITION, type AgreementYear } from "../../agreements";
import { deadlineStatuses } from "../../domain/report/deadlines";
import type { ReportInputs } from "../../workbook/reports/inputs";
import { SKR, type FieldKey } from "../../workbook/sheets/kontaktuppgifter";
import type { ReportDeadline } from "../types";

/** Which field says when a thing that is due was done. */
const DONE: Readonly<Record<string, FieldKey>> = {
  [REKVISITION]: "rekvireratDatum",
  redovisning: "redovisatDatum",
  delrapport: "delrapportDatum",
  verksamhetsrapport: "verksamhetsrapportDatum",
  "ekonomisk-redovisning": "ekonomiskRedovisningDatum",
};

export function deadlinesOf(
  { fields }: ReportInputs,
  vem: string,
  year: AgreementYear,
  today: string,
): ReportDeadline[] {
  const concerns = vem === "" ? undefined : vem === SKR ? "skr" : "region";
  const due = agreements[year].deadlines.filter(
    ({ galler }) => concerns === undefined || galler.includes(concerns) || galler.includes("myndighet"),
  );
  const doneOn = (id: string): string => {
    const key = DONE[id];
    const value = key && fields ? String(fields.values[key]) : "";
    return value !== "" && value <= today ? value : "";
  };
  const done = new Set(due.flatMap(({ id }) => (doneOn(id) === "" ? [] : [id])));
  return deadlineStatuses(due, today, done).map(({ id, date, vad, fran, till, status, dagarKvar }) => {
    const field = DONE[id];
    const gjord = doneOn(id);
    return { id, date, vad, fran, till, status, dagarKvar, ...(field && { field }), ...(gjord !== "" && { gjord }) };
  });
}
