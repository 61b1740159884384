/** Everything that the forms are made from, read row by row. What it comes to together is judge.ts's. */
import { stops } from "../../domain/finding";
import { isExactInteger, kronor, type Kronor } from "../../domain/kronor";
import type { Insats, Krav } from "../../domain/report/insatser";
import { isIsoDate } from "../../domain/report/period";
import type { Plan } from "../../domain/report/prestationskrav";
import { address } from "../a1";
import { isoOf } from "../dates";
import type { BookFinding } from "../findings";
import { readFields, type FieldContext, type FieldsRead } from "../parse/fields";
import { looksLikeNumber, readCode, readCount, readText } from "../parse/cells";
import { dataRows, openSource, type Source } from "../parse/source";
import { insatser as insatserSheet, JA_NEJ, type InsatserKey } from "../sheets/insatser";
import { kontaktuppgifter, SKR } from "../sheets/kontaktuppgifter";
import { redovisningskrav as kravSheet, type RedovisningskravKey } from "../sheets/redovisningskrav";
import { uppfoljning as uppfoljningSheet, type UppfoljningKey } from "../sheets/uppfoljning";
import { sheetIn, valueAt, type Snapshot } from "../snapshot";
import type { ColumnChoices } from "../understanding";
import type { InputSheet } from "../inputSheet";
import { reportFel, type ReportFinding } from "./findings";

/** A row of Insatser; `rad` is the sheet's row, zero-based. */
export interface InsatsRow extends Insats {
  insats: string;
}

/** A row of Uppföljning. Amounts in kr, dates ISO; absent where nothing is written. */
export interface FollowRow extends Plan {
  row: number;
  regionkod: string;
  region: string;
  rekvireratDatum?: string;
  rekvirerat?: Kronor;
  redovisatDatum?: string;
  anvant?: Kronor;
}

interface Rows<Key extends string, Row> {
  source: Source<Key>;
  /** False when a column that formulas need is missing: then they leave the sheet out. */
  usable: boolean;
  rows: Row[];
  findings: ReportFinding[];
}

export interface ReportInputs {
  fields: FieldsRead | undefined;
  insatser: Rows<InsatserKey, InsatsRow> | undefined;
  krav: Rows<RedovisningskravKey, { row: number; id: string; svar: string }> | undefined;
  uppfoljning: Rows<UppfoljningKey, FollowRow> | undefined;
}

export interface ReportContext extends FieldContext {
  krav: readonly Krav[];
  choices?: ColumnChoices;
}

/** A regionkod, "SKR" or "" when it is not said or not known. */
export const receiver = ({ fields }: ReportInputs): string =>
  fields && !fields.findings.vem?.some(({ code }) => code === "vem-okand") ? String(fields.values.vem) : "";

export const isSkr = (inputs: ReportInputs): boolean => receiver(inputs) === SKR;

export function readReportInputs(snapshot: Snapshot, context: ReportContext): ReportInputs {
  const contact = sheetIn(snapshot, kontaktuppgifter.name);
  return {
    fields: contact && contact.values.length > 0 ? readFields(contact, context) : undefined,
    insatser: open(snapshot, insatserSheet, context, insatsReader()),
    krav: open(snapshot, kravSheet, context, answerReader()),
    uppfoljning: open(snapshot, uppfoljningSheet, context, followReader()),
  };
}

interface RowReader<Key extends string> {
  source: Source<Key>;
  row: number;
  context: ReportContext;
  findings: ReportFinding[];
}

function open<Key extends string, Row>(
  snapshot: Snapshot,
  description: InputSheet<Key>,
  context: ReportContext,
  readRow: (reader: RowReader<Key>) => Row | undefined,
): Rows<Key, Row> | undefined {
  const isFilled = sheetIn(snapshot, description.name)?.values.length;
  const source = isFilled ? openSource(snapshot, description, context.choices ?? {}) : undefined;
  if (!source) return undefined;
  const usable = !source.findings.some(stops);
  const findings: ReportFinding[] = [...source.findings];
  const rows = usable ? dataRows(source).flatMap((row) => readRow({ source, row, context, findings }) ?? []) : [];
  return { source, usable, rows, findings };
}

/** What stands in a row, by column key. A column that the sheet lacks is empty. */
function cells<Key extends string>({ source, row, findings }: RowReader<Key>) {
  const { sheet, at, description } = source;
  const raw = (key: Key) => {
    const column = at[key];
    return column === undefined ? "" : valueAt(sheet, row, column);
  };
  const cell = (key: Key) => address(row, at[key] ?? 0);
  const place = (key: Key, found: BookFinding[]) => ({
    sheet,
    row,
    column: at[key] ?? 0,
    header: description.columns[key].header,
    findings: found,
  });
  const isBlank = (key: Key) => String(raw(key)).trim() === "";
  const reading = <T>(key: Key, read: (where: ReturnType<typeof place>) => T): T => {
    const found: BookFinding[] = [];
    const value = read(place(key, found));
    findings.push(...found);
    return value;
  };
  const report = (code: ReportFinding["code"], key: Key, params: ReportFinding["params"] = {}): undefined => {
    const header = description.columns[key].header;
    findings.push(
      reportFel(code, sheet.name, cell(key), { kolumn: header, falt: header, varde: String(raw(key)), ...params }),
    );
  };
  return {
    raw,
    cell,
    isBlank,
    report,
    reading,
    text: (key: Key) => String(raw(key)),
    kr: (key: Key): Kronor | undefined => {
      if (isBlank(key)) return undefined;
      const value = reading(key, readCount);
      return value === undefined ? undefined : kronor(value);
    },
    yesNo: (key: Key): boolean | undefined => {
      if (isBlank(key)) return undefined;
      const word = String(raw(key)).trim().toLocaleLowerCase("sv");
      if (word === JA_NEJ[0]) return true;
      if (word === JA_NEJ[1]) return false;
      return report("janej-okant", key);
    },
    date: (key: Key): string | undefined => {
      if (isBlank(key)) return undefined;
      const value = raw(key);
      const iso = typeof value === "number" ? isoOf(value) : undefined;
      return iso ?? report(isIsoDate(String(value).trim()) ? "datum-som-text" : "datum-format", key);
    },
  };
}

