/** The fields of Kontaktuppgifter: judged as they are typed, and written. */
import type { AgreementYear } from "../../agreements";
import { isIsoDate } from "../../domain/report/period";
import { serialOf } from "../../workbook/dates";
import { fieldCell, fieldFormat, fieldKeys } from "../../workbook/fieldSheet";
import { text } from "../../workbook/calcSheet";
import { fel, type BookFinding } from "../../workbook/findings";
import { SHEETS } from "../../workbook/names";
import { judgeField } from "../../workbook/parse/fields";
import { sheetEdit, type Format, type Plan, type PlanCell } from "../../workbook/plan";
import { reportFel } from "../../workbook/reports/findings";
import { kontaktuppgifter, type FieldKey } from "../../workbook/sheets/kontaktuppgifter";
import { formulaAt, valueAt } from "../../workbook/snapshot";
import { readAll, type Read } from "../readAll";
import type { Cancellable, FieldValue, FieldValues, ReportFinding } from "../types";
import { write } from "../write";
import { fieldContext, formInputs } from "./receiver";

/** A field judged before it is written, for every key that the user presses. Pure and instant. */
export function checkField(key: FieldKey, value: FieldValue, year: AgreementYear): ReportFinding[] {
  const cell = kontaktuppgifter.fields[key].kind === "datum" ? dateCell(value) : value;
  const { finding } = judgeField(key, cell, fieldContext(year));
  return finding ? [{ ...finding, sheet: SHEETS.kontaktuppgifter }] : [];
}

/** A date as a cell holds it; text that is no date stays, to be told of. */
const dateCell = (value: FieldValue): FieldValue => {
  const iso = String(value).trim();
  return isIsoDate(iso) ? serialOf(iso) : value;
};

/**
 * Writes the given fields of Kontaktuppgifter and leaves every other cell as it is. Two syncs; can be undone.
 * What is wrong but can be written is written, and told: half a form is worth keeping. What cannot stand in its field,
 * such as a day that does not exist, is refused, and then nothing is written.
 */
export async function writeFields(
  values: FieldValues,
  cancellable: Cancellable = {},
): Promise<{ findings: ReportFinding[]; written: boolean }> {
  const prepared = await prepareFields(values);
  if (!prepared.ok) return { findings: prepared.findings, written: false };
  const { read, plan, findings } = prepared;
  if (plan.sheets.length === 0) return { findings, written: false };
  const failures = await write(read.snapshot, plan, cancellable);
  return { findings: [...findings, ...failures], written: failures.length === 0 };
}

type PreparedFields =
  { ok: true; read: Read; plan: Plan; findings: ReportFinding[] } | { ok: false; findings: ReportFinding[] };

/** What cannot stand in its field at all. */
const REFUSED: readonly string[] = [
  "datum-format",
  "ej-tal",
  "tal-som-text",
  "tal-negativt",
  "tal-brutet",
  "for-stort-tal",
] satisfies ReportFinding["code"][];

/** True when what is typed cannot be written: writeFields refuses it, and all that is written with it. */
export const isRefused = ({ code }: ReportFinding): boolean => REFUSED.includes(code) || code === "falt-saknas";

async function prepareFields(values: FieldValues): Promise<PreparedFields> {
  const result = await readAll(undefined);
  if (!result.ok) return result;
  const { read } = result;
  const { snapshot, year } = read;
  const { fields } = formInputs(read);
  const context = fieldContext(year);
  if (!fields) {
    const params = { blad: SHEETS.kontaktuppgifter, funna: snapshot.sheetNames.join(", ") };
    return { ok: false, findings: [fel("blad-saknas", SHEETS.kontaktuppgifter, "", params)] };
  }
  const { sheet, at } = fields.source;
  const findings: ReportFinding[] = [];
  const cells: { row: number; column: number; value: PlanCell; numberFormat: string }[] = [];
  for (const key of fieldKeys(kontaktuppgifter)) {
    const value = values[key];
    if (value === undefined) continue;
    const place = at[key];
    const { kind, label } = kontaktuppgifter.fields[key];
    if (!place) {
      findings.push(reportFel("falt-saknas", sheet.name, "", { falt: label }));
      continue;
    }
    const cell = kind === "datum" ? dateCell(value) : value;
    const { finding } = judgeField(key, cell, context);
    if (finding) findings.push({ ...finding, sheet: sheet.name, cell: fieldCell(fields.source, key) });
    // A formula of the user's that gives this very value stays.
    if (valueAt(sheet, place.row, place.column) === cell) continue;
    const written = typeof cell === "string" ? text(cell) : cell;
    if (formulaAt(sheet, place.row, place.column) === written) continue;
    cells.push({ ...place, value: written, numberFormat: fieldFormat(kind) });
  }
  const refused: BookFinding[] = sheet.protected ? [fel("blad-skyddat", sheet.name, "", { blad: sheet.name })] : [];
  if (refused.length > 0 || findings.some(isRefused)) {
    return { ok: false, findings: [...findings, ...refused] };
  }
  const formats = cells.map(({ row, column, numberFormat }): Format => ({
    row,
    column,
    rows: 1,
    columns: 1,
    numberFormat,
  }));
  const change = sheetEdit(sheet.name, {
    blocks: cells.map(({ row, column, value }) => ({ row, column, rows: 1, columns: 1, cells: [[value]] })),
    formats,
  });
  return { ok: true, read, plan: { sheets: cells.length > 0 ? [change] : [], names: [] }, findings };
}