/** Budgets and costs are summed, so the one that takes its sum past what a cell can hold exactly is too large as well. */
function insatsReader() {
  const sums = { budget: 0, utfall: 0 };
  return (reader: RowReader<InsatserKey>): InsatsRow => {
    const { kr, report } = cells(reader);
    return readInsats(reader, (key) => {
      const amount = kr(key);
      if (amount === undefined) return undefined;
      if (!isExactInteger(sums[key] + amount)) return report("for-stort-tal", key);
      sums[key] += amount;
      return amount;
    });
  };
}

function readInsats(
  reader: RowReader<InsatserKey>,
  summed: (key: "budget" | "utfall") => Kronor | undefined,
): InsatsRow {
  const { text, raw, kr, yesNo, isBlank, report, reading } = cells(reader);
  if (isBlank("insatsomrade")) reading("insatsomrade", readText);
  else if (typeof raw("insatsomrade") === "number")
    report("insats-insatsomrade-tal", "insatsomrade", { ratt: text("insatsomrade") });
  const budget = summed("budget");
  const utfall = summed("utfall");
  const anskaffning = kr("anskaffning");
  const avskrivning = kr("avskrivning");
  const budgetkalkyl = yesNo("budgetkalkyl");
  const andel = shareOf(reader);
  return {
    rad: reader.row,
    insats: text("insats"),
    omrade: text("omrade"),
    insatsomrade: text("insatsomrade"),
    nyAktivitet: yesNo("ny") ?? false,
    utforare: text("utforare"),
    status: text("status"),
    text: text("text"),
    ...(budget !== undefined && { budget }),
    ...(utfall !== undefined && { utfall }),
    ...(budgetkalkyl !== undefined && { budgetkalkyl }),
    ...(andel !== undefined && { andelEftervardsbesok: andel }),
    ...((anskaffning !== undefined || avskrivning !== undefined) && {
      investering: {
        ...(anskaffning !== undefined && { anskaffning }),
        ...(avskrivning !== undefined && { aretsAvskrivning: avskrivning }),
      },
    }),
  };
}

function shareOf(reader: RowReader<InsatserKey>): number | undefined {
  const { raw, isBlank, report } = cells(reader);
  if (isBlank("andel")) return undefined;
  const value = raw("andel");
  if (typeof value === "number") return value;
  report(looksLikeNumber(String(value).replace(/%\s*$/, "")) ? "tal-som-text" : "ej-tal", "andel");
  return undefined;
}

/** A form has one answer to a requirement: a second row would be lost without a word. */
function answerReader() {
  const seen = new Map<string, string>();
  return (reader: RowReader<RedovisningskravKey>): { row: number; id: string; svar: string } | undefined => {
    const { text, cell, isBlank, report, reading } = cells(reader);
    if (isBlank("id")) {
      reading("id", readText);
      return undefined;
    }
    const id = text("id");
    const before = seen.get(id);
    if (before !== undefined) return report("krav-dubblett", "id", { forsta: before });
    const known = reader.context.krav.map((krav) => krav.id);
    if (!known.includes(id)) return report("krav-okant", "id", { kanda: known.join(", ") });
    seen.set(id, cell("id"));
    return { row: reader.row, id, svar: text("svar") };
  };
}

/** The forms look a region up by its code and find its first row: a second one would be lost without a word. */
function followReader() {
  const seen = new Map<string, string>();
  return (reader: RowReader<UppfoljningKey>): FollowRow | undefined => {
    const { cell, reading, report } = cells(reader);
    const regionkod = reading("regionkod", (place) => readCode(place, 2));
    if (regionkod === undefined) return undefined;
    const before = seen.get(regionkod);
    if (before !== undefined) return report("regionkod-dubblett", "regionkod", { kod: regionkod, forsta: before });
    if (!reader.context.regionkoder.has(regionkod)) return report("regionkod-okand", "regionkod", { kod: regionkod });
    seen.set(regionkod, cell("regionkod"));
    return readFollowed(reader, regionkod);
  };
}

function readFollowed(reader: RowReader<UppfoljningKey>, regionkod: string): FollowRow {
  const { text, kr, yesNo, date } = cells(reader);
  const finns = yesNo("plan");
  const framtagen = date("framtagen");
  const reviderad = date("reviderad");
  const rekvireratDatum = date("rekvireratDatum");
  const rekvirerat = kr("rekvirerat");
  const redovisatDatum = date("redovisatDatum");
  const anvant = kr("anvant");
  return {
    row: reader.row,
    regionkod,
    region: text("region"),
    ...(finns !== undefined && { finns }),
    ...(framtagen !== undefined && { framtagen }),
    ...(reviderad !== undefined && { reviderad }),
    ...(rekvireratDatum !== undefined && { rekvireratDatum }),
    ...(rekvirerat !== undefined && { rekvirerat }),
    ...(redovisatDatum !== undefined && { redovisatDatum }),
    ...(anvant !== undefined && { anvant }),
  };
}
